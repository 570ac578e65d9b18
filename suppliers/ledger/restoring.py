"""Restoring: writes an earlier version of a record again, as a new change."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Field, Model
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.reason import ReasonField
from suppliers.ledger.tracked import Tracked, history_of
from suppliers.ledger.versions import Version

# The record itself stays unnamed: it may be another organisation's.
UNSEEN = _("%(field)s: this version refers to a record that you may not see. Enter the record anew.")


class DeleteForm(forms.Form):
    """The reason for a deletion."""

    reason = ReasonField(error_messages={"required": _("Say why you delete it, such as “entered twice”.")})


class RestoreForm(forms.Form):
    """The reason for restoring an earlier version."""

    reason = ReasonField(
        help_text=_("Why you restore it. The history keeps the reason permanently."),
        error_messages={"required": _("Say why you restore this version, such as “changed by mistake”.")},
    )


def restored(version: Version) -> Tracked:
    """The record as in that version, checked against the present records, ready to ``save()``.

    Raises ValidationError if it refers to a record that no longer exists, or if another record took its place.
    """
    model = version.model
    row = history_of(model)._base_manager.get(pk=version.history_id)
    record: Tracked = row.instance
    record._state.adding = not model._base_manager.filter(pk=record.pk).exists()
    record.full_clean()
    return record


def refuse_unseen(record: Tracked, sees: Callable[[Model], bool]) -> None:
    """Raises ValidationError if a record that is to be restored refers to one that the person does not see."""
    hidden = [field for field in record._meta.concrete_fields if _hides(record, field, sees)]
    if hidden:
        raise ValidationError([UNSEEN % {"field": field.verbose_name} for field in hidden])


def _hides(record: Tracked, field: "Field[Any, Any]", sees: Callable[[Model], bool]) -> bool:
    """Whether a foreign key leads to a record that the person does not see."""
    if not field.is_relation:
        return False
    related = getattr(record, field.name)
    return related is not None and not sees(related)

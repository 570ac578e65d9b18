"""Restoring: writes an earlier version of a record again, as a new change."""

from django import forms
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.reason import ReasonField
from suppliers.ledger.tracked import Tracked, history_of
from suppliers.ledger.versions import Version


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

"""Restoring: an earlier version of a record, written again as a new change."""

from django import forms
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.reason import ReasonField
from suppliers.ledger.tracked import Tracked, history_of
from suppliers.ledger.versions import Version


class DeleteForm(forms.Form):
    """Why a record is deleted."""

    reason = ReasonField(error_messages={"required": _("Say why you delete it: it stays in the history for good.")})


class RestoreForm(forms.Form):
    """Why an earlier version is to stand again."""

    reason = ReasonField(
        help_text=_("It stays in the history for good."),
        error_messages={"required": _("Say why you restore this version: it stays in the history for good.")},
    )


def restored(version: Version) -> Tracked:
    """The record as that version had it, checked against what is on record now, ready to ``save()``.

    Raises ValidationError where something it refers to is no longer there, or another record took its place.
    """
    model = version.model
    row = history_of(model)._base_manager.get(pk=version.history_id)
    record: Tracked = row.instance
    record._state.adding = not model._base_manager.filter(pk=record.pk).exists()
    record.full_clean()
    return record

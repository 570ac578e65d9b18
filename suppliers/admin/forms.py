"""The form of every tracked record: its fields, the reason for the change, and the last change at the time."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Max
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suppliers.admin.fixed_links import FixedLinks
from suppliers.admin.merging import Merge
from suppliers.admin.request import Writes
from suppliers.ledger.reason import ReasonField
from suppliers.ledger.tracked import Tracked, history_of
from suppliers.ledger.versions import Version, versions

# The models of the rows below a record, each with the column that names the record.
ChildModels = tuple[tuple[type[Tracked], str], ...]


class TrackedForm(FixedLinks, forms.ModelForm):  # type: ignore[type-arg]
    """The fields of a record, the reason for the change, and the number of the last change when it was opened.

    If another person has changed the record or its rows since, saving stops, and ``merge`` has both contents.
    ``refused`` has the reasons for which the change as a whole could not be stored.
    """

    child_models: ChildModels = ()
    merge: Merge | None = None
    refused: Sequence[str] = ()
    writes: Writes = staticmethod(lambda kind, of: False)

    # Not "reason": some records have a field of that name.
    why = ReasonField(
        help_text=_("What you learnt or received, such as “amendment 2 received”. The history keeps it permanently."),
        error_messages={"required": _("Say why you change this, such as “amendment 2 received”.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.refused:
            self.add_error(None, list(self.refused))
        if self.merge is not None:
            self.add_error(None, _message(self.merge))
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        # A new record names its organisation only now. Of an existing one, the admin has asked.
        if self.instance.pk is None and not self.writes(type(self.instance), self.instance):
            self.add_error(None, _("Your roles do not let you write this for that organisation."))


def _message(merge: Merge) -> str:
    if merge.choices:
        return gettext(
            "Another person changed this record after you opened it. What you typed is kept. "
            "Choose above between what you both changed, then save again."
        )
    return gettext(
        "Another person changed this record after you opened it. What you typed is kept, and the fields that you did "
        "not touch have their content. See the changes above, then save again."
    )


def newest_change(record: Tracked, child_models: ChildModels) -> int:
    """The number of the last change of a record or of the rows below it."""
    newest = _last(type(record), {record._meta.pk.attname: record.pk})
    for model, link in child_models:
        newest = max(newest, _last(model, {link: record.pk}))
    return newest


def history_versions(record: Tracked, child_models: ChildModels) -> list[Version]:
    """Every version of a record, and of all rows that were ever below it."""
    found = versions(type(record), [record.pk])
    for model, link in child_models:
        rows = history_of(model)._base_manager.filter(**{link: record.pk})
        found += versions(model, set(rows.values_list(model._meta.pk.attname, flat=True)))
    return found


def _last(model: type[Tracked], condition: dict[str, Any]) -> int:
    rows = history_of(model)._base_manager.filter(**condition)
    return rows.aggregate(last=Max("change_id"))["last"] or 0

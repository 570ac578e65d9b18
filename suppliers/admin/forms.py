"""The form of every tracked record: its fields, the reason for the change, and the last change at the time."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.db.models import Max
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.acts import Act, Known, acts
from suppliers.ledger.reason import ReasonField
from suppliers.ledger.tracked import Tracked, acting, history_of, the_change
from suppliers.ledger.versions import Version, versions

# The models of the rows below a record, each with the column that names the record.
ChildModels = tuple[tuple[type[Tracked], str], ...]


class TrackedForm(forms.ModelForm):  # type: ignore[type-arg]
    """The fields of a record, the reason for the change, and the number of the last change when it was opened.

    If another person has changed the record or its rows since, saving stops once. ``others`` has their changes, the
    form keeps the text that was typed, and a second save confirms it. ``refused`` has the reasons for which the change
    as a whole could not be stored.
    """

    child_models: ChildModels = ()
    known: Known = staticmethod(lambda person, number: False)
    refused: Sequence[str] = ()

    # Not "reason": some records have a field of that name.
    why = ReasonField(
        help_text=_("What you learnt or received, such as “amendment 2 received”. The history keeps it permanently."),
        error_messages={"required": _("Say why you change this, such as “amendment 2 received”.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others: list[Act] = []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.refused:
            self.add_error(None, list(self.refused))
        # Only under the lock of a change, so that no other change can come in between.
        if self.instance.pk and acting.get() is not None:
            self._compare(cleaned.get("seen") or 0)
        return cleaned

    def _compare(self, seen: int) -> None:
        if newest_change(self.instance, self.child_models) <= seen:
            return
        newer = [v for v in history_versions(self.instance, self.child_models) if v.change > seen]
        self.others = acts(newer, self.known)
        data = cast(QueryDict, self.data).copy()
        data[self.add_prefix("seen")] = str(the_change().number - 1)
        self.data = data
        self.add_error(
            None,
            _(
                "Another person changed this record after you opened it. See the changes above. Your text is kept. "
                "Save again to keep your version, or reopen the record to keep theirs."
            ),
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

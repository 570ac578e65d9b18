"""The form of every tracked record: why it is changed, and what its editor had seen."""

from typing import Any, cast

from django import forms
from django.db.models import Max
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.acts import Act, Known, acts
from suppliers.ledger.reason import ReasonField
from suppliers.ledger.tracked import Tracked, acting, history_of, the_change
from suppliers.ledger.versions import Version, versions

# The models below a record, each with the column that names it.
ChildModels = tuple[tuple[type[Tracked], str], ...]


class TrackedForm(forms.ModelForm):
    """A record's fields, the reason for the change, and the number of the last change its editor had seen.

    When somebody else has changed the record or its inlines since, saving stops once: ``others`` holds their
    versions, what was typed stays, and saving again says that it was seen.
    """

    child_models: ChildModels = ()
    known: Known = staticmethod(lambda person, number: False)

    # Not "reason": a record may have one of its own.
    why = ReasonField(
        help_text=_("What you knew or received, e.g. ‘amendment 2 received’. It stays in the history for good."),
        error_messages={"required": _("Say why you change this: it stays in the history for good.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others: list[Act] = []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        # Only under the lock of a change: before it, the answer could be out of date when it is used.
        if self.instance.pk and acting.get() is not None:
            self._compare(cleaned.get("seen") or 0)
        return cleaned

    def _compare(self, seen: int) -> None:
        if newest_change(self.instance, self.child_models) <= seen:
            return
        self.others = acts(
            [v for v in history_versions(self.instance, self.child_models) if v.change > seen], self.known
        )
        data = cast(QueryDict, self.data).copy()
        data[self.add_prefix("seen")] = str(the_change().number - 1)
        self.data = data
        self.add_error(
            None,
            _(
                "Somebody else changed this record while you wrote; you see how above. What you typed is still here. "
                "Save again to let yours stand, or open the record afresh to keep theirs."
            ),
        )


def newest_change(record: Tracked, child_models: ChildModels) -> int:
    """The number of the last change of a record or of the rows below it."""
    found = [_last(type(record), {record._meta.pk.attname: record.pk})]
    found += [_last(model, {link: record.pk}) for model, link in child_models]
    return max(found)


def history_versions(record: Tracked, child_models: ChildModels) -> list[Version]:
    """Every version of a record and of the rows that were ever below it."""
    found = versions(type(record), [record.pk])
    for model, link in child_models:
        rows = history_of(model)._base_manager.filter(**{link: record.pk})
        found += versions(model, set(rows.values_list(model._meta.pk.attname, flat=True)))
    return found


def _last(model: type[Tracked], condition: dict[str, Any]) -> int:
    rows = history_of(model)._base_manager.filter(**condition)
    return rows.aggregate(last=Max("change_id"))["last"] or 0

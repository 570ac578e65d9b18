"""The form of every tracked record: why it is changed, and what its editor had seen."""

from typing import Any, cast

from django import forms
from django.db.models import Max
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from suppliers.models import Change
from suppliers.tracked import Tracked, acting, history_of, the_change
from suppliers.versions import Version, versions


class TrackedForm(forms.ModelForm):
    """A record's fields, the reason for the change, and the number of the last change its editor had seen.

    When somebody else has changed the record or its inlines since, saving stops once: ``others`` holds their
    versions, what was typed stays, and saving again says that it was seen.
    """

    watched: tuple[tuple[type[Tracked], str], ...] = ()

    reason = forms.CharField(
        label=_("Why?"),
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text=_("What you knew or received, e.g. ‘amendment 2 received’. It stays in the history for good."),
        error_messages={"required": _("Say why you change this: it stays in the history for good.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others: list[tuple[Change, list[Version]]] = []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        # Only under the lock of a change: before it, the answer could be out of date when it is used.
        if self.instance.pk and acting.get() is not None:
            self._compare(cleaned.get("seen") or 0)
        return cleaned

    def _compare(self, seen: int) -> None:
        if newest_change(self.instance, self.watched) <= seen:
            return
        self.others = changes_since(self.instance, self.watched, seen)
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


def newest_change(record: Tracked, watched: tuple[tuple[type[Tracked], str], ...]) -> int:
    """The number of the last change of a record or of the rows below it."""
    found = [_last(type(record), {record._meta.pk.attname: record.pk})]
    found += [_last(model, {link: record.pk}) for model, link in watched]
    return max(found)


def changes_since(
    record: Tracked, watched: tuple[tuple[type[Tracked], str], ...], number: int
) -> list[tuple[Change, list[Version]]]:
    """The changes after *number* to a record and the rows below it, oldest first."""
    found = history_versions(record, watched)
    later = Change.objects.filter(number__gt=number, number__in={v.change for v in found})
    return [
        (change, [v for v in found if v.change == change.number])
        for change in later.select_related("by").defer("touched").order_by("number")
    ]


def history_versions(record: Tracked, watched: tuple[tuple[type[Tracked], str], ...]) -> list[Version]:
    """Every version of a record and of the rows that were ever below it."""
    found = versions(type(record), [record.pk])
    for model, link in watched:
        rows = history_of(model)._base_manager.filter(**{link: record.pk})
        found += versions(model, set(rows.values_list(model._meta.pk.attname, flat=True)))
    return found


def _last(model: type[Tracked], condition: dict[str, Any]) -> int:
    rows = history_of(model)._base_manager.filter(**condition)
    return rows.aggregate(last=Max("change_id"))["last"] or 0

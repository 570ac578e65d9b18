"""The questions that addresses put to lists: django-filter reads and checks them, the lines come from the Lens."""

# mypy: allow-subclassing-any

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

import django_filters
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from registry.listing.asked import COLUMNS, GROUP, SORT, WORDS, Asked
from registry.listing.lined_up import LinedUp
from registry.listing.listing import ALL, Listing
from registry.values import Organisation
from suppliers.models import Supplier

# The longest text to search for, and the most words of it that count.
LONGEST, MOST_WORDS = 200, 12


class KnownValues(forms.MultipleChoiceField):
    """Several values of a list. Those that it does not have are left out, and counted."""

    left_out = 0

    def clean(self, value: Any) -> list[str]:
        """The values that the list has, each once."""
        given = list(dict.fromkeys(map(str, value or ())))
        known = [each for each in given if self.valid_value(each)]
        self.left_out = len(given) - len(known)
        return known


class KnownValuesFilter(django_filters.MultipleChoiceFilter):
    """A filter with such a field."""

    field_class = KnownValues


class ListFilter(django_filters.FilterSet):
    """What an address asks of a list. The queryset stays empty: lines are no models."""

    q = django_filters.CharFilter(max_length=LONGEST)

    class Meta:
        # A FilterSet needs a model. None of its rows is read.
        model = Supplier
        fields: Sequence[str] = ()

    def __init__(self, given: QueryDict, *, listing: Listing[Any], ready: LinedUp[Any]) -> None:
        super().__init__(given, queryset=Supplier.objects.none())
        self._listing = listing
        for facet in listing.facets:
            self._add(facet.name, facet.ordered(ready.sets[facet.name]))
        names = list(map(attrgetter("name"), listing.columns))
        self._add(SORT, [*names, *map("-{}".format, names)])
        self._add(COLUMNS, names[1:])
        self._add(GROUP, [*listing.group.choices, ALL] if listing.group else [])

    def _add(self, name: str, values: list[str]) -> None:
        added = KnownValuesFilter(choices=list(zip(values, values, strict=True)))
        added.parent, added.model, added.field_name = self, Supplier, name
        self.filters[name] = added

    @property
    def asked(self) -> Asked:
        """The question, without what the list does not have."""
        clean = self.form.cleaned_data if self.form.is_valid() else getattr(self.form, "cleaned_data", {})
        names = map(attrgetter("name"), self._listing.facets)
        chosen = {name: tuple(clean[name]) for name in names if clean.get(name)}
        return Asked(
            words=" ".join(str(clean.get(WORDS) or "").split()[:MOST_WORDS]),
            group=next(iter(clean.get(GROUP, ())), ""),
            chosen=chosen,
            sort=next(iter(clean.get(SORT, ())), ""),
            columns=tuple(clean.get(COLUMNS, ())),
        )

    @property
    def left_out(self) -> str:
        """That a part of the address counts for nothing, in words; empty where all of it counts."""
        if self.form.errors:
            return _("The search is too long, or has characters that no record has. It was left out.")
        count = 0
        for field in self.form.fields.values():
            count += getattr(field, "left_out", 0)
        if not count:
            return ""
        return ngettext(
            "%(n)s value of the address is not in this list. It was left out.",
            "%(n)s values of the address are not in this list. They were left out.",
            count,
        ) % {"n": count}


class SaveViewForm(forms.Form):
    """The name of a view, and who sees it."""

    name = forms.CharField(
        label=_lazy("Name"), max_length=200, error_messages={"required": _lazy("Enter a name, such as Late in Berlin.")}
    )
    seen_by = forms.ChoiceField(
        label=_lazy("Who sees it"), required=False, help_text=_lazy("Shared views are seen by all of the organisation.")
    )

    def __init__(self, *args: Any, shared: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seen_by = self.fields["seen_by"]
        choices = [("", _("Only me")), *((str(each.id), each.name) for each in shared)]
        seen_by.choices = choices  # type: ignore[attr-defined]
        if not shared:
            del self.fields["seen_by"]

    @property
    def organisation_id(self) -> int | None:
        """The organisation whose people see it. None: the person alone."""
        chosen = self.cleaned_data.get("seen_by")
        return int(chosen) if chosen else None

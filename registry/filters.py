"""Filters of the list pages: django-filter reads the address, the rows come from the Lens."""

# mypy: allow-subclassing-any

from collections.abc import Sequence
from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from registry.reading.lens import Lens
from suppliers.models import Supplier as SupplierModel
from suppliers.values import Supplier


class SupplierFilter(django_filters.FilterSet):
    """Which suppliers to list."""

    q = django_filters.CharFilter(label=_("Search"), widget=forms.TextInput(attrs={"type": "search"}))

    class Meta:
        model = SupplierModel
        fields: Sequence[str] = ()

    def __init__(self, *args: Any, lens: Lens, **kwargs: Any) -> None:
        super().__init__(*args, queryset=SupplierModel.objects.none(), **kwargs)
        self._lens = lens

    def filter_queryset(self, queryset: Any) -> Any:
        """The suppliers of the lens. The queryset is not used."""
        words = (self.form.cleaned_data.get("q") or "").casefold().split()
        return [row for row in suppliers_by_name(self._lens) if _has_words(row, words)]


def suppliers_by_name(lens: Lens) -> list[Supplier]:
    """All suppliers of a lens, by name."""
    return sorted(lens.all(Supplier), key=lambda s: (s.name.casefold(), s.id))


def _has_words(row: Supplier, words: Sequence[str]) -> bool:
    text = f"{row.legal_name} {row.trading_name} {row.registration_number} {row.address}".casefold()
    return all(word in text for word in words)

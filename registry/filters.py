"""Filters of the list pages: django-filter reads the address, the rows come from the Lens."""

# mypy: allow-subclassing-any

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from registry.models import ProcessingActivity as ActivityModel
from registry.models import ProcessingForClient as ClientModel
from registry.reading.lens import Lens
from registry.records.lists import activities_in_order, clients_in_order, own_services
from registry.values import Organisation, OwnService, ProcessingActivity, ProcessingForClient


class RowFilter(django_filters.FilterSet):
    """Which rows of a Lens to list: those with every word searched for. The queryset stays empty."""

    q = django_filters.CharFilter(label=_("Search"), widget=forms.TextInput(attrs={"type": "search"}))

    def __init__(self, *args: Any, lens: Lens, **kwargs: Any) -> None:
        super().__init__(*args, queryset=self._meta.model.objects.none(), **kwargs)
        self._lens = lens

    @cached_property
    def query(self) -> str:
        """The words searched for, as typed."""
        return str(self._chosen("q") or "")

    def has_words(self, *texts: str) -> bool:
        """Whether each word searched for is in one of the texts."""
        text = " ".join(texts).casefold()
        return all(word in text for word in self._words)

    @cached_property
    def _words(self) -> list[str]:
        return self.query.casefold().split()

    def _chosen(self, name: str) -> Any:
        """The answer to one question of the form. None: no answer, or one that the form does not have."""
        if self.form.errors.get(name):
            return None
        return self.form.cleaned_data.get(name)


class ActivityFilter(RowFilter):
    """Which activities to list."""

    class Meta:
        model = ActivityModel
        fields: Sequence[str] = ()

    @property
    def headings(self) -> list[Organisation]:
        """The organisations to list even without an activity. None while words are searched for."""
        if self.query:
            return []
        return self._lens.organisations

    def filter_queryset(self, queryset: Any) -> list[tuple[Organisation, ProcessingActivity]]:
        """The activities of the lens, each with its organisation."""
        return [
            (organisation, row)
            for organisation, row in activities_in_order(self._lens)
            if self.has_words(row.reference, row.name, row.business_function)
        ]


class ClientFilter(RowFilter):
    """Which clients to list: of every service of ours, or of one."""

    service = django_filters.ChoiceFilter(label=_("Service"), empty_label=_("All services"))

    class Meta:
        model = ClientModel
        fields: Sequence[str] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.services = [service for _organisation, service in own_services(self._lens)]
        self.filters["service"].extra["choices"] = [(service.id, service.name) for service in self.services]

    @cached_property
    def chosen(self) -> list[OwnService]:
        """The service chosen, or every service."""
        key = self._chosen("service")
        return [service for service in self.services if key in (None, "", str(service.id))]

    @property
    def narrowed(self) -> bool:
        """Whether one of several services is chosen."""
        return len(self.chosen) < len(self.services)

    @property
    def headings(self) -> list[OwnService]:
        """The services to list even without a client. None while words are searched for."""
        if self.query:
            return []
        return self.chosen

    def filter_queryset(self, queryset: Any) -> list[tuple[OwnService, ProcessingForClient]]:
        """The clients of the services chosen, each with its service."""
        chosen = {service.id for service in self.chosen}
        return [
            (service, row)
            for service, row in clients_in_order(self._lens)
            if service.id in chosen and self.has_words(row.client, row.address, row.categories)
        ]

"""Filters for the lists in data entry."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from suppliers.admin.request import entry


class InForce(SimpleListFilter):
    """Filters records by whether they apply today."""

    title = _("applies")
    parameter_name = "applies"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The choices of the filter."""
        return [("now", _("today")), ("ended", _("ended")), ("later", _("not yet"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The records that match the choice."""
        today = entry(request).scope.today
        match self.value():
            case "now":
                started = Q(starts__isnull=True) | Q(starts__lte=today)
                return queryset.filter(started, Q(ends__isnull=True) | Q(ends__gte=today))
            case "ended":
                return queryset.filter(ends__lt=today)
            case "later":
                return queryset.filter(starts__gt=today)
        return queryset

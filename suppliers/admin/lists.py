"""Addresses of data entry: what no row can meet and no field can hold is left out, as Django does for wrong filters."""

from typing import Any

from django.contrib.admin.views.main import ERROR_FLAG
from django.core.exceptions import ValidationError
from django.db import DataError
from django.db.models import ForeignKey
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from suppliers.admin.request import entry

# As many letters as the longest name has.
LONGEST_SEARCH = 300
# Ways of comparing that no filter of a list uses.
REFUSED = frozenset({"regex", "iregex", "range"})


def names_of(party: str = "") -> tuple[str, ...]:
    """The names of a party as a search looks for them: the record's own, or those of the party that it refers to."""
    below = f"{party}__" if party else ""
    return tuple(f"{below}{name}" for name in ("legal_name", "trading_name", "short_name"))


class ForgivingLists:
    """For admins: a number that no column can hold and a text that no name has are no faults of the server."""

    opts: Any

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Lists are filtered by their own fields, and by comparing: not by the records that refer to theirs.

        Those may be another organisation's. A pattern of a person's own can keep the database busy.
        """
        first, *parts = lookup.split("__")
        options = self.opts
        own = {"pk", *(name for field in options.concrete_fields for name in (field.name, field.attname))}
        own |= {each.parameter_name for each in self.list_filter if hasattr(each, "parameter_name")}  # type: ignore[attr-defined]
        if first not in own or set(parts) & REFUSED:
            return False
        allowed: bool = super().lookup_allowed(lookup, value, request)  # type: ignore[misc]
        return allowed

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The list of records."""
        try:
            found: HttpResponse = super().changelist_view(request, extra_context)  # type: ignore[misc]
        except (OverflowError, ValueError, DataError):
            return redirect(f"{request.path}?{ERROR_FLAG}=1")
        return found

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        """The records that a search finds. A longer text than any name finds nothing more."""
        return super().get_search_results(request, queryset, search_term[:LONGEST_SEARCH])  # type: ignore[misc]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What the address of a new form fills in, without what its fields cannot hold or the person may not see."""
        given = super().get_changeform_initial_data(request)  # type: ignore[misc]
        return {name: value for name, value in given.items() if self._can_begin_with(request, name, value)}

    def _can_begin_with(self, request: HttpRequest, name: str, value: Any) -> bool:
        if name not in {field.name for field in self.opts.concrete_fields}:
            return True
        field: Any = self.opts.get_field(name)
        try:
            found = field.clean(value, None)
        except (ValidationError, ValueError, OverflowError):
            return False
        if not isinstance(field, ForeignKey):
            return True
        related: Any = field.related_model
        condition = entry(request).user.sees.condition(related)
        return related._base_manager.filter(condition, pk=found).exists()  # type: ignore[no-any-return]

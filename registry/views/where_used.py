"""Where used: every engagement that depends on a party, a country, a place or a category, as a page and as a file."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.exports.envelope import DayToCome
from registry.exports.turns import Busy, turn
from registry.exports.where_used import where_used_csv
from registry.records.where_used import where_used
from registry.records.where_used_lines import FIRST, ORDERS, in_order, lines, named_thing
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Head:
    """A heading of the table: the order that its link gives (empty: none), and the order that it has now."""

    words: str
    leads_to: str = ""
    sorted: str = ""


@requires(Permission.READER)
def dependents(request: RegisterRequest, kind: str, value: str) -> HttpResponse:
    lens = lens_of(request)
    asked = named_thing(lens, kind, value)
    if asked is None:
        return absent(request)
    found, order = where_used(lens, asked.thing), _order(request)
    page = Paginator(in_order(lens, found.hits, order), PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "questions/dependents.html",
        {
            "asked": asked,
            "kind": kind,
            "found": found,
            "page_obj": page,
            "lines": lines(lens, page),
            "heads": list(_heads(order)),
        },
    )


@requires(Permission.READER)
def dependents_file(request: RegisterRequest, kind: str, value: str) -> HttpResponse:
    lens = lens_of(request)
    asked = named_thing(lens, kind, value)
    if asked is None:
        return absent(request)
    try:
        with turn(request.user.pk):
            detail = f"where used: {asked.thing.kind} {asked.thing.value}, {lens.on.isoformat()}"
            seen = sorted(lens.organisation_ids)
            note(EventKind.EXPORTED, request=request, user=request.user, organisations=seen, detail=detail)
            hits = in_order(lens, where_used(lens, asked.thing).hits, _order(request))
            content = where_used_csv(lens, asked, lines(lens, hits))
    except Busy:
        response = render(request, "records/busy.html", status=429)
        response["Retry-After"] = "10"
        return response
    except DayToCome:
        return render(request, "records/to_come.html", status=404)
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="where-used-{kind}-{lens.on.isoformat()}.csv"'
    return response


def _order(request: RegisterRequest) -> str:
    """The order that an address asks for."""
    order = request.GET.get("sort", "")
    return order if order.removeprefix("-") in ORDERS else FIRST


def _heads(order: str) -> Iterator[Head]:
    """The headings in their order. A link turns round the order that the table has now."""
    for name, words in (
        ("level", _("Level")),
        ("supplier", _("Supplier")),
        ("", _("Through")),
        ("service", _("Service")),
        ("", _("Activities and clients")),
        ("people", _("People")),
        ("notified", _("We are notified within")),
        ("", _("Special data")),
    ):
        if not name:
            yield Head(words)
        elif order == name:
            yield Head(words, f"-{name}", "ascending" if name in ASCENDING else "descending")
        elif order == f"-{name}":
            yield Head(words, name, "descending" if name in ASCENDING else "ascending")
        else:
            yield Head(words, name)


# The orders that begin with the least or the first letter; the others begin with the most.
ASCENDING = {"level", "supplier", "service"}

"""What every list has: the question of its address, a page of its lines, and the same lines as a file."""

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.exports.envelope import SEAL
from registry.exports.lines import WRITERS, LinesAsFile
from registry.list_filters import ListFilter
from registry.listing.column import Cell, Column
from registry.listing.lined_up import LinedUp
from registry.listing.listing import PER_PAGE, Listing, Shown
from registry.reading.lens import Lens
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent
from registry.wording.clocks import clocks_of
from suppliers.wording.figures import number


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page: its key, its first cell, and its other cells with their columns."""

    key: int
    first: Cell
    cells: list[tuple[Column[Any], Cell]]


class Listed:
    """A list as a request asks for it. ``route`` is the page of one of its lines."""

    def __init__(self, request: RegisterRequest, listing: Listing[Any], ready: LinedUp[Any], route: str) -> None:
        self._request, self.listing, self.route = request, listing, route
        self.filters = ListFilter(request.GET, listing=listing, ready=ready)
        self.shown = Shown(listing=listing, ready=ready, asked=self.filters.asked)
        self.total = len(ready.lines)

    @cached_property
    def page(self) -> "Page[Any]":
        """The page that the address asks for."""
        return Paginator(self.shown.lines, PER_PAGE).get_page(self._request.GET.get("page"))

    @cached_property
    def rows(self) -> list[Row]:
        """The lines of the page."""
        return list(map(self._row, self.page))

    def _row(self, line: Any) -> Row:
        first = self.listing.columns[0].cell(line)
        return Row(self.listing.key_of(line), first, self.shown.cells(line))

    @property
    def files(self) -> list[tuple[str, str]]:
        """The files of the list: their names, and the ends of their addresses."""
        return list(zip(map(str.upper, WRITERS), WRITERS, strict=True))


def list_page(request: RegisterRequest, template: str, listed: Listed, **context: Any) -> HttpResponse:
    """The page of a list."""
    return render(request, template, {"listed": listed, "shown": listed.shown, "page_obj": listed.page, **context})


def list_file(request: RegisterRequest, listed: Listed, suffix: str) -> HttpResponse:
    """All lines that the question lets through as a file: the columns and the order of the page."""
    if suffix not in WRITERS:
        return absent(request)
    lens, shown = lens_of(request), listed.shown
    if lens.foreseen:
        # Nobody knows a day to come yet, and a file would seem to.
        return render(request, "records/to_come.html", status=404)
    # How many lines, but not which: the log has no data of the register, and the filter may name some.
    asked = f"{listed.listing.name}.{suffix}, {lens.on.isoformat()}, {shown.count}"
    note(EventKind.EXPORTED, request=request, user=request.user, organisations=lens.organisation_ids, detail=asked)
    writer = WRITERS[suffix]
    response = HttpResponse(writer.write(_as_file(lens, shown)), content_type=writer.content_type)
    name = f"{listed.listing.name}-{lens.on.isoformat()}.{suffix}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _as_file(lens: Lens, shown: Shown[Any]) -> LinesAsFile:
    columns, register = shown.columns, lens.register
    known = f"{capfirst(clocks_of(lens))}."
    if register.number:
        known += " " + _("Change %(number)s, seal %(seal)s…") % {
            "number": number(register.number),
            "seal": register.digest[:SEAL],
        }
    return LinesAsFile(
        sentence=f"{shown.sentence}.",
        known=known,
        names=list(map(attrgetter("name"), columns)),
        columns=list(map(attrgetter("heading"), columns)),
        rows=[[column.cell(line).in_file for column in columns] for line in shown.lines],
    )

"""What every list has: the question of its address, a page of its lines, and the same lines as a file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.exports.envelope import SEAL
from registry.exports.lines import WRITERS, LinesAsFile
from registry.filters import ListFilter
from registry.listing.asked import Asked
from registry.listing.column import Cell
from registry.listing.listing import PER_PAGE, Shown
from registry.lists.every_list import LISTS, EveryList
from registry.people.saved_view import views_for
from registry.reading.lens import Lens
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent
from registry.wording.clocks import clocks_of
from suppliers.wording.figures import number


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page: its key, its first cell, and its other cells with their headings."""

    key: int
    first: Cell
    cells: Iterator[tuple[str, Cell]]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A question to start from, with its lines, and whether it is the one shown."""

    name: str
    query: str
    count: int
    current: bool


class Listed:
    """A list as a request asks for it. ``route`` is the page of one of its lines."""

    def __init__(self, request: RegisterRequest, which: EveryList) -> None:
        ready = which.ready(lens_of(request))
        self._request, self.listing, self.route = request, which.listing, which.route
        self.filters = ListFilter(request.GET, listing=which.listing, ready=ready)
        self.shown = Shown(listing=which.listing, ready=ready, asked=self.filters.asked)
        self.total = len(ready.lines)

    @cached_property
    def views(self) -> list[View]:
        """The views to start from and those saved, each with its lines. Those of another list are left out."""
        named = [(str(name), query) for name, query in self.listing.views]
        if not self.other_day:
            for each in views_for(self._request.user, lens_of(self._request).organisation_ids, self.listing.name):
                named.append((each.name, each.query))
        return [self._view(name, query) for name, query in named]

    def _view(self, name: str, query: str) -> View:
        found = Shown(listing=self.listing, ready=self.shown.ready, asked=Asked.of(query))
        current = query == self.shown.asked.query()
        return View(name=name, query=query, count=found.count, current=current)

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
    def save(self) -> str:
        """The query of the page that saves the question as a view."""
        return f"?{urlencode({'list': self.listing.name, 'query': self.shown.asked.query()})}"

    @property
    def other_day(self) -> bool:
        """Whether the page is of another day than today, on which nothing can be written."""
        return self._request.scope.on != self._request.scope.today

    @property
    def files(self) -> list[tuple[str, str]]:
        """The files of the list: their names, and the ends of their addresses."""
        return list(zip(map(str.upper, WRITERS), WRITERS, strict=True))


def list_page(request: RegisterRequest, template: str, listed: Listed, **context: Any) -> HttpResponse:
    """The page of a list."""
    return render(request, template, {"listed": listed, "shown": listed.shown, "page_obj": listed.page, **context})


def file_of(name: str) -> Callable[..., HttpResponseBase]:
    """The view that gives a list as a file."""

    @requires(Permission.READER)
    def as_file(request: RegisterRequest, suffix: str) -> HttpResponse:
        return list_file(request, Listed(request, LISTS[name]), suffix)

    return as_file


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

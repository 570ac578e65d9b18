"""Pages of long lists whose rows are under headings: our organisations, and the services that we provide."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

PER_PAGE = 50

H = TypeVar("H")
R = TypeVar("R")


def page_of(request: HttpRequest, rows: Sequence[tuple[H, R]]) -> "Page[tuple[H, R]]":
    """The page of a list that an address asks for."""
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))


def under_headings(page: "Page[tuple[H, R]]", headings: Iterable[H]) -> dict[H, list[R]]:
    """The rows of a page by heading. The last page also has those of *headings* under which the list has no row."""
    found: dict[H, list[R]] = {}
    for heading, row in page:
        found.setdefault(heading, []).append(row)
    if not page.has_next():
        filled = {heading for heading, _row in page.paginator.object_list}
        for heading in headings:
            if heading not in filled:
                found[heading] = []
    return found

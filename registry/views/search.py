"""Search over the whole register, from the head of every page."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render

from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.search.entry import Entry
from registry.search.kinds import KINDS, Searched
from registry.search.matching import FEWEST, MOST, Words, words_of
from registry.search.results import Result, results, search

PER_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The results of one kind that a page shows, and how many there are."""

    kind: Searched
    total: int
    results: list[Result]
    more: bool = False


@requires(Permission.READER)
def find(request: RegisterRequest) -> HttpResponse:
    query = request.GET.get("q", "").strip()
    words, kind = words_of(query), _kind(request.GET.get("kind", ""))
    context: dict[str, object] = {
        "searched": query[:MOST],
        "words": words,
        "kind": kind,
        "fewest": FEWEST,
        "most": MOST,
    }
    if words is not None:
        context |= _found(request, words, kind)
    else:
        context |= {"too_long": len(query) > MOST, "fewest": FEWEST, "most": MOST}
    return render(request, "search/results.html", context)


def _kind(name: str) -> Searched | None:
    for kind in KINDS:
        if kind.name == name:
            return kind
    return None


def _found(request: RegisterRequest, words: Words, only: Searched | None) -> dict[str, object]:
    """What a page shows: the first results of every kind, or a page of the results of one."""
    lens = lens_of(request)
    found = search(lens, words)
    total = sum(len(each.entries) for each in found)
    if only is not None:
        entries: list[Entry] = next((each.entries for each in found if each.kind is only), [])
        page: Page[Entry] = Paginator(entries, PER_PAGE).get_page(request.GET.get("page"))
        shown = list(results(lens, words, list(page)))
        return {"total": total, "page_obj": page, "shown": [Shown(kind=only, total=len(entries), results=shown)]}
    every = []
    for each in found:
        shown = list(results(lens, words, each.first))
        every.append(Shown(kind=each.kind, total=len(each.entries), results=shown, more=each.more))
    return {"total": total, "shown": every}

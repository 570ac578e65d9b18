"""The time of pages whose rows grow with the register, at every size: a page shows the same number of rows."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count

from registry.reading import cache
from registry.search.index import index_of
from suppliers.values import Supplier
from tests.benchmarks.measure import Measure, measured, milliseconds
from tests.benchmarks.pages import page, reader

# The most milliseconds at 1,000 suppliers, and how many times as long a list may take in a larger register.
LIMIT, LARGER = 60, 1.5
# The most milliseconds in which the index of the search follows a change, at 1,000 suppliers and in a larger register.
INDEX, INDEX_LARGER = 60, 200
PATHS = {
    "page: overview": "/",
    "page: inbox, due": "/inbox/?tab=due",
    "page: inbox, decide": "/inbox/?tab=decide",
    "page: inbox, to ask": "/inbox/?tab=ask",
    "page: inbox, enter": "/inbox/?tab=enter",
    "page: inbox, housekeeping": "/inbox/?tab=housekeeping",
    "page: list of suppliers": "/suppliers/",
    "page: suppliers, every facet": "/suppliers/?group=all&data=biometric&data=health&kept=abroad&notified=over-24"
    "&assessment=sufficient&assessment=-&assessment=not-ours&agreement=in-force&agreement=-&agreement=not-ours"
    "&open=high&open=critical&date=late&copy=no-limit&certificates=-&certificates=ended&letter=-&sort=-next",
    "page: suppliers, search": "/suppliers/?q=room+de",
    "file: suppliers as CSV": "/suppliers.csv?group=all",
    "data entry: the same suppliers": "/admin/suppliers/supplier/",
    "page: services in use": "/engagements/",
    "page: list of documents": "/documents/",
    "page: list of activities": "/activities/",
    "page: last of the activities": "/activities/?page=9999",
    "page: list of clients": "/clients/",
    "page: last of the clients": "/clients/?page=9999",
    "page: where used, a country": "/depends/country/GB/",
    "page: where used, a party": "/depends/party/1/",
    "page: where used, data": "/depends/category/1/",
    "page: where used, last page": "/depends/category/1/?page=9999",
}
# Pages that may take no longer in a larger register.
SEARCHES = {
    "page: search, many results": "/search/?q=ltd",
    "page: search, two words": "/search/?q=data+centre",
    "page: search, a rule": "/search/?q=SUB-02",
    "page: search, one kind": "/search/?q=ltd&kind=suppliers",
}
# Of lists with thirteen facets less is asked.
LIMITS = {"page: list of suppliers": 40, "page: suppliers, every facet": 40, "page: suppliers, search": 40}
# Only to compare: all rows in a file, and Django's own list.
WITHOUT = {"file: suppliers as CSV", "data entry: the same suppliers"}


def lists(at_1000: Mapping[str, float] | None) -> Iterator[Measure]:
    """The first and the last page of each list, and searches.

    *at_1000* has the medians at 1,000 suppliers, for a larger register. None: the register is no larger.
    """
    client = reader("lists")
    for name, path in PATHS.items():
        yield page(client, name, path, *compared(name, at_1000))
    for name, path in SEARCHES.items():
        yield page(client, name, path, f"limit {LIMIT} ms at every size", LIMIT)
    yield index_after_a_change(at_1000)


def index_after_a_change(at_1000: Mapping[str, float] | None) -> Measure:
    """The time in which the index of the search follows a change of one supplier, of which ten kinds have the name."""
    register = cache.register_now()
    index_of(register)
    supplier = next(iter(register.all(Supplier)))
    numbers = count()

    def follow() -> None:
        altered = {Supplier: {supplier.id: replace(supplier, note=f"Note {next(numbers)}")}}
        index_of(register.followed_by(register.number + 1, f"bench {next(numbers)}", None, altered))

    name = "search: index after one change"
    most = INDEX if at_1000 is None else INDEX_LARGER
    return measured(name, "ms", milliseconds(follow), f"limit {most} ms", most)


def compared(name: str, at_1000: Mapping[str, float] | None) -> tuple[str, float | None]:
    """The limit of a page in words and in milliseconds: in a larger register, that of 1,000 suppliers and a half."""
    if name in WITHOUT:
        return "no limit", None
    most = LIMITS.get(name, LIMIT)
    if at_1000 is None:
        return f"limit {most} ms at 1,000 suppliers", most
    limit = LARGER * at_1000.get(name, most)
    return f"{LARGER} times that of 1,000 suppliers: {limit:.0f} ms", limit

"""The time of pages whose rows grow with the register, at every size: a page shows the same number of rows."""

from collections.abc import Iterator, Mapping

from tests.benchmarks.measure import Measure
from tests.benchmarks.pages import page, reader

# The most milliseconds at 1,000 suppliers, and how many times as long a list may take in a larger register.
LIMIT, LARGER = 60, 1.5
PATHS = {
    "page: overview": "/",
    "page: inbox, due": "/inbox/?tab=due",
    "page: inbox, decide": "/inbox/?tab=decide",
    "page: inbox, to ask": "/inbox/?tab=ask",
    "page: inbox, enter": "/inbox/?tab=enter",
    "page: inbox, housekeeping": "/inbox/?tab=housekeeping",
    "page: list of activities": "/activities/",
    "page: last of the activities": "/activities/?page=9999",
    "page: list of clients": "/clients/",
    "page: last of the clients": "/clients/?page=9999",
}


def lists(at_1000: Mapping[str, float] | None) -> Iterator[Measure]:
    """The first and the last page of each list.

    *at_1000* has the medians at 1,000 suppliers, for a larger register. None: the register is no larger.
    """
    client = reader("lists")
    for name, path in PATHS.items():
        yield page(client, name, path, *compared(name, at_1000))


def compared(name: str, at_1000: Mapping[str, float] | None) -> tuple[str, float]:
    """The limit of a page in words and in milliseconds: in a larger register, that of 1,000 suppliers and a half."""
    if at_1000 is None:
        return f"limit {LIMIT} ms at 1,000 suppliers", LIMIT
    limit = LARGER * at_1000.get(name, LIMIT)
    return f"{LARGER} times that of 1,000 suppliers: {limit:.0f} ms", limit

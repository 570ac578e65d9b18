"""The lists by their names: what each has, and the page of one of its lines."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from registry.listing.lined_up import LinedUp
from registry.listing.listing import Listing
from registry.lists.suppliers import SUPPLIERS, suppliers_ready
from registry.reading.lens import Lens


@dataclass(frozen=True, slots=True)
class EveryList:
    """A list, its lines for a lens, and the name of the page of a line. Its own page has the name of the list."""

    listing: Listing[Any]
    ready: Callable[[Lens], LinedUp[Any]]
    route: str


LISTS = {
    "suppliers": EveryList(SUPPLIERS, suppliers_ready, "supplier"),
}

"""The lists by their names: what each has, and the page of one of its lines."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from registry.listing.lined_up import LinedUp
from registry.listing.listing import Listing
from registry.lists.activities import ACTIVITIES, activities_ready
from registry.lists.clients import CLIENTS, clients_ready
from registry.lists.documents import DOCUMENTS, documents_ready
from registry.lists.engagements import ENGAGEMENTS, engagements_ready
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
    "engagements": EveryList(ENGAGEMENTS, engagements_ready, "engagement"),
    "activities": EveryList(ACTIVITIES, activities_ready, "activity"),
    "clients": EveryList(CLIENTS, clients_ready, "client"),
    "documents": EveryList(DOCUMENTS, documents_ready, "supplier"),
}

"""Which of the places where a text stands, and which erasures, are those of an organisation."""

from collections.abc import Collection, Iterable
from typing import Any

from registry.people.authors import KnownAuthors
from registry.people.owners import owner_of, path_to_owner
from suppliers.ledger.erasing import CHANGE, Place
from suppliers.ledger.tracked import history_of
from suppliers.models import Change, Erasure


def within(found: Iterable[Place], organisation_ids: Collection[int]) -> list[Place]:
    """Those places that are of the organisations: their records, shared facts, and reasons of their people."""
    known = KnownAuthors(organisation_ids)
    return [place for place in found if _is_of(place, organisation_ids, known)]


def _is_of(place: Place, organisation_ids: Collection[int], known: KnownAuthors) -> bool:
    if place.label == CHANGE:
        author = Change.objects.values_list("by_id", flat=True).get(number=place.version)
        return known(author, place.version)
    model: Any = place.model
    if path_to_owner(model) is None:
        return True
    version = history_of(model)._base_manager.get(history_id=place.version)
    return owner_of(version.instance) in organisation_ids


def hidden_erasures(organisation_ids: Collection[int]) -> frozenset[int]:
    """The erasures of records and reasons of other organisations, whose people alone read of them."""
    hidden = set()
    known = KnownAuthors(organisation_ids)
    for erasure in Erasure.objects.all():
        place = Place(label=erasure.label, record=None, version=erasure.version, columns=())
        if not _is_of(place, organisation_ids, known):
            hidden.add(erasure.pk)
    return frozenset(hidden)

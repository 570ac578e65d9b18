"""Each supplier's own facts as the lists need them: its services, certificates, places and documents.

They are shared facts, the same for every reader, and computed again only when a change touches them.
"""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from registry.chains import ASSERTED
from registry.reading.kept_each import Answered, Store, answered, kept_each
from registry.reading.lens import Lens
from registry.wording.folding import folded
from suppliers.values import (
    CertificateState,
    Certification,
    DataCategory,
    DataHandled,
    DataLocation,
    Document,
    Holder,
    Service,
    Supplier,
)


class Certified:
    """What is on record of a supplier's own certificates."""

    VALID = "valid"
    ENDED = "ended"
    CLAIMED = "claimed"
    DENIED = "denied"


# What a claim about a certificate says where no day decides.
_CERTIFIED = {
    CertificateState.HELD: Certified.VALID,
    CertificateState.EXPIRED: Certified.ENDED,
    CertificateState.DENIED: Certified.DENIED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFacts:
    """A supplier with its services on record, its certificates, and the text that is searched."""

    supplier: Supplier
    services: tuple[Service, ...]
    certified: frozenset[str]
    countries: frozenset[str]
    text: str


_kept: Store = OrderedDict()


def parties(lens: Lens) -> Iterator[PartyFacts]:
    """Every supplier on record with its facts."""
    for each in kept_each(_kept, lens, "", partial(_subjects, lens)).values():
        if each.value is not None:
            yield each.value


def _subjects(lens: Lens) -> Iterator[tuple[str, partial[Answered[PartyFacts | None]]]]:
    for row in lens.all(Supplier):
        yield str(row.id), partial(answered, lens, partial(_facts, row.id))


def _facts(key: int, lens: Lens) -> PartyFacts | None:
    supplier = lens.get(Supplier, key)
    if supplier is None:
        return None
    services = lens.current(Service, "supplier_id", key)
    words = [*supplier.names, supplier.registration_number, supplier.address, supplier.website]
    places: list[DataLocation] = []
    for service in services:
        places += _asserted_places(lens, service)
        words += [service.name, *_data(lens, service)]
    for place in places:
        words += [place.city, place.facility]
    for document in lens.where(Document, "supplier_id", key):
        words += [document.title, document.reference]
    return PartyFacts(
        supplier=supplier,
        services=services,
        certified=frozenset(_certified(lens, supplier, services)),
        countries=frozenset(filter(None, map(attrgetter("country_id"), places))),
        text=folded(" ".join(dict.fromkeys(filter(None, words)))),
    )


def _asserted_places(lens: Lens, service: Service) -> Iterator[DataLocation]:
    for row in lens.current(DataLocation, "service_id", service.id):
        if row.standing in ASSERTED:
            yield row


def _data(lens: Lens, service: Service) -> Iterator[str]:
    for row in lens.current(DataHandled, "service_id", service.id):
        category = lens.get(DataCategory, row.category_id)
        if category is not None and row.standing in ASSERTED:
            yield category.name


def _certified(lens: Lens, supplier: Supplier, services: tuple[Service, ...]) -> Iterator[str]:
    """What claims say of certificates of its own. One that another party holds is none of its own."""
    for service in services:
        for row in lens.current(Certification, "service_id", service.id):
            if row.standing not in ASSERTED or row.holder == Holder.PARTY:
                continue
            if row.state == CertificateState.HELD and row.valid_until is not None and row.valid_until < lens.on:
                yield Certified.ENDED
            else:
                yield _CERTIFIED.get(CertificateState(row.state), Certified.CLAIMED)

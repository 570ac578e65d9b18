"""Places and access abroad that make no transfer on record, but leave open whether there is one (Article 44).

Inside one company there is none; a branch may be a separate company, and a place may be run by one (EDPB Guidelines
05/2021).
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains.chain import Chain, can_access
from registry.chains.decisions import Destination, decision_in_force, is_full
from registry.chains.grounds import Grounds, current, under
from registry.chains.law import is_home
from registry.chains.links import ASSERTED
from registry.chains.transfer_steps import PROCESSING, Step, supplier_of
from registry.reading.lens import Lens
from registry.values import Engagement, Mechanism
from suppliers.values import Access, DataLocation, LocationKind, Operator, Regime, Row, Service, Supplier


class PlaceCase(TextChoices):
    """What is not on record of a place abroad."""

    UNKNOWN = "unknown", _("who holds the data there is not on record")
    ITSELF = "itself", _("by the supplier itself; whether a separate company takes part is not on record")
    ELSEWHERE = "elsewhere", _("by a party of another country; whether a separate company takes part is not on record")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPlace:
    """A country abroad where data of a service is, or from where somebody looks in, and what is not on record of it.

    ``party`` runs the place, also if it was assessed to get no data; None where that is not stated. ``laws`` are those
    of ours for which it is abroad, and ``answered`` those under which it was assessed as no transfer.
    """

    service: Service
    supplier: Supplier
    party: Supplier | None
    country: str
    case: PlaceCase
    kinds: tuple[LocationKind, ...]
    rows: tuple[Row, ...]
    laws: tuple[Regime, ...]
    answered: tuple[Regime, ...]

    @property
    def by_another(self) -> bool:
        """Whether another party than the supplier runs it."""
        return self.party is not None and self.party.id != self.supplier.id

    def covered(self, lens: Lens) -> bool:
        """Whether a decision for the whole country is in force under each of the laws."""
        destination = Destination(country=self.country)
        found = [decision_in_force(lens, law, destination) for law in self.laws]
        return all(decision is not None and is_full(decision) for decision in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A place or an access of one row."""

    row: Access | DataLocation
    service: Service
    supplier: Supplier
    country: str
    kind: LocationKind
    party: Supplier | None
    excluded: bool

    @property
    def case(self) -> PlaceCase | None:
        """What is not on record of it. None: the transfer to the party explains it."""
        if self.party is None:
            return PlaceCase.UNKNOWN
        # Nothing goes to a party that was assessed to get no data: what it runs is a place of the supplier.
        if self.excluded or self.party.id == self.supplier.id:
            return PlaceCase.ITSELF
        if self.party.country_id and self.party.country_id != self.country:
            return PlaceCase.ELSEWHERE
        return None


def open_places(
    lens: Lens, engagement: Engagement, chain: Chain, steps: Iterable[Step], grounds: Grounds
) -> tuple[OpenPlace, ...]:
    """The open places of a service used, whatever laws apply; ``abroad`` chooses those of some laws."""
    if engagement.role not in PROCESSING:
        return ()
    explained = _explained(steps)
    together: dict[tuple[int, str, PlaceCase, int | None], list[_Place]] = {}
    for place in _places(lens, chain):
        if place.case is not None and (place.supplier.id, place.country) not in explained:
            key = place.service.id, place.country, place.case, None if place.party is None else place.party.id
            together.setdefault(key, []).append(place)
    return tuple(_as_one(case, places, grounds) for (_service, _country, case, _party), places in together.items())


def abroad(lens: Lens, places: Iterable[OpenPlace], laws: Collection[Regime]) -> tuple[OpenPlace, ...]:
    """The open places that are abroad for one of these laws."""
    found = []
    for place in places:
        asked = (law for law in laws if law not in place.answered)
        of = tuple(law for law in asked if not is_home(lens, law, place.country))
        if of:
            found.append(replace(place, laws=of))
    return tuple(found)


def _explained(steps: Iterable[Step]) -> set[tuple[int, str]]:
    """The countries in which a transfer from a supplier, or to it, already ends."""
    found = set()
    for step in steps:
        if step.destination.country:
            for party in filter(None, (step.exporter, step.importer)):
                found.add((party.id, step.destination.country))
    return found


def _places(lens: Lens, chain: Chain) -> Iterator[_Place]:
    """The places of the chain with a country, and the access of other parties. Not what we run ourselves."""
    for row in chain.claims(DataLocation):
        if row.standing in ASSERTED and row.country_id and row.operated_by != Operator.CUSTOMER:
            yield from _place(lens, chain, row, kind=LocationKind(row.kind), party_id=row.operator_id)
    for access in filter(can_access, chain.claims(Access)):
        for place in _place(lens, chain, access, kind=LocationKind.REMOTE_ACCESS, party_id=access.party_id):
            # Access by a company's own people is no transfer, wherever they are.
            if place.party is not None and place.party.id != place.supplier.id and not place.excluded:
                yield place


def _place(
    lens: Lens, chain: Chain, row: Access | DataLocation, *, kind: LocationKind, party_id: int | None
) -> Iterator[_Place]:
    service, supplier = lens.get(Service, row.service_id), supplier_of(lens, row.service_id)
    party = lens.get(Supplier, party_id)
    if service is None or supplier is None or not row.country_id:
        return
    yield _Place(
        row=row,
        service=service,
        supplier=supplier,
        country=row.country_id,
        kind=kind,
        party=party,
        excluded=party is not None and chain.excludes(party.id, service.id),
    )


def _assessed_as_none(grounds: Grounds, party: Supplier, country: str) -> Iterator[Regime]:
    """The laws under which what a party does in a country was assessed as no transfer."""
    for law in Regime:
        for row in current(grounds.lens, under(grounds.lens, grounds.rows, law)):
            if row.mechanism == Mechanism.NONE_NEEDED and (row.importer_id, row.country_id) == (party.id, country):
                yield law
                break


def _as_one(case: PlaceCase, places: list[_Place], grounds: Grounds) -> OpenPlace:
    """The places of one service in one country, of one party and with one question, as one."""
    first = places[0]
    kinds = {place.kind for place in places}
    return OpenPlace(
        service=first.service,
        supplier=first.supplier,
        party=first.party,
        country=first.country,
        case=case,
        kinds=tuple(kind for kind in LocationKind if kind in kinds),
        rows=tuple(place.row for place in places),
        laws=(),
        answered=tuple(_assessed_as_none(grounds, first.party or first.supplier, first.country)),
    )

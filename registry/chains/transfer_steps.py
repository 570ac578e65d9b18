"""Who makes data available to whom under an engagement: the steps of its chain, before they are judged (Article 44).

A step has an exporter, a separate importer and a destination. Access from abroad by a company's own staff makes none.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from django.db.models import TextChoices

from registry.chains.chain import Chain, can_access
from registry.chains.decisions import Destination
from registry.chains.grounds import Grounds, destination_of
from registry.chains.links import ASSERTED, Link
from registry.chains.recipient_names import compared, names_of
from registry.reading.lens import Lens
from registry.values import AssessedRole, Engagement, Mechanism, OurRole, TransferBasis
from suppliers.values import Access, DataLocation, OnwardTransfer, Row, Service, Supplier, SupplierKind

# The roles in which the supplier processes data for us, so that we answer for the parties behind it too.
PROCESSING = frozenset({OurRole.PROCESSOR, OurRole.SUB_PROCESSOR})


class Source(TextChoices):
    """Where a step comes from."""

    FIRST = "first"
    OWN = "own"
    LATER = "later"
    RETURNED = "returned"


class Step(NamedTuple):
    """A step from an exporter (None: us) to an importer, because of one row.

    ``importer`` is a party on record; otherwise ``named`` is its name, empty where no source names it. ``level`` is its
    distance from us. ``through`` sends the data on our instruction. ``found_in`` is the country in which our ground for
    a step to the exporter finds it, where its seat is not on record.
    """

    exporter: Supplier | None
    importer: Supplier | None
    destination: Destination
    because: Row
    source: Source
    level: int
    named: str = ""
    through: Supplier | None = None
    found_in: str | None = None

    @property
    def exporter_country(self) -> str | None:
        """The country of the party that exports. None: the organisation itself, or it is not on record."""
        if self.exporter is None:
            return None
        return self.exporter.country_id or self.found_in

    @property
    def pair(self) -> tuple[int | None, int | str]:
        """Who sends to whom."""
        exporter = None if self.exporter is None else self.exporter.id
        importer = compared(self.named) if self.importer is None else self.importer.id
        return exporter, importer

    @property
    def names(self) -> frozenset[str]:
        """The names of the importer, without regard to case."""
        if self.importer is None:
            return frozenset({compared(self.named)})
        return names_of(self.importer)

    @property
    def key(self) -> tuple[int | None, int | str, str]:
        """Who sends to whom, and where."""
        return *self.pair, self.destination.key


def steps_of(lens: Lens, engagement: Engagement, chain: Chain, grounds: Grounds) -> tuple[Step, ...]:
    """Every step under an engagement, to the supplier and further down. Each comes once, by its first source."""
    found: dict[tuple[int | None, int | str, str], Step] = {}
    shown: set[int] = set()
    for each in _sources(lens, engagement, chain, grounds):
        if _adds_nothing(each, shown):
            continue
        if each.importer is not None:
            shown.add(each.importer.id)
        for step in _placed(each, grounds):
            found.setdefault(step.key, step)
    steps = tuple(_from_where(step, grounds) for step in found.values())
    if all(step.destination.known for step in steps):
        return steps
    return tuple(_located(steps, _said_of_themselves(lens, chain)))


def _from_where(step: Step, grounds: Grounds) -> Step:
    """A step with the country in which grounds find its exporter, if its seat is not on record and they give one."""
    if step.exporter is None or step.exporter.country_id:
        return step
    countries = grounds.countries_of(step.exporter)
    return step._replace(found_in=countries.pop()) if len(countries) == 1 else step


def destinations_of(steps: Iterable[Step]) -> dict[int, tuple[Destination, ...]]:
    """Where data goes to each party, by the party's id: a party is where any transfer on record finds it."""
    found: dict[int, dict[Destination, None]] = {}
    for step in steps:
        if step.importer is not None and step.destination.known:
            found.setdefault(step.importer.id, {})[step.destination] = None
    return {party: tuple(destinations) for party, destinations in found.items()}


def _located(steps: Collection[Step], said: Mapping[int, tuple[Destination, ...]]) -> Iterator[Step]:
    """The steps, where a step without a destination goes to where others find its importer, whoever sends to it.

    *said* is where parties say that they are, which counts if no other step has it.
    """
    where = {**said, **destinations_of(steps)}
    placed = {step.pair for step in steps if step.destination.known}
    for step in steps:
        if step.destination.known:
            yield step
        elif step.pair not in placed:
            found = () if step.importer is None else where.get(step.importer.id, ())
            for destination in found or (step.destination,):
                yield step._replace(destination=destination)


def _adds_nothing(step: Step, shown: Container[int]) -> bool:
    """Whether a step is only an assessment as no transfer, of an importer that another source shows elsewhere."""
    ground = step.because
    if not isinstance(ground, TransferBasis) or ground.mechanism != Mechanism.NONE_NEEDED:
        return False
    return step.importer is not None and step.importer.id in shown


def _placed(step: Step, grounds: Grounds) -> Iterable[Step]:
    """A step with its destination. If no source states it, one step for each that the grounds on record give."""
    given = () if step.destination.known else grounds.destinations(step.exporter, step.importer)
    return [step._replace(destination=destination) for destination in given] or (step,)


def _sources(lens: Lens, engagement: Engagement, chain: Chain, grounds: Grounds) -> Iterator[Step]:
    supplier = lens.get(Supplier, chain.service.supplier_id)
    if supplier is None or engagement.role == OurRole.NOT_PROCESSOR:
        return
    yield Step(
        exporter=None,
        importer=supplier,
        destination=seat_of(supplier),
        because=engagement,
        source=Source.FIRST,
        level=0,
    )
    if engagement.role in PROCESSING:
        yield from _behind(chain)
        yield from _with_access(lens, chain)
        yield from _running_places(lens, chain)
        yield from _as_stated(lens, chain)
        yield from _grounds_alone(grounds)


def seat_of(party: Supplier) -> Destination:
    """Where a party is. Data that an international organisation receives goes to it, wherever it sits."""
    if party.kind == SupplierKind.INTERNATIONAL:
        return Destination(body=party.legal_name)
    return Destination(country=party.country_id)


def _behind(chain: Chain) -> Iterator[Step]:
    """The parties behind a service that receive data of ours from another company."""
    for link in _importing(chain):
        yield Step(
            exporter=link.above,
            importer=link.party,
            destination=seat_of(link.party),
            because=link.involvement,
            source=Source.LATER,
            level=link.level,
        )


def _importing(chain: Chain) -> Iterator[Link]:
    """The links whose party receives data of ours, as sub-processor or as controller."""
    counted = set(chain.services)
    for link in chain.links:
        row = link.involvement
        if link.service.id not in counted or link.above.id == link.party.id or row.standing not in ASSERTED:
            continue
        if chain.processes(row) or chain.role(row) == AssessedRole.CONTROLLER:
            yield link


def _with_access(lens: Lens, chain: Chain) -> Iterator[Step]:
    """The parties that can look in, also those that no source names behind the service."""
    for row in chain.claims(Access):
        if row.party_id is not None and can_access(row):
            yield from _to_party(lens, chain, row, party_id=row.party_id)


def _running_places(lens: Lens, chain: Chain) -> Iterator[Step]:
    """The parties that run a place where data is, also those that no source names behind the service."""
    for row in chain.claims(DataLocation):
        if row.operator_id is not None and row.standing in ASSERTED:
            yield from _to_party(lens, chain, row, party_id=row.operator_id)


def _to_party(lens: Lens, chain: Chain, row: Access | DataLocation, *, party_id: int) -> Iterator[Step]:
    """The step to a party that has access or runs a place: to its seat, or else to the country of the row."""
    service = lens.get(Service, row.service_id)
    if service is None or service.supplier_id == party_id or chain.excludes(party_id, row.service_id):
        return
    party, exporter = lens.get(Supplier, party_id), lens.get(Supplier, service.supplier_id)
    if party is None or exporter is None:
        return
    destination = seat_of(party)
    if not destination.known:
        destination = Destination(country=row.country_id)
    yield Step(
        exporter=exporter,
        importer=party,
        destination=destination,
        because=row,
        source=Source.LATER,
        level=chain.level_behind(row.service_id),
    )


def _as_stated(lens: Lens, chain: Chain) -> Iterator[Step]:
    """The transfers that a source states."""
    for row in chain.claims(OnwardTransfer):
        exporter, importer = exporter_of(lens, row), lens.get(Supplier, row.importer_id)
        if row.standing not in ASSERTED or exporter is None or exporter.id == row.importer_id:
            continue
        for destination in stated_destinations(row, importer):
            yield Step(
                exporter=exporter,
                importer=importer,
                destination=destination,
                because=row,
                source=Source.LATER,
                level=chain.level_behind(row.service_id),
            )


def _said_of_themselves(lens: Lens, chain: Chain) -> dict[int, tuple[Destination, ...]]:
    """Where parties say that they are, in transfers to themselves, by their ids."""
    found: dict[int, tuple[Destination, ...]] = {}
    for row in chain.claims(OnwardTransfer):
        importer, exporter = lens.get(Supplier, row.importer_id), exporter_of(lens, row)
        if row.standing in ASSERTED and importer is not None and importer == exporter:
            known = tuple(each for each in stated_destinations(row, importer) if each.known)
            found[importer.id] = tuple(dict.fromkeys((*found.get(importer.id, ()), *known)))
    return found


def exporter_of(lens: Lens, row: OnwardTransfer) -> Supplier | None:
    """Who makes a stated transfer. If the source names nobody, it is the service's own supplier."""
    return lens.get(Supplier, row.exporter_id) or supplier_of(lens, row.service_id)


def stated_destinations(row: OnwardTransfer, importer: Supplier | None) -> Iterable[Destination]:
    """Where a stated transfer goes: where the importer is, and from where it has access; without either, its seat.

    An international organisation receives data wherever it sits.
    """
    countries = dict.fromkeys(filter(None, (row.established_id, row.accessed_from_id)))
    if importer is not None and (not countries or importer.kind == SupplierKind.INTERNATIONAL):
        return (seat_of(importer),)
    return tuple(Destination(country=country) for country in countries) or (Destination(),)


def _grounds_alone(grounds: Grounds) -> Iterator[Step]:
    """The importers that only a ground on record names."""
    for exporter, importer, row in grounds.named():
        yield Step(
            exporter=exporter,
            importer=importer,
            destination=destination_of(row, importer),
            because=row,
            source=Source.FIRST if exporter is None else Source.LATER,
            level=0 if exporter is None else 1,
        )


def supplier_of(lens: Lens, service_id: int) -> Supplier | None:
    """The supplier of a service."""
    service = lens.get(Service, service_id)
    if service is None:
        return None
    return lens.get(Supplier, service.supplier_id)

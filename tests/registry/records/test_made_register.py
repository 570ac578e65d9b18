"""A made register of 200 suppliers: 30(1)(e) and 30(2)(c) hold every transfer abroad, counted from the other side."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from registry.chains import Leg, chain_of, is_home, laws_of, laws_of_activity, legs, own_legs, returned_leg, used
from registry.reading.lens import Lens
from registry.reading.register import Register
from registry.records import controller_record, processor_record
from registry.records.article_30.activity import activity_part
from registry.records.article_30.client import client_part
from registry.records.items import Part, Section
from registry.records.record import RECORDS
from registry.synthetic import draft_register
from registry.values import ActivityEngagement, ClientSubProcessor, Engagement, Organisation
from suppliers.values import Regime
from suppliers.wording.countries import country_name
from tests.registry.reference_rows import reference_rows
from tests.registry.synthetic.test_abroad import TERMS

# Destination and recipient, with the exporter where it is not us.
Transfer = tuple[str, str]


@pytest.fixture(scope="module")
def lens() -> Lens:
    draft = draft_register(200, 7, organisations=2, terms=TERMS)
    tables = dict(draft.tables)
    for kind, rows in reference_rows().items():
        if not tables[kind]:
            tables[kind] = dict(rows)
    register = Register(number=1, digest="made", at=None, tables=tables)
    ours = frozenset(row.id for row in draft.all(Organisation))
    return Lens(register=register, on=draft.changes[-1].on, organisation_ids=ours)


def test_the_controller_record_holds_every_transfer_abroad_of_its_activities(lens: Lens) -> None:
    counted = 0
    for organisation in lens.organisations:
        for record in controller_record(lens, organisation).activities:
            laws = laws_of_activity(record.activity, organisation)
            found = [leg for each in record.use for leg in _legs(lens, each, organisation, laws)]
            services = [used.transfers for used in record.engagements]
            found += own_legs(lens, record.activity, organisation, laws, services=services)
            assert _printed(activity_part(record), "e") == set(_abroad(lens, found, laws))
            counted += len(found)
    assert counted > 200


def test_the_processor_record_holds_every_transfer_abroad_of_its_sub_processors(lens: Lens) -> None:
    counted = 0
    for organisation in lens.organisations:
        for record in processor_record(lens, organisation).clients:
            laws = laws_of(organisation.regime)
            services = [row.engagement_id for row, _used in record.sub_processors]
            found = [leg for each in services for leg in _legs(lens, each, organisation, laws)]
            back = returned_leg(lens, record.processing, organisation)
            transfers = {*_abroad(lens, found, laws), *_returned(lens, back, laws)}
            assert _printed(client_part(record), "c") == transfers
            counted += len(transfers)
    assert counted > 10


@pytest.mark.parametrize(("kind", "of"), [("controller", controller_record), ("processor", processor_record)])
def test_the_record_holds_every_transfer_abroad_of_services_that_it_names_apart(lens: Lens, kind, of) -> None:
    counted, lens = 0, _without_use(lens)
    for organisation in lens.organisations:
        apart = of(lens, organisation).unnamed
        laws = laws_of(organisation.regime)
        found = [leg for each in apart for leg in _legs(lens, each.engagement.id, organisation, laws)]
        assert _rows(RECORDS[kind](lens, organisation).unnamed) == set(_abroad(lens, found, laws))
        counted += len(found)
    assert counted > 10


def _without_use(lens: Lens) -> Lens:
    """The register with no service named by an activity or by the processing for a client. Half are sub-processors'."""
    engagements = {}
    for row in lens.register.all(Engagement):
        engagements[row.id] = replace(row, role="sub-processor") if row.id % 2 else row
    tables = {**lens.register.tables, Engagement: engagements, ActivityEngagement: {}, ClientSubProcessor: {}}
    return replace(lens, register=Register(number=1, digest="apart", at=None, tables=tables))


def _legs(lens: Lens, key: int, organisation: Organisation, laws: Iterable[Regime]) -> Iterator[Leg]:
    """The transfers through a service as its own page has them, without those under laws of other activities."""
    here = used(lens, lens.get(Engagement, key))
    if here is None:
        return
    for leg in legs(lens, here.engagement, chain_of(lens, here.engagement, here.service), organisation):
        if leg.exporter is not None or leg.law in laws:
            yield leg


def _abroad(lens: Lens, found: Iterable[Leg], laws: Iterable[Regime]) -> Iterator[Transfer]:
    for leg in found:
        if leg.footing == "no transfer":
            continue
        judged = [leg.law] if leg.exporter is None else laws
        if not leg.country or not all(is_home(lens, law, leg.country) for law in judged):
            yield _to(leg), ", ".join(filter(None, (_recipient(leg), _from(leg))))


def _returned(lens: Lens, leg: Leg | None, laws: Iterable[Regime]) -> Iterator[Transfer]:
    if leg is not None:
        for to, recipient in _abroad(lens, [leg], laws):
            yield to, f"{recipient}, returned to the client"


def _to(leg: Leg) -> str:
    return leg.body or (country_name(leg.country) if leg.country else "Country not on record")


def _recipient(leg: Leg) -> str:
    if leg.importer is not None:
        return leg.importer.legal_name
    if leg.recipient:
        return leg.recipient
    return "not answered" if leg.source == "own" else "recipient not named"


def _from(leg: Leg) -> str:
    if leg.exporter is not None:
        return f"from {leg.exporter.legal_name}"
    return f"through {leg.step.through.legal_name}" if leg.step.through else ""


def _printed(part: Part, letter: str) -> set[Transfer]:
    """The transfers in the table of a letter, without open places and without the names of laws."""
    (section,) = (each for each in part.sections if each.letter == letter and "countries" in each.heading)
    return _rows(section)


def _rows(section: Section) -> set[Transfer]:
    found = set()
    for table in section.tables:
        for row in table.rows:
            to, recipient = (str(cell[0]) for cell in row.cells[:2])
            if " of “" not in recipient:
                found.add((to, recipient.split(", under the ")[0]))
    return found

"""The processor record: the clients that belong in it on the day, and the record of each."""

import pytest

from tests import factories
from tests.pages.world import TODAY, World, alter
from tests.registry.records.own_records import DAYS, TOMORROW, YESTERDAY, apart, items, processor

pytestmark = pytest.mark.django_db


def client(w: World, **fields: object) -> object:
    """What the own organisation does for a client."""
    return factories.processing_for_client(service=factories.own_service(organisation=w.own), **fields)


def test_clients_are_in_the_order_of_their_names_and_only_those_served_that_day(world):
    service = factories.own_service(organisation=world.own)
    for name, days in (
        ("beta", {}),
        ("Alpha", {"starts": TODAY, "ends": TODAY}),
        ("Gone", {"ends": YESTERDAY}),
        ("To come", {"starts": TOMORROW}),
    ):
        factories.processing_for_client(service=service, client=name, **days)
    factories.processing_for_client(service=factories.own_service(organisation=world.other), client="Of others")
    assert [record.processing.client for record in processor(world).clients] == ["Alpha", "beta"]


@DAYS
def test_a_sub_processor_is_in_the_record_on_the_days_it_is_used(world, starts, ends, there):
    row = client(world)
    factories.client_sub_processor(processing=row, engagement=world.engagement)
    alter(world.engagement, starts=starts, ends=ends)
    (record,) = processor(world).clients
    assert len(record.sub_processors) == len(processor(world).engagements) == there


def test_a_client_has_its_own_parts_and_the_transfers_under_the_organisations_law(world):
    first, second = client(world, client="First"), client(world, client="Second")
    factories.client_sub_processor(processing=first, engagement=world.engagement, purpose="Rooms")
    factories.client_confirmed_none(processing=second, item="sub-processors")
    alter(world.supplier, country=factories.country(id="US"))
    given = {"importer": world.supplier, "country": factories.country(id="US")}
    for regime in ("EU", "UK"):
        factories.transfer_basis(engagement=world.engagement, regime=regime, instrument=regime, **given)
    one, two = processor(world).clients
    assert [row.purpose for row, _used in one.sub_processors] == ["Rooms"]
    assert [leg.ground.instrument for leg in one.sent.listed] == ["UK"]
    assert (two.sub_processors, two.sent.listed, set(two.none)) == ((), (), {"sub-processors"})


def test_a_sub_processor_for_two_clients_has_its_terms_once(world):
    for name in ("First", "Second"):
        factories.client_sub_processor(processing=client(world, client=name), engagement=world.engagement)
    assert len(processor(world).engagements) == 1


def test_a_sub_processor_in_use_that_no_client_names_is_listed(world):
    alter(world.activity, ends=YESTERDAY)
    assert apart(items(world, "processor")) == []
    alter(world.engagement, role="sub-processor")
    assert apart(items(world, "processor")) == ["Acme Hosting Limited: Cloud rooms"]
    factories.client_sub_processor(processing=client(world), engagement=world.engagement)
    assert apart(items(world, "processor")) == []


def test_a_sub_processor_is_listed_once_the_service_for_its_client_has_ended(world):
    alter(world.activity, ends=YESTERDAY)
    alter(world.engagement, role="sub-processor")
    row = client(world)
    factories.client_sub_processor(processing=row, engagement=world.engagement)
    alter(row.service, ends=YESTERDAY)
    record = items(world, "processor")
    assert (record.main.parts, apart(record)) == ((), ["Acme Hosting Limited: Cloud rooms"])


def test_an_organisation_without_clients_has_an_empty_record(world):
    assert processor(world).clients == ()
    assert processor(world).engagements == ()

"""The rows of lists: which there are on the day, in which order, and what each shows."""

import pytest

from registry.records.lists import activities_in_order, activity_line, client_line, clients_in_order, own_services
from registry.values import (
    ActivityBasis,
    ActivityEngagement,
    ClientConfirmedNone,
    ClientSubProcessor,
    Organisation,
    OwnService,
    ProcessingForClient,
)
from suppliers.values import Service, Supplier
from tests.registry.world import DAYS, TODAY, YESTERDAY, World


@pytest.fixture
def world() -> World:
    return World()


def client(world: World, **fields) -> ProcessingForClient:
    """The processing for a client of a service of the organisation."""
    if "service_id" not in fields:
        fields["service_id"] = world.add(OwnService, organisation_id=world.organisation.id, name="Rotas").id
    return world.add(ProcessingForClient, **{"client": "Care Ltd"} | fields)


def test_activities_are_by_organisation_and_reference(world):
    first = world.add(Organisation, legal_name="Before Ltd")
    world.activity(reference="B-1")
    world.activity(reference="A-1")
    world.activity(reference="Z-1", organisation_id=first.id)
    found = activities_in_order(world.lens(TODAY, world.organisation, first))
    assert [(organisation.name, row.reference) for organisation, row in found] == [
        ("Before Ltd", "Z-1"),
        ("Example Trading Ltd", "A-1"),
        ("Example Trading Ltd", "B-1"),
    ]
    assert [row.reference for _organisation, row in activities_in_order(world.lens())] == ["A-1", "B-1"]


def test_clients_are_by_service_and_name(world):
    beta = world.add(OwnService, organisation_id=world.organisation.id, name="beta")
    alpha = world.add(OwnService, organisation_id=world.organisation.id, name="Alpha")
    for service, name in ((beta, "One"), (alpha, "zeta"), (alpha, "Yard")):
        client(world, service_id=service.id, client=name)
    lens = world.lens()
    assert [service.name for _organisation, service in own_services(lens)] == ["Alpha", "beta"]
    found = [(service.name, row.client) for service, row in clients_in_order(lens)]
    assert found == [("Alpha", "Yard"), ("Alpha", "zeta"), ("beta", "One")]


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_a_row_is_listed_on_the_days_on_which_it_applies(world, days, there):
    world.activity(**days)
    client(world, **days)
    lens = world.lens()
    assert len(list(activities_in_order(lens))) == len(list(clients_in_order(lens))) == there


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_a_client_is_listed_while_its_service_is_provided(world, days, there):
    service = world.add(OwnService, organisation_id=world.organisation.id, name="Rotas", **days)
    client(world, service_id=service.id)
    assert len(list(clients_in_order(world.lens()))) == there


def test_the_row_of_an_activity_has_its_bases_and_each_supplier_once(world):
    used = world.engaged()
    supplier_id = world.rows[Service][used.service_id].supplier_id
    again = world.engaged(service_id=world.add(Service, supplier_id=supplier_id).id)
    ended = world.engaged(ends=YESTERDAY)
    activity = world.activity()
    for engagement in (used, again, ended):
        world.add(ActivityEngagement, activity_id=activity.id, engagement_id=engagement.id)
    basis = world.add(ActivityBasis, activity_id=activity.id, basis="b")
    world.add(ActivityBasis, activity_id=activity.id, basis="f", ends=YESTERDAY)
    line = activity_line(world.lens(), activity)
    assert line.bases == (basis,)
    assert line.suppliers == (world.rows[Supplier][supplier_id],)


def test_the_row_of_a_client_has_the_processors_engaged_or_the_confirmation_that_there_are_none(world):
    processing, used = client(world), world.engaged()
    assert client_line(world.lens(), processing).none is None
    world.add(ClientConfirmedNone, processing_id=processing.id, item="transfers", on=TODAY)
    none = world.add(ClientConfirmedNone, processing_id=processing.id, item="sub-processors", on=TODAY)
    line = client_line(world.lens(), processing)
    assert (line.suppliers, line.none) == ((), none)
    # A confirmation is no answer of an earlier day, on the list as on the page of the client.
    assert client_line(world.lens(YESTERDAY), processing).none is None
    world.add(ClientSubProcessor, processing_id=processing.id, engagement_id=used.id)
    (supplier,) = client_line(world.lens(), processing).suppliers
    assert supplier.id == world.rows[Service][used.service_id].supplier_id

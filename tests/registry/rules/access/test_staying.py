"""ACC-04: a promise that data stays in the service names every party that holds it."""

import pytest

from suppliers.values import DataLocation, Declaration, DeclaredParty
from tests.registry.rules.access.case import STANDINGS, cases, conflict, message
from tests.registry.world import DAYS


def stays(world, **fields):
    return world.add(Declaration, **{"service_id": world.top.id, "kind": "stays in service"} | fields)


@pytest.mark.parametrize(
    ("kind", "fires"),
    [("hosts", 1), ("data centre", 1), ("backs up", 1), ("supports", 0), ("makes devices", 0), ("other", 0)],
)
def test_acc_04_lists_the_parties_that_hold_data(world, kind, fires):
    stays(world)
    world.behind(world.top, world.service("Host"), kind=kind)
    assert len(cases(world, "ACC-04")) == fires


@pytest.mark.parametrize(
    ("place", "fires"),
    [({}, 1), ({"kind": "remote access"}, 0), ({"operator_id": None}, 0), ({"standing": "denied"}, 0)],
)
def test_acc_04_lists_who_operates_a_place(world, place, fires):
    stays(world)
    usual = {"service_id": world.top.id, "kind": "storage", "operator_id": world.party.id}
    world.add(DataLocation, **usual | place)
    assert len(cases(world, "ACC-04")) == fires


def test_acc_04_leaves_out_the_parties_that_it_names_and_the_supplier_itself(world):
    promise, host = stays(world), world.service("Host")
    world.behind(world.top, host, kind="hosts")
    own = {"service_id": world.top.id, "kind": "storage", "operator_id": world.top.supplier_id}
    world.add(DataLocation, **own)
    assert message(world, "ACC-04") == (
        "Top states that data never leaves “Hosting”, except as named. This statement does not name these parties, "
        "which hold data: Host."
    )
    world.add(DeclaredParty, declaration_id=promise.id, party_id=host.supplier_id)
    assert cases(world, "ACC-04") == []


def test_acc_04_leaves_out_what_is_recorded_as_a_conflict(world):
    promise, row = stays(world), world.behind(world.top, world.service("Host"), kind="hosts")
    conflict(world, promise, row)
    assert cases(world, "ACC-04") == []


@pytest.mark.parametrize("standing", STANDINGS)
def test_acc_04_counts_a_promise_that_a_source_makes(world, standing):
    stays(world, standing=standing)
    world.behind(world.top, world.service("Host"), kind="hosts")
    assert len(cases(world, "ACC-04")) == (standing in {"stated", "unclear"})


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_04_counts_a_promise_while_it_applies(world, days, there):
    stays(world, **days)
    world.behind(world.top, world.service("Host"), kind="hosts")
    assert len(cases(world, "ACC-04")) == there


def test_acc_04_needs_a_promise(world):
    stays(world, kind="never outside", region="EEA")
    world.behind(world.top, world.service("Host"), kind="hosts")
    assert cases(world, "ACC-04") == []

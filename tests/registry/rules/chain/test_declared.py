"""SUB-02 and SUB-11: declarations of a supplier about its chain as a whole."""

import pytest

from suppliers.values import Access, Conflict, DeclaredParty
from tests.registry.rules.chain.case import behind, declared, never_accessed, setting
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("standing", "fires"), [("stated", 1), ("denied", 0), ("unclear", 0), ("silent", 0), ("unread", 0)]
)
def test_sub_02_checks_clear_declarations_alone(standing, fires):
    world, engagement = setting()
    behind(world, engagement)
    declared(world, engagement, standing=standing)
    assert len(world.found("SUB-02")) == fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_02_reads_the_declarations_of_the_day(days, there):
    world, engagement = setting()
    behind(world, engagement)
    declared(world, engagement, **days)
    assert bool(world.found("SUB-02")) is there


def test_sub_02_names_the_parties_that_a_declaration_leaves_out():
    world, engagement = setting()
    first, second, third = (behind(world, engagement, name) for name in ("First", "Second", "Third"))
    row = declared(world, engagement, "only these")
    world.add(DeclaredParty, declaration_id=row.id, party_id=first.party_id)
    (finding,) = world.found("SUB-02")
    assert finding.message == (
        "Acme Ltd states that “Hosting” has no parties behind it except First. Also on record with the role of a "
        "processor, custody of data or access to it: Second and Third."
    )
    for each in (second, third):
        world.add(DeclaredParty, declaration_id=row.id, party_id=each.party_id)
    assert world.found("SUB-02") == []


@pytest.mark.parametrize(("resolved", "fires"), [(None, 1), (YESTERDAY, 0), (TODAY, 0), (TOMORROW, 1)])
@pytest.mark.parametrize("turned", [False, True])
def test_sub_02_leaves_out_resolved_conflicts(resolved, fires, turned):
    world, engagement = setting()
    party, row = behind(world, engagement), declared(world, engagement)
    ends = [("declaration", row.id), ("involvement", party.id)]
    (one, first), (two, second) = reversed(ends) if turned else ends
    kinds = {"first_kind": one, "second_kind": two}
    world.add(Conflict, first_id=first, second_id=second, resolved=resolved, **kinds)
    assert len(world.found("SUB-02")) == fires


@pytest.mark.parametrize("name", ["Host", "Host, Inc.", "Host %(parties)s."])
def test_a_sentence_that_ends_with_a_name_has_one_full_stop(name):
    world, engagement = setting()
    behind(world, engagement, name)
    declared(world, engagement)
    (finding,) = world.found("SUB-02")
    assert finding.message.endswith(f"access to it: {name.rstrip('.')}.")


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"kind": "hosts"}, 1),
        ({"kind": "tests", "declared_role": "sub-processor"}, 0),
        ({"flow_down": "copy seen"}, 0),
        ({"flow_down": "confirmed"}, 0),
        ({"component_id": None}, 0),
    ],
)
def test_sub_11_asks_how_a_component_that_another_runs_is_supervised(fields, fires):
    world, engagement = setting()
    never_accessed(world, engagement, **fields)
    assert len(world.found("SUB-11")) == fires


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({"occasion": "on call"}, 0),
        ({"occasion": "on call", "party_id": 1}, 0),
        ({"occasion": "on call", "party_id": 2}, 1),
        ({"occasion": "on call", "standing": "unread"}, 1),
    ],
)
def test_sub_11_is_silent_where_the_supplier_accesses_the_component_after_all(fields, fires):
    world, engagement = setting()
    row = never_accessed(world, engagement)
    world.add(Access, service_id=engagement.service_id, component_id=row.component_id, **fields)
    assert len(world.found("SUB-11")) == fires

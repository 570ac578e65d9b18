"""SUB-03: every party with access or custody has an assessed role."""

from datetime import date

import pytest

from registry.values import Organisation, RoleAssessment
from suppliers.values import Access, DataLocation, OnwardTransfer, Supplier
from tests.registry.rules.chain.case import behind, cases, named, setting
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("declared_role", "role", "seen"),
    [
        ("none", "", [("custody", "medium")]),
        ("not a processor", "", [("custody", "medium")]),
        ("sub-processor", "", [("declared", "low")]),
        ("none", "undecided", [("undecided", "medium")]),
        ("none", "sub-processor", []),
        ("none", "controller", []),
        ("sub-processor", "not a processor", []),
    ],
)
def test_sub_03_distinguishes_custody_a_declared_role_and_an_undecided_one(declared_role, role, seen):
    world, engagement = setting()
    row = behind(world, engagement, declared_role=declared_role)
    if role:
        own = {"organisation_id": engagement.organisation_id, "on": YESTERDAY}
        world.add(RoleAssessment, involvement_id=row.id, role=role, **own)
    assert cases(world, "SUB-03") == seen


def test_sub_03_counts_no_assessment_of_another_organisation():
    world, engagement = setting()
    other = world.add(Organisation, slug="other")
    row = behind(world, engagement)
    world.add(RoleAssessment, involvement_id=row.id, role="sub-processor", organisation_id=other.id, on=YESTERDAY)
    assert len(world.found("SUB-03")) == 1


@pytest.mark.parametrize(("on", "fires"), [(YESTERDAY, 0), (TODAY, 0), (TOMORROW, 1)])
def test_sub_03_counts_no_assessment_of_a_later_day(on, fires):
    world, engagement = setting()
    row, own = behind(world, engagement), {"organisation_id": engagement.organisation_id, "on": on}
    world.add(RoleAssessment, involvement_id=row.id, role="sub-processor", **own)
    assert len(world.found("SUB-03")) == fires


def test_sub_03_states_since_when_we_have_not_decided():
    world, engagement = setting()
    row, other = behind(world, engagement), world.add(Organisation, slug="other")
    for organisation_id, on in ((engagement.organisation_id, date(2026, 5, 4)), (other.id, YESTERDAY)):
        open_ = {"organisation_id": organisation_id, "role": "undecided", "on": on}
        world.add(RoleAssessment, involvement_id=row.id, **open_)
    (found,) = world.found("SUB-03", TODAY, world.organisation, other)
    assert "4 May 2026" in found.message


@pytest.mark.parametrize(("role", "fires"), [("sub-processor", 0), ("not a processor", 1)])
def test_sub_03_needs_one_assessment_as_sub_processor_per_party(role, fires):
    world, engagement = setting()
    row = behind(world, engagement)
    behind(world, engagement, party=named(world, row), kind="backs up")
    own = {"organisation_id": engagement.organisation_id, "on": YESTERDAY}
    world.add(RoleAssessment, involvement_id=row.id, role=role, **own)
    assert len(world.found("SUB-03")) == fires


@pytest.mark.parametrize(
    ("kind", "fields", "fires"),
    [
        (Access, {"occasion": "standing"}, 1),
        (Access, {"occasion": "never"}, 0),
        (Access, {"occasion": "standing", "standing": "denied"}, 0),
        (DataLocation, {}, 1),
        (DataLocation, {"standing": "unread"}, 0),
        (OnwardTransfer, {}, 1),
    ],
)
def test_sub_03_finds_a_party_with_data_that_no_link_leads_to(kind, fields, fires):
    world, engagement = setting()
    party = world.add(Supplier, legal_name="Stranger")
    column = {Access: "party_id", DataLocation: "operator_id", OnwardTransfer: "importer_id"}[kind]
    world.add(kind, service_id=engagement.service_id, **{column: party.id}, **fields)
    assert cases(world, "SUB-03") == [("unlinked", "medium")] * fires
    behind(world, engagement, party=party, kind="other", declared_role="not a processor")
    assert "unlinked" not in dict(cases(world, "SUB-03"))

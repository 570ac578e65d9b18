"""Common to all rules about a chain: the engagements and dates that they check, and the parties that count."""

import pytest

from registry.values import EngagementOption, Organisation, RoleAssessment
from suppliers.values import Declaration, Service, ServiceOption, Supplier
from tests.registry.rules.chain.case import ALL, FIRES, LINKED, behind, named, setting
from tests.registry.world import DAYS, TODAY


@ALL
@pytest.mark.parametrize(
    ("role", "fires"),
    [("processor", 1), ("sub-processor", 1), ("joint controller", 0), ("controller", 0), ("not a processor", 0)],
)
def test_rules_check_the_chain_of_processors_alone(code, role, fires):
    world, engagement = setting(role=role)
    FIRES[code](world, engagement)
    assert len(world.found(code)) == fires


@ALL
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_rules_check_an_engagement_while_it_and_its_service_are_in_force(code, days, there):
    world, engagement = setting()
    FIRES[code](world, engagement)
    world.alter(world.rows[Service][engagement.service_id], **days)
    assert bool(world.found(code)) is there
    world.alter(engagement, **({} if there else days))
    assert bool(world.found(code)) is there


@LINKED
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_rules_check_a_party_while_it_is_there(code, days, there):
    world, engagement = setting()
    row = FIRES[code](world, engagement, **days)
    if code == "SUB-08" and there:
        row = world.alter(row, starts=TODAY)
    assert bool(world.found(code)) is there


@LINKED
def test_a_party_of_an_option_that_was_not_bought_is_not_behind_us(code):
    world, engagement = setting()
    mine, other = (world.add(ServiceOption, service_id=engagement.service_id, name=name) for name in "AB")
    world.add(EngagementOption, engagement_id=engagement.id, option_id=mine.id)
    FIRES[code](world, engagement, option_id=other.id)
    assert world.found(code) == []


@pytest.mark.parametrize("code", ["SUB-02", "SUB-03", "SUB-05", "SUB-08", "SUB-09", "SUB-11"])
@pytest.mark.parametrize(
    ("standing", "there"),
    [("stated", True), ("unclear", True), ("denied", False), ("silent", False), ("unread", False)],
)
def test_a_party_that_no_source_asserts_is_not_behind_us(code, standing, there):
    world, engagement = setting()
    FIRES[code](world, engagement, standing=standing)
    assert bool(world.found(code)) is there


@ALL
def test_an_organisation_has_findings_about_its_own_engagements_alone(code):
    world, engagement = setting()
    FIRES[code](world, engagement)
    other = world.add(Organisation, slug="other")
    assert world.found(code, TODAY, other) == []
    (finding,) = world.found(code)
    assert "%" not in finding.message and finding.message.endswith(".")


@pytest.mark.parametrize("code", ["SUB-01", "SUB-03", "SUB-05"])
def test_a_party_behind_several_links_is_one_finding(code):
    world, engagement = setting()
    row = FIRES[code](world, engagement)
    behind(world, engagement, party=named(world, row), kind="backs up", flow_down="not asked")
    assert len(world.found(code)) == 1


@pytest.mark.parametrize("code", ["SUB-01", "SUB-02", "SUB-03", "SUB-05"])
def test_a_party_without_a_part_in_processing_is_no_sub_processor(code):
    world, engagement = setting()
    row = FIRES[code](world, engagement, kind="owns software")
    assert world.found(code) == []
    declared_so = world.alter(row, declared_role="sub-processor")
    assert len(world.found(code)) == 1
    assessment = {"organisation_id": engagement.organisation_id, "involvement_id": declared_so.id, "on": TODAY}
    world.add(RoleAssessment, role="not a processor", **assessment)
    assert world.found(code) == []


def test_a_party_of_a_deeper_level_is_found():
    world, engagement = setting()
    host = behind(world, engagement)
    below = world.add(Service, supplier_id=host.party_id)
    world.alter(host, party_service_id=below.id)
    behind(world, engagement, "Deep", service_id=below.id)
    assert [str(f.about.name) for f in world.found("SUB-01")] == ["Host", "Deep"]
    assert [str(f.about.name) for f in world.found("SUB-03")] == ["Host", "Deep"]
    assert "Deep, which works for Host behind “Hosting”" in world.found("SUB-01")[1].message


def test_parties_behind_a_party_without_a_part_in_processing_do_not_count():
    world, engagement = setting()
    maker = behind(world, engagement, kind="makes devices")
    below = world.add(Service, supplier_id=maker.party_id)
    world.alter(maker, party_service_id=below.id)
    behind(world, engagement, "Deep", service_id=below.id, flow_down="not asked")
    behind(world, engagement, party=world.add(Supplier, kind="unnamed"), service_id=below.id)
    assert [found for code in FIRES for found in world.found(code)] == []


@pytest.mark.parametrize(
    ("code", "ordinary", "raised"),
    [("SUB-02", "medium", "high"), ("SUB-03", "medium", "high"), ("SUB-09", "medium", "high")],
)
def test_the_severity_follows_the_data_that_goes_there(code, ordinary, raised):
    world, engagement = setting()
    world.add(Declaration, service_id=engagement.service_id, kind="no sub-processors")
    behind(world, engagement, party=world.add(Supplier, legal_name="A host", kind="unnamed"))
    world.activity(engagement, special="")
    assert [f.severity for f in world.found(code)] == [ordinary]
    world.activity(engagement, special="biometric")
    assert [f.severity for f in world.found(code)] == [raised]

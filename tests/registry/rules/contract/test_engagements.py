"""Common to all rules about an agreement: the engagements and dates that they check."""

import pytest

from registry.values import GuaranteeAssessment, Organisation
from suppliers.values import Service
from tests.registry.rules.contract.case import ALL, FIRES, SIGNED, SINCE, agreed, reviewed, says, setting
from tests.registry.world import DAYS, TODAY, TOMORROW


@ALL
@pytest.mark.parametrize(
    ("role", "fires"),
    [("processor", 1), ("sub-processor", 1), ("joint controller", 0), ("controller", 0), ("not a processor", 0)],
)
def test_processors_alone_have_the_duties_of_processors(code, role, fires):
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
    world.alter(engagement, **{"starts": SINCE} | ({} if there else days))
    assert bool(world.found(code)) is there


@ALL
def test_an_organisation_has_findings_about_its_own_engagements_alone(code):
    world, engagement = setting()
    FIRES[code](world, engagement)
    other = world.add(Organisation, slug="other")
    assert world.found(code, TODAY, other) == []
    assert len(world.found(code)) == 1


@ALL
def test_each_sentence_is_whole(code):
    world, engagement = setting()
    FIRES[code](world, engagement)
    (finding,) = world.found(code)
    assert "Acme Ltd" in finding.message and "%" not in finding.message and finding.message.endswith(".")


def test_there_is_no_finding_where_everything_is_on_record():
    world, engagement = setting()
    reviewed(world, agreed(world, engagement))
    world.add(GuaranteeAssessment, engagement_id=engagement.id, on=SIGNED, outcome="sufficient", next=TOMORROW)
    says(world, engagement, "compelled disclosure told")
    says(world, engagement, "own use")
    says(world, engagement, "ai training")
    assert [found for code in FIRES for found in world.found(code)] == []

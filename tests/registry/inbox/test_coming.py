"""Days of our own are shown before they come: what is far off, past or replaced stays silent."""

from datetime import timedelta

import pytest

from registry.inbox.coming import Awaited, coming_days
from registry.values import (
    FindingDecision,
    GuaranteeAssessment,
    Organisation,
    ProcessingActivity,
    Review,
    TransferBasis,
)
from tests.registry.rules.table import service_in_use
from tests.registry.world import TODAY, World


def in_days(number: int):
    return TODAY + timedelta(number)


def assessed(world: World, on: int, following: int) -> None:
    world.add(GuaranteeAssessment, engagement_id=1, on=in_days(on), outcome="sufficient", next=in_days(following))


def reviewed(world: World, on: int, following: int) -> None:
    world.add(Review, organisation_id=1, supplier_id=1, on=in_days(on), next=in_days(following))


def based(world: World, following: int) -> None:
    world.add(TransferBasis, engagement_id=1, importer_id=2, country_id="US", review=in_days(following))


def decided(world: World, following: int) -> None:
    world.add(FindingDecision, organisation_id=1, code="BRE-02", subject="x", until=in_days(following))


def planned(world: World, following: int) -> None:
    world.add(ProcessingActivity, organisation_id=1, status="planned", starts=in_days(following), name="New cameras")


@pytest.mark.parametrize(
    ("made", "days", "awaited", "last"),
    [
        (assessed, (-10,), Awaited.ASSESSMENT, 30),
        (reviewed, (-10,), Awaited.REVIEW, 30),
        (based, (), Awaited.TRANSFER, 30),
        (decided, (), Awaited.DECISION, 30),
        (planned, (), Awaited.BEGINNING, 90),
    ],
)
def test_a_day_is_shown_when_it_comes_soon(made, days, awaited, last):
    for left, shown in ((-1, False), (0, True), (last, True), (last + 1, False)):
        world = service_in_use()
        made(world, *days, left)
        found = coming_days(world.lens())
        assert [each.awaited for each in found] == ([awaited] if shown else []), left
        assert [each.left(TODAY) for each in found] == ([left] if shown else [])


@pytest.mark.parametrize("made", [assessed, reviewed])
def test_only_the_last_one_counts_and_not_one_of_a_later_day(made):
    world = service_in_use()
    made(world, -20, 5)
    made(world, -10, 200)
    assert coming_days(world.lens()) == ()
    made(world, 3, 10)
    assert coming_days(world.lens()) == ()


def test_days_are_of_the_reader_s_organisations_by_day():
    world = service_in_use()
    other = world.add(Organisation, slug="other", legal_name="Other Ltd", country_id="IE")
    planned(world, 20)
    decided(world, 10)
    world.add(ProcessingActivity, organisation_id=other.id, status="planned", starts=in_days(1))
    assert [each.awaited for each in coming_days(world.lens())] == [Awaited.DECISION, Awaited.BEGINNING]
    both = coming_days(world.lens(TODAY, world.organisation, other))
    assert [each.organisation.slug for each in both] == ["other", "example-uk", "example-uk"]

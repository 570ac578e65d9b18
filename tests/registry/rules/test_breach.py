"""Rules about how soon we hear of a breach, on registers made of values."""

import pytest

from registry.rules import Severity
from registry.values import Organisation
from suppliers.values import BreachTerm, Service, Supplier
from tests.registry.world import DAYS, World

LONG = {"number": 48, "unit": "hours"}


def bre_02(*, policy=(36, "hours"), engagement=None, service=None, **term):
    """What BRE-02 sees where the organisation accepts *policy* and uses a service with *term*."""
    world = World()
    world.alter(world.organisation, notice_number=policy[0], notice_unit=policy[1])
    used = world.add(Service, supplier_id=world.add(Supplier).id, **(service or {}))
    world.engaged(service_id=used.id, **(engagement or {}))
    world.add(BreachTerm, service_id=used.id, **LONG | term)
    return world.found("BRE-02")


@pytest.mark.parametrize(
    ("number", "unit", "policy", "fires"),
    [
        (36, "hours", (36, "hours"), 0),
        (37, "hours", (36, "hours"), 1),
        (1, "days", (36, "hours"), 0),
        (2, "days", (36, "hours"), 1),
        (48, "hours", (2, "days"), 0),
        (49, "hours", (2, "days"), 1),
        # Unknown is neither kept nor broken: other rules ask for a figure.
        (None, "", (36, "hours"), 0),
        (72, "business hours", (36, "hours"), 0),
        (9, "business days", (36, "hours"), 0),
        # Without a policy nothing is too long.
        (8_760, "hours", (None, ""), 0),
    ],
)
def test_bre_02_fires_where_the_notice_is_longer_than_the_policy(number, unit, policy, fires):
    assert len(bre_02(number=number, unit=unit, policy=policy)) == fires


@pytest.mark.parametrize(
    ("standing", "fires"), [("stated", 1), ("denied", 0), ("unclear", 0), ("silent", 0), ("unread", 0)]
)
def test_bre_02_takes_only_what_is_stated_for_a_notice_of_that_length(standing, fires):
    assert len(bre_02(standing=standing)) == fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_02_fires_only_while_notice_service_and_engagement_are_in_force(days, there):
    assert [len(bre_02(**days)), len(bre_02(service=days)), len(bre_02(engagement=days))] == [there] * 3


def test_bre_02_tells_each_organisation_of_its_own_engagements_by_its_own_policy():
    world = World()
    strict = world.alter(world.organisation, notice_number=36, notice_unit="hours")
    lax = world.add(Organisation, slug="lax", notice_number=72, notice_unit="hours")
    third = world.add(Organisation, slug="third", notice_number=1, notice_unit="hours")
    engagement = world.engaged()
    world.engaged(organisation_id=lax.id, service_id=engagement.service_id)
    world.add(BreachTerm, service_id=engagement.service_id, **LONG)
    assert [len(world.found("BRE-02", world.lens().on, each)) for each in (strict, lax, third)] == [1, 0, 0]


def test_bre_02_takes_two_notices_that_are_too_long_for_two_findings():
    world = World()
    world.alter(world.organisation, notice_number=36, notice_unit="hours")
    engagement = world.engaged()
    for number in (48, 72, 24):
        world.add(BreachTerm, service_id=engagement.service_id, number=number, unit="hours")
    found = world.found("BRE-02")
    assert [dict(f.figures)["notice"].number for f in found] == [48, 72]
    assert len({f.subject for f in found}) == 2 and len({f.cause for f in found}) == 1


@pytest.mark.parametrize(
    ("special", "activity", "severity"),
    [
        ("", {}, Severity.MEDIUM),
        ("health", {}, Severity.HIGH),
        ("criminal", {}, Severity.HIGH),
        ("health", {"ends": DAYS["ended yesterday"][0]["ends"]}, Severity.MEDIUM),
        ("health", {"starts": DAYS["starts tomorrow"][0]["starts"]}, Severity.MEDIUM),
    ],
)
def test_bre_02_weighs_special_categories_that_go_there(special, activity, severity):
    world = World()
    world.alter(world.organisation, notice_number=36, notice_unit="hours")
    engagement = world.engaged()
    world.add(BreachTerm, service_id=engagement.service_id, **LONG)
    world.activity(engagement, special=special, **activity)
    world.activity(special="health")  # another activity, which does not use it
    assert [f.severity for f in world.found("BRE-02")] == [severity]


def test_bre_02_says_who_how_long_and_what_is_accepted():
    (finding,) = bre_02(number=2, unit="days")
    assert (
        finding.message == "Acme Ltd has 2 days to tell of a breach in “Hosting”; Example Trading Ltd accepts 36 hours."
    )
    assert finding.citation == "UK GDPR Art. 33(2)"

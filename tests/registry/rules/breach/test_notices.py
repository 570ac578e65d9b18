"""Rules about the supplier's own breach notice, on registers made of values."""

import pytest

from registry.rules import Severity
from registry.values import Organisation
from tests.registry.rules.breach.case import STANDINGS, agreed, another_option, cases, message, term, world_of
from tests.registry.world import DAYS


@pytest.mark.parametrize(
    ("standings", "seen"),
    [
        ([], [""]),
        (["stated"], []),
        (["silent"], ["silent"]),
        (["unclear"], ["unclear"]),
        (["denied", "silent"], ["denied"]),
        (["unread"], [""]),
        (["silent", "stated"], []),
    ],
)
def test_bre_01_fires_if_no_notice_is_stated(standings, seen):
    world = world_of()
    for standing in standings:
        term(world, None, standing=standing)
    assert cases(world, "BRE-01") == seen


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_01_is_silent_while_a_notice_is_stated_or_agreed(days, there):
    stated, with_agreement = world_of(), world_of()
    term(stated, **days)
    agreed(with_agreement, **days)
    assert [len(cases(stated, "BRE-01")), len(cases(with_agreement, "BRE-01"))] == [not there] * 2


def test_bre_01_ignores_another_option():
    world = world_of()
    term(world, option_id=another_option(world))
    assert cases(world, "BRE-01") == [""]


def test_bre_01_ignores_an_agreement_of_another_organisation():
    world = world_of()
    other = world.add(Organisation, slug="other", regime="EU")
    theirs = world.engaged(service_id=world.top.id, organisation_id=other.id)
    agreed(world, engagement_id=theirs.id)
    assert len(world.found("BRE-01")) == 1
    assert world.found("BRE-01", world.lens().on, other) == []


def test_bre_01_names_the_missing_notice():
    world = world_of()
    assert message(world, "BRE-01") == (
        "No statement and no agreement on record says that Top notifies us of a breach in “Hosting”."
    )
    term(world, None, standing="silent")
    (finding,) = world.found("BRE-01")
    assert (finding.citation, finding.severity) == ("UK GDPR Art. 33(2), 28(3)(f)", Severity.HIGH)


@pytest.mark.parametrize(
    ("number", "unit", "policy", "seen"),
    [
        (36, "hours", (36, "hours"), []),
        (37, "hours", (36, "hours"), [""]),
        (90, "minutes", (1, "hours"), [""]),
        (1, "days", (36, "hours"), []),
        (2, "days", (36, "hours"), [""]),
        (48, "hours", (2, "days"), []),
        (49, "hours", (2, "days"), [""]),
        (1, "months", (36, "hours"), [""]),
        # Business time is at least as long as plain time, and longer over a weekend.
        (72, "business hours", (36, "hours"), [""]),
        (9, "business days", (36, "hours"), [""]),
        (1, "business days", (36, "hours"), ["business time"]),
        (8, "business hours", (36, "hours"), ["business time"]),
        (1, "business days", (72, "hours"), []),
        # An unknown notice is not too long: other rules require a figure.
        (None, "", (36, "hours"), []),
        # Without a policy no notice is too long.
        (8_760, "hours", (None, ""), []),
    ],
)
def test_bre_02_fires_where_the_notice_is_longer_than_the_policy(number, unit, policy, seen):
    world = world_of(policy)
    term(world, number, unit)
    assert cases(world, "BRE-02") == seen


@pytest.mark.parametrize("standing", STANDINGS)
def test_bre_02_counts_only_a_notice_that_is_stated(standing):
    world = world_of()
    term(world, standing=standing)
    assert len(cases(world, "BRE-02")) == (standing == "stated")


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_02_fires_only_while_notice_service_and_engagement_are_in_force(days, there):
    found = []
    for what in ("term", "top", "engagement"):
        world = world_of()
        term(world, **(days if what == "term" else {}))
        if what != "term":
            world.alter(getattr(world, what), **days)
        found.append(len(cases(world, "BRE-02")))
    assert found == [there] * 3


@pytest.mark.parametrize(
    ("stated", "agreements", "seen"),
    [
        (48, [], [48]),
        # The agreement governs, whatever is stated; another rule covers a practice weaker than agreed.
        (48, [{}], []),
        (24, [{"breach_number": 48}], [48]),
        (24, [{"breach_number": None, "breach_unit": ""}], []),
        (24, [{"breach_number": 48}, {"breach_number": 12}], []),
    ],
)
def test_bre_02_checks_the_notice_that_governs(stated, agreements, seen):
    world = world_of()
    term(world, stated)
    for fields in agreements:
        agreed(world, **fields)
    assert [f.seen.figures["notice"].number for f in world.found("BRE-02")] == seen


def test_bre_02_checks_the_longest_of_several_stated_notices():
    world = world_of()
    for number in (48, 72, 24, None):
        term(world, number)
    (finding,) = world.found("BRE-02")
    assert finding.seen.figures["notice"].number == 72


def test_bre_02_checks_each_organisation_against_its_own_policy():
    world = world_of()
    lax = world.add(Organisation, slug="lax", notice_number=72, notice_unit="hours")
    third = world.add(Organisation, slug="third", notice_number=1, notice_unit="hours")
    world.engaged(organisation_id=lax.id, service_id=world.top.id)
    term(world)
    organisations = (world.organisation, lax, third)
    assert [len(world.found("BRE-02", world.lens().on, each)) for each in organisations] == [1, 0, 0]


def test_bre_02_ignores_another_option():
    world = world_of()
    term(world, option_id=another_option(world))
    assert cases(world, "BRE-02") == []


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
    world = world_of()
    term(world)
    world.activity(world.engagement, special=special, **activity)
    world.activity(special="health")  # another activity that does not use the service
    assert [f.severity for f in world.found("BRE-02")] == [severity]


def test_bre_02_names_the_supplier_the_notice_and_the_limit():
    world = world_of()
    term(world, 2, "days")
    (finding,) = world.found("BRE-02")
    assert finding.message == (
        "Top may take 2 days to notify us of a breach in “Hosting”. Example Trading Ltd accepts no more than 36 hours."
    )
    assert finding.citation == "UK GDPR Art. 33(2)"


@pytest.mark.parametrize(
    ("terms", "fires"),
    [
        ([None], 1),
        ([24], 0),
        ([None, 24], 0),
        ([], 0),
    ],
)
def test_bre_03_fires_where_a_notice_is_stated_without_a_figure(terms, fires):
    world = world_of()
    for number in terms:
        term(world, number)
    assert len(cases(world, "BRE-03")) == fires


@pytest.mark.parametrize("standing", STANDINGS)
def test_bre_03_leaves_a_notice_that_is_not_stated_to_bre_01(standing):
    world = world_of()
    term(world, None, standing=standing)
    assert [len(cases(world, code)) for code in ("BRE-01", "BRE-03")] == ([0, 1] if standing == "stated" else [1, 0])


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_03_fires_only_while_the_notice_applies_and_no_figure_is_agreed(days, there):
    world, with_agreement = world_of(), world_of()
    term(world, None, **days)
    term(with_agreement, None)
    agreed(with_agreement, **days)
    assert [len(cases(world, "BRE-03")), len(cases(with_agreement, "BRE-03"))] == [there, not there]


def test_bre_03_ignores_another_option():
    world = world_of()
    term(world, None, option_id=another_option(world))
    assert cases(world, "BRE-03") == []

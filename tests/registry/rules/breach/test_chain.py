"""Rules about the notices along the chain, on registers made of values."""

import pytest

from registry.rules import Severity
from suppliers.values import Involvement
from tests.registry.rules.breach.case import agreed, another_option, cases, chained, message, term, world_of
from tests.registry.world import DAYS


@pytest.mark.parametrize(
    ("notices", "stated", "seen"),
    [
        ((), 12, []),
        ((12, 12), 12, []),
        ((12, 13), 12, [""]),
        ((25,), 12, [""]),
        ((None,), 12, ["open"]),
        ((48, None), 12, ["open"]),
        # Only the supplier's own notice is missing or too long: BRE-01 and BRE-02 report that once.
        ((12,), None, []),
        ((0,), 48, []),
        # Both notices are: two findings.
        ((None,), None, ["unknown"]),
        ((12,), 48, [""]),
    ],
)
def test_bre_04_fires_if_parties_behind_make_the_notice_too_long_or_leave_it_open(notices, stated, seen):
    assert cases(chained(*notices, stated=stated), "BRE-04") == seen


@pytest.mark.parametrize(
    ("notices", "stated", "case"),
    [
        ((12, None), 12, "open"),
        ((48, None), 12, "open"),
        ((48, 12), 12, ""),
        # Only the supplier's own notice exceeds the limit, and BRE-02 reports it.
        ((None,), 48, "open"),
    ],
)
def test_bre_04_is_as_grave_for_a_limit_that_nobody_states_as_for_one_that_is_too_long(notices, stated, case):
    assert [(f.case, f.severity) for f in chained(*notices, stated=stated).found("BRE-04")] == [(case, "medium")]


def test_bre_04_is_silent_without_a_policy():
    assert cases(chained(None, policy=(None, "")), "BRE-04") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_04_covers_links_in_force(days, there):
    assert len(cases(chained(96, **days), "BRE-04")) == there


@pytest.mark.parametrize(
    ("link", "fires"),
    [
        ({"standing": "unclear"}, 1),
        ({"standing": "denied"}, 0),
        ({"standing": "silent"}, 0),
        ({"standing": "unread"}, 0),
        ({"declared_role": "none", "kind": "tests"}, 0),
    ],
)
def test_bre_04_covers_parties_that_count(link, fires):
    assert len(cases(chained(96, **link), "BRE-04")) == fires


def test_bre_04_ignores_a_party_of_another_option():
    world = chained()
    world.behind(world.top, world.service("One"), option_id=another_option(world))
    assert cases(world, "BRE-04") == []


def test_bre_04_names_every_party_without_a_notice_nearest_first_in_one_finding():
    world = chained(None, 12, None)
    world.behind(world.top, world.service("Beside"))
    (finding,) = world.found("BRE-04")
    assert [party.name for party in finding.seen.figures["parties"]] == ["Party 1", "Beside", "Party 3"]
    assert finding.message == (
        "No time limit is on record for a breach notice by Party 1, Beside and Party 3 behind “Hosting”. The limits on "
        "record add up to 24 hours; the limit of Example Trading Ltd is 36 hours."
    )
    assert type(finding.fix) is Involvement and finding.about == world.engagement


def test_bre_04_names_the_worst_path():
    assert message(chained(12, 24), "BRE-04") == (
        "A breach at Party 2, behind “Hosting”, may be notified to Example Trading Ltd only after 48 hours. The limit "
        "of Example Trading Ltd is 36 hours."
    )


@pytest.mark.parametrize(
    ("notices", "stated", "seen"),
    [
        ((12,), 12, []),
        ((13,), 12, ["Party 1"]),
        ((12, 24), 12, ["Party 2"]),
        ((24, 36), 12, ["Party 1", "Party 2"]),
        # An unknown notice is compared with none.
        ((24,), None, []),
        ((None,), 12, []),
        ((None, 48), 12, []),
    ],
)
def test_bre_06_fires_if_a_party_has_longer_than_the_one_above(notices, stated, seen):
    found = chained(*notices, stated=stated).found("BRE-06")
    assert sorted(finding.about.name for finding in found) == seen


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_06_covers_links_in_force(days, there):
    assert len(cases(chained(96, **days), "BRE-06")) == there


def test_bre_06_ignores_another_option_and_uses_the_notice_agreed_with_the_upper_party():
    world = chained(24, stated=12)
    agreed(world)
    world.behind(world.top, world.service("One"), option_id=another_option(world), number=96, unit="hours")
    assert cases(world, "BRE-06") == []


def test_bre_06_reports_a_party_with_several_roles_once_with_its_slower_notice():
    world = chained(48)
    world.behind(world.top, world.rows[type(world.top)][2], kind="backs up", number=48, unit="hours")
    assert message(world, "BRE-06") == (
        "Behind “Hosting”, Party 1 has 48 hours to notify Top of a breach, but Top itself has only 12 hours."
    )
    assert world.found("BRE-06")[0].severity == Severity.LOW
    world.activity(world.engagement, special="health")
    assert world.found("BRE-06")[0].severity == Severity.MEDIUM


def test_bre_06_finds_a_slower_link_that_is_not_on_the_longest_way_to_a_party():
    world = world_of()
    term(world, 12)
    slow, fast, party = world.service("Slow"), world.service("Fast"), world.service("Party")
    world.behind(world.top, slow, number=12, unit="hours")
    world.behind(world.top, fast, number=1, unit="hours")
    world.behind(slow, party, number=12, unit="hours")
    world.behind(fast, party, number=10, unit="hours")
    assert message(world, "BRE-06") == (
        "Behind “Hosting”, Party has 10 hours to notify Fast of a breach, but Fast itself has only 1 hour."
    )


def test_bre_06_ends_in_a_circle_and_never_covers_the_supplier_itself():
    world = chained(6, 6, stated=12)
    one, two = (world.rows[type(world.top)][key] for key in (2, 3))
    world.behind(two, one, number=6, unit="hours")
    world.behind(two, world.top, number=96, unit="hours")
    assert cases(world, "BRE-06") == []

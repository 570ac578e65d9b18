"""Breach clocks: how long until we know of a breach at a party, if each uses its whole notice."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from registry.chains import UNKNOWN, Span, authority_term, breach_clocks, deadline, span_of
from registry.values import Agreement, EngagementOption, RoleAssessment
from suppliers.values import BreachTerm, Period, ServiceOption, StatutoryTerm
from tests.registry.chains.linked import Linked
from tests.registry.world import DAYS, TODAY

HOURS_24 = {"number": 24, "unit": "hours"}


def hours(number):
    return Span(minutes=60 * number)


def clocks(world, on=TODAY):
    return breach_clocks(*world.seen(on))


def spans_by_party(world, on=TODAY):
    """Each party's name with the hours until we know, and its unknown parts."""
    return {each.party.name: (each.at_least.minutes // 60, each.worst.unknown) for each in clocks(world, on).parties}


def notice(world, service, number, **fields):
    return world.add(BreachTerm, **{"service_id": service.id, "number": number, "unit": "hours"} | fields)


def test_notices_along_a_path_are_added_up():
    world = Linked()
    one, two = world.service("One"), world.service("Two")
    notice(world, world.top, 48)
    first = world.behind(world.top, one, **HOURS_24)
    second = world.behind(one, two, number=3, unit="days")
    found = clocks(world)
    assert (found.notice, found.worst, found.bound) == (hours(48), hours(144), hours(144))
    assert [(each.party.name, each.worst, each.path, each.level) for each in found.parties] == [
        ("Two", hours(144), (first, second), 2),
        ("One", hours(72), (first,), 1),
    ]


def test_a_link_without_a_figure_leaves_all_below_it_open():
    world = Linked()
    one, two, three = world.service("One"), world.service("Two"), world.service("Three")
    notice(world, world.top, 24)
    for above, below, figure in ((world.top, one, {}), (one, two, HOURS_24), (world.top, three, HOURS_24)):
        world.behind(above, below, **figure)
    assert spans_by_party(world) == {"Two": (48, 1), "One": (24, 1), "Three": (48, 0)}
    assert str(clocks(world).bound) == "at least 48 hours, no upper limit known"


def test_the_worst_of_several_paths_counts_and_each_is_counted():
    world = Linked()
    left, right, shared = world.service("Left"), world.service("Right"), world.service("Shared")
    notice(world, world.top, 24)
    world.behind(world.top, left, number=1, unit="hours")
    slow = world.behind(world.top, right, number=72, unit="hours")
    world.behind(left, shared, **HOURS_24)
    last = world.behind(right, shared, **HOURS_24)
    worst = next(each for each in clocks(world).parties if each.party.name == "Shared")
    assert (worst.worst, worst.paths, worst.path) == (hours(120), 2, (slow, last))


def test_of_all_that_a_party_does_the_longest_figure_counts_and_covers_the_rest():
    world = Linked()
    one = world.service("One")
    notice(world, world.top, 0)
    world.behind(world.top, one, kind="hosts")
    world.behind(world.top, one, kind="manages", **HOURS_24)
    longest = world.behind(world.top, one, kind="backs up", number=2, unit="days")
    (clock,) = clocks(world).parties
    assert (clock.worst, clock.paths, clock.path) == (hours(48), 1, (longest,))


def test_a_link_without_a_figure_has_the_notice_of_the_partys_own_service():
    world = Linked()
    one = world.service("One")
    world.behind(world.top, one)
    notice(world, world.top, 24)
    for number, fields in ((12, {}), (36, {}), (99, {"standing": "unclear"}), (None, {"unit": ""})):
        notice(world, one, number, **fields)
    assert spans_by_party(world) == {"One": (60, 0)}


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_a_notice_out_of_force_is_not_added(days, there):
    world = Linked()
    notice(world, world.top, 24)
    world.behind(world.top, world.service("One"), **HOURS_24, **days)
    assert spans_by_party(world) == ({"One": (48, 0)} if there else {})


@pytest.mark.parametrize(
    ("agreements", "expected"),
    [
        ([], 48),
        ([{"breach_number": 24}], 24),
        ([{"breach_number": 72}], 72),
        # A later agreement governs the terms it sets. The other terms stay as agreed before.
        ([{"breach_number": 24}, {"starts": date(2026, 1, 1), "breach_number": 12}], 12),
        ([{"breach_number": 24}, {"starts": date(2026, 1, 1)}], 24),
        ([{"breach_number": 24, "ends": date(2026, 6, 14)}], 48),
        ([{"breach_number": 24, "starts": date(2026, 6, 16)}], 48),
    ],
)
def test_an_agreed_notice_governs_the_clock(agreements, expected):
    world = Linked()
    notice(world, world.top, 48)
    for fields in agreements:
        unit = "hours" if "breach_number" in fields else ""
        world.add(Agreement, **{"engagement_id": world.engagement.id, "breach_unit": unit} | fields)
    assert clocks(world).notice == hours(expected)


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ([], UNKNOWN),
        ([{"number": 24}, {"number": 48}], hours(48)),
        ([{"number": 24}, {"number": None}], hours(24)),
        ([{"number": None}], UNKNOWN),
        ([{"number": 24, "standing": "unclear"}], UNKNOWN),
        ([{"number": 24, "standing": "denied"}], UNKNOWN),
        ([{"number": 24, "standing": "silent"}], UNKNOWN),
        ([{"number": 24, "option": "another"}], UNKNOWN),
        ([{"number": 24, "option": "bought"}], hours(24)),
    ],
)
def test_the_longest_notice_stated_for_the_options_bought_comes_after_it(terms, expected):
    world = Linked()
    options = {name: world.add(ServiceOption, service_id=world.top.id, name=name).id for name in ("bought", "another")}
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=options["bought"])
    for fields in terms:
        option, number = options.get(fields.pop("option", "")), fields.pop("number")
        unit = "hours" if number is not None else ""
        notice(world, world.top, number, unit=unit, option_id=option, **fields)
    assert clocks(world).notice == expected


@pytest.mark.parametrize(("role", "there"), [("", True), ("undecided", True), ("not a processor", False)])
def test_below_a_party_that_was_assessed_as_no_processor_nothing_counts(role, there):
    world = Linked()
    one, two = world.service("One"), world.service("Two")
    link = world.behind(world.top, one, declared_role="none")
    world.behind(one, two)
    if role:
        world.add(RoleAssessment, organisation_id=world.organisation.id, involvement_id=link.id, role=role, on=TODAY)
    assert set(spans_by_party(world)) == ({"One", "Two"} if there else set())
    assert [each.party.name for each in world.seen()[2].processors] == (["One", "Two"] if there else [])
    assert len(world.seen()[2].services) == (3 if there else 1)


def test_a_party_below_two_counts_where_one_of_them_counts():
    world = Linked()
    one, two, shared = world.service("One"), world.service("Two"), world.service("Shared")
    apart = world.behind(world.top, one)
    world.behind(one, shared)
    world.behind(world.top, two)
    world.behind(two, shared)
    world.behind(shared, world.service("Deep"))
    world.add(
        RoleAssessment,
        organisation_id=world.organisation.id,
        involvement_id=apart.id,
        role="not a processor",
        on=TODAY,
    )
    assert set(spans_by_party(world)) == {"Two", "Shared", "Deep"}
    assert {each.party.name for each in world.seen()[2].processors} == {"Two", "Shared", "Deep"}


def test_a_circle_in_the_data_ends():
    world = Linked()
    one = world.service("One")
    notice(world, world.top, 24)
    world.behind(world.top, one, **HOURS_24)
    world.behind(one, world.top, **HOURS_24)
    assert spans_by_party(world) == {"One": (48, 0)}


def test_business_time_stays_business_time_along_a_chain():
    world = Linked()
    notice(world, world.top, 1, unit="business days")
    world.behind(world.top, world.service("One"), **HOURS_24)
    assert str(clocks(world).worst) == "1 business day and 24 hours" and clocks(world).worst.hours is None


@pytest.mark.parametrize(
    ("zone", "aware", "until"),
    [
        # Friday to Monday, the spring day with 23 hours, the autumn day with 25 hours.
        ("Europe/Dublin", "2026-06-12T09:00", "2026-06-15T09:00"),
        ("Europe/Dublin", "2026-03-27T09:00", "2026-03-30T10:00"),
        ("Europe/Dublin", "2026-10-23T09:00", "2026-10-26T08:00"),
        ("UTC", "2026-03-27T09:00", "2026-03-30T09:00"),
    ],
)
def test_the_authoritys_hours_are_plain_and_consecutive(zone, aware, until):
    there = ZoneInfo(zone)
    aware, until = (datetime.fromisoformat(each).replace(tzinfo=there) for each in (aware, until))
    assert deadline(aware, Period(72, "hours")) == until


def test_without_a_figure_in_plain_hours_there_is_no_deadline():
    aware = datetime(2026, 6, 12, 9, tzinfo=UTC)
    assert deadline(aware, None) is None and deadline(aware, Period(3, "business days")) is None


def test_the_authoritys_term_is_the_days_and_the_regimes():
    world = Linked()
    for regime, number, days in (
        ("EU", 72, {"ends": TODAY}),
        ("EU", 96, {"starts": date(2026, 6, 16)}),
        ("UK", 72, {}),
    ):
        world.add(
            StatutoryTerm,
            **{"provision": "Art. 33(1)", "regime": regime, "number": number, "unit": "hours"},
            **{"source": "S", "confirmed": "primary"} | days,
        )
    lens, later = world.lens(), world.lens(date(2026, 7, 1))
    assert span_of(authority_term(lens, "EU").period) == hours(72)
    assert span_of(authority_term(later, "EU").period) == hours(96)
    assert authority_term(later, "UK").number == 72
    assert authority_term(lens, "CH") is None

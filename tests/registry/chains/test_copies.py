"""The last copy: when data is gone at every party of a chain, after the end or after an erasure in the service."""

from datetime import date

import pytest

from registry.chains import UNKNOWN, Span, last_copy
from registry.chains.span import DAY
from registry.values import Agreement, EngagementOption
from suppliers.values import BackupTerm, RetentionEvent, RetentionTerm, ServiceOption
from tests.registry.chains.linked import Linked
from tests.registry.world import DAYS, TODAY

END, ERASED = RetentionEvent.CONTRACT_END, RetentionEvent.ERASED


def days(number):
    return Span(minutes=number * DAY)


def term(world, service, number, event=END, **fields):
    """A service's data is deleted so many days after an event, its copies at once unless it says otherwise."""
    row = {"service_id": service.id, "event": event.value, "number": number, "unit": "days" if number else ""}
    return world.add(RetentionTerm, **row | {"rotation_number": 0, "rotation_unit": "days"} | fields)


def copies(world, event=END, on=TODAY):
    lens, engagement, chain = world.seen(on)
    return last_copy(lens, engagement, chain, event)


def spans_by_party(world, event=END, on=TODAY):
    """Each party with the days until its last copy is gone, and its unknown parts."""
    return {
        each.party.name: (each.at_least.minutes // DAY, each.worst.unknown) for each in copies(world, event, on).parties
    }


@pytest.fixture
def world():
    """Data is deleted at the top 30 days after the end. One and then Two are behind it."""
    world = Linked()
    world.one, world.two = world.service("One"), world.service("Two")
    world.behind(world.top, world.one)
    world.behind(world.one, world.two)
    term(world, world.top, 30)
    return world


def test_a_party_that_starts_on_the_deletion_above_runs_after_it(world):
    term(world, world.one, 10, ERASED)
    term(world, world.two, 5, ERASED, rotation_number=7)
    found = copies(world)
    assert (found.own, found.worst, found.bound) == (days(30), days(52), days(52))
    assert spans_by_party(world) == {"Two": (52, 0), "One": (40, 0)}
    assert [(each.level, len(each.path)) for each in found.parties] == [(2, 2), (1, 1)]


def test_a_party_that_starts_on_the_end_runs_beside_the_one_above(world):
    term(world, world.one, 10)
    term(world, world.two, 5, ERASED)
    assert spans_by_party(world) == {"One": (10, 0), "Two": (15, 0)}
    assert copies(world).worst == days(30)


def test_a_term_on_the_end_comes_before_a_term_on_erasure(world):
    term(world, world.one, 90, ERASED)
    term(world, world.one, 10)
    assert spans_by_party(world)["One"] == (10, 0)


def test_a_party_without_a_term_leaves_itself_and_those_below_unknown(world):
    term(world, world.two, 5, ERASED)
    assert spans_by_party(world) == {"Two": (35, 1), "One": (30, 1)}
    assert str(copies(world).bound) == "at least 35 days, no upper limit known"


def test_without_a_figure_at_the_top_the_end_is_open_all_along(world):
    world.alter(world.rows[RetentionTerm][1], number=None, unit="")
    term(world, world.one, 10, ERASED)
    term(world, world.two, 5)
    found = copies(world)
    assert found.own == UNKNOWN and spans_by_party(world) == {"One": (10, 1), "Two": (5, 0)}


def test_copies_outlive_the_deletion_where_they_are_and_do_not_delay_those_below(world):
    world.alter(world.rows[RetentionTerm][1], rotation_number=20)
    term(world, world.one, 10, ERASED, rotation_number=100)
    term(world, world.two, 5, ERASED)
    assert copies(world).own == days(50) and spans_by_party(world) == {"One": (140, 0), "Two": (45, 0)}


def test_without_a_rotation_of_its_own_a_term_has_that_of_the_backups(world):
    world.alter(world.rows[RetentionTerm][1], rotation_number=None, rotation_unit="")
    assert copies(world).own == days(30) + UNKNOWN
    for number, fields in ((21, {}), (14, {}), (99, {"standing": "unclear"}), (99, {"ends": date(2026, 6, 14)})):
        row = {"service_id": world.top.id, "kind": "full", "kept_number": number, "kept_unit": "days"}
        world.add(BackupTerm, **row | fields)
    assert copies(world).own == days(51)


def test_an_erasure_in_the_service_is_a_figure_of_its_own(world):
    term(world, world.top, 0, ERASED, unit="days", rotation_number=21)
    term(world, world.one, 10)
    term(world, world.two, 5, ERASED)
    found = copies(world, ERASED)
    assert (found.event, found.own) == (ERASED, days(21))
    # What One deletes at the end of the contract says nothing of an erasure.
    assert spans_by_party(world, ERASED) == {"Two": (5, 1), "One": (0, 1)}


@pytest.mark.parametrize(
    ("fields", "own", "erased"),
    [
        ({}, 60, 7),
        ({"deletion_number": None, "deletion_unit": ""}, 30, 7),
        ({"ends": date(2026, 6, 14)}, 30, 7),
        ({"starts": date(2026, 6, 16)}, 30, 7),
    ],
)
def test_an_agreed_deletion_governs_the_end_but_not_erasures(world, fields, own, erased):
    term(world, world.top, 7, ERASED)
    agreed = {"engagement_id": world.engagement.id, "deletion_number": 60, "deletion_unit": "days"}
    agreement = world.add(Agreement, **agreed | fields)
    assert (copies(world).own, copies(world, ERASED).own) == (days(own), days(erased))
    assert (copies(world).kept.basis == agreement) is (own == 60)


def test_an_agreed_deletion_leaves_copies_as_stated(world):
    world.alter(world.rows[RetentionTerm][1], rotation_number=20)
    world.add(Agreement, engagement_id=world.engagement.id, deletion_number=60, deletion_unit="days")
    assert copies(world).own == days(80)


@pytest.mark.parametrize(
    ("terms", "own"),
    [
        ([{}, {"number": 90}], days(90)),
        ([{}, {"number": None, "unit": ""}], days(30)),
        ([{"standing": "unclear", "number": 90}], days(30)),
        ([{"standing": "denied", "number": 90}], days(30)),
        ([{"standing": "silent", "number": 90}], days(30)),
        ([{"event": RetentionEvent.OTHER, "number": 90}], days(30)),
        ([{"option_id": 1, "number": 90}], days(30)),
        ([{"option_id": 2, "number": 90}], days(90)),
    ],
)
def test_the_longest_term_stated_for_the_options_bought_counts(world, terms, own):
    for name in ("another", "bought"):
        option = world.add(ServiceOption, service_id=world.top.id, name=name)
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=option.id)
    for fields in terms:
        term(world, world.top, **{"number": 30} | fields)
    assert copies(world).own == own


@pytest.mark.parametrize(("applies", "there"), DAYS.values(), ids=DAYS)
def test_terms_and_links_count_on_the_days_they_apply(world, applies, there):
    term(world, world.one, 10, **applies)
    assert spans_by_party(world)["One"] == ((10, 0) if there else (30, 1))
    world.behind(world.top, world.service("Three"), **applies)
    assert ("Three" in spans_by_party(world)) is there


def test_months_are_counted_by_the_calendar_from_the_day_of_the_end(world):
    world.alter(world.rows[RetentionTerm][1], number=3, unit="months")
    own = copies(world).own
    assert (str(own), own.after(date(2026, 11, 30))) == ("3 months", date(2027, 2, 28))


def test_a_party_in_two_places_has_the_worse_with_the_figures_of_both(world):
    world.behind(world.top, world.two, party_service_id=None)
    term(world, world.one, 200, ERASED)
    term(world, world.two, 5, ERASED)
    two = next(each for each in copies(world).parties if each.party.name == "Two")
    # Through One it takes 235 days. The time on the other path is unknown.
    assert (two.worst, two.at_least, two.level) == (UNKNOWN + days(30), days(235), 1)
    assert str(two.bound) == "at least 235 days, no upper limit known"


def test_a_circle_in_the_data_ends(world):
    world.behind(world.two, world.top)
    term(world, world.one, 10, ERASED)
    term(world, world.two, 5, ERASED)
    assert spans_by_party(world) == {"Two": (45, 0), "One": (40, 0)}

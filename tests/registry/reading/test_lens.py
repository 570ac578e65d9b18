"""The Lens: whose records, and on which day."""

from datetime import UTC, date, datetime, timedelta
from unittest.mock import patch

import pytest

import registry.values
import suppliers.values
from registry.reading import loading
from registry.reading.kinds import model_of
from registry.reading.lens import PARENTS, Lens, end_of, lens_now, lens_on
from registry.values import Engagement, Organisation
from suppliers.actions import erase_person
from suppliers.ledger.change import as_loaded_at
from suppliers.values import BreachTerm, Person, Supplier
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 15)
# Who runs the installation is told to all.
OF_AN_ORGANISATION = [kind for kind in registry.values.ROWS if kind is not registry.values.InstallationRole]
OWNED = pytest.mark.parametrize("kind", OF_AN_ORGANISATION, ids=lambda kind: kind.__name__)
SHARED = pytest.mark.parametrize("kind", suppliers.values.ROWS, ids=lambda kind: kind.__name__)


def owned_by(organisation, kind):
    """A record of that kind which belongs to the organisation."""
    make = factories.MAKERS[model_of(kind)]
    if kind is Organisation:
        return organisation
    if hasattr(kind, "OWNER"):
        parent = owned_by(organisation, PARENTS[kind.OWNER])
        return make(**{kind.OWNER.removesuffix("_id"): parent})
    return make(organisation=organisation)


@OWNED
def test_records_of_other_organisations_are_not_there(kind, organisation):
    own, other = owned_by(organisation, kind), owned_by(factories.organisation(), kind)
    lens = lens_now([organisation.pk], TODAY)
    assert {own.pk} <= {row.id for row in lens.all(kind)}
    assert other.pk not in {row.id for row in lens.all(kind)}
    assert lens.get(kind, own.pk).id == own.pk
    assert lens.get(kind, other.pk) is None
    assert lens.where(kind, "id", other.pk) == ()
    assert lens.register.get(kind, other.pk) is not None


@OWNED
def test_without_an_organisation_no_record_of_any_is_there(kind):
    owned_by(factories.organisation(), kind)
    assert lens_now([], TODAY).all(kind) == []


@SHARED
def test_facts_are_there_for_everybody(kind):
    row = factories.MAKERS[model_of(kind)]()
    lens = lens_now([], TODAY)
    assert lens.get(kind, row.pk) in lens.all(kind)
    assert lens.where(kind, "id", row.pk)


def test_a_row_whose_owner_is_gone_is_not_there(organisation):
    row = registry.values.ActivityData(1, None, None, 999, 1, None, None, "", "", "")
    assert not lens_now([organisation.pk], TODAY).sees(row)


def test_organisations_are_given_by_name(organisation):
    first = factories.organisation(legal_name="aardvark ltd")
    lens = lens_now([organisation.pk, first.pk], TODAY)
    assert [o.name for o in lens.organisations] == ["aardvark ltd", "Example Trading Ltd"]


@pytest.mark.parametrize(
    ("starts", "ends", "shown"),
    [
        (None, None, True),
        (TODAY, TODAY, True),
        (None, TODAY - timedelta(days=1), False),
        (TODAY + timedelta(days=1), None, False),
    ],
)
def test_current_rows_are_those_in_force_on_the_day(starts, ends, shown):
    term = factories.breach_term(starts=starts, ends=ends)
    lens = lens_now([], TODAY)
    assert len(lens.where(BreachTerm, "service_id", term.service_id)) == 1
    assert bool(lens.current(BreachTerm, "service_id", term.service_id)) is shown


def at(month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, second, tzinfo=UTC)


@pytest.fixture
def term(db):
    """A notice of 48 hours, recorded on 1 March and corrected to 24 hours on 1 April."""
    with as_loaded_at(at(3, 1, 9)):
        found = factories.breach_term(number=48, unit="hours")
    found.number = 24
    with as_loaded_at(at(4, 1, 9)), factories.acting():
        found.save()
    return found


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 2, 28), []),
        (date(2026, 3, 1), [48]),
        (date(2026, 3, 31), [48]),
        (date(2026, 4, 1), [24]),
        (TODAY, [24]),
        (date(2030, 1, 1), [24]),
    ],
    ids=["before", "first day", "before the mend", "day of the mend", "today", "to come"],
)
def test_a_day_shows_the_register_at_its_end(term, day, hours):
    lens = lens_on([], day, TODAY)
    assert [t.hours() for t in lens.current(BreachTerm, "service_id", term.service_id)] == hours
    assert lens.on == day


def test_a_day_to_come_leaves_out_records_that_end_before_it():
    service = factories.service()
    factories.breach_term(service=service, number=1, unit="hours", ends=date(2026, 12, 31))
    factories.breach_term(service=service, number=2, unit="hours", starts=date(2027, 1, 1))
    factories.breach_term(service=service, number=3, unit="hours")
    lens = lens_on([], date(2027, 1, 1), TODAY)
    assert [t.number for t in lens.current(BreachTerm, "service_id", service.pk)] == [2, 3]


def test_on_a_past_day_a_later_organisation_is_not_there(term, organisation):
    factories.engagement(organisation=organisation)
    lens = lens_on([organisation.pk], date(2026, 4, 1), TODAY)
    assert (lens.organisations, lens.all(Engagement)) == ([], [])
    assert len(lens.all(Supplier)) == 1


@pytest.mark.parametrize(
    ("written", "day", "known"),
    [
        (at(6, 30, 22, 59, 59), date(2026, 6, 30), 1),
        # London is an hour ahead in summer: this is half past midnight of 1 July there.
        (at(6, 30, 23, 30), date(2026, 6, 30), 0),
        (at(6, 30, 23, 30), date(2026, 7, 1), 1),
        (at(6, 30, 23), date(2026, 6, 30), 0),
        (at(1, 31, 23, 59, 59), date(2026, 1, 31), 1),
        (at(2, 1), date(2026, 1, 31), 0),
        # The days on which the clocks change are 23 and 25 hours long.
        (at(3, 29, 22, 59), date(2026, 3, 29), 1),
        (at(10, 25, 23, 59), date(2026, 10, 25), 1),
    ],
)
def test_a_day_ends_at_midnight_in_the_zone_of_the_installation(settings, written, day, known):
    settings.TIME_ZONE = "Europe/London"
    with patch("django.utils.timezone.now", return_value=written):
        factories.supplier()
    assert loading.last_change_before(end_of(day)) == known
    assert len(lens_on([], day, date(2030, 1, 1)).all(Supplier)) == known


@pytest.mark.parametrize(
    ("day", "now", "hours", "known_on", "clock"),
    [
        (date(2026, 3, 31), False, [48], date(2026, 3, 31), "then"),
        (date(2026, 3, 31), True, [24], TODAY, "later"),
        (date(2026, 2, 28), True, [24], TODAY, "later"),
        (TODAY, False, [24], TODAY, "then"),
        (TODAY, True, [24], TODAY, "then"),
        (date(2030, 1, 1), False, [24], TODAY, "foreseen"),
        (date(2030, 1, 1), True, [24], TODAY, "foreseen"),
    ],
)
def test_a_day_has_two_clocks_once_it_is_past(term, day, now, hours, known_on, clock):
    lens = lens_on([], day, TODAY, now=now)
    assert [t.hours() for t in lens.current(BreachTerm, "service_id", term.service_id)] == hours
    assert (lens.on, lens.known_on) == (day, known_on)
    assert (lens.known_later, lens.foreseen) == (clock == "later", clock == "foreseen")


def test_as_we_know_now_of_a_day_only_what_applies_on_it_is_current(term):
    term.starts = date(2026, 4, 1)
    with factories.acting():
        term.save()
    found = [lens_on([], day, TODAY, now=True) for day in (date(2026, 3, 31), date(2026, 4, 1))]
    assert [len(lens.current(BreachTerm, "service_id", term.service_id)) for lens in found] == [0, 1]


def test_a_person_erased_later_has_the_day_on_each_earlier_one():
    with as_loaded_at(at(3, 1, 9)):
        person, other = factories.person(name="Petra Person"), factories.person(name="Olga Officer")
    before = lens_on([], date(2026, 3, 1), TODAY)
    assert (before.person(person.pk).name, before.person(person.pk).erased) == ("Petra Person", None)
    with as_loaded_at(at(4, 1, 9)), factories.acting():
        erase_person(person=person, on=date(2026, 4, 1))
    for day in (date(2026, 3, 1), date(2026, 4, 1), TODAY):
        found = lens_on([], day, TODAY)
        assert (found.person(person.pk).name, found.person(person.pk).erased) == ("", date(2026, 4, 1))
        assert (found.person(other.pk).name, found.person(other.pk).erased) == ("Olga Officer", None)
    # The version of the day stays what it was: the differences between two days show the erasure.
    assert lens_on([], date(2026, 3, 1), TODAY).get(Person, person.pk).erased is None
    assert before.person(None) is None


@pytest.mark.parametrize("day", [date.min, date(1900, 1, 1), date.max])
def test_any_day_that_can_be_written_can_be_shown(day):
    factories.supplier()
    assert len(lens_on([], day, TODAY).all(Supplier)) == (day == date.max)


def test_a_lens_is_a_value():
    register = loading.load()
    assert Lens(register=register, on=TODAY, organisation_ids=frozenset({1})) == Lens(
        register=register, on=TODAY, organisation_ids=frozenset({1})
    )


def test_rows_by_several_ids_are_in_their_order_without_missing_ones():
    first, second = factories.supplier(), factories.supplier()
    found = lens_now([], TODAY).get_each(Supplier, [second.pk, None, 999, first.pk])
    assert [row.id for row in found] == [second.pk, first.pk]

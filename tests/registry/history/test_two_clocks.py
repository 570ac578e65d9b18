"""The day on which something applies, and the day on which it was written."""

from datetime import date

import pytest

from suppliers.ledger.change import BackdatingRefused, as_loaded_at
from suppliers.values import BreachTerm as BreachTermValue
from tests import factories
from tests.pages.world import alter, clock, moment
from tests.registry.history.told import AFTER, BEFORE, THEN, TODAY, on, said, told, why

pytestmark = pytest.mark.django_db


def test_a_record_that_was_given_an_end_ends_on_its_day_and_not_when_that_was_written(term, organisation):
    with clock(BEFORE):
        alter(term, reason="Terminated", ends=THEN)
    applies = [[t.number for t in on(day).current(BreachTermValue, "unit", "hours")] for day in (BEFORE, THEN, AFTER)]
    assert applies == [[48], [48], []]
    assert told(BEFORE, THEN, organisation) == []
    (found,) = told(THEN, AFTER, organisation)
    assert (found.how.value, found.written) == ("ended", ())


def test_an_end_written_after_it_came_is_told_with_who_and_why(term, organisation):
    with clock(AFTER):
        alter(term, reason="Had ended", ends=THEN)
    applies = [len(on(day).current(BreachTermValue, "unit", "hours")) for day in (BEFORE, THEN, AFTER)]
    # On the day itself nobody knew of it: a past day stays as it was known.
    assert applies == [1, 1, 0]
    (found,) = told(THEN, AFTER, organisation)
    assert said([found]) == [("ended", "breach notice", [("Applies until", "", "3 March 2026")])]
    assert why([found]) == [[("~", "Had ended")]]


def test_what_begins_on_a_day_has_begun_though_nothing_was_written(term):
    with clock(BEFORE):
        factories.breach_term(service=term.service, starts=AFTER)
    assert [t.how.value for t in told(BEFORE, THEN)] == []
    assert [t.how.value for t in told(THEN, AFTER)] == ["begun"]
    # A day to come is compared as it is known today.
    assert told(AFTER, date(2027, 1, 1)) == []


def test_a_correction_dated_back_is_refused_and_leaves_every_day_as_it_was(term):
    with clock(AFTER), pytest.raises(BackdatingRefused), as_loaded_at(moment(BEFORE)):
        alter(term, number=1)
    assert [[t.number for t in on(day).all(BreachTermValue)] for day in (BEFORE, THEN, AFTER)] == [[48]] * 3


def test_history_loaded_with_an_earlier_day_says_so():
    for day, name in ((BEFORE, "One"), (THEN, "Two")):
        with clock(TODAY), as_loaded_at(moment(day)):
            factories.supplier(legal_name=name)
    (found,) = told(BEFORE, THEN)
    assert (found.name, found.written[0].act.backdated, found.written[0].act.at) == ("Two", True, moment(THEN))


def test_an_end_that_is_dated_back_applies_from_the_day_it_is_known(term):
    """The two clocks: what is known later of an earlier day does not alter what was known on it."""
    with clock(AFTER):
        alter(term, ends=BEFORE)
    assert [len(on(day).current(BreachTermValue, "unit", "hours")) for day in (BEFORE, THEN, AFTER)] == [1, 1, 0]

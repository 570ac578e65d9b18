"""The day on which a record applies, and the day on which it was recorded."""

from datetime import date

import pytest

from registry.values import ActivityRecipient as Recipient
from suppliers.actions import erase_person
from suppliers.ledger.change import BackdatingRefused, as_loaded_at
from suppliers.values import BreachTerm as BreachTermValue
from tests import factories
from tests.pages.world import alter, clock, moment
from tests.registry.history.comparing import (
    AFTER,
    BEFORE,
    THEN,
    TODAY,
    differences_between,
    fields_of,
    learnt_later,
    on,
    reasons_of,
)

pytestmark = pytest.mark.django_db


def test_a_record_that_was_given_an_end_ends_on_its_day_and_not_when_that_was_written(term, organisation):
    with clock(BEFORE):
        alter(term, None, "Terminated", ends=THEN)
    applies = [[t.number for t in on(day).current(BreachTermValue, "unit", "hours")] for day in (BEFORE, THEN, AFTER)]
    assert applies == [[48], [48], []]
    assert differences_between(BEFORE, THEN, organisation) == []
    (found,) = differences_between(THEN, AFTER, organisation)
    assert (found.how.value, found.written) == ("ended", ())


def test_an_end_recorded_after_its_day_has_its_author_and_reason(term, organisation):
    with clock(AFTER):
        alter(term, None, "Had ended", ends=THEN)
    applies = [len(on(day).current(BreachTermValue, "unit", "hours")) for day in (BEFORE, THEN, AFTER)]
    # On the day itself it was not on record: a past day shows what was known then.
    assert applies == [1, 1, 0]
    (found,) = differences_between(THEN, AFTER, organisation)
    assert fields_of([found]) == [("ended", "breach notice", [("Applies until", "", "3 March 2026")])]
    assert reasons_of([found]) == [[("~", "Had ended")]]


def test_a_recipient_that_stopped_has_ended_and_was_no_mistake(organisation):
    with clock(BEFORE):
        activity = factories.activity(organisation=organisation)
        recipient = factories.activity_recipient(activity=activity)
    with clock(AFTER):
        alter(recipient, None, "No longer sent", ends=THEN)
    applies = [len(on(day, organisation).current(Recipient, "activity_id", activity.pk)) for day in (THEN, AFTER)]
    assert applies == [1, 0]
    (found,) = differences_between(THEN, AFTER, organisation)
    assert (found.how.value, reasons_of([found])) == ("ended", [[("~", "No longer sent")]])


def test_a_record_begins_on_its_day_without_a_change(term):
    with clock(BEFORE):
        factories.breach_term(service=term.service, starts=AFTER)
    assert [t.how.value for t in differences_between(BEFORE, THEN)] == []
    assert [t.how.value for t in differences_between(THEN, AFTER)] == ["begun"]
    # A day to come is compared as it is known today.
    assert differences_between(AFTER, date(2027, 1, 1)) == []


def test_a_backdated_correction_is_refused_and_leaves_every_day_unchanged(term):
    with clock(AFTER), pytest.raises(BackdatingRefused), as_loaded_at(moment(BEFORE)):
        alter(term, number=1)
    assert [[t.number for t in on(day).all(BreachTermValue)] for day in (BEFORE, THEN, AFTER)] == [[48]] * 3


def test_history_imported_with_an_earlier_day_says_so():
    for day, name in ((BEFORE, "One"), (THEN, "Two")):
        with clock(TODAY), as_loaded_at(moment(day)):
            factories.supplier(legal_name=name)
    (found,) = differences_between(BEFORE, THEN)
    assert (found.name, found.written[0].act.backdated, found.written[0].act.at) == ("Two", True, moment(THEN))


def test_an_end_that_is_dated_back_applies_from_the_day_it_is_known(term):
    """The two clocks: later knowledge of an earlier day does not alter what was known on that day."""
    with clock(AFTER):
        alter(term, ends=BEFORE)
    assert [len(on(day).current(BreachTermValue, "unit", "hours")) for day in (BEFORE, THEN, AFTER)] == [1, 1, 0]


def test_later_knowledge_of_a_day_is_seen_by_the_second_clock(term):
    with clock(AFTER):
        alter(term, ends=BEFORE)
    applies = [len(on(day, now=True).current(BreachTermValue, "unit", "hours")) for day in (BEFORE, THEN, AFTER)]
    assert applies == [1, 0, 0]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, ["added"]),
        ({"starts": THEN}, ["added"]),
        ({"ends": THEN}, ["added"]),
        ({"starts": AFTER}, []),
        ({"ends": BEFORE}, []),
    ],
)
def test_a_record_entered_later_is_a_difference_of_the_day_if_it_applies_on_it(term, given, found):
    with clock(AFTER):
        factories.breach_term(service=term.service, **given)
    assert [each.how.value for each in learnt_later(THEN)] == found


def test_what_was_learnt_later_of_a_day_has_its_author_and_reason(term, organisation):
    with clock(AFTER):
        alter(term, None, "Had ended", ends=BEFORE)
    found = learnt_later(THEN, organisation)
    assert fields_of(found) == [("ended", "breach notice", [("Applies until", "", "2 March 2026")])]
    assert reasons_of(found) == [[("~", "Had ended")]]


def test_a_record_deleted_later_as_a_mistake_is_a_difference_of_each_day_on_which_it_applied(term):
    with clock(BEFORE):
        alter(term, ends=THEN)
    with clock(AFTER), factories.acting():
        term.delete()
    assert [[each.how.value for each in learnt_later(day)] for day in (BEFORE, THEN)] == [["deleted"]] * 2
    with clock(TODAY):
        assert learnt_later(AFTER) == []


def test_a_start_that_is_put_right_later_begins_on_the_day(term):
    with clock(BEFORE):
        alter(term, starts=AFTER)
    with clock(AFTER):
        alter(term, starts=THEN)
    assert [[each.how.value for each in learnt_later(day)] for day in (BEFORE, THEN)] == [[], ["begun"]]


def test_a_person_erased_later_is_a_difference_of_the_day():
    with clock(BEFORE):
        person = factories.person(name="Petra Person")
    with clock(AFTER), factories.acting():
        erase_person(person=person, on=AFTER)
    assert [each.how.value for each in learnt_later(THEN)] == ["erased"]

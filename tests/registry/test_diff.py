"""What differs between two days: before something was written, on the day it was, and after; on both clocks."""

from collections.abc import Iterable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.diff import Told, counts, steps, tell
from registry.lens import Lens, lens_on
from suppliers.actions import erase_person
from suppliers.change import BackdatingRefused, as_loaded_at
from suppliers.models import BreachTerm, Supplier
from suppliers.values import BreachTerm as BreachTermValue
from suppliers.values import Person as PersonValue
from suppliers.values import Supplier as SupplierValue
from tests import factories
from tests.pages.world import alter, clock, moment

pytestmark = pytest.mark.django_db

BEFORE, THEN, AFTER, TODAY = (date(2026, 3, day) for day in (2, 3, 4, 10))


def on(day: date, *organisations: object) -> Lens:
    return lens_on([o.pk for o in organisations], day, TODAY)  # type: ignore[attr-defined]


def told(first: date, last: date, *organisations: object) -> list[Told]:
    before, after = on(first, *organisations), on(last, *organisations)
    return tell(before, after, steps(before, after))


def said(found: Iterable[Told]) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """How, what kind, and the fields of each."""
    return [(t.how.value, t.what, [(d.label, d.old, d.new) for d in t.differences]) for t in found]


def why(found: Iterable[Told]) -> list[list[tuple[str, str]]]:
    return [[(written.sort, written.act.reason) for written in t.written] for t in found]


@pytest.fixture
def organisation(db):
    """One of ours, on record since the first day; the time of a change never goes back."""
    with clock(BEFORE):
        return factories.organisation()


@pytest.fixture
def editor(organisation):
    with clock(BEFORE):
        return factories.member(organisation, "editor")


@pytest.fixture
def term(db):
    """A notice of 48 hours, on record since the first day."""
    with clock(BEFORE):
        return factories.breach_term(number=48, unit="hours")


def test_a_correction_differs_from_the_day_before_and_not_after(term, editor, organisation):
    with clock(THEN):
        alter(term, editor, "Amendment 2", number=24)
    shown = [[t.number for t in on(day).all(BreachTermValue)] for day in (BEFORE, THEN, AFTER)]
    assert shown == [[48], [24], [24]]
    (found,) = told(BEFORE, THEN, organisation)
    assert said([found]) == [("altered", "Breach notice", [("Notice within", "48 hours", "24 hours")])]
    assert [(w.act.by, w.act.at, w.act.reason) for w in found.written] == [("editor", moment(THEN), "Amendment 2")]
    assert (found.place.page, found.place.key) == ("supplier", term.service.supplier_id)
    assert told(THEN, AFTER, organisation) == []


def test_what_is_corrected_and_corrected_back_does_not_differ_at_the_end(term):
    with clock(THEN):
        alter(term, number=24)
    with clock(AFTER):
        alter(term, number=48)
    assert said(told(BEFORE, THEN)) and said(told(THEN, AFTER))
    assert told(BEFORE, AFTER) == []


def test_a_deleted_record_is_told_as_a_mistake_and_gone_after(term, organisation):
    with clock(THEN), factories.acting(reason="Entered for the wrong service"):
        term.delete()
    assert [len(on(day).all(BreachTermValue)) for day in (BEFORE, THEN, AFTER)] == [1, 0, 0]
    (found,) = told(BEFORE, THEN, organisation)
    assert (found.how.value, found.place.name) == ("deleted", term.service.supplier.legal_name)
    assert ("Notice within", "48 hours", "") in [(d.label, d.old, d.new) for d in found.differences]
    assert why([found]) == [[("-", "Entered for the wrong service")]]
    assert told(THEN, AFTER) == []


def test_a_record_put_back_under_its_id_tells_both_acts_and_only_what_is_otherwise(term, organisation):
    key = term.pk
    with clock(THEN), factories.acting(reason="Not said"):
        term.delete()
    with clock(AFTER), factories.acting(reason="Said after all"):
        BreachTerm(pk=key, service=term.service, number=36, unit="hours").save()
    assert [[t.number for t in on(day).all(BreachTermValue)] for day in (BEFORE, THEN, AFTER)] == [[48], [], [36]]
    (found,) = told(BEFORE, AFTER, organisation)
    assert found.how.value == "altered"
    assert ("Notice within", "48 hours", "36 hours") in [(d.label, d.old, d.new) for d in found.differences]
    assert why([found]) == [[("-", "Not said"), ("+", "Said after all")]]
    assert [t.how.value for t in told(THEN, AFTER)] == ["added"]


def test_a_record_entered_and_deleted_in_between_does_not_differ(term):
    with clock(THEN):
        other = factories.breach_term(service=term.service)
    with clock(AFTER), factories.acting():
        other.delete()
    assert told(BEFORE, AFTER) == []
    assert [t.how.value for t in told(THEN, AFTER)] == ["deleted"]


def test_a_renamed_party_is_called_by_each_days_own_name(organisation):
    with clock(BEFORE):
        party = factories.supplier(legal_name="Old Name Ltd")
        link = factories.involvement(party=party)
    with clock(THEN):
        alter(party, reason="Renamed", legal_name="New Name Ltd")
        alter(link, party=factories.supplier(legal_name="Another Ltd"))
    assert [[s.legal_name for s in on(day).where(SupplierValue, "id", party.pk)] for day in (BEFORE, THEN, AFTER)] == [
        ["Old Name Ltd"],
        ["New Name Ltd"],
        ["New Name Ltd"],
    ]
    found = {t.name: said([t])[0] for t in told(BEFORE, THEN, organisation)}
    assert found["New Name Ltd"] == ("altered", "Supplier", [("Legal name", "Old Name Ltd", "New Name Ltd")])
    assert ("Party", "Old Name Ltd", "Another Ltd") in next(v[2] for k, v in found.items() if v[1] == "Involvement")


def test_saves_of_one_instant_are_told_in_their_order(term, organisation):
    with clock(THEN):
        for number in (24, 36, 12):
            alter(term, reason=f"{number} hours", number=number)
    assert [t.number for t in on(THEN).all(BreachTermValue)] == [12]
    (found,) = told(BEFORE, AFTER, organisation)
    assert said([found])[0][2] == [("Notice within", "48 hours", "12 hours")]
    assert why([found]) == [[("~", "24 hours"), ("~", "36 hours"), ("~", "12 hours")]]


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
    assert said([found]) == [("ended", "Breach notice", [("Applies until", "", "3 March 2026")])]
    assert why([found]) == [[("~", "Had ended")]]


def test_what_begins_on_a_day_has_begun_though_nothing_was_written(term):
    with clock(BEFORE):
        factories.breach_term(service=term.service, starts=AFTER)
    assert [t.how.value for t in told(BEFORE, THEN)] == []
    assert [t.how.value for t in told(THEN, AFTER)] == ["begun"]
    # A day to come is compared as it is known today.
    assert told(AFTER, date(2027, 1, 1)) == []


def test_an_erased_person_is_told_without_a_name_on_either_day(organisation):
    with clock(BEFORE):
        person = factories.person(name="Petra Person", email="petra@example.org")
    with clock(THEN), factories.acting(reason="Erasure asked for"):
        erase_person(person=person, on=THEN)
    assert [on(day).all(PersonValue)[0].name for day in (BEFORE, THEN, AFTER)] == ["", "", ""]
    assert [on(day).all(PersonValue)[0].erased for day in (BEFORE, THEN, AFTER)] == [None, THEN, THEN]
    (found,) = told(BEFORE, THEN, organisation)
    assert said([found]) == [("erased", "Person", [("Erased on", "", "3 March 2026")])]
    assert "Petra" not in repr(found) and why([found]) == [[("~", "Erasure asked for")]]
    assert told(THEN, AFTER) == []


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


def test_rows_of_other_organisations_are_not_there_and_their_people_are_not_named(term, organisation):
    with clock(BEFORE):
        other = factories.organisation(slug="other", legal_name="Other Ltd")
        stranger = factories.member(other, "stranger")
    with clock(THEN), factories.acting(stranger, "Their secret"):
        factories.engagement(organisation=other, service=term.service)
        alone = Supplier(legal_name="Shared Ltd")
        alone.save()
    ours, theirs = told(BEFORE, THEN, organisation), told(BEFORE, THEN, other)
    assert [t.name for t in ours] == ["Shared Ltd"]
    assert [(w.act.by, w.act.reason) for w in ours[0].written] == [("an editor of another organisation", "")]
    assert {t.what for t in theirs} == {"Supplier", "Engagement"}
    assert {w.act.by for t in theirs for w in t.written} == {"stranger"}


def test_an_empty_register_differs_from_all_that_came(term):
    first = date(2026, 1, 1)
    assert {t.how.value for t in told(first, AFTER)} == {"added"}
    assert [c.number for c in counts(steps(on(first), on(AFTER)))] == [len(told(first, AFTER))]


def test_the_same_day_does_not_differ(term):
    assert told(THEN, THEN) == []


def queries(first: date, last: date, *organisations: object) -> int:
    with CaptureQueriesContext(connection) as seen:
        told(first, last, *organisations)
    return len(seen)


def test_more_rows_and_more_changes_take_no_more_queries(organisation):
    with clock(BEFORE):
        terms = [factories.breach_term() for _ in range(2)]
    counted = []
    for day, number in ((THEN, 1), (AFTER, 20)):
        with clock(day):
            for _ in range(number):
                alter(terms[0], number=number)
                factories.breach_term()
                factories.engagement(organisation=organisation)
                factories.membership(organisation=organisation)
        told(BEFORE, day, organisation)  # keeps the registers of both days
        counted.append(queries(BEFORE, day, organisation))
    assert counted[0] == counted[1] <= 12


def test_every_kind_of_record_is_told_in_words(organisation):
    with clock(THEN), factories.acting():
        for make in factories.MAKERS.values():
            make()
    every = list(type(organisation).objects.all())
    found = told(BEFORE, THEN, *every)
    kinds = {str(model._meta.verbose_name) for model in factories.MAKERS}
    assert {t.what.casefold() for t in found} == {kind.casefold() for kind in kinds}
    assert all(t.name and t.differences for t in found if t.what != "Country")
    before, after = on(THEN, *every), on(BEFORE, *every)
    assert {t.how.value for t in tell(before, after, steps(before, after))} == {"deleted"}

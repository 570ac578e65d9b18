"""Changes between two days: corrected, deleted, restored, renamed, erased."""

import pytest

from suppliers.actions import erase_person
from suppliers.models import BreachTerm
from suppliers.values import BreachTerm as BreachTermValue
from suppliers.values import Person as PersonValue
from suppliers.values import Supplier as SupplierValue
from tests import factories
from tests.pages.world import alter, clock, moment
from tests.registry.history.comparing import AFTER, BEFORE, THEN, differences_between, fields_of, on, reasons_of

pytestmark = pytest.mark.django_db


def test_a_correction_differs_from_the_day_before_and_not_after(term, editor, organisation):
    with clock(THEN):
        alter(term, editor, "Amendment 2", number=24)
    shown = [[t.number for t in on(day).all(BreachTermValue)] for day in (BEFORE, THEN, AFTER)]
    assert shown == [[48], [24], [24]]
    (found,) = differences_between(BEFORE, THEN, organisation)
    assert fields_of([found]) == [("altered", "breach notice", [("Notice within", "48 hours", "24 hours")])]
    assert [(w.act.by, w.act.at, w.act.reason) for w in found.written] == [("editor", moment(THEN), "Amendment 2")]
    assert (found.place.page, found.place.key) == ("supplier", term.service.supplier_id)
    assert differences_between(THEN, AFTER, organisation) == []


def test_a_correction_that_was_corrected_back_is_no_difference(term):
    with clock(THEN):
        alter(term, number=24)
    with clock(AFTER):
        alter(term, number=48)
    assert fields_of(differences_between(BEFORE, THEN)) and fields_of(differences_between(THEN, AFTER))
    assert differences_between(BEFORE, AFTER) == []


def test_a_deleted_record_is_shown_as_a_mistake_and_gone_after(term, organisation):
    with clock(THEN), factories.acting(reason="Entered for the wrong service"):
        term.delete()
    assert [len(on(day).all(BreachTermValue)) for day in (BEFORE, THEN, AFTER)] == [1, 0, 0]
    (found,) = differences_between(BEFORE, THEN, organisation)
    assert (found.how.value, found.place.name) == ("deleted", term.service.supplier.legal_name)
    assert ("Notice within", "48 hours", "") in [(d.label, d.old, d.new) for d in found.differences]
    assert reasons_of([found]) == [[("-", "Entered for the wrong service")]]
    assert differences_between(THEN, AFTER) == []


def test_a_restored_record_shows_both_changes_and_only_its_differences(term, organisation):
    key = term.pk
    with clock(THEN), factories.acting(reason="Not said"):
        term.delete()
    with clock(AFTER), factories.acting(reason="Said after all"):
        BreachTerm(pk=key, service=term.service, number=36, unit="hours").save()
    assert [[t.number for t in on(day).all(BreachTermValue)] for day in (BEFORE, THEN, AFTER)] == [[48], [], [36]]
    (found,) = differences_between(BEFORE, AFTER, organisation)
    assert found.how.value == "altered"
    assert ("Notice within", "48 hours", "36 hours") in [(d.label, d.old, d.new) for d in found.differences]
    assert reasons_of([found]) == [[("-", "Not said"), ("+", "Said after all")]]
    assert [t.how.value for t in differences_between(THEN, AFTER)] == ["added"]


def test_a_record_entered_and_deleted_in_between_does_not_differ(term):
    with clock(THEN):
        other = factories.breach_term(service=term.service)
    with clock(AFTER), factories.acting():
        other.delete()
    assert differences_between(BEFORE, AFTER) == []
    assert [t.how.value for t in differences_between(THEN, AFTER)] == ["deleted"]


def test_a_renamed_party_is_called_by_each_days_own_name(organisation):
    with clock(BEFORE):
        party = factories.supplier(legal_name="Old Name Ltd")
        link = factories.involvement(party=party)
    with clock(THEN):
        alter(party, None, "Renamed", legal_name="New Name Ltd")
        alter(link, party=factories.supplier(legal_name="Another Ltd"))
    assert [[s.legal_name for s in on(day).where(SupplierValue, "id", party.pk)] for day in (BEFORE, THEN, AFTER)] == [
        ["Old Name Ltd"],
        ["New Name Ltd"],
        ["New Name Ltd"],
    ]
    found = {t.name: fields_of([t])[0] for t in differences_between(BEFORE, THEN, organisation)}
    assert found["New Name Ltd"] == ("altered", "supplier", [("Legal name", "Old Name Ltd", "New Name Ltd")])
    assert ("Party", "Old Name Ltd", "Another Ltd") in next(v[2] for k, v in found.items() if v[1] == "involvement")


def test_saves_of_one_instant_are_shown_in_order(term, organisation):
    with clock(THEN):
        for number in (24, 36, 12):
            alter(term, None, f"{number} hours", number=number)
    assert [t.number for t in on(THEN).all(BreachTermValue)] == [12]
    (found,) = differences_between(BEFORE, AFTER, organisation)
    assert fields_of([found])[0][2] == [("Notice within", "48 hours", "12 hours")]
    assert reasons_of([found]) == [[("~", "24 hours"), ("~", "36 hours"), ("~", "12 hours")]]


def test_an_erased_person_is_shown_without_a_name_on_either_day(organisation):
    with clock(BEFORE):
        person = factories.person(name="Petra Person", email="petra@example.org")
    with clock(THEN), factories.acting(reason="Erasure asked for"):
        erase_person(person=person, on=THEN)
    assert [on(day).all(PersonValue)[0].name for day in (BEFORE, THEN, AFTER)] == ["", "", ""]
    assert [on(day).all(PersonValue)[0].erased for day in (BEFORE, THEN, AFTER)] == [None, THEN, THEN]
    (found,) = differences_between(BEFORE, THEN, organisation)
    assert fields_of([found]) == [("erased", "person", [("Erased on", "", "3 March 2026")])]
    assert "Petra" not in repr(found) and reasons_of([found]) == [[("~", "Erasure asked for")]]
    assert differences_between(THEN, AFTER) == []

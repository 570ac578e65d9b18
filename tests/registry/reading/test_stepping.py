"""Earlier registers made from a later one are equal to those read from the history."""

import random

import pytest

from registry.reading.loading import head, load, load_as_known
from registry.reading.register import KINDS, Register
from registry.reading.stepping import Glimpses, each_before, known_after, rows_written
from suppliers.actions import erase_person
from suppliers.values import BreachTerm, Person, Supplier
from tests import factories
from tests.registry.reading.by_chance import same, some_change

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(5))
def test_changes_by_chance_are_undone(seed):
    chance = random.Random(seed)
    factories.breach_term()
    for _ in range(8):
        some_change(chance)
    now = load()
    for register in each_before(now, 0):
        assert same(register, load_as_known(register.number)), register.number


def test_questions_whose_answer_differs_are_touched():
    term = factories.breach_term(number=48, unit="hours")
    with factories.acting():
        term.number = 24
        term.save()
    now = load()
    (before,) = each_before(now, now.number - 1)
    assert (BreachTerm, "id", term.pk) in before.touched
    assert {(BreachTerm, "number", 48), (BreachTerm, "number", 24)} <= before.touched
    assert before.base == (now.number, now.digest)


def test_a_row_that_one_change_writes_twice_is_undone_to_what_it_was_before():
    term = factories.breach_term(number=48, unit="hours")
    with factories.acting():
        for number in (36, 24):
            term.number = number
            term.save()
    now = load()
    (before,) = each_before(now, now.number - 1)
    assert [row.number for row in before.all(BreachTerm)] == [48]


def test_a_person_who_was_erased_since_is_erased_in_every_register(db):
    person = factories.person(name="Petra Person", email="petra@example.org")
    factories.supplier()
    with factories.acting():
        erase_person(person=person, on=factories.writing.DAY)
    now = load()
    last = head()[0]
    registers: list[Register] = [*each_before(now, 0), known_after(now, last - 1), Glimpses(now).known_after(last - 1)]
    assert "Petra" not in repr([register.tables[Person] for register in registers])
    assert all(register.erased_later for register in registers)


def test_a_glimpse_reads_the_tables_that_are_asked_for(django_assert_num_queries):
    term = factories.breach_term(number=48, unit="hours")
    with factories.acting():
        term.number = 24
        term.save()
    now = load()
    with django_assert_num_queries(2):
        glimpses = Glimpses(now)
    with django_assert_num_queries(1):
        before = glimpses.known_after(now.number - 1)
        assert [row.number for row in before.where(BreachTerm, "service_id", term.service_id)] == [48]
        assert before.get(Supplier, term.service.supplier_id) is now.get(Supplier, term.service.supplier_id)


def test_rows_are_counted_by_change():
    factories.breach_term()
    number = head()[0]
    assert rows_written([number]) == {number: 3 + accounts_of(number)}


def accounts_of(number: int) -> int:
    """The accounts that came on record with a change."""
    now = load_as_known(number)
    return sum(len(now.tables[kind]) for kind in KINDS if kind.__name__ == "Account")


def test_more_changes_take_as_many_queries(django_assert_num_queries):
    term = factories.breach_term(number=48, unit="hours")
    for number in range(1, 13):
        with factories.acting():
            term.number = number
            term.save()
    now = load()
    for last in (now.number - 2, now.number - 12):
        with django_assert_num_queries(4):
            list(each_before(now, last))

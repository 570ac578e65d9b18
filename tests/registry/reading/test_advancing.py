"""Advancing: a register carried over changes answers as a loaded one, and names the touched questions."""

import random

import pytest

from registry.reading.kinds import kind_of
from registry.reading.loading import advance, head, load, load_as_known
from registry.reading.register import KINDS, Register, columns
from suppliers.ledger.seal import EMPTY
from suppliers.models import Change
from suppliers.values import BreachTerm, Service, Supplier
from tests import factories
from tests.registry.reading.by_chance import same, some_change

pytestmark = pytest.mark.django_db


def test_the_index_of_an_altered_table_is_carried_over_with_its_changes():
    service, other = factories.service(name="Old"), factories.service(name="Other")
    before = load()
    assert before.where(Service, "name", "Old") and before.where(Supplier, "kind", "company")
    service.name = "New"
    with factories.acting():
        service.save()
    after = advance(before, head()[0])
    assert (Service, "name") in after._indexes
    assert (after.where(Service, "name", "Old"), len(after.where(Service, "name", "New"))) == ((), 1)
    assert after.where(Service, "name", "Other") is before.where(Service, "name", "Other")
    assert before.where(Service, "name", "New") == () and other.pk
    assert after.where(Supplier, "kind", "company") is before.where(Supplier, "kind", "company")


def test_advancing_shares_every_table_that_was_not_written():
    service = factories.service()
    before = load()
    factories.breach_term(service=service)
    after = advance(before, head()[0])
    assert after.tables[Supplier] is before.tables[Supplier]
    assert (len(before.tables[BreachTerm]), len(after.tables[BreachTerm])) == (0, 1)
    assert advance(after, after.number) is after


def test_advancing_while_another_thread_builds_an_index_does_not_fail():
    factories.service()
    base = load()
    base.where(Supplier, "kind", "company")

    class Asked(dict):
        """Indexes to which another thread adds while they are carried over."""

        def items(self):
            for number, item in enumerate(list(super().items())):
                yield item
                self[Supplier, f"other {number}"] = {}

    asked = Register(
        number=base.number, digest=base.digest, at=base.at, tables=base.tables, _indexes=Asked(base._indexes)
    )
    assert asked.followed_by(2, EMPTY, base.at, {}).tables == base.tables


def test_a_restored_record_is_in_its_old_place():
    first, _second = factories.supplier(), factories.supplier()
    key = first.pk
    with factories.acting():
        first.delete()
    without = load()
    factories.supplier(id=key)
    assert [row.id for row in without.all(Supplier)] == [key + 1]
    assert same(advance(without, head()[0]), load())


@pytest.mark.parametrize("number", [1, 2])
def test_a_register_of_another_database_is_not_advanced(number):
    for _ in range(2):
        factories.supplier()
    other = Register(number=number, digest="f" * 64, at=None, tables={kind: {} for kind in KINDS})
    assert advance(other, 2) is None


def test_a_register_is_not_advanced_over_a_gap_or_past_the_end():
    factories.supplier()
    base = load()
    factories.supplier()
    assert advance(base, 3) is None
    assert advance(load(), 1) is None


def grown(seed: int, steps: int = 6) -> list[Register]:
    """Registers advanced from each other through changes of any kind, each with every index built at the beginning."""
    chance = random.Random(seed)
    some_change(chance)
    registers = [load()]
    for kind in KINDS:
        for name in columns(kind):
            registers[0].where(kind, name, None)
    for _step in range(steps):
        some_change(chance)
        registers.append(advance(registers[-1], head()[0]))
    return registers


def answers(register: Register) -> dict[object, object]:
    """All that can be asked of a register: by kind, by id, and by each value of each column."""
    found: dict[object, object] = {}
    for kind in KINDS:
        found[kind, "", None] = tuple(register.all(kind))
        for row in register.all(kind):
            asked = [(name, getattr(row, name)) for name in columns(kind)]
            found |= {(kind, name, value): register.where(kind, name, value) for name, value in asked}
    return found


@pytest.mark.parametrize("seed", range(3))
def test_an_advanced_register_answers_as_one_that_was_loaded(seed):
    for register in grown(seed):
        fresh = load_as_known(register.number)
        assert same(register, fresh)
        assert answers(register) == answers(fresh)
        # Nothing that is no longer there is left in an index.
        for kind, name in register._indexes:
            assert set(register._indexes[kind, name]) == {getattr(row, name) for row in fresh.all(kind)}


@pytest.mark.parametrize("seed", range(3))
def test_every_question_with_another_answer_than_in_the_base_is_touched(seed):
    before, *later = grown(seed)
    assert (before.base, before.touched) == (None, frozenset())
    for register in later:
        assert register.base == (before.number, before.digest)
        old, new = answers(before), answers(register)
        assert {key for key in {*old, *new} if old.get(key, ()) != new.get(key, ())} <= register.touched
        kinds = {kind for kind, name, _value in register.touched if not name}
        assert {kind for kind in KINDS if list(before.all(kind)) != list(register.all(kind))} <= kinds
        # A row that one change both made and removed was never there.
        assert kinds <= {kind_of(label) for label in Change.objects.get(number=register.number).touched}
        before = register


def test_touched_questions_have_old_and_new_values():
    supplier = factories.supplier(legal_name="Old", kind="company")
    before = load()
    supplier.legal_name = "New"
    with factories.acting():
        supplier.save()
    touched = advance(before, head()[0]).touched
    assert {(Supplier, "legal_name", "Old"), (Supplier, "legal_name", "New"), (Supplier, "", None)} <= touched
    assert {(Supplier, "id", supplier.pk), (Supplier, "kind", "company")} <= touched
    assert (Supplier, "legal_name", "Other") not in touched
    assert {kind for kind, _name, _value in touched} == {Supplier}

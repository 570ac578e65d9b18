"""The Register: however it is read, the same rows as they stood after a change."""

import random
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from registry import loading
from registry.loading import advance, head, kind_of, load, load_as_known, model_of
from registry.register import KINDS, Register, columns
from suppliers import models as models_of_facts
from suppliers.models import Change
from suppliers.seal import EMPTY
from suppliers.tracked import bulk_load, history_of, tracked_models
from suppliers.values import BreachTerm, Service, Supplier
from tests import factories

pytestmark = pytest.mark.django_db


def same(one: Register, other: Register) -> bool:
    """Whether two registers say the same; the order of rows included."""
    return (one.number, one.digest, one.at, content(one)) == (other.number, other.digest, other.at, content(other))


def content(register: Register) -> dict[str, list[object]]:
    return {kind.__name__: list(register.tables[kind].items()) for kind in KINDS}


def some_change(chance: random.Random) -> None:
    """Adds, alters, removes and puts back records of any kind, several in one change."""
    with factories.acting():
        for _act in range(chance.randint(1, 4)):
            model = chance.choice(tracked_models())
            act = chance.choice(["add", "alter", "remove", "put back"])
            found = chance.choice(list(model._base_manager.order_by("pk")) or [None])
            if act == "add" or found is None:
                factories.MAKERS[model]()
            elif act == "alter":
                alter(found, chance)
            else:
                with suppress(models.ProtectedError, models.RestrictedError):
                    key = found.pk
                    found.delete()
                    if act == "put back":
                        found.pk = key
                        found._state.adding = True
                        found.save()


def alter(record: models.Model, chance: random.Random) -> None:
    texts = [f.name for f in record._meta.concrete_fields if isinstance(f, models.TextField) and not f.unique]
    if texts:
        setattr(record, chance.choice(texts), f"Text {chance.random()}")
    record.save()


@pytest.mark.parametrize("seed", range(3))
def test_loaded_known_and_advanced_registers_say_the_same(seed):
    chance = random.Random(seed)
    met = [load()]
    for _step in range(12):
        some_change(chance)
        met.append(load())
    last = met[-1]
    assert last.number == Change.objects.count() >= 8
    for earlier in met:
        assert same(load_as_known(earlier.number), earlier)
        assert same(advance(earlier, last.number), last)
    assert {row[0] for model in tracked_models() for row in sorts(model)} == set("+~-")


def sorts(model) -> Iterable[tuple[str]]:
    return history_of(model).objects.values_list("history_type")


def test_the_empty_register_is_change_0_and_has_no_rows():
    register = load()
    assert (register.number, register.digest, register.at) == (0, EMPTY, None)
    assert not any(register.tables[kind] for kind in KINDS)
    assert same(load_as_known(0), register)


def test_rows_are_found_by_id_and_by_any_field():
    first, second = factories.service(name="Mail"), factories.service(name="Mail")
    register = load()
    assert register.get(Service, first.pk).name == "Mail"
    assert register.get(Service, 0) is None
    assert [s.id for s in register.where(Service, "name", "Mail")] == [first.pk, second.pk]
    assert [s.id for s in register.where(Service, "supplier_id", second.supplier_id)] == [second.pk]
    assert register.where(Service, "name", "None") == ()


def test_the_index_of_an_altered_table_is_carried_over_with_what_altered():
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
        """Indexes that somebody else adds to while they are carried over."""

        def items(self):
            for number, item in enumerate(list(super().items())):
                yield item
                self[Supplier, f"other {number}"] = {}

    asked = Register(base.number, base.digest, base.at, base.tables, Asked(base._indexes))
    assert asked.followed_by(2, EMPTY, base.at, {}).tables == base.tables


def test_a_record_put_back_stands_in_its_old_place():
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
    other = Register(number, "f" * 64, None, {kind: {} for kind in KINDS})
    assert advance(other, 2) is None


def test_a_register_is_not_advanced_over_a_gap_or_past_the_end():
    factories.supplier()
    base = load()
    factories.supplier()
    assert advance(base, 3) is None
    assert advance(load(), 1) is None


def test_reading_a_loaded_register_takes_no_query(django_assert_num_queries):
    factories.breach_term()
    register = load()
    with django_assert_num_queries(0):
        for kind in KINDS:
            for row in register.all(kind):
                assert register.get(kind, row.id) is row
                assert all(row in register.where(kind, name, getattr(row, name)) for name in columns(kind))


def queries(read) -> int:
    with CaptureQueriesContext(connection) as seen:
        read()
    return len(seen)


def rows(number: int) -> None:
    """That many records of each fact, all in one change."""
    with factories.acting():
        for _ in range(number):
            factories.breach_term()
            factories.activity_engagement()


def test_no_way_of_reading_takes_more_queries_for_more_rows():
    rows(1)
    counts = []
    for number in (10, 20):
        base = load()
        rows(number)
        last = head()[0]
        counts.append([queries(load), queries(lambda: load_as_known(last)), queries(lambda: advance(base, last))])  # noqa: B023
    assert counts[0] == counts[1]
    assert max(counts[0]) <= len(KINDS) + 5


def test_a_load_that_writers_keep_disturbing_is_read_from_the_history(monkeypatch):
    real = loading._live

    def disturbed(kind):
        if kind is KINDS[0]:
            factories.supplier()
        return real(kind)

    monkeypatch.setattr(loading, "_live", disturbed)
    found = load()
    assert found.number == loading.TRIES == len(found.tables[Supplier])
    assert same(found, load_as_known(found.number))


def test_a_load_inside_a_change_holds_nothing_that_is_not_sealed():
    factories.supplier()
    with factories.acting():
        factories.supplier()
        found = load()
    assert (found.number, len(found.tables[Supplier])) == (1, 1)


def test_every_kind_is_read_from_the_table_of_its_name():
    assert {model_of(kind).__name__ for kind in KINDS} == {kind.__name__ for kind in KINDS}


def test_bulk_loaded_rows_are_read_like_saved_ones():
    base = load()
    with factories.acting():
        bulk_load([models_of_facts.Supplier(legal_name=f"Supplier {n}") for n in range(3)])
    assert same(advance(base, 1), load())
    assert same(load_as_known(1), load())


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
def test_what_may_be_answered_otherwise_than_in_the_base_is_among_the_touched(seed):
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


def test_what_was_touched_is_told_by_old_and_new_values():
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


def test_a_register_with_rows_supposed_otherwise_is_not_mistaken_for_what_is_on_record():
    first, second = factories.supplier(legal_name="First"), factories.supplier(legal_name="Second")
    real = load()
    assert real.where(Supplier, "legal_name", "First")
    renamed = replace(next(iter(real.where(Supplier, "id", first.pk))), legal_name="Renamed")
    added = replace(renamed, id=second.pk + 1, legal_name="Added")
    supposed = real.supposing({Supplier: {first.pk: renamed, second.pk: None, added.id: added}})
    assert [row.legal_name for row in supposed.all(Supplier)] == ["Renamed", "Added"]
    assert supposed.where(Supplier, "legal_name", "First") == ()
    assert (supposed.number, supposed.at, supposed.base) == (real.number, real.at, (real.number, real.digest))
    assert supposed.digest.startswith(f"{real.digest}+") and load().digest == real.digest
    assert (Supplier, "legal_name", "Added") in supposed.touched
    assert [row.legal_name for row in real.all(Supplier)] == ["First", "Second"]


def test_the_same_supposed_is_the_same_and_anything_else_is_not():
    factories.supplier()
    real = load()
    row = next(iter(real.all(Supplier)))
    marks = [
        real.supposing({Supplier: {row.id: replace(row, legal_name=name)}}).digest for name in ("One", "One", "Other")
    ]
    assert marks[0] == marks[1] != marks[2]
    twice = real.supposing({Supplier: {row.id: None}}).supposing({Supplier: {row.id: row}})
    assert twice.digest not in {*marks, real.digest} and len(twice.digest) == len(marks[0])
    assert real.supposing({}) is real and real.supposing({Supplier: {}}) is real


def test_two_registers_differ_by_the_rows_that_one_lacks_or_has_otherwise():
    first, second, third = (factories.supplier(legal_name=name) for name in ("First", "Second", "Third"))
    before, gone = load(), third.pk
    second.legal_name = "Renamed"
    with factories.acting():
        second.save()
        third.delete()
    fourth = factories.supplier(legal_name="Fourth")
    after = load()
    found = Register.diff(before, after)
    assert set(found) == {Supplier} and first.pk not in found[Supplier]
    names = {key: tuple(row and row.legal_name for row in both) for key, both in found[Supplier].items()}
    assert names == {second.pk: ("Second", "Renamed"), gone: ("Third", None), fourth.pk: (None, "Fourth")}
    assert before.diff(before) == {} and before.diff(load_as_known(before.number)) == {}

"""The Register: its rows by id and by any field, replaced rows, and the differences of two registers."""

from dataclasses import replace

import pytest

from registry.reading.loading import load, load_as_known
from registry.reading.register import KINDS, Register, columns
from suppliers.ledger.seal import EMPTY
from suppliers.values import Service, Supplier
from tests import factories
from tests.registry.reading.by_chance import same

pytestmark = pytest.mark.django_db


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


def test_reading_a_loaded_register_takes_no_query(django_assert_num_queries):
    factories.breach_term()
    register = load()
    with django_assert_num_queries(0):
        for kind in KINDS:
            for row in register.all(kind):
                assert register.get(kind, row.id) is row
                assert all(row in register.where(kind, name, getattr(row, name)) for name in columns(kind))


def test_a_register_with_replaced_rows_has_another_digest():
    first, second = factories.supplier(legal_name="First"), factories.supplier(legal_name="Second")
    real = load()
    assert real.where(Supplier, "legal_name", "First")
    renamed = replace(next(iter(real.where(Supplier, "id", first.pk))), legal_name="Renamed")
    added = replace(renamed, id=second.pk + 1, legal_name="Added")
    supposed = real.with_rows({Supplier: {first.pk: renamed, second.pk: None, added.id: added}})
    assert [row.legal_name for row in supposed.all(Supplier)] == ["Renamed", "Added"]
    assert supposed.where(Supplier, "legal_name", "First") == ()
    assert (supposed.number, supposed.at, supposed.base) == (real.number, real.at, (real.number, real.digest))
    assert supposed.digest.startswith(f"{real.digest}+") and load().digest == real.digest
    assert (Supplier, "legal_name", "Added") in supposed.touched
    assert [row.legal_name for row in real.all(Supplier)] == ["First", "Second"]


def test_equal_replacements_have_equal_digests_and_others_do_not():
    factories.supplier()
    real = load()
    row = next(iter(real.all(Supplier)))
    marks = [
        real.with_rows({Supplier: {row.id: replace(row, legal_name=name)}}).digest for name in ("One", "One", "Other")
    ]
    assert marks[0] == marks[1] != marks[2]
    twice = real.with_rows({Supplier: {row.id: None}}).with_rows({Supplier: {row.id: row}})
    assert twice.digest not in {*marks, real.digest} and len(twice.digest) == len(marks[0])
    assert real.with_rows({}) is real and real.with_rows({Supplier: {}}) is real


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

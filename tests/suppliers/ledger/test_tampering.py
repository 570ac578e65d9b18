"""What the owner of the database can do, and what of it is refused, located or found by an anchor alone.

docs/operations.md names the last two. Each line of the tables is one act.
"""

import re

import pytest
from django.db import DatabaseError, connection, transaction

from suppliers.ledger import guards
from suppliers.ledger.seal import EMPTY, broken_seals, change_digest, row_digest
from suppliers.ledger.tracked import history_of
from suppliers.models import Account, Change, ChangeHead, Person, Supplier
from tests import factories

pytestmark = pytest.mark.django_db
SUPPLIERS = history_of(Supplier)._meta.db_table
PEOPLE = history_of(Person)._meta.db_table
ACCOUNTS = history_of(Account)._meta.db_table
ALTERED = r"history row \d+ \(change \d+\) was altered after it was sealed"
CHANGE = r"Change \d+ was altered: its own digest does not match"
BLANK = "name = '', email = '', phone = '', salt = ''"


def run(*statements: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for sql in statements:
            cursor.execute(sql)


@pytest.fixture
def register(db: None) -> None:
    """Changes 1 to 6: two suppliers, a person with a contact, reference data, and a new name of the first supplier."""
    first = factories.supplier(legal_name="First", address="One")
    factories.supplier(legal_name="Second", address="Two")
    factories.contact(supplier=first, person=factories.person(name="Jane Doe"))
    factories.country(id="FR")
    first.legal_name = "Renamed"
    with factories.acting(factories.user("ada", name="Ada"), "Renamed"):
        first.save()
    assert list(broken_seals()) == []


REFUSED = [
    f"UPDATE {SUPPLIERS} SET legal_name = 'Forged'",
    f"DELETE FROM {SUPPLIERS}",
    f"UPDATE {PEOPLE} SET {BLANK}",
    f"UPDATE {ACCOUNTS} SET username = '', name = '', salt = ''",
    "UPDATE suppliers_change SET reason = 'Forged'",
    "UPDATE suppliers_change SET reason = '[erased on 1 January 2026 (Art. 17)]', salt = ''",
    "DELETE FROM suppliers_change",
]


@pytest.mark.parametrize("sql", REFUSED)
def test_refused_with_the_guards_on(register, sql):
    with pytest.raises(DatabaseError, match="append-only"):
        run(sql)


ONE, TWO = f"{SUPPLIERS}.legal_name = 'First'", f"{SUPPLIERS}.legal_name = 'Second'"
SWAPPED = f"UPDATE {SUPPLIERS} SET address = CASE WHEN address = 'One' THEN 'Two' ELSE 'One' END"
LOCATED = [
    (f"UPDATE {SUPPLIERS} SET legal_name = 'Forged' WHERE {ONE}", ALTERED),
    (f"UPDATE {SUPPLIERS} SET row_salt = 'x' WHERE {ONE}", ALTERED),
    (f"UPDATE {SUPPLIERS} SET history_date = '2020-01-01 00:00:00+00:00' WHERE {ONE}", ALTERED),
    (f"UPDATE {SUPPLIERS} SET change_id = 4 WHERE {ONE}", ALTERED),
    (SWAPPED, ALTERED),
    (f"UPDATE {SUPPLIERS} SET id = -id", ALTERED),
    (f"DELETE FROM {SUPPLIERS} WHERE {ONE}", r"suppliers.Supplier: history row \d+ was removed"),
    ("UPDATE suppliers_change SET reason = 'Forged' WHERE number = 2", CHANGE),
    ("UPDATE suppliers_change SET salt = 'x' WHERE number = 2", CHANGE),
    ("UPDATE suppliers_change SET command = 'load_register' WHERE number = 2", CHANGE),
    ("UPDATE suppliers_change SET backdated = true WHERE number = 2", CHANGE),
    ("UPDATE suppliers_change SET form = 1 WHERE number = 2", CHANGE),
    ("UPDATE suppliers_change SET author_id = NULL WHERE number = 2", CHANGE),
    ("UPDATE suppliers_change SET by_id = (SELECT max(id) FROM registry_user) WHERE number = 2", CHANGE),
    ("UPDATE suppliers_change SET touched = '{}' WHERE number = 2", CHANGE),
    ("UPDATE suppliers_supplier SET address = 'Three'", "the record differs from the last version in its history"),
    ("UPDATE suppliers_changehead SET number = 9", "The head does not point at change"),
    (f"UPDATE {PEOPLE} SET {BLANK}", ALTERED),
    (f"UPDATE {PEOPLE} SET name = 'Another'", ALTERED),
    (f"UPDATE {ACCOUNTS} SET username = '', name = '', salt = ''", ALTERED),
    (f"UPDATE {ACCOUNTS} SET name = 'Another'", ALTERED),
    ("UPDATE registry_user SET name = 'Another' WHERE username = 'ada'", "registry.User .* differs from suppliers.Acc"),
    ("UPDATE registry_user SET username = 'eve' WHERE username = 'ada'", "registry.User .* differs from suppliers.Acc"),
]


@pytest.mark.parametrize(("sql", "found"), LOCATED)
def test_located_where_the_guards_were_off(register, sql, found):
    with guards.removed():
        run(sql)
    assert re.search(found, "\n".join(broken_seals()))


def test_the_end_cut_off_carelessly_is_located(register):
    with guards.removed():
        run(
            f"DELETE FROM {SUPPLIERS} WHERE change_id = 6",
            "DELETE FROM suppliers_change WHERE number = 6",
            f"DELETE FROM {ACCOUNTS} WHERE change_id = 6",
        )
    assert "The head does not point at change 5, the last one." in list(broken_seals())


def test_guards_that_are_off_or_hollow_are_named(register):
    guards.remove()
    assert len(guards.missing()) > 100
    guards.install()
    assert guards.missing() == []
    if connection.vendor == "postgresql":
        # A table with checks that wait cannot be altered.
        connection.check_constraints()
        for state in ("DISABLE TRIGGER", "ENABLE REPLICA TRIGGER"):
            name = f"guard_{SUPPLIERS}_update"
            run(f"ALTER TABLE {SUPPLIERS} {state} {name}")
            assert guards.missing() == [name]
            guards.install()
        run(
            f"CREATE OR REPLACE FUNCTION append_only_{SUPPLIERS}() RETURNS trigger LANGUAGE plpgsql"
            " AS $$ BEGIN RETURN NEW; END $$"
        )
        assert guards.missing() == [f"guard_{SUPPLIERS}_update"]


def test_only_an_anchor_finds_the_end_cut_off_carefully(register):
    """Named in docs/operations.md: the records, the versions, the changes and the head are set back together."""
    anchor = ChangeHead.objects.get().digest
    with guards.removed():
        run(
            "UPDATE suppliers_supplier SET legal_name = 'First' WHERE legal_name = 'Renamed'",
            f"DELETE FROM {SUPPLIERS} WHERE change_id = 6",
            "DELETE FROM suppliers_change WHERE number = 6",
            f"DELETE FROM {ACCOUNTS} WHERE change_id = 6",
            "DELETE FROM suppliers_account WHERE username = 'ada'",
        )
        last = Change.objects.get(number=5)
        ChangeHead.objects.update(number=5, digest=last.digest, at=last.at)
    assert list(broken_seals()) == []
    assert not Change.objects.filter(digest=anchor).exists()


def test_only_an_anchor_finds_the_whole_history_written_anew(register):
    """Named in docs/operations.md: with the database and this software, one can compute every seal again."""
    anchor = ChangeHead.objects.get().digest
    with guards.removed():
        run(f"UPDATE {SUPPLIERS} SET address = 'Forged' WHERE change_id = 2")
        run("UPDATE suppliers_supplier SET address = 'Forged' WHERE legal_name = 'Second'")
        _write_seals_anew()
    assert list(broken_seals()) == []
    assert not Change.objects.filter(digest=anchor).exists()


def _write_seals_anew() -> None:
    previous = EMPTY
    for change in Change.objects.select_related("author").order_by("number"):
        table = change.touched.get("suppliers.Supplier", {"rows": []})
        for row in table["rows"]:
            values = history_of(Supplier).objects.filter(pk=row[0]).values().get()
            row[3] = row_digest("suppliers.Supplier", table["fields"], values)
        change.previous = previous
        change.digest = previous = change_digest(change, change.author.sealed)
        change.save()
    ChangeHead.objects.update(digest=previous)

"""A person can be erased from the record and every version of it, and the history still verifies."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from suppliers.actions import erase_person
from suppliers.ledger import guards
from suppliers.ledger.digest import details_digest
from suppliers.ledger.seal import broken_seals, sealed_fields
from suppliers.ledger.tracked import NotInAChange, history_of, tracked_models
from suppliers.ledger.versions import versions
from suppliers.models import Account, Change, Person
from tests import factories

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 3)
HISTORY = history_of(Person)._meta.db_table
COLUMNS = [f.column for f in history_of(Person)._meta.concrete_fields]
BLANK = ", ".join(f"{name} = ''" for name in Person.ERASABLE)
DETAILS = ["Petra Person", "petra@acme.example", "+44 20 0000", "Petra Married"]


@pytest.fixture
def person():
    """A person on record in two versions."""
    found = factories.person(name="Petra Person", email="petra@acme.example", phone="+44 20 0000")
    found.name = "Petra Married"
    with factories.acting():
        found.save()
    return found


def erase(person: Person) -> None:
    with factories.acting(reason="Asked to be erased"):
        erase_person(person=person, on=DAY)


def run(sql: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def rows(person: Person) -> list[dict[str, Any]]:
    """The record and every version of it."""
    return [
        *Person._base_manager.filter(pk=person.pk).values(),
        *history_of(Person)._base_manager.filter(id=person.pk).order_by("history_id").values(),
    ]


def values_of(person: Person, *columns: str) -> set[Any]:
    """The values of some columns in the record and every version of it."""
    found: set[Any] = set()
    for row in rows(person):
        found.update(map(row.get, columns))
    return found


def test_a_persons_history_verifies_before_and_after_the_erasure(person):
    assert list(broken_seals()) == []
    erase(person)
    assert list(broken_seals()) == []


def test_after_the_erasure_nothing_identifies_the_person(person):
    secrets = [*DETAILS, *values_of(person, "salt")]
    erase(person)
    assert len(rows(person)) == 4
    assert values_of(person, *Person.ERASABLE) == {""}
    kept = f"{rows(person)} {list(Change.objects.values())}"
    assert [secret for secret in secrets if secret in kept] == []
    assert str(Person.objects.get(pk=person.pk)) == "an erased person"


def test_after_the_erasure_it_is_on_record_when_and_why(person):
    erase(person)
    last = history_of(Person).objects.filter(id=person.pk).latest("history_id")
    assert (last.erased, last.change.reason) == (DAY, "Asked to be erased")


def test_erasing_again_or_saving_after_it_brings_nothing_back(person):
    erase(person)
    with factories.acting():
        Person.objects.get(pk=person.pk).save()
    erase(person)
    assert values_of(person, *Person.ERASABLE) == {""}
    assert list(broken_seals()) == []


def test_the_erasure_of_one_leaves_another_alone(person):
    other = factories.person(name="Otto Other")
    erase(person)
    assert values_of(other, "name") == {"Otto Other"}
    assert list(broken_seals()) == []


def test_a_person_who_was_removed_is_in_the_history_until_restored_and_erased(person):
    last = history_of(Person).objects.filter(id=person.pk).latest("history_id").instance
    with factories.acting():
        person.delete()
    assert list(broken_seals()) == []
    with factories.acting():
        last.save(force_insert=True)
    erase(last)
    assert values_of(last, *Person.ERASABLE) == {""}
    with factories.acting():
        last.delete()
    assert list(broken_seals()) == []


def test_people_are_not_emptied_without_a_version_that_says_so(person):
    """Whoever owns the database could empty every name: the guard refuses it, and without guards it is found."""
    with pytest.raises(DatabaseError, match="append-only"):
        run(f"UPDATE {HISTORY} SET {BLANK}")
    with guards.removed():
        run(f"UPDATE {HISTORY} SET {BLANK}")
        run(f"UPDATE {Person._meta.db_table} SET {BLANK}")
    assert "\n".join(broken_seals()).count("altered after it was sealed") == 2


def test_the_version_that_says_so_is_sealed(person):
    with guards.removed():
        run(f"UPDATE {HISTORY} SET {BLANK}, erased = '2026-03-03'")
    assert "\n".join(broken_seals()).count("altered after it was sealed") == 2


def test_an_erasure_outside_a_change_is_refused(person):
    with pytest.raises(NotInAChange):
        erase_person(person=person, on=DAY)
    assert "Petra Married" in values_of(person, "name")


def test_the_erasable_columns_of_an_erased_person_may_become_empty(person):
    erase(person)
    run(f"UPDATE {HISTORY} SET {BLANK}")
    versions = history_of(Person).objects.filter(id=person.pk).values_list(*Person.ERASABLE)
    assert set(versions) == {("",) * len(Person.ERASABLE)}


@pytest.mark.parametrize(
    "given",
    [
        "name = 'Another'",
        "email = 'another@acme.example'",
        "phone = '1'",
        "salt = 'x'",
        "name = ''",
        "name = '', email = '', phone = ''",
        f"{BLANK.removesuffix(chr(39) * 2)}'x'",
        f"{BLANK}, sealed = ''",
    ],
)
def test_nothing_else_of_a_version_may_be_altered(person, given):
    with pytest.raises(DatabaseError, match="append-only"):
        run(f"UPDATE {HISTORY} SET {given}")


@pytest.mark.parametrize("column", sorted({*COLUMNS} - {*Person.ERASABLE}))
def test_no_other_column_may_change_beside_an_erasure(person, column):
    other = {
        "history_type": "'-'",
        "history_date": "'2020-01-01 00:00:00+00:00'",
        "erased": "'2020-01-01'",
        "sealed": "'0'",
        "row_salt": "'x'",
    }.get(column, f"{column} + 1000")
    with pytest.raises(DatabaseError, match="append-only"):
        run(f"UPDATE {HISTORY} SET {BLANK}, {column} = {other}")


def test_a_version_still_cannot_be_removed(person):
    erase(person)
    with pytest.raises(DatabaseError, match="append-only"):
        run(f"DELETE FROM {HISTORY}")


@pytest.mark.parametrize(
    "forged", ["name = 'Another'", "email = 'x@acme.example'", "phone = '1'", "salt = 'x'", "salt = ''", "sealed = '0'"]
)
def test_an_altered_detail_is_found(person, forged):
    version = history_of(Person).objects.filter(id=person.pk).earliest("history_id")
    with guards.removed():
        run(f"UPDATE {HISTORY} SET {forged} WHERE history_id = {version.pk}")
    place = f"suppliers.Person {person.pk}: history row {version.pk} (change {version.change_id})"
    assert list(broken_seals()) == [f"{place} was altered after it was sealed."]


def test_a_name_put_into_an_erased_version_is_found(person):
    erase(person)
    with guards.removed():
        run(f"UPDATE {HISTORY} SET name = 'Another', salt = 'x' WHERE id = {person.pk}")
    assert "\n".join(broken_seals()).count("altered after it was sealed") == 3


def test_the_digest_does_not_reveal_the_person():
    same = {"name": "Petra Person", "email": "", "phone": ""}
    one, other = factories.person(**same), factories.person(**same)
    assert one.salt != other.salt
    assert one.sealed != other.sealed
    assert one.sealed == details_digest(one.salt, ["Petra Person", "", ""])
    assert details_digest("", ["Petra Person", "", ""]) not in {one.sealed, other.sealed}


def test_every_version_has_a_salt_of_its_own(person):
    versions = history_of(Person).objects.filter(id=person.pk)
    assert versions.values("salt").distinct().count() == versions.values("sealed").distinct().count() == 2


def test_what_can_be_erased_is_of_people_alone_and_outside_the_seal():
    assert [model for model in tracked_models() if model.ERASABLE] == [Account, Person]
    assert set(COLUMNS) - set(sealed_fields(Person)) == {"history_id", "history_type", "change_id", *Person.ERASABLE}


def test_a_persons_history_shows_no_salt_and_no_digest(person):
    labels = {each.label for version in versions(Person, [person.pk]) for each in version.differences}
    assert "Name" in labels and not {"Salt", "Digest of the details"} & labels

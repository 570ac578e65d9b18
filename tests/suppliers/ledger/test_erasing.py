"""A text is erased from every version and reason, the history still verifies, and nothing else becomes possible."""

from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet

from registry.reading.lens import lens_known_at
from suppliers.ledger import guards
from suppliers.ledger.erasing import SealBroken, erase_texts, kept_places, places, refuse_short, refuse_text_in_reason
from suppliers.ledger.free_text import free_texts
from suppliers.ledger.seal import broken_seals, change_digest
from suppliers.ledger.tracked import Tracked, history_of, tracked_models
from suppliers.models import Change, ChangeHead, Contact, Erasure
from suppliers.values import Contact as ContactValue
from tests import factories

pytestmark = pytest.mark.django_db
NAME, DAY = "Jane  Doe", date(2026, 11, 30)
MARK = "[erased on 30 November 2026 (Art. 17)]"
HISTORY = history_of(Contact)._meta.db_table
# A place by another column as well, and an address: the database refuses them.
WITHOUT = {
    "registry.ActivityTransfer": {"body"},
    "suppliers.AdequacyDecision": {"body"},
    "suppliers.Supplier": {"website"},
}
WITH_TEXTS = [model for model in tracked_models() if free_texts(model)]


def erase(text: str = "jane doe", reason: str = "Asked for") -> int:
    with factories.acting(reason=reason):
        return erase_texts(places(text), on=DAY)


def run(sql: str, *given: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, given)


def everything(*only: type[Tracked]) -> str:
    """Every value of the tables of some models, or of the whole register, as text."""
    tracked = only or tracked_models()
    models = [Change, *tracked, *map(history_of, tracked)]
    return "\n".join(repr(list(QuerySet(model).values())) for model in models)


@pytest.fixture
def contact() -> Contact:
    """A contact in two versions, both of which name Jane Doe, by changes 1 and 2; the second says so in its reason."""
    found: Contact = factories.contact(position="Desk of Jane Doe", address="1 Lane")
    found.address = "Attn JANE DOE"
    with factories.acting(reason="Jane Doe wrote to us"):
        found.save()
    return found


@pytest.mark.parametrize("model", WITH_TEXTS, ids=lambda model: model._meta.label)
def test_every_free_text_of_every_model_is_erased_from_all_versions(model):
    record = factories.MAKERS[model]()
    texts = set(free_texts(model)) - WITHOUT.get(model._meta.label, set())
    for name in texts:
        setattr(record, name, NAME)
    with factories.acting():
        record.save()
    # One version by each; a record that is made from nothing has no other text.
    assert erase() == 1
    assert NAME not in everything(model)
    record.refresh_from_db()
    assert {getattr(record, name) for name in texts} <= {MARK, ""}
    assert list(broken_seals()) == []


def test_a_text_leaves_versions_the_record_and_the_reason_and_what_stays_verifies(contact):
    assert [(p.label, p.columns) for p in places(NAME)] == [
        ("suppliers.Contact", ("position",)),
        ("suppliers.Contact", ("position", "address")),
        ("suppliers.Change", ("reason",)),
    ]
    assert erase() == 3
    assert "jane" not in everything().casefold()
    rows = history_of(Contact).objects.order_by("history_id").values_list("position", "address")
    assert list(rows) == [(MARK, "1 Lane"), (MARK, MARK), (MARK, MARK)]
    assert Change.objects.get(number=2).reason == MARK
    assert list(broken_seals()) == []
    assert erase() == 0


def test_nobody_can_try_texts_against_the_digests_that_stay(contact):
    salts = [*history_of(Contact).objects.values_list("row_salt", flat=True), Change.objects.get(number=2).salt]
    assert len(set(salts)) == len(salts) == 3
    erase()
    kept = everything()
    assert [salt for salt in salts if salt in kept] == []


def test_a_second_erasure_of_the_same_version_verifies_too(contact):
    erase("Desk of")
    assert erase("Jane Doe") == 3
    assert "Jane" not in everything()
    assert erase("1 Lane") == 1
    assert list(broken_seals()) == []


def test_a_deleted_record_is_erased_too(contact):
    with factories.acting():
        contact.delete()
    assert erase() == 4
    assert "jane" not in everything().casefold()
    assert list(broken_seals()) == []


def test_a_change_of_the_earlier_form_is_erased_too(contact):
    last = Change.objects.get(number=2)
    first = Change.objects.get(number=1)
    with guards.removed():
        for each, previous in ((first, first.previous), (last, None)):
            each.form, each.author, each.salt, each.previous = 1, None, "", previous or first.digest
            each.digest = change_digest(each)
            run(
                "UPDATE suppliers_change SET form=1, author_id=NULL, salt='', previous=%s, digest=%s WHERE number=%s",
                *(each.previous, each.digest, each.number),
            )
    ChangeHead.objects.update(digest=last.digest)
    assert list(broken_seals()) == []
    assert erase() == 3
    assert Change.objects.get(number=2).salt == ""
    assert list(broken_seals()) == []


def test_a_version_that_was_altered_is_not_erased_over_it(contact):
    with guards.removed():
        run(f"UPDATE {HISTORY} SET address = 'Jane Doe, forged' WHERE change_id = 1")
    with pytest.raises(SealBroken, match="verify_history"):
        erase()
    assert not Erasure.objects.exists()


@pytest.mark.parametrize(
    "given",
    [
        "position = 'Another'",
        "address = ''",
        "position = '', address = 'x'",
        "position = '', change_id = 3",
        "position = '', history_type = '-'",
        "position = '', supplier_id = 99",
        "role = 'security'",
    ],
)
def test_an_erased_version_may_be_altered_in_nothing_else(contact, given):
    erase("Desk of")
    with pytest.raises(DatabaseError, match="append-only"):
        run(f"UPDATE {HISTORY} SET {given} WHERE change_id = 1")


@pytest.mark.parametrize("given", ["reason = 'Another'", "reason = ''", "salt = '', backdated = true", "by_id = 0"])
def test_an_erased_reason_frees_nothing_else_of_the_change(contact, given):
    erase()
    with pytest.raises(DatabaseError):
        run(f"UPDATE suppliers_change SET {given} WHERE number = 2")
    with pytest.raises(DatabaseError, match="append-only"):
        run("UPDATE suppliers_change SET reason = %s WHERE number = 1", MARK)


def test_a_forged_erasure_lets_the_guard_through_and_is_found(contact):
    row = history_of(Contact).objects.earliest("history_id")
    forged = {"label": "suppliers.Contact", "version": row.pk, "columns": "position", "mark": "Forged", "on": DAY}
    QuerySet(history_of(Erasure)).create(
        **forged, id=1, old="", new="", change_id=1, history_date=row.history_date, history_type="+"
    )
    run(f"UPDATE {HISTORY} SET position = 'Forged' WHERE history_id = %s", row.pk)
    found = "\n".join(broken_seals())
    assert f"history row {row.pk} (change 1) was altered after it was sealed." in found
    forged_row = history_of(Erasure).objects.get().pk
    assert f"suppliers.Erasure 1: history row {forged_row} (change 1) belongs to no change that names it." in found


def test_a_sealed_erasure_with_words_of_its_own_is_found(contact):
    row = history_of(Contact).objects.earliest("history_id")
    with factories.acting():
        given = {"label": "suppliers.Contact", "version": row.pk, "columns": "position", "on": DAY}
        Erasure(**given, mark="Forged", old="", new="").save()
    assert "it puts other words in the place of a text" in "\n".join(broken_seals())


def test_an_erased_text_that_is_put_back_is_found(contact):
    before = history_of(Contact).objects.earliest("history_id")
    erase()
    with guards.removed():
        sql = f"UPDATE {HISTORY} SET position = %s, row_salt = %s WHERE history_id = %s"
        run(sql, before.position, before.row_salt, before.pk)
        run("UPDATE suppliers_change SET reason = 'Jane Doe wrote to us' WHERE number = 2")
    found = list(broken_seals())
    assert f"history row {before.pk} (change 1) was altered after it was sealed." in "\n".join(found)
    assert "Change 2 was altered: its own digest does not match." in found


def test_a_past_day_that_was_read_before_shows_the_erasure_after_it(contact):
    def position() -> str:
        row = lens_known_at((), 1, DAY).get(ContactValue, contact.pk)
        assert row is not None
        return row.position

    assert position() == "Desk of Jane Doe"
    erase()
    assert position() == MARK


def test_details_of_people_and_keys_are_named_and_stay(contact):
    person = factories.person(name="Jane Doe")
    factories.organisation(slug="jane-doe", legal_name="Other")
    found = list(kept_places("Jane Doe")) + list(kept_places("jane-doe"))
    assert found[0] == f"person {person.pk}: name. Erase the details on its own form."
    assert found[1].endswith("name in addresses. This is a key, and stays.")


@pytest.mark.parametrize("text", ["", "  ", "ab", "x" * 301])
def test_a_text_that_is_too_short_or_too_long_is_refused(text):
    with pytest.raises(ValidationError, match="3 to 300"):
        refuse_short(text)


@pytest.mark.parametrize("reason", ["", "For JANE  doe", "x" * 20_001])
def test_a_reason_does_not_repeat_the_text(reason):
    with pytest.raises(ValidationError):
        refuse_text_in_reason(reason, "Jane Doe")


@pytest.mark.django_db(transaction=True)
def test_the_text_leaves_the_files_of_sqlite():
    if connection.vendor != "sqlite":
        return
    secret = "Zaphod Quirkwood"  # stands nowhere else
    found = factories.contact(position=secret, address=f"{secret} " * 900)
    with factories.acting(reason=f"{secret} wrote"):
        found.save()
    erase(secret)
    file = Path(connection.settings_dict["NAME"])
    files = [each for each in file.parent.glob(f"{file.name}*") if each.is_file()]
    assert [each.name for each in files if secret.encode() in each.read_bytes()] == []

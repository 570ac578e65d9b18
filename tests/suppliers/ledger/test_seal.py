"""The seal: the check finds each place where the history was altered."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from hypothesis import given
from hypothesis import strategies as st

from suppliers.ledger import guards, seal
from suppliers.ledger.seal import broken_seals, digest, history_rows, plain
from suppliers.ledger.tracked import history_of, tracked_models
from suppliers.models import Change, ChangeHead, Supplier
from tests import factories

HISTORY = history_of(Supplier)._meta.db_table


def run(sql: str, *given: object) -> None:
    """Runs SQL without the guards, as an intruder could."""
    with guards.removed(), connection.cursor() as cursor:
        cursor.execute(sql, given)


@pytest.fixture
def written(db):
    """Two suppliers by changes 1 and 2; the first altered by change 3."""
    first, second = factories.supplier(legal_name="First"), factories.supplier(legal_name="Second")
    first.legal_name = "First, renamed"
    with factories.acting():
        first.save()
    rows = list(history_of(Supplier).objects.order_by("history_id"))
    return {"first": first.pk, "second": second.pk, "rows": [row.pk for row in rows]}


def resealed(change: Change) -> str:
    """The digest that an altered change would have."""
    return seal.change_digest(change, change.author.sealed)


def test_whole_history_has_no_broken_seals(written):
    assert list(broken_seals()) == []
    # The account of the author too.
    assert history_rows() == 4


def test_an_altered_history_row_is_found(written):
    run(f"UPDATE {HISTORY} SET legal_name = 'Forged' WHERE history_id = %s", written["rows"][1])
    row, record = written["rows"][1], written["second"]
    assert list(broken_seals()) == [
        f"suppliers.Supplier {record}: history row {row} (change 2) was altered after it was sealed.",
        f"suppliers.Supplier {record}: the record differs from the last version in its history.",
    ]


@pytest.mark.parametrize(
    ("column", "value"),
    [("history_type", "-"), ("change_id", 1), ("history_date", "2020-01-01 00:00:00+00:00"), ("address", "Elsewhere")],
)
def test_every_column_of_a_history_row_is_sealed(written, column, value):
    run(f"UPDATE {HISTORY} SET {column} = %s WHERE history_id = %s", value, written["rows"][1])
    altered = rf"history row {written['rows'][1]} \(change \d\) was altered"
    assert re.search(altered, "\n".join(broken_seals()))


def test_a_removed_history_row_is_found(written):
    run(f"DELETE FROM {HISTORY} WHERE history_id = %s", written["rows"][0])
    assert list(broken_seals()) == [f"suppliers.Supplier: history row {written['rows'][0]} was removed."]


def test_a_forged_history_row_is_found(written):
    row = history_of(Supplier).objects.get(pk=written["rows"][1])
    row.pk, row.legal_name = written["rows"][-1] + 1, "Forged"
    row.save(force_insert=True)
    assert f"history row {row.pk} (change 2) belongs to no change that names it." in next(broken_seals())


@pytest.mark.parametrize(
    ("column", "value"),
    [("reason", "Another"), ("at", "2020-01-01 00:00:00+00:00"), ("backdated", True), ("touched", "{}")],
)
def test_an_altered_change_is_found(written, column, value):
    run(f"UPDATE suppliers_change SET {column} = %s WHERE number = 2", value)
    assert "Change 2 was altered: its own digest does not match." in list(broken_seals())


def test_a_change_given_to_another_person_is_found(written):
    run("UPDATE suppliers_change SET by_id = %s WHERE number = 2", factories.user().pk)
    assert list(broken_seals()) == ["Change 2 was altered: its own digest does not match."]


def test_a_change_altered_with_a_new_digest_breaks_the_chain(written):
    change = Change.objects.get(number=2)
    change.reason = "Another"
    run("UPDATE suppliers_change SET reason = 'Another', digest = %s WHERE number = 2", resealed(change))
    assert list(broken_seals()) == ["Change 3 does not follow the digest of change 2."]


def test_a_removed_change_is_found(written):
    with guards.removed(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {HISTORY} WHERE change_id = 2")
        cursor.execute("DELETE FROM suppliers_change WHERE number = 2")
    found = list(broken_seals())
    assert found[:2] == ["Changes 2 to 2 are missing.", "Change 3 does not follow the digest of change 1."]
    assert found[2:] == [f"suppliers.Supplier {written['second']}: the record was written without a change."]


def test_the_last_change_removed_is_found_by_the_head(written):
    with guards.removed(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {HISTORY} WHERE change_id = 3")
        cursor.execute("DELETE FROM suppliers_change WHERE number = 3")
    assert "The head does not point at change 2, the last one." in list(broken_seals())


def test_a_record_altered_past_the_register_is_found(written):
    run("UPDATE suppliers_supplier SET address = 'Elsewhere' WHERE id = %s", written["first"])
    place = f"suppliers.Supplier {written['first']}"
    assert list(broken_seals()) == [f"{place}: the record differs from the last version in its history."]


def test_a_record_removed_past_the_register_is_found(written):
    run("DELETE FROM suppliers_supplier WHERE id = %s", written["first"])
    assert list(broken_seals()) == [f"suppliers.Supplier {written['first']}: the record was removed without a change."]


def test_a_record_added_past_the_register_is_found(written):
    QuerySet(Supplier).bulk_create([Supplier(id=999_999, legal_name="Forged")])
    assert list(broken_seals()) == ["suppliers.Supplier 999999: the record was written without a change."]


def test_a_removed_record_put_back_past_the_register_is_found(written):
    with factories.acting():
        Supplier.objects.get(pk=written["second"]).delete()
    QuerySet(Supplier).bulk_create([Supplier(id=written["second"], legal_name="Second")])
    assert list(broken_seals()) == [f"suppliers.Supplier {written['second']}: the record was written without a change."]


def test_a_table_that_changes_name_and_that_is_gone_is_found(written):
    run(
        "UPDATE suppliers_change SET touched = %s WHERE number = 2",
        '{"old.Gone": {"fields": [], "rows": [[1, 1, "+", "x"]]}}',
    )
    assert "old.Gone: the changes name a table that does not exist." in list(broken_seals())


@pytest.mark.parametrize("moved", [{"number": 2}, {"digest": "0" * 64}], ids=["number", "digest"])
def test_a_moved_head_is_found(written, moved):
    ChangeHead.objects.update(**moved)
    assert list(broken_seals()) == ["The head does not point at change 3, the last one."]


def test_a_removed_head_is_found(written):
    ChangeHead.objects.all().delete()
    assert list(broken_seals()) == ["The head does not point at change 3, the last one."]


def test_changes_in_the_wrong_order_of_time_are_found(written):
    change = Change.objects.get(number=3)
    change.at -= timedelta(days=1)
    run("UPDATE suppliers_change SET at = %s, digest = %s WHERE number = 3", change.at, resealed(change))
    assert "Change 3 is dated before change 2." in list(broken_seals())


def test_a_column_added_later_leaves_old_seals_whole(db, monkeypatch):
    whole = seal.sealed_fields
    # As it was before the column "website" was added.
    monkeypatch.setattr(seal, "sealed_fields", lambda model: [f for f in whole(model) if f != "website"])
    factories.supplier()
    monkeypatch.setattr(seal, "sealed_fields", whole)
    factories.supplier()
    old, new = (c.touched["suppliers.Supplier"]["fields"] for c in Change.objects.order_by("number"))
    assert set(new) - set(old) == {"website"}
    assert list(broken_seals()) == []


def test_every_column_of_every_version_is_covered_by_the_seal():
    for model in tracked_models():
        columns = {f.attname for f in history_of(model)._meta.concrete_fields}
        assert columns - set(seal.sealed_fields(model)) == {"history_id", "history_type", "change_id", *model.ERASABLE}


def test_the_digests_are_the_same_on_every_engine(db):
    # A fixed value, so that SQLite, PostgreSQL and every later release must give the same.
    found = factories.supplier(id=7, legal_name="Ünïcode “Ltd”", website="https://example.com")
    row = history_of(Supplier).objects.values().get(id=found.pk)
    row |= {"history_id": 1, "change_id": 1, "history_date": datetime(2026, 1, 5, 9, tzinfo=UTC)}
    fields = ["country_id", "history_date", "id", "legal_name", "website"]
    assert seal.row_digest("suppliers.Supplier", fields, row) == (
        "342d691cbe2a25a86821fb82327655b21f17f1d933903f2c937efb61a97fbc97"
    )


scalars = st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])) | st.dates()
contents = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), scalars)


def plain_digest(content: dict[str, Any]) -> str:
    """The digest of values of any kind."""
    return digest({name: plain(value) for name, value in content.items()})


@given(contents)
def test_equal_content_has_an_equal_digest_whatever_its_order(content):
    turned = dict(reversed(content.items()))
    assert plain_digest(content) == plain_digest(turned)


@given(contents, contents)
def test_different_content_has_a_different_digest(one, other):
    alike = repr(sorted(one.items())) == repr(sorted(other.items()))
    assert (plain_digest(one) == plain_digest(other)) is alike


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_equal_decimals_are_written_alike(number):
    longer = Decimal(f"{number:f}00")
    assert number == longer
    assert plain(number) == plain(longer)
    assert plain(Decimal("1.0")) == plain(Decimal("1.00")) == "1"
    assert plain(Decimal("-0.0")) == plain(Decimal("0")) == "0"


@given(st.datetimes(timezones=st.just(UTC)), st.integers(-23, 23))
def test_one_moment_is_written_alike_in_every_zone(moment, hours):
    try:
        elsewhere = moment.astimezone(timezone(timedelta(hours=hours)))
    except OverflowError:
        elsewhere = moment
    assert plain(moment) == plain(elsewhere)


def test_a_day_is_written_as_iso_8601():
    assert plain(date(2026, 1, 5)) == "2026-01-05"


@pytest.mark.parametrize(
    "touched", ["[]", '{"suppliers.Supplier": 1}', '"x"', '{"suppliers.Supplier": {"fields": []}}']
)
def test_a_change_altered_beyond_reading_is_found_all_the_same(written, touched):
    run("UPDATE suppliers_change SET touched = %s WHERE number = 2", touched)
    assert "Change 2 was altered: its own digest does not match." in list(broken_seals())

"""The cache: one register for each change, the last few kept, correct with another database."""

from collections import OrderedDict
from datetime import UTC, date, datetime
from unittest.mock import patch

import pytest
from django.db import transaction

from registry.reading import cache, loading
from registry.reading.register import Register
from suppliers.actions import erase_person
from suppliers.models import Change
from suppliers.values import Person, Supplier
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own(monkeypatch):
    """A cache of the test's own, so that it can be counted."""
    kept: OrderedDict[tuple[int, str], Register] = OrderedDict()
    monkeypatch.setattr(cache, "_registers", kept)
    return kept


def names() -> list[str]:
    return [s.legal_name for s in cache.register_now().all(Supplier)]


def test_the_same_register_is_given_until_something_is_written():
    factories.supplier()
    first = cache.register_now()
    assert cache.register_now() is first
    assert cache.register_known_at(first.number) is first
    factories.supplier()
    assert cache.register_now() is not first


def test_after_a_change_the_register_is_advanced_and_not_loaded():
    factories.supplier()
    cache.register_now()
    factories.supplier(legal_name="Second")
    with patch.object(loading, "load", side_effect=AssertionError("loaded again")):
        assert names() == ["Acme Ltd", "Second"]


def test_no_more_registers_are_kept_than_meant(own):
    for _ in range(cache.KEPT + 3):
        factories.supplier()
        cache.register_now()
    assert [number for number, _digest in own] == list(range(4, cache.KEPT + 4))


def test_the_register_that_was_not_asked_for_longest_goes_first(own):
    for _ in range(cache.KEPT):
        factories.supplier()
        cache.register_now()
    oldest = cache.register_known_at(1)
    factories.supplier()
    cache.register_now()
    assert cache.register_known_at(1) is oldest
    assert 2 not in [number for number, _digest in own]


def test_a_number_given_out_again_with_the_same_rows_is_another_register():
    # What a database restored from a copy does: the same number, written anew.
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        factories.supplier(legal_name="Undone")
        assert names() == ["Undone"]
        raise ZeroDivisionError
    assert names() == []
    factories.supplier(legal_name="Kept")
    assert names() == ["Kept"]


def test_a_database_with_fewer_changes_than_the_cache_has_is_loaded_anew():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        for _ in range(3):
            factories.supplier(legal_name="Undone")
        assert len(names()) == 3
        raise ZeroDivisionError
    factories.supplier(legal_name="Kept")
    assert names() == ["Kept"]


def test_a_past_register_is_read_once_and_stays_the_same():
    supplier = factories.supplier(legal_name="Old")
    supplier.legal_name = "New"
    with factories.acting():
        supplier.save()
    past = cache.register_known_at(1)
    assert [s.legal_name for s in past.all(Supplier)] == ["Old"]
    assert cache.register_known_at(1) is past
    assert names() == ["New"]


def test_a_person_erased_is_no_longer_named_in_a_past_register_that_was_kept():
    person = factories.person(name="Petra Person")
    factories.supplier()
    kept, now = cache.register_known_at(1), cache.register_now()
    assert kept.get(Person, person.pk).name == "Petra Person"
    with factories.acting():
        erase_person(person=person, on=date(2026, 3, 3))
    for number in (1, now.number):
        assert cache.register_known_at(number).get(Person, person.pk).name == ""
        assert cache.register_known_at(number) is cache.register_known_at(number)
    assert cache.register_now().get(Person, person.pk).name == ""


def test_a_person_erased_and_deleted_is_no_longer_named_in_a_past_register_that_was_kept():
    person = factories.person(name="Petra Person")
    factories.supplier()
    assert cache.register_known_at(1).get(Person, person.pk).name == "Petra Person"
    with factories.acting():
        erase_person(person=person, on=date(2026, 3, 3))
    key = person.pk
    with factories.acting():
        person.delete()
    past = cache.register_known_at(1)
    assert (past.get(Person, key).name, past.erased_later) == ("", {key: date(2026, 3, 3)})


def test_equal_changes_at_one_instant_in_two_databases_differ_by_their_rows():
    moment, digests = datetime(2026, 1, 5, tzinfo=UTC), []
    for name in ("One", "Other"):
        with (
            pytest.raises(ZeroDivisionError),
            transaction.atomic(),
            patch("django.utils.timezone.now", return_value=moment),
        ):
            factories.supplier(id=1, legal_name=name)
            digests.append(Change.objects.get().digest)
            raise ZeroDivisionError
    assert len(set(digests)) == 2


def test_a_register_asked_for_inside_a_change_that_fails_leaves_no_trace():
    with pytest.raises(ZeroDivisionError), factories.acting():
        factories.supplier(legal_name="Undone")
        cache.register_now()
        raise ZeroDivisionError
    assert names() == []

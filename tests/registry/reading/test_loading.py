"""Loading: every way to read a register gives the same rows as known after a change, in few queries."""

import random
from collections.abc import Iterable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.reading import loading
from registry.reading.kinds import model_of
from registry.reading.loading import advance, head, load, load_as_known
from registry.reading.register import KINDS
from suppliers import models as models_of_facts
from suppliers.ledger.tracked import bulk_load, history_of, tracked_models
from suppliers.models import Change
from suppliers.values import Supplier
from tests import factories
from tests.registry.reading.by_chance import same, some_change

pytestmark = pytest.mark.django_db


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


def test_a_load_inside_a_change_has_sealed_rows_only():
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

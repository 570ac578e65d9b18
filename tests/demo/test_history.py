"""The history of the demo: a year of changes, in which nothing is recorded before it happened."""

from datetime import date

import pytest
from django.db import models

from registry.loaders import load_reference
from registry.reading.loading import load_as_known
from suppliers.ledger.seal import broken_seals
from suppliers.ledger.tracked import history_of, tracked_models
from suppliers.models import Change
from suppliers.values import Country as CountryValue
from suppliers.values import Service as ServiceValue
from tests.demo.organisations import TODAY

pytestmark = pytest.mark.django_db
# Columns whose days always lie in the past when they are entered, in every model.
PAST = {
    *("announced", "arranged", "assessed", "dated", "decided", "dpia_on", "last", "list_checked", "on"),
    *("received", "resolved", "signed", "since", "told", "valid_from"),
}


def test_the_history_verifies(records):
    assert list(broken_seals()) == []


def test_the_year_begins_with_an_empty_record_and_goes_on_to_this_month(records):
    days = [change.at.date() for change in Change.objects.order_by("number")]
    assert (days[0], days[-1]) == (date(2025, 11, 3), date(2026, 11, 16))
    first = load_as_known(1)
    assert first.all(CountryValue)
    assert not first.all(ServiceValue)


def test_nothing_was_recorded_before_it_happened(records):
    wrong = []
    for model in tracked_models():
        columns = [f.attname for f in model._meta.concrete_fields if f.attname in PAST]
        if not any(isinstance(model._meta.get_field(name), models.DateField) for name in columns):
            continue
        for row in history_of(model)._base_manager.select_related("change"):
            entered = row.change.at.date()
            wrong += [
                (model.__name__, row.pk, name, day)
                for name in columns
                if isinstance(day := getattr(row, name), date) and day > entered
            ]
    assert wrong == []


def test_the_demo_knows_every_event_of_the_law_that_has_begun(records):
    assert not load_reference(known_on=TODAY).added


def test_each_change_has_its_own_reason(records):
    # Two loads of the law's data may add as many rows.
    reasons = [change.reason for change in Change.objects.exclude(reason__startswith="Reference data: ")]
    assert len(set(reasons)) == len(reasons)

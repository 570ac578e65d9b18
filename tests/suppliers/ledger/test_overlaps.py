"""Of some kinds, only one record of the same thing applies on a day, whoever writes and in whatever order."""

from datetime import date, timedelta
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError

from suppliers.ledger.tracked import history_of, tracked_models
from suppliers.models import Change
from suppliers.models.base import DatedModel
from tests import factories
from tests.suppliers.ledger.test_writers import together

ONE_AT_A_TIME = [model for model in tracked_models() if model.ONE_AT_A_TIME]
EACH = pytest.mark.parametrize("model", ONE_AT_A_TIME, ids=lambda model: model.__name__)
JANUARY, FEBRUARY, MARCH = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
DAY = timedelta(days=1)


def same_thing(record, starts=None, ends=None):
    """Another record, not saved, of the same thing."""
    other = type(record).objects.get(pk=record.pk)
    other.pk = None
    other._state.adding = True
    other.starts, other.ends = starts, ends
    return other


def save(*records):
    with factories.acting():
        for record in records:
            record.save()


def ended(record, ends):
    record.ends = ends
    return record


@pytest.mark.django_db
@EACH
@pytest.mark.parametrize(
    ("ends", "starts"),
    [(None, None), (None, MARCH), (MARCH, None), (MARCH, MARCH), (MARCH, FEBRUARY)],
    ids=["both always", "the first always", "the second always", "one day", "a month"],
)
def test_two_of_the_same_thing_on_one_day_are_refused(model, ends, starts):
    record = factories.MAKERS[model]()
    save(ended(record, ends))
    before = (Change.objects.count(), history_of(model).objects.count())
    with pytest.raises(ValidationError, match="apply on the same day"):
        save(same_thing(record, starts=starts))
    assert model.objects.count() == 1
    assert (Change.objects.count(), history_of(model).objects.count()) == before


@pytest.mark.django_db
@EACH
def test_one_after_the_other_is_stored_in_one_change_in_either_order(model):
    record = factories.MAKERS[model]()
    later = same_thing(record, starts=MARCH + DAY)
    earlier = same_thing(record, ends=JANUARY)
    record.starts = JANUARY + DAY
    save(later, ended(record, MARCH), earlier)
    assert model.objects.count() == 3
    record.ends = None
    with pytest.raises(ValidationError, match="apply on the same day"):
        save(record)


@pytest.mark.django_db
@EACH
def test_another_thing_may_apply_on_the_same_day(model):
    factories.MAKERS[model]()
    factories.MAKERS[model]()
    assert model.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_writers_do_not_store_the_same_thing_twice():
    record = factories.activity_basis()
    save(ended(record, JANUARY))
    together_at = Barrier(2)
    refused = []

    def write():
        other = same_thing(record, starts=FEBRUARY)
        together_at.wait(20)
        try:
            save(other)
        except ValidationError as error:
            refused.append(error)

    together(write, write)
    assert len(refused) == 1
    assert type(record).objects.count() == 2


def test_every_kind_that_has_one_at_a_time_has_days():
    assert len(ONE_AT_A_TIME) == 13
    for model in ONE_AT_A_TIME:
        assert issubclass(model, DatedModel)
        assert set(model.ONE_AT_A_TIME) <= {field.attname for field in model._meta.concrete_fields}

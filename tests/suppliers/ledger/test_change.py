"""The one way to write: each change has a number, a time and a reason, and is complete or absent."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from registry.models import User
from suppliers.ledger.change import BackdatingRefused, NoHead, as_loaded_at, change
from suppliers.ledger.seal import broken_seals
from suppliers.ledger.tracked import NotInAChange, SilentWrite, bulk_load, history_of
from suppliers.models import Change, ChangeHead, Supplier
from tests import factories

pytestmark = pytest.mark.django_db
PAST = datetime(2020, 1, 1, tzinfo=UTC)


def numbers() -> list[int]:
    return list(Change.objects.order_by("number").values_list("number", flat=True))


def test_changes_are_numbered_from_1_without_a_gap():
    for _ in range(3):
        factories.supplier()
    assert numbers() == [1, 2, 3]
    assert ChangeHead.objects.get().number == 3


def test_a_failed_act_leaves_nothing_and_no_gap():
    factories.supplier()
    with pytest.raises(ZeroDivisionError), factories.acting():
        factories.supplier()
        raise ZeroDivisionError
    factories.supplier()
    assert numbers() == [1, 2]
    assert Supplier.objects.count() == history_of(Supplier).objects.count() == 2


def test_an_act_that_writes_nothing_leaves_no_change():
    with factories.acting():
        pass
    assert numbers() == []
    assert ChangeHead.objects.get().number == 0


def test_an_act_whose_only_write_was_undone_leaves_no_change():
    with factories.acting(), pytest.raises(ZeroDivisionError), transaction.atomic():
        factories.supplier()
        raise ZeroDivisionError
    assert numbers() == []


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_a_blank_reason_is_refused(reason):
    with pytest.raises(ValidationError, match="Say why"), change(by=User.objects.loader(), reason=reason):
        pytest.fail("The change began without a reason.")


def test_a_change_inside_a_change_is_refused():
    loader = User.objects.loader()
    with pytest.raises(RuntimeError, match="inside another"), factories.acting(), change(by=loader, reason="Again"):
        pytest.fail("The inner change began.")


def test_a_change_keeps_who_why_and_when():
    user = factories.user("writer")
    before = timezone.now()
    with change(by=user, reason="  Read the statement \n"):
        factories.supplier()
    made = Change.objects.get()
    assert (made.by, made.reason, made.backdated) == (user, "Read the statement", False)
    assert before <= made.at <= timezone.now()


def test_the_time_of_a_change_never_goes_back_even_if_the_clock_does():
    factories.supplier()
    with patch("django.utils.timezone.now", return_value=PAST):
        factories.supplier()
    first, second = Change.objects.order_by("number")
    assert second.at == first.at > PAST
    assert list(broken_seals()) == []


def test_without_a_head_a_change_says_what_to_run():
    loader = User.objects.loader()
    ChangeHead.objects.all().delete()
    with pytest.raises(NoHead, match="migrate"), change(by=loader, reason="First"):
        pytest.fail("The change began without a head.")


@pytest.mark.parametrize(
    "write",
    [
        lambda found: Supplier(legal_name="New").save(),
        lambda found: Supplier.objects.create(legal_name="New"),
        lambda found: found.save(),
        lambda found: found.save_base(),
        lambda found: found.delete(),
        lambda found: Supplier.objects.all().delete(),
        lambda found: Supplier.objects.update_or_create(pk=found.pk, defaults={"legal_name": "New"}),
        lambda found: bulk_load([Supplier(legal_name="New")]),
    ],
    ids=["save new", "create", "save", "save_base", "delete", "queryset delete", "update_or_create", "bulk_load"],
)
def test_a_write_outside_a_change_is_refused_and_nothing_is_written(write):
    found = factories.supplier()
    with pytest.raises(NotInAChange), transaction.atomic():
        write(found)
    assert list(Supplier.objects.values_list("legal_name", flat=True)) == ["Acme Ltd"]
    assert list(broken_seals()) == []


@pytest.mark.parametrize(
    "write",
    [
        lambda found: Supplier.objects.update(legal_name="New"),
        lambda found: Supplier.objects.bulk_create([Supplier(legal_name="New")]),
        lambda found: Supplier.objects.bulk_update([found], ["legal_name"]),
        lambda found: found.service_set.update(name="New"),
        lambda found: Supplier(pk=found.pk, legal_name="New").save_base(raw=True),
        lambda found: Supplier(legal_name="New").save_without_historical_record(),
    ],
    ids=["update", "bulk_create", "bulk_update", "related update", "raw", "without history"],
)
def test_a_write_without_history_is_refused_even_inside_a_change(write):
    found = factories.supplier()
    with pytest.raises(SilentWrite), factories.acting():
        write(found)
    assert list(Supplier.objects.values_list("legal_name", flat=True)) == ["Acme Ltd"]
    assert numbers() == [1]


def test_loaddata_is_refused(tmp_path):
    file = tmp_path / "rows.json"
    file.write_text('[{"model": "suppliers.country", "pk": "GB", "fields": {}}]')
    with pytest.raises((NotInAChange, SilentWrite)):
        call_command("loaddata", str(file), verbosity=0)


def test_a_change_is_never_altered_or_deleted():
    factories.supplier()
    with pytest.raises(TypeError, match="never altered"):
        Change.objects.update(reason="Another")
    with pytest.raises(TypeError, match="never deleted"):
        Change.objects.all().delete()
    assert Change.objects.get().reason == "A test writes"


def test_history_is_loaded_with_its_days_into_an_empty_register():
    with as_loaded_at(PAST):
        factories.supplier()
    with as_loaded_at(PAST + timedelta(days=1)):
        factories.supplier()
    assert [(c.at, c.backdated) for c in Change.objects.order_by("number")] == [
        (PAST, True),
        (PAST + timedelta(days=1), True),
    ]


@pytest.mark.parametrize(
    ("written", "asked", "message"),
    [
        (None, timedelta(days=1), "in the future"),
        (PAST, timedelta(days=-10_000), "order of its days"),
        ("now", timedelta(0), "an empty register"),
    ],
)
def test_backdating_is_refused(written, asked, message):
    if written == "now":
        factories.supplier()
    elif written:
        with as_loaded_at(written):
            factories.supplier()
    with pytest.raises(BackdatingRefused, match=message), as_loaded_at(timezone.now() + asked):
        pytest.fail("An earlier day was accepted.")

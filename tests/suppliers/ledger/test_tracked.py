"""Every version stays: each added, altered or deleted record leaves a history row with its change."""

from contextlib import suppress
from datetime import datetime
from typing import Any

import pytest
from django.db import models

from registry.reading.kinds import kind_of, model_of
from registry.reading.register import KINDS, columns
from suppliers.ledger.seal import broken_seals
from suppliers.ledger.tracked import (
    NotInAChange,
    SilentWrite,
    Tracked,
    bulk_alter,
    bulk_load,
    history_of,
    tracked_models,
)
from suppliers.models import Change, ChangeHead, Supplier
from suppliers.models.base import ClaimModel
from tests import factories
from tests.suppliers.models.unsaved import foreign_keys, own_models

TRACKED = pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
# Concrete models whose rows have no history of their own, each for a reason.
UNTRACKED = {
    "registry.LastSeen",  # what a person has read, which is nobody else's concern
    "registry.SavedView",  # a filter under a name: a convenience, and no data of the register
    "registry.AccessEvent",  # what people did at the door, kept for a time: not data of the register
    "suppliers.Change",  # is the history
    "suppliers.ChangeHead",  # points at the last change
    "suppliers.ClockConfirmed",  # what an operator said of the clock
    "suppliers.SentForm",  # forgotten after a day
    "registry.User",  # is scrubbed on request, which an append-only history would not allow
}


def versions_of(model: type[Tracked], key: Any) -> list[tuple[str, int, datetime]]:
    """Sort, change and time of each version of a record, oldest first."""
    rows = history_of(model).objects.filter(**{model._meta.pk.attname: key}).order_by("history_id")
    return list(rows.values_list("history_type", "change_id", "history_date"))


def sorts(model: type[Tracked], key: Any) -> str:
    """The sorts of the versions of a record, oldest first: "+" added, "~" altered, "-" deleted."""
    return "".join(sort for sort, *_ in versions_of(model, key))


def columns_of(model: type[models.Model]) -> set[str]:
    """The columns of a model."""
    return {field.attname for field in model._meta.concrete_fields}


@pytest.mark.django_db
@TRACKED
def test_adding_altering_and_removing_each_leave_a_version_with_its_change(model):
    record = factories.MAKERS[model]()
    key = record.pk
    with factories.acting():
        record.save()
    with factories.acting():
        record.delete()
    last = list(Change.objects.order_by("number"))[-3:]
    assert versions_of(model, key) == [(sort, c.number, c.at) for sort, c in zip("+~-", last, strict=True)]
    assert list(broken_seals()) == []


@pytest.mark.django_db
def test_who_and_why_of_a_version_come_from_its_change():
    user = factories.user("writer")
    with factories.acting(user, "Read the statement"):
        found = factories.supplier()
    row = found.history.get()
    assert row.history_user == user
    assert row.history_change_reason == "Read the statement"
    assert not columns_of(type(row)) & {"history_user", "history_change_reason"}


@pytest.mark.django_db
def test_bulk_load_writes_the_same_history_as_saving():
    with factories.acting():
        bulk_load([Supplier(legal_name="One"), Supplier(legal_name="Two")])
        bulk_load([])
    change = Change.objects.get()
    for found in Supplier.objects.all():
        assert versions_of(Supplier, found.pk) == [("+", change.number, change.at)]
    assert Supplier.objects.count() == len(change.touched["suppliers.Supplier"]["rows"]) == 2
    assert list(broken_seals()) == []


@pytest.mark.django_db
def test_saving_some_fields_is_refused_or_keeps_version_and_record_alike():
    found = factories.supplier(legal_name="Old")
    found.legal_name, found.website = "Not saved", "https://example.com"
    with suppress(SilentWrite), factories.acting():
        found.save(update_fields=["website"])
    found.refresh_from_db()
    assert found.history.latest("history_id").legal_name == found.legal_name
    assert list(broken_seals()) == []


@pytest.mark.django_db
def test_removing_a_supplier_leaves_the_history_of_every_row_below_it():
    service = factories.service()
    records = [service.supplier, service, factories.document(supplier=service.supplier)]
    for model in tracked_models():
        if issubclass(model, ClaimModel):
            records.append(factories.MAKERS[model](service=service))
    keys = [(type(record), record.pk) for record in records]
    with factories.acting():
        service.supplier.delete()
    last = Change.objects.order_by("number").last()
    for key in keys:
        assert versions_of(*key)[-1] == ("-", last.number, last.at), key
    assert len(keys) > 15


@pytest.mark.django_db
def test_a_supplier_whose_claim_cites_its_own_document_can_be_removed():
    document = factories.document()
    term = factories.breach_term(service=factories.service(supplier=document.supplier), document=document)
    key = term.pk
    with factories.acting():
        document.supplier.delete()
    assert sorts(type(term), key) == "+-"


@pytest.mark.django_db
def test_an_organisation_whose_activity_uses_a_service_can_be_removed():
    link = factories.activity_engagement()
    key = link.pk
    with factories.acting():
        link.activity.organisation.delete()
    assert sorts(type(link), key) == "+-"


@pytest.mark.django_db
def test_a_document_that_a_claim_cites_cannot_be_removed_alone():
    term = factories.breach_term(document=factories.document())
    with pytest.raises((models.ProtectedError, models.RestrictedError)), factories.acting():
        term.document.delete()


@TRACKED
def test_a_foreign_key_of_a_tracked_model_never_alters_a_row(model):
    # SET_NULL and similar options write without a history row.
    allowed = {models.PROTECT, models.RESTRICT, models.CASCADE}
    assert {field.remote_field.on_delete for field in foreign_keys(model)} <= allowed
    assert not model._meta.local_many_to_many


@TRACKED
def test_a_tracked_model_has_a_value_with_the_same_columns(model):
    kind = kind_of(model._meta.label)
    assert kind.__name__ == model.__name__
    assert set(columns(kind)) == columns_of(model)
    # The Register finds a row by its first column, which must be the key.
    assert columns(kind)[0] == model._meta.pk.attname == "id"


def test_every_value_is_of_a_tracked_model_and_every_tracked_model_has_a_factory():
    assert sorted(map(model_of, KINDS), key=lambda model: model._meta.label) == tracked_models()
    assert set(factories.MAKERS) == set(tracked_models())


def test_every_model_is_tracked_or_listed_as_not():
    tracked = tracked_models()
    untracked = set(own_models()) - set(tracked) - set(map(history_of, tracked))
    assert {model._meta.label for model in untracked} == UNTRACKED
    assert {Change._meta.label, ChangeHead._meta.label} <= UNTRACKED


@TRACKED
def test_a_history_row_has_no_foreign_key_but_its_change(model):
    # A key to a record would forbid removing it, a key to a user would name a person for good.
    links = {f.name for f in history_of(model)._meta.concrete_fields if f.is_relation and f.db_constraint}
    assert links == {"change"}


@pytest.mark.parametrize("way", ["add", "set"])
def test_a_reverse_relation_writes_nothing_silently(db, way):
    service, other = factories.service(), factories.supplier()
    given = {"add": service, "set": [service]}
    with pytest.raises((SilentWrite, NotInAChange)):
        getattr(other.service_set, way)(given[way])
    service.refresh_from_db()
    assert service.supplier_id != other.pk


@pytest.mark.django_db
def test_bulk_altered_rows_are_new_versions_with_their_seals():
    rows = [factories.supplier(legal_name=f"Supplier {n}") for n in range(3)]
    for row in rows:
        row.legal_name += " Ltd"
    with factories.acting():
        bulk_alter(rows)
    names = Supplier.objects.order_by("pk").values_list("legal_name", flat=True)
    assert list(names) == ["Supplier 0 Ltd", "Supplier 1 Ltd", "Supplier 2 Ltd"]
    versions = Supplier.history.filter(id=rows[0].pk).order_by("history_id").values_list("history_type", "legal_name")
    assert list(versions) == [("+", "Supplier 0"), ("~", "Supplier 0 Ltd")]
    assert list(broken_seals()) == []


@pytest.mark.django_db
def test_what_is_not_on_record_is_not_bulk_altered():
    row = factories.supplier()
    with factories.acting(), pytest.raises(ValueError, match="1 of the rows are not on record"):
        bulk_alter([row, Supplier(pk=row.pk + 1, legal_name="New")])
    assert Supplier.objects.count() == 1


@pytest.mark.django_db
def test_bulk_writes_outside_a_change_are_refused():
    row = factories.supplier()
    for write in (bulk_alter, bulk_load):
        with pytest.raises(NotInAChange):
            write([row])

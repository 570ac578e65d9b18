"""An earlier version is restored, as a new change."""

import pytest
from django.core.exceptions import ValidationError

from suppliers.ledger.restoring import RestoreForm, restored
from suppliers.ledger.seal import broken_seals
from suppliers.ledger.tracked import Tracked, tracked_models
from suppliers.ledger.versions import Version, versions
from tests import factories

pytestmark = pytest.mark.django_db


def first_version(record: Tracked) -> Version:
    """The first version of a record."""
    return versions(type(record), [record.pk])[0]


def test_an_altered_record_is_as_it_was_and_nothing_of_its_history_is_lost():
    supplier = factories.supplier(legal_name="Old")
    supplier.legal_name = "New"
    with factories.acting():
        supplier.save()
    with factories.acting():
        restored(first_version(supplier)).save()
    supplier.refresh_from_db()
    assert supplier.legal_name == "Old"
    assert [(v.sort, v.row["legal_name"]) for v in versions(type(supplier), [supplier.pk])] == [
        ("+", "Old"),
        ("~", "New"),
        ("~", "Old"),
    ]


@pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
def test_a_removed_record_of_any_kind_comes_back_under_its_own_id(model):
    record = factories.MAKERS[model]()
    key, version = record.pk, first_version(record)
    with factories.acting():
        record.delete()
    with factories.acting():
        restored(version).save()
    assert model.objects.filter(pk=key).exists()
    assert [v.sort for v in versions(model, [key])] == ["+", "-", "+"]
    assert list(broken_seals()) == []


def test_what_refers_to_a_record_no_longer_there_does_not_come_back():
    term = factories.breach_term()
    version = first_version(term)
    with factories.acting():
        term.service.delete()
    with pytest.raises(ValidationError, match="not a valid choice"):
        restored(version)


def test_what_has_been_replaced_does_not_come_back_beside_it(organisation):
    old = factories.activity(organisation=organisation, reference="HR-01")
    version = first_version(old)
    with factories.acting():
        old.delete()
        factories.activity(organisation=organisation, reference="HR-01")
    with pytest.raises(ValidationError, match="already exists"):
        restored(version)


def test_an_involvement_whose_service_is_gone_is_refused_in_words():
    link = factories.involvement()
    version = first_version(link)
    with factories.acting():
        link.service.delete()
    with pytest.raises(ValidationError, match="not a valid choice"):
        restored(version)


def test_versions_up_to_a_change_leave_out_the_later_ones():
    supplier = factories.supplier()
    with factories.acting() as act:
        supplier.save()
    found = versions(type(supplier), [supplier.pk])
    assert len(found) == 2
    assert versions(type(supplier), [supplier.pk], upto=act.number - 1) == found[:1]


@pytest.mark.parametrize("reason", ["", "   "])
def test_restoring_asks_why(reason):
    form = RestoreForm({"reason": reason})
    assert "Say why" in form.errors["reason"][0]

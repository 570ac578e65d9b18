"""The history of a record in data entry, and restoring an earlier version."""

import pytest

from registry.models import ActivityData
from suppliers.ledger.tracked import history_of
from suppliers.models import BreachTerm, Change, Service, Supplier
from tests import factories
from tests.admin.forms import path
from tests.pages.world import alter, client_of, shown


def version_of(record, number: int = 0) -> int:
    return history_of(type(record)).objects.filter(id=record.pk).order_by("history_id")[number].history_id


def restore(record, below, number: int = 0) -> str:
    return path(record, "restore", below._meta.model_name, version_of(below, number))


def test_the_history_names_who_why_old_and_new_of_a_record_and_its_rows(world, browser):
    alter(world.term, world.editor, "Amendment 2", number=24)
    text = shown(browser.get(path(world.service, "history")))
    assert "own-editor" in text
    assert "“ Amendment 2 ”" in text
    assert "Notice within changed from 48 hours to 24 hours" in text


def test_an_altered_record_is_restored_as_a_new_change(world, browser):
    alter(world.supplier, trading_name="Wrongly")
    count = Change.objects.count()
    address = restore(world.supplier, world.supplier)
    assert "Trading name changed from Wrongly to Acme" in shown(browser.get(address))
    assert Change.objects.count() == count
    response = browser.post(address, {"reason": "It was right before"}, follow=True)
    assert "Restored. The earlier version applies again." in shown(response)
    world.supplier.refresh_from_db()
    assert world.supplier.trading_name == "Acme"
    assert (Change.objects.count(), Change.objects.first().reason) == (count + 1, "It was right before")


def test_an_altered_row_below_a_record_is_restored(world, browser):
    alter(world.term, number=24)
    browser.post(restore(world.service, world.term), {"reason": "Amendment withdrawn"})
    world.term.refresh_from_db()
    assert world.term.number == 48
    assert "within 48 hours from a moment not stated , stated" in shown(browser.get(f"/suppliers/{world.supplier.pk}/"))


def test_a_removed_row_is_restored_under_its_own_number(world, browser):
    address, key = restore(world.service, world.term), world.term.pk
    with factories.acting():
        BreachTerm.objects.get(pk=key).delete()
    assert browser.post(address, {"reason": "Removed by mistake"}).status_code == 302
    assert BreachTerm.objects.get().pk == key


def test_a_removed_record_is_restored_from_its_history(world, browser):
    other = factories.supplier(legal_name="Gone Ltd")
    history, address, key = path(other, "history"), restore(other, other), other.pk
    with factories.acting():
        Supplier.objects.get(pk=key).delete()
    assert "This record was deleted. Restore a version to bring it back." in shown(browser.get(history))
    assert browser.post(address, {"reason": "Removed by mistake"}).status_code == 302
    assert Supplier.objects.get(pk=key).legal_name == "Gone Ltd"


@pytest.mark.parametrize("reason", ["", "  "])
def test_restoring_takes_a_reason(world, browser, reason):
    alter(world.supplier, trading_name="Wrongly")
    response = browser.post(restore(world.supplier, world.supplier), {"reason": reason})
    assert "Say why you restore this version" in shown(response)
    assert Supplier.objects.get(pk=world.supplier.pk).trading_name == "Wrongly"


def test_a_version_that_can_no_longer_stand_is_refused_in_words(world, browser):
    other = factories.supplier(legal_name="Gone Ltd")
    service = factories.service(supplier=other, name="Gone too")
    address = restore(service, service)
    with factories.acting():
        other.delete()
    response = browser.post(address, {"reason": "Back"})
    assert response.status_code == 200
    assert "is not a valid choice" in shown(response)
    assert not Service.objects.filter(name="Gone too").exists()


def test_a_version_whose_place_was_taken_is_refused_in_words(world, browser):
    data = factories.activity_data(activity=world.activity)
    address, category = restore(world.activity, data), data.category
    with factories.acting():
        data.delete()
        factories.activity_data(activity=world.activity, category=category)
    response = browser.post(address, {"reason": "Back"})
    assert "apply on the same day" in shown(response)
    assert ActivityData.objects.count() == 1


def test_restoring_what_is_already_so_writes_nothing(world, browser):
    count = Change.objects.count()
    address = restore(world.supplier, world.supplier)
    assert "It already has these values. Restoring would change nothing." in shown(browser.get(address))
    browser.post(address, {"reason": "Again"})
    assert Change.objects.count() == count


def test_a_version_of_another_record_is_not_found(world, browser):
    other = factories.supplier()
    for address in (
        path(world.supplier, "restore", "supplier", version_of(other)),
        path(world.supplier, "restore", "breachterm", version_of(world.term)),
        path(world.supplier, "restore", "nothing", 1),
        path(world.supplier, "restore", "supplier", 10**30),
    ):
        assert browser.get(address).status_code == 404
        assert browser.post(address, {"reason": "x"}).status_code == 404


def test_a_reader_restores_nothing(world):
    alter(world.supplier, trading_name="Wrongly")
    response = client_of(world.reader).post(restore(world.supplier, world.supplier), {"reason": "Mine"})
    assert response.status_code == 403
    assert Supplier.objects.get(pk=world.supplier.pk).trading_name == "Wrongly"


@pytest.mark.parametrize("reason", ["", "  ", "with a \0 in it", "x" * 20_001])
def test_a_deletion_without_a_good_reason_writes_nothing(world, browser, reason):
    document = factories.document(supplier=world.supplier, title="Mistaken")
    count = Change.objects.count()
    response = browser.post(f"/admin/suppliers/document/{document.pk}/delete/", {"post": "yes", "reason": reason})
    assert response.status_code == 200
    assert Change.objects.count() == count

"""Entering facts: one save is one change with one reason, or nothing is saved."""

import pytest
from django.contrib.admin.models import LogEntry

from suppliers.ledger.tracked import history_of
from suppliers.models import BreachTerm, Change, Service, Supplier
from tests import factories
from tests.admin.forms import faults, filled, opened, path, row
from tests.admin.versions import written
from tests.pages.world import World, alter, shown

ADD = "/admin/suppliers/supplier/add/"
BREACH = "breachterm_set"


def terms_page(browser, world: World) -> str:
    return shown(browser.get(f"/suppliers/{world.supplier.pk}/"))


def test_a_supplier_its_document_and_service_are_one_change(world, browser):
    count = Change.objects.count()
    given = opened(browser, ADD) | {"legal_name": "Newcomer Ltd", "kind": "company", "why": "Statement received"}
    given = row(given, "document_set", title="Their statement", kind="statement", force="unknown", availability="held")
    given = row(given, "service_set", name="Their service", declared_role="processor")
    assert browser.post(ADD, given).status_code == 302
    change = Change.objects.first()
    assert (Change.objects.count(), change.by, change.reason) == (count + 1, world.editor, "Statement received")
    assert set(change.touched) == {"suppliers.Supplier", "suppliers.Document", "suppliers.Service"}
    assert Supplier.objects.get(legal_name="Newcomer Ltd").service_set.get().name == "Their service"


def test_a_new_breach_notice_is_on_the_page_with_its_history_at_once(world, browser):
    count = Change.objects.count()
    given = opened(browser, path(world.service)) | {f"{BREACH}-0-number": "24", "why": "Amendment 2 received"}
    assert browser.post(path(world.service), given).status_code == 302
    text = terms_page(browser, world)
    history = shown(browser.get(f"/suppliers/{world.supplier.pk}/?history=shown"))
    assert "within 24 hours from a moment not stated , stated" in text
    assert "“ Amendment 2 received ”" in history
    assert "Notice within changed from 48 hours to 24 hours" in history
    assert Change.objects.count() == count + 1
    assert list(Change.objects.first().touched) == ["suppliers.BreachTerm"]


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_without_a_reason_nothing_is_saved_and_the_input_stays(world, browser, reason):
    count = written()
    given = opened(browser, path(world.service)) | {f"{BREACH}-0-number": "25", "name": "Renamed", "why": reason}
    response = browser.post(path(world.service), given)
    assert faults(response)["why"] == ["Say why you change this, such as “amendment 2 received”."]
    assert "Say why you change this" in shown(response)
    assert (filled(response)[f"{BREACH}-0-number"], filled(response)["name"]) == ("25", "Renamed")
    assert written() == count


def test_saving_what_is_already_there_writes_no_version(world, browser):
    for record in (world.service, world.supplier, world.own, world.activity, world.engagement, world.document):
        versions, changes = written(), Change.objects.count()
        given = opened(browser, path(record)) | {"why": "Looked at it again"}
        assert browser.post(path(record), given).status_code == 302
        assert (written(), Change.objects.count()) == (versions, changes), record


def test_only_what_was_altered_gets_a_version(world, browser):
    other = factories.breach_term(service=world.service, number=30, unit="hours")
    given = opened(browser, path(world.service)) | {f"{BREACH}-1-number": "31", "why": "Corrected"}
    count = written()
    browser.post(path(world.service), given)
    assert written() == count + 1
    assert history_of(BreachTerm).objects.filter(id=other.pk).count() == 2


def test_a_row_below_a_record_is_added_altered_and_removed_in_one_change(world, browser):
    extra = factories.breach_term(service=world.service, number=30, unit="hours")
    given = opened(browser, path(world.service)) | {"why": "All at once", f"{BREACH}-0-number": "20"}
    given |= {f"{BREACH}-1-DELETE": "on"}
    given = row(given, BREACH, number="10", unit="hours", trigger="aware", standing="stated", assurance="claimed")
    count = Change.objects.count()
    assert browser.post(path(world.service), given).status_code == 302
    assert list(BreachTerm.objects.order_by("number").values_list("number", flat=True)) == [10, 20]
    assert Change.objects.count() == count + 1
    assert history_of(BreachTerm).objects.filter(id=extra.pk, history_type="-").exists()


def test_a_short_name_stays_as_it_was_given(world, browser):
    given = opened(browser, path(world.own)) | {"slug": "renamed", "phone": "1", "why": "Moved"}
    assert browser.post(path(world.own), given).status_code == 302
    world.own.refresh_from_db()
    assert (world.own.slug, world.own.phone) == ("own", "1")


def test_a_membership_is_a_change_with_its_reason(world, colleague):
    person = factories.user("newcomer")
    address = "/admin/registry/membership/add/"
    given = opened(colleague, address) | {"user": person.pk, "organisation": world.own.pk, "role": "auditor"}
    assert "why" in faults(colleague.post(address, given))
    assert colleague.post(address, given | {"why": "Joined the office"}).status_code == 302
    assert Change.objects.first().reason == "Joined the office"


def test_the_list_of_suppliers_is_searched_in_data_entry(world, browser):
    alter(world.supplier, registration_number="12345")
    for query, found in (("12345", True), ("acme", True), ("nothing", False)):
        text = shown(browser.get("/admin/suppliers/supplier/", {"q": query}))
        assert ("Acme Hosting Limited" in text) == found


def test_djangos_own_log_is_not_written_beside_the_changes(world, browser):
    given = opened(browser, path(world.service)) | {"name": "Renamed", "why": "Renamed"}
    browser.post(path(world.service), given)
    assert Service.objects.get(pk=world.service.pk).name == "Renamed"
    assert not LogEntry.objects.exists()


def test_a_record_with_a_reason_of_its_own_keeps_it_beside_the_one_for_the_change(world, browser):
    assessed = factories.role_assessment(organisation=world.own, reason="Keeps the tapes")
    given = opened(browser, path(assessed))
    assert (given["reason"], given["why"]) == ("Keeps the tapes", "")
    given |= {"reason": "Keeps the tapes and reads them", "why": "Answer of the supplier"}
    assert browser.post(path(assessed), given).status_code == 302
    assessed.refresh_from_db()
    assert assessed.reason == "Keeps the tapes and reads them"
    assert Change.objects.first().reason == "Answer of the supplier"

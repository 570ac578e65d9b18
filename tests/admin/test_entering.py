"""Entering facts: one save is one change with one reason, or nothing at all."""

import pytest
from django.contrib.admin.models import LogEntry

from suppliers.models import BreachTerm, Change, Document, Involvement, Service, Supplier
from suppliers.tracked import history_of, tracked_models
from tests import factories
from tests.admin.forms import faults, filled, opened, path, row
from tests.pages.world import World, alter, client_of, shown

ADD = "/admin/suppliers/supplier/add/"
BREACH = "breachterm_set"


def written() -> int:
    """How many versions there are of everything."""
    return sum(history_of(model).objects.count() for model in tracked_models())


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
    assert "24 hours , stated" in text
    assert "“ Amendment 2 received ”" in text
    assert "Notice within changed from 48 to 24" in text
    assert Change.objects.count() == count + 1
    assert list(Change.objects.first().touched) == ["suppliers.BreachTerm"]


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_without_a_reason_nothing_is_written_and_what_was_typed_stays(world, browser, reason):
    count = written()
    given = opened(browser, path(world.service)) | {f"{BREACH}-0-number": "25", "name": "Renamed", "why": reason}
    response = browser.post(path(world.service), given)
    assert faults(response)["why"] == ["Say why you change this: it stays in the history for good."]
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
    assert sorted(BreachTerm.objects.values_list("number", flat=True)) == [10, 20]
    assert Change.objects.count() == count + 1
    assert history_of(BreachTerm).objects.filter(id=extra.pk, history_type="-").exists()


# What is typed, the field that is named, and a part of what is said there.
BAD = [
    ({f"{BREACH}-0-starts": "31/02/2026"}, f"{BREACH}-0-starts", "Enter a valid date."),
    ({f"{BREACH}-0-starts": "soon"}, f"{BREACH}-0-starts", "Enter a valid date."),
    ({f"{BREACH}-0-starts": "2026-03-02", f"{BREACH}-0-ends": "2026-03-01"}, f"{BREACH}-0-__all__", "The end must not"),
    ({"starts": "2026-03-02", "ends": "2026-03-01"}, "__all__", "The end must not be before the start."),
    ({f"{BREACH}-0-number": "-1"}, f"{BREACH}-0-number", "Enter a number from 1"),
    ({f"{BREACH}-0-number": "0"}, f"{BREACH}-0-number", "Enter a number from 1"),
    ({f"{BREACH}-0-number": "1.5"}, f"{BREACH}-0-number", "Enter a whole number."),
    ({f"{BREACH}-0-number": "two"}, f"{BREACH}-0-number", "Enter a whole number."),
    ({f"{BREACH}-0-number": "99999999999999999999"}, f"{BREACH}-0-number", "live to see"),
    ({f"{BREACH}-0-number": "8761"}, f"{BREACH}-0-__all__", "A period needs a number and its unit"),
    ({f"{BREACH}-0-unit": ""}, f"{BREACH}-0-__all__", "A period needs a number and its unit"),
    ({f"{BREACH}-0-number": ""}, f"{BREACH}-0-__all__", "A period needs a number and its unit"),
    ({f"{BREACH}-0-unit": "fortnights"}, f"{BREACH}-0-unit", "Select a valid choice."),
    ({f"{BREACH}-0-standing": ""}, f"{BREACH}-0-standing", "This field is required."),
    ({f"{BREACH}-0-document": "999999"}, f"{BREACH}-0-document", "not one of the available choices"),
    ({f"{BREACH}-0-channel": "x" * 201}, f"{BREACH}-0-channel", "at most 200 characters"),
    ({"name": ""}, "name", "This field is required."),
    ({"supplier": "0"}, "supplier", "not one of the available choices"),
]


@pytest.mark.parametrize(("typed", "field", "said"), BAD)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_written(world, browser, typed, field, said):
    count = written()
    given = opened(browser, path(world.service)) | {"why": "Typed in haste", "nature": "Kept words"} | typed
    response = browser.post(path(world.service), given)
    assert response.status_code == 200
    assert list(faults(response)) == [field]
    assert said in " ".join(faults(response)[field])
    assert said in shown(response)
    assert filled(response)["nature"] == "Kept words"
    assert written() == count


def involved(world: World, **fields: object) -> dict[str, object]:
    plain = {"kind": "hosts", "declared_role": "none", "standing": "stated", "assurance": "claimed"}
    return {**plain, "party": world.supplier.pk, **fields}


@pytest.mark.parametrize("case", ["its own supplier", "itself", "another party's service", "unknown party"])
def test_a_link_that_cannot_be_is_said_at_its_field(world, browser, case):
    party = factories.supplier(legal_name="Basement Ltd")
    elsewhere = factories.service(supplier=factories.supplier())
    fields, field = {
        "its own supplier": ({}, "party"),
        "itself": ({"party_service": world.service.pk}, "party"),
        "another party's service": ({"party": party.pk, "party_service": elsewhere.pk}, "party_service"),
        "unknown party": ({"party": 999999}, "party"),
    }[case]
    given = row(opened(browser, path(world.service)), "involvement_set", **involved(world, **fields))
    response = browser.post(path(world.service), given | {"why": "Linked"})
    assert f"involvement_set-0-{field}" in faults(response)
    assert not Involvement.objects.exists()


@pytest.mark.parametrize("country", ["XX", "gb", "999", "<script>"])
def test_an_unknown_country_is_said_at_its_field(world, browser, country):
    given = opened(browser, path(world.supplier)) | {"country": country, "why": "Moved"}
    response = browser.post(path(world.supplier), given)
    assert list(faults(response)) == ["country"]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("email", "privacy@", "Enter a valid email address."),
        ("notice_number", "0", "Enter a number from 1"),
        ("regime", "US", "Select a valid choice."),
    ],
)
def test_an_organisation_that_cannot_be_is_refused(world, browser, field, value, said):
    count = written()
    response = browser.post(path(world.own), opened(browser, path(world.own)) | {field: value, "why": "Moved"})
    assert said in " ".join(one for found in faults(response).values() for one in found)
    assert written() == count


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("other", "already exists"),
        ("Big Name", "valid “slug”"),
        ("under_score", "Use small letters, digits and single hyphens"),
    ],
)
def test_a_short_name_that_cannot_be_is_refused(world, slug, said):
    root, add = client_of(world.root), "/admin/registry/organisation/add/"
    given = opened(root, add) | {"legal_name": "New Ltd", "regime": "EU", "slug": slug, "why": "New"}
    count = written()
    assert said in " ".join(one for found in faults(root.post(add, given)).values() for one in found)
    assert written() == count


def test_a_short_name_stays_as_it_was_given(world, browser):
    given = opened(browser, path(world.own)) | {"slug": "renamed", "phone": "1", "why": "Moved"}
    assert browser.post(path(world.own), given).status_code == 302
    world.own.refresh_from_db()
    assert (world.own.slug, world.own.phone) == ("own", "1")


def test_a_reference_is_given_once_per_organisation(world, browser):
    given = opened(browser, "/admin/registry/processingactivity/add/")
    given |= {"organisation": world.own.pk, "reference": "OWN-1", "name": "Twice", "why": "New"}
    response = browser.post("/admin/registry/processingactivity/add/", given)
    assert "already exists" in shown(response)


def test_deleting_asks_why_and_shows_what_goes_too(world, browser):
    other = factories.supplier(legal_name="Mistake Ltd")
    factories.document(supplier=other, title="Wrong paper")
    assert "Wrong paper" in shown(browser.get(path(other, "delete")))
    response = browser.post(path(other, "delete"), {"post": "yes", "reason": "  "})
    assert "Say why you delete it" in shown(response)
    assert Supplier.objects.filter(pk=other.pk).exists()
    assert browser.post(path(other, "delete"), {"post": "yes", "reason": "Entered twice"}).status_code == 302
    assert not Document.objects.filter(title="Wrong paper").exists()
    assert set(Change.objects.first().touched) == {"suppliers.Supplier", "suppliers.Document"}


@pytest.mark.parametrize(
    ("table", "use"),
    [
        ("supplier", "Engagement: Ownwell Ltd: Cloud rooms"),
        ("service", "Engagement: Ownwell Ltd: Cloud rooms"),
        ("document", "Breach notice: 48 hours"),
    ],
)
def test_what_others_refer_to_is_not_deleted_and_it_is_said_why(world, colleague, table, use):
    record, count = getattr(world, table), written()
    response = colleague.get(path(record, "delete"))
    assert "cannot be deleted, because other records still use it" in shown(response)
    assert f"Alter or delete these first: {use}" in shown(response)
    answer = colleague.post(path(record, "delete"), {"post": "yes", "reason": "Away with it"})
    assert answer.status_code in {200, 403}
    assert written() == count


def test_many_cannot_be_deleted_at_once(world, colleague):
    address = "/admin/suppliers/supplier/"
    assert "delete_selected" not in colleague.get(address).content.decode()
    colleague.post(address, {"action": "delete_selected", "_selected_action": [world.supplier.pk], "post": "yes"})
    assert Supplier.objects.filter(pk=world.supplier.pk).exists()


def test_an_account_is_switched_off_and_never_deleted(world, colleague):
    assert colleague.get(path(world.reader, "delete")).status_code == 403
    assert colleague.post(path(world.reader, "delete"), {"post": "yes"}).status_code == 403


def test_a_membership_is_a_change_with_its_reason(world, colleague):
    person = factories.user("newcomer")
    address = "/admin/registry/membership/add/"
    given = opened(colleague, address) | {"user": person.pk, "organisation": world.own.pk, "role": "reader"}
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

"""Invalid entries: the field shows an error, the input stays, and nothing is saved."""

import pytest
from django.urls import reverse

from registry.models import ActivityBasis
from suppliers.models import Change, Involvement
from tests import factories
from tests.admin.forms import faults, filled, opened, path, row
from tests.admin.versions import written
from tests.pages.world import World, client_of, shown

BREACH = "breachterm_set"
# The input, the field with the error, and a part of the error message.
BAD = [
    ({f"{BREACH}-0-starts": "31/02/2026"}, f"{BREACH}-0-starts", "Enter a valid date."),
    ({f"{BREACH}-0-starts": "soon"}, f"{BREACH}-0-starts", "Enter a valid date."),
    (
        {f"{BREACH}-0-starts": "2026-03-02", f"{BREACH}-0-ends": "2026-03-01"},
        f"{BREACH}-0-__all__",
        "The last day is before the first day.",
    ),
    ({"starts": "2026-03-02", "ends": "2026-03-01"}, "__all__", "The last day is before the first day."),
    ({f"{BREACH}-0-number": "-1"}, f"{BREACH}-0-number", "The number is less than 1."),
    ({f"{BREACH}-0-number": "0"}, f"{BREACH}-0-number", "The number is less than 1."),
    ({f"{BREACH}-0-number": "1.5"}, f"{BREACH}-0-number", "Enter a whole number."),
    ({f"{BREACH}-0-number": "two"}, f"{BREACH}-0-number", "Enter a whole number."),
    ({f"{BREACH}-0-number": "99999999999999999999"}, f"{BREACH}-0-number", "up to 100 years"),
    ({f"{BREACH}-0-number": "8761"}, f"{BREACH}-0-__all__", "A period needs a number and a unit"),
    ({f"{BREACH}-0-unit": ""}, f"{BREACH}-0-__all__", "A period needs a number and a unit"),
    ({f"{BREACH}-0-number": ""}, f"{BREACH}-0-__all__", "A period needs a number and a unit"),
    ({f"{BREACH}-0-unit": "fortnights"}, f"{BREACH}-0-unit", "Select a valid choice."),
    ({f"{BREACH}-0-standing": ""}, f"{BREACH}-0-standing", "This field is required."),
    ({f"{BREACH}-0-document": "999999"}, f"{BREACH}-0-document", "not one of the available choices"),
    ({f"{BREACH}-0-channel": "x" * 201}, f"{BREACH}-0-channel", "at most 200 characters"),
    ({"name": ""}, "name", "This field is required."),
    ({"supplier": "0"}, "supplier", "not one of the available choices"),
]


def test_invalid_input_has_an_error_at_its_field_and_nothing_is_saved(world, browser):
    count, form = written(), opened(browser, path(world.service))
    for typed, field, message in BAD:
        response = browser.post(path(world.service), form | {"why": "In haste", "nature": "Kept words"} | typed)
        assert response.status_code == 200
        assert list(faults(response)) == [field], typed
        assert message in " ".join(faults(response)[field])
        assert message in shown(response)
        assert filled(response)["nature"] == "Kept words"
        assert written() == count


def involved(world: World, **fields: object) -> dict[str, object]:
    plain = {"kind": "hosts", "declared_role": "none", "standing": "stated", "assurance": "claimed"}
    return {**plain, "party": world.supplier.pk, **fields}


@pytest.mark.parametrize("case", ["its own supplier", "itself", "another party's service", "unknown party"])
def test_an_invalid_link_has_an_error_at_its_field(world, browser, case):
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
def test_an_unknown_country_has_an_error_at_its_field(world, browser, country):
    given = opened(browser, path(world.supplier)) | {"country": country, "why": "Moved"}
    response = browser.post(path(world.supplier), given)
    assert list(faults(response)) == ["country"]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("email", "privacy@", "Enter a valid email address."),
        ("notice_number", "0", "The number is less than 1."),
        ("regime", "US", "Select a valid choice."),
    ],
)
def test_an_organisation_that_cannot_be_is_refused(world, browser, field, value, message):
    count = written()
    response = browser.post(path(world.own), opened(browser, path(world.own)) | {field: value, "why": "Moved"})
    assert message in " ".join(one for found in faults(response).values() for one in found)
    assert written() == count


@pytest.mark.parametrize(
    ("slug", "message"),
    [
        ("other", "already exists"),
        ("Big Name", "valid “slug”"),
        ("under_score", "Use small letters, digits and single hyphens"),
    ],
)
def test_a_short_name_that_cannot_be_is_refused(world, slug, message):
    root, add = client_of(world.root), "/admin/registry/organisation/add/"
    given = opened(root, add) | {"legal_name": "New Ltd", "regime": "EU", "slug": slug, "why": "New"}
    count = written()
    assert message in " ".join(one for found in faults(root.post(add, given)).values() for one in found)
    assert written() == count


def test_a_reference_is_given_once_per_organisation(world, browser):
    given = opened(browser, "/admin/registry/processingactivity/add/")
    given |= {"organisation": world.own.pk, "reference": "OWN-1", "name": "Twice", "why": "New"}
    response = browser.post("/admin/registry/processingactivity/add/", given)
    assert "already exists" in shown(response)


def test_two_rows_of_the_same_thing_on_one_day_are_refused_in_words_and_nothing_is_lost(world, browser):
    factories.activity_basis(activity=world.activity, basis="c", provision="Companies Act")
    address = reverse("admin:registry_processingactivity_change", args=[world.activity.pk])
    given = row(opened(browser, address), "activitybasis_set", basis="c", provision="Finance Act", starts="2026-03-01")
    given |= {"why": "A new law"}
    count = Change.objects.count()
    response = browser.post(address, given)
    assert response.status_code == 200
    assert "Two records of “legal obligation" in shown(response)
    assert "Finance Act" in response.content.decode()
    assert (Change.objects.count(), ActivityBasis.objects.count()) == (count, 1)
    again = filled(response) | {"activitybasis_set-0-ends": "2026-02-28", "why": "A new law"}
    assert browser.post(address, again).status_code == 302
    stored = ActivityBasis.objects.order_by("pk").values_list("provision", flat=True)
    assert list(stored) == ["Companies Act", "Finance Act"]

"""Lists and autocompletion: records are found by familiar terms, in a fixed number of queries."""

import json
from datetime import date

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from suppliers.ledger.tracked import bulk_load
from suppliers.models import BreachTerm, Document, Service, Supplier
from tests import factories
from tests.pages.world import World, shown


def load(number: int) -> None:
    """Loads a number of suppliers, each with a document, a service and a breach notice."""
    with factories.acting():
        bulk_load(
            Supplier(legal_name=f"Company {n} Limited", trading_name=f"Trade {n}", registration_number=f"REG{n:05}")
            for n in range(number)
        )
        made = list(Supplier.objects.filter(registration_number__startswith="REG").order_by("pk"))
        bulk_load(Document(supplier=s, title=f"Statement of {s}") for s in made)
        bulk_load(Service(supplier=s, name=f"Rooms of {s}") for s in made)
        services = list(Service.objects.filter(supplier__in=made[:200]).order_by("pk"))
        bulk_load(BreachTerm(service=s, number=48, unit="hours") for s in services)


def complete(browser, term: str, model: str = "involvement", field: str = "party", app: str = "suppliers") -> list[str]:
    query = {"app_label": app, "model_name": model, "field_name": field, "term": term}
    answer = browser.get(reverse("admin:autocomplete"), query)
    assert answer.status_code == 200
    return [each["text"] for each in json.loads(answer.content)["results"]]


def queries(browser, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert browser.get(address).status_code == 200
    return len(found)


@pytest.mark.parametrize("term", ["Company 77 L", "Trade 77", "REG00077"])
def test_a_party_is_found_by_name_trading_name_and_number_and_is_distinct(world, browser, term):
    load(100)
    assert complete(browser, term) == ["Trade 77 (Company 77 Limited, REG00077)"]


def test_choosing_and_listing_among_many_take_no_more_queries(world, browser):
    lists = [reverse(f"admin:suppliers_{name}_changelist") for name in ("supplier", "service", "document")]
    fields = (("involvement", "party"), ("involvement", "party_service"), ("changenotice", "document"))
    choices = [
        f"{reverse('admin:autocomplete')}?app_label=suppliers&model_name={model}&field_name={field}&term=Trade"
        for model, field in fields
    ]
    addresses = [*choices, *lists, f"{lists[0]}?q=Trade+9"]
    counts = []
    for size in (30, 600):
        load(size)
        [browser.get(address) for address in addresses]
        counts.append([queries(browser, address) for address in addresses])
    assert counts[1] == counts[0]
    assert max(counts[1][:3]) <= 7 and max(counts[1]) <= 13


SITES = sorted(f"{m._meta.app_label}_{m._meta.model_name}" for m in admin.site._registry)


@pytest.fixture(scope="module")
def made_grown(made_world: World) -> None:
    """One record of every kind that has a list, made once."""
    with factories.acting():
        for model, make in factories.MAKERS.items():
            if model in admin.site._registry and not {"organisation", "engagement"} & {
                f.name for f in model._meta.fields
            }:
                make()


@pytest.fixture
def grown(made_grown: None, world: World) -> World:
    """One record of every kind that has a list."""
    return world


@pytest.mark.parametrize(
    "name", ["suppliers_supplier", "suppliers_service", "suppliers_document", "suppliers_breachterm"]
)
def test_a_list_asks_no_more_for_more_rows(world, colleague, name):
    address = reverse(f"admin:{name}_changelist")
    load(3)
    colleague.get(address)
    before = queries(colleague, address)
    load(60)
    assert queries(colleague, address) == before


@pytest.mark.parametrize("name", SITES)
def test_every_list_is_searched_and_filtered(grown, colleague, name):
    site = next(a for m, a in admin.site._registry.items() if f"{m._meta.app_label}_{m._meta.model_name}" == name)
    address = reverse(f"admin:{name}_changelist")
    for query in ("", "?applies=now", "?applies=ended", "?applies=later", "?q=acme"):
        if "applies" in query and not any(getattr(f, "parameter_name", "") == "applies" for f in site.list_filter):
            continue
        assert colleague.get(address + query).status_code == 200, query
    # A receipt is found with filters.
    assert site.search_fields or name == "registry_exportreceipt"
    assert site.list_display != ("__str__",) or name == "suppliers_country"


def test_records_that_apply_today_are_listed_apart_from_ended_ones(world, browser):
    from datetime import date

    factories.service(supplier=world.supplier, name="Old rooms", ends=date(2020, 1, 1))
    factories.service(supplier=world.supplier, name="Rooms to come", starts=date(2999, 1, 1))
    address = reverse("admin:suppliers_service_changelist")
    listed = lambda query: shown(browser.get(address + query)).partition("Filter")[0]  # noqa: E731
    assert "Cloud rooms" in listed("?applies=now") and "Old rooms" not in listed("?applies=now")
    assert "Old rooms" in listed("?applies=ended") and "Cloud rooms" not in listed("?applies=ended")
    assert "Rooms to come" in listed("?applies=later")


def test_what_is_entered_most_comes_first(world, browser):
    text = shown(browser.get(reverse("admin:index")))
    assert text.index("Suppliers Add") < text.index("Services Add") < text.index("Adequacy decisions")
    assert "Breach notices" not in text


def test_the_form_of_a_service_asks_no_more_for_more_claims(world, browser):
    address = reverse("admin:suppliers_service_change", args=[world.service.pk])
    factories.breach_term(service=world.service, document=world.document)
    before = queries(browser, address)
    with factories.acting():
        for _ in range(10):
            factories.breach_term(service=world.service, document=world.document)
            factories.involvement(service=world.service, party=factories.supplier(), document=world.document)
    few = queries(browser, address)
    with factories.acting():
        for _ in range(40):
            factories.involvement(service=world.service, party=factories.supplier(), document=world.document)
    assert few <= before + 2
    assert queries(browser, address) <= before + 2


def test_an_entry_of_the_law_is_chosen_by_its_law_its_authority_and_its_days(world, browser):
    ireland = factories.country(id="IE")
    factories.legal_term(name="Profiling", regime="", starts=None, ends=date(2020, 12, 31))
    factories.legal_term(name="Profiling", regime="UK", starts=date(2021, 1, 1))
    factories.legal_term(name="Profiling", regime="EU", country=ireland, starts=None)
    assert complete(browser, "Profiling", model="activitycriterion", field="term", app="registry") == [
        "Profiling (until 31 December 2020)",
        "Profiling (UK GDPR, from 1 January 2021)",
        "Profiling (Ireland, EU GDPR)",
    ]

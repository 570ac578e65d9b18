"""An empty register: the three steps, for the person who can take them, and what everybody else is told."""

import pytest
from django.test import Client

from registry.models import Agreement, Engagement, Organisation, User
from registry.values import Role
from suppliers.models import Change, Country, Supplier
from tests import factories
from tests.pages.world import client_of, shown

pytestmark = pytest.mark.django_db
OURS = {"step": "organisation", "legal_name": "Exampleton Ltd (example)", "short_name": "Exampleton", "regime": "UK"}
USE = {"step": "use", "supplier": "Acme Ltd", "short_name": "Acme", "service": "Payroll", "starts": "2026-01-02"}


@pytest.fixture
def first() -> User:
    """The first account of an installation."""
    return User.objects.create_superuser("first", "a-long-enough-phrase")


@pytest.fixture
def browser(first: User) -> Client:
    return client_of(first)


def begun(browser: Client) -> Organisation:
    """The organisation of the first step."""
    assert browser.post("/begin/", OURS)["Location"] == "/begin/"
    return Organisation.objects.get()


def in_use(browser: Client) -> Engagement:
    """The engagement of the first two steps."""
    assert browser.post("/begin/", USE | {"organisation": begun(browser).pk})["Location"] == "/begin/"
    return Engagement.objects.get()


def test_an_empty_register_greets_its_first_account_with_three_steps(browser):
    text = shown(browser.get("/"))
    assert "An empty register Three steps, a quarter of an hour." in text
    for words in ("Who keeps this register?", "Your first supplier", "What you agreed with it, or what it states"):
        assert words in text
    assert "Name of the organisation" in text and "Save the organisation" in text
    assert "DATA_DIR=examples make run starts such a register" in text
    assert "Nothing needs your attention" not in text
    assert shown(browser.get("/begin/")) == text


def test_the_first_step_enters_the_organisation_and_gives_its_first_person_roles(browser, first):
    count = Change.objects.count()
    organisation = begun(browser)
    assert (organisation.legal_name, organisation.short_name) == ("Exampleton Ltd (example)", "Exampleton")
    assert (organisation.slug, organisation.regime) == ("exampleton", "UK")
    assert User.objects.get(pk=first.pk).roles == {organisation.pk: {Role.ADMINISTRATOR, Role.DPO, Role.EDITOR}}
    assert Change.objects.count() == count + 1
    assert (Change.objects.first().by, Change.objects.first().reason) == (first, "Register begun: our organisation")
    text = shown(browser.get("/"))
    assert "First steps" in text and "Exampleton Ltd (example)" in text
    assert "Open the record of Exampleton (PDF)" in text
    assert "Save the supplier" in text and "Nothing needs your attention" not in text


def test_the_second_step_enters_the_supplier_its_service_and_its_use(browser):
    engagement = in_use(browser)
    supplier = Supplier.objects.get()
    assert (supplier.legal_name, supplier.short_name, engagement.service.name) == ("Acme Ltd", "Acme", "Payroll")
    assert (engagement.service.supplier, engagement.starts.isoformat()) == (supplier, "2026-01-02")
    assert "Acme Ltd is on record as your supplier." in shown(browser.get("/"))
    text = shown(browser.get("/"))
    assert (
        "to enter" in text and "Nothing of Acme on “Payroll” has been read yet" in text and "Read the document" in text
    )
    assert "No data processing agreement" not in text
    assert "Two of three first steps are done. Record what you agreed, or what the supplier states" in text


def test_the_third_step_enters_the_agreement_and_its_breach_notice(browser):
    engagement = in_use(browser)
    assert "Acme : Payroll Done. See what is not on record yet" in shown(browser.get("/begin/"))
    given = {"step": "agreement", "engagement": engagement.pk, "title": "Data processing agreement", "hours": "24"}
    assert browser.post("/begin/", given)["Location"] == "/begin/"
    agreement = Agreement.objects.get()
    assert (agreement.engagement, agreement.breach_number, agreement.breach_unit) == (engagement, 24, "hours")
    assert "All three steps are done." in shown(browser.get("/begin/"))
    assert "first steps are done" not in shown(browser.get("/"))


def test_an_agreement_without_a_figure_has_none(browser):
    engagement = in_use(browser)
    browser.post("/begin/", {"step": "agreement", "engagement": engagement.pk, "title": "Terms"})
    agreement = Agreement.objects.get()
    assert (agreement.breach_number, agreement.breach_unit, agreement.starts) == (None, "", None)


def test_the_third_step_is_also_done_by_a_statement(browser):
    in_use(browser)
    page = browser.get("/begin/").content.decode()
    assert f"/admin/suppliers/service/{Engagement.objects.get().service_id}/reading/" in page
    factories.document(supplier=Supplier.objects.get())
    assert "All three steps are done." in shown(browser.get("/begin/"))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"legal_name": ""}, "Enter the name of the organisation."),
        ({"regime": ""}, "Choose the law that its records follow."),
        ({"regime": "FR"}, "Select a valid choice."),
        ({"short_name": "x" * 49}, "at most 48 characters"),
        ({"email": "nobody"}, "Enter a valid email address."),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(browser, given, words):
    count = Change.objects.count()
    response = browser.post("/begin/", OURS | given)
    assert response.status_code == 200
    assert words in shown(response) and "There is a problem" in shown(response)
    assert (Change.objects.count(), Organisation.objects.exists()) == (count, False)


def test_a_supplier_on_record_is_not_entered_twice(browser):
    organisation = begun(browser)
    factories.supplier(legal_name="Acme Limited", short_name="acme")
    text = shown(browser.post("/begin/", USE | {"supplier": " ACME ", "organisation": organisation.pk}))
    assert "“Acme Limited” is on record already." in text and "A service that is on record" in text
    assert not Engagement.objects.exists()


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Trading", "trading"), ("A_B -- c", "a-b-c"), ("株式会社", "organisation"), ("x" * 70, "x" * 60)],
)
def test_the_name_in_addresses_is_made_of_the_short_name(browser, name, slug):
    browser.post("/begin/", OURS | {"short_name": name[:48], "legal_name": name})
    assert Organisation.objects.get().slug == slug[:48]


def test_a_name_in_addresses_that_is_taken_gets_a_number(browser):
    factories.organisation(slug="exampleton")
    begun_again = browser.post("/begin/", OURS)
    assert begun_again.status_code == 302
    assert Organisation.objects.filter(slug="exampleton-2").exists()


def test_the_laws_data_is_loaded_on_the_page_if_it_is_not_there(browser):
    assert "The law's data is not loaded: countries" in shown(browser.get("/"))
    assert browser.post("/begin/law/")["Location"] == "/begin/"
    assert Country.objects.exists()
    count = Change.objects.count()
    assert browser.post("/begin/law/").status_code == 302
    assert Change.objects.count() == count
    text = shown(browser.get("/begin/"))
    assert "The law's data is loaded: " in text and "not loaded" not in text


def test_a_form_sent_twice_writes_once(browser):
    page = browser.get("/").content.decode()
    token = page.split('name="form_token" value="')[1].split('"')[0]
    for _once_and_again in range(2):
        assert browser.post("/begin/", OURS | {"form_token": token})["Location"] == "/begin/"
    assert Organisation.objects.count() == 1


def test_an_empty_register_has_every_page():
    client = client_of(factories.user())
    for path in ("/", "/suppliers/", "/activities/", "/findings/", "/changes/", "/rules/"):
        assert client.get(path).status_code == 200
    assert "No change is on record yet." in shown(client.get("/changes/"))

"""The forms: articles beside the fields, short forms, the document as source, and links to the pages."""

import re

import pytest
from django.contrib import admin
from django.urls import reverse

from suppliers.admin.service_form_data import FEW_CLAIMS
from suppliers.ledger.tracked import tracked_models
from suppliers.models import BreachTerm, Change
from suppliers.models.base import ClaimModel
from suppliers.values import Availability
from tests import factories
from tests.admin.forms import faults, filled, opened, path, row
from tests.pages.world import World, client_of, shown

BREACH = "breachterm_set"
# Records without an article of their own: parts and links of others, reference data, and the register's own data.
PLAIN = {"Account", "AdequacyDecision", "Component", "Conflict", "Country", "CountryMembership", "DeclaredParty"}
PLAIN |= {
    "Assignment",
    "Erasure",
    "ExportReceipt",
    "FileCheck",
    "FindingDecision",
    "InstallationRole",
    "Membership",
    "NoticeLink",
}
PLAIN |= {"Paper", "Person"}
PLAIN |= {"LetterFor", "LetterPaper", "LetterPart", "QuestionFinding"}
PLAIN |= {"RegionWord", "RuleCitation", "ServiceOption", "StatutoryTerm"}
ARTICLE = re.compile(r"Art\.|Article|Chapter V|33\(2\)|WP 248")
SHARED = {field.name for field in ClaimModel._meta.fields}


@pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
def test_a_kind_of_record_names_the_articles_it_answers_to(model):
    own = [str(f.help_text) for f in model._meta.fields if not (issubclass(model, ClaimModel) and f.name in SHARED)]
    assert any(ARTICLE.search(text) for text in own) == (model.__name__ not in PLAIN)


def test_the_article_is_beside_its_field(world, browser):
    text = shown(browser.get(path(world.service)))
    assert "People must act on instructions only (Art. 29, 32(4))." in text
    assert "The time within which the supplier must notify you of a breach (Art. 33(2))." in text
    assert "You choose deletion or return (Art. 28(3)(g))." in shown(browser.get("/admin/registry/agreement/add/"))


def test_every_kind_of_claim_has_a_form_of_its_own():
    assert {kind for kind in ClaimModel.__subclasses__() if kind not in admin.site._registry} == set()


def test_a_new_row_begins_with_the_only_document_held(world, browser):
    factories.document(supplier=world.supplier, title="Offered", availability=Availability.OFFERED)
    form = browser.get(path(world.service)).context["inline_admin_formsets"][-1].formset.empty_form
    assert form["document"].value() == world.document.pk


def test_of_several_documents_the_one_that_is_read_is_chosen_once(world, browser):
    other = factories.document(supplier=world.supplier, title="Acme terms")
    empty = lambda page: page.context["inline_admin_formsets"][-1].formset.empty_form  # noqa: E731
    assert empty(browser.get(path(world.service)))["document"].value() is None
    page = browser.get(f"{path(world.service)}?document={other.pk}")
    assert empty(page)["document"].value() == other.pk
    assert page.context["adminform"].form["why"].value() == "Read: Acme terms"


def test_a_row_left_as_it_was_offered_is_not_saved(world, browser):
    count = Change.objects.count()
    given = opened(browser, path(world.service))
    given = row(given, "commitment_set", document=world.document.pk, standing="stated", assurance="claimed", topic="")
    assert browser.post(path(world.service), given | {"why": "Nothing typed"}).status_code == 302
    assert Change.objects.count() == count


def test_the_form_has_its_parts_with_their_numbers(world, browser):
    page = browser.get(path(world.service)).content.decode()
    assert 'href="#part-breachterm_set">Breach notices <b>1</b>' in page
    assert 'href="#part-access_set">Who can access the data <b>0</b>' in page
    assert "Breach notices · 1" in page


def test_options_and_components_are_asked_for_only_where_there_are_some(world, browser):
    page = browser.get(path(world.service)).content.decode()
    assert "breachterm_set-0-option" not in page and "breachterm_set-0-component" not in page
    factories.service_option(service=world.service, name="Hosted")
    factories.service_option(service=factories.service(supplier=world.supplier), name="Of another service")
    page = browser.get(path(world.service))
    choices = page.context["inline_admin_formsets"][-1].formset.empty_form.fields["option"].choices
    assert [label for _, label in choices] == ["---------", "Hosted"]


@pytest.fixture
def many(world: World) -> World:
    """A service with more claims than one page can edit."""
    with factories.acting():
        for number in range(FEW_CLAIMS):
            factories.breach_term(service=world.service, document=world.document, number=number + 1, unit="days")
    return world


def test_many_claims_are_listed_each_with_its_form(many, browser):
    page = browser.get(path(many.service))
    assert f"{BREACH}-0-number" not in page.content.decode()
    assert f"Breach notices · {FEW_CLAIMS + 1}" in page.content.decode()
    for term in BreachTerm.objects.all():
        assert path(term) in page.content.decode()


def test_a_row_is_added_beside_many(many, browser):
    given = opened(browser, path(many.service))
    new = {"number": "99", "unit": "hours", "trigger": "aware", "standing": "stated", "assurance": "claimed"}
    assert browser.post(path(many.service), row(given, BREACH, **new) | {"why": "One more"}).status_code == 302
    assert BreachTerm.objects.count() == FEW_CLAIMS + 2
    assert Change.objects.first().touched.keys() == {"suppliers.BreachTerm"}


def test_what_was_altered_in_place_is_saved_though_there_are_many_by_then(world, browser):
    given = opened(browser, path(world.service)) | {f"{BREACH}-0-number": "12", "why": "Corrected"}
    with factories.acting():
        for _ in range(FEW_CLAIMS + 1):
            factories.commitment(service=world.service)
    again = filled(browser.post(path(world.service), given))
    assert again[f"{BREACH}-0-number"] == "12"
    assert browser.post(path(world.service), again).status_code == 302
    world.term.refresh_from_db()
    assert world.term.number == 12


def test_a_claim_is_altered_on_its_own_form(world, browser):
    given = opened(browser, path(world.term)) | {"number": "12", "why": "Corrected"}
    assert browser.post(path(world.term), given).status_code == 302
    world.term.refresh_from_db()
    assert (world.term.number, world.term.document_id) == (12, world.document.pk)
    response = browser.post(path(world.term), opened(browser, path(world.term)) | {"unit": "", "why": "x"})
    assert "A period needs a number and a unit" in str(faults(response))


def test_from_a_claim_one_goes_back_to_its_service_or_on_to_what_bears_on_it(world, browser):
    answer = browser.post(path(world.term), opened(browser, path(world.term)) | {"number": "12", "why": "Corrected"})
    assert answer["Location"] == f"{path(world.service)}#part-breachterm_set"
    page = browser.get(path(world.term)).content.decode()
    for address in (
        "citation/add/?claim_kind=breachterm&amp;claim_id=",
        "conflict/add/?first_kind=breachterm&amp;first_id=",
    ):
        assert f"/admin/suppliers/{address}{world.term.pk}" in page
    given = opened(browser, f"/admin/suppliers/citation/add/?claim_kind=breachterm&claim_id={world.term.pk}")
    assert (given["claim_kind"], given["claim_id"]) == ("breachterm", str(world.term.pk))


def test_after_a_new_supplier_its_service_is_next(world, browser):
    given = opened(browser, "/admin/suppliers/supplier/add/") | {"legal_name": "Next Ltd", "why": "Received"}
    given |= {"document_set-0-title": "Statement", "service_set-0-name": "Next rooms"}
    answer = browser.post("/admin/suppliers/supplier/add/", given)
    service = world.service.__class__.objects.get(name="Next rooms")
    document = service.supplier.document_set.get()
    assert answer["Location"] == f"{path(service)}?document={document.pk}"


def test_a_party_beside_a_service_needs_little(world, browser):
    page = browser.get(f"/admin/suppliers/supplier/add/?_popup=1&read_from={world.document.pk}")
    assert page.context["inline_admin_formsets"] == []
    assert page.context["adminform"].form["why"].value() == "Named in: Acme statement v2"


def pages_of(world: World) -> dict[str, tuple[object, str]]:
    """Records, each with the address of the page that shows it."""
    supplier = reverse("supplier", args=[world.supplier.pk])
    engagement = reverse("engagement", args=[world.engagement.pk])
    own = factories.own_service(organisation=world.own)
    client = factories.processing_for_client(service=own)
    term = factories.statutory_term()
    agreement = factories.agreement(engagement=world.engagement)
    return {
        "supplier": (world.supplier, supplier),
        "service": (world.service, f"{supplier}#service-{world.service.pk}"),
        "claim": (world.term, f"{supplier}?open=breachterm#breachterm-{world.term.pk}"),
        "document": (world.document, f"{supplier}?open=documents#document-{world.document.pk}"),
        "engagement": (world.engagement, engagement),
        "agreement": (agreement, engagement),
        "activity": (world.activity, reverse("activity", args=[world.activity.pk])),
        "organisation": (world.own, f"/org/own{reverse('activities')}#org-{world.own.pk}"),
        "own service": (own, f"{reverse('clients')}?service={own.pk}#service-{own.pk}"),
        "client": (client, reverse("client", args=[client.pk])),
        "reference": (term, reverse("reference")),
    }


KINDS = ["supplier", "service", "claim", "document", "engagement", "agreement", "activity", "organisation"]


@pytest.mark.parametrize("kind", [*KINDS, "own service", "client", "reference"])
def test_a_form_leads_to_the_page_that_shows_its_record(world, browser, kind):
    record, address = pages_of(world)[kind]
    assert f'href="{address}" class="viewsitelink"' in browser.get(path(record)).content.decode()
    page, _, place = address.partition("#")
    shown_there = browser.get(page).content.decode()
    assert not place or f'id="{place}"' in shown_there


@pytest.mark.parametrize("kind", ["supplier", "service", "claim", "document", "engagement", "agreement", "activity"])
def test_a_page_leads_to_the_form_of_what_it_shows_only_for_those_who_write(world, browser, kind):
    record, address = pages_of(world)[kind]
    page = address.partition("#")[0]
    assert f'href="{path(record)}' in browser.get(page).content.decode()
    assert "/admin/" not in client_of(world.reader).get(page).content.decode()


@pytest.mark.parametrize("kind", ["own service", "client", "organisation"])
def test_our_own_records_are_edited_from_their_pages_by_their_own_people(world, browser, kind):
    record, address = pages_of(world)[kind]
    page = address.partition("#")[0]
    # Under the short name of an organisation, every link begins with it.
    assert f'{path(record)}"' in browser.get(page).content.decode()


def test_the_history_of_a_service_has_its_rows(world, browser):
    given = opened(browser, path(world.service)) | {f"{BREACH}-0-number": "24", "why": "Amendment"}
    browser.post(path(world.service), given)
    assert "Notice within changed from 48 hours to 24 hours" in shown(browser.get(path(world.service, "history")))
    assert "Notice within changed from 48 hours to 24 hours" in shown(browser.get(path(world.term, "history")))

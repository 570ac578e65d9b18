"""Every item of Article 30 in both records: unanswered, answered, or confirmed as none, and never left out."""

import html
import re
from typing import Any

import pytest
from django.template.loader import render_to_string

from registry import models
from registry.exports.pdf import RECORDS
from registry.lens import lens_now
from registry.values import Organisation
from tests import factories
from tests.pages.world import TODAY, alter

pytestmark = pytest.mark.django_db
UNANSWERED = "Not answered"
NONE = "None, confirmed on 5 January 2026: It was asked"


def printed(own: models.Organisation, kind: str) -> str:
    """What the record is printed from."""
    lens = lens_now([own.pk], TODAY)
    values, template = RECORDS[kind]
    return render_to_string(template, {"record": values(lens, lens.get(Organisation, own.pk)), "on": TODAY})


def said(page: str, item: str) -> str | None:
    """The words below a heading or beside a term; None where it is not in the record."""
    start = rf"<h3>{re.escape(item)}</h3>|<dt>{re.escape(item)}</dt>"
    found = re.search(rf"(?:{start})(.*?)(?=<h[23]|<dt>|</dl>|</article>|\Z)", page, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", found[1])).split()) if found else None


def only(page: str, item: str) -> str:
    """As *said*, for an item that must be there."""
    words = said(page, item)
    assert words is not None, item
    return words


@pytest.fixture
def own(db: None) -> models.Organisation:
    """An organisation of which nothing is known but its name and law."""
    return factories.organisation(legal_name="Ownwell Ltd", regime="UK")


# The head, the same in both records: the term, the field that answers it, and what confirms that there is none.
HEAD = [
    ("Address", "UK", {"address": "1 Street"}, "1 Street", None),
    ("E-mail", "UK", {"email": "privacy@own.example"}, "privacy@own.example", None),
    ("Telephone", "UK", {"phone": "+44 20 7946 0000"}, "+44 20 7946 0000", None),
    ("EU representative", "EU", {"eu_representative": "Rep SA"}, "Rep SA", "eu representative"),
    ("UK representative", "UK", {"uk_representative": "Rep plc"}, "Rep plc", "uk representative"),
    ("Data protection officer", "UK", {"dpo": "The officer"}, "The officer", "dpo"),
]


@pytest.mark.parametrize("kind", RECORDS)
@pytest.mark.parametrize(("item", "regime", "answer", "words", "none"), HEAD, ids=[row[0] for row in HEAD])
def test_an_item_of_the_head_is_unanswered_answered_or_none(own, kind, item, regime, answer, words, none):
    alter(own, regime=regime)
    assert only(printed(own, kind), item) == UNANSWERED
    if none:
        factories.organisation_confirmed_none(organisation=own, item=none, note="It was asked")
        assert only(printed(own, kind), item) == NONE
    alter(own, **answer)
    assert only(printed(own, kind), item) == words


@pytest.mark.parametrize(("of", "regime"), [("EU", "UK"), ("UK", "EU")])
def test_a_representative_under_the_other_law_is_there_where_something_is_known_of_it(own, of, regime):
    item, field = f"{of} representative", f"{of.lower()}_representative"
    alter(own, regime=regime)
    assert said(printed(own, "controller"), item) is None
    row = factories.organisation_confirmed_none(organisation=own, item=item.lower(), note="It was asked")
    assert said(printed(own, "controller"), item) == NONE
    alter(own, **{field: "Rep & Co"})
    assert said(printed(own, "controller"), item) == "Rep & Co"
    with factories.acting():
        row.delete()
    assert said(printed(own, "controller"), item) == "Rep & Co"


def test_the_officer_is_a_post_a_person_or_both_and_none_where_the_person_was_erased(own):
    alter(own, dpo_person=factories.person(name="Olga Officer"))
    assert said(printed(own, "controller"), "Data protection officer") == "Olga Officer"
    alter(own, dpo="dpo@own.example")
    assert said(printed(own, "controller"), "Data protection officer") == "Olga Officer dpo@own.example"
    alter(own, dpo="", dpo_person=factories.person(name=""))
    assert said(printed(own, "controller"), "Data protection officer") == UNANSWERED


def of_activity(maker: Any, **fields: Any) -> Any:
    return lambda activity: maker(activity=activity, **fields)


def field(**fields: Any) -> Any:
    return lambda row: alter(row, **fields)


def through_a_service(activity: models.ProcessingActivity) -> None:
    engagement = factories.engagement(organisation=activity.organisation)
    factories.activity_engagement(activity=activity, engagement=engagement)
    party = factories.supplier(legal_name="Importer Inc")
    country = factories.country(id="US")
    factories.transfer_basis(engagement=engagement, regime="UK", importer=party, country=country, mechanism="IDTA")


def with_data(**fields: Any) -> Any:
    return lambda activity: factories.activity_data(
        activity=activity, category=factories.data_category(name="Pay"), **fields
    )


# Each item of an activity: what answers it, the words then there, and the item that confirms that there is none.
ACTIVITY = [
    ("(a) Joint controllers", of_activity(factories.joint_controller, arrangement="Deed"), "Partner Ltd", "joint"),
    ("(b) Purposes", field(purposes="To pay people"), "To pay people", None),
    ("Lawful basis", of_activity(factories.activity_basis), "legal obligation, Art. 6(1)(c)", None),
    ("(c) Categories of data subjects", of_activity(factories.activity_subjects, number=7), "Employees", "subjects"),
    ("(c) Categories of personal data", with_data(), "Pay no", "data"),
    ("(d) Recipients", of_activity(factories.activity_recipient), "Tax authority Public authority", "recipients"),
    (
        "(e) Transfers to third countries or international organisations",
        of_activity(factories.activity_transfer, country=None, body="United Nations", recipient="UNHCR"),
        "United Nations UNHCR adequacy decision",
        "transfers",
    ),
    (
        "(e) Transfers to third countries or international organisations",
        through_a_service,
        "United States Importer Inc (through Acme Ltd ) international data transfer agreement",
        "transfers",
    ),
    (
        "(f) Time limits for erasure of each category",
        with_data(kept_number=6, kept_unit="years", ground="Tax law"),
        "Pay 6 years Tax law",
        "limits",
    ),
    ("(g) Security measures, general description", field(security="Locked doors"), "Locked doors", "security"),
]


@pytest.mark.parametrize(("item", "answer", "words", "none"), ACTIVITY, ids=[f"{row[0]}: {row[2]}" for row in ACTIVITY])
def test_an_item_of_an_activity_is_unanswered_answered_or_none(own, item, answer, words, none):
    activity = factories.activity(organisation=own)
    assert only(printed(own, "controller"), item) == UNANSWERED
    if none:
        factories.confirmed_none(activity=activity, item=none, note="It was asked")
        assert only(printed(own, "controller"), item) == NONE
    answer(activity)
    found = only(printed(own, "controller"), item)
    assert words in found and UNANSWERED not in found and "None, confirmed" not in found


def test_a_category_without_a_time_limit_says_so_and_one_with_criteria_gives_them(own):
    activity = factories.activity(organisation=own)
    for name, fields in (("First", {}), ("Second", {"criteria": "until asked"})):
        factories.activity_data(activity=activity, category=factories.data_category(name=name), **fields)
    item = "(f) Time limits for erasure of each category"
    assert f"First {UNANSWERED} not on record" in only(printed(own, "controller"), item)
    assert "Second until asked not on record" in only(printed(own, "controller"), item)
    factories.confirmed_none(activity=activity, item="limits", note="It was asked")
    assert f"First {NONE} not on record" in only(printed(own, "controller"), item)


def test_where_there_is_no_data_there_are_no_time_limits(own):
    activity = factories.activity(organisation=own)
    factories.confirmed_none(activity=activity, item="data", note="It was asked")
    assert only(printed(own, "controller"), "(f) Time limits for erasure of each category") == NONE


def test_a_joint_controller_without_an_arrangement_on_record_says_so(own):
    factories.joint_controller(activity=factories.activity(organisation=own), contact="privacy@partner.example")
    found = only(printed(own, "controller"), "(a) Joint controllers")
    assert found == f"Partner Ltd , privacy@partner.example ; arrangement: {UNANSWERED}"


def test_a_transfer_on_compelling_interests_documents_its_safeguards_or_says_that_it_does_not(own):
    engagement = factories.engagement(organisation=own)
    factories.activity_engagement(activity=factories.activity(organisation=own), engagement=engagement)
    row = factories.transfer_basis(engagement=engagement, regime="UK", mechanism="49(1)2")
    item = "(e) Transfers to third countries or international organisations"
    assert f"safeguards: {UNANSWERED}" in only(printed(own, "controller"), item)
    alter(row, measures="Encrypted before it goes", outcome="Rare and small")
    found = only(printed(own, "controller"), item)
    assert "Encrypted before it goes" in found and "Rare and small" in found and UNANSWERED not in found


def of_service(**fields: Any) -> Any:
    return lambda processing: alter(processing.service, **fields)


def by_sub_processor(processing: models.ProcessingForClient) -> None:
    row = factories.client_sub_processor(processing=processing, purpose="Printing", authorised="specific", told=TODAY)
    party = factories.supplier(legal_name="Importer Inc")
    country = factories.country(id="US")
    factories.transfer_basis(engagement=row.engagement, regime="UK", importer=party, country=country, mechanism="IDTA")


CLIENT = [
    ("Address", field(address="2 Street"), "2 Street", None),
    ("Contact", field(contact="privacy@client.example"), "privacy@client.example", None),
    ("Representative", field(representative="Rep SA"), "Rep SA", "representative"),
    ("Data protection officer", field(dpo="The officer"), "The officer", "dpo"),
    ("(a) Other processors engaged", by_sub_processor, "Acme Ltd Printing ; terms on page", "sub-processors"),
    ("(b) Categories of processing", field(categories="Payroll"), "Payroll", None),
    (
        "(c) Transfers to third countries or international organisations",
        field(transfers="None of ours"),
        "None of ours",
        "transfers",
    ),
    (
        "(c) Transfers to third countries or international organisations",
        by_sub_processor,
        "United States Importer Inc (through Acme Ltd ) international data transfer agreement",
        "transfers",
    ),
    ("(d) Security measures, general description", of_service(security="Locked doors"), "Locked doors", "security"),
]


@pytest.mark.parametrize(("item", "answer", "words", "none"), CLIENT, ids=[f"{row[0]}: {row[2]}" for row in CLIENT])
def test_an_item_of_a_client_is_unanswered_answered_or_none(own, item, answer, words, none):
    row = factories.processing_for_client(service=factories.own_service(organisation=own))

    def found() -> str:
        return only(printed(own, "processor").partition('<article id="client-')[2], item)

    assert found() == UNANSWERED
    if none:
        factories.client_confirmed_none(processing=row, item=none, note="It was asked")
        assert found() == NONE
    answer(row)
    assert words in found() and UNANSWERED not in found() and "None, confirmed" not in found()


def test_a_sub_processor_stands_with_its_authorisation_and_with_those_behind_it(own):
    row = factories.processing_for_client(service=factories.own_service(organisation=own))
    by_sub_processor(row)
    service = row.clientsubprocessor_set.get().engagement.service
    party = factories.supplier(legal_name="Deep Ltd", country=factories.country(id="IE"))
    factories.involvement(service=service, party=party)
    found = only(printed(own, "processor"), "(a) Other processors engaged")
    assert "specifically; told on 3 March 2026" in found
    assert "Deep Ltd hosts; no role declared Ireland reached through Acme Ltd" in found


def test_ultimate_controllers_are_named_where_there_are_any(own):
    row = factories.processing_for_client(service=factories.own_service(organisation=own))
    assert said(printed(own, "processor"), "Ultimate controllers") is None
    alter(row, ultimate="A hospital")
    assert said(printed(own, "processor"), "Ultimate controllers") == "A hospital"

"""Every item of Article 30(2) for a client: unanswered, answered, or confirmed as none, and never left out."""

from typing import Any

import pytest

from registry import models
from tests import factories
from tests.exports.letters import NONE, UNANSWERED, field, only, printed, said
from tests.pages.world import TODAY, alter

pytestmark = pytest.mark.django_db


def of_service(**fields: Any) -> Any:
    return lambda processing: alter(processing.service, **fields)


def by_sub_processor(processing: models.ProcessingForClient) -> None:
    row = factories.client_sub_processor(processing=processing, purpose="Printing", authorised="specific", told=TODAY)
    party = factories.supplier(legal_name="Importer Inc")
    country = factories.country(id="US")
    factories.transfer_basis(engagement=row.engagement, regime="UK", importer=party, country=country, mechanism="IDTA")


CLIENT = [
    ("Address", field(address="2 Street"), "2 Street", None),
    ("Representative", field(representative="Rep SA"), "Rep SA", "representative"),
    ("Data protection officer", field(dpo="The officer"), "The officer", "dpo"),
    ("(a) Other processors engaged", by_sub_processor, "Acme Ltd Hosting : Printing ; terms on page", "sub-processors"),
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
        "United States Importer Inc international data transfer agreement; which clauses is not on record",
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


def test_a_sub_processor_has_its_authorisation_and_the_parties_behind_it(own):
    row = factories.processing_for_client(service=factories.own_service(organisation=own))
    by_sub_processor(row)
    service = row.clientsubprocessor_set.get().engagement.service
    party = factories.supplier(legal_name="Deep Ltd", country=factories.country(id="IE"))
    factories.involvement(service=service, party=party)
    found = only(printed(own, "processor"), "(a) Other processors engaged")
    assert "specific authorisation; notified on 3 March 2026" in found
    assert "Deep Ltd hosts; no role declared Ireland engaged by Acme Ltd" in found


def test_ultimate_controllers_are_named_where_there_are_any(own):
    row = factories.processing_for_client(service=factories.own_service(organisation=own))
    assert said(printed(own, "processor"), "Ultimate controllers") is None
    alter(row, ultimate="A hospital")
    assert said(printed(own, "processor"), "Ultimate controllers") == "A hospital"

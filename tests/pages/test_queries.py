"""A page sends the same number of queries to the database, however many rows it shows."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from weasyprint import HTML

from registry.models import Letter, ProcessingForClient
from registry.reading import cache
from tests import factories
from tests.pages.world import World, alter


def suppliers(w: World) -> None:
    with factories.acting():
        for number in range(10):
            service = factories.service(supplier=factories.supplier(legal_name=f"Firm {number}"))
            factories.breach_term(service=service)


def services(w: World) -> None:
    with factories.acting():
        for number in range(10):
            service = factories.service(supplier=w.supplier, name=f"Room {number}")
            factories.breach_term(service=service, document=w.document)
            factories.involvement(service=service, party=factories.supplier())


def findings(w: World) -> None:
    with factories.acting():
        for number in range(10):
            service = factories.service(supplier=w.supplier, name=f"Hall {number}")
            factories.breach_term(service=service)
            factories.engagement(organisation=w.own, service=service)


def changes(w: World) -> None:
    for number in range(9):
        alter(w.term, number=40 + number)


def activities(w: World) -> None:
    with factories.acting():
        for _ in range(10):
            activity = factories.activity(organisation=w.own)
            factories.activity_engagement(activity=activity, engagement=w.engagement)
            factories.activity_data(activity=activity)


def clients(w: World) -> None:
    with factories.acting():
        for _ in range(10):
            service = factories.own_service(organisation=w.own)
            row = factories.processing_for_client(service=service)
            factories.client_sub_processor(processing=row, engagement=w.engagement)
            first = ProcessingForClient.objects.order_by("pk")[0]
            factories.client_sub_processor(processing=first, engagement=factories.engagement(organisation=w.own))
            factories.involvement(service=w.service, party=factories.supplier())


def letters(w: World) -> None:
    with factories.acting():
        for number in range(10):
            factories.letter(organisation=w.own, supplier=w.supplier)
            first = Letter.objects.order_by("pk")[0]
            question = factories.letter_question(letter=first, number=number, service=w.service)
            factories.question_finding(part=factories.letter_part(question=question), code="BRE-02")
            factories.letter_paper(letter=first)


def reference(w: World) -> None:
    with factories.acting():
        for _ in range(10):
            factories.country_membership()
            factories.adequacy_decision()
            factories.statutory_term()
            factories.legal_term()


def asked(client, path: str) -> int:
    client.get(path)  # the register is in the cache after this
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("/suppliers/", suppliers),
        ("/suppliers/{w.supplier.pk}/", services),
        ("/findings/", findings),
        ("/inbox/?tab=ask", findings),
        ("/inbox/breach/service:{w.service.pk}/", findings),
        ("/changes/", changes),
        ("/", findings),
        ("/activities/", activities),
        ("/activities/{w.activity.pk}/", activities),
        ("/records/{w.own.pk}/controller.pdf", activities),
        ("/records/{w.own.pk}/processor.pdf", clients),
        ("/clients/", clients),
        ("/engagements/", findings),
        ("/documents/", services),
        ("/clients/{client}/", clients),
        ("/letters/", letters),
        ("/letters/{letter}/", letters),
        ("/reference/", reference),
        ("/rules/", findings),
        ("/search/?q=firm", suppliers),
        ("/search/?q=hall&kind=engagements", findings),
        ("/depends/party/{w.supplier.pk}/", findings),
        ("/depends/party/{w.supplier.pk}/list.csv", findings),
    ],
)
def test_twice_the_rows_take_no_more_questions(world, browser, monkeypatch, path, more: Callable[[World], None]):
    monkeypatch.setattr(HTML, "write_pdf", lambda *_, **__: b"")  # all queries come before the PDF is drawn
    more(world)
    client = ProcessingForClient.objects.order_by("pk").first()
    letter = Letter.objects.order_by("pk").first()
    address = path.format(w=world, client=client and client.pk, letter=letter and letter.pk)
    once = asked(browser, address)
    more(world)
    assert asked(browser, address) == once
    assert once <= 45


def test_a_register_that_grew_is_not_read_anew(world, browser):
    cache._registers.clear()  # this register did not grow from what earlier tests left there
    browser.get("/suppliers/")
    alter(world.term, number=24)
    with CaptureQueriesContext(connection) as queries:
        assert "24 hours" in browser.get("/suppliers/").content.decode()
    assert len(queries) < 12

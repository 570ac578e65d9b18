"""The page of one supplier: its strip, its folds, its size, and that each organisation sees its own alone."""

import re
from datetime import date

import pytest

from tests import factories
from tests.pages.test_queries import asked, services
from tests.pages.world import client_of, shown

# The most that the page may send, and the most queries it may ask.
BYTES, QUERIES = 150 * 1024, 15
CELL = re.compile(r"<dt>(.*?)</dt>\s*<dd class=\"value.*?>(.*?)</dd>\s*(?:<dd class=\"sub\">(.*?)</dd>)?", re.S)


def plain(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


def strip(response) -> dict[str, tuple[str, str]]:
    """The cells of the strip: the value of each, and what remains to be said of it."""
    found = response.content.decode().partition('<dl class="strip">')[2].partition("</dl>")[0]
    return {plain(name): (plain(value), plain(more)) for name, value, more in CELL.findall(found)}


def page_of(world, client, query: str = ""):
    return client.get(f"/suppliers/{world.supplier.pk}/{query}")


def test_the_strip_says_what_is_not_on_record(world, browser):
    cells = strip(page_of(world, browser))
    assert list(cells) == [
        *("Our assessment", "Agreement", "Next date", "Open"),
        *("We are notified of a breach within", "Last copy after the end", "Transfers", "Letter"),
    ]
    assert cells["Our assessment"][0] == "high: none on record"
    assert cells["Agreement"][0] == "high: none on record"
    assert cells["Next date"][0] == "none on record"
    assert cells["We are notified of a breach within"] == (
        "medium: 48 hours",
        "48 hours from the supplier we accept 36 hours Way",
    )
    assert cells["Transfers"][0] == "medium: 1 country not on record"
    assert cells["Letter"][0] == "not written"


def test_the_next_date_is_the_first_that_has_passed_or_comes(world, browser):
    with factories.acting():
        factories.guarantee_assessment(engagement=world.engagement, on=date(2025, 1, 1), next=date(2026, 1, 1))
    value, more = strip(page_of(world, browser))["Next date"]
    assert value.startswith("1 January 2026, overdue by") and more == "Guarantees"


def test_a_letter_is_seen_with_its_state(world, browser):
    with factories.acting():
        factories.letter(organisation=world.own, supplier=world.supplier, reference="A-1")
    assert strip(page_of(world, browser))["Letter"][0] == "0 questions, not sent"
    with factories.acting():
        days = {"sent": date(2020, 1, 1), "due": date(2020, 2, 1), "way": "post"}
        factories.letter(organisation=world.own, supplier=world.supplier, reference="A-2", **days)
    value, more = strip(page_of(world, browser))["Letter"]
    assert value == "0 of 0 answered"
    assert "sent on 1 January 2020" in more and "overdue by" in more and "A-2" in more


def test_each_organisation_sees_its_own_assessment_agreement_and_letter_alone(world, browser):
    with factories.acting():
        theirs = factories.engagement(organisation=world.other, service=world.service)
        factories.guarantee_assessment(engagement=theirs, on=date(2025, 1, 1), outcome="sufficient")
        factories.agreement(engagement=theirs, kind="dpa", title="Otherside processing terms", audit="Otherside audits")
        factories.letter(organisation=world.other, supplier=world.supplier, reference="OTHER-1")
    cells = strip(page_of(world, browser, "?open=all"))
    assert cells["Our assessment"][0] == "high: none on record" and cells["Agreement"][0] == "high: none on record"
    assert cells["Letter"][0] == "not written"
    text = shown(page_of(world, browser, "?open=all"))
    assert not [word for word in ("Otherside", "OTHER-1", "processing terms") if word in text]
    there = client_of(world.stranger)
    cells = strip(page_of(world, there))
    assert cells["Our assessment"][0] == "sufficient" and "OTHER-1" in cells["Letter"][1]
    text = shown(page_of(world, there, "?open=all"))
    assert "Otherside audits" in text and "Ownwell" not in text


def test_a_supplier_known_by_name_alone_has_a_page(world, browser):
    with factories.acting():
        named = factories.supplier(legal_name="Only a name Ltd", country=None)
    response = browser.get(f"/suppliers/{named.pk}/")
    text = shown(response)
    assert "Only a name Ltd country not on record" in text and "None of your organisations uses it." in text
    assert {value for value, _more in strip(response).values()} == {
        "not used",
        "none on record",
        "nothing open",
        "not written",
    }


def test_what_is_agreed_is_beside_what_is_stated(world, browser):
    with factories.acting():
        terms = {"breach_number": 24, "breach_unit": "hours", "breach_trigger": "aware"}
        agreement = factories.agreement(engagement=world.engagement, kind="dpa", title="Terms", version="1", **terms)
        factories.clause_review(
            agreement=agreement, item="28(3)(a)", outcome="partly", clause="7", note="Too narrow", on=date(2026, 1, 1)
        )
    text = shown(page_of(world, browser))
    assert "Breach notice within 48 hours from a moment not stated within 24 hours after becoming aware" in text
    assert "28(3)(a) documented instructions partly met 7 Too narrow" in text
    assert "28(9) in writing not checked" in text


def test_a_long_topic_is_a_line_that_leads_to_its_facts(world, browser):
    with factories.acting():
        for number in range(4):
            factories.security_measure(service=world.service, name=f"Lock {number}", document=world.document)
    anchor = f"service-{world.service.pk}-measures"
    content = page_of(world, browser).content.decode()
    assert f'href="?open=measures#{anchor}"' in content and "Lock 3" not in content
    for query in ("?open=measures", "?open=securitymeasure", "?open=all", "?open=who&open=measures"):
        content = page_of(world, browser, query).content.decode()
        assert "Lock 3" in content and f'id="{anchor}" open' in content, query
    assert (
        'href="?open=measures&amp;open=findings#findings"' in page_of(world, browser, "?open=measures").content.decode()
    )


def test_no_place_on_the_page_comes_twice(world, browser):
    with factories.acting():
        factories.data_location(service=world.service, country_id=factories.country(id="IE").pk)
        party = factories.involvement(service=world.service, party=factories.supplier(legal_name="Basement Ltd"))
        factories.contact(supplier=world.supplier)
    for query in ("", "?open=all"):
        places = re.findall(r'\bid="([^"]*)"', page_of(world, browser, query).content.decode())
        assert len(places) == len(set(places))
    assert {f"involvement-{party.pk}", "used", "who", "documents", "findings", "history"} <= set(places)
    assert {f"use-{world.engagement.pk}", f"document-{world.document.pk}", f"breachterm-{world.term.pk}"} <= set(places)


def test_the_page_asks_few_queries_and_is_short(world, browser):
    services(world)
    assert asked(browser, f"/suppliers/{world.supplier.pk}/") <= QUERIES
    assert len(page_of(world, browser).content) < BYTES


def test_a_fold_that_is_opened_asks_nothing_more(world, browser):
    once = asked(browser, f"/suppliers/{world.supplier.pk}/")
    for name in ("measures", "findings", "parties", "places", "who"):
        assert asked(browser, f"/suppliers/{world.supplier.pk}/?open={name}") == once


@pytest.mark.parametrize("value", ["%00", "nonsense", "all%20", "<script>", "measures&open=" + "x" * 3000])
def test_an_address_that_opens_what_is_not_there_is_the_page(world, browser, value):
    response = page_of(world, browser, f"?open={value}")
    assert response.status_code == 200 and "<script>" not in response.content.decode().partition("<main")[2]


def test_each_link_of_the_strip_leads_somewhere(world, browser):
    engagement = f"/engagements/{world.engagement.pk}/"
    for address in (f"/suppliers/{world.supplier.pk}/", engagement, f"/activities/{world.activity.pk}/"):
        content = browser.get(address).content.decode()
        for place in re.findall(r'href="#([^"]+)"', content):
            assert f'id="{place}"' in content, (address, place)

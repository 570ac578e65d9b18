"""The page of one engagement: what was decided first, terms with the agreement that governs them, records folded."""

from datetime import date

from tests import factories
from tests.pages.test_queries import asked, services
from tests.pages.test_supplier_page import QUERIES, strip
from tests.pages.world import shown


def page_of(world, client, query: str = ""):
    return client.get(f"/engagements/{world.engagement.pk}/{query}")


def test_assessment_and_agreement_stand_before_what_is_open(world, browser):
    with factories.acting():
        factories.guarantee_assessment(engagement=world.engagement, on=date(2026, 1, 1), outcome="conditions")
        factories.agreement(
            engagement=world.engagement, kind="dpa", title="Terms", breach_number=24, breach_unit="hours"
        )
    response = page_of(world, browser)
    assert strip(response)["Our assessment"][0].endswith("sufficient on conditions")
    text = shown(response)
    order = ["In short", "Guarantees, Art. 28(1)", "Agreed and stated", "Article 28", "All findings"]
    places = [text.rindex(words) for words in order]
    assert places == sorted(places)


def test_each_term_names_the_agreement_whose_figure_governs_it(world, browser):
    with factories.acting():
        first = {
            "kind": "dpa",
            "breach_number": 72,
            "breach_unit": "hours",
            "deletion_number": 30,
            "deletion_unit": "days",
        }
        terms = factories.agreement(engagement=world.engagement, title="Terms", starts=date(2025, 1, 1), **first)
        change = {"kind": "amendment", "breach_number": 24, "breach_unit": "hours"}
        factories.agreement(
            engagement=world.engagement, title="Amendment", amends=terms, starts=date(2025, 6, 1), **change
        )
    text = shown(page_of(world, browser))
    assert "Breach notice within 24 hours from a moment not stated Amendment" in text
    assert "Deletion after the end 30 days Terms" in text


def test_records_are_lines_that_lead_to_them(world, browser):
    with factories.acting():
        for number in range(4):
            factories.agreement(engagement=world.engagement, kind="terms", title=f"Paper {number}", duration="A year")
    text = shown(page_of(world, browser))
    assert "Agreements 4 Paper 0" in text and "and 2 more" in text.partition("Agreements 4 ")[2][:60]
    assert "A year" not in text and "A year" in shown(page_of(world, browser, "?open=agreement"))


def test_the_page_asks_few_queries(world, browser):
    services(world)
    for address in (f"/engagements/{world.engagement.pk}/", f"/activities/{world.activity.pk}/"):
        assert asked(browser, address) <= QUERIES

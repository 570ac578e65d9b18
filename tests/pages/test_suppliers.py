"""The page of one supplier."""

from datetime import date

import pytest
from django.utils.text import capfirst

from tests import factories
from tests.pages.world import alter, client_of, shown


def test_a_supplier_leads_to_an_engagement_that_has_ended(world, browser):
    path = f"/engagements/{world.engagement.pk}/"
    alter(world.engagement, ends=date(2020, 2, 1))
    page = browser.get(f"/suppliers/{world.supplier.pk}/")
    others = shown(page).partition("Used at other times")[2].partition("Involved in")[0]
    assert "Cloud rooms , Ownwell Ltd" in others and "until 1 February 2020" in others
    assert f'href="{path}"' in page.content.decode()
    assert "Used at other times" not in shown(client_of(world.stranger).get(f"/suppliers/{world.supplier.pk}/"))


def test_a_supplier_shows_its_terms_with_their_source(world, browser):
    text = shown(browser.get(f"/suppliers/{world.supplier.pk}/"))
    assert "Acme Acme Hosting Limited country not on record" in text and "Trading name Acme" in text
    assert "within 48 hours from a moment not stated , stated" in text
    assert "Acme statement v2, Section 7" in text
    assert "Cloud rooms Ownwell Ltd 48 hours" in text


def test_a_supplier_shows_copies_deletion_parties_and_places(world, browser):
    with factories.acting():
        party = factories.supplier(legal_name="Basement Ltd", country=factories.country(id="IE"))
        factories.backup_term(service=world.service, place="a vault", encrypted="silent", worded="rolling")
        factories.retention_term(service=world.service, what="All files", number=20, unit="days", disposal="delete")
        factories.involvement(service=world.service, party=party, kind="data centre", description="Keeps the racks")
        factories.data_location(service=world.service, country_id="IE", city="Dublin", operator=party)
    text = shown(browser.get(f"/suppliers/{world.supplier.pk}/"))
    for words in (
        *("Backup, kept for 21 days Place: a vault Encrypted: not stated “ rolling ” no source",),
        *("All files: deletion, 20 days after end of the contract",),
        *("Basement Ltd 1 Runs the data centre no role declared → not assessed", "Description: Keeps the racks"),
        *("Storage Ireland , Dublin , run by Basement Ltd no source",),
    ):
        assert words in text
    assert "Acme : Cloud rooms , runs the data centre" in shown(browser.get(f"/suppliers/{party.pk}/"))


def test_a_claim_without_a_source_says_so(world, browser):
    alter(world.term, document=None, section="")
    assert "no source" in shown(browser.get(f"/suppliers/{world.supplier.pk}/"))


@pytest.mark.parametrize(
    ("standing", "said", "words"),
    [
        ("stated", "stated", "no figure"),
        ("denied", "denied", "breach notice"),
        ("unclear", "unclear", "breach notice"),
        ("silent", "not stated", "breach notice"),
        ("unread", "not yet read", "breach notice"),
    ],
)
def test_silence_denial_and_not_yet_read_are_shown_differently(world, browser, standing, said, words):
    alter(world.term, standing=standing, number=None, unit="")
    text = shown(browser.get(f"/suppliers/{world.supplier.pk}/"))
    assert f"Breach notice and changes 1 {words} , {said} {said} {capfirst(words)}" in text


def test_what_has_ended_or_not_begun_is_not_shown_as_in_force(world, browser):
    with factories.acting():
        factories.breach_term(service=world.service, number=71, unit="hours", ends=date(2020, 1, 1))
        factories.breach_term(service=world.service, number=73, unit="hours", starts=date(9999, 1, 1))
    text = shown(browser.get(f"/suppliers/{world.supplier.pk}/"))
    terms = text.partition("Breach notice and changes 1")[2].partition("Copies and deletion")[0]
    assert "48 hours" in terms
    assert "71 hours" not in terms and "73 hours" not in terms


def test_the_history_shows_old_and_new_with_the_reason_newest_first(world, browser):
    alter(world.term, world.editor, "Amendment 1", number=24)
    alter(world.term, world.editor, "Amendment 2", number=12)
    text = shown(browser.get(f"/suppliers/{world.supplier.pk}/?history=shown"))
    assert "Notice within changed from 48 hours to 24 hours" in text
    assert text.index("“ Amendment 2 ”") < text.index("“ Amendment 1 ”")


def test_the_history_keeps_what_was_removed(world, browser):
    with factories.acting(world.editor, "Entered by mistake"):
        world.term.delete()
    text = shown(browser.get(f"/suppliers/{world.supplier.pk}/?history=shown"))
    assert "“ Entered by mistake ” Breach notice 48 hours ( Cloud rooms ) deleted" in text


def test_the_history_is_read_only_when_it_is_asked_for(world, browser):
    page = browser.get(f"/suppliers/{world.supplier.pk}/")
    assert "Show the history" in shown(page)
    assert page.context["entries"] is None


@pytest.mark.usefixtures("one_rule")
def test_the_findings_of_a_supplier_are_on_its_page(world, browser):
    assert "Ownwell Ltd accepts no more than 36 hours" in shown(browser.get(f"/suppliers/{world.supplier.pk}/"))
    text = shown(client_of(world.stranger).get(f"/suppliers/{world.supplier.pk}/"))
    assert "Your organisations have no findings about this supplier." in text


def test_only_who_may_write_is_led_to_data_entry(world, browser):
    path = f"/suppliers/{world.supplier.pk}/"
    edit = f'href="/admin/suppliers/supplier/{world.supplier.pk}/change/"'
    assert edit in browser.get(path).content.decode()
    assert "/admin/" not in client_of(world.reader).get(path).content.decode()

"""Deleting in data entry: it needs a reason, and records that others still use cannot be deleted."""

import pytest

from registry.models import Letter
from suppliers.models import Change, Document, Supplier
from tests import factories
from tests.admin.forms import opened, path
from tests.admin.versions import written
from tests.pages.world import client_of, shown


def test_deleting_asks_why_and_shows_what_goes_too(world, browser):
    other = factories.supplier(legal_name="Mistake Ltd")
    factories.document(supplier=other, title="Wrong paper")
    assert "Wrong paper" in shown(browser.get(path(other, "delete")))
    response = browser.post(path(other, "delete"), {"post": "yes", "reason": "  "})
    assert "Say why you delete it" in shown(response)
    assert Supplier.objects.filter(pk=other.pk).exists()
    assert browser.post(path(other, "delete"), {"post": "yes", "reason": "Entered twice"}).status_code == 302
    assert not Document.objects.filter(title="Wrong paper").exists()
    assert set(Change.objects.first().touched) == {"suppliers.Supplier", "suppliers.Document"}


@pytest.mark.parametrize(
    ("table", "use"),
    [
        ("supplier", "Engagement: Ownwell Ltd: Cloud rooms"),
        ("service", "Engagement: Ownwell Ltd: Cloud rooms"),
        ("document", "Breach notice: 48 hours"),
    ],
)
def test_a_record_in_use_is_not_deleted_and_the_page_shows_why(world, colleague, table, use):
    record, count = getattr(world, table), written()
    response = colleague.get(path(record, "delete"))
    assert "cannot be deleted, because other records still use it" in shown(response)
    assert f"Change or delete these first: {use}" in shown(response)
    answer = colleague.post(path(record, "delete"), {"post": "yes", "reason": "Away with it"})
    assert answer.status_code in {200, 403}
    assert written() == count


def test_many_cannot_be_deleted_at_once(world, colleague):
    address = "/admin/suppliers/supplier/"
    assert "delete_selected" not in colleague.get(address).content.decode()
    colleague.post(address, {"action": "delete_selected", "_selected_action": [world.supplier.pk], "post": "yes"})
    assert Supplier.objects.filter(pk=world.supplier.pk).exists()


def test_an_account_is_switched_off_and_never_deleted(world, colleague):
    assert colleague.get(path(world.reader, "delete")).status_code == 403
    assert colleague.post(path(world.reader, "delete"), {"post": "yes"}).status_code == 403


def test_a_shared_fact_does_not_take_the_records_of_another_organisation_along(world):
    """Neither from its own page nor from its row on another form; and their content is not told."""
    stranger = client_of(world.stranger)
    party = factories.supplier(legal_name="Basement Ltd")
    link = factories.involvement(service=world.service, party=party, document=world.document)
    notice = factories.change_notice(service=world.service, party=party)
    assessed = factories.role_assessment(organisation=world.own, involvement=link, reason="Ownwell's reason")
    factories.notice_decision(
        engagement=world.engagement, notice=notice, answer="objected", decided="2026-02-01", reason="Merger"
    )
    factories.review(organisation=world.own, supplier=party, engagement=None, activity=None)
    count = written()
    for record in (link, notice, party):
        page = shown(stranger.get(path(record, "delete")))
        assert "other records still use it" in page
        assert "A record of another organisation" in page
        assert "Ownwell" not in page and "objected" not in page and "ecision on a change notice: " not in page
        stranger.post(path(record, "delete"), {"post": "yes", "reason": "Tidy up"})
    given = ticked(opened(stranger, path(world.service)), "involvement_set", link)
    answer = stranger.post(path(world.service), given | {"why": "Tidy up"})
    assert "other records still use it: A record of another organisation." in shown(answer)
    assert (written(), type(assessed).objects.count()) == (count, 1)
    own = client_of(world.editor)
    answer = own.post(path(world.service), ticked(opened(own, path(world.service)), "involvement_set", link))
    assert "Assessment of a role: Basement Ltd" in shown(answer)


def ticked(given, prefix, record):
    """A form with a row ticked for deletion."""
    total = int(given[f"{prefix}-TOTAL_FORMS"])
    place = next(n for n in range(total) if str(given[f"{prefix}-{n}-id"]) == str(record.pk))
    return given | {f"{prefix}-{place}-DELETE": "on", "why": "Tidy up"}


@pytest.mark.parametrize("shared", [False, True])
def test_a_letter_that_is_sent_for_another_organisation_too_is_not_deleted_by_one(world, shared):
    letter = factories.letter(organisation=world.own, supplier=world.supplier)
    question = factories.letter_question(letter=letter)
    factories.question_finding(part=factories.letter_part(question=question))
    factories.letter_paper(letter=letter)
    if shared:
        factories.letter_for(letter=letter, organisation=world.other)
    client_of(world.editor).post(path(letter, "delete"), {"post": "yes", "reason": "Tidied up"})
    assert Letter.objects.filter(pk=letter.pk).exists() is shared

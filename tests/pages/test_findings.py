"""Findings, and decisions on them."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from registry.models import FindingDecision
from registry.rules import CATALOGUE
from suppliers.models import Change
from tests import factories
from tests.pages.world import World, alter, client_of, shown

pytestmark = pytest.mark.usefixtures("one_rule")


@pytest.fixture
def path(world: World) -> str:
    return reverse("decide", args=[world.own.pk, "BRE-02", world.subject])


def answer(client, path: str, **given: str):
    """The values of the form as opened, with the given values typed in."""
    facts = client.get(path).context["form"]["seen"].value()
    until = (timezone.localdate() + timedelta(days=90)).isoformat()
    return {"seen": facts, "decision": "accepted", "until": until, "reason": "Seen by the board", **given}


def test_findings_are_listed_with_their_source_and_the_way_to_decide(world, browser, path):
    factories.rule_citation(rule="BRE-02", regime="UK", provision="UK GDPR Art. 33(2)")
    response = browser.get("/findings/")
    assert "1 open, 0 decided" in shown(response)
    assert "Acme may take 48 hours" in shown(response)
    assert "UK GDPR Art. 33(2)" in shown(response)
    assert f'href="{path}"' in response.content.decode()


def test_a_finding_shows_what_it_is_based_on_and_the_matter_that_it_is_part_of(browser, path):
    page = browser.get(path)
    assert "What it is based on" in shown(page) and "Acme statement v2" in shown(page) and "Section 7" in shown(page)
    assert "Part of the matter Breach notice" in shown(page)


def fix_link(page) -> tuple[str, str]:
    """The address and the words of the link that fixes a finding."""
    found = re.search(r'<a href="([^"]*/admin/[^"]*)">([^<]+)</a>', page.content.decode().partition("How to fix it")[2])
    assert found
    return unescape(found[1]), found[2].strip()


def test_a_notice_that_is_too_long_leads_to_a_new_agreement_and_not_to_the_statement(world, browser, path):
    address, words = fix_link(browser.get(path))
    assert words == "Record the agreement"
    assert address == f"{reverse('admin:registry_agreement_add')}?engagement={world.engagement.pk}"
    form = browser.get(address).context["adminform"].form
    assert str(form["engagement"].value()) == str(world.engagement.pk)


def test_an_agreement_in_force_is_amended_and_keeps_what_it_said(world, browser, path):
    with factories.acting():
        agreement = factories.agreement(engagement=world.engagement, kind="dpa")
    address, words = fix_link(browser.get(path))
    assert words == "Record the amendment"
    given = {name: str(browser.get(address).context["adminform"].form[name].value()) for name in ("kind", "amends")}
    assert given == {"kind": "amendment", "amends": str(agreement.pk)}


def test_there_is_no_link_to_data_entry_where_nobody_may_enter(world, browser, path):
    tomorrow = timezone.localdate() + timedelta(days=1)
    for page in (client_of(world.reader).get(path), browser.get(f"/on/{tomorrow}{path}")):
        assert page.status_code == 200
        assert "/admin/" not in page.content.decode().partition("How to fix it")[2].partition("Or decide on it")[0]


def test_a_list_without_findings_has_an_empty_state(world, browser):
    alter(world.term, number=36)
    assert "No finding is open." in shown(browser.get("/findings/"))


def test_a_decision_is_saved_as_one_change_with_its_reason(world, browser, path):
    count = Change.objects.count()
    response = browser.post(path, answer(browser, path), follow=True)
    assert "Decision saved." in shown(response)
    assert "0 open, 1 decided" in shown(response)
    change = Change.objects.first()
    assert (Change.objects.count(), change.by, change.reason) == (count + 1, world.editor, "Seen by the board")


def test_a_later_decision_takes_the_place_of_the_earlier_one(world, browser, path):
    browser.post(path, answer(browser, path))
    assert "Last decision accepted" in shown(browser.get(path))
    browser.post(path, answer(browser, path, decision="disputed", until="", reason="Read again"))
    assert FindingDecision.objects.get().decision == "disputed"
    assert "Read again" in shown(browser.get(path))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"reason": ""}, "Say why you decide this. An auditor will read it."),
        ({"reason": "  \n "}, "Say why you decide this. An auditor will read it."),
        ({"until": ""}, "Enter the last day this holds, such as 27 March 2027."),
        ({"until": "", "decision": "mending"}, "Enter the last day this holds, such as 27 March 2027."),
        ({"until": "2020-01-01"}, "Enter today or a later date."),
        ({"until": "31 February"}, "Enter a valid date."),
        ({"decision": ""}, "Choose a decision."),
        ({"decision": "forgiven"}, "Select a valid choice."),
        ({"reason": "a\0b"}, "Null characters are not allowed."),
    ],
)
def test_an_error_is_shown_and_nothing_is_saved(world, browser, path, given, message):
    count = Change.objects.count()
    response = browser.post(path, answer(browser, path, **given))
    assert response.status_code == 200
    assert message in shown(response)
    assert "There is a problem" in shown(response)
    assert Change.objects.count() == count


def test_what_was_typed_stays_after_a_fault(world, browser, path):
    response = browser.post(path, answer(browser, path, until="2020-01-01", reason="We wait for “v3” & more"))
    content = response.content.decode()
    assert "We wait for “v3” &amp; more" in content
    assert 'value="2020-01-01"' in content
    assert re.search(r'<input[^>]*value="accepted"[^>]*\bchecked', content)


def test_facts_that_changed_meanwhile_are_shown_before_a_decision_about_them_is_taken(world, browser, path):
    typed = answer(browser, path)
    alter(world.term, number=71)
    response = browser.post(path, typed)
    assert "changed while you were writing. Read it again" in shown(response)
    assert "Acme may take 71 hours" in shown(response)
    assert "Seen by the board" in response.content.decode()
    assert not FindingDecision.objects.exists()
    again = {**typed, "seen": response.context["form"]["seen"].value()}
    assert browser.post(path, again).status_code == 302


def test_a_decision_no_longer_counts_when_the_facts_change(world, browser, path):
    browser.post(path, answer(browser, path))
    alter(world.term, number=71)
    assert "1 open, 0 decided" in shown(browser.get("/findings/"))
    assert "; reopened: the facts have changed, or its date has passed" in shown(browser.get(path))


def test_a_finding_that_is_fixed_is_decided_no_more(world, browser, path):
    alter(world.term, number=12)
    assert "<textarea" not in browser.get(path).content.decode()
    assert browser.post(path, {"decision": "disputed"})["Location"] == path
    assert client_of(world.reader).post(path, {"decision": "disputed"}).status_code == 404


def test_a_reader_sees_the_finding_and_no_form(world, path):
    response = client_of(world.reader).get(path)
    assert "Only a data protection officer of this organisation can do this, and not on a past day." in shown(response)
    assert "<textarea" not in response.content.decode()


def test_an_editor_elsewhere_who_reads_here_decides_nothing(world, path):
    with factories.acting():
        factories.membership(user=world.stranger, organisation=world.own, role="reader")
    client = client_of(world.stranger)
    assert "<textarea" not in client.get(path).content.decode()
    assert client.post(path, {"decision": "disputed", "reason": "x"}).status_code == 403


def test_a_form_without_its_token_is_refused_in_words(world, path):
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.editor)
    response = client.post(path, {"decision": "disputed", "reason": "x"})
    assert response.status_code == 403
    assert "The form has expired" in shown(response)


def test_a_second_decision_sees_the_first(world, browser, path):
    mine, theirs = answer(browser, path), answer(browser, path)
    assert browser.post(path, {**theirs, "decision": "disputed", "reason": "We read it otherwise"}).status_code == 302
    response = browser.post(path, mine)
    assert "changed while you were writing" in shown(response)
    assert "We read it otherwise" in shown(response)
    assert FindingDecision.objects.get().decision == "disputed"
    again = {**mine, "seen": response.context["form"]["seen"].value()}
    assert browser.post(path, again).status_code == 302


def test_a_finding_says_whose_it_is_where_those_of_several_organisations_are_shown(world, browser, monkeypatch):
    monkeypatch.setattr("registry.findings.finding.CATALOGUE", {"BRE-07": CATALOGUE["BRE-07"]})
    seen = "The breach notice for “Cloud rooms” does not say"
    with factories.acting():
        factories.membership(user=world.editor, organisation=world.other)
    for path, named in (
        ("/findings/", True),
        (f"/suppliers/{world.supplier.pk}/", True),
        ("/org/own/findings/", False),
    ):
        text = shown(browser.get(path)).partition(seen)[2].partition("Fix, accept or dispute")[0]
        assert ("Ownwell Ltd" in text) == named


@pytest.mark.parametrize("least", ["critical", "nope", ""])
def test_a_severity_that_no_finding_has_leaves_all_of_them_shown(world, browser, least):
    assert "Acme may take 48 hours" in shown(browser.get(f"/findings/?least={least}"))


def test_decided_findings_are_apart_and_not_counted(world, browser, path):
    pages = [f"/suppliers/{world.supplier.pk}/", reverse("engagement", args=[world.engagement.pk])]
    assert all("Findings 1" in shown(browser.get(page)) for page in pages)
    browser.post(path, answer(browser, path))
    for page in pages:
        text = shown(browser.get(page))
        assert "Findings 0" in text and "No finding is open." in text
        assert "accepted until" in text.partition("Decided")[2]

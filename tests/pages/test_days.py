"""The register as known on a day: the page shows the facts of that day and cannot be edited."""

import re
from datetime import date

import pytest

from tests import factories
from tests.pages.world import TODAY, YESTERDAY, World, alter, client_of, clock, shown, world

PAST = f"/on/{YESTERDAY.isoformat()}"
PREFIXES = [PAST, f"/org/own{PAST}", "/org/own", "/on/2026-04-01", "/org/own/on/2026-04-01"]


@pytest.fixture
def two_days(db: None):
    """48 hours were entered yesterday, 24 hours today. It is noon today."""
    with clock(YESTERDAY):
        made = world()
    with clock(TODAY, hour=9):
        alter(made.term, made.editor, "Amendment 2", number=24)
    with clock(TODAY):
        yield made


@pytest.fixture
def client(two_days: World):
    return client_of(two_days.editor)


def pages(w: World) -> list[str]:
    own = [f"/suppliers/{w.supplier.pk}/", f"/activities/{w.activity.pk}/"]
    return ["/", "/suppliers/", "/activities/", "/findings/", "/changes/", "/rules/", *own]


def test_yesterday_shows_the_term_of_yesterday_and_today_the_new_one(two_days, client):
    path = f"/suppliers/{two_days.supplier.pk}/"
    before, now = shown(client.get(PAST + path)), shown(client.get(path))
    assert "within 48 hours from a moment not stated , stated" in before and "24 hours" not in before
    assert "within 24 hours from a moment not stated , stated" in now


@pytest.mark.parametrize("kind", ["suppliers", "engagements"])
def test_yesterday_says_what_followed_then(two_days, client, kind):
    path = f"/{kind}/{(two_days.supplier if kind == 'suppliers' else two_days.engagement).pk}/"
    before, now = shown(client.get(PAST + path)), shown(client.get(path))
    assert "Acme may take 48 hours to notify us of a breach" in before and "24 hours" not in before
    assert "24 hours" in now and "to notify us of a breach" not in now


@pytest.mark.usefixtures("one_rule")
def test_yesterday_is_checked_against_the_policy_of_yesterday(two_days, client):
    alter(two_days.own, notice_number=12)
    before, now = shown(client.get(f"{PAST}/findings/")), shown(client.get("/findings/"))
    assert "Acme may take 24 hours" in now and "Ownwell Ltd accepts no more than 12 hours" in now
    assert "Acme may take 48 hours" in before and "Ownwell Ltd accepts no more than 36 hours" in before


@pytest.mark.usefixtures("one_rule")
def test_yesterday_has_its_own_findings_and_changes(two_days, client):
    assert "1 open" in shown(client.get(f"{PAST}/findings/"))
    assert "0 open" in shown(client.get("/findings/"))
    assert "Amendment 2" not in shown(client.get(f"{PAST}/changes/"))
    assert "Amendment 2" in shown(client.get("/changes/"))


def test_the_whole_day_counts_until_midnight_here(two_days):
    with clock(TODAY, hour=23):
        alter(two_days.term, None, "Late", number=12)
    with clock(date(2026, 3, 4)):
        text = shown(client_of(two_days.editor).get(f"/on/{TODAY}/suppliers/{two_days.supplier.pk}/"))
    assert "within 12 hours from a moment not stated , stated" in text


def test_today_written_as_a_day_is_today(two_days, client):
    assert "24 hours" in shown(client.get(f"/on/{TODAY}/suppliers/{two_days.supplier.pk}/"))
    assert "Nothing can be edited" not in shown(client.get(f"/on/{TODAY}/"))


def test_a_day_before_anything_shows_an_empty_register(two_days, client):
    for path in ("/", "/suppliers/", "/activities/", "/findings/", "/changes/", "/rules/"):
        assert client.get(f"/on/2020-01-01{path}").status_code == 200
    empty = shown(client.get("/on/2020-01-01/suppliers/"))
    assert "No supplier is on record." in empty and "Start with" not in empty
    assert "None of your organisations was in the register on this day." in shown(client.get("/on/2020-01-01/"))
    response = client.get(f"/on/2020-01-01/suppliers/{two_days.supplier.pk}/")
    assert "Nothing was on record at this address on 1 January 2020." in shown(response)
    assert f'href="/suppliers/{two_days.supplier.pk}/"' in response.content.decode()


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_link_of_a_page_stays_on_its_day_and_with_its_organisation(two_days, client, prefix):
    for path in pages(two_days):
        content = client.get(prefix + path).content.decode()
        today = re.sub(r"/on/[^/]+", "", prefix) + path
        links = set(re.findall(r'(?:href|action)="(/[^"]*)"', content)) - {today}
        assert len(links) > 8
        assert [link for link in links if not link.startswith((f"{prefix}/", "/static/"))] == []


@pytest.mark.parametrize("prefix", [PAST, "/on/2026-04-01", "/on/0001-01-01", "/on/9999-12-31"])
def test_nothing_can_be_edited_on_another_day(two_days, client, prefix):
    for path in [p for p in pages(two_days) if client.get(prefix + p).status_code == 200]:
        content = client.get(prefix + path).content.decode()
        assert "Nothing can be edited." in content
        assert "/change/" not in content and "/add/" not in content
        assert re.findall(r'<form[^>]*method="post"[^>]*action="([^"]*)"', content) == [f"{prefix}/logout/"]


def test_a_finding_of_yesterday_can_be_read_and_not_decided(two_days, client):
    path = f"{PAST}/findings/{two_days.own.pk}/BRE-02/{two_days.subject}/"
    assert "Acme may take 48 hours" in shown(client.get(path))
    assert "<textarea" not in client.get(path).content.decode()
    assert client.post(path, {"decision": "disputed", "reason": "x"}).status_code == 405


def test_a_past_page_says_its_day_in_title_banner_and_control(two_days, client):
    response = client.get(f"{PAST}/suppliers/")
    assert "as known on 2 March 2026" in response.content.decode().partition("</title>")[0]
    assert "You see the register as known on 2 March 2026." in shown(response)
    assert 'value="2026-03-02"' in response.content.decode()
    assert 'href="/suppliers/"' in response.content.decode()


def test_a_day_to_come_shows_what_is_agreed_so_far(two_days, client):
    with clock(TODAY, hour=13):
        alter(two_days.term, ends=date(2026, 3, 31))
        factories.breach_term(service=two_days.service, number=8, unit="hours", starts=date(2026, 4, 1))
        text = shown(client.get(f"/on/2026-04-01/suppliers/{two_days.supplier.pk}/"))
    assert "You see the register as foreseen for 1 April 2026." in text
    assert "within 8 hours from a moment not stated , stated" in text
    assert "within 24 hours from a moment not stated , stated" not in text


def test_a_removed_supplier_is_still_there_on_its_day(two_days, client):
    path = f"/suppliers/{two_days.supplier.pk}/"
    with clock(TODAY, hour=13), factories.acting():
        for record in (two_days.activity, two_days.engagement, two_days.term, two_days.supplier):
            record.delete()
    with clock(TODAY, hour=13):
        assert client.get(path).status_code == 404
        assert "Acme Hosting Limited" in shown(client.get(PAST + path))


def test_permissions_of_today_apply_to_a_past_day(two_days):
    with clock(TODAY):
        client = client_of(two_days.stranger)
        assert client.get(f"{PAST}/activities/{two_days.activity.pk}/").status_code == 404
        with factories.acting():
            factories.membership(user=two_days.stranger, organisation=two_days.own, role="reader")
        fresh = client_of(type(two_days.stranger).objects.get(pk=two_days.stranger.pk))
        assert fresh.get(f"{PAST}/activities/{two_days.activity.pk}/").status_code == 200


def test_the_record_of_yesterday_is_named_after_its_day(two_days, client):
    response = client.get(f"{PAST}/records/{two_days.own.pk}/controller.pdf")
    assert 'filename="controller-record-own-2026-03-02.pdf"' in response["Content-Disposition"]


def test_an_error_page_of_a_past_day_leads_to_today(two_days, client):
    response = client.get(f"{PAST}/suppliers/999999/")
    assert response.status_code == 404
    assert 'href="/suppliers/999999/"' in response.content.decode()


@pytest.mark.parametrize("language", ["en-GB", "en-US", "de", "xx", "en-us;q=0.1, ar"])
def test_dates_are_written_in_words_whatever_the_browser_prefers(two_days, client, language):
    text = shown(client.get(f"{PAST}/", headers={"accept-language": language}))
    assert "2 March 2026" in text
    assert "2 March 2026, 12:00 GMT" in text

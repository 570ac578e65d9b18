"""A past day by its second clock: as we know now of it, on every page, and beside what was known then."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.pages.world import TODAY, YESTERDAY, World, alter, client_of, clock, shown, world

THEN = f"/on/{YESTERDAY}"
NOW = f"{THEN}/as-we-know-now"
LATER = f"{NOW}/changes/later/"


@pytest.fixture
def two_days(db: None):
    """48 hours were entered yesterday. The agreed amendment of 24 hours was entered today, and holds for all days."""
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
    own = [f"/suppliers/{w.supplier.pk}/", f"/activities/{w.activity.pk}/", f"/engagements/{w.engagement.pk}/"]
    return ["/", "/suppliers/", "/activities/", "/findings/", "/changes/", "/changes/later/", "/rules/", *own]


def test_the_second_clock_shows_what_was_entered_later(two_days, client):
    path = f"/suppliers/{two_days.supplier.pk}/"
    then, now = shown(client.get(THEN + path)), shown(client.get(NOW + path))
    assert "within 48 hours from a moment not stated , stated" in then and "24 hours" not in then
    assert "within 24 hours from a moment not stated , stated" in now and "within 48 hours" not in now


def test_the_second_clock_shows_only_what_applies_on_the_day(two_days, client):
    factories.breach_term(service=two_days.service, number=8, unit="hours", starts=TODAY)
    path = f"/suppliers/{two_days.supplier.pk}/"
    assert "within 8 hours" in shown(client.get(path))
    assert "within 8 hours" not in shown(client.get(NOW + path))


@pytest.mark.usefixtures("one_rule")
def test_each_clock_has_its_own_findings_in_any_order(two_days, client):
    for prefix, count in ((THEN, 1), (NOW, 0), (THEN, 1), ("", 0), (NOW, 0)):
        assert f"{count} open" in shown(client.get(f"{prefix}/findings/"))


@pytest.mark.usefixtures("one_rule")
def test_the_second_clock_checks_against_the_limit_of_now(two_days, client):
    alter(two_days.own, notice_number=12)
    assert "Ownwell Ltd accepts no more than 12 hours" in shown(client.get(f"{NOW}/findings/"))


@pytest.mark.parametrize("prefix", [NOW, f"/org/own{NOW}"])
def test_every_link_of_a_page_keeps_the_clock(two_days, client, prefix):
    for path in pages(two_days):
        content = client.get(prefix + path).content.decode()
        others = {re.sub(r"/on/.*", "", prefix) + path, prefix.removesuffix("/as-we-know-now") + path}
        links = set(re.findall(r'(?:href|action)="(/[^"]*)"', content)) - others
        assert len(links) > 8
        assert [link for link in links if not link.startswith((f"{prefix}/", "/static/"))] == []


def test_nothing_can_be_edited_as_we_know_now(two_days, client):
    for path in pages(two_days):
        content = client.get(NOW + path).content.decode()
        assert "Nothing can be edited." in content
        assert "/change/" not in content and "/add/" not in content
        assert client.post(NOW + path).status_code == 405
    assert client.get(f"{NOW}/admin/")["Location"] == "/admin/"


def test_a_page_says_its_clock_in_title_banner_control_and_foot(two_days, client):
    response = client.get(f"{NOW}/suppliers/")
    assert "as we know now of 2 March 2026" in response.content.decode().partition("</title>")[0]
    text = shown(response)
    assert "You see what we know now of 2 March 2026. Nothing can be edited." in text
    assert "This includes what was entered later." in text
    assert text.count("As we know now of 2 March 2026") == 2
    assert "s known on 2 March 2026" not in text


def test_each_clock_leads_to_the_other_and_to_their_differences(two_days, client):
    for prefix, other in ((THEN, NOW), (NOW, THEN)):
        content = client.get(f"{prefix}/suppliers/?q=Acme").content.decode()
        assert f'href="{other}/suppliers/?q=Acme"' in content
        assert f'href="{prefix}/changes/later/"' in content
    for prefix in ("", "/on/2026-04-01"):
        content = client.get(f"{prefix}/suppliers/").content.decode()
        assert "as-we-know-now" not in content and "/changes/later/" not in content


def test_the_chooser_keeps_the_clock_for_another_past_day(two_days, client):
    assert '<input type="hidden" name="known" value="now">' in client.get(f"{NOW}/").content.decode()
    assert 'name="known"' not in client.get(f"{THEN}/").content.decode()
    for query, target in (
        ("day=2026-01-02&known=now", "/on/2026-01-02/as-we-know-now/suppliers/"),
        ("day=2026-01-02&known=then", "/on/2026-01-02/suppliers/"),
        ("known=now", "/suppliers/"),
        (f"day={TODAY}&known=now", "/suppliers/"),
    ):
        assert client.get(f"/go/?next=/suppliers/&{query}")["Location"] == target


def test_what_was_entered_later_has_no_link_to_what_was_known_then(two_days, client):
    assert "Show what was known then" in shown(client.get(f"{NOW}/changes/"))
    assert "Show what was known then" not in shown(client.get(LATER))


@pytest.mark.parametrize("day", [TODAY, date(2026, 4, 1)])
def test_today_and_a_day_to_come_have_one_clock(two_days, client, day):
    path = f"/suppliers/{two_days.supplier.pk}/"
    one, other = (shown(client.get(f"/on/{day}{clock}{path}")) for clock in ("", "/as-we-know-now"))
    assert one == other and "we know now" not in one


@pytest.mark.parametrize("address", ["/as-we-know-now/", "/on/as-we-know-now/", "/on/2026-02-30/as-we-know-now/"])
def test_a_clock_without_a_day_is_not_found(two_days, client, address):
    assert client.get(address).status_code == 404


def test_a_record_entered_later_is_there_by_the_second_clock_alone(two_days, client):
    path = f"/suppliers/{factories.supplier(legal_name='Latecomer').pk}/"
    assert "It may have been added later." in shown(client.get(THEN + path))
    assert "Latecomer" in shown(client.get(NOW + path))


def test_a_record_that_is_not_there_now_is_not_said_to_be_added_later(two_days, client):
    for path in ("/suppliers/999999/", "/nowhere/"):
        response = client.get(NOW + path)
        assert response.status_code == 404 and "added later" not in shown(response)


def test_what_was_entered_later_is_listed_with_person_time_and_reason(two_days, client):
    text = shown(client.get(LATER))
    assert "For 2 March 2026: 1 altered." in text
    assert "Notice within changed from 48 hours to 24 hours" in text
    assert "Changed 3 March 2026, 09:00 GMT · by own-editor · change 2 “ Amendment 2 ”" in text


def test_what_does_not_apply_on_the_day_is_no_difference_of_it(two_days, client):
    with clock(TODAY, hour=10):
        factories.breach_term(service=two_days.service, starts=TODAY)
    assert "For 2 March 2026: 1 altered." in shown(client.get(LATER))


def test_a_day_of_which_nothing_was_learnt_says_so(two_days, client):
    with clock(date(2026, 3, 5)):
        text = shown(client_of(two_days.editor).get(f"/on/{TODAY}/as-we-know-now/changes/later/"))
    assert "For 3 March 2026: no differences." in text


def test_a_page_as_known_then_leads_to_the_differences_by_the_second_clock(two_days, client):
    assert client.get(f"{THEN}/changes/later/")["Location"] == LATER
    assert client.get(f"/org/own{THEN}/changes/later/")["Location"] == f"/org/own{LATER}"


@pytest.mark.parametrize("prefix", ["", "/on/2026-04-01", "/on/2026-04-01/as-we-know-now"])
def test_without_a_past_day_the_page_asks_for_one(two_days, client, prefix):
    text = shown(client.get(f"{prefix}/changes/later/"))
    assert "Choose a past day." in text and "difference" not in text


def test_another_organisation_sees_the_later_fact_without_person_and_reason(two_days):
    with clock(TODAY, hour=10):
        alter(two_days.engagement, two_days.editor, "Ownwell secret", owner="Ownwell attic")
    text = shown(client_of(two_days.stranger).get(LATER))
    assert "Notice within changed from 48 hours to 24 hours" in text
    assert "own-editor" not in text and "Amendment 2" not in text and "Ownwell" not in text


def test_more_later_changes_take_no_more_queries(two_days, client):
    def queries() -> int:
        client.get(LATER)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(LATER).status_code == 200
        return len(seen)

    few = queries()
    with clock(TODAY, hour=10):
        for number in range(9):
            alter(two_days.term, number=40 + number)
            factories.supplier()
    assert queries() == few


def test_two_days_are_compared_by_the_clock_of_the_address(two_days, client):
    days = f"/changes/between/?from={YESTERDAY}&to={TODAY}"
    then, now = client.get(days), client.get(f"/on/{TODAY}/as-we-know-now{days}")
    assert "From 2 March 2026 to 3 March 2026: 1 altered." in shown(then)
    assert "From 2 March 2026 to 3 March 2026: no differences." in shown(now)
    assert f'href="/on/{TODAY}/as-we-know-now{days.replace("&", "&amp;")}"' in then.content.decode()
    assert f'href="/on/{TODAY}{days.replace("&", "&amp;")}"' in now.content.decode()


def test_two_days_as_we_know_now_of_them_differ_by_the_days_of_records(two_days, client):
    with clock(TODAY, hour=10):
        alter(two_days.term, None, "Had ended", ends=YESTERDAY)
    text = shown(client.get(f"/on/{TODAY}/as-we-know-now/changes/between/?from={YESTERDAY}&to={TODAY}"))
    assert "1 ended" in text and "Its start or end date was reached." in text
    assert "No change was recorded" not in text and "Had ended" not in text


def test_days_that_both_clocks_know_alike_are_compared_once(two_days, client):
    text = shown(client.get(f"/changes/between/?from={TODAY}&to=2026-04-01"))
    assert "Compare the same days" not in text


def test_as_we_know_now_of_a_day_no_later_day_is_compared(two_days, client):
    refused = client.get(f"{NOW}/changes/between/?from={YESTERDAY}&to={TODAY}")
    assert refused.status_code == 400


def test_a_record_names_both_days(two_days, client):
    path = f"/records/{two_days.own.pk}/controller.pdf"
    response = client.get(NOW + path)
    assert response.status_code == 200
    name = "controller-record-own-2026-03-02-known-2026-03-03.pdf"
    assert f'filename="{name}"' in response["Content-Disposition"]


@pytest.mark.parametrize("prefix", ["/on/2026-04-01", "/org/own/on/2026-04-01/as-we-know-now"])
def test_a_record_of_a_day_to_come_is_refused_in_words(two_days, client, prefix):
    path = f"/records/{two_days.own.pk}/controller.pdf"
    response = client.get(prefix + path)
    assert response.status_code == 404
    assert "1 April 2026 is still to come. A record is made of today or of a past day." in shown(response)
    assert f'href="{re.sub("/on/.*", "", prefix)}{path}"' in response.content.decode()


def test_no_page_of_a_day_to_come_offers_a_record(two_days, client):
    for path in ("/", "/activities/", f"/activities/{two_days.activity.pk}/"):
        assert "/records/" in client.get(NOW + path).content.decode()
        assert "/records/" not in client.get("/on/2026-04-01" + path).content.decode()

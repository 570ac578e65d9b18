"""The page of changes: each with its sentence, its reason, and what followed from it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from registry.history import outcomes
from registry.rules import CATALOGUE
from tests import factories
from tests.pages.world import TODAY, YESTERDAY, World, alter, client_of, clock, shown, world

PATH = "/changes/"


@pytest.fixture(autouse=True)
def few_rules(monkeypatch, one_rule):
    """The rules on a breach notice: too long, and a practice weaker than agreed."""
    few = {code: CATALOGUE[code] for code in ("BRE-02", "CON-08")}
    monkeypatch.setattr("registry.findings.finding.CATALOGUE", few)


@pytest.fixture
def two_days(db: None):
    """48 hours were entered yesterday; today an agreement was signed. It is noon today."""
    with clock(YESTERDAY):
        made = world()
    with clock(TODAY, hour=9), factories.acting(made.editor, "Agreement signed"):
        factories.agreement(
            engagement=made.engagement, kind="dpa", title="Agreement 1", breach_number=24, breach_unit="hours"
        )
    with clock(TODAY):
        yield made


@pytest.fixture
def client(two_days: World):
    return client_of(two_days.editor)


def test_a_change_is_a_sentence_with_its_reason_and_its_consequences(two_days, client):
    response = client.get(f"{PATH}?since=1")
    text = shown(response)
    assert "own-editor added agreement “Agreement 1”." in text
    assert "3 March 2026, 09:00 GMT · change 2 “ Agreement signed ”" in text
    assert "opens CON-08 (medium) Acme agreed to notify a breach" in text
    assert "closes BRE-02 (high)" in text or "closes BRE-02 (medium)" in text
    assert "Time until we know of a breach changed from 48 hours to 24 hours ( Ownwell Ltd: Cloud rooms )" in text
    assert "Findings on this page: 1 opened, 1 closed . Each change is compared with the register without it" in text
    gone = reverse("decide", args=[two_days.own.pk, "BRE-02", two_days.subject])
    assert f'href="{gone}"' in response.content.decode()
    assert client.get(gone).status_code == 200


@pytest.mark.parametrize(
    ("query", "shown_numbers"),
    [
        ("", [2, 1]),
        (f"since={TODAY}", [2]),
        (f"since={YESTERDAY}", [2, 1]),
        ("since=1", [2]),
        ("since=0", [2, 1]),
        ("since=0&upto=1", [1]),
        ("since=2", []),
        ("since=99&upto=0", []),
        ("upto=99", [2, 1]),
        ("since=1&upto=x", [2]),
        (f"since={'9' * 30}", None),
    ],
)
def test_the_span_is_what_the_address_says(client, query, shown_numbers):
    response = client.get(f"{PATH}?{query}")
    if shown_numbers is None:
        assert response.status_code == 400
        return
    assert response.status_code == 200
    assert [each.act.number for each in response.context["changes"]] == shown_numbers
    if not shown_numbers:
        assert "No change was recorded in this time." in shown(response)


@pytest.mark.parametrize(
    ("since", "message"),
    [("yesterday", "Enter the first day, such as 27 March 2026."), ("2026-03-04", "Enter the day shown or an earlier")],
)
def test_a_day_that_cannot_be_is_refused_in_words(client, since, message):
    response = client.get(f"{PATH}?since={since}")
    assert response.status_code == 400
    assert message in shown(response)


def test_a_past_day_lists_its_changes_and_refuses_a_later_day(two_days, client):
    text = shown(client.get(f"/on/{YESTERDAY}{PATH}"))
    assert "Agreement 1" not in text and "as of 2 March 2026" in text
    assert client.get(f"/on/{YESTERDAY}{PATH}?since={TODAY}").status_code == 400


def test_a_past_day_as_we_know_now_of_it_says_what_later_changes_mean_for_it(two_days, client):
    text = shown(client.get(f"/on/{YESTERDAY}/as-we-know-now{PATH}?since=1"))
    assert "closes BRE-02" in text and "as of 2 March 2026" in text


def test_another_organisation_is_not_shown(two_days):
    text = shown(client_of(two_days.stranger).get(PATH))
    assert "Ownwell" not in text and "Agreement" not in text and "BRE-02" not in text
    assert "These changes concern other organisations' own records." in shown(
        client_of(two_days.stranger).get(f"{PATH}?since=1")
    )


def test_a_shared_fact_says_what_follows_for_the_reader_alone(two_days):
    with factories.acting(two_days.stranger, "Used"):
        factories.engagement(organisation=two_days.other, service=two_days.service)
    alter(two_days.term, two_days.editor, "Ownwell asked for it", number=12)
    theirs = client_of(two_days.stranger).get(f"{PATH}?since=3")
    assert "a person of another organisation changed breach notice “12 hours”." in shown(theirs)
    assert "closes BRE-02" in shown(theirs) and "( Otherside Ltd: Cloud rooms )" in shown(theirs)
    assert "Ownwell" not in shown(theirs) and "asked for it" not in shown(theirs)


def test_a_page_with_several_organisations_names_the_one_of_each_finding(two_days, client):
    with factories.acting():
        factories.membership(user=two_days.editor, organisation=two_days.other)
        factories.engagement(organisation=two_days.other, service=two_days.service)
    alter(two_days.term, two_days.editor, "Later statement", number=12)
    text = shown(client.get(f"{PATH}?since=3"))
    assert text.count("closes") == 2 and "Otherside Ltd" in text


def test_many_findings_of_one_change_are_counted_and_folded(two_days, client):
    with factories.acting(two_days.editor, "Six more"):
        for number in range(6):
            service = factories.service(supplier=two_days.supplier, name=f"Hall {number}")
            factories.breach_term(service=service)
            factories.engagement(organisation=two_days.own, service=service)
    text = shown(client.get(f"{PATH}?since=2"))
    assert "6 findings: 6 opened, 0 closed" in text
    assert "own-editor added 6 services, 6 breach notices and 6 engagements." in text


def test_what_takes_too_long_is_said_and_worked_out_on_a_page_of_its_own(two_days, client, monkeypatch):
    for number in range(3):
        alter(two_days.term, two_days.editor, f"Reason {number}", number=48 - 24 * (number % 2))
    monkeypatch.setattr(outcomes.outcomes, "__defaults__", (1,))
    response = client.get(f"{PATH}?since=2")
    text = shown(response)
    assert "What followed from change 4 and earlier changes on this page was not worked out" in text
    assert text.count("What followed was not worked out on this page.") == 2
    assert f'href="{PATH}?since=2&amp;upto=4"' in response.content.decode()
    further = client.get(f"{PATH}?since=2&upto=4")
    assert [each.outcome is None for each in further.context["changes"]] == [False, True]


def test_a_change_with_too_many_records_is_named(two_days, client, monkeypatch):
    with factories.acting(two_days.editor, "Import"):
        for _ in range(4):
            factories.supplier()
    monkeypatch.setattr(outcomes, "MOST_ROWS", 3)
    text = shown(client.get(f"{PATH}?since=1"))
    assert "Change 3 wrote 4 records. What followed from it, and from earlier changes on this page," in text
    assert "Work it out from change 2 back" in text


def test_the_reader_is_led_to_what_came_since_the_last_visit(two_days):
    reader = two_days.reader
    client = client_of(reader)
    with clock(YESTERDAY, hour=18):
        client.post("/seen/", {"number": 1})
    with clock(TODAY):
        response = client.get(PATH)
        assert "Since you were last here, 2 March 2026, 18:00 GMT" in shown(response)
        assert f'href="{PATH}?since=1"' in response.content.decode()
        assert "Since you were last here" not in shown(client.get(f"/on/{YESTERDAY}{PATH}"))
        assert "Since you were last here" not in shown(client_of(two_days.root).get(PATH))


def test_a_text_that_was_erased_is_in_no_sentence(two_days, client):
    from django.core.management import call_command

    alter(two_days.service, two_days.editor, "Petra Person called", name="Rooms of Petra Person")
    alter(two_days.term, two_days.editor, "Read again", number=60)
    alter(two_days.service, two_days.editor, "Renamed", name="Rooms")
    assert "Petra Person" in shown(client.get(PATH))
    call_command("erase_text", "Petra Person", "--write", "--reason", "Letter 7")
    assert "Petra Person" not in shown(client.get(PATH))
    assert "(Art. 17)]" in shown(client.get(PATH))


def test_names_of_people_and_records_are_only_text(two_days, client):
    with factories.acting(two_days.editor, "<b>why</b>"):
        factories.supplier(legal_name="<script>alert(1)</script>")
    content = client.get(PATH).content.decode()
    assert "<script>alert" not in content and "<b>why</b>" not in content


def test_the_first_and_the_last_day_of_the_calendar_are_days(client):
    assert client.get(f"{PATH}?since=0001-01-01").status_code == 200
    last = client.get(f"/on/9999-12-31{PATH}?since={TODAY + timedelta(days=1)}")
    assert last.status_code == 200 and "No change was recorded in this time." in shown(last)

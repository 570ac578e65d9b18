"""The page of differences between two days: the differences with person, time and reason, and who may see them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.request import scope
from tests import factories
from tests.pages.world import TODAY, YESTERDAY, World, alter, client_of, clock, shown, world

PATH = "/changes/between/"
BOTH = f"{PATH}?from={YESTERDAY}&to={TODAY}"


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


def test_the_page_of_changes_leads_to_it(client):
    assert f'href="{PATH}"' in client.get("/changes/").content.decode()


def test_a_correction_is_shown_with_person_time_and_reason(two_days, client):
    text = shown(client.get(BOTH))
    assert "From 2 March 2026 to 3 March 2026: 1 altered." in text
    assert "Acme Breach notice 24 hours altered" in text
    assert "Notice within changed from 48 hours to 24 hours" in text
    assert "Changed 3 March 2026, 09:00 GMT · by own-editor · change 2 “ Amendment 2 ”" in text


def test_without_days_it_looks_a_month_back(two_days, client):
    response = client.get(PATH)
    assert 'value="2026-02-01"' in response.content.decode() and 'value="2026-03-03"' in response.content.decode()
    assert "added" in shown(response)


def test_a_future_day_shows_what_will_have_ended(two_days, client):
    with clock(TODAY, hour=10):
        alter(two_days.term, ends=TODAY)
    text = shown(client.get(f"{PATH}?from={TODAY}&to=2026-04-01"))
    assert "1 ended" in text and "No change was recorded: its start or end date was reached." in text


def test_two_days_without_a_difference_say_so(client):
    assert "From 3 March 2026 to 3 March 2026: no differences." in shown(client.get(f"{PATH}?from={TODAY}&to={TODAY}"))


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("from=2026-03-03&to=2026-03-02", "Enter the first day or a later one."),
        ("from=yesterday&to=2026-03-02", "Enter the first day, such as 27 March 2026."),
        ("from=&to=2026-03-02", "Enter the first day, such as 27 March 2026."),
    ],
)
def test_days_that_cannot_be_compared_are_refused_in_words(client, query, message):
    response = client.get(f"{PATH}?{query}")
    assert response.status_code == 400
    assert message in shown(response)


def test_on_a_past_day_nothing_later_is_shown(two_days, client):
    past = f"/on/{YESTERDAY}{PATH}"
    assert "48 hours" in shown(client.get(past)) and "24 hours" not in shown(client.get(past))
    refused = client.get(f"{past}?from={YESTERDAY}&to={TODAY}")
    assert refused.status_code == 400
    assert "Enter the day shown or an earlier one" in shown(refused)


def test_another_organisation_sees_the_fact_without_person_and_reason(two_days):
    text = shown(client_of(two_days.stranger).get(BOTH))
    assert "Notice within changed from 48 hours to 24 hours" in text
    assert "a person of another organisation" in text
    assert "own-editor" not in text and "Amendment 2" not in text


def test_records_of_another_organisation_are_not_shown(two_days):
    with clock(TODAY, hour=10):
        alter(two_days.engagement, two_days.editor, "Ownwell secret", owner="Ownwell attic")
    assert "Ownwell" not in shown(client_of(two_days.stranger).get(BOTH))
    assert "Ownwell attic" in shown(client_of(two_days.editor).get(BOTH))


def test_a_name_that_holds_markup_is_only_text(two_days, client):
    with clock(TODAY, hour=10), factories.acting(two_days.editor, "<b>why</b>"):
        factories.supplier(legal_name="<script>alert(1)</script>")
    content = client.get(BOTH).content.decode()
    assert "<script>alert" not in content and "<b>why</b>" not in content


def test_more_rows_take_no_more_queries(two_days, client):
    def queries() -> int:
        client.get(BOTH)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(BOTH).status_code == 200
        return len(seen)

    few = queries()
    with clock(TODAY, hour=10):
        for number in range(9):
            alter(two_days.term, number=40 + number)
            factories.supplier()
    assert queries() == few


def test_a_change_while_the_page_is_read_is_no_difference(two_days, client, monkeypatch):
    real = scope.lens_now

    def busy(*args):
        lens = real(*args)
        factories.supplier(legal_name="Latecomer")
        return lens

    monkeypatch.setattr(scope, "lens_now", busy)
    assert "no differences." in shown(client.get(f"{PATH}?from={TODAY}&to={TODAY}"))

"""The page of a finding that is gone: when it closed, and by which change."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registry.history import finding_path
from registry.models import FindingDecision
from tests import factories
from tests.pages.world import TODAY, YESTERDAY, World, alter, client_of, clock, shown, world

pytestmark = pytest.mark.usefixtures("one_rule")


@pytest.fixture
def fixed(db: None):
    """48 hours were entered yesterday, 24 hours today at nine. It is noon today."""
    with clock(YESTERDAY):
        made = world()
    with clock(TODAY, hour=9):
        alter(made.term, made.editor, "Amendment 2 received", number=24)
    with clock(TODAY):
        yield made


@pytest.fixture
def path(fixed: World) -> str:
    return reverse("decide", args=[fixed.own.pk, "BRE-02", fixed.subject])


@pytest.fixture
def client(fixed: World):
    return client_of(fixed.editor)


def test_it_says_when_and_by_which_change_it_closed(fixed, client, path):
    response = client.get(path)
    text = shown(response)
    assert response.status_code == 200
    assert "Finding BRE-02 closed" in text
    assert "Closed on 3 March 2026 by change 2. own-editor changed breach notice “24 hours”." in text
    assert "“ Amendment 2 received ”" in text
    assert "Acme may take 48 hours" in text and "As found on 3 March 2026." in text
    assert 'href="/changes/?since=1&amp;upto=2"' in response.content.decode()
    assert "<textarea" not in response.content.decode()


def test_a_finding_that_is_there_has_its_own_page_on_a_past_day(client, path):
    text = shown(client.get(f"/on/{YESTERDAY}{path}"))
    assert "Or decide on it" in text and "Amendment 2" not in text


def test_a_past_day_before_it_is_absent(client, path):
    assert client.get(f"/on/2026-01-01{path}").status_code == 404


def test_what_was_closed_before_its_day_came_has_a_page_too(fixed):
    """Changes shows what followed for the day shown, also of a service whose use had not begun when it was written."""
    alter(fixed.term, fixed.editor, "Back", number=48)
    with factories.acting():
        begins = TODAY + timedelta(10)
        planned = factories.engagement(organisation=fixed.own, service=fixed.service, starts=begins)
    with clock(TODAY + timedelta(1)):
        alter(fixed.term, fixed.editor, "Amendment 3 received", number=24)
    path = reverse("decide", args=[fixed.own.pk, "BRE-02", f"engagement:{planned.pk}/breachterm:{fixed.term.pk}"])
    with clock(TODAY + timedelta(20)):
        client = client_of(fixed.editor)
        assert f'href="{path}"' in client.get("/changes/").content.decode()
        text = shown(client.get(path))
    assert "Closed on 4 March 2026 by change 5." in text and "“ Amendment 3 received ”" in text
    assert "Not found on the day of that change. It would be found on 23 March 2026" in text


def test_what_closed_longer_ago_than_the_search_comes_has_a_page(fixed, client, path, monkeypatch):
    first, searches = finding_path.closing, []

    def spent_once(*asked):
        searches.append(asked)
        return first(*asked) if len(searches) > 1 else None

    monkeypatch.setattr(finding_path, "closing", spent_once)
    text = shown(client.get(path))
    assert "Closed on 3 March 2026 by change 2." in text and "As found on 3 March 2026." in text


def test_a_day_to_come_says_when_it_will_close(fixed, client, path):
    alter(fixed.term, fixed.editor, "Back", number=48)
    alter(fixed.engagement, fixed.editor, "Terminated", ends=date(2026, 3, 31))
    text = shown(client.get(f"/on/2026-05-01{path}"))
    assert "Closes on 1 April 2026, when a date on record is reached. No change is needed." in text


def test_what_closed_by_itself_names_its_day_and_no_change(fixed, path):
    alter(fixed.term, fixed.editor, "Back", number=48)
    alter(fixed.engagement, fixed.editor, "Terminated", ends=TODAY)
    with clock(date(2026, 3, 20)):
        text = shown(client_of(fixed.editor).get(path))
    assert "Closed on 4 March 2026, when a date on record was reached. No change closed it." in text


def test_the_reason_of_another_organisations_people_is_not_said(fixed, client, path):
    alter(fixed.term, fixed.editor, "Back", number=48)
    alter(fixed.term, fixed.stranger, "Otherside secret", number=12)
    text = shown(client.get(path))
    assert "by change 4. a person of another organisation changed breach notice “12 hours”." in text
    assert "Otherside" not in text


@pytest.mark.parametrize("method", ["get", "post"])
def test_another_organisation_finds_nothing_there(fixed, path, method):
    stranger = client_of(fixed.stranger)
    assert getattr(stranger, method)(path, {"reason": "x"}).status_code == 404
    theirs = reverse("decide", args=[fixed.other.pk, "BRE-02", fixed.subject])
    response = stranger.get(theirs)
    assert response.status_code == 404
    assert "Acme" not in shown(response) and "Amendment" not in shown(response)


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("BRE-99", "engagement:1/breachterm:1"),
        ("BRE-02", "engagement:1/breachterm:999999"),
        ("BRE-02", "nothing"),
        ("BRE-02", "engagement:99999999999999999999"),
        ("BRE-02", "engagement:1/\x00"),
    ],
)
def test_what_never_was_is_not_found(fixed, client, code, subject):
    assert client.get(reverse("decide", args=[fixed.own.pk, code, subject])).status_code == 404


def test_a_decision_on_it_is_not_saved_and_says_so(fixed, client, path):
    form = {"decision": "disputed", "until": "", "reason": "Too late", "seen": "x"}
    response = client.post(path, form, follow=True)
    text = shown(response)
    assert "This finding has closed meanwhile. Your decision was not saved." in text
    assert "Closed on 3 March 2026 by change 2" in text
    assert not FindingDecision.objects.exists()


def test_more_changes_and_rows_of_others_take_no_more_queries(fixed, client, path):
    def queries() -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200
        return len(seen)

    factories.supplier()
    few = queries()
    for _ in range(9):
        factories.supplier()
    assert queries() == few <= 45

"""The reference page names what a keeper of the law entered otherwise than the release ships it."""

from datetime import date

import pytest

from registry.loaders.own_reference import own_entries
from registry.loaders.reference import load_reference
from suppliers.models import AdequacyDecision, LegalEvent, StatutoryTerm
from tests import factories
from tests.pages.world import alter, client_of, shown

pytestmark = pytest.mark.django_db
HEADING = "Differs from what this release ships"


@pytest.fixture
def keeper(db):
    load_reference()
    return factories.installation_role(role="keeper").user


def test_what_was_loaded_and_what_a_later_release_corrects_is_not_named(keeper):
    alter(StatutoryTerm.objects.first(), None, "An earlier release", number=71)
    assert own_entries() == []
    assert HEADING not in shown(client_of(keeper).get("/reference/"))


def test_an_altered_entry_is_named_with_both_values(keeper):
    term = StatutoryTerm.objects.get(regime="EU", provision="Art. 33(1)")
    alter(term, keeper, "To try", number=720)
    page = shown(client_of(keeper).get("/reference/"))
    assert HEADING in page
    assert "changed from 72 hours to 720 hours" in page
    alter(term, keeper, "Back again", number=72)
    assert own_entries() == []


def test_entries_deleted_and_added_are_named(keeper):
    with factories.acting(keeper, "To try"):
        AdequacyDecision.objects.filter(country="AD").first().delete()
        LegalEvent(regime="EU", name="An event", on=date(2026, 1, 1), confirmed="primary").save()
    assert [(entry.own is None, entry.shipped is None) for entry in own_entries()] == [(True, False), (False, True)]
    page = shown(client_of(keeper).get("/reference/"))
    assert "deleted here" in page and "added here" in page


def test_a_past_day_shows_no_comparison_with_the_release(keeper):
    alter(StatutoryTerm.objects.get(regime="EU", provision="Art. 33(1)"), keeper, "To try", number=720)
    assert HEADING not in shown(client_of(keeper).get("/on/2026-11-01/reference/"))

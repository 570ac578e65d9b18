"""Facts changed by people of another organisation, told to those who rely on them."""

from datetime import date

import pytest

from registry.history.by_others import changed_by_others
from registry.reading.lens import lens_now
from tests import factories
from tests.pages.world import TODAY, World, alter, client_of, clock, moment, shown, world

pytestmark = pytest.mark.django_db


@pytest.fixture
def made_world(db: None) -> World:
    """Made for each test: the clock stands at another day."""
    return world()


def told(world: World) -> list[str]:
    acts = changed_by_others(lens_now([world.own.pk], TODAY), 30)
    return [version.name or version.whole for act in acts for version in act.versions]


@pytest.fixture(autouse=True)
def today():
    with clock(TODAY):
        yield


def test_a_fact_that_we_rely_on_is_told_without_who_and_why(world):
    alter(world.term, world.stranger, "Ours says so", number=72)
    (act,) = changed_by_others(lens_now([world.own.pk], TODAY), 30)
    assert (act.by, act.reason) == ("a person of another organisation", "")
    page = shown(client_of(world.reader).get("/"))
    assert "people who do not work for your organisations changed facts that you rely on" in page
    assert "Notice within changed from 48 hours to 72 hours" in page
    assert "Ours says so" not in page


def test_facts_behind_a_service_in_use_and_the_law_are_told(world):
    behind = factories.service(supplier=factories.supplier(legal_name="Basement Ltd"), name="Cellar")
    factories.involvement(service=world.service, party=behind.supplier, party_service=behind, document=world.document)
    term, keeper = factories.statutory_term(), factories.installation_role(role="keeper").user
    alter(behind, world.stranger, "Renamed", name="Deep cellar")
    alter(behind.supplier, world.stranger, "Renamed", legal_name="Deep Basement Ltd")
    alter(term, keeper, "Amended", number=720)
    assert len(told(world)) == 3


def test_what_we_wrote_ourselves_what_was_loaded_and_what_we_do_not_use_is_not_told(world):
    alter(world.term, world.editor, "Read again", number=72)
    alter(world.term, None, "Loaded", number=36)
    unused = factories.service(supplier=factories.supplier(legal_name="Unused Ltd"))
    alter(unused, world.stranger, "Renamed", name="Other")
    alter(world.other, world.stranger, "Moved", address="Elsewhere")
    assert told(world) == []
    assert "Changed by others" not in shown(client_of(world.reader).get("/"))


def test_what_is_long_ago_is_not_told(world):
    alter(world.term, world.stranger, "Ours says so", number=72)
    # Long after the world was made, whatever the clock of the machine says.
    later = date(2126, 3, 3)
    with clock(later):
        assert moment(later) > moment(TODAY)
        lens = lens_now([world.own.pk], later)
        assert changed_by_others(lens, 30) == []

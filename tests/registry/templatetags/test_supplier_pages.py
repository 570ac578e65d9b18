"""How the pages about suppliers join several things into one phrase."""

import pytest

from registry.templatetags.supplier_pages import DEPENDENCE, dependence, in_section, numbered_anchor, site
from registry.views.questions import DEPENDENCIES
from suppliers.values import DataLocation, Service
from tests.registry.world import World

WORLD = World()


def test_every_kind_of_question_explains_when_an_engagement_depends_on_it():
    assert set(DEPENDENCE) == set(DEPENDENCIES)
    assert dependence("facility") == "It is on record as a place of the chain."


@pytest.mark.parametrize(
    ("city", "facility", "words"),
    [("Dublin", "DC4", "Dublin, DC4"), ("Dublin", "", "Dublin"), ("", "DC4", "DC4"), ("", "", "")],
)
def test_a_place_is_its_town_and_its_building_as_far_as_they_are_on_record(city, facility, words):
    assert site(WORLD.add(DataLocation, service_id=1, city=city, facility=facility)) == words


@pytest.mark.parametrize(("section", "words"), [("section 7", "Statement, section 7"), ("", "Statement")])
def test_a_document_is_cited_with_its_section_if_there_is_one(section, words):
    assert in_section("Statement", section) == words


def test_the_parts_of_a_record_are_numbered_below_its_own_place():
    service = WORLD.add(Service, supplier_id=1, name="Rooms")
    assert numbered_anchor(service, 2) == f"service-{service.id}-2"

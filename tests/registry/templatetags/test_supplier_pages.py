"""How the pages about suppliers join several things into one phrase."""

import pytest

from registry.records.where_used_lines import NAMED
from registry.templatetags.supplier_pages import DEPENDENCE, dependence, fold_of, in_section
from suppliers.values import Service
from tests.registry.world import World

WORLD = World()


def test_every_kind_of_question_explains_when_an_engagement_depends_on_it():
    assert set(DEPENDENCE) == set(NAMED)
    assert dependence("facility") == "It is on record as a place of the chain."


@pytest.mark.parametrize(("section", "words"), [("section 7", "Statement, section 7"), ("", "Statement")])
def test_a_document_is_cited_with_its_section_if_there_is_one(section, words):
    assert in_section("Statement", section) == words


def test_the_folds_of_a_service_are_named_below_its_own_place():
    service = WORLD.add(Service, supplier_id=1, name="Rooms")
    assert fold_of(service, "measures") == f"service-{service.id}-measures"

"""The head of a record: its keeper, the officer, and the confirmed "none" answers."""

import pytest

from suppliers.actions import erase_person
from tests import factories
from tests.pages.world import TODAY, alter
from tests.registry.records.own_records import controller, processor

pytestmark = pytest.mark.django_db


def test_the_head_has_the_officer_and_the_confirmed_nones(world):
    alter(world.own, dpo_person=factories.person(name="Olga Officer"))
    factories.organisation_confirmed_none(organisation=world.own, item="eu representative", note="Not needed")
    factories.organisation_confirmed_none(organisation=world.other, item="dpo")
    for record in (controller(world), processor(world)):
        assert record.keeper.officer.name == "Olga Officer"
        assert {item: row.note for item, row in record.keeper.none.items()} == {"eu representative": "Not needed"}
        assert record.organisation.legal_name == "Ownwell Ltd"


def test_an_officer_since_erased_has_no_name(world):
    person = factories.person(name="Olga Officer")
    alter(world.own, dpo_person=person)
    with factories.acting():
        erase_person(person=person, on=TODAY)
    assert controller(world).keeper.officer.name == ""

"""The head of a record: its keeper, the officer, and the confirmed "none" answers."""

import pytest

from registry.findings.finding import findings
from registry.reading.lens import lens_on
from registry.records.keeper import keeper
from registry.values import Organisation
from suppliers.actions import erase_person
from tests import factories
from tests.pages.world import TODAY, YESTERDAY, alter, clock
from tests.pages.world import world as made
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
    officer = controller(world).keeper.officer
    assert (officer.name, officer.erased) == ("", TODAY)


@pytest.mark.parametrize(("day", "named"), [(YESTERDAY, True), (TODAY, False)])
@pytest.mark.parametrize("now", [False, True], ids=["as known then", "as we know now"])
def test_on_an_earlier_day_an_officer_since_erased_was_on_record(db, day, named, now):
    with clock(YESTERDAY):
        world = made()
        person = factories.person(name="Olga Officer")
        alter(world.own, dpo_person=person, address="1 Road", country=factories.country(id="GB"), regime="UK")
    with clock(TODAY):
        with factories.acting():
            erase_person(person=person, on=TODAY)
        lens = lens_on([world.own.pk], day, TODAY, now=now)
        asked = [each.code for each in findings(lens) if each.code == "ACT-12"]
        assert keeper(lens, lens.get(Organisation, world.own.pk)).officer.erased == TODAY
    assert asked == ["ACT-12"] * (not named)

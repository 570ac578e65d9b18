"""Records in words: a set of standard clauses is shown by its official name, on pages and in histories."""

import pytest

from registry.history.timeline import of_activity
from registry.models import ActivityTransfer
from registry.reading.lens import lens_now
from registry.values import TransferBasis
from registry.wording.facts import described
from suppliers.ledger.versions import versions
from suppliers.values import TransferInstrument
from tests import factories
from tests.registry.world import TODAY, World

CONFIRMED = {"source": "S", "confirmed": "primary"}


def facts_of(world: World, **fields: str) -> dict[str, str]:
    """The facts of a basis by their labels."""
    engagement = world.engaged()
    key = {"engagement_id": engagement.id, "importer_id": 1, "country_id": "US", "regime": "EU"}
    basis = world.add(TransferBasis, **key, mechanism="46(2)(c)", **fields)
    return {fact.label: fact.value for fact in described(world.lens(), basis).facts}


def test_a_set_of_clauses_is_shown_by_its_name_whatever_its_laws():
    world = World()
    for regime in ("EU", "UK"):
        given = {"code": "SCC-2010", "name": "Decision 2010/87/EU", "mechanism": "46(2)(c)", **CONFIRMED}
        world.add(TransferInstrument, regime=regime, **given)
    found = facts_of(world, clauses="SCC-2010", fallback_clauses="SCC-2010")
    assert found["Set of clauses"] == found["Set of clauses of the fallback"] == "Decision 2010/87/EU"


def test_a_code_without_a_set_is_shown_as_it_is_and_no_code_is_not_shown():
    found = facts_of(World(), clauses="OLD-1")
    assert found["Set of clauses"] == "OLD-1"
    assert "Set of clauses of the fallback" not in found


@pytest.mark.django_db
def test_a_history_names_the_set_on_pages_and_in_data_entry():
    with factories.acting():
        factories.transfer_instrument(code="SCC-2021")
        activity = factories.activity()
        transfer = factories.activity_transfer(activity=activity, clauses="SCC-2021", fallback_clauses="OLD-1")
    lens = lens_now([activity.organisation_id], TODAY)
    shown = [version for act in of_activity(lens, activity.pk) for version in act.versions]
    for found in (shown, versions(ActivityTransfer, [transfer.pk])):
        words = {each.label: each.new for version in found for each in version.differences}
        assert words["Set of clauses"] == "(EU) 2021/914"
        assert words["Set of clauses of the fallback"] == "OLD-1"

"""What if a decision ended: the same register without it, used like any other."""

from dataclasses import replace
from datetime import date

import pytest

from registry.chains import Footing, chain_of, legs, legs_on_decision
from registry.reading.what_if import decisions_in_force, without_decision
from registry.values import TransferBasis
from suppliers.values import AdequacyDecision, Service, Supplier
from tests.registry.reference_rows import with_law_of_transfers
from tests.registry.world import DAYS, TODAY, YESTERDAY, World


@pytest.fixture
def world() -> World:
    """A supplier in the United States, on a decision for listed recipients, with clauses in reserve."""
    made: World = with_law_of_transfers(World())
    made.decision = made.add(AdequacyDecision, regime="UK", country_id="US", number="SI 1", listed_only=True)
    supplier = made.add(Supplier, country_id="US")
    made.engagement = made.engaged(service_id=made.add(Service, supplier_id=supplier.id).id)
    made.basis = made.add(
        TransferBasis,
        engagement_id=made.engagement.id,
        regime="UK",
        importer_id=supplier.id,
        country_id="US",
        mechanism="45",
        listed_as="Acme, Inc.",
        list_checked=YESTERDAY,
        uk_extension=True,
        fallback="IDTA",
    )
    return made


def leg(world: World, lens):
    service = lens.get(Service, world.engagement.service_id)
    chain = chain_of(lens, world.engagement, service)
    (found,) = legs(lens, world.engagement, chain, world.organisation)
    return found


def test_without_the_decision_the_fallback_applies(world):
    lens = world.lens()
    assert leg(world, lens).footing == Footing.ADEQUATE and legs_on_decision((leg(world, lens),), "SI 1")
    fallen = leg(world, without_decision(lens, " si 1 "))
    assert (fallen.footing, fallen.fallback) == (Footing.SAFEGUARDED, True)
    assert not legs_on_decision((fallen,), "SI 1")
    assert leg(world, lens).footing == Footing.ADEQUATE


def test_without_a_fallback_the_leg_has_no_basis(world):
    world.put(replace(world.basis, fallback=""))
    assert leg(world, without_decision(world.lens(), "SI 1")).footing == Footing.NOTHING


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_only_a_decision_in_force_that_day_can_be_taken_away(world, days, there):
    world.put(replace(world.decision, **days))
    lens = world.lens()
    assert decisions_in_force(lens) == ["SI 1"] * there
    if there:
        assert without_decision(lens, "SI 1").get(AdequacyDecision, world.decision.id).ends == YESTERDAY
    else:
        with pytest.raises(LookupError):
            without_decision(lens, "SI 1")


def test_every_row_of_the_number_ends_and_no_other(world):
    twin = world.add(AdequacyDecision, regime="UK", country_id="IE", number="SI 1")
    other = world.add(AdequacyDecision, regime="EU", country_id="US", number="EU 1")
    fallen = without_decision(world.lens(), "SI 1")
    assert not fallen.get(AdequacyDecision, twin.id).in_force(TODAY)
    assert fallen.get(AdequacyDecision, other.id).in_force(TODAY)


def test_a_what_if_register_is_never_taken_for_the_register(world):
    lens = world.lens()
    assert without_decision(lens, "SI 1").register.digest != lens.register.digest


def test_a_decision_can_be_taken_away_on_the_first_day_of_the_calendar(world):
    assert decisions_in_force(without_decision(world.lens(date.min), "SI 1")) == []

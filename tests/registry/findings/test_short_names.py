"""Short names in findings: sentences have them, and decisions do not depend on them."""

from collections import OrderedDict
from dataclasses import replace

import pytest

from registry.findings import rule_cache
from registry.findings.finding import Finding, findings
from registry.reading.lens import Lens
from registry.values import Organisation
from suppliers.values import BreachTerm, Service, Supplier
from tests.registry.world import TODAY, World


@pytest.fixture(autouse=True)
def _kept(monkeypatch):
    """A cache of the test's own."""
    monkeypatch.setattr(rule_cache, "_kept", OrderedDict())


@pytest.fixture
def world() -> World:
    """An organisation that accepts 36 hours, and a supplier that states 48."""
    made = World()
    made.organisation = made.alter(made.organisation, notice_number=36, notice_unit="hours")
    supplier = made.add(Supplier, legal_name="Acme Hosting Limited")
    service = made.add(Service, supplier_id=supplier.id)
    made.add(BreachTerm, service_id=service.id, number=48, unit="hours", trigger="aware")
    made.engaged(service_id=service.id)
    return made


def late(lens: Lens) -> list[Finding]:
    return [each for each in findings(lens) if each.code == "BRE-02"]


def named(world: World, short: str, organisation: str = "") -> None:
    (supplier,) = world.rows[Supplier].values()
    world.alter(supplier, short_name=short)
    world.organisation = world.alter(world.organisation, short_name=organisation)


def test_a_sentence_has_the_short_names(world):
    named(world, "Acme", "Trading")
    (found,) = late(world.lens())
    assert found.message.startswith("Acme may take 48 hours")
    assert found.message.endswith("Trading accepts no more than 36 hours.")
    assert (found.supplier.full_name, found.organisation.legal_name) == ("Acme Hosting Limited", "Example Trading Ltd")


def test_a_decision_counts_under_every_name(world):
    (before,) = late(world.lens())
    named(world, "Acme", "Trading")
    (after,) = late(world.lens())
    assert (before.facts, before.subject, before.roles) == (after.facts, after.subject, after.roles)
    assert before.message != after.message


def test_a_name_that_another_supplier_gets_is_printed_in_full_at_once(world):
    named(world, "Acme")
    other = world.add(Supplier, legal_name="Other Ltd")
    before = world.lens()
    assert late(before)[0].message.startswith("Acme may")
    after = before.register.followed_by(2, "later", None, {Supplier: {other.id: replace(other, short_name="Acme")}})
    assert late(replace(before, register=after))[0].message.startswith("Acme Hosting Limited may")


def test_organisations_of_one_name_are_told_apart_where_they_are_shown_together(world):
    named(world, "Acme", "Trading")
    other = world.add(Organisation, slug="second", legal_name="Second Ltd", short_name="Trading")
    alone, together = world.lens(), world.lens(TODAY, world.organisation, other)
    for _kept_or_not in range(2):
        assert [each.message.endswith("Trading accepts no more than 36 hours.") for each in late(alone)] == [True]
        (found,) = late(together)
        assert "Example Trading Ltd accepts" in found.message
        assert found.organisation.name == "Example Trading Ltd"


def test_a_finding_says_whether_its_sentence_names_the_organisation(world):
    by_code = {each.code: each.names_organisation for each in findings(world.lens())}
    assert by_code["BRE-02"] is True
    assert False in by_code.values()

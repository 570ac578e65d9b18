"""The key of a cause lives as long as the record that it is about."""

from datetime import timedelta

import pytest

from registry.findings.finding import findings
from registry.values import GuaranteeAssessment, Organisation
from suppliers.values import Access, BreachTerm, Service, Supplier
from tests.registry.rules.table import service_in_use
from tests.registry.world import TODAY, World

STATED = (BreachTerm, {"number": 96, "unit": "hours"})


def keys(world: World, on=TODAY) -> set[str]:
    return {each.cause for each in findings(world.lens(on))}


def test_the_key_names_the_matter_and_its_record():
    found = keys(service_in_use())
    assert {"agreement/engagement:1", "guarantees/engagement:1", "reading/service:1", "head/organisation:1"} <= found


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Supplier, {"legal_name": "Another name Ltd"}),
        (Service, {"name": "Another name"}),
        (Organisation, {"legal_name": "Another name Ltd"}),
        (Organisation, {"notice_number": 12, "notice_unit": "hours"}),
        (BreachTerm, {"number": 97}),
    ],
)
def test_it_stays_after_other_names_figures_and_limits(kind, fields):
    world = service_in_use(STATED)
    world.alter(world.organisation, notice_number=24, notice_unit="hours")
    before = keys(world)
    assert "breach/engagement:1" in before
    world.alter(world.rows[kind][1], **fields)
    assert keys(world) == before


def test_it_stays_on_another_day_and_in_another_case():
    world = service_in_use(STATED)
    assert "guarantees/engagement:1" in keys(world)
    assert keys(world, TODAY + timedelta(1)) == keys(world)
    world.add(GuaranteeAssessment, engagement_id=1, on=TODAY, outcome="insufficient")
    found = [each for each in findings(world.lens()) if each.cause == "guarantees/engagement:1"]
    assert [each.case for each in found] == ["insufficient"]


def test_it_stays_after_one_more_row_of_evidence_and_in_another_order():
    one = Access, {"layer": "database", "occasion": "standing", "reads": "readable"}
    other = Access, {"layer": "application", "occasion": "standing", "reads": "readable"}
    found = keys(service_in_use(STATED, one))
    assert "chain/service:1" in found
    assert keys(service_in_use(STATED, one, other)) == keys(service_in_use(STATED, other, one)) == found

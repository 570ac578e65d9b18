"""The rule about the head of the records, on registers made of values."""

import pytest

from registry.values import OrganisationConfirmedNone
from tests.registry.rules.activities.case import ALL_DAYS, Case
from tests.registry.world import TODAY

HEAD = {"address": "1 Road", "email": "a@example.com", "phone": "1", "uk_representative": "Agent", "dpo": "Officer"}


@pytest.mark.parametrize(
    ("regime", "lacking", "none", "items"),
    [
        ("UK", (), (), []),
        ("UK", ("uk_representative",), ("uk representative",), []),
        ("UK", ("dpo",), ("dpo",), []),
        ("UK", tuple(HEAD), (), ["address", "e-mail", "telephone", "uk representative", "dpo"]),
        ("EU", (), (), ["eu representative"]),
        ("EU", ("uk_representative",), ("eu representative",), []),
    ],
)
def test_act_12_lists_the_missing_items_of_the_head(regime, lacking, none, items):
    case = Case(regime=regime)
    case.world.alter(case.organisation, **HEAD | dict.fromkeys(lacking, ""))
    for item in none:
        case.world.add(OrganisationConfirmedNone, organisation_id=case.organisation.id, item=item, on=TODAY)
    assert case.items("ACT-12") == items


@ALL_DAYS
def test_act_12_fires_only_if_the_organisation_has_a_record(days, there):
    case = Case(**days)
    assert [f.rule.code for f in case.found("ACT-12")] == ["ACT-12"] * there
    assert case.elsewhere("ACT-12") == []

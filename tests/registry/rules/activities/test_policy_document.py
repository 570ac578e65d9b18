"""The rule about policy documents under Schedule 1, on registers made of values."""

import pytest

from registry.rules import Severity
from registry.values import ActivityCondition
from suppliers.values import LegalTerm
from tests.registry.rules.activities.case import ALL_DAYS, Case

NEEDED, NOT_NEEDED, NOT_KNOWN = True, False, None
KEPT = {"policy": "POL-1", "policy_followed": True}


def act_09(*, entry="none", regime="UK", condition="9b", special="health", days=None, **fields):
    """The findings about a condition, with an entry of Schedule 1 that needs a policy document or not."""
    case = Case(regime=regime, special=special, **(days or {}))
    if entry != "none":
        term = case.world.add(LegalTerm, list="schedule 1", code="P2.10", name="Crime", policy_document=entry)
        fields["schedule_1_term_id"] = term.id
    case.part(ActivityCondition, condition=condition, **fields)
    assert case.elsewhere("ACT-09") == []
    return case.found("ACT-09")


@pytest.mark.parametrize(
    ("given", "cases"),
    [
        ({"entry": NEEDED}, ["missing"]),
        ({"entry": NEEDED} | KEPT, []),
        ({"entry": NEEDED, "policy": "POL-1"}, ["open"]),
        ({"entry": NEEDED, "policy": "POL-1", "policy_followed": False}, ["reason"]),
        ({"entry": NEEDED, "policy": "POL-1", "policy_followed": False, "policy_reason": "New"}, []),
        ({"entry": NEEDED, "condition": "9h"}, ["missing"]),
        # Part 3, paragraphs 29 to 34, and the exceptions of Part 2 need none.
        ({"entry": NOT_NEEDED}, []),
        ({"entry": NOT_NEEDED, "condition": "10", "special": "criminal"}, []),
        ({"entry": NOT_NEEDED, "policy": "POL-1"}, []),
        # Not known is asked, and never asserted.
        ({"entry": NOT_KNOWN}, ["need"]),
        ({"entry": NOT_KNOWN} | KEPT, []),
        ({"entry": NOT_KNOWN, "policy": "POL-1"}, ["open"]),
        ({"schedule_1": "Part 3, paragraph 29: consent", "condition": "10", "special": "criminal"}, ["need"]),
        ({"schedule_1": "Part 1"}, ["need"]),
        ({"schedule_1": "Part 1", "policy": "POL-1"}, ["open"]),
        # Part 1 has no entry for health, public health or research that needs one.
        ({"schedule_1": "Part 1", "condition": "9h"}, []),
        # ACT-02 asks for the entry first.
        ({}, []),
    ],
)
def test_act_09_asks_for_a_policy_document_where_the_entry_needs_one(given, cases):
    assert [f.case for f in act_09(**given)] == cases


@pytest.mark.parametrize(("regime", "fires"), [("UK", 1), ("both", 1), ("EU", 0)])
def test_act_09_is_law_of_the_united_kingdom_alone(regime, fires):
    assert [f.laws for f in act_09(regime=regime, entry=NEEDED)] == [("UK",)] * fires


def test_act_09_says_whether_the_law_needs_the_document():
    (missing,) = act_09(entry=NEEDED)
    (asked,) = act_09(entry=NOT_KNOWN)
    # A paper of ours is no graver for the data; whether the law asks for one is.
    assert (missing.severity, asked.severity) == (Severity.MEDIUM, Severity.MEDIUM)
    assert "Crime" in missing.message
    assert "not on record whether" in asked.message


@ALL_DAYS
def test_act_09_fires_only_while_the_activity_is_in_force(days, there):
    assert len(act_09(entry=NEEDED, days=days)) == there

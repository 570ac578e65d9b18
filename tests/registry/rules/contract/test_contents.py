"""CON-03 to CON-06: the contents of an agreement, and our checks of them."""

import pytest

from registry.values import AmendedItem, ClauseItem, ClauseReview
from tests.registry.rules.contract.case import SIGNED, agreed, cases, reviewed, setting
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("outcome", "special", "severity"),
    [
        ("partly", "", "medium"),
        ("partly", "health", "high"),
        ("missing", "", "medium"),
        ("missing", "health", "high"),
        ("met", "", None),
        ("not reviewed", "", None),
        (None, "", None),
    ],
)
def test_con_03_weighs_items_missing_or_partly_met(outcome, special, severity):
    world, engagement = setting()
    world.activity(engagement, special=special)
    reviewed(world, agreed(world, engagement), H=outcome)
    assert [finding.severity for finding in world.found("CON-03")] == ([severity] if severity else [])


def test_con_03_takes_the_last_review_of_an_item_and_its_note():
    world, engagement = setting()
    first = agreed(world, engagement)
    reviewed(world, first, on=SIGNED, H="missing", G="missing")
    second = agreed(world, engagement, kind="amendment", amends_id=first.id, title="Amendment", signed=YESTERDAY)
    row = {"agreement_id": second.id, "on": TODAY}
    world.add(ClauseReview, **row, item="28(3)(h)", outcome="partly", note="Nothing on instructions.")
    world.add(ClauseReview, **row, item="28(3)(g)", outcome="met")
    (finding,) = world.found("CON-03")
    assert finding.message == (
        "“Amendment” with Acme Ltd on “Hosting”: item 28(3)(h) information and audits is partly met. "
        "Reviewer's note: Nothing on instructions."
    )


def test_con_03_has_one_finding_per_item():
    world, engagement = setting()
    reviewed(world, agreed(world, engagement), B="missing", C="partly")
    assert len({finding.subject for finding in world.found("CON-03")}) == 2


def test_con_04_distinguishes_no_review_from_a_partial_one():
    world, engagement = setting()
    agreement = agreed(world, engagement)
    assert cases(world, "CON-04") == [("none", "medium")]
    reviewed(world, agreement, H=None, B="not reviewed")
    (finding,) = world.found("CON-04")
    assert (finding.case, finding.seen.figures["items"]) == ("some", (ClauseItem.B, ClauseItem.H))


@pytest.mark.parametrize(
    ("signed", "starts", "fires"),
    [(TODAY, TOMORROW, 0), (TODAY, TODAY, 1), (YESTERDAY, TODAY, 0), (None, TODAY, 1), (None, None, 0)],
)
def test_con_04_asks_for_a_new_review_after_an_amendment(signed, starts, fires):
    world, engagement = setting()
    first = agreed(world, engagement)
    reviewed(world, first, on=YESTERDAY)
    second = agreed(world, engagement, kind="amendment", amends_id=first.id, signed=signed, starts=starts)
    assert [finding.case for finding in world.found("CON-04")] == ["amended"] * fires
    reviewed(world, second)
    assert world.found("CON-04") == []


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        ((), None, tuple(ClauseItem)),
        (("28(3)(c)", "28(4)"), None, (ClauseItem.C, ClauseItem.P4)),
        (("none",), None, ()),
        # Of two amendments, each item is asked for since the last one that changes it.
        (("28(3)(c)",), ("28(4)",), (ClauseItem.C, ClauseItem.P4)),
        (("28(3)(c)",), ("none",), (ClauseItem.C,)),
    ],
)
def test_con_04_keeps_the_checks_of_items_that_an_amendment_does_not_change(first, second, asked):
    world, engagement = setting()
    agreement = agreed(world, engagement)
    reviewed(world, agreement, on=SIGNED)
    for items in filter(lambda items: items is not None, (first, second)):
        row = agreed(world, engagement, kind="amendment", amends_id=agreement.id, signed=YESTERDAY)
        for item in items:
            world.add(AmendedItem, agreement_id=row.id, item=item)
    found = world.found("CON-04")
    assert [finding.seen.figures["items"] for finding in found] == ([asked] if asked else [])
    reviewed(world, agreement)
    assert world.found("CON-04") == []


@pytest.mark.parametrize(("on", "case"), [(TODAY, "some"), (TOMORROW, "none")])
def test_con_04_counts_no_review_of_a_later_day(on, case):
    world, engagement = setting()
    reviewed(world, agreed(world, engagement), on=on, H=None)
    assert [finding.case for finding in world.found("CON-04")] == [case]


def test_con_05_accepts_points_stated_by_any_agreement_in_force():
    world, engagement = setting()
    agreed(world, engagement, nature="", purpose="", duration="")
    (finding,) = world.found("CON-05")
    assert finding.message == "Not on record for “Agreement” with Acme Ltd on “Hosting”: duration, nature and purpose."
    agreed(world, engagement, kind="terms")
    assert world.found("CON-05") == []


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"change_number": None}, ["change"]),
        ({"objection_number": None}, ["objection"]),
        ({"change_number": None, "objection_number": None}, ["change", "objection"]),
        ({"authorisation": "specific", "objection_number": None}, None),
        ({"authorisation": "specific", "change_number": None}, ["change"]),
        ({"authorisation": "none", "change_number": None, "objection_number": None}, None),
    ],
)
def test_con_06_asks_for_the_figures_that_the_authorisation_needs(fields, missing):
    world, engagement = setting()
    agreed(world, engagement, **fields)
    assert [list(f.seen.figures["missing"]) for f in world.found("CON-06")] == ([missing] if missing else [])

"""CON-08: every stated practice is at least as strong as the agreed term."""

import pytest

from suppliers.values import BreachTerm, Commitment, RetentionTerm
from tests.registry.rules.contract.case import agreed, setting
from tests.registry.world import DAYS


def con_08_on(term, agreed_figure, stated, **fields):
    """The cases of CON-08 where one figure was agreed and another is stated."""
    world, engagement = setting()
    number, unit = agreed_figure
    agreed(world, engagement, **{f"{term}_number": number, f"{term}_unit": unit, "breach_trigger": "aware"})
    figures = dict(zip(("number", "unit"), stated, strict=True))
    claim = {"service_id": engagement.service_id} | fields
    if term == "breach":
        world.add(BreachTerm, **claim, **figures)
    elif term == "change":
        world.add(Commitment, topic="change notice", **claim, **figures)
    else:
        prefix = "" if term == "deletion" else "retrieval_"
        world.add(RetentionTerm, **{"event": "contract end"} | claim, **{prefix + k: v for k, v in figures.items()})
    return [finding.case for finding in world.found("CON-08")]


@pytest.mark.parametrize(
    ("term", "figure", "stated", "weaker"),
    [
        ("breach", (24, "hours"), (48, "hours"), True),
        ("breach", (24, "hours"), (1, "days"), False),
        ("breach", (24, "hours"), (2, "business days"), True),
        ("breach", (24, "hours"), (12, "hours"), False),
        ("breach", (24, "hours"), (None, ""), False),
        ("breach", (None, ""), (48, "hours"), False),
        ("deletion", (60, "days"), (90, "days"), True),
        ("deletion", (60, "days"), (60, "days"), False),
        ("deletion", (60, "days"), (2, "months"), False),
        ("retrieval", (30, "days"), (14, "days"), True),
        ("retrieval", (30, "days"), (30, "days"), False),
        ("change", (45, "days"), (30, "days"), True),
        ("change", (30, "days"), (45, "days"), False),
        ("change", (30, "days"), (None, ""), False),
    ],
)
def test_con_08_compares_the_stated_figure_with_the_agreed_one(term, figure, stated, weaker):
    assert con_08_on(term, figure, stated) == ([term] if weaker else [])


@pytest.mark.parametrize("standing", ["denied", "unclear", "silent", "unread"])
@pytest.mark.parametrize("term", ["breach", "deletion", "change"])
def test_con_08_compares_clear_statements_alone(term, standing):
    figures = ((45, "days"), (30, "days")) if term == "change" else ((24, "hours"), (48, "hours"))
    assert con_08_on(term, *figures, standing=standing) == []
    assert con_08_on(term, *figures) == [term]


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_con_08_compares_the_statements_of_the_day(days, there):
    assert con_08_on("breach", (24, "hours"), (48, "hours"), **days) == ["breach"] * there


@pytest.mark.parametrize(("trigger", "seen"), [("confirmed", ["trigger"]), ("suspected", []), ("unknown", [])])
def test_con_08_finds_a_notice_that_is_counted_from_a_later_moment(trigger, seen):
    assert con_08_on("breach", (24, "hours"), (24, "hours"), trigger=trigger) == seen


def test_con_08_leaves_out_events_other_than_the_end():
    assert con_08_on("deletion", (60, "days"), (90, "days"), event="erased") == []

"""A line with a day says apart from the finding what happens by itself; a day of our own says nothing more."""

import re
from datetime import timedelta

import pytest

from registry.inbox.alike import Alike
from registry.inbox.coming import Awaited, ComingDay
from registry.inbox.days import _FIGURES, DayKind
from registry.inbox.if_nobody_acts import _SAID, COMING, coming_in_two, happens, in_two
from registry.inbox.inbox import inbox_of
from registry.rules import CATALOGUE
from registry.templatetags.inbox import sentences
from registry.values import Agreement, GuaranteeAssessment
from tests.registry.inbox.made_lines import made_line
from tests.registry.rules.chain.case import agreed, answered, behind, noticed, setting
from tests.registry.world import TODAY, YESTERDAY, World

SOON = TODAY + timedelta(days=10)
DAY = "25 June 2026"


def found(world: World, code: str) -> Alike:
    (finding,) = world.found(code)
    return Alike((finding,), finding.message)


def with_agreement(**fields) -> World:
    world = World()
    world.alter(world.organisation, lead_number=90, lead_unit="days", short_name="Trading")
    engagement = world.engaged()
    given = {"engagement_id": engagement.id, "kind": "dpa", "title": "DPA"}
    world.add(Agreement, **given | fields)
    return world


def test_that_an_agreement_ends_is_said_apart():
    what, then = in_two(found(with_agreement(ends=SOON), "CON-02"))
    assert what == "No agreement that follows “DPA” with Acme Ltd is on record."
    assert then == f"The agreement ends on {DAY}."


@pytest.mark.parametrize(
    ("authorisation", "then"),
    [
        ("general", "Silence accepts it for Example Trading Ltd."),
        ("specific", "Silence refuses it for Example Trading Ltd."),
        ("unknown", "What silence means for Example Trading Ltd is not on record."),
    ],
)
def test_what_silence_does_is_said_with_whose_it_is(authorisation, then):
    world, engagement = setting()
    agreed(world, engagement, authorisation)
    answered(world, engagement, noticed(world, engagement, behind(world, engagement), announced=TODAY))
    what, silent = in_two(found(world, "SUB-04"))
    assert silent == then and "silence" not in what
    assert "Answer by " in what


def test_a_day_of_our_own_is_not_said_apart():
    world = with_agreement()
    days = {"on": TODAY - timedelta(days=90), "next": YESTERDAY}
    world.add(GuaranteeAssessment, engagement_id=1, outcome="sufficient", **days)
    late = found(world, "CON-07")
    assert in_two(late) == (late.message, "")
    assert not happens([made_line()])
    for awaited in (Awaited.ASSESSMENT, Awaited.REVIEW, Awaited.TRANSFER):
        assert COMING[awaited][1] == ""


def test_an_own_day_on_which_something_happens_says_it():
    world = World()
    day = {"day": SOON, "organisation": world.organisation, "row": world.organisation, "name": "CON-01"}
    ends = ComingDay(awaited=Awaited.DECISION, **day)
    assert coming_in_two(ends) == ("A decision on a finding of CON-01 ends.", "The finding reopens.")
    assert happens([ends]) and not happens([ComingDay(awaited=Awaited.REVIEW, **day)])


def test_a_line_says_both():
    (line,) = (each for each in inbox_of(with_agreement(ends=SOON).lens()).lines if each.cause == "agreement")
    assert ("The agreement ends on 25 June 2026." in [then for _what, then in sentences(line)]) and happens([line])


def test_only_what_happens_on_a_hard_day_is_said_apart_and_from_the_figures_of_its_rule():
    for (code, case), (what, then) in _SAID.items():
        assert _FIGURES[code, case][1] is DayKind.HARD
        known = set(re.findall(r"%\((\w+)\)s", str(CATALOGUE[code].messages[case]))) | {"organisations"}
        for text in (what, *(then.values() if isinstance(then, dict) else (then,))):
            assert set(re.findall(r"%\((\w+)\)s", str(text))) <= known, (code, text)

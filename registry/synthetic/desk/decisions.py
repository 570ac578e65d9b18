"""Decisions on the findings of a synthetic register, and who takes care of which matter."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from registry.inbox.inbox import inbox_of
from registry.inbox.lines import Line
from registry.reading.lens import Lens
from registry.synthetic.desk.portions import portions
from registry.synthetic.draft import Draft
from registry.values import Assignment, Decision, FindingDecision

# One matter in so many has an owner, and one in so many is decided on.
OWNED_ONE_OF, DECIDED_ONE_OF = 4, 8
# The matters that one change decides or assigns, and the most findings of a matter that are decided on.
PER_CHANGE, MOST = 10, 12
OWNERS = ("Data protection", "Finance", "IT security", "Personnel", "Purchasing")
# A day that has not passed, on whichever day the register is looked at.
STILL_TO_COME = date(2035, 12, 28)


def add_decisions(draft: Draft, lens: Lens, on: date) -> None:
    """Owners of matters and decisions on findings of the day: accepted, disputed, being fixed, one in four lapsed."""
    lines = inbox_of(lens).lines
    owned: set[tuple[int, str]] = set()
    for some in portions(lines[::OWNED_ONE_OF], PER_CHANGE):
        draft.begin_change(on, "Owners of matters named")
        for line in some:
            owned |= _assign(draft, line, owned)
    for some in portions(lines[1::DECIDED_ONE_OF], PER_CHANGE):
        draft.begin_change(on + timedelta(days=1), "Findings decided on")
        for line in some:
            _decide(draft, line, on + timedelta(days=1))


def _assign(draft: Draft, line: Line, owned: Collection[tuple[int, str]]) -> set[tuple[int, str]]:
    """Gives the matters of a line an owner, except for those *owned*."""
    owner = OWNERS[draft.turn("owner") % len(OWNERS)]
    matters = {(finding.organisation.id, finding.cause) for finding in line.leading[:MOST]}.difference(owned)
    for organisation_id, cause in sorted(matters):
        draft.add(Assignment, organisation_id=organisation_id, cause=cause, owner=owner)
    return matters


def _decide(draft: Draft, line: Line, on: date) -> None:
    kinds: Sequence[dict[str, Any]] = (
        {"decision": Decision.ACCEPTED, "until": STILL_TO_COME, "reason": "The risk is small, and watched"},
        {"decision": Decision.DISPUTED, "until": None, "reason": "The document says otherwise in its annex"},
        {"decision": Decision.FIXING, "until": STILL_TO_COME, "reason": "The supplier corrects its statement"},
        {"decision": Decision.ACCEPTED, "until": on + timedelta(days=14), "reason": "Until the next meeting"},
    )
    given = kinds[draft.turn("decision") % len(kinds)]
    for finding in line.findings[:MOST]:
        draft.add(
            FindingDecision,
            organisation_id=finding.organisation.id,
            code=finding.code,
            subject=finding.subject,
            facts=finding.facts,
            **given,
        )

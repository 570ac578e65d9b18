"""On made registers too, each finding is in one place: shown, contained in one that is shown, decided, or history."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

import pytest

from registry.causes.tab import Tab
from registry.findings.finding import Finding, results_of
from registry.inbox.inbox import Inbox, inbox_of
from registry.synthetic import draft_register
from registry.values import Engagement, FindingDecision, GuaranteeAssessment, Organisation
from tests.registry.world import TODAY, World

TERMS = {"dpia": {"scoring": 1}, "schedule 1": {"P1.1": 11, "P2.10": 12, "P3.29": 13}}
Keys = Counter[tuple[int, str, str]]


def keys(found: Iterable[Finding]) -> Keys:
    return Counter((each.organisation.id, each.code, each.subject) for each in found)


def places(inbox: Inbox) -> dict[str, Keys]:
    """The findings of an inbox by the place in which they are."""
    return {
        "shown": keys(each for line in inbox.lines for each in line.leading),
        "contained": keys(each for line in inbox.lines for each in line.contained),
        "decided": keys(inbox.decided),
        "history": keys(inbox.history),
    }


@pytest.fixture(scope="module")
def made() -> World:
    """A register of three years with every defect, of two organisations."""
    draft = draft_register(60, 3, organisations=2, terms=TERMS)
    world = World()
    for kind, table in draft.tables.items():
        world.rows[kind].update(table)
    # First assessed after the service was in use: history, which made registers have none of.
    for row in list(world.rows[GuaranteeAssessment].values())[:20]:
        assert isinstance(row, GuaranteeAssessment)
        engagement = world.rows[Engagement][row.engagement_id]
        assert isinstance(engagement, Engagement)
        world.alter(engagement, starts=date(2020, 1, 1))
    return world


def inbox(world: World) -> tuple[Inbox, Keys]:
    """The inbox of all organisations, and everything that the rules observe for them."""
    organisations = [row for row in world.rows[Organisation].values() if isinstance(row, Organisation)]
    lens = world.lens(TODAY, *organisations)
    return inbox_of(lens), keys(each for results in results_of(lens) for each in results.results)


def test_every_finding_is_in_exactly_one_place(made):
    found, observed = inbox(made)
    where = places(found)
    assert all(where[name] for name in ("shown", "contained", "history"))
    assert sum(where.values(), Keys()) == observed
    assert max(observed.values()) == 1
    assert sum(len(found.of(tab)) for tab in Tab) + len(found.waiting) == len(found.lines)
    assert len({line.key for line in found.lines}) == len(found.lines)


def test_what_is_decided_leaves_its_line_and_what_it_contained_stays(made):
    before, observed = inbox(made)
    leading = [each for line in before.lines if line.contained for each in line.leading][::3]
    for each in leading:
        made.add(
            FindingDecision,
            organisation_id=each.organisation.id,
            code=each.code,
            subject=each.subject,
            facts=each.facts,
            decision="disputed",
            reason="Not so",
        )
    after, same = inbox(made)
    where = places(after)
    assert same == observed == sum(where.values(), Keys())
    # Nothing that a decided finding contained was decided with it.
    assert len(after.decided) == len(before.decided) + len(leading) > 0

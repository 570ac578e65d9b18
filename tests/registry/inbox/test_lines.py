"""Findings as lines of work: nothing is lost, nothing is shown twice, and nothing of another organisation."""

from collections.abc import Iterable
from dataclasses import replace

from registry.causes.cause import Cause
from registry.causes.tab import Tab
from registry.findings.finding import Finding, findings
from registry.findings.groups import still_open
from registry.inbox.inbox import Inbox, inbox_of
from registry.inbox.lines import Line, lines_of
from registry.inbox.parts import parts_of
from registry.values import FindingDecision, GuaranteeAssessment, Organisation
from suppliers.values import Commitment, Document, ServiceLevel
from tests.registry.rules.table import service_in_use
from tests.registry.world import TODAY, YESTERDAY, World

# A document of the supplier that nobody has read.
UNREAD = Document, {"supplier_id": 1, "kind": "statement", "title": "Statement", "availability": "held"}


def sorted_into_lines(found: Iterable[Finding]) -> tuple[Line, ...]:
    return lines_of(parts_of(list(found)))


def open_count(inbox: Inbox) -> int:
    return sum(len(line.findings) for line in inbox.lines)


def two_organisations() -> tuple[World, Organisation]:
    """Two organisations use one service whose document nobody has read."""
    world = service_in_use(UNREAD)
    other = world.add(Organisation, slug="other", legal_name="Other Ltd", country_id="IE", regime="EU")
    world.engaged(organisation_id=other.id, service_id=1)
    return world, other


def decided(world: World, finding: Finding) -> None:
    world.add(
        FindingDecision,
        organisation_id=finding.organisation.id,
        code=finding.code,
        subject=finding.subject,
        facts=finding.facts,
        decision="disputed",
        reason="Not so",
    )


def test_every_open_finding_is_in_exactly_one_line():
    world, other = two_organisations()
    lens = world.lens(TODAY, world.organisation, other)
    inbox = inbox_of(lens)
    placed = [each.subject + each.code for line in inbox.lines for each in line.findings]
    assert sorted(placed) == sorted(each.subject + each.code for each in findings(lens))
    assert open_count(inbox) == len(placed) > 20
    assert inbox.history == inbox.decided == ()
    assert sum(len(inbox.of(tab)) for tab in Tab) == len(inbox.lines)


def test_a_matter_of_two_organisations_is_one_line_with_a_part_for_each():
    world, other = two_organisations()
    lines = {line.key: line for line in inbox_of(world.lens(TODAY, world.organisation, other)).lines}
    line = lines["agreement/service:1"]
    assert {part.first.organisation for part in line.parts} == {world.organisation, other}
    shared = [line for line in lines.values() if line.cause.shared and line.tab != Tab.HOUSEKEEPING]
    assert shared and all(len(line.parts) == 1 for line in shared)


def test_the_housekeeping_of_a_service_is_one_line_with_a_part_for_each_matter():
    unclear = ServiceLevel, {"kind": "response", "standing": "unclear"}
    world = service_in_use(unclear, (Commitment, {"topic": "audit"}))
    inbox = inbox_of(world.lens(TODAY))
    (line,) = (line for line in inbox.of(Tab.HOUSEKEEPING) if line.key == "housekeeping/service:1")
    assert set(line.causes) >= {Cause.READING, Cause.PAPERS} and len(line.causes) == len(line.parts)
    assert {part.tab for part in line.parts} == {Tab.HOUSEKEEPING}


def test_one_organisation_sees_nothing_of_the_other():
    world, other = two_organisations()
    for own in (world.organisation, other):
        for line in inbox_of(world.lens(TODAY, own)).lines:
            assert line.organisations == (own,)


def test_what_nobody_read_is_one_line_and_not_thirteen():
    lines = inbox_of(service_in_use(UNREAD).lens()).lines
    (reading,) = (line for line in lines if line.cause == Cause.READING)
    assert (reading.first.first.code, reading.first.first.case) == ("EVD-10", "nothing")
    assert {"BRE-01", "RET-01", "SEC-02"} <= {each.code for each in reading.contained}


def test_the_contained_ones_come_up_when_the_leading_one_is_decided():
    world = service_in_use()
    before = inbox_of(world.lens())
    reading = next(line for line in before.lines if line.cause == Cause.READING)
    decided(world, reading.first.first)
    after = inbox_of(world.lens())
    assert [each.code for each in after.decided] == ["EVD-10"]
    leading = {(each.code, each.subject) for line in after.lines for each in line.leading}
    assert {("BRE-01", "engagement:1/engagement:1/breach notice")} <= leading
    assert open_count(after) == open_count(before) - 1


def test_the_order_of_findings_changes_no_line():
    found = still_open(findings(service_in_use().lens()))
    forth, back = sorted_into_lines(found), sorted_into_lines(reversed(found))
    assert {line.key: {each.subject for each in line.leading} for line in forth} == {
        line.key: {each.subject for each in line.leading} for line in back
    }


def test_of_two_that_lead_each_other_none_is_lost():
    """A loop in the table would hide both."""
    found = still_open(findings(service_in_use().lens()))
    twice = [*found, *(replace(each, subject=f"{each.subject}/again") for each in found)]
    placed = [each for line in sorted_into_lines(twice) for each in line.findings]
    assert len(placed) == len(twice)


def test_what_nobody_can_fix_any_more_is_in_no_line_and_no_count():
    world = World()
    engagement = world.engaged(starts=YESTERDAY)
    world.add(GuaranteeAssessment, engagement_id=engagement.id, on=TODAY, outcome="sufficient")
    inbox = inbox_of(world.lens(TODAY))
    assert [(each.code, each.case) for each in inbox.history] == [("CON-07", "late")]
    placed = [*inbox.found, *(each for line in inbox.lines for each in line.findings)]
    assert "CON-07" not in {each.code for each in placed}
    assert open_count(inbox) == len(inbox.found)

"""What letters have done about a line: it is in a draft, waits for an answer, is overdue, or was answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from registry.causes.cause import Cause
from registry.findings.finding import Finding
from registry.inbox.lines import Line
from registry.letters.papers import marks_of
from registry.letters.states import (
    PointAsked,
    first_asked,
    letters_awaited,
    organisations_of,
    papers_asked,
    points_asked,
)
from registry.reading.lens import Lens
from registry.values import Letter, LetterQuestion, PointState
from suppliers.values import Service


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFor:
    """What letters ask for one organisation: points by service, and papers by supplier and mark."""

    points: dict[tuple[str, int | None], PointAsked]
    papers: dict[tuple[int, str], PointAsked]
    awaited: dict[int, PointAsked]

    def before_assessing(self, finding: Finding) -> PointAsked | None:
        """The letter whose answers are awaited before guarantees that were not sufficient are assessed again."""
        if finding.supplier is None or not finding.case.startswith("insufficient"):
            return None
        return self.awaited.get(finding.supplier.id)

    def about(self, finding: Finding) -> PointAsked | None:
        """The letter that asks about a finding with a question; None where no letter asks about all of it."""
        marks = marks_of(finding)
        if marks and finding.supplier:
            papers = [self.papers.get((finding.supplier.id, mark)) for mark in marks]
            return None if None in papers else first_asked(filter(None, papers))
        service = next((row.id for row in _services(finding)), None)
        return self.points.get((finding.handling.point, service))


def letters_about(lens: Lens, line: Line) -> list[tuple[Letter, LetterQuestion]]:
    """The questions on a matter, each with its letter, the newest letter first."""
    points = {(each.handling.point, service.id) for each in line.leading for service in _services(each)}
    found: dict[LetterQuestion, Letter] = {}
    ids = {organisation.id for organisation in line.organisations}
    for letter in lens.where(Letter, "supplier_id", line.supplier.id) if line.supplier else ():
        if ids & organisations_of(lens, letter):
            for question in lens.where(LetterQuestion, "letter_id", letter.id):
                if question.asked and (question.point, question.service_id) in points:
                    found[question] = letter
    return [(letter, question) for question, letter in sorted(found.items(), key=_newest_first)]


def _newest_first(pair: tuple[LetterQuestion, Letter]) -> tuple[int, int]:
    question, letter = pair
    return -letter.id, question.place


def _services(finding: Finding) -> list[Service]:
    return [row for row in finding.records if isinstance(row, Service)]


def lines_asked(lens: Lens, lines: Iterable[Line]) -> dict[str, PointAsked]:
    """What letters have done about each line that they ask about, by its key.

    A line waits, or is answered, only if letters ask about all of its findings that have a question.
    """
    asked_for = {
        each.id: AskedFor(
            points=points_asked(lens, each.id),
            papers=papers_asked(lens, each.id),
            awaited=letters_awaited(lens, each.id),
        )
        for each in lens.organisations
    }
    if not any(each.points or each.papers for each in asked_for.values()):
        return {}
    found = {}
    for line in lines:
        asked = _of_line(asked_for, line)
        if asked is not None:
            found[line.key] = asked
    return found


def _of_line(asked_for: dict[int, AskedFor], line: Line) -> PointAsked | None:
    if line.cause == Cause.GUARANTEES:
        # The supplier cannot answer it, but its answers decide it.
        awaited = [asked_for[each.organisation.id].before_assessing(each) for each in line.leading]
        return None if None in awaited else first_asked(filter(None, awaited))
    of_findings = [asked_for[each.organisation.id].about(each) for each in line.leading if each.handling.point]
    asked = [each for each in of_findings if each is not None]
    by_state = {each.state: each for each in asked}
    for state in (PointState.OVERDUE, PointState.DRAFT):
        if state in by_state:
            return by_state[state]
    if not asked or len(asked) < len(of_findings):
        return None
    return by_state.get(PointState.WAITING) or by_state.get(PointState.ANSWERED)

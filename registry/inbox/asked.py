"""What letters have done about a line: it is in a draft, waits for an answer, is overdue, or was answered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from registry.causes.point import Point
from registry.causes.tab import Tab
from registry.findings.finding import Finding
from registry.inbox.lines import Line
from registry.letters.asked import has_question
from registry.letters.papers import marks_of_papers
from registry.letters.states import (
    PointAsked,
    first_of,
    letters_awaited,
    organisations_of,
    papers_asked,
    points_asked,
)
from registry.reading.lens import Lens
from registry.values import Letter, LetterQuestion, PointState
from suppliers.values import Service

# The questions whose answers say in which role a party behind the service acts.
ON_ROLES = (Point.PARTIES, Point.FLOW_DOWN, Point.ACCESS)
# Guarantees found not sufficient are assessed again with the answers to the whole letter.
ON_ANSWERS = frozenset({"insufficient", "insufficient, due"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The letters of one organisation: their points and papers, and those that are awaited, by the supplier's id."""

    points: dict[tuple[str, int | None], PointAsked]
    papers: dict[tuple[int, str], PointAsked]
    awaited: dict[int, PointAsked]


def lines_asked(lens: Lens, lines: Iterable[Line]) -> dict[str, PointAsked]:
    """What letters have done about each line that they ask about, or whose decision waits for them, by its key.

    A line waits, or is answered, only if letters ask about all of its findings that have a question.
    """
    letters = {each.id: _letters(lens, each.id) for each in lens.organisations}
    if not any(each.points or each.papers or each.awaited for each in letters.values()):
        return {}
    found = {}
    for line in lines:
        asked = _of_line(letters, line)
        if asked is not None:
            found[line.key] = asked
    return found


def letters_about(lens: Lens, line: Line) -> list[tuple[Letter, LetterQuestion]]:
    """The questions on a matter, each with its letter, the newest letter first."""
    points = {(each.handling.point, service.id) for each in line.asked_about for service in _services(each)}
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


def _letters(lens: Lens, organisation_id: int) -> Letters:
    return Letters(
        points=points_asked(lens, organisation_id),
        papers=papers_asked(lens, organisation_id),
        awaited=letters_awaited(lens, organisation_id),
    )


def _of_line(letters: dict[int, Letters], line: Line) -> PointAsked | None:
    of_findings = [
        each for finding in line.asked_about for each in _of_finding(letters[finding.organisation.id], finding)
    ]
    asked = [each for each in of_findings if each is not None]
    by_state = {each.state: each for each in reversed(asked)}
    for state in (PointState.OVERDUE, PointState.DRAFT):
        if state in by_state:
            return by_state[state]
    if not asked or len(asked) < len(of_findings):
        return None
    return by_state.get(PointState.WAITING) or by_state.get(PointState.ANSWERED)


def _of_finding(letters: Letters, finding: Finding) -> Iterator[PointAsked | None]:
    """The letter that asks about a finding, or whose answer its decision waits for; None where there is none yet.

    Nothing for a finding that no letter can settle.
    """
    service = next((row.id for row in _services(finding)), None)
    if has_question(finding):
        yield letters.points.get((finding.handling.point, service)) or _papers(letters, finding)
    elif finding.code == "SUB-03" and finding.handling.tab == Tab.DECIDE:
        on_roles = first_of(letters.points.get((point, service)) for point in ON_ROLES)
        if on_roles is not None:
            yield replace(on_roles, awaited=True)
    elif finding.code == "CON-07":
        supplier = finding.supplier if finding.case in ON_ANSWERS else None
        yield letters.awaited.get(supplier.id) if supplier else None


def _papers(letters: Letters, finding: Finding) -> PointAsked | None:
    """The letter that asks for all papers of a finding; None where one of them is not asked for."""
    supplier = finding.supplier.id if finding.supplier else 0
    asked = [letters.papers.get((supplier, mark)) for mark in marks_of_papers(finding)]
    return first_of(asked) if all(asked) else None

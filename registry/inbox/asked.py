"""What letters have done about a line: it is in a draft, waits for an answer, is overdue, or was answered."""

from collections.abc import Iterable, Iterator

from registry.findings.finding import Finding
from registry.inbox.lines import Line
from registry.letters.states import PointAsked, points_asked
from registry.reading.lens import Lens
from registry.values import PointState
from suppliers.values import Service

# By the id of an organisation: its points that letters ask about.
Points = dict[int, dict[tuple[str, int | None], PointAsked]]


def lines_asked(lens: Lens, lines: Iterable[Line]) -> dict[str, PointAsked]:
    """What letters have done about each line that they ask about, by its key.

    A line waits, or is answered, only if letters ask about all of its findings that have a question.
    """
    points = {each.id: points_asked(lens, each.id) for each in lens.organisations}
    if not any(points.values()):
        return {}
    found = {}
    for line in lines:
        asked = _of_line(points, line)
        if asked is not None:
            found[line.key] = asked
    return found


def _of_line(points: Points, line: Line) -> PointAsked | None:
    of_findings = list(_of_findings(points, line.leading))
    asked = [each for each in of_findings if each is not None]
    by_state = {each.state: each for each in asked}
    for state in (PointState.OVERDUE, PointState.DRAFT):
        if state in by_state:
            return by_state[state]
    if not asked or len(asked) < len(of_findings):
        return None
    return by_state.get(PointState.WAITING) or by_state.get(PointState.ANSWERED)


def _of_findings(points: Points, findings: Iterable[Finding]) -> Iterator[PointAsked | None]:
    """For each finding with a question, the letter that asks it; None where no letter does."""
    for finding in findings:
        point = finding.handling.point
        if point:
            service = next((row.id for row in finding.records if isinstance(row, Service)), None)
            yield points[finding.organisation.id].get((point, service))

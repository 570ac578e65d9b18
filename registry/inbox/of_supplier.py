"""What the inbox has on one supplier: its matters, its next day, its letter, and what is found where it is a party."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from registry.causes.severity import Severity
from registry.findings.finding import Finding, unnamed_results_of
from registry.findings.found import found_in
from registry.findings.kept_by_results import kept_by_results
from registry.inbox.coming import ComingDay
from registry.inbox.inbox import Inbox
from registry.inbox.lines import Line
from registry.inbox.parts import Part
from registry.inbox.ranking import rank
from registry.inbox.shared_records import Same, shared_by
from registry.letters.asked import has_question
from registry.letters.states import letter_state
from registry.reading.lens import Lens
from registry.values import Letter, LetterQuestion, LetterState
from suppliers.values import Supplier


def matters_of(inbox: Inbox, found: Iterable[Finding], on: date) -> list[Line]:
    """The lines of these findings in the order of work. A line that gathers others' findings too has these alone."""
    mine: dict[str, tuple[Line, set[int]]] = {}
    for finding in found:
        line = inbox.line_of(finding)
        if line is not None:
            mine.setdefault(line.key, (line, set()))[1].add(id(finding))
    return sorted((_narrowed(line, ids) for line, ids in mine.values()), key=lambda line: rank(line, on))


def _narrowed(line: Line, ids: set[int]) -> Line:
    if all(id(each) in ids for each in line.findings):
        return line
    return replace(line, parts=tuple(_parts(line, ids)) or line.parts)


def _parts(line: Line, ids: set[int]) -> Iterable[Part]:
    """The parts with these findings alone. One whose leading findings are others' is led by those it keeps."""
    for part in line.parts:
        leading = tuple(each for each in part.leading if id(each) in ids)
        contained = tuple(each for each in part.contained if id(each) in ids)
        if leading or contained:
            yield replace(part, leading=leading or contained, contained=contained if leading else ())


def severities(lines: Iterable[Line]) -> list[tuple[Severity, int]]:
    """How many matters there are of each severity, the gravest first."""
    counts = Counter(line.severity for line in lines)
    return [(each, counts[each]) for each in Severity if counts[each]]


def gravest(found: Iterable[Finding], *codes: str) -> Severity | None:
    """The gravest of the open findings whose codes begin so."""
    severest = [each.severity for each in found if not each.decided and each.code.startswith(codes)]
    return min(severest, key=lambda severity: severity.rank, default=None)


def about_party(lens: Lens, supplier_id: int) -> tuple[Finding, ...]:
    """The open findings about services of others that name a party of their chains."""
    return _by_party(lens).get(supplier_id, ())


@kept_by_results(unnamed_results_of)
def _by_party(lens: Lens) -> Mapping[int, tuple[Finding, ...]]:
    found: dict[int, list[Finding]] = {}
    for finding in found_in(lens).opened:
        for key in shared_by(finding, Same.PARTY):
            found.setdefault(key, []).append(finding)
    return {key: tuple(each) for key, each in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDay:
    """The next day, or the first that has passed: of a matter, of our own, or of a letter."""

    day: date
    line: Line | None = None
    coming: ComingDay | None = None
    owners: tuple[str, ...] = ()


def next_day(lens: Lens, inbox: Inbox, lines: Iterable[Line], own: Iterable[ComingDay]) -> NextDay | None:
    """The first day on which one of the matters, or one of our own days, is due; None where no day is on record."""
    days = []
    for line in lines:
        day = inbox.day_of(line)
        if day is not None:
            owners = sorted({row.owner for row in inbox.assignments_of(line).values()})
            days.append(NextDay(day=day.day, line=line, owners=tuple(owners)))
    days += [NextDay(day=each.day, coming=each) for each in own if each.day >= lens.on]
    return min(days, key=lambda each: each.day, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSeen:
    """The last letter to a supplier, and what a letter would settle. ``letter`` None: none was written."""

    letter: Letter | None
    state: LetterState | None
    asked: int
    answered: int
    settles: int
    matters: int


def letter_of(lens: Lens, supplier: Supplier, lines: Sequence[Line]) -> LetterSeen:
    """The letter to a supplier that comes first: a draft, one that is owed answers, or the last that was settled."""
    settles = sum(all(map(has_question, line.leading)) for line in lines)
    letter = max(lens.where(Letter, "supplier_id", supplier.id), key=_last, default=None)
    asked: list[LetterQuestion] = []
    if letter is not None:
        asked = [row for row in lens.where(LetterQuestion, "letter_id", letter.id) if row.asked]
    return LetterSeen(
        letter=letter,
        state=letter_state(letter, asked, lens.on) if letter else None,
        asked=len(asked),
        answered=sum(row.done for row in asked),
        settles=settles,
        matters=len(lines),
    )


def _last(letter: Letter) -> tuple[bool, int]:
    return letter.closed is None, letter.id

"""The inbox of a reader: open findings as lines in the order of work, those decided, and those of the past."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from registry.causes.tab import Tab
from registry.findings.finding import Finding, past, results_of, unnamed_results_of
from registry.findings.found import found_in
from registry.findings.kept_by_results import kept_by_results
from registry.findings.rule_cache import RuleResults
from registry.inbox.asked import lines_asked
from registry.inbox.coming import ComingDay, coming_days
from registry.inbox.containment import crossing_codes
from registry.inbox.days import DayKind, DueDay
from registry.inbox.lines import Line, lines_of
from registry.inbox.parts import Part, parts_of
from registry.inbox.ranking import rank
from registry.inbox.to_ask import ToAsk, to_ask
from registry.letters.states import PointAsked
from registry.reading.kept import kept_by_register
from registry.reading.lens import Lens
from registry.rules.dossiers import OrganisationDossier
from registry.values import Assignment, Letter, PointState


@dataclass(frozen=True, kw_only=True)
class Inbox:
    """The findings of a lens. Each open one is in exactly one line.

    ``history`` is what rules observe and nobody can fix any more: it is in no line and no count.
    """

    on: date
    found: tuple[Finding, ...]
    lines: tuple[Line, ...]
    decided: tuple[Finding, ...]
    history: tuple[Finding, ...]
    assignments: Mapping[tuple[int, str], Assignment]
    coming: tuple[ComingDay, ...]
    asked: Mapping[str, PointAsked]
    drafts: Mapping[int, Letter]

    def tab_of(self, line: Line) -> Tab | None:
        """The tab of a line: an answer that is overdue is due, and one that is awaited in time leaves the tabs."""
        asked = self.asked.get(line.key)
        if asked is None or line.tab == Tab.DUE:
            return line.tab
        if asked.state == PointState.OVERDUE:
            # After two reminders somebody decides without an answer.
            return Tab.DECIDE if asked.unanswered_twice else Tab.DUE
        if asked.state == PointState.WAITING:
            return None
        # What a letter has answered, or two reminders have not, is to be decided on.
        return Tab.DECIDE if asked.state == PointState.ANSWERED else line.tab

    @cached_property
    def waiting(self) -> tuple[Line, ...]:
        """The lines whose answers are awaited, and not due yet."""
        return tuple(line for line in self.lines if self.tab_of(line) is None)

    def day_of(self, line: Line) -> DueDay | None:
        """The day of a line: its own, or that on which an overdue answer was due."""
        letter = self.overdue_letter(line)
        if letter is not None and letter.due:
            return DueDay(letter.due, DayKind.HARD)
        return line.day

    def overdue_letter(self, line: Line) -> Letter | None:
        """The letter whose overdue answer alone makes a line due."""
        asked = self.asked.get(line.key)
        if line.day is None and asked is not None and asked.state == PointState.OVERDUE:
            return asked.letter
        return None

    def count(self, tab: Tab) -> int:
        """How many entries a tab has."""
        return len(self.of(tab)) + (len(self.coming) if tab == Tab.DUE else 0)

    @cached_property
    def due(self) -> tuple[Line | ComingDay, ...]:
        """What is due, with the days of our own that come soon, by day."""
        return tuple(sorted((*self.of(Tab.DUE), *self.coming), key=self._by_day))

    def _by_day(self, entry: Line | ComingDay) -> date:
        """The day of an entry. One whose day is not known may be the first."""
        if isinstance(entry, ComingDay):
            return entry.day
        day = self.day_of(entry)
        return day.day if day else date.min

    def assignments_of(self, line: Line) -> dict[int, Assignment]:
        """Who takes care of a line, by the id of the organisation."""
        found = {}
        for finding in line.leading:
            row = self.assignments.get((finding.organisation.id, finding.cause))
            if row is not None:
                found[finding.organisation.id] = row
        return found

    def of(self, tab: Tab) -> tuple[Line, ...]:
        """The lines of one tab, in the order of work: what is due by its day, late ones first."""
        return self._by_tab.get(tab, ())

    @cached_property
    def to_ask(self) -> tuple[ToAsk, ...]:
        """The lines to be asked, by supplier."""
        return to_ask(self.of(Tab.ASK), self.drafts)

    def line(self, key: str) -> Line | None:
        """The line with a key; None where no finding of it is open."""
        return self._by_key.get(key)

    def line_of(self, finding: Finding) -> Line | None:
        """The line that has a finding; None for one that is decided."""
        return self._by_finding.get((finding.organisation.id, finding.code, finding.subject))

    @cached_property
    def _by_finding(self) -> dict[tuple[int, str, str], Line]:
        return {(each.organisation.id, each.code, each.subject): line for line in self.lines for each in line.findings}

    @cached_property
    def _by_tab(self) -> dict[Tab, tuple[Line, ...]]:
        found: dict[Tab, list[Line]] = {}
        for line in self.lines:
            tab = self.tab_of(line)
            if tab is not None:
                found.setdefault(tab, []).append(line)
        found.get(Tab.DUE, []).sort(key=self._by_day)
        return {tab: tuple(lines) for tab, lines in found.items()}

    @cached_property
    def _by_key(self) -> dict[str, Line]:
        return {line.key: line for line in self.lines}


@kept_by_register
def inbox_of(lens: Lens) -> Inbox:
    """The inbox of a lens's organisations on its day."""
    found = found_in(lens)
    lines = _lines(lens)
    return Inbox(
        on=lens.on,
        found=found.all,
        lines=lines,
        decided=found.decided,
        history=tuple(past(lens)),
        coming=coming_days(lens),
        asked=lines_asked(lens, lines),
        assignments={(row.organisation_id, row.cause): row for row in lens.all(Assignment)},
        drafts={letter.supplier_id: letter for letter in lens.all(Letter) if letter.is_draft},
    )


@kept_by_results(unnamed_results_of)
def _lines(lens: Lens) -> tuple[Line, ...]:
    """The lines in the order of work."""
    return tuple(sorted(lines_of(_parts(lens)), key=lambda line: rank(line, lens.on)))


def _parts(lens: Lens) -> Iterator[Part]:
    """The parts of every dossier. Those of an organisation itself may be settled with one of its services."""
    crossing: list[Finding] = []
    own: list[Finding] = []
    for results in results_of(lens):
        if any(each.rule.dossier is OrganisationDossier for each in results.results):
            own += _open(results)
            continue
        parts: tuple[Part, ...] | None = results.derived.get("parts")
        if parts is None:
            parts = results.derived["parts"] = parts_of(_open(results))
        for part in parts:
            if any(each.code in _CROSSING for each in part.findings):
                # With what leads them: what they contain belongs to the leader of both.
                crossing += part.findings
        yield from parts
    yield from parts_of(own, outside=crossing)


_CROSSING = crossing_codes(OrganisationDossier)


def _open(results: RuleResults) -> list[Finding]:
    return [each for each in results.results if not each.decided and not each.past]

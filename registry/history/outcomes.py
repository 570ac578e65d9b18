"""Outcomes: what followed from each change on the day shown, in findings and in the limits of engagements.

A change is judged on the day shown: the findings of that day with the change, against those without it. So the
outcomes of several changes add up to the difference that they make together. Rules run only for the subjects whose
questions a change touches, from the newest change to the earliest.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from operator import attrgetter

from registry.findings.finding import Finding, apply_rules
from registry.findings.rule_cache import ResultsBySubject, rule_results
from registry.findings.stepping import Step, step
from registry.history.effects import Effect, Tally, effects, tally
from registry.history.moves import Limits, Move, Shift, engagement_name, limits_in, limits_of, moved, together
from registry.reading.lens import Lens
from registry.reading.register import Register
from registry.reading.stepping import each_before, known_after, rows_written
from registry.rules.dossiers import Dossier, EngagementDossier

# The most subjects to which the rules are applied for one page. A single change is worked out whatever it touches.
MOST_JUDGED = 300
# The most rows that the changes of one page may have written. One that wrote more alone is an import.
MOST_ROWS = 5_000

ENGAGEMENT = "engagement:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What followed from one change: findings, and limits of engagements."""

    effects: tuple[Effect, ...]
    moves: tuple[Move, ...]

    @property
    def tally(self) -> Tally:
        """How many findings opened and closed."""
        return tally(self.effects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """The outcomes of changes by number, and to how many subjects the rules were applied for them.

    ``left`` is the newest change that was not worked out, because that would have taken too long; None: all were.
    ``rows`` is how many rows it wrote, if these are too many for any page; otherwise 0.
    """

    by_change: Mapping[int, Outcome] = field(default_factory=dict)
    judged: int = 0
    left: int | None = None
    rows: int = 0

    @property
    def next(self) -> int:
        """The newest change that another page can work out."""
        if self.left is None:
            return 0
        if self.rows:
            return self.left - 1
        return self.left

    @property
    def tally(self) -> Tally:
        """How many findings opened and closed by the changes that were worked out."""
        found: list[Effect] = []
        for outcome in self.by_change.values():
            found += outcome.effects
        return tally(found)


@dataclass(frozen=True, slots=True)
class _State:
    """A register on the day shown, and the results of the rules by organisation.

    ``limits`` are those of the engagements looked at so far, by organisation and subject.
    """

    lens: Lens
    results: dict[int, ResultsBySubject]
    limits: dict[tuple[int, str], Limits] = field(default_factory=dict)

    def about(self, organisation: int, name: str) -> tuple[Finding, ...]:
        """The findings in one subject of an organisation. None where it has no such subject."""
        found = self.results.get(organisation, {}).get(name)
        if found is None:
            return ()
        return tuple(each for each in found.results if not each.past)

    def limits_of(self, organisation: int, name: str) -> Limits:
        """The limits of an engagement of an organisation."""
        if (organisation, name) not in self.limits:
            own = replace(self.lens, organisation_ids=frozenset({organisation}))
            self.limits[organisation, name] = limits_of(own, _id_of(name))
        return self.limits[organisation, name]


def outcomes(lens: Lens, numbers: Sequence[int], most: int = MOST_JUDGED) -> Outcomes:
    """The outcomes of changes without a gap, the newest first, for the organisations of the lens on its day.

    It ends before the rules would be applied to more subjects than *most*, but works out at least one change.
    """
    if not numbers:
        return Outcomes()
    last, rows = _last_within(numbers)
    found: dict[int, Outcome] = {}
    judged = 0
    state = _first(lens, numbers[0])
    for register in each_before(state.lens.register, last):
        steps = _steps(state, register)
        due = sum(len(each.due) for each in steps)
        if found and judged + due > most:
            return Outcomes(by_change=found, judged=judged, left=register.number + 1)
        judged += due
        earlier = _earlier(state, register, steps)
        found[register.number + 1] = _outcome(earlier, state, steps)
        state = earlier
    if last >= numbers[-1]:
        return Outcomes(by_change=found, judged=judged, left=last, rows=rows)
    return Outcomes(by_change=found, judged=judged)


def _last_within(numbers: Sequence[int]) -> tuple[int, int]:
    """The newest change that is not worked out because of the rows to read, and its rows if it alone has too many.

    Without such a change, the one before the earliest.
    """
    written = rows_written(numbers)
    total = 0
    for number in numbers:
        total += written.get(number, 0)
        if total > MOST_ROWS:
            return number, _if_too_many(written[number])
    return numbers[-1] - 1, 0


def _if_too_many(rows: int) -> int:
    """The rows of a change, if they are more than one page reads; otherwise 0."""
    if rows > MOST_ROWS:
        return rows
    return 0


def _first(lens: Lens, number: int) -> _State:
    """The state after the newest of the changes."""
    then = replace(lens, register=known_after(lens.register, number))
    return _State(then, {each.id: rule_results(then, each, apply_rules) for each in then.organisations})


def _steps(state: _State, register: Register) -> list[Step]:
    """The steps of all organisations to the register before a change."""
    before = replace(state.lens, register=register)
    return [step(before, each, state.results.get(each.id, {})) for each in before.organisations]


def _earlier(state: _State, register: Register, steps: Sequence[Step]) -> _State:
    """The state before a change. Limits are taken from the dossiers that the rules read in any case."""
    results, limits = {}, dict(state.limits)
    for each in steps:
        for name in each.differing:
            limits.pop((each.organisation.id, name), None)
        results[each.organisation.id] = each.results(partial(_apply_rules, limits))
    return _State(replace(state.lens, register=register), results, limits)


def _apply_rules(limits: dict[tuple[int, str], Limits], dossier: Dossier) -> tuple[Finding, ...]:
    found = apply_rules(dossier)
    if isinstance(dossier, EngagementDossier):
        limits[dossier.organisation.id, dossier.subject] = limits_in(dossier)
    return found


def _outcome(before: _State, after: _State, steps: Sequence[Step]) -> Outcome:
    """What followed from the change between two states."""
    found: list[Effect] = []
    moves: list[tuple[str, Shift]] = []
    for organisation, names in _differing(before, after, steps):
        for name in names:
            found += effects(before.about(organisation, name), after.about(organisation, name))
            if name.startswith(ENGAGEMENT):
                moves += _moves(before, after, organisation, name)
    return Outcome(effects=tuple(sorted(found, key=attrgetter("order"))), moves=tuple(together(moves)))


def _differing(before: _State, after: _State, steps: Sequence[Step]) -> Iterator[tuple[int, list[str]]]:
    """By organisation: the subjects whose results may differ. All of one that came on record with the change."""
    for each in steps:
        yield each.organisation.id, list(each.differing)
    for organisation in after.results.keys() - before.results.keys():
        yield organisation, list(after.results[organisation])


def _moves(before: _State, after: _State, organisation: int, name: str) -> Iterator[tuple[str, Shift]]:
    """The limits of one engagement that the change moved, each with its name."""
    for shift in moved(before.limits_of(organisation, name), after.limits_of(organisation, name)):
        yield engagement_name(after.lens, _id_of(name)), shift


def _id_of(name: str) -> int:
    """The id of an engagement by the name of its subject."""
    return int(name.removeprefix(ENGAGEMENT))

"""Effects: findings that open and close from one register, or one day, to another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from registry.findings.finding import Finding
from registry.rules import Severity


class Turn(TextChoices):
    """What became of a finding."""

    OPENED = "opened", pgettext_lazy("became of a finding", "opens")
    REOPENED = "reopened", pgettext_lazy("became of a finding", "reopens")
    GRAVER = "graver", pgettext_lazy("became of a finding", "makes graver")
    LIGHTER = "lighter", pgettext_lazy("became of a finding", "makes lighter")
    DECIDED = "decided", pgettext_lazy("became of a finding", "decides on")
    CLOSED = "closed", pgettext_lazy("became of a finding", "closes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One finding and what became of it. A closed finding is as it was before, any other as it is after.

    ``was`` is its severity before; None where it was not there.
    """

    turn: Turn
    finding: Finding
    was: Severity | None

    @property
    def order(self) -> tuple[int, int, str, str]:
        """What opens comes first, what closes last; then the gravest."""
        return TURNS[self.turn], self.finding.severity.rank, self.finding.code, self.finding.subject


TURNS = {turn: place for place, turn in enumerate(Turn)}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings opened, the reopened among them, and how many closed."""

    opened: int
    closed: int


def effects(before: Iterable[Finding], after: Iterable[Finding]) -> list[Effect]:
    """What became of each finding: one that is the same in both is left out."""
    return sorted(_effects(before, after), key=attrgetter("order"))


def _effects(before: Iterable[Finding], after: Iterable[Finding]) -> Iterator[Effect]:
    earlier = {_key(finding): finding for finding in before}
    for finding in after:
        old = earlier.pop(_key(finding), None)
        turn = _turn(old, finding)
        if turn is not None:
            yield Effect(turn=turn, finding=finding, was=_severity(old))
    for finding in earlier.values():
        yield Effect(turn=Turn.CLOSED, finding=finding, was=finding.severity)


def _key(finding: Finding) -> tuple[int, str, str]:
    """By what people's decisions know a finding."""
    return finding.organisation.id, finding.code, finding.subject


def _severity(finding: Finding | None) -> Severity | None:
    if finding is None:
        return None
    return finding.severity


def _turn(old: Finding | None, new: Finding) -> Turn | None:
    """What became of a finding that is there after. None: nothing that a reader must know."""
    if new.decided:
        if old is not None and old.decided:
            return None
        return Turn.DECIDED
    if old is None:
        return Turn.OPENED
    if old.decided:
        return Turn.REOPENED
    if new.severity.rank < old.severity.rank:
        return Turn.GRAVER
    if new.severity.rank > old.severity.rank:
        return Turn.LIGHTER
    return None


def tally(found: Iterable[Effect]) -> Tally:
    """How many findings of some effects opened and closed."""
    opened = closed = 0
    for effect in found:
        opened += effect.turn in OPENING
        closed += effect.turn == Turn.CLOSED
    return Tally(opened, closed)


OPENING = (Turn.OPENED, Turn.REOPENED)

"""A party behind a service, with the worst path to it."""

from dataclasses import dataclass

from registry.chains.span import Span, upper_limit
from suppliers.values import Involvement, Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPath:
    """A party with the span and the links of the worst path to it, and its nearest level.

    ``at_least`` is the sum of the figures on the longest path: a lower limit.
    """

    party: Supplier
    worst: Span
    at_least: Span
    path: tuple[Involvement, ...]
    level: int

    @property
    def bound(self) -> Span:
        """The span at the party: the figures of the longest path, and the unknown parts of the worst."""
        return upper_limit(self.worst, self.at_least)


def worst_first(found: PartyPath) -> tuple[int, int, int]:
    """A key that sorts parties by their worst path, the worst first."""
    unknown, known = found.worst.rank
    return -unknown, -known, found.party.id

"""The standings of several claims about one matter."""

from collections.abc import Collection, Iterable

from suppliers.values import Claim, Standing


def standings_of(claims: Iterable[Claim]) -> set[str]:
    """The standings that the claims have."""
    return {claim.standing for claim in claims}


def stated_or_unread(standings: Collection[str]) -> bool:
    """Whether a source states the matter, or all sources are still to be read: in both cases nothing is missing."""
    return Standing.STATED in standings or set(standings) == {Standing.UNREAD}


def worst(standings: Collection[str], order: Iterable[Standing]) -> str:
    """The first standing of *order* that occurs; empty if none does."""
    for standing in order:
        if standing in standings:
            return standing
    return ""

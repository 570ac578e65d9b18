"""The names by which recipients are compared: without regard to case."""

from registry.values import ActivityRecipient
from suppliers.values import Supplier


def compared(name: str) -> str:
    """A name as names are compared."""
    return name.strip().casefold()


def names_of(party: Supplier) -> frozenset[str]:
    """The names of a party on record."""
    return frozenset(compared(name) for name in (party.legal_name, party.trading_name) if name)


def entered_name(row: ActivityRecipient) -> str:
    """The name of a recipient that people entered; without a name, its category."""
    return compared(row.name or row.category)

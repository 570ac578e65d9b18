"""Short names: what a party is called in sentences and lists, unless another party there is called the same."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import ClassVar, TypeVar

from suppliers.values.base import NOT_A_COLUMN, NamedBy, Row, own_name

N = TypeVar("N", bound="ShortNamed")


@dataclass(frozen=True, slots=True)
class ShortNamed(Row):
    """A party with a legal name, and if people use them a trading name and a short name.

    ``shared`` is no column: whether the short name is also a name of another party that is shown with this one.
    """

    # In data entry and in histories, where nobody knows which parties are shown together.
    NAMED_BY: ClassVar[NamedBy] = NamedBy("trading_name|legal_name")

    legal_name: str
    trading_name: str
    short_name: str
    shared: bool = field(default=False, kw_only=True, metadata=NOT_A_COLUMN)

    @property
    def name(self) -> str:
        """Its name in sentences and lists: the short name, or the full name if that is missing or shared."""
        if self.short_name and not self.shared:
            return self.short_name
        return self.full_name

    @property
    def full_name(self) -> str:
        """The trading name or, without one, the legal name."""
        return own_name(self)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of it on record."""
        return tuple(filter(None, (self.short_name, self.trading_name, self.legal_name)))


def told_apart(shown: Iterable[N]) -> list[N]:
    """The parties that are shown together, each marked whether its short name is also a name of another of them.

    A short name counts as shared even with a name that the other one does not show now, because readers know it.
    """
    rows = list(shown)
    if not any(row.short_name for row in rows):
        return [_marked(row, shared=False) for row in rows]
    names = Counter(name for row in rows for name in set(map(compared, row.names)))
    return [_marked(row, shared=row.short_name != "" and names[compared(row.short_name)] > 1) for row in rows]


def compared(name: str) -> str:
    """A name as names are compared: without regard to case and spaces."""
    return " ".join(name.split()).casefold()


def _marked(row: N, *, shared: bool) -> N:
    """The row with the mark; the same object if it has it already."""
    if row.shared == shared:
        return row
    return replace(row, shared=shared)

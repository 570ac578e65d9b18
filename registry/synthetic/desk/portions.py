"""Portions: so many items as one change writes."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

AnyItem = TypeVar("AnyItem")


def portions(items: Sequence[AnyItem], size: int) -> Iterator[Sequence[AnyItem]]:
    """The items in portions of a size, in their order."""
    for place in range(0, len(items), size):
        yield items[place : place + size]

"""Ways to read rows that several dossiers and rules share."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Protocol, TypeVar

from registry.chains import Used, used
from registry.reading.lens import Lens
from registry.values import ActivityData, ActivitySubjects, Engagement
from suppliers.values import Claim, DataCategory, SubjectCategory

C = TypeVar("C", bound=Claim)
K = TypeVar("K", DataCategory, SubjectCategory)
P = TypeVar("P", ActivityData, ActivitySubjects)


class OnADay(Protocol):
    """A record with an id and a day."""

    @property
    def id(self) -> int: ...

    @property
    def on(self) -> date: ...


class Confirmation(OnADay, Protocol):
    """An item that was confirmed as none, on a day."""

    @property
    def item(self) -> str: ...


D = TypeVar("D", bound=OnADay)


def with_standing(rows: Iterable[C], standings: Collection[str]) -> tuple[C, ...]:
    """The claims that have one of these standings."""
    return tuple(row for row in rows if row.standing in standings)


def by_day(row: OnADay) -> tuple[date, int]:
    """A key that sorts rows by their day, and rows of one day by their id."""
    return row.on, row.id


def dated_until(rows: Iterable[D], day: date) -> list[D]:
    """The rows of *day* or earlier, the oldest first."""
    return sorted((row for row in rows if row.on <= day), key=by_day)


def confirmed_items(rows: Iterable[Confirmation], day: date) -> frozenset[str]:
    """The items of a record that were confirmed as none by *day*."""
    return frozenset(row.item for row in rows if row.on <= day)


def with_category(lens: Lens, kind: type[K], rows: Iterable[P]) -> tuple[tuple[P, K], ...]:
    """Rows of an activity, each with its category, without those whose category is not on record."""
    pairs: list[tuple[P, K]] = []
    for row in rows:
        category = lens.get(kind, row.category_id)
        if category is not None:
            pairs.append((row, category))
    return tuple(pairs)


def most_people(rows: Iterable[ActivitySubjects]) -> int | None:
    """The largest number of people in any row; None where no row has a number."""
    return max((row.number for row in rows if row.number is not None), default=None)


def used_services(lens: Lens, engagements: Iterable[Engagement]) -> tuple[Used, ...]:
    """The engagements in force on the lens's day, each with its service and supplier."""
    return tuple(filter(None, (used(lens, row) for row in engagements)))

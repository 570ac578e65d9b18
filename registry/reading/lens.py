"""The Lens: the register as one person may see it on one day. Pages, rules and exports receive nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any, TypeVar, cast

from django.utils import timezone

import registry.values
from registry.reading import cache, loading
from registry.reading.register import Register
from registry.values import Letter, LetterFor, LetterPaper, LetterPart, LetterQuestion, Organisation
from suppliers.values import Dated, Person, Row, Supplier, told_apart
from suppliers.values.short_names import compared

R = TypeVar("R", bound=Row)
D = TypeVar("D", bound=Dated)


@dataclass(frozen=True, kw_only=True)
class Lens:
    """A register, the day on which its facts apply, and the organisations whose records are there.

    Facts about suppliers are shared. Rows of other organisations are left out. ``known_on`` is the day up to whose end
    the register was written (None: the day *on* itself): a later one gives what we know now of that day, an earlier one
    what is foreseen for it.
    """

    register: Register
    on: date
    organisation_ids: frozenset[int]
    known_on: date | None = None

    @property
    def known_later(self) -> bool:
        """Whether the register has what was entered after the day."""
        return self.known_on is not None and self.known_on > self.on

    @property
    def foreseen(self) -> bool:
        """Whether the day was still to come when the register was written."""
        return self.known_on is not None and self.known_on < self.on

    def all(self, kind: type[R]) -> list[R]:
        """Every row of one kind that may be seen, by id."""
        if kind is Organisation:
            return cast("list[R]", list(self._ours.values()))
        rows = self.register.all(kind)
        if kind not in OWNED:
            return list(rows)
        return list(filter(self.sees, rows))

    def get(self, kind: type[R], key: Any) -> R | None:
        """The row of that id. None: there is none, it may not be seen, or *key* is None."""
        row = self.register.get(kind, key)
        # Most rows are shared facts, and every chain gets many.
        if row is None or kind not in OWNED:
            return row
        if kind is Organisation:
            return cast("R | None", self._ours.get(key))
        return row if self.sees(row) else None

    def get_each(self, kind: type[R], keys: Iterable[Any]) -> list[R]:
        """The rows of those ids, in that order. Ids without a row are left out."""
        found = []
        for key in keys:
            row = self.get(kind, key)
            if row is not None:
                found.append(row)
        return found

    def where(self, kind: type[R], name: str, value: Any) -> tuple[R, ...]:
        """The rows whose field *name* is *value* and that may be seen."""
        rows = self.register.where(kind, name, value)
        if not rows or kind not in OWNED:
            return rows
        if kind is Organisation:
            return cast("tuple[R, ...]", tuple(self._ours[row.id] for row in rows if row.id in self._ours))
        return tuple(filter(self.sees, rows))

    def current(self, kind: type[D], name: str, value: Any) -> tuple[D, ...]:
        """As ``where``, but only what applies on the day."""
        rows = self.register.where(kind, name, value)
        # Most questions have no rows, and chains ask many. A list is made faster than the same by a generator.
        if not rows:
            return rows
        on = self.on
        found = [row for row in rows if row.in_force(on)]
        return tuple(filter(self.sees, found) if kind in OWNED else found)

    def applying(self, kind: type[R], name: str, value: Any) -> tuple[R, ...]:
        """As ``where``, but of a kind with days only what applies on the day."""
        rows = self.where(kind, name, value)
        if not issubclass(kind, Dated):
            return rows
        return tuple(row for row in rows if isinstance(row, Dated) and row.in_force(self.on))

    def sees(self, row: Row) -> bool:
        """Whether the row is a shared fact, belongs to an organisation of this lens or to a letter that names one."""
        if type(row) not in OWNED or self.owner(row) in self.organisation_ids:
            return True
        return type(row) in OF_LETTERS and self.named_in(row)

    def named_in(self, row: Row | None) -> bool:
        """Whether a letter, or the letter that a row belongs to, is also sent for an organisation of this lens."""
        while row is not None and hasattr(row, "OWNER"):
            row = self.register.get(PARENTS[row.OWNER], getattr(row, row.OWNER))
        if row is None:
            return False
        named = self.register.where(LetterFor, "letter_id", row.id)
        return any(each.organisation_id in self.organisation_ids for each in named)

    def person(self, key: int | None) -> Person | None:
        """The person of that id. ``erased`` is set too if the details were erased after the register's last change."""
        person = self.get(Person, key)
        if person is None or person.erased is not None:
            return person
        return replace(person, erased=self.register.erased_later.get(person.id))

    def named(self, key: int | None) -> bool:
        """Whether the person of that id is on record by name. One whose name was erased later still was that day."""
        person = self.person(key)
        return person is not None and (bool(person.name) or person.erased_after(self.on))

    def owner(self, row: Row | None) -> int | None:
        """The id of the organisation that a row belongs to. None: it belongs to none."""
        while row is not None:
            above = _ABOVE.get(type(row))
            if above is None:
                return row.id if isinstance(row, Organisation) else getattr(row, "organisation_id", None)
            kind, column = above
            row = self.register.get(kind, getattr(row, column))
        return None

    @cached_property
    def organisations(self) -> list[Organisation]:
        """The organisations of this lens that are on record on the day, by name."""
        return sorted(self.all(Organisation), key=lambda o: o.name.casefold())

    @cached_property
    def _ours(self) -> dict[int, Organisation]:
        """The same by id, their short names told apart among them: no name depends on another organisation.

        Sentences name them beside suppliers, whose names everybody sees.
        """
        rows = (self.register.get(Organisation, key) for key in sorted(self.organisation_ids))
        found = {}
        for row in told_apart(row for row in rows if row is not None):
            found[row.id] = replace(row, shared=row.shared or _names_a_supplier(self.register, row))
        return found


# All may know who runs the installation.
OWNED = frozenset(registry.values.ROWS) - {registry.values.InstallationRole}
# What the people of each organisation see for which a letter is sent. The findings of a letter stay with their own.
OF_LETTERS: frozenset[type[Row]] = frozenset({Letter, LetterFor, LetterQuestion, LetterPart, LetterPaper})
# The columns of a supplier's names.
NAMES_OF_SUPPLIERS = ("short_name", "trading_name", "legal_name")
# The kind of row that a row without an organisation of its own belongs to, by the column that refers to it.
PARENTS: dict[str, type[Row]] = {
    "activity_id": registry.values.ProcessingActivity,
    "agreement_id": registry.values.Agreement,
    "engagement_id": registry.values.Engagement,
    "letter_id": Letter,
    "paper_id": registry.values.Paper,
    "processing_id": registry.values.ProcessingForClient,
    "question_id": LetterQuestion,
    "service_id": registry.values.OwnService,
}

# The same by kind of row, with the column: every rule asks whose a row is.
_ABOVE: dict[type[Row], tuple[type[Row], str]] = {
    kind: (PARENTS[kind.OWNER], kind.OWNER) for kind in registry.values.ROWS if hasattr(kind, "OWNER")
}


def _names_a_supplier(register: Register, organisation: Organisation) -> bool:
    """Whether the short name of an organisation is, letter for letter, also a name of a supplier other than itself."""
    if not organisation.short_name:
        return False
    for column in NAMES_OF_SUPPLIERS:
        for each in register.where(Supplier, column, organisation.short_name):
            if compared(each.legal_name) != compared(organisation.legal_name):
                return True
    return False


def lens_now(organisation_ids: Iterable[int], today: date) -> Lens:
    """The register as it is now, seen on *today*."""
    return lens_on(organisation_ids, today, today)


def lens_on(organisation_ids: Iterable[int], day: date, today: date, *, now: bool = False) -> Lens:
    """The register as known at the end of *day*, seen on that day. A day to come shows what is known today.

    With *now*, a past day is seen in the register as it is now: as we know now of that day.
    """
    if now or day >= today:
        return Lens(register=cache.register_now(), on=day, organisation_ids=frozenset(organisation_ids), known_on=today)
    register = cache.register_known_at(number_on(day))
    return Lens(register=register, on=day, organisation_ids=frozenset(organisation_ids), known_on=day)


def lens_known_at(organisation_ids: Iterable[int], number: int, day: date) -> Lens:
    """The register as known after change *number*, seen on *day*."""
    return Lens(register=cache.register_known_at(number), on=day, organisation_ids=frozenset(organisation_ids))


def number_before(moment: datetime) -> int:
    """The number of the last change recorded before a moment; 0 where there is none."""
    return loading.last_change_before(moment)


def number_on(day: date) -> int:
    """The number of the last change recorded by the end of a day; 0 where there is none."""
    return number_before(end_of(day))


def number_until(day: date) -> int:
    """The number of the last change recorded before a day began; 0 where there is none."""
    if day == date.min:
        return 0
    return number_on(day - timedelta(days=1))


def end_of(day: date) -> datetime:
    """The moment at which a day ends in the installation's time zone."""
    if day == date.max:
        return datetime.max.replace(tzinfo=timezone.get_current_timezone())
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))

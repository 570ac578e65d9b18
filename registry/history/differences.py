"""Differences between two days: records added, begun, altered, ended or deleted, and the changes that made them so."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from registry.people.authors import KnownAuthors
from registry.people.private_people import hidden_in_history
from registry.reading.indexes import Steps
from registry.reading.kinds import model_of
from registry.reading.lens import Lens
from registry.reading.register import KINDS
from registry.values import InstallationRole, Membership
from registry.wording.names import Accounts, getter, name_in_history, refer_in
from registry.wording.pages import RecordPage, page_of
from suppliers.ledger.acts import Act, act_of, authors_of
from suppliers.ledger.authors import names_known
from suppliers.models import Change
from suppliers.values import Account, Dated, Person, Row
from suppliers.wording.differences import Difference, Side, differences


class How(TextChoices):
    """The difference of a record between two days."""

    ADDED = "added", pgettext_lazy("became of a record", "added")
    BEGUN = "begun", pgettext_lazy("became of a record", "begun to apply")
    ALTERED = "altered", pgettext_lazy("became of a record", "altered")
    ENDED = "ended", pgettext_lazy("became of a record", "ended")
    DELETED = "deleted", pgettext_lazy("became of a record", "deleted as a mistake")
    ERASED = "erased", pgettext_lazy("became of a record", "details erased")


# The order of pages: suppliers, then engagements, then our own activities and clients, then letters.
FAMILIES = ("supplier", "engagement", "activity", "activities", "client", "clients", "letter")
ORDER = {page: chr(ord("a") + place) for place, page in enumerate(FAMILIES)}
KIND_ORDER = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One record as seen on the first day and as seen on the second. None: it could not be seen then."""

    how: How
    old: Row | None
    new: Row | None
    row: Row
    place: RecordPage

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """By the page of the record, suppliers before lists, then by kind and id."""
        place = self.place
        family = ORDER.get(place.page, "z")
        return family, place.name.casefold(), place.key or 0, KIND_ORDER[type(self.row)], f"{self.row.id:>20}"


@dataclass(frozen=True, slots=True)
class Written:
    """A change that wrote the record between the two days. ``sort`` is "+", "~" or "-"."""

    act: Act
    sort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDifference:
    """A step in words: the kind of record, its name, its page, its fields, and the changes that made it so."""

    how: How
    what: str
    name: str
    place: RecordPage
    differences: tuple[Difference, ...]
    written: tuple[Written, ...]


def steps(before: Lens, after: Lens) -> list[Step]:
    """Every record that differs on the second day, by its page: written in between, begun or ended.

    A record counts as seen where its lens may see it. A record has begun or ended between the two days if it applies
    from or until a day between them, even without a change. Where both lenses are of one day, known by two clocks, a
    record that applies on it by neither is no difference.
    """
    differing = before.register.diff(after.register)
    found: list[Step] = []
    for kind in KINDS:
        found += _steps_of(before, after, kind, differing.get(kind, {}))
    return sorted(found, key=attrgetter("order"))


def _steps_of(before: Lens, after: Lens, kind: type[Row], written: Steps) -> Iterator[Step]:
    """The records of one kind that differ: those *written* in between, and those that began or ended by their days."""
    hidden = _hidden(after, kind, written)
    for key, (old, new) in written.items():
        if key not in hidden:
            yield from _step(before, after, _seen(before, old), _seen(after, new))
    if issubclass(kind, Dated) and before.on != after.on:
        for row in after.register.all(kind):
            # Most rows have no days, and whether a row may be seen takes longer to find out.
            if (row.starts or row.ends) and row.id not in written and after.sees(row):
                yield from _step(before, after, row, row)


def _hidden(lens: Lens, kind: type[Row], written: Steps) -> Collection[int]:
    """The ids of records that the lens's people may not see. They are read only where such were written."""
    if not written:
        return ()
    return hidden_in_history(kind, lens.organisation_ids)


def record_differences(before: Lens, after: Lens, chosen: Iterable[Step]) -> list[RecordDifference]:
    """Steps in words, each with its changes, as far as the second lens's people may read them."""
    found = list(chosen)
    written = _written(before, after, {(model_of(type(step.row))._meta.label, step.row.id) for step in found})
    accounts = _accounts(found, after.register.number)
    return [_in_words(before=before, after=after, step=step, written=written, accounts=accounts) for step in found]


def _seen(lens: Lens, row: Row | None) -> Row | None:
    if row is None or not lens.sees(row):
        return None
    return row


def _step(before: Lens, after: Lens, old: Row | None, new: Row | None) -> Iterator[Step]:
    """The step of one record. None where it is the same on both days."""
    if before.on == after.on and not (_applies(before, old) or _applies(after, new)):
        return
    if new is not None:
        how = _how(before, after, old, new)
        if how is not None:
            yield Step(how=how, old=old, new=new, row=new, place=page_of(after, new))
    elif old is not None:
        yield Step(how=How.DELETED, old=old, new=None, row=old, place=page_of(before, old))


def _applies(lens: Lens, row: Row | None) -> bool:
    """Whether a record is there and, if it has days, applies on the lens's day."""
    return row is not None and (not isinstance(row, Dated) or row.in_force(lens.on))


def _how(before: Lens, after: Lens, old: Row | None, new: Row) -> How | None:
    """The difference of a record that is seen on the second day."""
    if old is None:
        return How.ADDED
    how = _erased(old, new) or _by_days(before, after, old, new)
    if how is None and old != new:
        return How.ALTERED
    return how


def _erased(old: Row, new: Row) -> How | None:
    """Whether the details of a person were erased."""
    if isinstance(old, Person) and isinstance(new, Person) and old.erased is None and new.erased is not None:
        return How.ERASED
    return None


def _by_days(before: Lens, after: Lens, old: Row, new: Row) -> How | None:
    """Whether a record came into force or went out of force by its days."""
    if not isinstance(old, Dated) or not isinstance(new, Dated):
        return None
    applied, applies = old.in_force(before.on), new.in_force(after.on)
    if applied == applies:
        return None
    if applied and new.ends is not None and new.ends < after.on:
        return How.ENDED
    if applies and old.starts is not None and old.starts > before.on:
        return How.BEGUN
    return None


def _accounts(found: Iterable[Step], number: int) -> dict[Any, str]:
    """The names, as known after a change, of the people whose roles or accounts are among the steps."""
    members = set()
    for step in found:
        for row in (step.old, step.new):
            if isinstance(row, Membership | InstallationRole | Account):
                members.add(row.user_id)
    if not members:
        return {}
    return names_known(members, number)


def _in_words(
    *,
    before: Lens,
    after: Lens,
    step: Step,
    written: dict[tuple[str, object], list[Written]],
    accounts: Accounts,
) -> RecordDifference:
    model = model_of(type(step.row))
    lens = before if step.new is None else after
    what, name = str(model._meta.verbose_name), name_in_history(lens, step.row, accounts)
    if name == what:
        name = ""
    fields = differences(model, _side(before, step.old, accounts), _side(after, step.new, accounts))
    return RecordDifference(
        how=step.how,
        what=what,
        name=name,
        place=step.place,
        differences=tuple(fields),
        written=tuple(written.get((model._meta.label, step.row.id), ())),
    )


def _side(lens: Lens, row: Row | None, accounts: Accounts) -> Side:
    """A record as its lens names it, for the comparison of its fields."""
    refer = refer_in(lens, accounts)
    if row is None:
        return Side(None, refer)
    return Side(getter(row), refer)


def _written(before: Lens, after: Lens, wanted: set[tuple[str, object]]) -> dict[tuple[str, object], list[Written]]:
    """By record, as its model's label and id: the changes after the first day up to the second that wrote it."""
    between = Change.objects.filter(number__gt=before.register.number, number__lte=after.register.number)
    known = KnownAuthors(after.organisation_ids)
    wrote: list[tuple[Change, list[tuple[tuple[str, object], str]]]] = []
    for change in between.order_by("number"):
        records = [(record, sort) for record, sort in _records(change) if record in wanted]
        if records:
            wrote.append((change, records))
    authors = authors_of(change for change, _records in wrote)
    found: dict[tuple[str, object], list[Written]] = {}
    for change, records in wrote:
        act = act_of(change, (), known, authors)
        for record, sort in records:
            found.setdefault(record, []).append(Written(act, sort))
    return found


def _records(change: Change) -> Iterator[tuple[tuple[str, object], str]]:
    """The records that a change wrote, each with its sort."""
    for label, table in change.touched.items():
        for _history, record, sort, _digest in table["rows"]:
            yield (label, record), sort


@dataclass(frozen=True, slots=True)
class Count:
    """The number of records with one difference."""

    number: int
    label: str


def counts(found: Iterable[Step]) -> list[Count]:
    """The number of records added, ended and so on, without zeros."""
    numbers = Counter(step.how for step in found)
    return [Count(numbers[how], str(how.label)) for how in How if numbers[how]]

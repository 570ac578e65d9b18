"""What differs between two days: records added, begun, altered, ended, deleted; who wrote that, when and why."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from registry.models import User
from registry.people.authors import KnownAuthors
from registry.people.private_people import private_people
from registry.reading.kinds import model_of
from registry.reading.lens import Lens
from registry.reading.register import KINDS
from registry.values import Membership
from registry.wording.names import Accounts, getter, name_of, refer_in
from registry.wording.pages import RecordPage, page_of
from suppliers.ledger.acts import Act, act_of
from suppliers.models import Change
from suppliers.values import Dated, Person, Row
from suppliers.wording.differences import Difference, Side, differences


class How(TextChoices):
    """What became of a record between two days."""

    ADDED = "added", pgettext_lazy("became of a record", "added")
    BEGUN = "begun", pgettext_lazy("became of a record", "begun to apply")
    ALTERED = "altered", pgettext_lazy("became of a record", "altered")
    ENDED = "ended", pgettext_lazy("became of a record", "ended")
    DELETED = "deleted", pgettext_lazy("became of a record", "deleted as a mistake")
    ERASED = "erased", pgettext_lazy("became of a record", "details erased")


# What is told first: the suppliers, then what is kept about them, then our own records.
ORDER = {"supplier": "a", "engagement": "b", "activity": "c", "activities": "d", "clients": "e"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One record as it was seen on the first day and as it is seen on the second; None where it was not."""

    how: How
    old: Row | None
    new: Row | None
    row: Row
    place: RecordPage

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """By where records belong, suppliers before lists; then by kind and id."""
        place = self.place
        family = ORDER.get(place.page, "z")
        return family, place.name.casefold(), place.key or 0, KINDS.index(type(self.row)), f"{self.row.id:>20}"


@dataclass(frozen=True, slots=True)
class Written:
    """A change that wrote the record between the two days; ``sort`` is "+", "~" or "-"."""

    act: Act
    sort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDifference:
    """A step in words: the kind of record, its name, where it belongs, its fields, and the changes that made it so."""

    how: How
    what: str
    name: str
    place: RecordPage
    differences: tuple[Difference, ...]
    written: tuple[Written, ...]


def steps(before: Lens, after: Lens) -> list[Step]:
    """Every record that is seen otherwise on the second day: what was written, and what came due; by where it belongs.

    A record counts as seen where its lens may see it. What applied from or until a day between the two has begun or
    ended, though nothing was written.
    """
    differing = before.register.diff(after.register)
    found = []
    for kind in KINDS:
        written = differing.get(kind, {})
        if kind is Person and written:
            hidden = private_people(after.organisation_ids)
            written = {key: pair for key, pair in written.items() if key not in hidden}
        rows = [(_seen(before, old), _seen(after, new)) for old, new in written.values()]
        if issubclass(kind, Dated) and before.on != after.on:
            rows += [(row, row) for row in after.all(kind) if row.id not in written]
        found += [step for old, new in rows for step in _step(before, after, old, new)]
    return sorted(found, key=lambda step: step.order)


def record_differences(before: Lens, after: Lens, some: Iterable[Step]) -> list[RecordDifference]:
    """Steps in words, each with who wrote it, when and why, as far as the second lens's people may read that."""
    some = list(some)
    written = _written(before, after, {(model_of(type(step.row))._meta.label, step.row.id) for step in some})
    accounts = _accounts(some)
    return [_in_words(before=before, after=after, step=step, written=written, accounts=accounts) for step in some]


def _seen(lens: Lens, row: Row | None) -> Row | None:
    return row if row is not None and lens.sees(row) else None


def _step(before: Lens, after: Lens, old: Row | None, new: Row | None) -> Iterator[Step]:
    how = _how(before, after, old, new)
    row = new or old
    if how is not None and row is not None:
        yield Step(how=how, old=old, new=new, row=row, place=page_of(before if new is None else after, row))


def _how(before: Lens, after: Lens, old: Row | None, new: Row | None) -> How | None:
    if old is None or new is None:
        return How.ADDED if new is not None else How.DELETED if old is not None else None
    return _turned(before, after, old, new) or (How.ALTERED if old != new else None)


def _turned(before: Lens, after: Lens, old: Row, new: Row) -> How | None:
    """Whether a record that is there on both days was erased, came into force or went out of it."""
    if isinstance(old, Person) and isinstance(new, Person) and old.erased is None and new.erased is not None:
        return How.ERASED
    if isinstance(old, Dated) and isinstance(new, Dated):
        was, applies = old.in_force(before.on), new.in_force(after.on)
        if was and not applies and new.ends is not None and new.ends < after.on:
            return How.ENDED
        if applies and not was and old.starts is not None and old.starts > before.on:
            return How.BEGUN
    return None


def _accounts(some: Iterable[Step]) -> dict[object, str]:
    """The names of the people whose memberships are among the steps."""
    rows = [row for step in some for row in (step.old, step.new)]
    members = {row.user_id for row in rows if isinstance(row, Membership)}
    return {user.pk: str(user) for user in User.objects.filter(pk__in=members)} if members else {}


def _in_words(
    *,
    before: Lens,
    after: Lens,
    step: Step,
    written: dict[tuple[str, object], list[Written]],
    accounts: Accounts,
) -> RecordDifference:
    model = model_of(type(step.row))
    old = Side(getter(step.old) if step.old else None, refer_in(before, accounts))
    new = Side(getter(step.new) if step.new else None, refer_in(after, accounts))
    what, name = str(model._meta.verbose_name), name_of(after if step.new else before, step.row, accounts)
    return RecordDifference(
        how=step.how,
        what=what,
        name="" if name == what else name,
        place=step.place,
        differences=tuple(differences(model, old, new)),
        written=tuple(written.get((model._meta.label, step.row.id), ())),
    )


def _written(before: Lens, after: Lens, wanted: set[tuple[str, object]]) -> dict[tuple[str, object], list[Written]]:
    """Per record, by its model's label and id, the changes after the first day up to the second that wrote it."""
    between = Change.objects.filter(number__gt=before.register.number, number__lte=after.register.number)
    known = KnownAuthors(after.organisation_ids)
    found: dict[tuple[str, object], list[Written]] = {}
    for change in between.select_related("by").order_by("number"):
        wrote = [(record, sort) for record, sort in _records(change) if record in wanted]
        act = act_of(change, (), known) if wrote else None
        for record, sort in wrote:
            if act is not None:
                found.setdefault(record, []).append(Written(act, sort))
    return found


def _records(change: Change) -> Iterator[tuple[tuple[str, object], str]]:
    for label, table in change.touched.items():
        yield from (((label, record), sort) for _history, record, sort, _digest in table["rows"])


@dataclass(frozen=True, slots=True)
class Count:
    """How many records became what."""

    number: int
    label: str


def counts(found: Iterable[Step]) -> list[Count]:
    """How many were added, ended and so on; what happened to none is left out."""
    numbers = Counter(step.how for step in found)
    return [Count(numbers[how], str(how.label)) for how in How if numbers[how]]

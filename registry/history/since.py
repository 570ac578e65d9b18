"""What changed since a person marked the changes as seen: how many changes, of those that a lens shows."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from registry.history.timeline import ever_owner
from registry.models import LastSeen, User
from registry.people.private_people import hidden_in_history
from registry.reading.kinds import kind_of, model_of
from registry.reading.lens import OWNED, Lens
from registry.reading.register import columns
from suppliers.ledger.clock import now
from suppliers.ledger.tracked import history_of
from suppliers.models import Change, ChangeHead
from suppliers.values import Account, Erasure, Person, Row

# The newest changes that are counted one by one, so that a page takes no longer the longer a person was away.
MOST = 100
# Shared by all, except for the records of people whom only other organisations name.
PARTLY_HIDDEN = (Person, Account, Erasure)


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """How many changes followed the last one seen, and when it was marked. ``at`` None: none was ever marked.

    ``more``: there are further, older ones that were not counted.
    """

    number: int
    at: datetime | None
    count: int
    more: bool


def since(lens: Lens, person: User) -> Since:
    """The changes after the last one that a person has marked as seen, as far as the lens shows them."""
    seen = last_seen(person)
    if seen is None:
        return Since(number=0, at=None, count=0, more=False)
    later = Change.objects.filter(number__gt=seen.number, number__lte=lens.register.number).order_by("-number")
    touched = list(later.values_list("touched", flat=True)[: MOST + 1])
    shown = _Shown(lens)
    count = sum(map(shown.any_of, touched[:MOST]))
    return Since(number=seen.number, at=seen.at, count=count, more=len(touched) > MOST)


def last_seen(person: User) -> LastSeen | None:
    """The last change that a person has marked as seen; None where none was."""
    return LastSeen.objects.filter(user=person).first()


def mark_seen(person: User, number: int) -> None:
    """Notes that a person has seen the changes up to *number*. It never moves back, nor beyond the last change."""
    head = ChangeHead.objects.filter(pk=1).values_list("number", flat=True).first() or 0
    number = min(number, head)
    seen, made = LastSeen.objects.get_or_create(user=person, defaults={"number": number, "at": now()})
    if not made and number >= seen.number:
        seen.number, seen.at = number, now()
        seen.save()


class _Shown:
    """Which changes wrote something that a lens shows."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._hidden: dict[type[Row], Collection[int]] = {}

    def any_of(self, touched: dict[str, Any]) -> bool:
        """Whether a change that touched these tables wrote a record that the lens shows."""
        return any(self._in_table(kind_of(label), table["rows"]) for label, table in touched.items())

    def _in_table(self, kind: type[Row], rows: Iterable[Any]) -> bool:
        if kind in PARTLY_HIDDEN:
            return any(key not in self._hidden_of(kind) for _history, key, _sort, _digest in rows)
        if kind not in OWNED:
            return True
        return any(self._is_ours(kind, history, key) for history, key, _sort, _digest in rows)

    def _hidden_of(self, kind: type[Row]) -> Collection[int]:
        if kind not in self._hidden:
            self._hidden[kind] = hidden_in_history(kind, self._lens.organisation_ids)
        return self._hidden[kind]

    def _is_ours(self, kind: type[Row], history: int, key: Any) -> bool:
        """Whether a record is, or was before it was deleted, of an organisation of the lens."""
        row = self._lens.register.get(kind, key)
        if row is None:
            versions = history_of(model_of(kind))._base_manager.filter(history_id=history)
            row = kind(*versions.values_list(*columns(kind)).get())
        return ever_owner(self._lens, row) in self._lens.organisation_ids

"""Reference data that people entered otherwise than the release ships it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from registry.loaders.reference import KEYS, Key, key_of, name_in_its_law, shipped
from registry.people.user import LOADER
from suppliers.ledger.tracked import Tracked, history_of
from suppliers.wording.countries import country_name
from suppliers.wording.differences import Difference, Side, differences


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEntry:
    """An entry of reference data that is the register's own.

    It is altered, deleted (``own`` is None) or added (``shipped`` is None).
    """

    name: str
    own: Tracked | None
    shipped: Tracked | None

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What the release ships, and what applies here in its place; empty for what was added or deleted."""
        if self.own is None or self.shipped is None:
            return ()
        model: type[Tracked] = type(self.own)
        return tuple(differences(model, _side(self.shipped), _side(self.own)))


def own_entries() -> list[OwnEntry]:
    """The entries that people altered, added or deleted, and that the release ships otherwise, in its order."""
    written = {model: _written_by_people(model) for model in KEYS}
    if not any(written.values()):
        return []
    found: list[OwnEntry] = []
    for model, rows in shipped().items():
        if written[model]:
            found += _own_entries(model, rows, written[model])
    return found


def _own_entries(model: type[Tracked], rows: dict[Key, Tracked], written: Iterable[Any]) -> Iterator[OwnEntry]:
    live = {key_of(record): record for record in model.objects.order_by("pk")}
    ids = set(written)
    for key, record in live.items():
        row = rows.get(key)
        entry = OwnEntry(name=name_in_its_law(record), own=record, shipped=row)
        if record.pk in ids and (row is None or entry.differences):
            yield entry
    for key in _deleted(model, ids):
        if key in rows and key not in live:
            yield OwnEntry(name=name_in_its_law(rows[key]), own=None, shipped=rows[key])


def _written_by_people(model: type[Tracked]) -> set[Any]:
    """The ids of the records that people ever wrote."""
    rows = history_of(model)._base_manager.exclude(change__by__username=LOADER)
    return set(rows.values_list(model._meta.pk.attname, flat=True))


def _deleted(model: type[Tracked], ids: set[Any]) -> list[Key]:
    """The keys of those of the records that were deleted."""
    rows = history_of(model)._base_manager.filter(history_type="-", **{f"{model._meta.pk.attname}__in": ids})
    return list(dict.fromkeys(rows.order_by("history_id").values_list(*KEYS[model])))


def _side(record: Tracked) -> Side:
    # A row of the files is not saved, so what it refers to is named by its code: countries alone.
    return Side(lambda column: getattr(record, column), lambda _model, code: country_name(code))

"""Versions: the history of records in words, each version as what it altered from the one before."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from suppliers.ledger.tracked import Tracked, history_of
from suppliers.wording.differences import Difference, Side, differences
from suppliers.wording.fields import CLAIMED, Refer, claim_model, shown_fields
from suppliers.wording.names import name_in, named_through, whole_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of one record: added "+", altered "~" or removed "-" by a change.

    ``name`` is its own name then, empty where it had none; ``whole`` what it was part of, where its name does not say.
    """

    model: type[Tracked]
    record: Any
    name: str
    whole: str
    sort: str
    change: int
    history_id: int
    row: dict[str, Any]
    differences: tuple[Difference, ...]

    @property
    def what(self) -> str:
        """What kind of record it is, such as "breach notice"."""
        return str(self.model._meta.verbose_name)

    @property
    def model_name(self) -> str:
        """The model's name in addresses."""
        return str(self.model._meta.model_name)


# The name of a record of a model by its id, or None where it is not there.
Namer = Callable[[type[models.Model], Any], str | None]


def versions(
    model: type[Tracked], keys: Iterable[Any], *, upto: int | None = None, namer: Namer | None = None
) -> list[Version]:
    """Every version of the records with those ids, oldest first; *upto* leaves out later changes.

    One query, and without a *namer*, who knows the names of another day, one per table referred to.
    """
    rows = history_of(model)._base_manager.filter(**{f"{model._meta.pk.attname}__in": list(keys)})
    if upto is not None:
        rows = rows.filter(change_id__lte=upto)
    found = list(rows.order_by("history_id").values())
    refer = _names(model, found, namer)
    last: dict[Any, dict[str, Any]] = {}
    made = []
    for row in found:
        key = row[model._meta.pk.attname]
        before = last.get(key, {}) if row["history_type"] == "~" else {}
        made.append(_version(model, before, row, refer))
        last[key] = row
    return made


def differences_to(version: Version) -> tuple[Difference, ...]:
    """What would alter if the record, as it is now, became as it was in *version*."""
    live: dict[str, Any] = version.model._base_manager.filter(pk=version.record).values().first() or {}  # type: ignore[assignment]
    refer = _names(version.model, [version.row, live] if live else [version.row])
    return _differences(version.model, live, version.row, refer)


def _version(model: type[Tracked], before: dict[str, Any], row: dict[str, Any], refer: Refer) -> Version:
    removed = row["history_type"] == "-"
    return Version(
        model=model,
        record=row[model._meta.pk.attname],
        name=name_in(model, row.get, refer),
        whole=whole_of(model, row.get, refer),
        sort=row["history_type"],
        change=row["change_id"],
        history_id=row["history_id"],
        row=row,
        differences=() if removed else _differences(model, before, row, refer),
    )


def _differences(
    model: type[Tracked], before: dict[str, Any], row: dict[str, Any], refer: Refer
) -> tuple[Difference, ...]:
    old = Side(before.get if before else None, refer)
    return tuple(differences(model, old, Side(row.get, refer)))


def _names(model: type[Tracked], rows: list[dict[str, Any]], namer: Namer | None = None) -> Refer:
    """Names of the records that versions refer to: a *namer*'s, else read once per table."""
    wanted: dict[type[models.Model], set[Any]] = {}
    for related, key in _referred(model, rows):
        if not (namer and issubclass(related, Tracked)):
            wanted.setdefault(related, set()).add(key)
    found = {
        related: {
            record.pk: str(record)
            for record in related._base_manager.filter(pk__in=keys).select_related(*named_through(related))
        }
        for related, keys in wanted.items()
    }

    def refer(related: type[models.Model], key: Any) -> str:
        if namer is not None and issubclass(related, Tracked):
            return namer(related, key) or ""
        return found.get(related, {}).get(key, "")

    return refer


def _referred(model: type[Tracked], rows: list[dict[str, Any]]) -> Iterator[tuple[type[models.Model], Any]]:
    """Each record that one of the rows refers to, by its model and id."""
    for said in shown_fields(model).values():
        for row in rows:
            key = row[said.column]
            if key is not None and isinstance(said.field, models.ForeignKey):
                yield said.field.related_model, key
            elif said.column in CLAIMED:
                yield claim_model(row[said.beside]), key

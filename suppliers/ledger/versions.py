"""Versions: the history of records in words. Each version has its differences from the one before."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models

from suppliers.ledger.authors import names_known
from suppliers.ledger.tracked import Tracked, history_of
from suppliers.wording.differences import Difference, Side, differences
from suppliers.wording.fields import CLAIMED, CODED, Refer, claim_model, coded_model, shown_fields
from suppliers.wording.names import name_in, named_through, whole_of

# The name of a record, given its model and its id, or its code; None if there is no such record.
Namer = Callable[[type[models.Model], Any], str | None]


def _no_names(_related: type[models.Model], _key: Any) -> str:
    return ""


@dataclass(frozen=True, kw_only=True)
class Version:
    """One version of one record, which a change added "+", altered "~" or deleted "-".

    ``before`` is the row of the version before it, empty for a new record; None: nothing is compared. Names and
    differences are put into words when they are asked for: of a change of many records a page shows how many.
    """

    model: type[Tracked]
    record: Any
    sort: str
    change: int
    history_id: int
    row: dict[str, Any]
    before: dict[str, Any] | None = None
    refer: Refer = field(default=_no_names, repr=False, compare=False)

    @cached_property
    def name(self) -> str:
        """Its name in that version, or empty."""
        return name_in(self.model, self.row.get, self.refer)

    @cached_property
    def whole(self) -> str:
        """The name of the record it belonged to, unless its own name has that."""
        return whole_of(self.model, self.row.get, self.refer)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Its differences from the version before it."""
        if self.before is None:
            return ()
        return _differences(self.model, self.before, self.row, self.refer)

    @property
    def alone(self) -> "Version":
        """The version without differences, which would show what the record was before."""
        return replace(self, before=None)

    @property
    def what(self) -> str:
        """The kind of record, such as "breach notice"."""
        return str(self.model._meta.verbose_name)

    @property
    def model_name(self) -> str:
        """The model's name in addresses."""
        return str(self.model._meta.model_name)


def versions(
    model: type[Tracked], keys: Iterable[Any], *, upto: int | None = None, namer: Namer | None = None
) -> list[Version]:
    """Every version of the records with those ids, oldest first, without changes after *upto*.

    *namer* gives the names as known on another day. Without it, the present names are read: one query for each table.
    """
    rows = history_of(model)._base_manager.filter(**{f"{model._meta.pk.attname}__in": list(keys)})
    if upto is not None:
        rows = rows.filter(change_id__lte=upto)
    history = list(rows.order_by("history_id").values())
    refer = _names(model, history, namer, upto)
    last: dict[Any, dict[str, Any]] = {}
    found: list[Version] = []
    for row in history:
        key = row[model._meta.pk.attname]
        found.append(_version(model, last.get(key, {}), row, refer))
        last[key] = row
    return found


def differences_to(version: Version) -> tuple[Difference, ...]:
    """The differences between the present record and *version*, as if the version were restored."""
    live: dict[str, Any] = version.model._base_manager.filter(pk=version.record).values().first() or {}  # type: ignore[assignment]
    refer = _names(version.model, [row for row in (version.row, live) if row])
    return _differences(version.model, live, version.row, refer)


def _version(model: type[Tracked], before: dict[str, Any], row: dict[str, Any], refer: Refer) -> Version:
    compared: dict[str, Any] | None = before
    match row["history_type"]:
        case "+":
            compared = {}
        case "-":
            compared = None
    return Version(
        model=model,
        record=row[model._meta.pk.attname],
        sort=row["history_type"],
        change=row["change_id"],
        history_id=row["history_id"],
        row=row,
        before=compared,
        refer=refer,
    )


def _differences(
    model: type[Tracked], before: dict[str, Any], row: dict[str, Any], refer: Refer
) -> tuple[Difference, ...]:
    return tuple(differences(model, Side(before.get, refer), Side(row.get, refer)))


def _names(
    model: type[Tracked], rows: list[dict[str, Any]], namer: Namer | None = None, upto: int | None = None
) -> Refer:
    """The names of the records that versions refer to: from the *namer*, or read once for each table."""
    wanted: defaultdict[type[models.Model], set[Any]] = defaultdict(set)
    for related, key in _referred(model, rows):
        if namer is None or not issubclass(related, Tracked):
            wanted[related].add(key)
    found = _present_names(wanted, upto)

    def refer(related: type[models.Model], key: Any) -> str:
        if namer is not None and issubclass(related, Tracked):
            return namer(related, key) or ""
        return found.get((related, key), "")

    return refer


def _present_names(
    wanted: Mapping[type[models.Model], set[Any]], upto: int | None
) -> dict[tuple[type[models.Model], Any], str]:
    """The present names of records, by model and id, or code; those of users as known after change *upto*."""
    names: dict[tuple[type[models.Model], Any], str] = {}
    by_code = set(map(coded_model, CODED))
    for related, keys in wanted.items():
        if related in by_code:
            for code, name in related._base_manager.filter(code__in=keys).values_list("code", "name"):
                names[related, code] = name
            continue
        if related is get_user_model():
            names |= {(related, key): name for key, name in names_known(keys, upto).items()}
            continue
        for record in related._base_manager.filter(pk__in=keys).select_related(*named_through(related)):
            names[related, record.pk] = str(record)
    return names


def _referred(model: type[Tracked], rows: list[dict[str, Any]]) -> Iterator[tuple[type[models.Model], Any]]:
    """Each record that one of the rows refers to, by its model and id, or code."""
    for shown in shown_fields(model).values():
        for row in rows:
            key = row[shown.column]
            if key is not None and isinstance(shown.field, models.ForeignKey):
                yield shown.field.related_model, key
            elif shown.column in CLAIMED:
                yield claim_model(row[shown.beside]), key
            elif shown.column in CODED and key:
                yield coded_model(shown.column), key

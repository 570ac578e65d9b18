"""The seal: digests over history rows and changes, and the search for what no longer agrees with them."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from suppliers.ledger.digest import details_digest, digest, plain
from suppliers.ledger.tracked import Tracked, history_of, tracked_models
from suppliers.models.change import Change, ChangeHead

EMPTY = "0" * 64


def sealed_fields(model: type[Tracked]) -> list[str]:
    """The columns of a history row that its seal covers, as the model stands today."""
    names = {f.attname for f in history_of(model)._meta.concrete_fields}
    # What can be erased is covered by a salted digest in a column of its own.
    return sorted(names - {"history_id", "history_type", "change_id", *model.ERASABLE})


def row_digest(label: str, fields: list[str], row: dict[str, Any]) -> str:
    """The digest of one history row: its table, its place, and the named fields."""
    content = {name: plain(row.get(name)) for name in fields}
    return digest([label, row["history_id"], row["change_id"], row["history_type"], content])


def seal_tables(number: int, labels: set[str]) -> dict[str, Any]:
    """Per table touched by change *number*: the fields sealed and ``[history id, record id, +~-, digest]``.

    The field names are sealed too, so that a column added by a later release leaves old seals whole.
    """
    touched: dict[str, Any] = {}
    for label in sorted(labels):
        model: type[Tracked] = apps.get_model(label)
        fields = sealed_fields(model)
        key = model._meta.pk.attname
        rows = history_of(model)._base_manager.filter(change_id=number).order_by("history_id").values()
        sealed = [[r["history_id"], r[key], r["history_type"], row_digest(label, fields, r)] for r in rows.iterator()]
        if sealed:
            touched[label] = {"fields": fields, "rows": sealed}
    return touched


def change_digest(change: Change) -> str:
    """The digest of a change, over its own columns and the digest of the change before it."""
    return digest(
        [
            change.previous,
            change.number,
            plain(change.at),
            change.by_id,
            change.reason,
            change.backdated,
            change.touched,
        ]
    )


def broken_seals() -> Iterator[str]:
    """Each place where the register's history no longer agrees with its seals, in words."""
    sealed: dict[str, dict[int, tuple[list[str], str]]] = {}
    number, previous, at = 0, EMPTY, None
    for change in Change.objects.order_by("number").iterator():
        if change.number != number + 1:
            yield f"Changes {number + 1} to {change.number - 1} are missing."
        if change.previous != previous:
            yield f"Change {change.number} does not follow the digest of change {number}."
        if at is not None and change.at < at:
            yield f"Change {change.number} is dated before change {number}."
        if change_digest(change) != change.digest:
            yield f"Change {change.number} was altered: its own digest does not hold."
        for label, fields, row_id, row in _sealed_rows(change):
            sealed.setdefault(label, {})[row_id] = (fields, row)
        number, previous, at = change.number, change.digest, change.at
    head = ChangeHead.objects.filter(pk=1).first()
    if head is None or (head.number, head.digest) != (number, previous):
        yield f"The head does not point at change {number}, the last one."
    for model in tracked_models():
        yield from _broken_rows(model, sealed.pop(model._meta.label, {}))
    for label in sealed:
        yield f"{label}: the changes name a table that is not there."


def _sealed_rows(change: Change) -> list[tuple[str, list[str], int, str]]:
    """What a change says it sealed; nothing where what it says was altered beyond reading."""
    try:
        return [
            (label, table["fields"], row_id, row)
            for label, table in change.touched.items()
            for row_id, _record, _kind, row in table["rows"]
        ]
    except (AttributeError, KeyError, TypeError, ValueError):
        return []


def _broken_rows(model: type[Tracked], sealed: dict[int, tuple[list[str], str]]) -> Iterator[str]:
    label, key = model._meta.label, model._meta.pk.attname
    newest: dict[Any, dict[str, Any]] = {}
    for row in history_of(model)._base_manager.order_by("history_id").values().iterator():
        place = f"{label} {row[key]}: history row {row['history_id']} (change {row['change_id']})"
        fields, expected = sealed.pop(row["history_id"], ([], ""))
        if not expected:
            yield f"{place} belongs to no change that names it."
        elif row_digest(label, fields, row) != expected or not _details_hold(model, row):
            yield f"{place} was altered after it was sealed."
        newest[row[key]] = row
    for row_id in sealed:
        yield f"{label}: history row {row_id} was removed."
    yield from _strayed_rows(model, newest)


def _details_hold(model: type[Tracked], row: dict[str, Any]) -> bool:
    """Whether what can be erased is as it was sealed, or is erased."""
    *details, salt = [row[name] for name in model.ERASABLE] or [""]
    if not any([*details, salt]):
        return True
    return details_digest(salt, details) == row["sealed"]


def _strayed_rows(model: type[Tracked], newest: dict[Any, dict[str, Any]]) -> Iterator[str]:
    """Records whose present row differs from the last version in their history."""
    label, key = model._meta.label, model._meta.pk.attname
    names = [f.attname for f in model._meta.concrete_fields]
    for live in model._base_manager.values(*names).iterator():
        last = newest.pop(live[key], None)
        if last is None or last["history_type"] == "-":
            yield f"{label} {live[key]}: the record was written without a change."
        elif any(plain(live[name]) != plain(last[name]) for name in names):
            yield f"{label} {live[key]}: the record differs from the last version in its history."
    for record, last in newest.items():
        if last["history_type"] != "-":
            yield f"{label} {record}: the record was removed without a change."


def history_rows() -> int:
    """How many history rows the register holds."""
    managers: list[models.Manager] = [history_of(model)._base_manager for model in tracked_models()]
    return sum(manager.count() for manager in managers)

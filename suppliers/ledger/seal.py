"""The seal: digests over history rows and changes, and the check of the history against them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps

from suppliers.ledger.digest import details_digest, digest, plain
from suppliers.ledger.tracked import Tracked, history_of, tracked_models
from suppliers.models.change import Change, ChangeHead

EMPTY = "0" * 64
# The sealed columns and the digest of each history row, by its id; and those of each table, by its label.
TableSeals = dict[int, tuple[list[str], str]]
Seals = dict[str, TableSeals]


def sealed_fields(model: type[Tracked]) -> list[str]:
    """The columns of a history row that its seal covers, by the present model."""
    names = {field.attname for field in history_of(model)._meta.concrete_fields}
    # A salted digest in its own column covers the columns that can be erased.
    return sorted(names - {"history_id", "history_type", "change_id", *model.ERASABLE})


def row_digest(label: str, fields: list[str], row: dict[str, Any]) -> str:
    """The digest of one history row: its table, its ids, and the named fields."""
    content = {name: plain(row.get(name)) for name in fields}
    return digest([label, row["history_id"], row["change_id"], row["history_type"], content])


def seal_tables(number: int, labels: set[str]) -> dict[str, Any]:
    """For each table that change *number* wrote: the sealed fields and ``[history id, record id, +~-, digest]``.

    The seal includes the field names, so old seals stay valid when a later release adds a column.
    """
    touched: dict[str, Any] = {}
    for label in sorted(labels):
        model: type[Tracked] = apps.get_model(label)
        fields, key = sealed_fields(model), model._meta.pk.attname
        sealed: list[list[Any]] = []
        rows = history_of(model)._base_manager.filter(change_id=number).order_by("history_id").values()
        for row in rows.iterator():
            sealed.append([row["history_id"], row[key], row["history_type"], row_digest(label, fields, row)])
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
    """Each place where the history does not match its seals, in words."""
    seals: Seals = {}
    number, previous, at = 0, EMPTY, None
    for change in Change.objects.order_by("number").iterator():
        yield from _broken_links(change, number, previous, at)
        _add_seals(seals, change)
        number, previous, at = change.number, change.digest, change.at
    head = ChangeHead.objects.filter(pk=1).first()
    if head is None or (head.number, head.digest) != (number, previous):
        yield f"The head does not point at change {number}, the last one."
    for model in tracked_models():
        yield from _broken_rows(model, seals.pop(model._meta.label, {}))
    for label in seals:
        yield f"{label}: the changes name a table that does not exist."


def _broken_links(change: Change, number: int, previous: str, at: datetime | None) -> Iterator[str]:
    """The faults of a change, given the number, digest and time of the change before it."""
    if change.number != number + 1:
        yield f"Changes {number + 1} to {change.number - 1} are missing."
    if change.previous != previous:
        yield f"Change {change.number} does not follow the digest of change {number}."
    if at is not None and change.at < at:
        yield f"Change {change.number} is dated before change {number}."
    if change_digest(change) != change.digest:
        yield f"Change {change.number} was altered: its own digest does not match."


def _add_seals(seals: Seals, change: Change) -> None:
    """Adds the seals of a change. If its list of rows was altered and is unreadable, adds none."""
    found: list[tuple[str, int, list[str], str]] = []
    try:
        for label, table in change.touched.items():
            for row_id, _record, _kind, row_seal in table["rows"]:
                found.append((label, row_id, table["fields"], row_seal))
    except (AttributeError, KeyError, TypeError, ValueError):
        return
    for label, row_id, fields, row_seal in found:
        seals.setdefault(label, {})[row_id] = (fields, row_seal)


def _broken_rows(model: type[Tracked], sealed: TableSeals) -> Iterator[str]:
    """The history rows of a model that do not match their seals, and the seals that have no row."""
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
    """Whether the details match their seal, or are erased."""
    *details, salt = [row[name] for name in model.ERASABLE] or [""]
    if not any([*details, salt]):
        return True
    return bool(details_digest(salt, details) == row["sealed"])


def _strayed_rows(model: type[Tracked], newest: dict[Any, dict[str, Any]]) -> Iterator[str]:
    """The records that differ from the last version in their history."""
    label, key = model._meta.label, model._meta.pk.attname
    names = [field.attname for field in model._meta.concrete_fields]
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
    return sum(history_of(model)._base_manager.count() for model in tracked_models())

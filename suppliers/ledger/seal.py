"""The seal: digests over history rows and changes, and the check of the history against them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps

from suppliers.ledger.digest import details_digest, digest, plain
from suppliers.ledger.free_text import free_texts, mark_of
from suppliers.ledger.tracked import Tracked, history_of, tracked_models
from suppliers.models.account import Account
from suppliers.models.change import Change, ChangeHead
from suppliers.models.erasure import Erasure

EMPTY = "0" * 64
# The sealed columns and the digest of each history row, by its id; and those of each table, by its label.
TableSeals = dict[int, tuple[list[str], str]]
Seals = dict[str, TableSeals]
# The digests before and after each erasure of a version or a change, by the label of its model and its id.
Erased = dict[tuple[str, int], dict[str, str]]


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


def change_digest(change: Change, author_seal: str = "") -> str:
    """The digest of a change, over its own columns and the digest of the change before it.

    *author_seal* is the digest of the account's details in the version that form 2 names.
    """
    content = [
        change.previous,
        change.number,
        plain(change.at),
        change.by_id,
        change.reason,
        change.backdated,
        change.touched,
    ]
    if change.form > 1:
        content += [change.form, change.author_id, author_seal, change.command, change.salt]
    return digest(content)


def erasures() -> Erased:
    """The erasures of texts on record. The check of the history checks their own versions too."""
    found: Erased = {}
    rows = history_of(Erasure)._base_manager.exclude(history_type="-").order_by("history_id")
    for label, version, old, new in rows.values_list("label", "version", "old", "new"):
        found.setdefault((label, version), {})[old] = new
    return found


def _columns_of(label: str) -> tuple[str, ...]:
    model: type[Tracked] = apps.get_model(label)
    return free_texts(model)


def _forged_erasures() -> Iterator[str]:
    """The erasures that put other words in the place of a text, or stand for columns that hold no free text."""
    rows = history_of(Erasure)._base_manager.exclude(history_type="-").order_by("history_id")
    for key, label, columns, mark, on in rows.values_list("id", "label", "columns", "mark", "on"):
        allowed = {"reason"}
        if label != Change._meta.label:
            allowed = set(_columns_of(label))
        if mark != mark_of(on) or not set(columns.split(", ")) <= allowed:
            yield f"Erasure {key} is none that the register makes: it puts other words in the place of a text."


def after_erasures(done: Erased, place: tuple[str, int], sealed: str) -> str:
    """The digest that a version or a change has, given the one that was sealed."""
    steps = done.get(place, {})
    for _step in steps:
        sealed = steps.get(sealed, sealed)
    return sealed


def broken_seals() -> Iterator[str]:
    """Each place where the history does not match its seals, in words."""
    seals: Seals = {}
    authors = dict(history_of(Account)._base_manager.values_list("history_id", "sealed"))
    done = erasures()
    number, previous, at, form = 0, EMPTY, None, 1
    for change in Change.objects.order_by("number").iterator():
        yield from _broken_links(change, number, previous, at)
        if change.form < form:
            yield f"Change {change.number} has an earlier form of seal than change {number}."
        expected = after_erasures(done, (Change._meta.label, change.number), change.digest)
        if change_digest(change, authors.get(change.author_id, "")) != expected:
            yield f"Change {change.number} was altered: its own digest does not match."
        _add_seals(seals, change)
        number, previous, at, form = change.number, change.digest, change.at, change.form
    head = ChangeHead.objects.filter(pk=1).first()
    if head is None or (head.number, head.digest) != (number, previous):
        yield f"The head does not point at change {number}, the last one."
    for model in tracked_models():
        yield from _broken_rows(model, seals.pop(model._meta.label, {}), done)
    yield from _forged_erasures()
    for label in seals:
        yield f"{label}: the changes name a table that does not exist."
    yield from _renamed_users()


def _broken_links(change: Change, number: int, previous: str, at: datetime | None) -> Iterator[str]:
    """The faults of a change, given the number, digest and time of the change before it."""
    if change.number != number + 1:
        yield f"Changes {number + 1} to {change.number - 1} are missing."
    if change.previous != previous:
        yield f"Change {change.number} does not follow the digest of change {number}."
    if at is not None and change.at < at:
        yield f"Change {change.number} is dated before change {number}."


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


def _broken_rows(model: type[Tracked], sealed: TableSeals, done: Erased) -> Iterator[str]:
    """The history rows of a model that do not match their seals, and the seals that have no row."""
    label, key = model._meta.label, model._meta.pk.attname
    newest: dict[Any, dict[str, Any]] = {}
    erased = _erased(model)
    for row in history_of(model)._base_manager.order_by("history_id").values().iterator():
        place = f"{label} {row[key]}: history row {row['history_id']} (change {row['change_id']})"
        fields, expected = sealed.pop(row["history_id"], ([], ""))
        newest[row[key]] = row
        if not expected:
            yield f"{place} belongs to no change that names it."
            continue
        expected = after_erasures(done, (label, row["history_id"]), expected)
        if row_digest(label, fields, row) != expected or not _details_hold(model, row, row[key] in erased):
            yield f"{place} was altered after it was sealed."
    for row_id in sealed:
        yield f"{label}: history row {row_id} was removed."
    yield from _strayed_rows(model, newest)


def _erased(model: type[Tracked]) -> set[Any]:
    """The records of which a version says that they were erased; that column is sealed."""
    if not model.ERASABLE:
        return set()
    said = history_of(model)._base_manager.exclude(erased=None)
    return set(said.values_list(model._meta.pk.attname, flat=True))


def _details_hold(model: type[Tracked], row: dict[str, Any], erased: bool) -> bool:
    """Whether the details match their seal, or are empty where a version says that they were erased."""
    if not model.ERASABLE:
        return True
    *details, salt = [row[name] for name in model.ERASABLE]
    if not any([*details, salt]):
        return erased
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


def _renamed_users() -> Iterator[str]:
    """The users whose username or name is not that of their account: nobody is shown by it, but signs in with it."""
    for account in Account._base_manager.select_related("user").order_by("pk"):
        if not account.in_step:
            label = account.user._meta.label
            yield f"{label} {account.user_id}: the username or name differs from {Account._meta.label} {account.pk}."


def history_rows() -> int:
    """How many history rows the register holds."""
    return sum(history_of(model)._base_manager.count() for model in tracked_models())

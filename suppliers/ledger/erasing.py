"""Erasing texts: finds a text wherever it was typed, and erases it from every version and reason (Article 17)."""

import secrets
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.utils.translation import gettext as _

from suppliers.ledger.free_text import DIGESTS, free_texts, mark_of, marked
from suppliers.ledger.reason import check_reason
from suppliers.ledger.seal import Erased, after_erasures, change_digest, erasures, row_digest
from suppliers.ledger.tracked import Tracked, bulk_load, history_of, the_change, tracked_models
from suppliers.models.change import Change
from suppliers.models.erasure import Erasure

CHANGE = Change._meta.label
REASON = "reason"
# In characters. A shorter text stands in every second field.
SHORTEST, LONGEST = 3, 300


class SealBroken(RuntimeError):
    """A version that is to be erased does not match its seal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A version of a record, or a change, with the columns in which a text stands. ``record`` is the record's id."""

    label: str
    record: Any
    version: int
    columns: tuple[str, ...]

    @property
    def model(self) -> Any:
        """The model of the record, or that of changes."""
        return apps.get_model(self.label)

    def __str__(self) -> str:
        model = self.model
        if self.label == CHANGE:
            return _("reason of change %(number)s") % {"number": self.version}
        fields = ", ".join(str(model._meta.get_field(name).verbose_name) for name in self.columns)
        given = {"kind": model._meta.verbose_name, "record": self.record, "version": self.version, "fields": fields}
        return _("%(kind)s %(record)s, history row %(version)s: %(fields)s") % given


def places(text: str) -> Iterator[Place]:
    """Every version and every reason with that text, whatever its case and the spaces in it."""
    wanted = plain_text(text)
    for model in tracked_models():
        columns = free_texts(model)
        if columns:
            rows = history_of(model)._base_manager.order_by("history_id")
            values = rows.values_list("history_id", model._meta.pk.attname, *columns)
            yield from _places_in(model._meta.label, values, columns, wanted)
    reasons = Change.objects.order_by("number").values_list("number", "number", REASON)
    yield from _places_in(CHANGE, reasons, (REASON,), wanted)


def _places_in(label: str, rows: Any, columns: tuple[str, ...], wanted: str) -> Iterator[Place]:
    for version, record, *texts in rows.iterator():
        found = tuple(name for name, text in zip(columns, texts, strict=True) if text and wanted in plain_text(text))
        if found:
            yield Place(label=label, record=record, version=version, columns=found)


def kept_places(text: str) -> Iterator[str]:
    """In words, the records in which an erasure of texts leaves it: details of people, and keys."""
    wanted = plain_text(text)
    for model in tracked_models():
        for name in _kept(model):
            field: Any = model._meta.get_field(name)
            values = history_of(model)._base_manager.order_by("pk").values_list(model._meta.pk.attname, name).distinct()
            for record in sorted({key for key, value in values if value and wanted in plain_text(value)}):
                given = {"kind": model._meta.verbose_name, "record": record, "field": field.verbose_name}
                if name in model.ERASABLE:
                    yield _("%(kind)s %(record)s: %(field)s. Erase the details on its own form.") % given
                else:
                    yield _("%(kind)s %(record)s: %(field)s. This is a key, and stays.") % given


def _kept(model: type[Tracked]) -> list[str]:
    """The columns of text that are no free text, but in which a name can stand."""
    names = []
    for field in model._meta.concrete_fields:
        text = isinstance(field, models.CharField | models.TextField) and not field.choices
        if text and field.attname not in {*free_texts(model), *DIGESTS}:
            names.append(field.attname)
    return names


def refuse_short(text: str) -> str:
    """The text to look for. Raises ValidationError if it is too short or too long."""
    if not SHORTEST <= len(plain_text(text)) <= LONGEST:
        raise ValidationError(_("Enter a text of 3 to 300 characters, such as a name."))
    return text


def refuse_text_in_reason(reason: str, text: str) -> None:
    """Raises ValidationError for a reason that is missing, or has the text that is to be erased."""
    if plain_text(text) in plain_text(check_reason(reason)):
        raise ValidationError({"reason": _("The reason has the text itself. Say why without it, because it is kept.")})


def plain_text(text: str) -> str:
    """A text without differences of case, of spaces and of how letters are composed."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def erase_texts(found: Iterable[Place], *, on: date) -> int:
    """Erases those texts, inside ``change()``, and writes what was erased; returns the number of versions and reasons.

    A record that still has the text gets a new version with the mark. Raises SealBroken if a version does not match
    its seal, because its erasure would hide that.
    """
    the_change()
    chosen, mark, done = list(found), mark_of(on), erasures()
    _mark_records(chosen, mark)
    blanks = [_blank(place, mark, done) for place in chosen]
    bulk_load(blank.record_of(on) for blank in blanks)
    for blank in blanks:
        # The guards allow only this update: the columns that a sealed erasure names take its mark.
        table, key = _table(blank.place)
        models.QuerySet(table).filter(**{key: blank.place.version}).update(**blank.values)
    transaction.on_commit(forget)
    return len(blanks)


def _mark_records(chosen: Iterable[Place], mark: str) -> None:
    """Writes the mark into the records whose last version has the text."""
    newest = {(place.label, place.record): place for place in chosen if place.label != CHANGE}
    for place in newest.values():
        model: type[Tracked] = place.model
        record = model._base_manager.filter(pk=place.record).first()
        last = history_of(model)._base_manager.filter(**{model._meta.pk.attname: place.record}).latest("history_id")
        if record is not None and last.history_id == place.version:
            for name in place.columns:
                setattr(record, name, marked(model, name, mark))
            record.save()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Blank:
    """A place with its new values, and the digests before and after."""

    place: Place
    values: dict[str, Any]
    mark: str
    old: str
    new: str

    def record_of(self, on: date) -> Erasure:
        """The erasure, not yet saved."""
        columns = ", ".join(self.place.columns)
        given = {"label": self.place.label, "version": self.place.version, "columns": columns, "mark": self.mark}
        return Erasure(**given, on=on, old=self.old, new=self.new)


def _blank(place: Place, mark: str, done: Erased) -> _Blank:
    table, key = _table(place)
    values: dict[str, Any] = {name: marked(table, name, mark) for name in place.columns}
    row = table._base_manager.filter(**{key: place.version}).values().get()
    change = Change.objects.select_related("author").get(number=row.get("change_id", place.version))
    salt, sealed, digest_of = _seal(place, change)
    if salt:
        # A fresh salt: with the old one, texts could be tried against the digest before the erasure.
        values[salt] = secrets.token_hex(16)
    old = digest_of(row)
    if old != after_erasures(done, (place.label, place.version), sealed):
        raise SealBroken(f"{place.label}, {place.version}: this does not match its seal. Run manage.py verify_history.")
    return _Blank(place=place, values=values, mark=mark, old=old, new=digest_of(row | values))


def _seal(place: Place, change: Change) -> tuple[str, str, Any]:
    """The column with the salt that the seal covers, the sealed digest, and the function that makes such a digest."""
    if place.label == CHANGE:

        def digest_of_change(row: dict[str, Any]) -> str:
            return change_digest(Change(**row), change.author.sealed if change.author else "")

        return ("salt" if change.form > 1 else ""), change.digest, digest_of_change
    table = change.touched[place.label]
    sealed = next(each[3] for each in table["rows"] if each[0] == place.version)

    def digest_of_row(row: dict[str, Any]) -> str:
        return row_digest(place.label, table["fields"], row)

    return ("row_salt" if "row_salt" in table["fields"] else ""), sealed, digest_of_row


def _table(place: Place) -> tuple[Any, str]:
    """The table of a place, and its key."""
    if place.label == CHANGE:
        return Change, "number"
    return history_of(place.model), "history_id"


def forget() -> None:
    """Empties SQLite's second file, which still has the pages from before the erasure."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

"""Reference data from its files: rows are added or corrected, except where a person changed or deleted them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models

from registry.loaders import files
from registry.loaders.files import BadFile, read_toml
from registry.models import User
from suppliers.ledger.change import change
from suppliers.ledger.tracked import Tracked, bulk_load, history_of
from suppliers.models import (
    AdequacyDecision,
    Country,
    CountryMembership,
    LegalEvent,
    LegalTerm,
    RegionWord,
    RuleCitation,
    StatutoryTerm,
    TransferInstrument,
)

# The columns that identify a row of each model. Models load in this order: countries come first.
KEYS: dict[type[Tracked], tuple[str, ...]] = {
    Country: ("id",),
    CountryMembership: ("country_id", "group", "starts"),
    AdequacyDecision: ("regime", "number", "country_id", "body"),
    StatutoryTerm: ("regime", "provision", "starts"),
    LegalEvent: ("regime", "name"),
    LegalTerm: ("list", "code", "regime", "starts"),
    TransferInstrument: ("code", "regime"),
    RegionWord: ("code",),
    RuleCitation: ("rule", "case", "regime", "starts"),
}
# The errors that a row raises if it cannot be written.
MISTAKES = (LookupError, TypeError, ValueError, ValidationError, IntegrityError)
# The values of those columns in one row.
Key = tuple[Any, ...]


@dataclass
class Loaded:
    """The result of a load of the reference data: rows added, rows corrected, and rows that people's changes kept."""

    added: int = 0
    corrected: int = 0
    kept: list[str] = field(default_factory=list)

    @property
    def written(self) -> str:
        """A summary, which is also the reason of the change."""
        return f"Reference data: {self.added} rows added, {self.corrected} corrected"


@dataclass
class Plan:
    """The rows to write, each list in the order of the models, and the rows that people's changes keep."""

    adding: list[list[Tracked]] = field(default_factory=list)
    correcting: list[Tracked] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def loaded(self) -> Loaded:
        """The result of writing the plan."""
        return Loaded(sum(map(len, self.adding)), len(self.correcting), self.kept)


def load_reference(known_on: date | None = None) -> Loaded:
    """Adds and corrects reference data as its files say, in one change; with a day, without rows that begin later.

    A row that a person altered or deleted stays so. Raises BadFile if a file cannot be loaded.
    """
    loader, plan = User.objects.loader(), Plan()
    for model, rows in shipped(known_on).items():
        _compare(plan, model, rows, loader)
    loaded = plan.loaded()
    if loaded.added or loaded.corrected:
        try:
            with change(by=loader, reason=loaded.written):
                _write(plan)
        except IntegrityError as error:
            raise BadFile(f"Reference data: {error}") from error
    return loaded


def _write(plan: Plan) -> None:
    for records in plan.adding:
        bulk_load(records)
    for record in plan.correcting:
        record.save()


def _compare(plan: Plan, model: type[Tracked], rows: dict[Key, Tracked], loader: User) -> None:
    """Plans the rows of a model that the register lacks or that differ from the files."""
    missing, different = _compared(model, rows)
    adding = []
    deleted = _deleted_by_people(model, loader)
    for key, row in missing.items():
        if key in deleted:
            plan.kept.append(f"{name_in_its_law(row)} (deleted)")
        else:
            adding.append(row)
    plan.adding.append(adding)
    altered = _altered_by_people(model, loader, [record.pk for record in different])
    for row in different:
        if row.pk in altered:
            plan.kept.append(f"{name_in_its_law(model.objects.get(pk=row.pk))} (altered)")
        else:
            plan.correcting.append(row)


def name_in_its_law(row: Tracked) -> str:
    """The name of a row with its law: the same entry has a row under each law."""
    name, law = str(row), ""
    if hasattr(row, "get_regime_display"):
        law = row.get_regime_display()
    if not law or law in name:
        return name
    return f"{name}, {law}"


def shipped(known_on: date | None = None) -> dict[type[Tracked], dict[Key, Tracked]]:
    """The rows of the files, by model and key, without rows that begin after the day."""
    wanted: dict[type[Tracked], dict[Key, Tracked]] = {model: {} for model in KEYS}
    for file in sorted((files.FOLDER / "reference").glob("*.toml")):
        for record in _records(file):
            if known_on and _begins_after(record, known_on):
                continue
            rows, key = wanted[type(record)], key_of(record)
            if key in rows:
                raise BadFile(f"{file.name}: “{record}” appears twice")
            rows[key] = record
    return wanted


def _begins_after(record: Tracked, day: date) -> bool:
    begins = getattr(record, "starts", None) or getattr(record, "on", None)
    return begins is not None and begins > day


def _records(file: Path) -> list[Tracked]:
    """The rows of a file as records that are not yet saved. Raises BadFile."""
    content = read_toml(file)
    records = []
    for row in rows_of(content):
        try:
            records.append(_record(content.get("model", ""), row))
        except MISTAKES as error:
            raise BadFile(f"{file.name}, {row}: {error}") from error
    return records


def rows_of(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows of a file with all their columns: ``[every]`` has those of all rows, each ``[[law]]`` those of one law.

    A row that names no law is written once for each ``[[law]]``: the same provision under each of them.
    """
    every, laws = content.get("every", {}), content.get("law") or [{}]
    for row in content.get("row") or [{"id": code} for code in content.get("codes", ())]:
        if "regime" in row:
            yield every | row
            continue
        for law in laws:
            yield every | law | row


def _record(label: str, columns: dict[str, Any]) -> Tracked:
    """A record that is not yet saved. Raises ValueError or ValidationError."""
    model = apps.get_model(label)
    if model not in KEYS:
        raise ValueError(f"{label} is not reference data")
    record: Tracked = model(**columns)
    # The database itself checks unique columns and countries when the rows are written.
    record.clean_fields(exclude={f.name for f in model._meta.fields if isinstance(f, models.ForeignKey)})
    record.clean()
    return record


def key_of(record: Any) -> Key:
    """What identifies a row of reference data, in the files and in the register."""
    return tuple(getattr(record, name) for name in KEYS[type(record)])


def _compared(model: type[Tracked], rows: dict[Key, Tracked]) -> tuple[dict[Key, Tracked], list[Tracked]]:
    """The rows that the register lacks, and its own records that differ, corrected but not saved."""
    missing, different = dict(rows), []
    for record in model.objects.all():
        row = missing.pop(key_of(record), None)
        if row is not None and _correct(record, row):
            different.append(record)
    return missing, different


def _correct(record: Tracked, row: Tracked) -> bool:
    """Copies the columns of a row of a file into a record; returns whether any differed."""
    differs = False
    for column in record._meta.concrete_fields:
        value = getattr(row, column.attname)
        if not column.primary_key and value != getattr(record, column.attname):
            setattr(record, column.attname, value)
            differs = True
    return differs


def _deleted_by_people(model: type[Tracked], loader: User) -> set[Key]:
    """The keys of the rows that people deleted."""
    deleted = history_of(model)._base_manager.filter(history_type="-").exclude(change__by=loader)
    return set(deleted.values_list(*KEYS[model]))


def _altered_by_people(model: type[Tracked], loader: User, keys: list[Any]) -> set[Any]:
    """Those of the records whose last change is by a person."""
    if not keys:
        return set()
    pk = model._meta.pk.attname
    versions = history_of(model)._base_manager.filter(**{f"{pk}__in": keys}).order_by("history_id")
    last = dict(versions.values_list(pk, "change__by_id"))
    return {key for key, by in last.items() if by != loader.pk}

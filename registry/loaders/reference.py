"""Reference data from its files: added, corrected where a file was corrected, and left alone where a person wrote."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models

from registry.loaders import files
from registry.loaders.files import MISTAKES, BadFile, read_toml
from registry.models import User
from suppliers.ledger.change import change
from suppliers.ledger.tracked import Tracked, bulk_load, history_of
from suppliers.models import (
    AdequacyDecision,
    Country,
    CountryMembership,
    LegalEvent,
    LegalTerm,
    StatutoryTerm,
)

# By what a row of a file is found again in the register. Loaded in this order: countries come first.
KEYS: dict[type[Tracked], tuple[str, ...]] = {
    Country: ("id",),
    CountryMembership: ("country_id", "group", "starts"),
    AdequacyDecision: ("regime", "number", "country_id", "body"),
    StatutoryTerm: ("regime", "provision", "what", "starts"),
    LegalEvent: ("regime", "name"),
    LegalTerm: ("list", "code", "regime", "starts"),
}


@dataclass
class Loaded:
    """What a load of the reference data did: rows added, rows corrected, and rows a person's word stands for."""

    added: int = 0
    corrected: int = 0
    kept: list[str] = field(default_factory=list)

    @property
    def written(self) -> str:
        """What was written, as the reason of its change."""
        return f"Reference data: {self.added} rows added, {self.corrected} corrected"


def load_reference(known_on: date | None = None) -> Loaded:
    """Brings the reference data to what its files say, as one change; on an earlier day, without what began later.

    What a person altered or deleted stays as that person left it. Raises BadFile where a file cannot be loaded.
    """
    wanted = _wanted(known_on)
    loader = User.objects.loader()
    loaded = Loaded()
    adding: list[list[Tracked]] = []
    correcting: list[Tracked] = []
    for model, rows in wanted.items():
        missing, different = _compared(model, rows)
        deleted, altered = _by_people(model, loader, [record.pk for record in different])
        adding.append([row for key, row in missing.items() if key not in deleted])
        correcting += [row for row in different if row.pk not in altered]
        loaded.kept += [f"{row} (deleted)" for key, row in missing.items() if key in deleted]
        loaded.kept += [f"{row} (altered)" for row in different if row.pk in altered]
    loaded.added, loaded.corrected = sum(map(len, adding)), len(correcting)
    if loaded.added or loaded.corrected:
        try:
            with change(by=loader, reason=loaded.written):
                for records in adding:
                    bulk_load(records)
                for record in correcting:
                    record.save()
        except IntegrityError as error:
            raise BadFile(f"Reference data: {error}") from error
    return loaded


def _wanted(known_on: date | None) -> dict[type[Tracked], dict[tuple[Any, ...], Tracked]]:
    """What the files say, per model and key, without what began after the day."""
    wanted: dict[type[Tracked], dict[tuple[Any, ...], Tracked]] = {model: {} for model in KEYS}
    for file in sorted((files.FOLDER / "reference").glob("*.toml")):
        for record in _records(file):
            model = type(record)
            begins = getattr(record, "starts", None) or getattr(record, "on", None)
            if known_on and begins and begins > known_on:
                continue
            key = _key(record)
            if key in wanted[model]:
                raise BadFile(f"{file.name}: “{record}” is there twice")
            wanted[model][key] = record
    return wanted


def _records(file: Path) -> list[Tracked]:
    """The rows of a file as records not yet saved. Raises BadFile."""
    content = read_toml(file)
    label, every = content.get("model", ""), content.get("every", {})
    rows = content.get("row") or [{"id": code} for code in content.get("codes", ())]
    records = []
    for row in rows:
        try:
            model = apps.get_model(label)
            if model not in KEYS:
                raise ValueError(f"{label} is no reference data")
            record = model(**(every | row))
            # What is unique, and which countries there are, the database itself knows when the rows are written.
            skip = {f.name for f in model._meta.fields if isinstance(f, models.ForeignKey)}
            record.clean_fields(exclude=skip)
            record.clean()
        except MISTAKES as error:
            raise BadFile(f"{file.name}, {row}: {error}") from error
        records.append(record)
    return records


def _key(record: Any) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in KEYS[type(record)])


def _compared(
    model: type[Tracked], rows: dict[tuple[Any, ...], Tracked]
) -> tuple[dict[tuple[Any, ...], Tracked], list[Tracked]]:
    """Which rows of the files the register lacks, and which of its own differ from them, corrected but not saved."""
    columns = [f.attname for f in model._meta.concrete_fields if not f.primary_key]
    missing, different = dict(rows), []
    for record in model.objects.all():
        row = missing.pop(_key(record), None)
        if row is not None and any(getattr(row, name) != getattr(record, name) for name in columns):
            for name in columns:
                setattr(record, name, getattr(row, name))
            different.append(record)
    return missing, different


def _by_people(model: type[Tracked], loader: User, asked: list[Any]) -> tuple[set[tuple[Any, ...]], set[Any]]:
    """The keys of what people deleted, and which of the records asked for a person was the last to write."""
    history = history_of(model)._base_manager.exclude(change__by=loader)
    deleted = set(history.filter(history_type="-").values_list(*KEYS[model]))
    if not asked:
        return deleted, set()
    pk = model._meta.pk.attname
    last: dict[Any, int] = {}
    for row, by in (
        history_of(model)
        ._base_manager.filter(**{f"{pk}__in": asked})
        .order_by("history_id")
        .values_list(pk, "change__by_id")
    ):
        last[row] = by
    return deleted, {row for row, by in last.items() if by != loader.pk}

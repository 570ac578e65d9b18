"""Readable files, as rows of the register."""

import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from suppliers.ledger.tracked import Tracked
from suppliers.models import LegalTerm

FOLDER = Path(settings.BASE_DIR) / "fixtures"
# Columns that name a claim of any kind, and their shorthand in a file.
CLAIM_COLUMNS = {
    "claim": ("claim_kind", "claim_id"),
    "first": ("first_kind", "first_id"),
    "second": ("second_kind", "second_id"),
}

# The errors that a row raises if it cannot be written.
MISTAKES = (LookupError, TypeError, ValueError, ValidationError, IntegrityError)


class BadFile(ValueError):
    """A file has content that the register cannot store. The message names the file and the row."""


def read_toml(file: Path) -> dict[str, Any]:
    """The content of a file. Raises BadFile if it is not TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadFile(f"{file.name}: {error}") from error


def morning(day: date) -> datetime:
    """The time of day at which a file's changes of that day are recorded."""
    return timezone.make_aware(datetime.combine(day, time(9)))


class Writer:
    """Writes the rows of demo files, and keeps each under its key so that later rows can refer to it."""

    def __init__(self) -> None:
        self.records: dict[str, Tracked] = {}

    def add(self, row: dict[str, Any], every: dict[str, Any]) -> None:
        """Adds a row. Columns in *every* fill columns that the row leaves out. Raises ValueError."""
        key, label = row.pop("key", None), row.pop("model", "")
        if key is None or key in self.records:
            raise ValueError("each row needs a key of its own")
        model = apps.get_model(label)
        columns = {field.attname for field in model._meta.concrete_fields}
        given = {name: value for name, value in every.items() if name in columns} | row
        record = model(**self._values(given))
        # The database itself checks constraints as it writes the row, so no query for each is needed.
        record.full_clean(validate_unique=False, validate_constraints=False)
        record.save()
        self.records[key] = record

    def alter(self, row: dict[str, Any]) -> None:
        """Alters the row with the given key. Raises ValueError."""
        record = self._record(row.pop("key", None))
        for name, value in self._values(row).items():
            if not hasattr(record, name):
                raise ValueError(f"“{name}” is not a column")
            setattr(record, name, value)
        record.full_clean(validate_unique=False, validate_constraints=False)
        record.save()

    def remove(self, row: dict[str, Any]) -> None:
        """Deletes the row with the given key, as a person deletes a mistake. Raises ValueError."""
        key = row.pop("key", None)
        self._record(key).delete()
        del self.records[key]

    def _record(self, key: Any) -> Tracked:
        if key not in self.records:
            raise ValueError(f"no earlier row has the key “{key}”")
        return self.records[key]

    def _values(self, row: dict[str, Any]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, value in row.items():
            if name in CLAIM_COLUMNS:
                claim = self._record(str(value).removeprefix("@"))
                values.update(zip(CLAIM_COLUMNS[name], (claim._meta.model_name, claim.pk), strict=True))
            elif isinstance(value, str):
                values[name] = self._text(name, value)
            else:
                values[name] = value
        return values

    def _text(self, name: str, value: str) -> Any:
        """The value of a column that a file gives as text: a reference ("@key", "=list:code") or the text itself."""
        if value.startswith("@"):
            return self._record(value[1:]).pk
        if name == "term_id" and value.startswith("="):
            return _term(value[1:])
        if value == "" and name.endswith("_id"):
            return None
        return value.strip("\n")


def _term(named: str) -> int:
    """The entry of a closed list of the law, given as list and code, such as ``dpia:large scale``."""
    listed, _colon, code = named.partition(":")
    term = LegalTerm.objects.filter(list=listed, code=code, ends__isnull=True).order_by("-starts", "pk").first()
    if term is None:
        raise ValueError(f"the list “{listed}” has no term “{code}”")
    return int(term.pk)

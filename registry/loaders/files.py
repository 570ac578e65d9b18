"""Files that a person can read, as rows of the register."""

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

# What a row that cannot be written raises.
MISTAKES = (LookupError, TypeError, ValueError, ValidationError, IntegrityError)


class BadFile(ValueError):
    """A fixture file says something that the register cannot hold; the message names file, row and field."""


def read_toml(file: Path) -> dict[str, Any]:
    """What a file holds. Raises BadFile where it is no TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadFile(f"{file.name}: {error}") from error


def morning(day: date) -> datetime:
    """The moment at which what a file says of a day was recorded."""
    return timezone.make_aware(datetime.combine(day, time(9)))


class Writer:
    """Writes the rows of demo files, and knows each by its key, so that later rows may name it."""

    def __init__(self) -> None:
        self.records: dict[str, Tracked] = {}

    def add(self, row: dict[str, Any], every: dict[str, Any]) -> None:
        """Adds a row, with the columns in *every* where it has them and says nothing else. Raises ValueError."""
        key, label = row.pop("key", None), row.pop("model", "")
        if key is None or key in self.records:
            raise ValueError("each row has a key of its own")
        model = apps.get_model(label)
        columns = {field.attname for field in model._meta.concrete_fields}
        given = {name: value for name, value in every.items() if name in columns} | row
        record = model(**self._values(given))
        # What constraints refuse, the database refuses itself as the row is written, without a question for each.
        record.full_clean(validate_unique=False, validate_constraints=False)
        record.save()
        self.records[key] = record

    def alter(self, row: dict[str, Any]) -> None:
        """Alters the row with the key that is given. Raises ValueError."""
        record = self._record(row.pop("key", None))
        for name, value in self._values(row).items():
            if not hasattr(record, name):
                raise ValueError(f"there is no column “{name}”")
            setattr(record, name, value)
        record.full_clean(validate_unique=False, validate_constraints=False)
        record.save()

    def remove(self, row: dict[str, Any]) -> None:
        """Deletes the row with the key that is given, as one does with a mistake. Raises ValueError."""
        key = row.pop("key", None)
        self._record(key).delete()
        del self.records[key]

    def _record(self, key: Any) -> Tracked:
        if key not in self.records:
            raise ValueError(f"no row “{key}” comes before it")
        return self.records[key]

    def _values(self, row: dict[str, Any]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, value in row.items():
            if name in CLAIM_COLUMNS:
                claim = self._record(str(value).removeprefix("@"))
                values.update(zip(CLAIM_COLUMNS[name], (claim._meta.model_name, claim.pk), strict=True))
            elif isinstance(value, str) and value.startswith("@"):
                values[name] = self._record(value[1:]).pk
            elif name == "term_id" and isinstance(value, str) and value.startswith("="):
                values[name] = _term(value[1:])
            elif value == "" and name.endswith("_id"):
                values[name] = None
            else:
                values[name] = value.strip("\n") if isinstance(value, str) else value
        return values


def _term(named: str) -> int:
    """The entry of a closed list of the law, named as list and code, such as ``dpia:large scale``."""
    listed, _colon, code = named.partition(":")
    term = LegalTerm.objects.filter(list=listed, code=code, ends__isnull=True).order_by("-starts", "pk").first()
    if term is None:
        raise ValueError(f"no term “{code}” is in the list “{listed}”")
    return int(term.pk)

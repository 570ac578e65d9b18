"""Readable files, as rows of the register."""

import tomllib
from collections.abc import Iterable
from datetime import date, datetime, time
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError
from django.db.models import BooleanField, CharField, Field, ForeignKey, ProtectedError, RestrictedError
from django.utils import timezone

from suppliers.ledger.tracked import Tracked, tracked_models
from suppliers.models import LegalTerm
from suppliers.wording.fields import CLAIMED, NOT_SHOWN

FOLDER = Path(settings.BASE_DIR) / "fixtures"
# Columns that name a claim of any kind, and their shorthand in a file.
CLAIM_COLUMNS = {column.removesuffix("_id"): (kind, column) for column, kind in CLAIMED.items()}


# Accounts are not in a file, so no row can name one. The register itself writes what it erased.
NOT_IN_FILES = {"registry.Membership", "registry.InstallationRole", "suppliers.Account", "suppliers.Erasure"}


class BadFile(ValueError):
    """A file has content that the register cannot store. The message names file, line and field."""


def read_toml(file: Path) -> dict[str, Any]:
    """The content of a file. Raises BadFile if it is not TOML."""
    return parsed(file.name, read_text(file))


def read_text(file: Path) -> str:
    """The text of a file, without a mark of the order of its bytes."""
    return file.read_text(encoding="utf-8-sig")


def parsed(name: str, text: str) -> dict[str, Any]:
    """The content of a text. Raises BadFile, which names the file, if it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadFile(f"{name}: {error}") from error
    except RecursionError as error:
        raise BadFile(f"{name}: lists or tables are nested too deeply") from error
    except ValueError as error:
        # Python reads no number of more than 4,300 digits.
        raise BadFile(f"{name}: a number has too many digits") from error


def morning(day: date) -> datetime:
    """The time of day at which a file's changes of that day are recorded."""
    return timezone.make_aware(datetime.combine(day, time(9)))


class BadRow(ValueError):
    """A row has a value that the register cannot store. ``problems`` has a sentence for each field; "" is the row."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__("; ".join(problems.values()))
        self.problems = problems


class Writer:
    """Writes the rows of files of changes, and keeps each under its key so that later rows can refer to it.

    *checked*: every row is checked against all constraints first, so that each problem has its field. Otherwise the
    database refuses what breaks a constraint, which is quicker for files known to be good.
    """

    def __init__(self, *, checked: bool = False) -> None:
        self.records: dict[str, Tracked] = {}
        self.checked = checked

    def add(self, row: dict[str, Any], every: dict[str, Any]) -> None:
        """Adds a row. Columns in *every* fill columns that the row leaves out. Raises BadRow."""
        key, model = row.pop("key", None), _model(row.pop("model", ""))
        if not key or not isinstance(key, str):
            raise BadRow({"key": "give the row a key, such as “acme”"})
        if key in self.records:
            raise BadRow({"key": f"an earlier row has the key “{key}”"})
        columns = _columns(model)
        given = {name: value for name, value in every.items() if name in columns} | row
        record = model(**self._values(model, given))
        self._save(record)
        self.records[key] = record

    def alter(self, row: dict[str, Any]) -> None:
        """Alters the row with the given key. Raises BadRow."""
        record = self._record("key", row.pop("key", None))
        if not row:
            raise BadRow({"key": "give the columns that change"})
        for name, value in self._values(type(record), row).items():
            setattr(record, name, value)
        self._save(record)

    def remove(self, row: dict[str, Any]) -> None:
        """Deletes the row with the given key and its parts, as a person deletes a mistake. Raises BadRow."""
        record = self._record("key", row.pop("key", None))
        if row:
            raise BadRow({min(row): "a row that is removed has a key and nothing else"})
        try:
            _number, deleted = record.delete()
        except (ProtectedError, RestrictedError) as error:
            raise BadRow({"key": "other rows still use it"}) from error
        # What belongs to a record is deleted with it.
        gone = [key for key, each in self.records.items() if each._meta.label in deleted and not _is_there(each)]
        for key in gone:
            del self.records[key]

    def strange(self, rows: Iterable[dict[str, Any]], every: dict[str, Any]) -> str:
        """A sentence on a column in *every* that no row to be added has; empty if there is none."""
        models = [_model(row.get("model", "")) for row in rows]
        columns = {name for model in models for name in _columns(model)}
        for name in every:
            if name not in columns:
                return f"no row of this change has a column “{name}”{_nearest(name, columns)}"
        return ""

    def _save(self, record: Tracked) -> None:
        try:
            record.full_clean(validate_unique=self.checked, validate_constraints=self.checked)
            record.save()
        except ValidationError as error:
            raise BadRow(_problems(type(record), error)) from error
        except IntegrityError as error:
            raise BadRow({"": f"a constraint of the database refuses it ({error})"}) from error

    def _record(self, name: str, key: Any) -> Tracked:
        if not isinstance(key, str) or key not in self.records:
            raise BadRow({name: f"no earlier row has the key “{key}”"})
        return self.records[key]

    def _values(self, model: type[Tracked], row: dict[str, Any]) -> dict[str, Any]:
        """The columns of a row, with the records that it refers to. Raises BadRow."""
        columns = _columns(model)
        values: dict[str, Any] = {}
        for name, value in row.items():
            if name in CLAIM_COLUMNS and set(CLAIM_COLUMNS[name]) <= columns.keys():
                claim = self._record(name, str(value).removeprefix("@"))
                values.update(zip(CLAIM_COLUMNS[name], (claim._meta.model_name, claim.pk), strict=True))
            elif name not in columns:
                raise BadRow({name: _no_column(model, name)})
            else:
                values[name] = self._value(columns[name], name, value)
        return values

    def _value(self, field: "Field[Any, Any]", name: str, value: Any) -> Any:
        """The value of a column: a text, a number or a day, or the record that "@key" or "=list:code" names."""
        if not isinstance(value, str):
            return _plain_value(field, name, value)
        if "\0" in value:
            raise BadRow({name: "this text has a character that no database stores (NUL)"})
        if isinstance(field, ForeignKey):
            return self._referred(field, name, value)
        # A text of spaces alone is none, as in a form.
        return value.strip("\n") if value.strip() else ""

    def _referred(self, field: "ForeignKey[Any, Any]", name: str, value: str) -> Any:
        """The record that "@key", "=list:code" or the code of a country names; None for an empty text."""
        model: Any = field.related_model
        if value.startswith("@"):
            record = self._record(name, value[1:])
            if not isinstance(record, model):
                raise BadRow({name: f"“{value}” is a {record._meta.label}, not a {model._meta.label}"})
            return record.pk
        if model is LegalTerm and value.startswith("="):
            return _term(name, value[1:])
        if value and not isinstance(model._meta.pk, CharField):
            raise BadRow({name: _reference_words(model)})
        return value or None


def _plain_value(field: "Field[Any, Any]", name: str, value: Any) -> Any:
    """A number, a yes or no, or a day. Raises BadRow for a value that a column of this kind never has."""
    if isinstance(field, ForeignKey):
        raise BadRow({name: _reference_words(field.related_model)})
    if type(value) not in {bool, int, date}:
        raise BadRow({name: "write a text, a whole number, true or false, or a day such as 2026-01-19"})
    if (type(value) is bool) != isinstance(field, BooleanField):
        raise BadRow({name: f"“{str(value).lower()}” cannot be the value of this column"})
    return value


def _reference_words(model: Any) -> str:
    """How a column names a record of a kind."""
    if model is LegalTerm:
        return "name an entry of a list of the law, such as “=dpia:vulnerable”"
    if isinstance(model._meta.pk, CharField):
        return "write the code, such as “IE”"
    return "name an earlier row by its key, such as “@acme”"


def _is_there(record: Tracked) -> bool:
    """Whether a record is still stored."""
    return record.pk is not None and type(record)._base_manager.filter(pk=record.pk).exists()


def _model(label: Any) -> type[Tracked]:
    """The model of a kind of record, such as "suppliers.Document". Raises BadRow."""
    kinds = {model._meta.label: model for model in tracked_models() if model._meta.label not in NOT_IN_FILES}
    model = kinds.get(str(label))
    if model is None:
        raise BadRow({"model": f"“{label}” is not a kind of record{_nearest(label, kinds)}"})
    return model


def _columns(model: type[Tracked]) -> "dict[str, Field[Any, Any]]":
    """The columns that a file may give: not the record's own number, and not the seal of a person's details."""
    columns = {field.attname: field for field in model._meta.concrete_fields}
    hidden = NOT_SHOWN
    if isinstance(model._meta.pk, CharField):
        hidden = NOT_SHOWN - {model._meta.pk.attname}
    return {name: field for name, field in columns.items() if name not in hidden}


def _no_column(model: type[Tracked], name: str) -> str:
    kind = model._meta.label
    return f"{kind} has no column “{name}”{_nearest(name, [*_columns(model), *CLAIM_COLUMNS])}"


def _nearest(name: str, names: Iterable[str]) -> str:
    """A suggestion for a name that was mistyped; empty if nothing is near."""
    near = get_close_matches(str(name), names, n=1)
    if not near:
        return ""
    return f"; did you mean “{near[0]}”?"


def _problems(model: type[Tracked], error: ValidationError) -> dict[str, str]:
    """The problems of a record by column; "" is the record itself."""
    if not hasattr(error, "error_dict"):
        return {"": " ".join(error.messages)}
    problems = {}
    for name, messages in error.message_dict.items():
        column = ""
        if name != NON_FIELD_ERRORS:
            column = model._meta.get_field(name).attname  # type: ignore[union-attr]
        problems[column] = " ".join(messages)
    return problems


def _term(name: str, named: str) -> int:
    """The entry of a list of the law, given as list and code, such as ``dpia:large scale``. Raises BadRow.

    The same entry under several laws is named with its law: ``dpia/UK:35(3)(b)``.
    """
    place, _colon, code = named.partition(":")
    listed, _slash, law = place.partition("/")
    terms = LegalTerm.objects.filter(list=listed, code=code, ends__isnull=True).order_by("-starts", "pk")
    if law:
        terms = terms.filter(regime=law)
    found = list(terms)
    if not found:
        raise BadRow({name: f"the list “{place}” has no term “{code}”"})
    laws = sorted({term.regime for term in found})
    if len(laws) > 1:
        choices = " or ".join(f"“={listed}/{each}:{code}”" for each in laws)
        raise BadRow({name: f"the list “{listed}” has “{code}” under several laws: write {choices}"})
    return int(found[0].pk)

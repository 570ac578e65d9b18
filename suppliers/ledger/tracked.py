"""Tracked: a record that keeps all its versions. Each version belongs to the Change that wrote it."""

import secrets
from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, ClassVar

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.signals import pre_delete, pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from simple_history.models import HistoricalRecords
from simple_history.signals import pre_create_historical_record

from suppliers.wording.names import record_name


class NotInAChange(RuntimeError):
    """A tracked record was written outside ``change()``, without a person and a reason."""


class SilentWrite(TypeError):
    """A tracked record was written in a way that leaves no history."""


@dataclass
class Acting:
    """The change that is being written: its number, its time, and the tables that it has written so far."""

    number: int
    at: datetime
    tables: set[str] = field(default_factory=set)


acting: ContextVar[Acting | None] = ContextVar("acting", default=None)


def the_change() -> Acting:
    """The change that is being written. Raises NotInAChange outside one."""
    found = acting.get()
    if found is None:
        raise NotInAChange("Write inside change(by=…, reason=…).")
    return found


class TrackedQuerySet(models.QuerySet[Any]):
    """A queryset that refuses the writes that leave no history."""

    def _refuse(self, *args: Any, **kwargs: Any) -> Any:
        raise SilentWrite(f"{self.model.__name__}: save() row by row, or tracked.bulk_load() inside change().")

    update = _refuse
    bulk_create = _refuse
    bulk_update = _refuse
    aupdate = _refuse
    abulk_create = _refuse
    abulk_update = _refuse

    def delete(self) -> tuple[int, dict[str, int]]:
        the_change()
        return super().delete()


class HistoryRow(models.Model):
    """The change of a history row, which has its person, time and reason.

    The seal covers the salt: once it is gone with a text, nobody can try texts against the digest that stays. Versions
    of releases up to 0.1.0 have none.
    """

    change = models.ForeignKey("suppliers.Change", models.PROTECT, related_name="+")
    row_salt = models.CharField(max_length=32, null=True, editable=False)  # noqa: DJ001

    class Meta:
        abstract = True


class SealedRecords(HistoricalRecords):  # type: ignore[misc]
    """History rows that take the person and the reason from their change."""

    def copy_fields(self, model: type[models.Model]) -> dict[str, Any]:
        fields: dict[str, Any] = super().copy_fields(model)
        for copied in fields.values():
            # No form shows a history row, so a new help text needs no second migration.
            copied.help_text = ""
        return fields

    def get_extra_fields(self, model: type[models.Model], fields: dict[str, Any]) -> dict[str, Any]:
        extra: dict[str, Any] = super().get_extra_fields(model, fields)
        extra["history_user"] = property(lambda row: row.change.by, lambda row, value: None)
        extra["history_change_reason"] = property(lambda row: row.change.reason, lambda row, value: None)
        return extra


class Tracked(models.Model):
    """Base of every record of the register that changes over time.

    ``ERASABLE`` names the columns that can be erased from every version, the salt last. The column ``sealed`` has
    their digest, and a version with a day in ``erased`` is what allows it. ``ONE_AT_A_TIME`` names the columns of the
    thing of which only one record may apply on a day.
    """

    ERASABLE: ClassVar[tuple[str, ...]] = ()
    ONE_AT_A_TIME: ClassVar[tuple[str, ...]] = ()

    history = SealedRecords(inherit=True, bases=(HistoryRow,), history_id_field=models.BigAutoField(primary_key=True))
    objects = TrackedQuerySet.as_manager()

    class Meta:
        abstract = True
        # Reverse relations write through the base manager, which must refuse the same.
        base_manager_name = "objects"

    def __str__(self) -> str:
        return record_name(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        # The history row has every column of the instance, so every column is saved.
        kwargs.pop("update_fields", None)
        _refuse_no_choice(self)
        super().save(*args, **kwargs)


@cache
def _choices(model: type[Tracked]) -> dict[str, frozenset[Any]]:
    """The values that each choice of a model can have, by its column."""
    found = {}
    for each in model._meta.concrete_fields:
        if each.choices:
            values = [value for value, _label in each.flatchoices]
            if each.blank:
                values += [None] if each.null else [""]
            found[each.attname] = frozenset(values)
    return found


def _refuse_no_choice(row: Tracked) -> None:
    """Refuses a value that is none of its choices, as a shell can give it: rules and pages have no word for it."""
    for column, values in _choices(type(row)).items():
        if getattr(row, column) not in values:
            words = {"value": getattr(row, column)}
            raise ValidationError({column: _("“%(value)s” is none of the choices. Choose one of them.") % words})


@receiver(pre_save)
@receiver(pre_delete)
def _refuse_silence(sender: type[models.Model], instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Refuses writes outside a change or without history, including those of loaddata and simple-history."""
    if issubclass(sender, Tracked):
        the_change()
        if raw or hasattr(instance, "skip_history_when_saving"):
            raise SilentWrite(f"{sender.__name__}: a write without a history row.")


@receiver(pre_create_historical_record)
def _tie_to_change(sender: type[models.Model], history_instance: Any, **kwargs: Any) -> None:
    if issubclass(sender, HistoryRow):
        now = the_change()
        now.tables.add(history_instance.instance_type._meta.label)
        history_instance.change_id = now.number
        history_instance.row_salt = secrets.token_hex(16)
        history_instance.history_date = now.at


def tracked_models() -> list[type[Tracked]]:
    """Every concrete tracked model, ordered by its label."""
    models = [model for model in apps.get_models() if issubclass(model, Tracked)]
    return sorted(models, key=lambda model: model._meta.label)


# A cache, because simple-history creates a manager at each access.
_histories: dict[str, Any] = {}


def history_of(model: type[Tracked]) -> Any:
    """The history model of a tracked model."""
    label = model._meta.label
    if label not in _histories:
        _histories[label] = model.history.model
    return _histories[label]


def bulk_load(rows: Iterable[Tracked]) -> None:
    """Writes many new rows of one model with their history, inside ``change()``."""
    _write_many(list(rows), "+")


def bulk_alter(rows: Iterable[Tracked]) -> None:
    """Writes a new version of many rows of one model, inside ``change()``.

    Raises ValueError if one of them is not on record.
    """
    rows = list(rows)
    if not rows:
        return
    the_change()
    absent = len(rows) - type(rows[0])._base_manager.filter(pk__in=[row.pk for row in rows]).count()
    if absent:
        raise ValueError(f"{type(rows[0]).__name__}: {absent} of the rows are not on record.")
    _write_many(rows, "~")


def _write_many(rows: list[Tracked], sort: str) -> None:
    now = the_change()
    if not rows:
        return
    for row in rows:
        _refuse_no_choice(row)
    model = type(rows[0])
    options: dict[str, Any] = {}
    if sort == "~":
        others = [field.name for field in model._meta.concrete_fields if not field.primary_key]
        options = {"update_conflicts": True, "unique_fields": [model._meta.pk.name], "update_fields": others}
    # A plain queryset, because the tracked one refuses.
    plain: models.QuerySet[Any] = models.QuerySet(model)
    plain.bulk_create(rows, batch_size=500, **options)
    history_of(model)._base_manager.bulk_create([_history_row(row, now, sort) for row in rows], batch_size=500)
    now.tables.add(model._meta.label)


def _history_row(row: Tracked, act: Acting, sort: str) -> Any:
    """The unsaved history row of one version."""
    columns = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    history = history_of(type(row))
    given = {"change_id": act.number, "history_date": act.at, "history_type": sort, "row_salt": secrets.token_hex(16)}
    return history(**given, **columns)

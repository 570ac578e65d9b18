"""Versions: the history of records in words, each version as what it altered from the one before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.formats import localize
from django.utils.translation import gettext as _

from suppliers.ledger.tracked import Tracked, history_of
from suppliers.wording.naming import own_name

# What a record without a name of its own is called by: what it is part of.
PARENTS = ("service_id", "engagement_id", "activity_id", "organisation_id", "id")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that a version altered, as people read it; empty text where there was nothing."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of one record: added "+", altered "~" or removed "-" by a change."""

    model: type[Tracked]
    record: Any
    name: str
    sort: str
    change: int
    history_id: int
    row: dict[str, Any]
    differences: tuple[Difference, ...]

    @property
    def what(self) -> str:
        """What kind of record it is, such as "breach notice"."""
        return str(self.model._meta.verbose_name)

    @property
    def model_name(self) -> str:
        """The model's name in addresses."""
        return str(self.model._meta.model_name)


# The name of a record of a model by its id, or None where it is not there.
Namer = Callable[[type[models.Model], Any], str | None]


def versions(
    model: type[Tracked], keys: Iterable[Any], *, upto: int | None = None, namer: Namer | None = None
) -> list[Version]:
    """Every version of the records with those ids, oldest first; *upto* leaves out later changes.

    One query, and without a *namer*, who knows the names of another day, one per table referred to.
    """
    rows = history_of(model)._base_manager.filter(**{f"{model._meta.pk.attname}__in": list(keys)})
    if upto is not None:
        rows = rows.filter(change_id__lte=upto)
    found = list(rows.order_by("history_id").values())
    names = _Names(model, found, namer)
    last: dict[Any, dict[str, Any]] = {}
    made = []
    for row in found:
        key = row[model._meta.pk.attname]
        before = last.get(key, {}) if row["history_type"] == "~" else {}
        shown = () if row["history_type"] == "-" else tuple(_differences(model, before, row, names))
        made.append(
            Version(
                model=model,
                record=key,
                name=_title(model, row, names),
                sort=row["history_type"],
                change=row["change_id"],
                history_id=row["history_id"],
                row=row,
                differences=shown,
            )
        )
        last[key] = row
    return made


def differences_to(version: Version) -> tuple[Difference, ...]:
    """What would alter if the record, as it is now, became as it was in *version*."""
    live: dict[str, Any] = version.model._base_manager.filter(pk=version.record).values().first() or {}  # type: ignore[assignment]
    names = _Names(version.model, [version.row, live] if live else [version.row])
    return tuple(_differences(version.model, live, version.row, names))


def _differences(
    model: type[Tracked], before: dict[str, Any], row: dict[str, Any], names: "_Names"
) -> Iterable[Difference]:
    unsaid = getattr(model, "UNSAID", ())
    for field in model._meta.concrete_fields:
        name = field.attname
        if field.primary_key or name in unsaid or before.get(name) == row[name]:
            continue
        old, new = names.shown(field, before.get(name)), names.shown(field, row[name])
        if old != new:
            label = str(field.verbose_name)
            yield Difference(label[:1].upper() + label[1:], old, new)


def _title(model: type[Tracked], row: dict[str, Any], names: "_Names") -> str:
    """What the record was called in that version; its parent's name where it has none of its own."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    above = (names.shown(fields[column], row[column]) for column in PARENTS if column in fields)
    return own_name(model, lambda field: names.shown(field, row[field.attname])) or next(filter(None, above), "")


class _Names:
    """Names of the records that versions refer to, read once per table."""

    def __init__(self, model: type[Tracked], rows: list[dict[str, Any]], namer: Namer | None = None) -> None:
        self._namer = namer
        wanted: dict[type[models.Model], set[Any]] = {}
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and not self._named_elsewhere(field):
                ids = wanted.setdefault(field.related_model, set())
                ids.update(row[field.attname] for row in rows if row[field.attname] is not None)
        self._found = {
            related: {key: str(record) for key, record in related._base_manager.in_bulk(ids).items()}
            for related, ids in wanted.items()
            if ids
        }

    def _named_elsewhere(self, field: models.ForeignKey) -> bool:
        return self._namer is not None and issubclass(field.related_model, Tracked)

    def shown(self, field: models.Field, value: Any) -> str:
        """A value as people read it."""
        if value is None or value == "":
            return ""
        if isinstance(field, models.ForeignKey):
            found = self._found.get(field.related_model, {}).get(value)
            if self._namer is not None and self._named_elsewhere(field):
                found = self._namer(field.related_model, value)
            return found or _("a record since removed (%(id)s)") % {"id": value}
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        choices = dict(field.flatchoices)
        return str(choices.get(value, localize(value)))

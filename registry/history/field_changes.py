"""What differs between two versions of a record, field by field, in words: each version as its own day knew it."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from registry.reading.kinds import kind_of, model_of
from registry.reading.lens import Lens
from registry.wording.names import name_of, word_of
from suppliers.ledger.tracked import Tracked
from suppliers.ledger.versions import Difference
from suppliers.values import CLAIM_KINDS, Row
from suppliers.values.period import period

# The record's own number, and what only seals its details.
UNSAID = frozenset({"id", "salt", "sealed"})
# Columns that name a claim of any kind, and the column that says which kind.
CLAIMED = {"claim_id": "claim_kind", "first_id": "first_kind", "second_id": "second_kind"}


# Names of accounts by their id: they are not of the register.
Accounts = Mapping[Any, str]


def differences(
    before: Lens, after: Lens, old: Row | None, new: Row | None, accounts: Accounts
) -> Iterator[Difference]:
    """Each field in which a record differs; all that says something, where there is one version alone.

    A period is one field, number and unit together. Names are those of the version's own day.
    """
    row = new or old
    assert row is not None  # noqa: S101 (there is one version at least)
    fields = {field.attname: field for field in model_of(type(row))._meta.concrete_fields}
    for column, field in fields.items():
        partner = _partner(column, fields)
        if column in UNSAID or (partner and not column.endswith(("number", "_id"))):
            continue
        columns = [column, partner] if partner else [column]
        if all(getattr(old, name, None) == getattr(new, name, None) for name in columns):
            continue
        was = _said(lens=before, row=old, field=field, partner=partner, accounts=accounts)
        now = _said(lens=after, row=new, field=field, partner=partner, accounts=accounts)
        if was != now:
            label = str(field.verbose_name)
            yield Difference(label[:1].upper() + label[1:], was, now)


def _partner(column: str, fields: dict[str, Any]) -> str | None:
    """The column that is said together with this one: a number and its unit, a claim and its kind."""
    pairs = {**CLAIMED, **{kind: key for key, kind in CLAIMED.items()}}
    found = pairs.get(column)
    for end, other in (("number", "unit"), ("unit", "number")):
        if column.endswith(end):
            found = column.removesuffix(end) + other
    return found if found in fields else None


def _said(lens: Lens, row: Row | None, field: models.Field, partner: str | None, accounts: Accounts) -> str:
    """A field of one version as people read it; empty where there is nothing."""
    value = getattr(row, field.attname, None)
    if row is None or value is None or value == "":
        return ""
    if partner in CLAIMED.values():
        kind = CLAIM_KINDS[str(getattr(row, str(partner)))]
        return f"{model_of(kind)._meta.verbose_name}: {name_of(lens, lens.get(kind, value))}"
    if partner:
        return str(period(value, getattr(row, partner)))
    if isinstance(field, models.ForeignKey):
        return _named(lens, field.related_model, value, accounts)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field.choices:
        return word_of(row, field.attname)
    return date_format(value, "j F Y") if hasattr(value, "year") else str(value)


def _named(lens: Lens, model: Any, key: Any, accounts: Accounts) -> str:
    """A record referred to, as it was called that day; an account by its name."""
    if not issubclass(model, Tracked):
        return accounts.get(key, str(key))
    row = lens.get(kind_of(model._meta.label), key)
    return name_of(lens, row) if row is not None else _("a record since removed (%(id)s)") % {"id": key}

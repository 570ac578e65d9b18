"""Every column of the register is printed in a record or listed as internal, with a reason, and never both."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from django.db.models import ForeignKey

from registry.reading.kinds import kind_of
from registry.reading.lens import Lens
from registry.reading.register import KINDS, Register, columns
from registry.records import RECORDS
from registry.records.internal import COLUMNS, EVERYWHERE, NOT_HELD
from registry.values import Organisation
from suppliers.values import Row
from tests.registry.records.full_register import full_register, model_fields
from tests.registry.world import TODAY

HELD = [kind for kind in KINDS if kind not in NOT_HELD]


@cache
def register() -> Register:
    """The full register, built once. It never alters."""
    return full_register().register()


def texts(of: Register) -> list[str]:
    """All that all records of a register say."""
    organisations = list(of.all(Organisation))
    lens = Lens(register=of, on=TODAY, organisation_ids=frozenset(each.id for each in organisations))
    return [words for each in organisations for record in RECORDS.values() for words in record(lens, each).texts()]


@cache
def before() -> list[str]:
    """What the records say of the register as it is."""
    return texts(register())


def others(kind: type[Row], column: str, value: Any) -> Iterator[Any]:
    """Other values that a column may have."""
    field = model_fields(kind)[column]
    if field.null:
        yield None
    if isinstance(field, ForeignKey):
        label = field.related_model._meta.label  # type: ignore[union-attr]
        yield from (row.id for row in register().all(kind_of(label))) if label != "registry.User" else (1, 2)
    elif field.flatchoices:
        yield from (choice for choice, _label in field.flatchoices if choice or field.blank)
    elif field.get_internal_type() == "BooleanField":
        yield from (True, False)
    elif field.get_internal_type() == "DateField":
        yield from (date(2001, 1, 2), date(2998, 1, 2))
    elif field.get_internal_type().endswith("IntegerField"):
        yield (value or 0) + 1
    else:
        yield "Other words"


def alters(kind: type[Row], column: str) -> bool:
    """Whether a record differs where the column has other values: in all rows of the kind at once, value by value."""
    rows = {row.id: row for row in register().all(kind)}
    values = {key: list(others(kind, column, getattr(row, column))) for key, row in rows.items()}
    for place in range(max(map(len, values.values()))):
        tried = {key: replace(row, **{column: values[key][place % len(values[key])]}) for key, row in rows.items()}
        if tried != rows and texts(register().with_rows({kind: tried})) != before():
            return True
    return False


def asked(kind: type[Row]) -> list[str]:
    """The columns of a kind that are printed or listed by themselves."""
    return [column for column in columns(kind) if column not in EVERYWHERE]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_that_a_record_holds_is_in_the_full_register_and_filled(kind):
    rows = list(register().all(kind))
    assert rows
    for each in fields(kind) if kind in HELD else ():
        assert any(getattr(row, each.name) not in {None, ""} for row in rows) or each.name in UNFILLED, each.name


# What is left empty in the full register: a start would say nothing that an end does not say as well.
UNFILLED = {"starts", "parent_id", "supersedes_id", "amends_id", "paper_id"}


@pytest.mark.parametrize("kind", HELD, ids=lambda kind: kind.__name__)
def test_every_column_is_printed_or_listed_and_never_both(kind):
    silent = {column for column in asked(kind) if not alters(kind, column)}
    assert silent == set(COLUMNS.get(kind, {}))


@pytest.mark.parametrize("kind", NOT_HELD, ids=lambda kind: kind.__name__)
def test_a_kind_that_no_record_holds_alters_none(kind):
    assert [column for column in asked(kind) if alters(kind, column)] == []


def test_every_reason_is_given_for_something_that_is_there():
    assert {*NOT_HELD, *COLUMNS} <= set(KINDS)
    assert not set(NOT_HELD) & set(COLUMNS)
    reasons = [*NOT_HELD.values(), *EVERYWHERE.values(), *(why for each in COLUMNS.values() for why in each.values())]
    assert all(len(reason.split()) > 2 for reason in reasons)

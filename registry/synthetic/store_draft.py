"""Writes a draft into an empty register: as changes of its days, sealed as every other."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.management.color import no_style
from django.db import connection, transaction

from registry.loaders.files import morning
from registry.loaders.reference import load_reference
from registry.models import User
from registry.reading.kinds import model_of
from registry.reading.register import KINDS, columns
from registry.synthetic.draft import Draft, DraftChange
from registry.synthetic.three_years import FIRST_DAY, ROUND_DAYS, draft_register
from suppliers.actions import erase_person
from suppliers.ledger.change import as_loaded_at, change
from suppliers.ledger.tracked import Tracked, bulk_alter, bulk_load
from suppliers.models import LegalTerm
from suppliers.values import Person, Row


def make_register(suppliers: int, seed: int, organisations: int = 1) -> Draft:
    """Fills an empty register with reference data and made suppliers, all of it or nothing.

    Raises BackdatingRefused where the register is not empty.
    """
    with transaction.atomic():
        _at(FIRST_DAY, load_reference_of(FIRST_DAY))
        criteria = LegalTerm.objects.filter(list="dpia").order_by("pk")
        draft = draft_register(suppliers, seed, organisations, {term.code: term.pk for term in criteria})
        loader = User.objects.loader()
        entries: list[tuple[date, Callable[[], Any]]] = [(day, load_reference_of(day)) for day in ROUND_DAYS]
        entries += [(draft_change.on, _writing(draft_change, loader)) for draft_change in draft.changes]
        for day, write in sorted(entries, key=lambda entry: entry[0]):
            _at(day, write)
        _continue_ids()
    return draft


def load_reference_of(day: date) -> Callable[[], Any]:
    """Loads the reference data as it was on a day."""
    return lambda: load_reference(known_on=day)


def _at(day: date, write: Callable[[], Any]) -> None:
    with as_loaded_at(morning(day)):
        write()


def _writing(draft_change: DraftChange, by: User) -> Callable[[], None]:
    def write() -> None:
        with change(by=by, reason=draft_change.reason):
            for kind in KINDS:
                bulk_load(as_record(row) for row in draft_change.rows(kind, "+"))
                _alter(kind, draft_change.rows(kind, "~"))
            for kind in reversed(KINDS):
                for row in draft_change.rows(kind, "-"):
                    as_record(row).delete()

    return write


def _alter(kind: type[Row], rows: list[Any]) -> None:
    if kind is Person:
        for person in rows:
            erase_person(person=as_record(person), on=person.erased)  # type: ignore[arg-type]
    else:
        bulk_alter(as_record(row) for row in rows)


def as_record(row: Row) -> Tracked:
    """A row as a record of its model."""
    return model_of(type(row))(**{name: getattr(row, name) for name in columns(type(row))})


def _continue_ids() -> None:
    """Lets the database count on behind the ids that were given here."""
    models = [model_of(kind) for kind in KINDS]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)

"""Writes a draft into an empty register, as sealed changes of its days."""

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
from suppliers.models import Person as PersonRecord
from suppliers.values import LegalList, Person, Row


def make_register(suppliers: int, seed: int, organisations: int = 1) -> Draft:
    """Fills an empty register with reference data and synthetic suppliers, all of it or nothing.

    Raises BackdatingRefused if the register is not empty.
    """
    with transaction.atomic():
        _at(FIRST_DAY, _reference_loader(FIRST_DAY))
        draft = draft_register(suppliers, seed, organisations, _terms())
        loader = User.objects.loader()
        writes: list[tuple[date, Callable[[], Any]]] = []
        for day in ROUND_DAYS:
            writes.append((day, _reference_loader(day)))
        for draft_change in draft.changes:
            writes.append((draft_change.on, _change_writer(draft_change, loader)))
        for day, write in sorted(writes, key=lambda dated: dated[0]):
            _at(day, write)
        _continue_ids()
    return draft


def _terms() -> dict[str, dict[str, int]]:
    """The entries of the lists that a draft refers to, by list and code; of authorities' own lists, none."""
    found: dict[str, dict[str, int]] = {LegalList.DPIA: {}, LegalList.SCHEDULE_1: {}}
    for term in LegalTerm.objects.filter(list__in=found, country=None).order_by("pk"):
        found[term.list][term.code] = term.pk
    return found


def _reference_loader(day: date) -> Callable[[], Any]:
    """A function that loads the reference data as it was on a day."""
    return lambda: load_reference(known_on=day)


def _at(day: date, write: Callable[[], Any]) -> None:
    with as_loaded_at(morning(day)):
        write()


def _change_writer(draft_change: DraftChange, by: User) -> Callable[[], None]:
    """A function that writes the rows of a draft's change as one change of the register."""

    def write() -> None:
        with change(by=by, reason=draft_change.reason):
            for kind in KINDS:
                bulk_load(map(as_record, draft_change.rows(kind, "+")))
                _alter(kind, draft_change.rows(kind, "~"))
            for kind in reversed(KINDS):
                for row in draft_change.rows(kind, "-"):
                    as_record(row).delete()

    return write


def _alter(kind: type[Row], rows: list[Any]) -> None:
    if kind is Person:
        # A draft alters a person only to erase the details.
        for person in rows:
            erase_person(person=PersonRecord(**values_of(person)), on=person.erased)
    else:
        bulk_alter(map(as_record, rows))


def as_record(row: Row) -> Tracked:
    """A row as a record of its model."""
    return model_of(type(row))(**values_of(row))


def values_of(row: Row) -> dict[str, Any]:
    """The columns of a row with their values."""
    return {name: getattr(row, name) for name in columns(type(row))}


def _continue_ids() -> None:
    """Makes the database continue after the ids that were given here."""
    models = list(map(model_of, KINDS))
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)

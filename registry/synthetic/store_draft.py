"""Writes a draft into an empty register, as sealed changes of its days."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.core.management.color import no_style
from django.db import connection, transaction

from registry.loaders.files import morning
from registry.loaders.reference import load_reference
from registry.models import User
from registry.reading.kinds import model_of
from registry.reading.lens import lens_now
from registry.reading.register import KINDS, columns
from registry.synthetic.desk import add_decisions, add_letters
from registry.synthetic.draft import Draft, DraftChange
from registry.synthetic.three_years import FIRST_DAY, ROUND_DAYS, draft_register
from registry.values import Organisation
from suppliers.actions import erase_person
from suppliers.ledger.change import as_loaded_at, change
from suppliers.ledger.tracked import Tracked, bulk_alter, bulk_load
from suppliers.models import LegalTerm
from suppliers.models import Person as PersonRecord
from suppliers.values import LegalList, Person, Row

# How long after the last change of the draft people go through its findings.
DESK_AFTER = timedelta(days=7)


def make_register(suppliers: int, seed: int, organisations: int = 1) -> Draft:
    """Fills an empty register with reference data and synthetic suppliers, all of it or nothing.

    Raises BackdatingRefused if the register is not empty.
    """
    with transaction.atomic():
        _at(FIRST_DAY, _reference_loader(FIRST_DAY))
        draft = draft_register(suppliers, seed, organisations, _terms())
        _write(draft.changes, _reference_loads())
        _continue_ids()
        _write_desk(draft)
        _continue_ids()
    return draft


def _write_desk(draft: Draft) -> None:
    """What people did about the findings of the register as it is by then."""
    written, on = len(draft.changes), draft.changes[-1].on + DESK_AFTER
    lens = lens_now([organisation.id for organisation in draft.all(Organisation)], on)
    add_letters(draft, lens, on)
    add_decisions(draft, lens, on)
    _write(draft.changes[written:])


def _reference_loads() -> Iterator[tuple[date, Callable[[], Any]]]:
    for day in ROUND_DAYS:
        yield day, _reference_loader(day)


def _write(changes: Iterable[DraftChange], writes: Iterable[tuple[date, Callable[[], Any]]] = ()) -> None:
    """Writes changes of a draft, and further *writes*, each on its day."""
    loader, found = User.objects.loader(), list(writes)
    for draft_change in changes:
        found.append((draft_change.on, _change_writer(draft_change, loader)))
    for day, write in sorted(found, key=lambda dated: dated[0]):
        _at(day, write)


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

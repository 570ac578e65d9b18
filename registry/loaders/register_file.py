"""A register that a person wrote as text: to try a case, to report a fault, to begin with what one has."""

from functools import partial
from pathlib import Path

from django.db import transaction

from registry.loaders.change_files import Entry, file_entries, write_in_order
from registry.loaders.demo import make_accounts
from registry.loaders.files import Writer
from registry.loaders.reference import load_reference
from suppliers.ledger.change import BackdatingRefused
from suppliers.ledger.tracked import Tracked
from suppliers.models import Change


def load_register(file: Path, *, accounts: bool = False) -> dict[str, Tracked]:
    """Loads a file of changes into an empty register, all of it or nothing; returns the records by their keys.

    Before the changes of each day come the reference data that had begun by that day. *accounts* makes the demo's
    accounts for the organisations of the file. Raises BackdatingRefused if the register is not empty, BadFile for
    content that it cannot store.
    """
    if Change.objects.exists():
        raise BackdatingRefused("The register already has changes. Load the file into an empty register.")
    writer = Writer(checked=True)
    changes = file_entries(file, writer)
    days = sorted({entry.day for entry in changes})
    entries = [Entry(day, partial(load_reference, known_on=day)) for day in days]
    entries += changes
    if accounts:
        entries.append(Entry(days[-1], make_accounts))
    with transaction.atomic():
        write_in_order(entries)
    return writer.records

"""The demo: two real suppliers' statements and invented examples, loaded into an empty register."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import transaction

from registry.loaders import files
from registry.loaders.files import MISTAKES, BadFile, Writer, morning, read_toml
from registry.loaders.reference import load_reference
from registry.models import Membership, Organisation, User
from registry.values import Role
from suppliers.ledger.change import BackdatingRefused, as_loaded_at, change
from suppliers.ledger.tracked import Tracked

# The demo's accounts: username, name shown, password, role in the example organisations (None: administrator).
ACCOUNTS = (
    ("dpo", "Example DPO", "example-dpo-password", Role.EDITOR),
    ("clerk", "Example clerk", "example-clerk-password", Role.EDITOR),
    ("auditor", "Example auditor", "example-auditor-password", Role.READER),
    ("admin", "Example administrator", "example-admin-password", None),
)
# The demo loads reference data on these days, each time as it was then.
REFERENCE_DAYS = (date(2025, 11, 3), date(2025, 12, 22), date(2026, 2, 9), date(2026, 7, 6))


def load_demo() -> dict[str, Tracked]:
    """Loads reference data, the demo and its accounts, all of it or nothing; returns the records by their keys.

    Raises BackdatingRefused if the register is not empty, and BadFile if a file cannot be loaded.
    """
    writer = Writer()
    entries: list[tuple[date, Callable[[], None]]] = []
    for day in REFERENCE_DAYS:
        entries.append((day, _reference(day)))
    for file in sorted((files.FOLDER / "demo").glob("*.toml")):
        for act in _changes(file.name):
            entries.append((_day(file.name, act), _act(file.name, act, writer)))
    entries.append((date(2026, 1, 26), _accounts))
    with transaction.atomic():
        for day, write in sorted(entries, key=lambda entry: entry[0]):
            with as_loaded_at(morning(day)):
                write()
    return writer.records


def demo_accounts() -> list[tuple[str, str]]:
    """Name and password of the demo's accounts that are still active with their first password."""
    found = []
    for username, _name, password, _role in ACCOUNTS:
        user = User.objects.filter(username=username, is_active=True).first()
        if user is not None and user.check_password(password):
            found.append((username, password))
    return found


def _reference(day: date) -> Callable[[], None]:
    def write() -> None:
        load_reference(known_on=day)

    return write


def _accounts() -> None:
    with change(by=User.objects.loader(), reason="Example data: accounts and memberships"):
        for username, name, password, role in ACCOUNTS:
            user = User.objects.create_user(username, password, name=name, is_superuser=role is None)
            if role is not None:
                for organisation in Organisation.objects.order_by("pk"):
                    Membership(user=user, organisation=organisation, role=role).save()


def _changes(name: str) -> list[dict[str, Any]]:
    changes = read_toml(files.FOLDER / "demo" / name).get("change")
    if not changes:
        raise BadFile(f"{name}: the file has no change")
    return list(changes)


def _day(name: str, act: dict[str, Any]) -> date:
    day = act.get("on")
    if type(day) is not date:
        raise BadFile(f"{name}, change of {day or 'no day'}: give its day such as 2026-01-19")
    return day


def _act(name: str, act: dict[str, Any], writer: Writer) -> Callable[[], None]:
    """A function that writes one change of a file. Raises BadFile for content that the register cannot store."""

    def write() -> None:
        every = act.get("every", {})
        try:
            with change(by=User.objects.loader(), reason=act["reason"]):
                for row in act.get("add", ()):
                    _row(name, row, lambda given: writer.add(given, every))
                for row in act.get("alter", ()):
                    _row(name, row, writer.alter)
                for row in act.get("remove", ()):
                    _row(name, row, writer.remove)
        except (BadFile, BackdatingRefused):
            raise
        except MISTAKES as error:
            raise BadFile(f"{name}, change of {act['on']}: {error!r}") from error

    return write


def _row(name: str, row: dict[str, Any], write: Callable[[dict[str, Any]], None]) -> None:
    try:
        write(dict(row))
    except MISTAKES as error:
        raise BadFile(f"{name}, “{row.get('key')}”: {error}") from error

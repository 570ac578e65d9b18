"""Loading facts from files that a person can read: reference data, and the demo into an empty register."""

import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registry.models import Membership, Organisation, User
from registry.values import Role
from suppliers.change import BackdatingRefused, as_loaded_at, change
from suppliers.models import Country
from suppliers.tracked import Tracked, bulk_load

FOLDER = Path(settings.BASE_DIR) / "fixtures"
DEMO = ("organisations.toml", "siso.toml", "activities.toml")
# The demo's accounts: short name, name shown, password, role in the example organisation (None: looks after all).
ACCOUNTS = (
    ("dpo", "Example DPO", "example-dpo-password", Role.EDITOR),
    ("clerk", "Example clerk", "example-clerk-password", Role.EDITOR),
    ("auditor", "Example auditor", "example-auditor-password", Role.READER),
    ("admin", "Example administrator", "example-admin-password", None),
)
FIRST_DAY = date(2026, 1, 5)


class BadFile(ValueError):
    """A fixture file says something that the register cannot hold; the message names file, row and field."""


def load_reference() -> int:
    """Adds what is missing of the reference data, as one change; gives the number of rows added."""
    codes = set(_read(FOLDER / "reference" / "countries.toml")["codes"])
    missing = sorted(codes - set(Country.objects.values_list("pk", flat=True)))
    if missing:
        with change(by=User.objects.loader(), reason="Reference data: countries by ISO 3166-1"):
            bulk_load(Country(id=code) for code in missing)
    return len(missing)


def load_demo() -> None:
    """Loads reference data, the demo and its accounts, all of it or nothing.

    Raises BackdatingRefused where the register is not empty, BadFile where a file cannot be loaded.
    """
    with transaction.atomic():
        with as_loaded_at(_morning(FIRST_DAY)):
            load_reference()
        records: dict[str, Tracked] = {}
        for name in DEMO:
            _load(FOLDER / "demo" / name, records)
        _accounts()


def demo_accounts() -> list[tuple[str, str]]:
    """Name and password of the demo's accounts that can still be used as they were made."""
    found = []
    for username, _name, password, _role in ACCOUNTS:
        user = User.objects.filter(username=username, is_active=True).first()
        if user is not None and user.check_password(password):
            found.append((username, password))
    return found


def _accounts() -> None:
    organisation = Organisation.objects.get(slug="example-uk")
    day = _morning(date(2026, 1, 26))
    with (
        as_loaded_at(day),
        change(by=User.objects.loader(), reason="Example data: who works for the organisation"),
    ):
        for username, name, password, role in ACCOUNTS:
            user = User.objects.create_user(username, password, name=name, is_superuser=role is None)
            if role is not None:
                Membership(user=user, organisation=organisation, role=role).save()


def _load(file: Path, records: dict[str, Tracked]) -> None:
    """Writes the changes of a file in its order. Raises BadFile for whatever in it the register cannot hold."""
    day: Any = None
    try:
        for act in _read(file)["change"]:
            day = act["on"]
            with as_loaded_at(_morning(day)), change(by=User.objects.loader(), reason=act["reason"]):
                for row in act["add"]:
                    _add(file.name, dict(row), records)
    except (BadFile, BackdatingRefused):
        raise
    except (KeyError, TypeError, ValueError, ValidationError) as error:
        raise BadFile(f"{file.name}, change of {day or 'no day'}: {error!r}") from error


def _add(file: str, row: dict[str, Any], records: dict[str, Tracked]) -> None:
    key = row.pop("key", None)
    try:
        if key is None or key in records:
            raise ValueError("each row has a key of its own")
        values = {name: _value(value, records) for name, value in row.items() if name != "model"}
        record = apps.get_model(row["model"])(**values)
        record.full_clean()
    except (LookupError, TypeError, ValueError, ValidationError) as error:
        raise BadFile(f"{file}, “{key}”: {error}") from error
    record.save()
    records[key] = record


def _value(value: Any, records: dict[str, Tracked]) -> Any:
    if isinstance(value, str) and value.startswith("@"):
        if value[1:] not in records:
            raise ValueError(f"no row “{value[1:]}” comes before it")
        return records[value[1:]].pk
    return value.strip("\n") if isinstance(value, str) else value


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))

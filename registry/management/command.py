"""The base of every command of the register: days, organisations, and errors in sentences."""

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone

from registry.reading.lens import Lens, lens_now, lens_on
from registry.values import Organisation
from suppliers.ledger.change import NoHead
from suppliers.models import ChangeHead


class RegisterCommand(BaseCommand):
    """A command that reads or writes the register. If it cannot run, it says why in one sentence, with status 2.

    Status 1 means that it ran and found something wrong, so that a nightly job can tell the two apart.
    """

    def execute(self, *args: Any, **options: Any) -> Any:
        try:
            if not ChangeHead.objects.filter(pk=1).exists():
                raise NoHead("The register is not set up: run manage.py migrate.")
            return super().execute(*args, **options)
        except (DatabaseError, InterfaceError) as error:
            raise CommandError(_database_failure(error), returncode=2) from error
        except NoHead as error:
            raise CommandError(str(error), returncode=2) from error
        except BrokenPipeError:
            # The reader, such as `head`, has read enough. Python would fail again when it flushes at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)


def _database_failure(error: Exception) -> str:
    place = connection.settings_dict["HOST"] or connection.settings_dict["NAME"]
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return (
        f"The database at {place} does not answer or is not set up ({lines[0]}). "
        "Check DATABASE_URL, then run manage.py migrate."
    )


def add_day(parser: CommandParser) -> None:
    """The option --on."""
    parser.add_argument("--on", metavar="DATE", help="The register as it was known on this day, such as 2026-03-31.")


def day_of(text: str | None, option: str = "--on") -> date:
    """The day of an option, or today. Raises CommandError if it is not a day."""
    if not text:
        return timezone.localdate()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(
            f"{option}: “{text}” is not a day. Write year, month and day, such as 2026-03-31.", returncode=2
        ) from error


def lens_on_day(slug: str, on: date, option: str = "--on") -> tuple[Lens, list[Organisation]]:
    """The register of a day as the organisation with that short name, or "all", was shown it; and the organisations.

    Raises CommandError if the organisation was not on record on that day.
    """
    today = timezone.localdate()
    whole = lens_on((), on, today)
    chosen = [o for o in whole.register.all(Organisation) if slug in {"all", o.slug}]
    if not chosen and slug != "all":
        raise CommandError(_not_on_record(slug, on, option), returncode=2)
    return replace(whole, organisation_ids=_ids(chosen)), chosen


def _not_on_record(slug: str, on: date, option: str) -> str:
    now = sorted(o.slug for o in lens_now((), timezone.localdate()).register.all(Organisation))
    if slug in now:
        return f"{option}: {slug} was not on record on {on.isoformat()}."
    if not now:
        return f"--organisation: “{slug}” is not on record. The register is empty."
    return f"--organisation: “{slug}” is not on record. Choose one of: {', '.join(now)}."


def _ids(organisations: Iterable[Organisation]) -> frozenset[int]:
    return frozenset(organisation.id for organisation in organisations)


def lenses_on_days(slug: str, first: date, last: date) -> tuple[Lens, Lens]:
    """Two days as an organisation on record on the later one was shown them; "all": the organisations of both days.

    Raises CommandError as ``lens_on_day`` does.
    """
    after, chosen = lens_on_day(slug, last, "--to")
    today = timezone.localdate()
    if first >= today:
        # From today on, both days read the same register, even if others write meanwhile.
        before = replace(after, on=first)
    else:
        before = lens_on((), first, today)
    ids = _ids(chosen)
    if slug == "all":
        ids |= _ids(before.register.all(Organisation))
    return replace(before, organisation_ids=ids), replace(after, organisation_ids=ids)

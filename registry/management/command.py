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
from suppliers.ledger.change import NoHead, by_command
from suppliers.ledger.clock import ClockRefused
from suppliers.ledger.failures import is_disk_full
from suppliers.models import ChangeHead

AS_WE_KNOW_NOW = "A past day as we know now of it: with what was entered later."


class RegisterCommand(BaseCommand):
    """A command that reads or writes the register. If it cannot run, it says why in one sentence, with status 2.

    Status 1 means that it ran and found something wrong, so that a nightly job can tell the two apart.
    """

    def execute(self, *args: Any, **options: Any) -> Any:
        try:
            if not ChangeHead.objects.filter(pk=1).exists():
                raise NoHead("The register is not set up: run manage.py migrate.")
            # Its module has the name that a person enters.
            with by_command(type(self).__module__.rpartition(".")[2]):
                return super().execute(*args, **options)
        except (DatabaseError, InterfaceError) as error:
            raise CommandError(_database_failure(error), returncode=2) from error
        except NoHead as error:
            raise CommandError(str(error), returncode=2) from error
        except ClockRefused as error:
            raise CommandError(" ".join(error.messages), returncode=2) from error
        except BrokenPipeError:
            # The reader, such as `head`, has read enough. Python would fail again when it flushes at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)


def _database_failure(error: Exception) -> str:
    place = connection.settings_dict["HOST"] or connection.settings_dict["NAME"]
    lines = str(error).strip().splitlines() or [type(error).__name__]
    if is_disk_full(error):
        return f"The database at {place} has no space left ({lines[0]}). Nothing was written."
    return (
        f"The database at {place} does not answer or is not set up ({lines[0]}). "
        "Check DATABASE_URL, then run manage.py migrate."
    )


def add_day(parser: CommandParser) -> None:
    """The options --on and --as-we-know-now."""
    parser.add_argument("--on", metavar="DATE", help="The register as it was known on this day, such as 2026-03-31.")
    parser.add_argument("--as-we-know-now", action="store_true", help=AS_WE_KNOW_NOW)


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


def lens_on_day(slug: str, on: date, option: str = "--on", *, now: bool = False) -> tuple[Lens, list[Organisation]]:
    """The register of a day as the organisation of that slug, or "all", was shown it; and the organisations.

    With *now*, the day as we know now of it. Raises CommandError if the organisation was not on record.
    """
    whole = lens_on((), on, timezone.localdate(), now=now)
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


def lenses_on_days(slug: str, first: date, last: date, *, now: bool = False) -> tuple[Lens, Lens]:
    """Two days as an organisation on record on the later one was shown them; "all": the organisations of both days.

    With *now*, both days as we know now of them. Raises CommandError as ``lens_on_day`` does.
    """
    after, chosen = lens_on_day(slug, last, "--to", now=now)
    today = timezone.localdate()
    if now or first >= today:
        # Both days read the same register, even if others write meanwhile.
        before = replace(after, on=first)
    else:
        before = lens_on((), first, today)
    return _of_organisations(slug, chosen, before, after)


def lenses_of_day(slug: str, day: date) -> tuple[Lens, Lens]:
    """One day as known then and as we know now of it. Raises CommandError as ``lens_on_day`` does."""
    after, chosen = lens_on_day(slug, day, now=True)
    return _of_organisations(slug, chosen, lens_on((), day, timezone.localdate()), after)


def _of_organisations(slug: str, chosen: Iterable[Organisation], before: Lens, after: Lens) -> tuple[Lens, Lens]:
    """Two lenses of the organisations chosen; "all": also those that only the first has."""
    ids = _ids(chosen)
    if slug == "all":
        ids |= _ids(before.register.all(Organisation))
    return replace(before, organisation_ids=ids), replace(after, organisation_ids=ids)

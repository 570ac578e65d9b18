"""What every command of the register shares: days, organisations, and errors in words."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone

from registry import cache
from registry.lens import Lens, lens_now, lens_on
from registry.values import Organisation
from suppliers.change import NoHead
from suppliers.models import ChangeHead


class RegisterCommand(BaseCommand):
    """A command that reads or writes the register; what goes wrong is said in one sentence, with status 1 or 2."""

    def execute(self, *args: Any, **options: Any) -> Any:
        try:
            if not ChangeHead.objects.filter(pk=1).exists():
                raise NoHead("The register is not set up: run manage.py migrate.")
            return super().execute(*args, **options)
        except (DatabaseError, InterfaceError) as error:
            place = connection.settings_dict["HOST"] or connection.settings_dict["NAME"]
            said = str(error).strip().splitlines() or [type(error).__name__]
            raise CommandError(
                f"The database at {place} does not answer or is not set up ({said[0]}). "
                "Check DATABASE_URL, then run manage.py migrate."
            ) from error
        except NoHead as error:
            raise CommandError(str(error)) from error


def add_day(parser: CommandParser) -> None:
    """The option --on."""
    parser.add_argument("--on", metavar="DATE", help="The register as it was known on this day, such as 2026-03-31.")


def day_of(text: str | None) -> date:
    """The day of --on, or today. Raises CommandError for what is not a day."""
    if not text:
        return timezone.localdate()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(
            f"--on: “{text}” is not a day. Write year, month and day, such as 2026-03-31.", returncode=2
        ) from error


def organisation_of(slug: str) -> Organisation:
    """The organisation of that short name. Raises CommandError naming those there are."""
    known = sorted(o.slug for o in cache.register_now().all(Organisation))
    found = cache.register_now().where(Organisation, "slug", slug)
    if not found:
        there = ", ".join(known) or "none: the register is empty"
        raise CommandError(f"--organisation: there is no “{slug}”. There is: {there}.", returncode=2)
    return found[0]


def lens_of(organisations: list[Organisation], on: date) -> Lens:
    """The register as those organisations were shown it on a day."""
    ids, today = {o.id for o in organisations}, timezone.localdate()
    return lens_now(ids, today) if on == today else lens_on(ids, on, today)

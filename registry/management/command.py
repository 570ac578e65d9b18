"""What every command of the register shares: days, organisations, and errors in words."""

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
    """A command that reads or writes the register; what keeps it from answering is said in one sentence, with status 2.

    Status 1 stays for an answer that is no good news, so that whoever runs it at night can tell the two apart.
    """

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
                "Check DATABASE_URL, then run manage.py migrate.",
                returncode=2,
            ) from error
        except NoHead as error:
            raise CommandError(str(error), returncode=2) from error


def add_day(parser: CommandParser) -> None:
    """The option --on."""
    parser.add_argument("--on", metavar="DATE", help="The register as it was known on this day, such as 2026-03-31.")


def day_of(text: str | None, option: str = "--on") -> date:
    """The day of an option, or today. Raises CommandError for what is not a day."""
    if not text:
        return timezone.localdate()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(
            f"{option}: “{text}” is not a day. Write year, month and day, such as 2026-03-31.", returncode=2
        ) from error


def lens_on_day(slug: str, on: date, option: str = "--on") -> tuple[Lens, list[Organisation]]:
    """The register of a day as the organisation of that short name, or "all", was shown it, and which these are.

    Raises CommandError naming the organisations that there were on that day.
    """
    today = timezone.localdate()
    whole = lens_now((), today) if on == today else lens_on((), on, today)
    chosen = [o for o in whole.register.all(Organisation) if slug in {"all", o.slug}]
    if not chosen and slug != "all":
        now = sorted(o.slug for o in lens_now((), today).register.all(Organisation))
        if slug in now:
            raise CommandError(f"{option}: {slug} was not on record on {on.isoformat()}.", returncode=2)
        there = ", ".join(now) or "none: the register is empty"
        raise CommandError(f"--organisation: there is no “{slug}”. There is: {there}.", returncode=2)
    return replace(whole, organisation_ids=frozenset(o.id for o in chosen)), chosen


def lenses_on_days(slug: str, first: date, last: date) -> tuple[Lens, Lens]:
    """Two days as the organisation that is on record on the later one was shown them; "all": of either day.

    Raises CommandError as ``lens_on_day`` does.
    """
    after, chosen = lens_on_day(slug, last, "--to")
    today = timezone.localdate()
    # From today on both are of one register, whatever is written meanwhile.
    before = replace(after, on=first) if first >= today else lens_on((), first, today)
    ids = {o.id for o in chosen} | ({o.id for o in before.register.all(Organisation)} if slug == "all" else set())
    return replace(before, organisation_ids=frozenset(ids)), replace(after, organisation_ids=frozenset(ids))

"""manage.py erase_text: erases a text, such as a name, wherever it was typed, from every version (Article 17)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser

from registry.management.command import RegisterCommand, day_of, lens_on_day
from registry.models import User
from registry.people.erasing_scope import within
from suppliers.ledger.change import change
from suppliers.ledger.erasing import SealBroken, erase_texts, kept_places, places, refuse_short, refuse_text_in_reason


class Command(RegisterCommand):
    help = (
        "Lists every field, in all versions, and every reason of a change in which a text stands. With --write, erases "
        "all of them: each of these fields then says that it was erased, and when. You cannot undo it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("text", help="The text, such as a name. Case and spaces do not matter.")
        parser.add_argument(
            "--organisation",
            metavar="SLUG",
            default="all",
            help="Its records, shared facts and its people's reasons alone. Without it: those of all organisations.",
        )
        parser.add_argument("--write", action="store_true", help="Erase. Without it, nothing is written.")
        parser.add_argument("--reason", default="", help="Why, without the text itself: the reason is kept.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            text = refuse_short(options["text"])
            if options["write"]:
                refuse_text_in_reason(options["reason"], text)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages), returncode=2) from error
        today = day_of(None)
        lens, _chosen = lens_on_day(options["organisation"], today)
        found = list(places(text))
        if options["organisation"] != "all":
            found = within(found, lens.organisation_ids)
        for place in found:
            self.stdout.write(str(place))
        for line in kept_places(text):
            self.stdout.write(line)
        if not options["write"]:
            self.stdout.write(f"{len(found)} versions and reasons have this text. To erase it: --write --reason WHY.")
            return
        try:
            with change(by=User.objects.loader(), reason=options["reason"]):
                erase_texts(found, on=today)
        except SealBroken as error:
            raise CommandError(str(error), returncode=1) from error
        self.stdout.write(f"Erased from {len(found)} versions and reasons.")

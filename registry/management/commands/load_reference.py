"""manage.py load_reference: brings the reference data to what its files say."""

from typing import Any

from django.core.management.base import CommandError

from registry.loaders import BadFile, load_reference
from registry.management.command import RegisterCommand


class Command(RegisterCommand):
    help = (
        "Adds what is missing of the reference data (countries, adequacy decisions, terms of the law) and corrects "
        "what its files correct. What a person altered or deleted stays as it is, and is named."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load_reference()
        except BadFile as error:
            raise CommandError(str(error)) from error
        if loaded.added or loaded.corrected:
            self.stdout.write(f"{loaded.written}.")
        else:
            self.stdout.write("Reference data: nothing to write.")
        for row in loaded.kept:
            self.stdout.write(f"Kept as a person left it: {row}")

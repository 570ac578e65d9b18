"""manage.py load_reference: adds and corrects reference data as its files say."""

from typing import Any

from django.core.management.base import CommandError

from registry.loaders import BadFile, load_reference
from registry.management.command import RegisterCommand


class Command(RegisterCommand):
    help = (
        "Adds missing reference data (countries, adequacy decisions, terms of the law) and corrects rows that its "
        "files correct. Rows that a person altered or deleted stay as they are; the command lists them."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load_reference()
        except BadFile as error:
            raise CommandError(str(error)) from error
        if loaded.added or loaded.corrected:
            self.stdout.write(f"{loaded.written}.")
        else:
            self.stdout.write("Reference data: already up to date.")
        for row in loaded.kept:
            self.stdout.write(f"Kept because a person changed it: {row}")

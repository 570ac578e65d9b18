"""manage.py encrypt_factors: encrypts the secrets of second factors by the present key of the installation."""

from typing import Any

from cryptography.exceptions import InvalidTag
from django.core.management import CommandError
from django.db import transaction

from registry.management.command import RegisterCommand
from registry.sign_in.factors import encrypt_anew


class Command(RegisterCommand):
    help = "Encrypts the secrets of second factors by the present SECRET_KEY, after it was replaced."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with transaction.atomic():
                count = encrypt_anew()
        except InvalidTag as error:
            words = "No key reads one of the secrets. Name the earlier key in SECRET_KEY_FALLBACKS."
            raise CommandError(words) from error
        self.stdout.write(f"{count} secrets of second factors are encrypted by the present key.")

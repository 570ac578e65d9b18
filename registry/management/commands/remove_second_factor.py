"""manage.py remove_second_factor: the way back for a person who lost app, passkey and recovery codes."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from registry.management.command import RegisterCommand
from registry.people.user import User
from registry.sign_in.factors import remove_factors


class Command(RegisterCommand):
    help = "Removes the second factors of a person, who then signs in by password and sets up new ones."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username=options["username"]).first()
        if user is None:
            raise CommandError(f"“{options['username']}” is not the username of an account.", returncode=2)
        number = remove_factors(user)
        self.stdout.write(f"{user.username}: {number} second factors removed.")

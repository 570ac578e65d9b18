"""manage.py load_reference: adds what is missing of the reference data."""

from typing import Any

from registry.fixtures import load_reference
from registry.management.command import RegisterCommand


class Command(RegisterCommand):
    help = "Adds what is missing of the reference data (countries); what is there stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        added = load_reference()
        self.stdout.write(f"Reference data: {added} rows added." if added else "Reference data: nothing to add.")

"""The demo: two real suppliers' statements and invented examples, loaded into an empty register."""

from datetime import date
from functools import partial

from django.db import transaction

from registry.loaders import files
from registry.loaders.change_files import Entry, file_entries, write_in_order
from registry.loaders.files import Writer
from registry.loaders.reference import load_reference
from registry.models import InstallationRole, Membership, Organisation, User
from registry.values import InstallationDuty, Role
from suppliers.ledger.change import change
from suppliers.ledger.tracked import Tracked

# The demo's accounts: username, name shown, password, roles in the example organisations.
ACCOUNTS = (
    ("dpo", "Example DPO", "example-dpo-password", (Role.DPO, Role.EDITOR)),
    ("clerk", "Example clerk", "example-clerk-password", (Role.EDITOR,)),
    ("auditor", "Example auditor", "example-auditor-password", (Role.AUDITOR,)),
    ("admin", "Example administrator", "example-admin-password", (Role.ADMINISTRATOR,)),
)
# The one of them who also runs the installation.
RUNS = "admin"
# The demo loads reference data on these days, each time as it was then.
REFERENCE_DAYS = (date(2025, 11, 3), date(2025, 12, 22), date(2026, 2, 9), date(2026, 7, 6), date(2026, 10, 5))


def load_demo() -> dict[str, Tracked]:
    """Loads reference data, the demo and its accounts, all of it or nothing; returns the records by their keys.

    Raises BackdatingRefused if the register is not empty, and BadFile if a file cannot be loaded.
    """
    writer = Writer()
    entries = [Entry(day, partial(load_reference, known_on=day)) for day in REFERENCE_DAYS]
    for file in sorted((files.FOLDER / "demo").glob("*.toml")):
        entries += file_entries(file, writer)
    entries.append(Entry(date(2026, 1, 26), make_accounts))
    with transaction.atomic():
        write_in_order(entries)
    return writer.records


def make_accounts() -> None:
    """Makes the demo's accounts, and lets them work for every organisation of the register."""
    with change(by=User.objects.loader(), reason="Example data: accounts and memberships"):
        for username, name, password, roles in ACCOUNTS:
            user = User.objects.create_user(username, password, name=name)
            for organisation in Organisation.objects.order_by("pk"):
                for role in roles:
                    Membership(user=user, organisation=organisation, role=role).save()
            if username == RUNS:
                for duty in InstallationDuty.values:
                    InstallationRole(user=user, role=duty).save()


def demo_accounts() -> list[tuple[str, str]]:
    """Name and password of the demo's accounts that are still active with their first password."""
    found = []
    for username, _name, password, _roles in ACCOUNTS:
        user = User.objects.filter(username=username, is_active=True).first()
        if user is not None and user.check_password(password):
            found.append((username, password))
    return found

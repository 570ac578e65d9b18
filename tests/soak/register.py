"""The register of a soak or a load: made suppliers, accounts that can sign in, and what is in it afterwards."""

import os
import sys
from collections.abc import Iterable
from io import StringIO

import django


def begin() -> None:
    """Sets Django up and makes the tables. Ends the program if the database has changes already."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from django.core.management import call_command

    from suppliers.models import Change

    call_command("migrate", verbosity=0)
    if Change.objects.exists():
        sys.exit("This fills its database. Set DATABASE_URL to an empty one.")


def fill(suppliers: int, readers: Iterable[str], writers: Iterable[str]) -> None:
    """Makes a register, with accounts for its first organisation."""
    from django.contrib.auth.hashers import make_password
    from django.core.management import call_command

    from registry.models import Membership, Organisation, User
    from registry.values import Role
    from suppliers.ledger.change import change
    from tests.soak.person import PASSWORD

    call_command("make_register", suppliers=suppliers, verbosity=0, stdout=StringIO())
    # Hashing is slow on purpose, so all accounts have one hash.
    password = make_password(PASSWORD)
    roles = {**dict.fromkeys(readers, Role.AUDITOR), **dict.fromkeys(writers, Role.EDITOR)}
    organisation = Organisation.objects.order_by("pk")[0]
    with change(by=User.objects.loader(), reason="Accounts"):
        for name, role in roles.items():
            user = User(username=name, name=name, password=password, password_given=False)
            user.save()
            Membership(user=user, organisation=organisation, role=role).save()
    leave()


def pages() -> list[str]:
    """The pages that people open most."""
    from registry.models import Engagement, Organisation, ProcessingActivity

    organisation = Organisation.objects.order_by("pk")[0]
    engagements = Engagement.objects.filter(organisation=organisation).order_by("pk")
    activities = ProcessingActivity.objects.filter(organisation=organisation).order_by("pk")
    found = ["/", "/suppliers/", "/activities/", "/clients/", "/findings/", "/changes/", "/reference/"]
    for engagement in engagements.select_related("service")[:5]:
        found += [f"/engagements/{engagement.pk}/", f"/suppliers/{engagement.service.supplier_id}/"]
    return [*found, *(f"/activities/{activity.pk}/" for activity in activities[:5])]


def lost(names: Iterable[str]) -> list[str]:
    """The suppliers of these names that are not in the register."""
    from suppliers.models import Supplier

    stored = set(Supplier.objects.values_list("legal_name", flat=True))
    leave()
    return [name for name in names if name not in stored]


def whole() -> str:
    """What verify_history says: empty if every seal agrees."""
    from django.core.management import CommandError, call_command

    said = StringIO()
    try:
        call_command("verify_history", stdout=said)
    except CommandError as error:
        return f"{said.getvalue()}{error}"
    finally:
        leave()
    return ""


def leave() -> None:
    """Closes this process's connections, so that the server has the database to itself."""
    from django.db import connections

    connections.close_all()

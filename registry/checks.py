"""Start-up checks of an installation, each with a number and with what to do."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError

from registry.loaders import demo_accounts
from suppliers.ledger import guards


@register(Tags.database)
def guards_in_place(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """registry.E001: the database does not protect the history against changes."""
    if not databases:
        return []
    lacking = guards.missing()
    if not lacking:
        return []
    return [
        Error(
            f"{len(lacking)} guards of the history are not in the database.",
            hint="Run manage.py migrate, then manage.py verify_history.",
            id="registry.E001",
        )
    ]


@register(Tags.security, deploy=True)
def no_demo_accounts(**kwargs: Any) -> list[CheckMessage]:
    """registry.W001: every reader of the documentation could sign in."""
    if not settings.HTTPS:
        return []
    try:
        found = [name for name, _password in demo_accounts()]
    except DatabaseError:
        # The database is not migrated yet, or cannot be used: there are no accounts.
        return []
    if not found:
        return []
    return [
        Warning(
            f"Demo accounts can sign in with their published passwords: {', '.join(found)}.",
            hint="Deactivate them in data entry, or set other passwords.",
            id="registry.W001",
        )
    ]

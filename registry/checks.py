"""Start-up checks: what would be wrong with this installation, each with a number and what to do."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError

from registry.loaders import demo_accounts
from suppliers.ledger import guards


@register(Tags.database)
def guards_in_place(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """registry.E001: the database would let history be altered."""
    if not databases:
        return []
    lacking = guards.missing()
    if not lacking:
        return []
    return [
        Error(
            f"{len(lacking)} guards against altering history are not in the database.",
            hint="Run manage.py migrate, then manage.py verify_history.",
            id="registry.E001",
        )
    ]


@register(Tags.security, deploy=True)
def no_demo_accounts(**kwargs: Any) -> list[CheckMessage]:
    """registry.W001: anybody who read the documentation could sign in."""
    try:
        found = [name for name, _password in demo_accounts()] if settings.HTTPS else []
    except DatabaseError:
        # Not migrated yet, or not reachable: there is nobody to sign in.
        return []
    if not found:
        return []
    return [
        Warning(
            f"Demo accounts with their published passwords can sign in: {', '.join(found)}.",
            hint="Switch them off in data entry, or set other passwords.",
            id="registry.W001",
        )
    ]

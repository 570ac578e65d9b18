"""Start-up checks of an installation, each with a number and with what to do."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from registry.loaders import demo_accounts
from suppliers.ledger import clock, guards
from suppliers.models import ChangeHead


@register(Tags.database)
def guards_in_place(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """registry.E001: the database does not protect the history against changes."""
    if not databases:
        return []
    lacking = guards.missing()
    # A migration that adds a column makes the guard of its table anew. Until then the old guard is there.
    if not lacking or _migrations_to_come():
        return []
    return [
        Error(
            f"{len(lacking)} guards of the history are not in the database.",
            # Without the option, this very check would stop the command.
            hint="Run manage.py migrate --skip-checks, then manage.py verify_history.",
            id="registry.E001",
        )
    ]


def _migrations_to_come() -> bool:
    """Whether the tables are those of an earlier release."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


@register(Tags.database)
def clock_not_behind(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """registry.E002: the last change is dated ahead of this machine's clock, so that nothing can be saved."""
    if not databases:
        return []
    try:
        last = ChangeHead.objects.values_list("at", flat=True).first()
    except DatabaseError:
        # Not migrated yet: there is no change.
        return []
    behind = clock.behind_last_change(last)
    if not behind:
        return []
    hint = "See “A clock that jumped” in docs/operations.md."
    return [Error(behind, hint=hint, id="registry.E002")]


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

"""A database of an earlier release, migrated to today's tables."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from suppliers.ledger import guards
from suppliers.models import ChangeHead
from tests.releases.dump import fill, read

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def release(request: pytest.FixtureRequest, django_db_setup: Any, django_db_blocker: Any) -> Iterator[str]:
    """The name of a release, whose register is in the database: its tables migrated once for the tests of a module."""
    with django_db_blocker.unblock():
        _fill_and_migrate(request.param)
        yield request.param
        guards.remove()
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def released(release: str, db: None) -> dict[str, Any]:
    """The content of a release's register, which is in the database; each test undoes its changes."""
    return read(HERE / release)


def _fill_and_migrate(release: str) -> None:
    """Fills the tables of a release with that release's register, then migrates."""
    content = read(HERE / release)
    _drop_tables()
    # Forwards from nothing: to undo today's migrations one by one takes a minute.
    state = MigrationExecutor(connection).migrate([tuple(target) for target in content["migrations"]])
    ChangeHead.objects.all().delete()
    fill(content["tables"], state.apps)
    # With the checks that a person's `manage.py migrate` begins with: none of them may stop an upgrade.
    call_command("migrate", verbosity=0, skip_checks=False)


def _drop_tables() -> None:
    """Drops every table, with its guards."""
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
            return
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"DROP TABLE {connection.ops.quote_name(table)}")

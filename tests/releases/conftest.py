"""A database of an earlier release, migrated to today's tables."""

from collections.abc import Callable
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


@pytest.fixture
def released(transactional_db: None) -> Callable[[str], dict[str, Any]]:
    """Fills the database with a release's register in that release's tables, then migrates; gives the content."""

    def prepared(release: str) -> dict[str, Any]:
        content = read(HERE / release)
        executor = MigrationExecutor(connection)
        targets = [tuple(target) for target in content["migrations"]]
        # As before any migration.
        guards.remove()
        state = executor.migrate(targets) if _later(executor, targets) else executor.loader.project_state(targets)
        with guards.removed():
            ChangeHead.objects.all().delete()
        fill(content["tables"], state.apps)
        call_command("migrate", verbosity=0)
        return content

    return prepared


def _later(executor: MigrationExecutor, targets: list[tuple[str, str]]) -> bool:
    """Whether there are migrations after those of the release."""
    leaves = [node for app, _name in targets for node in executor.loader.graph.leaf_nodes(app)]
    return sorted(leaves) != sorted(targets)

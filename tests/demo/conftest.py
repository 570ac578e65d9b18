"""The demo, loaded once for all tests of this folder."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from registry.loaders import load_demo
from suppliers.ledger.tracked import Tracked


@pytest.fixture(scope="package")
def records(django_db_setup: Any, django_db_blocker: Any) -> Iterator[dict[str, Tracked]]:
    """The records of the demo by their keys, loaded once for all tests of this folder; each test undoes its changes."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_demo()
        transaction.set_rollback(True)

"""The demo, loaded once for the tests of a module."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from registry.fixtures import load_demo
from suppliers.tracked import Tracked


@pytest.fixture(scope="module")
def records(django_db_setup: Any, django_db_blocker: Any) -> Iterator[dict[str, Tracked]]:
    """The records of the demo by their keys, loaded once for all tests of the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_demo()
        transaction.set_rollback(True)

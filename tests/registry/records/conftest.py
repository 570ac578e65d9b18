"""Fixtures of the tests of records."""

import pytest

from tests.pages.world import World
from tests.pages.world import world as made


@pytest.fixture
def world(db: None) -> World:
    """Two organisations that use one supplier."""
    return made()

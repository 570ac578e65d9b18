"""Fixtures of the tests of signing in."""

import pytest

from tests.pages import world as made


@pytest.fixture
def world(db: None) -> made.World:
    """Two organisations that use one supplier, and their people."""
    return made.world()

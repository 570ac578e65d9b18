"""Fixtures of the data entry tests."""

import pytest
from django.test import Client

from tests.pages import world as made


@pytest.fixture
def browser(world: made.World) -> Client:
    """A browser in which an editor of the own organisation is signed in."""
    return made.client_of(world.editor)


@pytest.fixture
def colleague(world: made.World) -> Client:
    """A browser in which a second person with the same rights is signed in."""
    return made.client_of(world.root)

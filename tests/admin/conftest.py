"""What the tests of data entry share."""

import pytest
from django.test import Client

from tests.pages import world as made


@pytest.fixture
def world(db: None) -> made.World:
    """Two organisations that use one supplier."""
    return made.world()


@pytest.fixture
def browser(world: made.World) -> Client:
    """A browser of an editor of the own organisation."""
    return made.client_of(world.editor)


@pytest.fixture
def colleague(world: made.World) -> Client:
    """A browser of somebody else who may write the same."""
    return made.client_of(world.root)

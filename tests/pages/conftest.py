"""Fixtures of the page tests."""

import pytest
from django.test import Client

from tests.pages import world as made


@pytest.fixture
def browser(world: made.World) -> Client:
    """A browser in which an editor of the own organisation is signed in."""
    return made.client_of(world.editor)

"""Fixtures of the page tests."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client

from tests.pages import world as made


@pytest.fixture
def browser(world: made.World) -> Client:
    """A browser in which an editor of the own organisation is signed in."""
    return made.client_of(world.editor)


@pytest.fixture
def today() -> Iterator[None]:
    """The day of the tests, with nothing kept from another: no limit is reached yet."""
    cache.clear()
    with made.clock(made.TODAY):
        yield

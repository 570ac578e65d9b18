"""What the tests of commands share."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.core.management import CommandError, call_command

from tests.pages import world as made


@dataclass(frozen=True)
class Done:
    """What a command said, and the status that it ended with."""

    said: str
    status: int
    error: str = ""


@pytest.fixture
def world(db: None) -> made.World:
    """Two organisations that use one supplier, on record since yesterday; it is today."""
    with made.clock(made.YESTERDAY):
        return made.world()


@pytest.fixture
def run() -> Callable[..., Done]:
    """Runs a command as a terminal does: gives what it said and its status."""

    def runs(*words: object) -> Done:
        said = io.StringIO()
        try:
            with made.clock(made.TODAY):
                call_command(*map(str, words), stdout=said)
        except CommandError as error:
            return Done(said.getvalue(), error.returncode, str(error))
        except SystemExit as end:
            return Done(said.getvalue(), int(end.code or 0))
        return Done(said.getvalue(), 0)

    return runs

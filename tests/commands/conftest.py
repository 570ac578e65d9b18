"""Fixtures for the tests of commands."""

import io
import os
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.core.management import CommandError, call_command

from tests.pages import world as made


@dataclass(frozen=True)
class Done:
    """The output of a command, its status, and its error."""

    output: str
    status: int
    error: str = ""


@pytest.fixture
def world(db: None) -> made.World:
    """Two organisations that use one supplier, on record since yesterday; the clock stands at today."""
    with made.clock(made.YESTERDAY):
        return made.world()


@pytest.fixture
def run() -> Callable[..., Done]:
    """Runs a command as a terminal does."""

    def runs(*words: object) -> Done:
        output = io.StringIO()
        try:
            with made.clock(made.TODAY):
                call_command(*map(str, words), stdout=output)
        except CommandError as error:
            return Done(output.getvalue(), error.returncode, str(error))
        except SystemExit as end:
            return Done(output.getvalue(), int(end.code or 0))
        return Done(output.getvalue(), 0)

    return runs


def served(run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch, *words: str) -> tuple[str, list[str]]:
    """What running on one machine says, and the program that it would start."""
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda program, arguments: started.append(arguments))
    output = run("run_local", *words).output
    return output, started[0]

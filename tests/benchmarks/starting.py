"""The time of the first page after a start: in a new process, as a server starts one, with nothing in memory."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import ROUNDS, Measure, measured
from tests.benchmarks.pages import reader

# The most milliseconds at 1,000 suppliers, and in a larger register.
LIMIT, LARGER = 2_000, 6_000
ROOT = Path(__file__).resolve().parent.parent.parent


def starting(*, larger: bool) -> Iterator[Measure]:
    """The overview as the first page of a process, and the start of the process before it."""
    session = reader("starting").cookies["sessionid"].value
    found = [_started(session) for _ in range(ROUNDS)]
    limit = LARGER if larger else LIMIT
    words = f"limit {limit / 1000:.0f} s"
    yield measured("start of a process", "ms", [each["start"] for each in found], "before its first page")
    yield measured("first page after a start", "ms", [each["page"] for each in found], words, limit)


def _started(session: str) -> dict[str, float]:
    """The milliseconds that a new process takes to start and for its first page."""
    command = [sys.executable, "-m", "tests.benchmarks.first_page", session]
    ran = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    return found

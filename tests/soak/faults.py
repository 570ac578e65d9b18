"""What goes wrong around a server: connections that are cut, and a disk that is full."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

CUT = """
    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""


def cut_connections() -> int:
    """Cuts every other connection to PostgreSQL; gives their number."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(CUT)
        return int(cursor.fetchone()[0])


@contextmanager
def filled(disk: Path) -> Iterator[None]:
    """Fills a disk to the last byte; makes room again at the end."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for step in (1 << 20, 1 << 12, 1):
            _fill(file.fileno(), step)
    try:
        yield
    finally:
        filler.unlink()


def _fill(file: int, step: int) -> None:
    with suppress(OSError):
        while True:
            os.write(file, b"x" * step)

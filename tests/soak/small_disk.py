"""The register's database on a small disk of its own, in memory: for filling it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.soak import register

SIZE = "96m"


def may_mount() -> bool:
    """Whether this process may make a disk."""
    return os.geteuid() == 0 and shutil.which("mount") is not None


@contextmanager
def on_small_disk() -> Iterator[tuple[Path, dict[str, str]]]:
    """Moves the database to a small disk, and back at the end; gives the disk and the server's settings."""
    from django.db import connection

    moved = _sqlite if connection.vendor == "sqlite" else _postgres
    with _disk() as disk, moved(disk) as settings:
        yield disk, settings


@contextmanager
def _disk() -> Iterator[Path]:
    with TemporaryDirectory(prefix="register-disk-") as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=0755", "tmpfs", folder], check=True)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


@contextmanager
def _sqlite(disk: Path) -> Iterator[dict[str, str]]:
    """The file of the database and the files beside it."""
    from django.conf import settings

    register.leave()
    file = Path(settings.DATABASES["default"]["NAME"])
    _move(file, disk / file.name)
    try:
        yield {"DATA_DIR": str(disk), "DATABASE_URL": f"sqlite:///{disk / file.name}"}
    finally:
        _move(disk / file.name, file)


def _move(file: Path, to: Path) -> None:
    for end in ("", "-wal", "-shm"):
        if Path(f"{file}{end}").exists():
            shutil.move(f"{file}{end}", f"{to}{end}")


@contextmanager
def _postgres(disk: Path) -> Iterator[dict[str, str]]:
    """A tablespace for the database. Its write-ahead log stays where it was."""
    from django.db import connection

    register.leave()
    name = connection.settings_dict["NAME"]
    folder = disk / "tablespace"
    folder.mkdir(mode=0o700)
    # The folder belongs to the user of the server.
    (data,) = _elsewhere("SHOW data_directory")
    owner = Path(data).stat()
    os.chown(folder, owner.st_uid, owner.st_gid)
    _elsewhere(f"CREATE TABLESPACE small LOCATION '{folder}'")
    _elsewhere(f'ALTER DATABASE "{name}" SET TABLESPACE small')
    try:
        yield {}
    finally:
        register.leave()
        _elsewhere(f'ALTER DATABASE "{name}" SET TABLESPACE pg_default')
        _elsewhere("DROP TABLESPACE small")


def _elsewhere(statement: str) -> tuple[str, ...]:
    """The first row of a statement that is run from another database of the server."""
    import psycopg
    from django.db import connection

    given = connection.get_connection_params() | {"dbname": "template1"}
    found = {key: given[key] for key in ("dbname", "user", "password", "host", "port") if given.get(key)}
    with psycopg.connect(**found, autocommit=True) as other, other.cursor() as cursor:
        cursor.execute(statement)  # type: ignore[call-overload]
        row = cursor.fetchone() if cursor.description else None
    return row or ()

"""The folder of an installation's own files: only the account that runs the register may read it."""

import os
import stat
from contextlib import suppress
from pathlib import Path

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def private_folder(folder: Path) -> Path:
    """The folder, created or narrowed to its owner. It holds the register with its hashed passwords and sessions."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _narrow(folder)
    return folder


def private_file(file: Path) -> Path:
    """The file of a database, created or narrowed to its owner. What SQLite writes beside it takes its rights.

    In a folder of another account nothing is created: a command that its owner did not run leaves no file behind.
    """
    with suppress(OSError):
        if _is_ours(file.parent):
            file.touch(mode=0o600)
        _narrow(file)
    return file


def _narrow(path: Path) -> None:
    """Takes the rights of others away. A path of another account stays as it is, for root too."""
    with suppress(OSError):
        mode = path.stat().st_mode
        if mode & OTHERS and _is_ours(path):
            path.chmod(stat.S_IMODE(mode) & ~OTHERS)


def _is_ours(path: Path) -> bool:
    return path.stat().st_uid == os.geteuid()

"""A cache that the processes of one machine share, for counting attempts to sign in."""

import fcntl
from pathlib import Path
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache

# After so many entries room is made; so there may be as many more than MAX_ENTRIES for each thread.
EACH = 100


class SharedCache(FileBasedCache):
    """Django's cache in files, with an ``add`` that only one of several processes can win.

    It is a folder and no table, so that strangers who try passwords do not write to the register's database.
    """

    # Set by Django; its types do not say so.
    _dir: str
    _sets = 0

    def _cull(self) -> None:
        """Makes room at every hundredth entry: each time the whole folder is listed, and strangers fill it."""
        if self._sets % EACH == 0:
            super()._cull()  # type: ignore[misc]
        self._sets += 1

    def add(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """Keeps a value unless there is one. Returns whether it did."""
        Path(self._dir).mkdir(mode=0o700, parents=True, exist_ok=True)
        with (Path(self._dir) / "lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            return super().add(key, value, timeout, version)

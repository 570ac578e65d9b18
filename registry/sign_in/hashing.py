"""Password hashes: slow on purpose, so only a few at once on a machine."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core.files import locks

# A hash occupies a processor for a third of a second. Half of the processors stay for pages.
AT_ONCE = max(1, (os.cpu_count() or 1) // 2)
# Where all processors are busy with pages, a hash gets a tenth of one.
NICENESS = 10


def _step_back() -> None:
    """Lowers the priority of this thread alone: Linux has one for each thread."""
    this = threading.get_native_id()
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, this, max(NICENESS, os.getpriority(os.PRIO_PROCESS, this)))


# A hash is computed without Python's lock, so that the process answers pages meanwhile.
_hashing = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="hashing", initializer=_step_back)


class TooManyAtOnce(Exception):
    """As many passwords are being checked as may be at once. The request is answered with 429."""


class BoundedHasher(PBKDF2PasswordHasher):
    """Django's hasher, which refuses at once when its turns are taken: a waiting request holds a thread."""

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        """The hash of a password. Raises TooManyAtOnce."""
        with turn():
            return _hashing.submit(super().encode, password, salt, iterations).result()


@contextmanager
def turn() -> Iterator[None]:
    """One of the turns that the processes of a machine share. Raises TooManyAtOnce if all are taken.

    A turn is a lock on a file, which ends with the process that holds it.
    """
    for number in range(AT_ONCE):
        with (settings.DATA_DIR / f"hashing-{number}").open("ab") as file:
            if locks.lock(file, locks.LOCK_EX | locks.LOCK_NB):
                yield
                return
    raise TooManyAtOnce


def ask_for_turn() -> None:
    """Raises TooManyAtOnce if all turns are taken just now."""
    with turn():
        pass

"""Password hashes: slow on purpose, so only a few at once on a machine."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.core.files import locks

# A hash occupies a processor for a third of a second. Half of the processors stay for pages.
AT_ONCE = max(1, (os.cpu_count() or 1) // 2)


class TooManyAtOnce(Exception):
    """As many passwords are being checked as may be at once. The request is answered with 429."""


class BoundedHasher(PBKDF2PasswordHasher):
    """Django's hasher, which refuses at once when its turns are taken: a waiting request holds a thread."""

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        """The hash of a password. Raises TooManyAtOnce."""
        with turn():
            return super().encode(password, salt, iterations)


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

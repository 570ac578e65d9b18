"""Password hashes: slow on purpose, so only a few at once."""

from threading import BoundedSemaphore

from django.contrib.auth.hashers import PBKDF2PasswordHasher

# Of the four threads of a process, two at least stay for pages.
AT_ONCE = 2

_turns = BoundedSemaphore(AT_ONCE)


class TooManyAtOnce(Exception):
    """As many passwords are being checked as may be at once. The request is answered with 429."""


class BoundedHasher(PBKDF2PasswordHasher):
    """Django's hasher, which refuses at once when its turns are taken: a waiting request holds a thread."""

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        """The hash of a password. Raises TooManyAtOnce."""
        if not _turns.acquire(blocking=False):
            raise TooManyAtOnce
        try:
            return super().encode(password, salt, iterations)
        finally:
            _turns.release()

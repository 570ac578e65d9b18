"""The lines of the server's log: each line about a request names the account and the address."""

import logging
from typing import Any


class Who(logging.Filter):
    """Adds the account and the address of the request to a line; nothing to a line about no request."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Adds them, and keeps the line."""
        record.who = ""
        request = getattr(record, "request", None)
        if request is not None:
            record.who = f" (account {_account(request)}, address {_address(request)})"
        return True


def _account(request: Any) -> str:
    """The account that is signed in, if that is known without asking the database."""
    user = getattr(request, "_cached_user", None)
    if user is None or not user.is_authenticated:
        return "none"
    return str(user.username).encode("unicode_escape").decode()


def _address(request: Any) -> str:
    # Logging is set up before the apps are.
    from allauth.core.internal.httpkit import get_client_ip

    try:
        return get_client_ip(request) or "unknown"
    except Exception:
        # A log line must not fail because of a header that cannot be read.
        return "unknown"

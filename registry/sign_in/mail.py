"""Sending mail without holding the request: a slow mail server must not stop pages or show which addresses exist."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore

from django.core.mail import EmailMessage

# The number of mails that may wait in a process. More are dropped: the person asks again.
MOST_WAITING = 20

_log = logging.getLogger("registry.sign_in")
_sender = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mail")
_places = BoundedSemaphore(MOST_WAITING)


def send_later(message: EmailMessage) -> "Future[None] | None":
    """Sends a mail after the response. None: too many wait already, and it is dropped."""
    if not _places.acquire(blocking=False):
        _log.error("A mail was not sent: %s wait already.", MOST_WAITING)
        return None
    return _sender.submit(_send, message)


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except Exception:
        # Neither the recipient nor the text: a reset mail has a secret link.
        _log.exception("A mail was not sent.")
    finally:
        _places.release()

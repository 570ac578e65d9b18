"""Secrets of second factors, encrypted with the installation's key: a copy of the database alone reveals none.

AES-256-GCM (NIST SP 800-38D) with a key derived by HKDF (RFC 5869). A new random number goes with each secret.
"""

import base64
import os
from contextlib import suppress

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE, KEY = 12, 32


def encrypt(text: str) -> str:
    """The text, encrypted."""
    nonce = os.urandom(NONCE)
    return base64.urlsafe_b64encode(nonce + _cipher(settings.SECRET_KEY).encrypt(nonce, text.encode(), None)).decode()


def decrypt(text: str) -> str:
    """The text of an encrypted one, also by an earlier key. Raises InvalidTag if it was altered or no key fits."""
    given = base64.urlsafe_b64decode(text)
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        with suppress(InvalidTag):
            return _cipher(key).decrypt(given[:NONCE], given[NONCE:], None).decode()
    raise InvalidTag


def _cipher(key: str) -> AESGCM:
    derive = HKDF(algorithm=SHA256(), length=KEY, salt=None, info=b"second factors")
    return AESGCM(derive.derive(key.encode()))

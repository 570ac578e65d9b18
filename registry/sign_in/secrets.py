"""Secrets of second factors, encrypted with the installation's key: a copy of the database alone reveals none.

AES-256-GCM (NIST SP 800-38D) with a key derived by HKDF (RFC 5869). A new random number goes with each secret.
"""

import base64
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE, KEY = 12, 32


def encrypt(text: str) -> str:
    """The text, encrypted."""
    nonce = os.urandom(NONCE)
    return base64.urlsafe_b64encode(nonce + _cipher().encrypt(nonce, text.encode(), None)).decode()


def decrypt(text: str) -> str:
    """The text of an encrypted one. Raises InvalidTag if it was altered, or if the installation's key is another."""
    given = base64.urlsafe_b64decode(text)
    return _cipher().decrypt(given[:NONCE], given[NONCE:], None).decode()


def _cipher() -> AESGCM:
    derive = HKDF(algorithm=SHA256(), length=KEY, salt=None, info=b"second factors")
    return AESGCM(derive.derive(settings.SECRET_KEY.encode()))

"""Digests: the SHA-256 of content as canonical JSON, the same on every database engine."""

import hashlib
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """A value as JSON has it, the same on every database engine."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value.normalize() + 0, "f")
    return value


def digest(content: Any) -> str:
    """The SHA-256 of *content* as canonical JSON."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def details_digest(salt: str, details: list[str]) -> str:
    """The digest that seals the details of a person. Without the salt it does not reveal them."""
    return digest([salt, details])

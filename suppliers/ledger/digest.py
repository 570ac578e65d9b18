"""Digests: content written as canonical JSON, the same on every database engine, and its SHA-256."""

import hashlib
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """A value as JSON writes it, the same on every database engine."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value.normalize() + 0, "f")
    return value


def digest(content: Any) -> str:
    """SHA-256 of *content* written as canonical JSON."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def details_digest(salt: str, details: list[str]) -> str:
    """The digest by which a person's details are sealed: without the salt it tells nothing of them."""
    return digest([salt, details])

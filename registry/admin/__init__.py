"""Data entry for our organisations' agreements, activities and decisions."""

from registry.admin import (
    activity,
    agreement,
    client,
    decisions,
    engagement,
    erasing_text,
    letter,
    openid,
    organisation,
    people,
)

__all__ = [
    "activity",
    "agreement",
    "client",
    "decisions",
    "engagement",
    "erasing_text",
    "letter",
    "openid",
    "organisation",
    "people",
]

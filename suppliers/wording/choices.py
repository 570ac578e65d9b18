"""The word for a stored choice, where its kind is known and no record is at hand."""

from django.db.models import TextChoices


def choice(kind: type[TextChoices], value: str) -> str:
    """The word for a stored choice; the value itself where a later release no longer knows it."""
    return str(kind(value).label) if value in kind.values else value

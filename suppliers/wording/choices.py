"""The label of a stored choice, without its record."""

from django.db.models import TextChoices


def choice(kind: type[TextChoices], value: str) -> str:
    """The label of a stored choice, or the value itself if a later release has removed the choice."""
    if value not in kind.values:
        return value
    return str(kind(value).label)

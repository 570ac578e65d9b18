"""The reason of a change: asked for wherever something is written, and held to the same limits."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# Enough for a paragraph or ten; not for a book.
LONGEST = 20_000


class ReasonField(forms.CharField):
    """Why something is changed."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Why?"))
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}))
        super().__init__(max_length=LONGEST, **kwargs)


class ReasonForm(forms.Form):
    """A reason alone: whether an act may begin."""

    reason = ReasonField()


def check_reason(reason: str) -> str:
    """The reason as it is kept. Raises ValidationError for none, one too long, or one with a NUL in it."""
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": _("Say why: it stays in the history for good.")}, code="required")
    if len(reason) > LONGEST or "\0" in reason:
        raise ValidationError({"reason": _("Say why in plain text, in fewer than 20,000 letters.")}, code="invalid")
    return reason

"""The reason of a change: one field for all forms, with the same limits everywhere."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# In characters: room for several paragraphs.
LONGEST = 20_000


class ReasonField(forms.CharField):
    """The reason of a change."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Why?"))
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}))
        super().__init__(max_length=LONGEST, **kwargs)


class ReasonForm(forms.Form):
    """A reason alone, checked before a change begins."""

    reason = ReasonField()


def check_reason(reason: str, field: str = "reason") -> str:
    """The reason as it is stored. Raises ValidationError, at *field*, if it is missing or too long, or has a NUL."""
    reason = reason.strip()
    if not reason:
        raise ValidationError(
            {field: _("Say why you change this, such as “amendment 2 received”.")},
            code="required",
        )
    if len(reason) > LONGEST or "\0" in reason:
        raise ValidationError(
            {
                field: _(
                    "The reason is too long or has a control character. Enter plain text of up to 20,000 characters."
                )
            },
            code="invalid",
        )
    return reason

"""A day on a form of our own: one field for all of them, which a browser shows as a calendar."""

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    """The input of a day, written as browsers read and send it."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day that a person picks or types."""

    widget = DayInput

"""Forms of the pages; data entry itself happens in the admin site."""

from datetime import date
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from registry.values import Decision
from suppliers.ledger.reason import ReasonField


class BetweenForm(forms.Form):
    """Two days between which the register is compared; *last* is the latest that may be asked for."""

    def __init__(self, *args: Any, last: date | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._last = last
        # Not as attributes: "from" is a word of the language.
        for name, label, wrong in (
            ("from", _("From the end of"), _("Enter the first day, such as 27 3 2026.")),
            ("to", _("To the end of"), _("Enter the last day, such as 27 3 2026.")),
        ):
            widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
            said = {"required": wrong, "invalid": wrong}
            self.fields[name] = forms.DateField(label=label, widget=widget, error_messages=said)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("from"), cleaned.get("to")
        if first and last and last < first:
            self.add_error("to", _("Enter a day that is not before the first."))
        if last and self._last and last > self._last:
            self.add_error("to", _("Enter a day up to the one that is shown, or go back to today."))
        return cleaned


class DecisionForm(forms.Form):
    """What to do about a finding, until when, and why."""

    seen = forms.CharField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(
        label=_("Decision"),
        choices=Decision,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is done about it.")},
    )
    until = forms.DateField(
        label=_("Until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The finding comes back by itself after this day. Only a dispute may do without one."),
    )
    reason = ReasonField(
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What you knew or received. It stays in the history for good: an auditor will read it."),
        error_messages={"required": _("Say why you decide so: an auditor will read it.")},
    )

    def __init__(self, *args: Any, seen: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = seen
        self._seen, self._today = seen, today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        until = cleaned.get("until")
        if until is None and cleaned.get("decision") in {Decision.ACCEPTED, Decision.MENDING}:
            self.add_error("until", _("Enter the day until which this holds, such as 27 3 2027."))
        if until is not None and until < self._today:
            self.add_error("until", _("Enter a day that has not passed."))
        if cleaned.get("seen") != self._seen:
            self.add_error(
                None,
                _("The finding, or what was decided on it, changed while you wrote. Read it again, then save."),
            )
            # What was typed stays; the decision is then about what is shown now.
            data = cast(QueryDict, self.data).copy()
            data["seen"] = self._seen
            self.data = data
        return cleaned

"""Forms of the pages; data entry itself happens in the admin site."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from registry.findings.finding import Finding
from registry.inbox.alike import Alike
from registry.request.together import TogetherForm
from registry.values import Decision, Organisation
from suppliers.day_field import DayField
from suppliers.ledger.digest import digest
from suppliers.ledger.reason import ReasonField


class BetweenForm(forms.Form):
    """Two days on which the register is compared; *last* is the latest day that the form accepts."""

    def __init__(self, *args: Any, last: date | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._last = last
        # Not as attributes, because "from" is a keyword of Python.
        for name, label, error in (
            ("from", _("From the end of"), _("Enter the first day, such as 27 March 2026.")),
            ("to", _("To the end of"), _("Enter the last day, such as 27 March 2026.")),
        ):
            errors = {"required": error, "invalid": error}
            self.fields[name] = DayField(label=label, error_messages=errors)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("from"), cleaned.get("to")
        if first and last and last < first:
            self.add_error("to", _("Enter the first day or a later one."))
        if last and self._last and last > self._last:
            self.add_error("to", _("Enter the day shown or an earlier one, or go back to today."))
        return cleaned


class SinceForm(forms.Form):
    """The first day of the changes to list; *last* is the latest day that the form accepts."""

    since = DayField(
        label=_("Since"),
        required=False,
        error_messages={"invalid": _("Enter the first day, such as 27 March 2026.")},
    )

    def __init__(self, *args: Any, last: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._last = last

    def clean_since(self) -> date | None:
        since: date | None = self.cleaned_data["since"]
        if since and since > self._last:
            raise forms.ValidationError(_("Enter the day shown or an earlier one."))
        return since


class DecisionForm(forms.Form):
    """A decision on a finding, with its last day and its reason."""

    seen = forms.CharField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(
        label=_("Decision"),
        choices=Decision,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a decision.")},
    )
    until = DayField(
        label=_("Until"),
        required=False,
        help_text=_("The finding reopens after this date. Only a dispute can be left without a date."),
    )
    reason = ReasonField(
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What you learnt or received. The history keeps it permanently, and an auditor reads it."),
        error_messages={"required": _("Say why you decide this. An auditor will read it.")},
    )

    def __init__(self, *args: Any, seen: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = seen
        self._seen, self._today = seen, today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        until = cleaned.get("until")
        if until is None and cleaned.get("decision") in {Decision.ACCEPTED, Decision.FIXING}:
            self.add_error("until", _("Enter the last day this holds, such as 27 March 2027."))
        if until is not None and until < self._today:
            self.add_error("until", _("Enter today or a later date."))
        if cleaned.get("seen") != self._seen:
            self.add_error(
                None,
                _("The finding or its decision changed while you were writing. Read it again, then save."),
            )
            # The typed text stays; the decision then answers the finding as it is shown now.
            data = cast(QueryDict, self.data).copy()
            data["seen"] = self._seen
            self.data = data
        return cleaned


class AssignmentForm(TogetherForm):
    """Who takes care of a matter, for each organisation that is ticked."""

    organisations = forms.TypedMultipleChoiceField(
        label=_("For"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick an organisation.")},
    )
    owner = forms.CharField(
        label=_("Owner"),
        max_length=80,
        help_text=_("A function, such as Finance or IT security: it outlasts a person."),
        error_messages={"required": _("Name the function that takes care of it.")},
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, organisations: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast(forms.TypedMultipleChoiceField, self.fields["organisations"])
        field.choices = [(each.id, each.name) for each in organisations]
        field.initial = [each.id for each in organisations]


class OwnerForm(forms.Form):
    """Who takes care of all open matters of some suppliers."""

    owner = forms.CharField(
        label=_("Owner"),
        max_length=80,
        help_text=_("A function, such as Finance or IT security: it outlasts a person."),
        error_messages={"required": _("Name the function that takes care of it.")},
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))


class CauseDecisionForm(DecisionForm):
    """One decision on several findings of a matter. What a leading finding contains is decided only if it is ticked."""

    findings = forms.MultipleChoiceField(
        label=_("Findings"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick the findings that you decide on.")},
    )

    def __init__(
        self, *args: Any, leading: Sequence[Alike], contained: Sequence[Alike], today: date, **kwargs: Any
    ) -> None:
        decidable = [finding for each in (*leading, *contained) for finding in each.findings]
        super().__init__(*args, seen=digest([each.shown for each in decidable]), today=today, **kwargs)
        self._by_key = {each.key: each for each in (*leading, *contained)}
        field = cast(forms.MultipleChoiceField, self.fields["findings"])
        whose = {each.organisation for each in decidable}
        field.choices = [(each.key, each.among(whose)) for each in leading]
        if contained:
            field.choices += [(_("Settled with these"), [(each.key, each.among(whose)) for each in contained])]
        field.initial = [each.key for each in leading]
        self.order_fields(["findings", "decision", "until", "reason"])

    @property
    def ticked(self) -> list[Finding]:
        """The findings that the decision is about."""
        return [finding for key in self.cleaned_data["findings"] for finding in self._by_key[key].findings]

"""Forms of the days of a letter: when it went out or is mailed, when it was reminded of, and when a paper came."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from registry.letters.days import due_after, is_weekend, reminder_due
from registry.letters.reading import LetterOnRecord
from registry.values import Way
from suppliers.day_field import DayField

ENTER_DAY = _("Enter a day, such as 27 March 2027.")
# As the column of the letter.
LONGEST_MAILBOX = 254


class LetterDay(DayField):
    """A day of a letter or of its answer."""

    default_error_messages = {"required": ENTER_DAY, "invalid": ENTER_DAY}


class SendForm(forms.Form):
    """The day and the way on which a letter went out, and the day by which it asks for answers."""

    on = LetterDay(label=_("Sent on"))
    way = forms.ChoiceField(
        label=_("Sent by"),
        choices=[(way.value, way.label) for way in Way if way != Way.HERE],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you sent it.")},
    )
    due = LetterDay(label=_("Answers due"), help_text=_("Four weeks by default. Not on a weekend."))
    address = forms.CharField(
        label=_("Where the file is kept"),
        required=False,
        max_length=300,
        help_text=_("The file name or address where you keep the letter as it was sent (Art. 5(2))."),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"on": today, "due": due_after(today), "way": Way.MAIL})
        super().__init__(*args, **kwargs)
        self._today = today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        _check_days(self, cleaned.get("on"), cleaned.get("due"), self._today)
        return cleaned


class MailForm(forms.Form):
    """The address to which the register sends a letter. The person enters it twice: nothing is sent to a guess."""

    # As long as what the letter records: an address that cannot be recorded gets no mail.
    mailbox = forms.EmailField(
        label=_("Send to"),
        max_length=LONGEST_MAILBOX,
        error_messages={"required": _("Enter the e-mail address, such as privacy@example.com.")},
    )
    again = forms.EmailField(
        label=_("The same address again"),
        max_length=LONGEST_MAILBOX,
        error_messages={"required": _("Enter the address a second time.")},
    )
    due = LetterDay(label=_("Answers due"), help_text=_("Four weeks by default. Not on a weekend."))
    confirmed = forms.BooleanField(
        label=_("This address belongs to the supplier, and the letter may go out now"),
        error_messages={"required": _("Confirm the address before the letter goes out.")},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"due": due_after(today)})
        super().__init__(*args, **kwargs)
        self._today = today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, second = cleaned.get("mailbox"), cleaned.get("again")
        if first and second and first != second:
            self.add_error("again", _("The two addresses differ. Enter the same address twice."))
        _check_days(self, self._today, cleaned.get("due"), self._today)
        return cleaned


class ReminderForm(forms.Form):
    """The day on which a reminder went out, and the new day for the answers."""

    on = LetterDay(label=_("Reminded on"))
    due = LetterDay(label=_("Answers due"), help_text=_("Two weeks by default. Not on a weekend."))

    def __init__(self, *args: Any, record: LetterOnRecord, today: date, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"on": today, "due": reminder_due(today)})
        super().__init__(*args, **kwargs)
        self._record, self._today = record, today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        _check_days(self, cleaned.get("on"), cleaned.get("due"), self._today)
        sent = self._record.letter.sent
        if cleaned.get("on") and sent and cleaned["on"] < sent:
            self.add_error("on", _("The letter was sent later. Enter the day of sending or a later one."))
        return cleaned


def _check_days(form: forms.Form, on: date | None, due: date | None, today: date) -> None:
    """Reports a day of sending that has not come, and a day for answers that is too early or on a weekend."""
    if on is not None and on > today:
        form.add_error("on", _("Enter today or an earlier day."))
    if due is not None and on is not None and due <= on:
        form.add_error("due", _("Enter a day after the day of sending."))
    elif due is not None and is_weekend(due):
        form.add_error("due", _("This day is on a weekend. Enter a day from Monday to Friday."))


class ReceivedForm(forms.Form):
    """The day on which a paper came."""

    on = LetterDay(label=_("Received on"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"on": today})
        super().__init__(*args, **kwargs)
        self._today = today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        _check_days(self, cleaned.get("on"), None, self._today)
        return cleaned


def sends_mail() -> bool:
    """Whether the register can send mail."""
    return bool(settings.MAIL)

"""Forms of the pages of a letter: starting, rewording, leaving out, sending and reminding."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from registry.correspondence.editing import PaperEdited, PartEdited
from registry.letters.days import due_after, is_weekend, reminder_due
from registry.letters.reading import LetterOnRecord, QuestionOnRecord
from registry.request.together import TogetherForm
from registry.values import Letter, LetterPaper, LetterPart, Organisation, PartKind, Way
from suppliers.day_field import DayField

ENTER_DAY = _("Enter a day, such as 27 March 2027.")
# A longer text is no letter, and its PDF would hold a turn for minutes.
LONGEST_TEXT = 20_000
# As the column of the letter.
LONGEST_MAILBOX = 254
WHY_OUT = _("Say why you leave this out. An auditor will read it.")


class LetterDay(DayField):
    """A day of a letter or of its answer."""

    default_error_messages = {"required": ENTER_DAY, "invalid": ENTER_DAY}


def _text(rows: int, **kwargs: Any) -> forms.CharField:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class StartForm(forms.Form):
    """Who sends a letter, and for whom else."""

    def __init__(self, *args: Any, senders: Collection[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(each.id), each.name) for each in senders]
        self.fields["sender"] = forms.ChoiceField(
            label=_("Sender"),
            choices=choices,
            widget=forms.RadioSelect,
            error_messages={"required": _("Choose who sends the letter.")},
        )
        if len(choices) > 1:
            self.fields["others"] = forms.MultipleChoiceField(
                label=_("Also for"),
                choices=choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                help_text=_("Its questions go into the same letter, and its people see the letter."),
            )

    @property
    def chosen(self) -> tuple[int, tuple[int, ...]]:
        """The sender, and the other organisations."""
        sender = int(self.cleaned_data["sender"])
        return sender, tuple(int(key) for key in self.cleaned_data.get("others", ()) if int(key) != sender)


class HeadForm(TogetherForm):
    """To whom a letter goes, its subject, its opening and its closing."""

    about = forms.CharField(label=_("Subject"), max_length=300)
    addressee = _text(
        4,
        label=_("Addressee"),
        required=False,
        max_length=2_000,
        help_text=_("A position and the postal address, no name."),
    )
    mailbox = forms.EmailField(label=_("E-mail address"), max_length=LONGEST_MAILBOX, required=False)
    opening = _text(
        14,
        label=_("Opening"),
        max_length=LONGEST_TEXT,
        help_text=_("{due} stands for the day by which you ask for the answers."),
    )
    closing = _text(
        8, label=_("Closing"), max_length=LONGEST_TEXT, help_text=_("{month} stands for the month in which you decide.")
    )

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        kwargs["initial"] = {name: getattr(letter, name) for name in self.base_fields}
        super().__init__(*args, **kwargs)


class Kept(TogetherForm):
    """A form in which parts are kept or left out with a reason. Each part has its own fields, by its id."""

    def _add_choice(self, key: int | str, *, left_out: str) -> None:
        self.fields[f"keep_{key}"] = forms.BooleanField(label=_("In the letter"), required=False, initial=not left_out)
        self.fields[f"reason_{key}"] = forms.CharField(
            label=_("Left out because"), required=False, initial=left_out, max_length=1000
        )

    def _check_choice(self, key: int | str, cleaned: dict[str, Any]) -> None:
        if not cleaned.get(f"keep_{key}") and not cleaned.get(f"reason_{key}", "").strip():
            self.add_error(f"reason_{key}", WHY_OUT)

    def left_out(self, key: int | str) -> str:
        """The reason for leaving a part out; empty if it is in the letter."""
        if self.cleaned_data[f"keep_{key}"]:
            return ""
        reason: str = self.cleaned_data[f"reason_{key}"].strip()
        return reason


class QuestionForm(Kept):
    """A question of a draft: its title, each of its parts, and room for a part of one's own."""

    title = forms.CharField(label=_("Title"), max_length=200)

    def __init__(self, *args: Any, question: QuestionOnRecord, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._question = question
        self.fields["title"].initial = question.row.title
        self._add_choice("question", left_out=question.row.left_out)
        for part in question.parts:
            rows = max(2, len(part.text) // 90 + 1)
            self.fields[f"text_{part.id}"] = _text(
                rows, label=_("Text"), initial=part.text, max_length=LONGEST_TEXT, help_text=_hint(part)
            )
            self._add_choice(part.id, left_out=part.left_out)
        self.fields["added"] = _text(2, label=_("Another part"), required=False, max_length=LONGEST_TEXT)

    @property
    def parts(self) -> Iterator[tuple[LetterPart, BoundField, BoundField, BoundField]]:
        """Each part with its fields."""
        for part in self._question.parts:
            yield part, self[f"text_{part.id}"], self[f"keep_{part.id}"], self[f"reason_{part.id}"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self._check_choice("question", cleaned)
        for part in self._question.parts:
            self._check_choice(part.id, cleaned)
        return cleaned

    @property
    def edited(self) -> Iterable[PartEdited]:
        """The parts as they were edited."""
        return [
            PartEdited(id=part.id, text=self.cleaned_data[f"text_{part.id}"], left_out=self.left_out(part.id))
            for part in self._question.parts
        ]


def _hint(part: LetterPart) -> str:
    """How a part is written that is no sentence."""
    return gettext("A bar (|) stands between two cells.") if part.kind == PartKind.ROW else ""


class NewQuestionForm(forms.Form):
    """A question of one's own."""

    title = forms.CharField(label=_("Title"), max_length=200)
    text = _text(4, label=_("Question"), max_length=LONGEST_TEXT)


class PapersForm(Kept):
    """The papers that a draft asks for, and room for another one."""

    def __init__(self, *args: Any, papers: Iterable[LetterPaper], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._papers = list(papers)
        for paper in self._papers:
            self.fields[f"title_{paper.id}"] = forms.CharField(label=_("Paper"), max_length=500, initial=paper.title)
            self.fields[f"why_{paper.id}"] = forms.CharField(
                label=_("Why"), max_length=500, required=False, initial=paper.why
            )
            self._add_choice(paper.id, left_out=paper.left_out)
        self.fields["added"] = forms.CharField(label=_("Another paper"), max_length=500, required=False)
        self.fields["added_why"] = forms.CharField(label=_("Why"), max_length=500, required=False)

    @property
    def rows(self) -> Iterator[tuple[LetterPaper, BoundField, BoundField, BoundField, BoundField]]:
        """Each paper with its fields."""
        for paper in self._papers:
            names = (f"title_{paper.id}", f"why_{paper.id}", f"keep_{paper.id}", f"reason_{paper.id}")
            title, why, keep, reason = (self[name] for name in names)
            yield paper, title, why, keep, reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for paper in self._papers:
            self._check_choice(paper.id, cleaned)
        return cleaned

    @property
    def edited(self) -> Iterable[PaperEdited]:
        """The papers as they were edited."""
        found = []
        for paper in self._papers:
            title, why = self.cleaned_data[f"title_{paper.id}"], self.cleaned_data[f"why_{paper.id}"]
            found.append(PaperEdited(id=paper.id, title=title, why=why, left_out=self.left_out(paper.id)))
        return found


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


def sends_mail() -> bool:
    """Whether the register can send mail."""
    return bool(settings.MAIL)


class ConfirmForm(forms.Form):
    """A question that is answered by its button."""

    confirmed = forms.CharField(widget=forms.HiddenInput, initial="yes")


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

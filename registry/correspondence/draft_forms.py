"""Forms of the pages of a draft: who sends it, its head, its questions, and the papers that it asks for."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from registry.correspondence.editing import PaperEdited, PartEdited
from registry.correspondence.sending_forms import LONGEST_MAILBOX
from registry.letters.reading import QuestionOnRecord
from registry.request.together import TogetherForm
from registry.values import Letter, LetterPaper, LetterPart, Organisation, PartKind

# A longer text is no letter, and its PDF would hold a turn for minutes.
LONGEST_TEXT = 20_000
WHY_OUT = _("Say why you leave this out. An auditor will read it.")


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


class ConfirmForm(forms.Form):
    """A question that is answered by its button."""

    confirmed = forms.CharField(widget=forms.HiddenInput, initial="yes")

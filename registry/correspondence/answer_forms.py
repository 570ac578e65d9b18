"""Forms in which the answers to a letter are filed, question by question."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from registry.correspondence.answering import OF_THE_ANSWER
from registry.correspondence.sending_forms import LetterDay
from registry.letters.reading import QuestionOnRecord
from registry.reading.kinds import model_of
from registry.request.together import TogetherForm
from registry.values import PartKind, QuestionOutcome
from suppliers.models import Country
from suppliers.values import Claim, Conflict, Document, DocumentKind, Standing

# What a fact of an answer takes over from the fact that it replaces, apart from its source.
TAKEN_OVER = (OF_THE_ANSWER | {"service_id", "option_id", "component_id"}) - {"standing", "worded"}
KEEP, END, STATE = "keep", "end", "state"
CHANGES = frozenset({END, STATE})
WHAT_TO_DO = (
    (KEEP, _("Leave it as it is")),
    (END, _("End it: the answer replaces it")),
    (STATE, _("End it, and record what the answer states")),
)


class DocumentForm(forms.Form):
    """The answer of a supplier as a document: its title, days, place and digest, and what it supersedes."""

    title = forms.CharField(label=_("Title"), max_length=300)
    dated = LetterDay(label=_("Date of the answer"))
    received = LetterDay(label=_("Received on"))
    address = forms.CharField(
        label=_("Where it is kept"),
        required=False,
        max_length=300,
        help_text=_("The file name or address where you keep it."),
    )
    sha256 = forms.RegexField(
        r"^[0-9a-f]{64}$",
        label=_("SHA-256"),
        required=False,
        help_text=_("The SHA-256 digest of the file, which shows later that the file is the same."),
    )

    def __init__(self, *args: Any, documents: Iterable[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["supersedes"] = forms.ChoiceField(
            label=_("Supersedes"),
            choices=[("", _("nothing")), *((str(row.id), row.name) for row in documents)],
            required=False,
            help_text=_("Choose the old statement if the answer is a new one that replaces it."),
        )

    @property
    def values(self) -> dict[str, Any]:
        """The document as it is to be written."""
        values = dict(self.cleaned_data)
        superseded = values.pop("supersedes")
        values["supersedes_id"] = int(superseded) if superseded else None
        return values


@dataclass(frozen=True, slots=True, kw_only=True)
class FactAnswered:
    """A fact that a question is about, with the choice of what becomes of it and the form of what replaces it."""

    row: Claim
    choice: BoundField
    form: forms.BaseForm


class AnswerForm(TogetherForm):
    """The answer to one question: its outcome and its place, and what becomes of the facts that it is about."""

    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=QuestionOutcome,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an outcome.")},
    )
    answered = LetterDay(label=_("Answered on"), required=False)
    section = forms.CharField(
        label=_("Section"), max_length=200, required=False, help_text=_("Where in the answer, such as “no. 4”.")
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(
        self,
        *args: Any,
        question: QuestionOnRecord,
        documents: Sequence[Document],
        facts: Sequence[Claim],
        conflicts: Sequence[Conflict],
        **kwargs: Any,
    ) -> None:
        kwargs["initial"] = _as_filed(question, documents)
        super().__init__(*args, **kwargs)
        self.fields["document"] = forms.ChoiceField(
            label=_("Document"),
            choices=[("", _("none on record")), *((str(row.id), row.name) for row in documents)],
            required=False,
            help_text=_("The answer as a document. Add it first if it is not in this list."),
        )
        self._add_settled(question)
        if conflicts:
            self.fields["conflicts"] = forms.MultipleChoiceField(
                label=_("Conflicts that the answer resolves"),
                choices=[(str(row.id), row.about) for row in conflicts],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
        self._facts = facts
        for row in facts:
            self.fields[_name(row)] = forms.ChoiceField(
                label=_("What becomes of it"),
                choices=WHAT_TO_DO,
                initial=KEEP,
                required=False,
                widget=forms.RadioSelect,
            )
        data = self.data if self.is_bound else None
        self._fact_forms = {row.key: _fact_form(row, data) for row in facts}

    def _add_settled(self, question: QuestionOnRecord) -> None:
        """The parts of which an answer in part says that they are answered."""
        parts = [(letter, part) for letter, part in question.letters if part.kind == PartKind.PART]
        if len(parts) < 2:
            return
        self.fields["settled"] = forms.MultipleChoiceField(
            label=_("Parts that are answered"),
            choices=[(str(part.id), f"({letter}) {part.text}") for letter, part in parts],
            required=False,
            initial=[str(part.id) for _letter, part in parts if part.settled],
            widget=forms.CheckboxSelectMultiple,
            help_text=_("For an answer in part. The other parts go into the reminder."),
        )

    @property
    def facts(self) -> Iterator[FactAnswered]:
        """The facts that the question is about, each with its fields."""
        for row in self._facts:
            yield FactAnswered(row=row, choice=self[_name(row)], form=self._fact_forms[row.key])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("outcome") not in {None, QuestionOutcome.OPEN} and not cleaned.get("answered"):
            self.add_error("answered", _("Enter the day of the answer, such as 27 March 2027."))
        if self._states_something(cleaned) and not cleaned.get("document"):
            self.add_error(
                "document", _("Choose the document that states the new facts, or leave the facts as they are.")
            )
        for row in self._facts:
            if cleaned.get(_name(row)) == STATE and not self._fact_forms[row.key].is_valid():
                self.add_error(_name(row), _("Something in this fact is missing. See the fields below."))
        return cleaned

    def _states_something(self, cleaned: dict[str, Any]) -> bool:
        """Whether the answer changes a fact or resolves a conflict."""
        facts = any(cleaned.get(_name(row)) in CHANGES for row in self._facts)
        return facts or bool(cleaned.get("conflicts"))

    @property
    def ended(self) -> list[Claim]:
        """The facts that the answer replaces."""
        return [row for row in self._facts if self.cleaned_data[_name(row)] in CHANGES]

    @property
    def stated(self) -> Iterator[tuple[Claim, dict[str, Any]]]:
        """The facts that the answer states anew, with their columns."""
        for row in self._facts:
            if self.cleaned_data[_name(row)] == STATE:
                yield row, _columns(self._fact_forms[row.key])


def _as_filed(question: QuestionOnRecord, documents: Sequence[Document]) -> dict[str, Any]:
    """What is on record for a question; otherwise the newest answer on record, and the number of the question."""
    row = question.row
    answer = next((each for each in documents if each.kind == DocumentKind.ANSWER), None)
    outcome = row.outcome if row.outcome != QuestionOutcome.OPEN else QuestionOutcome.ANSWERED
    return {
        "outcome": outcome,
        "answered": row.answered or (answer.dated if answer else None),
        "document": str(row.document_id or (answer.id if answer else "")),
        "section": row.section or f"no. {row.number}",
        "note": row.note,
    }


def _name(row: Claim) -> str:
    kind, key = row.key
    return f"fact_{kind}_{key}"


def _fact_form(row: Claim, data: Any) -> forms.BaseForm:
    """The columns of a kind of claim that an answer may state, with those of the fact as it is on record."""
    model: Any = model_of(type(row))
    names = [field.name for field in model._meta.concrete_fields if _is_asked(field)]
    made = forms.modelform_factory(model, fields=names, formfield_callback=_field)
    initial = {field.name: getattr(row, field.attname) for field in model._meta.concrete_fields if field.name in names}
    initial["standing"] = Standing.STATED
    form: forms.BaseForm = made(data, prefix=_name(row), initial=initial)
    return form


def _is_asked(field: Any) -> bool:
    if field.attname in TAKEN_OVER or not field.editable:
        return False
    return not isinstance(field, models.ForeignKey) or field.related_model is Country


def _field(field: Any, **kwargs: Any) -> Any:
    """A field without its help, which the full form of the fact has."""
    made = field.formfield(**kwargs)
    made.help_text = ""
    if isinstance(made.widget, forms.Textarea):
        made.widget.attrs["rows"] = 2
    return made


def _columns(form: Any) -> dict[str, Any]:
    """The columns of a form by the names that a row has."""
    columns = {}
    for name, value in form.cleaned_data.items():
        field = form._meta.model._meta.get_field(name)
        columns[field.attname] = value.pk if isinstance(field, models.ForeignKey) and value is not None else value
    return columns

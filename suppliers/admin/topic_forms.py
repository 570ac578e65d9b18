"""The list of topics as a form: the statement of one document on each topic."""

from typing import Any

from django import forms
from django.forms.models import BaseModelFormSet, modelformset_factory
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suppliers.admin.forms import TrackedForm
from suppliers.models import Commitment, Document, Service
from suppliers.values import ASKED, Standing, Topic

# Empty rows at the end, for another claim on the same topic.
EXTRA_ROWS = 2
STATED_FIELDS = ("words", "section", "number", "unit", "qualifier", "legal_conclusion")


class TopicForm(forms.ModelForm):  # type: ignore[type-arg]
    """The statement of a document on one topic. An unread topic has no row."""

    class Meta:
        model = Commitment
        fields = ("topic", "standing", *STATED_FIELDS)
        widgets = {
            "topic": forms.HiddenInput,
            "standing": forms.RadioSelect,
            "words": forms.Textarea(attrs={"rows": 2}),
            "number": forms.NumberInput(attrs={"class": "vIntegerField"}),
        }
        labels = {"number": gettext_lazy("Figure")}
        help_texts = {"words": "", "number": "", "section": "", "qualifier": "", "standing": "", "legal_conclusion": ""}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.fields["standing"].initial = Standing.UNREAD
        self.earlier: list[Commitment] = []

    def has_changed(self) -> bool:
        """Whether a row was filled in. The topic of a new row counts only if a person chose it."""
        if self.instance.pk is not None:
            return super().has_changed()
        if self._value("topic") and not self["topic"].is_hidden:
            return True
        if any(map(self._value, STATED_FIELDS)):
            return True
        return self._value("standing") not in {None, "", Standing.UNREAD}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk is None and self.has_changed() and cleaned.get("standing") == Standing.UNREAD:
            self.add_error(
                "standing",
                _("The standing is missing. Choose whether the document states or denies it, or is unclear or silent."),
            )
        return cleaned

    @property
    def name_of_topic(self) -> str:
        """The label of the topic."""
        return str(dict(Topic.choices).get(self["topic"].value(), _("topic no longer on the list")))

    @property
    def stated_fields(self) -> list[forms.BoundField]:
        """The fields for the statement, without the tick box."""
        return [self[name] for name in STATED_FIELDS[:-1]]

    @property
    def done(self) -> bool:
        """Whether the topic is read, so that its row can be closed."""
        return self.instance.pk is not None and self.initial.get("standing") != Standing.UNREAD and not self.errors

    def _value(self, name: str) -> Any:
        return self.fields[name].widget.value_from_datadict(self.data, self.files, self.add_prefix(name))


class TopicFormSet(BaseModelFormSet):  # type: ignore[type-arg]
    """The claims of a document, an empty row for each other topic, and a few rows for another claim on a topic."""

    service: Service
    document: Document

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.instance.service, form.instance.document = self.service, self.document
        if index is not None and index >= self.total_form_count() - EXTRA_ROWS:
            choices = [("", _("Another claim on…")), *Topic.choices]
            form.fields["topic"] = forms.ChoiceField(label=_("topic"), choices=choices)

    def in_order(self) -> list[Any]:
        """The forms in the order of the list of topics. The rows for another claim come last."""
        return [*sorted(self.forms[:-EXTRA_ROWS], key=_place), *self.forms[-EXTRA_ROWS:]]


def _place(form: Any) -> int:
    """The place of the topic of a form in the list of topics; the end if it is no longer on the list."""
    topic = form["topic"].value()
    if topic not in Topic.values:
        return len(Topic.values)
    return Topic.values.index(topic)


class ReadingForm(TrackedForm):
    """The reason, and whether a person read the whole document."""

    rest = forms.BooleanField(
        required=False,
        label=gettext_lazy("I have read the whole document: record the other topics as “not stated”"),
        help_text=gettext_lazy(
            "Tick this only if you looked for every topic. “Not stated” is a fact; “not yet read” is not."
        ),
    )


def topic_forms(request: HttpRequest, service: Service, document: Document) -> TopicFormSet:
    """The checklist with the claims on record, or with the data that was sent."""
    rows = Commitment.objects.filter(service=service, document=document).order_by("pk")
    read = set(rows.values_list("topic", flat=True))
    missing = [{"topic": topic} for topic in ASKED if topic not in read]
    # Django's own limit of a thousand rows would cut off topics.
    kind: Any = modelformset_factory(
        Commitment, TopicForm, formset=TopicFormSet, extra=len(missing) + EXTRA_ROWS, max_num=2_000, absolute_max=2_000
    )
    kind.service, kind.document = service, document
    formset: TopicFormSet = kind(request.POST or None, queryset=rows, initial=missing, prefix="topic")
    return formset

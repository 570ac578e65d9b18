"""The list of topics as a form: what one document does with each of them."""

from typing import Any

from django import forms
from django.forms.models import BaseModelFormSet, modelformset_factory
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suppliers.admin.forms import TrackedForm
from suppliers.models import Commitment, Document, Service
from suppliers.values import ASKED, Standing, Topic

# Empty rows at the end, for a second claim on a topic.
EXTRA_ROWS = 2
STATED_FIELDS = ("words", "section", "number", "unit", "qualifier", "legal_conclusion")


class TopicForm(forms.ModelForm):
    """What a document does with one topic. A topic that nobody has read gets no row."""

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
        """A new row is there once something is said of its topic, whatever the page offered."""
        if self.instance.pk is not None:
            return super().has_changed()
        chosen = not self["topic"].is_hidden and self._value("topic")
        said = any(self._value(name) for name in STATED_FIELDS)
        return bool(chosen or said or self._value("standing") not in {None, "", Standing.UNREAD})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk is None and self.has_changed() and cleaned.get("standing") == Standing.UNREAD:
            self.add_error("standing", _("Say what the document does with it: state, deny, leave unclear or unsaid."))
        return cleaned

    @property
    def name_of_topic(self) -> str:
        """The topic in words."""
        return str(dict(Topic.choices).get(self["topic"].value(), _("a topic no longer on the list")))

    @property
    def stated_fields(self) -> list[forms.BoundField]:
        """The fields for what is said, the tick apart."""
        return [self[name] for name in STATED_FIELDS[:-1]]

    @property
    def done(self) -> bool:
        """Whether the topic was read, so that its row can be closed."""
        return self.instance.pk is not None and self.initial.get("standing") != Standing.UNREAD and not self.errors

    def _value(self, name: str) -> Any:
        return self.fields[name].widget.value_from_datadict(self.data, self.files, self.add_prefix(name))


class TopicFormSet(BaseModelFormSet):
    """The rows of a document, a row for each topic without one, and a few for a second claim on a topic."""

    service: Service
    document: Document

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.instance.service, form.instance.document = self.service, self.document
        if index is not None and index >= self.total_form_count() - EXTRA_ROWS:
            choices = [("", _("A second claim on…")), *Topic.choices]
            form.fields["topic"] = forms.ChoiceField(label=_("topic"), choices=choices)

    def in_order(self) -> list[Any]:
        """The forms by topic, as the list of topics has them; those for a second claim last."""
        places = {topic: place for place, topic in enumerate(Topic.values)}
        last = self.forms[-EXTRA_ROWS:]
        return [
            *sorted(self.forms[:-EXTRA_ROWS], key=lambda form: places.get(form["topic"].value(), len(places))),
            *last,
        ]


class ReadingForm(TrackedForm):
    """Why, and whether the document was read to its end."""

    rest = forms.BooleanField(
        required=False,
        label=gettext_lazy("I have read all of it: what is left is “not stated”"),
        help_text=gettext_lazy("Only where you have looked for it: silence is a fact, unread is none."),
    )


def topic_forms(request: HttpRequest, service: Service, document: Document) -> TopicFormSet:
    """The checklist as it is on record, or as it was sent."""
    rows = Commitment.objects.filter(service=service, document=document).order_by("pk")
    there = set(rows.values_list("topic", flat=True))
    missing = [{"topic": topic} for topic in ASKED if topic not in there]
    # A thousand rows would be cut off otherwise, and with them a topic.
    made: Any = modelformset_factory(
        Commitment, TopicForm, formset=TopicFormSet, extra=len(missing) + EXTRA_ROWS, max_num=2_000, absolute_max=2_000
    )
    made.service, made.document = service, document
    return made(request.POST or None, queryset=rows, initial=missing, prefix="topic")

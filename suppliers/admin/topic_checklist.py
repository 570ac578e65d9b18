"""The page on which a person reads a document against the list of topics. It shows unread topics."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms.models import modelform_factory
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from suppliers.admin.record_pages import editable_record, render_page
from suppliers.admin.service_form_data import find_document, service_form_data
from suppliers.admin.topic_forms import ReadingForm, TopicForm, TopicFormSet, topic_forms
from suppliers.admin.topic_merging import merge_topics
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonForm
from suppliers.ledger.sent_forms import leads_to
from suppliers.models import ChangeHead, Commitment, Document, Service
from suppliers.values import ASKED, Availability, Standing

if TYPE_CHECKING:
    from suppliers.admin.service import ServiceAdmin


@dataclass(frozen=True, kw_only=True)
class ReadingProgress:
    """How many topics were read in one document, and which were not."""

    document: Document
    read: int
    unread: tuple[str, ...]
    shown: bool

    @property
    def matters(self) -> bool:
        """Whether we hold the document, or someone has read topics in it."""
        return self.shown or self.read > 0 or self.document.availability == Availability.HELD

    @property
    def total(self) -> int:
        """The number of topics on the list."""
        return len(ASKED)


def reading_progress(
    service: Service, documents: Iterable[Document], current: Document | None = None
) -> list[ReadingProgress]:
    """For each document, which topics were read in it. The page lists the unread topics of the *current* one."""
    read = _topics_read(service)
    return [
        ReadingProgress(
            document=document,
            read=len(read[document.pk]),
            unread=tuple(str(topic.label) for topic in ASKED if topic not in read[document.pk]),
            shown=document == current,
        )
        for document in documents
    ]


def _topics_read(service: Service) -> defaultdict[int | None, set[str]]:
    """The topics read in each document, by the id of the document."""
    read: defaultdict[int | None, set[str]] = defaultdict(set)
    rows = Commitment.objects.filter(service=service, topic__in=ASKED).exclude(standing=Standing.UNREAD)
    for document, topic in rows.values_list("document_id", "topic"):
        read[document].add(topic)
    return read


def checklist_view(admin: "ServiceAdmin", request: HttpRequest, key: int, number: int | None) -> HttpResponse:
    """Shows the checklist and saves it as one change. Without a number it asks which document a person reads."""
    service = editable_record(admin, request, str(key))
    documents = service_form_data(request, service).documents
    if number is None:
        return _choose(admin, request, service, documents)
    document = find_document(documents, str(number))
    if document is None:
        raise Http404
    return _read(admin, request, service, document)


def _choose(admin: "ServiceAdmin", request: HttpRequest, service: Service, documents: list[Document]) -> HttpResponse:
    """Asks which document a person reads. A single document needs no choice."""
    if len(documents) == 1:
        return redirect("admin:suppliers_service_reading", service.pk, documents[0].pk)
    context = {"service": service, "readings": reading_progress(service, documents)}
    return render_page(admin, request, "admin/reading_choose.html", _("Read a statement"), **context)


def _read(admin: "ServiceAdmin", request: HttpRequest, service: Service, document: Document) -> HttpResponse:
    """The checklist of one document. Saves it and moves on, or shows it with its errors."""
    readings = reading_progress(service, service_form_data(request, service).documents, document)
    refused: list[str] = []
    if request.method == "POST":
        answer, refused = _saved(request, service, document)
        if answer is not None:
            return answer
    form, topics = _forms(request, service, document)
    if refused:
        form.add_error(None, refused)
    _add_earlier_claims(topics, service, document)
    context = {
        "service": service,
        "readings": readings,
        "document": document,
        "now": next(reading for reading in readings if reading.shown),
        "form": form,
        "topics": topics,
    }
    return render_page(admin, request, "admin/reading.html", _("Read a statement"), **context)


def _forms(request: HttpRequest, service: Service, document: Document) -> tuple[ReadingForm, TopicFormSet]:
    """The reason and the checklist, with the content on record or with the data that was sent."""
    last_change = ChangeHead.objects.values_list("number", flat=True).first() or 0
    kind: Any = modelform_factory(Service, form=ReadingForm, fields=())
    kind.merge = getattr(request, "merge", None)
    initial = {"seen": last_change, "why": _("Read: %(document)s") % {"document": document}}
    form: ReadingForm = kind(request.POST or None, instance=service, initial=initial)
    return form, topic_forms(request, service, document)


def _saved(request: HttpRequest, service: Service, document: Document) -> tuple[HttpResponse | None, list[str]]:
    """Saves the checklist as one change, if it has a reason and no errors, and leads on.

    No response if it did not save, and the reasons for which the change as a whole was refused.
    """
    reason = request.POST.get("why", "")
    if not ReasonForm({"reason": reason}).is_valid():
        return None, []
    try:
        with change(by=request.user, reason=reason):
            merge_topics(request, service, document)
            form, topics = _forms(request, service, document)
            if not form.is_valid() or not topics.is_valid():
                return None, []
            _save(topics, rest=form.cleaned_data["rest"])
            return leads_to(_saved_answer(request, service, document)), []
    except ValidationError as error:
        return None, error.messages


def _save(topics: TopicFormSet, *, rest: bool) -> None:
    """Writes each topic that was filled in and, with *rest*, each other topic as not stated."""
    for form in topics.forms:
        topic = form["topic"].value()
        if form.has_changed():
            form.save()
        elif rest and form.instance.pk is None and topic in ASKED:
            form.instance.topic, form.instance.standing = topic, Standing.SILENT
            form.instance.save()


def _saved_answer(request: HttpRequest, service: Service, document: Document) -> HttpResponse:
    (reading,) = reading_progress(service, [document])
    messages.success(
        request,
        _("Saved. %(read)s of %(total)s topics are read.") % {"read": reading.read, "total": reading.total},
    )
    if "_continue" in request.POST:
        return redirect("admin:suppliers_service_reading", service.pk, document.pk)
    return redirect(f"{reverse('admin:suppliers_service_change', args=[service.pk])}?document={document.pk}")


def _add_earlier_claims(topics: TopicFormSet, service: Service, document: Document) -> None:
    """Gives each topic the claims of other documents on it."""
    others = Commitment.objects.filter(service=service).exclude(document=document).exclude(standing=Standing.UNREAD)
    earlier: defaultdict[str, list[Commitment]] = defaultdict(list)
    for claim in others.select_related("document"):
        earlier[claim.topic].append(claim)
    for form in cast(list[TopicForm], topics.forms):
        form.earlier = earlier[form["topic"].value()]

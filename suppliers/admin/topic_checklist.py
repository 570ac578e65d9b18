"""The page on which a document is read against the list of topics, so that unread topics show."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.contrib import messages
from django.forms.models import modelform_factory
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from suppliers.admin.record_pages import editable_record, render_page
from suppliers.admin.service_form_data import service_form_data
from suppliers.admin.topic_forms import ReadingForm, TopicForm, TopicFormSet, topic_forms
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonForm
from suppliers.models import ChangeHead, Commitment, Document, Service
from suppliers.values import ASKED, Availability, Standing

if TYPE_CHECKING:
    from suppliers.admin.service import ServiceAdmin


@dataclass(frozen=True, kw_only=True)
class ReadingProgress:
    """How much of the list of topics one document was read against."""

    document: Document
    read: int
    unread: tuple[str, ...]
    shown: bool

    @property
    def matters(self) -> bool:
        """Whether it is there to be read, or was read."""
        return self.shown or self.read > 0 or self.document.availability == Availability.HELD

    @property
    def total(self) -> int:
        """All topics."""
        return len(ASKED)


def reading_progress(
    service: Service, documents: Iterable[Document], current: Document | None = None
) -> list[ReadingProgress]:
    """For each document, which topics were read in it; the *current* one's unread topics are shown in full."""
    read: dict[int | None, set[str]] = {}
    rows = Commitment.objects.filter(service=service, topic__in=ASKED).exclude(standing=Standing.UNREAD)
    for document, topic in rows.values_list("document_id", "topic"):
        read.setdefault(document, set()).add(topic)
    return [
        ReadingProgress(
            document=document,
            read=len(read.get(document.pk, ())),
            unread=tuple(str(topic.label) for topic in ASKED if topic not in read.get(document.pk, ())),
            shown=current is not None and document.pk == current.pk,
        )
        for document in documents
    ]


def checklist_view(admin: "ServiceAdmin", request: HttpRequest, key: int, number: int | None) -> HttpResponse:
    """Shows the checklist and saves it as one change. Without a document it asks which one is read."""
    service = editable_record(admin, request, str(key))
    documents = service_form_data(request, service).documents
    document = next((d for d in documents if d.pk == number), None)
    if number is None and len(documents) == 1:
        return redirect("admin:suppliers_service_reading", key, documents[0].pk)
    if number is not None and document is None:
        raise Http404
    context: dict[str, Any] = {"service": service, "readings": reading_progress(service, documents, document)}
    if document is None:
        return render_page(admin, request, "admin/reading_choose.html", _("Read a statement"), **context)
    seen = ChangeHead.objects.values_list("number", flat=True).first() or 0
    form = _reason_form(request, service, document, seen)
    topics = topic_forms(request, service, document)
    if request.method == "POST" and ReasonForm({"reason": request.POST.get("why", "")}).is_valid():
        with change(by=request.user, reason=request.POST["why"]):
            saved = form.is_valid() and topics.is_valid()
            if saved:
                _save(topics, rest=form.cleaned_data["rest"])
        if saved:
            return _answer(request, service, document)
    _add_earlier_claims(topics, service, document)
    now = next(each for each in context["readings"] if each.shown)
    context |= {"document": document, "now": now, "form": form, "topics": topics}
    return render_page(admin, request, "admin/reading.html", _("Read a statement"), **context)


def _reason_form(request: HttpRequest, service: Service, document: Document, seen: int) -> ReadingForm:
    kind: Any = modelform_factory(Service, form=ReadingForm, fields=())
    kind.child_models = ((Commitment, "service_id"),)
    kind.known = staticmethod(request.user.known_authors)  # type: ignore[union-attr]
    given = {"seen": seen, "why": _("Read: %(document)s") % {"document": document}}
    return kind(request.POST or None, instance=service, initial=given)


def _save(topics: TopicFormSet, *, rest: bool) -> None:
    for form in topics.forms:
        if form.has_changed():
            form.save()
        elif rest and form.instance.pk is None and form["topic"].value() in ASKED:
            form.instance.topic, form.instance.standing = form["topic"].value(), Standing.SILENT
            form.instance.save()


def _answer(request: HttpRequest, service: Service, document: Document) -> HttpResponse:
    now = reading_progress(service, [document])[0]
    messages.success(
        request, _("Saved: %(read)s of %(total)s topics are read.") % {"read": now.read, "total": now.total}
    )
    if "_continue" in request.POST:
        return redirect("admin:suppliers_service_reading", service.pk, document.pk)
    return redirect(f"{reverse('admin:suppliers_service_change', args=[service.pk])}?document={document.pk}")


def _add_earlier_claims(topics: TopicFormSet, service: Service, document: Document) -> None:
    """Beside each topic, what other documents say of it."""
    others = Commitment.objects.filter(service=service).exclude(document=document).exclude(standing=Standing.UNREAD)
    said: dict[str, list[Commitment]] = {}
    for row in others.select_related("document"):
        said.setdefault(row.topic, []).append(row)
    for form in cast(list[TopicForm], topics.forms):
        form.earlier = said.get(form["topic"].value(), [])

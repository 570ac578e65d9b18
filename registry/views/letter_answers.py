"""Filing the answers to a letter: the answer as a document, then question by question."""

from collections.abc import Callable, Iterable
from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry.correspondence import answering as actions
from registry.correspondence.answer_forms import AnswerForm, DocumentForm
from registry.correspondence.sending_forms import ReceivedForm
from registry.findings.finding import Finding, findings
from registry.inbox.alike import alike
from registry.letters.answering import answer_documents, conflicts_asked, facts_asked, of_point, open_findings
from registry.letters.asked import key_of
from registry.letters.reading import LetterOnRecord, QuestionOnRecord
from registry.letters.stating import forms_of_facts
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.absent import absent
from registry.views.letter_access import check, edited, files_answers, forget_lens, letter_of, states_facts, written
from suppliers.ledger.sent_forms import shows_kept


def _letter(request: RegisterRequest, key: int) -> LetterOnRecord | None:
    """A letter that was sent. None: it cannot be seen there, or is a draft."""
    record = letter_of(request, key)
    if record is None or record.letter.is_draft:
        return None
    return record


@requires(Permission.READER)
@shows_kept
def answer_document(request: RegisterRequest, key: int) -> HttpResponse:
    """Records the answer of the supplier as a document."""
    record = _letter(request, key)
    if record is None:
        return absent(request)
    writes = files_answers(request, record) and states_facts(request)
    check(request, allowed=writes)
    lens, today = lens_of(request), request.scope.today
    title = _("Answers to %(reference)s") % {"reference": record.letter.reference}
    form = DocumentForm(
        request.POST or None,
        documents=answer_documents(lens, record.supplier),
        initial={"title": title, "dated": today, "received": today},
    )
    if request.method == "POST" and form.is_valid():
        answer = written(
            request,
            form,
            reason=_("Answer to letter %(reference)s received") % {"reference": record.letter.reference},
            write=lambda: actions.add_answer(supplier_id=record.supplier.id, **form.values),
            address=lambda: reverse("letter", args=[key]),
        )
        if answer is not None:
            messages.success(request, _("Answer added. File it question by question."))
            return answer
    return render(request, "letters/document.html", {"form": form, "record": record, "writes": writes})


@requires(Permission.READER)
@shows_kept
def answer(request: RegisterRequest, key: int, question: int) -> HttpResponse:
    """Files the answer to one question."""
    record = _letter(request, key)
    asked = record.question(question) if record else None
    if record is None or asked is None or not asked.row.asked:
        return absent(request)
    writes, may_state, lens = files_answers(request, record), states_facts(request), lens_of(request)
    check(request, allowed=writes)
    before = findings(lens)
    found = open_findings(before, asked)
    facts = facts_asked(lens, record.supplier, found) if may_state else ()
    conflicts = conflicts_asked(found) if may_state else ()

    def form_of(posted: QueryDict | None) -> AnswerForm:
        documents = answer_documents(lens_of(request), record.supplier)
        now = _question(request, key, question)
        return AnswerForm(posted, question=now, documents=documents, facts=facts, conflicts=conflicts)

    form, filed = _filed(request, form_of, record, asked)
    if filed is not None:
        _say_what_it_closes(request, asked, before)
        return filed
    context = {"form": form, "record": record, "writes": writes, "may_state": may_state}
    context |= {"question": asked, "open": found, "facts": list(forms_of_facts(asked))}
    return render(request, "letters/answer.html", context)


def _question(request: RegisterRequest, key: int, question: int) -> QuestionOnRecord:
    """The question of a letter as it is now. Raises ValidationError if it is gone."""
    record = _letter(request, key)
    found = record.question(question) if record else None
    if found is None:
        raise ValidationError(_("The letter was deleted meanwhile."))
    return found


def _filed(
    request: RegisterRequest,
    form_of: Callable[[QueryDict | None], AnswerForm],
    record: LetterOnRecord,
    question: QuestionOnRecord,
) -> tuple[AnswerForm, HttpResponse | None]:
    words = {"number": question.row.number, "reference": record.letter.reference}
    key, number = record.letter.id, question.row.id
    return edited(
        request,
        form_of,
        reason=_("Answer to question %(number)s of letter %(reference)s filed") % words,
        write=lambda form: _write(form, question, request.scope.today),
        address=lambda: f"{reverse('letter', args=[key])}#question-{number}",
    )


def _write(form: AnswerForm, question: QuestionOnRecord, today: date) -> None:
    """The outcome, the ends of facts that the answer replaces, the facts that it states, and conflicts resolved."""
    chosen = form.cleaned_data
    document = int(chosen["document"]) if chosen["document"] else None
    filed = actions.Filed(
        outcome=chosen["outcome"],
        answered=chosen["answered"],
        document_id=document,
        section=chosen["section"],
        note=chosen["note"],
        settled=[int(key) for key in chosen.get("settled", ())],
    )
    actions.file_answer(question_id=question.row.id, filed=filed, on=today)
    if document is None:
        return
    on = chosen["answered"] or today
    for row in form.ended:
        kind, key = row.key
        actions.end_fact(kind=kind, key=key, on=on)
    source = actions.Source(document_id=document, section=chosen["section"], on=on)
    for row, values in form.stated:
        kind, key = row.key
        actions.state_fact(kind=kind, key=key, source=source, values=values)
    reason = chosen["note"] or _("Answered in “%(section)s”") % {"section": chosen["section"]}
    actions.resolve_conflicts(conflict_ids=map(int, chosen.get("conflicts", ())), on=on, reason=reason)


def _say_what_it_closes(request: RegisterRequest, question: QuestionOnRecord, before: Iterable[Finding]) -> None:
    """Says which findings the facts close as they are now, which stay open, and which the answer opens."""
    forget_lens(request)
    asked = {key_of(each) for each in open_findings(before, question)}
    same = {key_of(each) for each in of_point(before, question)}
    after = findings(lens_of(request))
    left = open_findings(after, question)
    words = {"closed": len(asked) - len(left), "all": len(asked)}
    messages.success(request, _("Answer filed. It closes %(closed)s of %(all)s findings.") % words)
    # The same sentence of several organisations is said once.
    for each in alike(left):
        messages.info(request, _("Still open: %(finding)s") % {"finding": each.message})
    for each in alike(each for each in of_point(after, question) if key_of(each) not in asked | same):
        messages.info(request, _("Open now: %(finding)s") % {"finding": each.message})


@requires(Permission.READER)
@shows_kept
def receive(request: RegisterRequest, key: int, paper: int) -> HttpResponse:
    """Records that a paper asked for has come."""
    record = _letter(request, key)
    row = next((each for each in record.papers_asked if each.id == paper), None) if record else None
    if record is None or row is None:
        return absent(request)
    writes = files_answers(request, record)
    check(request, allowed=writes)
    form = ReceivedForm(request.POST or None, today=request.scope.today)
    if request.method == "POST" and form.is_valid():
        answer = written(
            request,
            form,
            reason=_("Paper of letter %(reference)s received") % {"reference": record.letter.reference},
            write=lambda: actions.receive_paper(paper_id=paper, on=form.cleaned_data["on"]),
            address=lambda: f"{reverse('letter', args=[key])}#papers",
        )
        if answer is not None:
            messages.success(request, _("Paper recorded as received."))
            return answer
    return render(request, "letters/receive.html", {"form": form, "record": record, "paper": row, "writes": writes})

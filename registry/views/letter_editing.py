"""Editing a draft: its head, its questions and its papers."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry.correspondence.draft_forms import (
    HeadForm,
    NewQuestionForm,
    PapersForm,
    QuestionForm,
)
from registry.correspondence.editing import add_question, edit_letter, edit_papers, edit_question
from registry.letters.reading import QuestionOnRecord
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest
from registry.views.absent import absent
from registry.views.letter_access import check, draft_of, draft_under_lock, edited, writes_letter, written
from suppliers.ledger.sent_forms import shows_kept


@requires(Permission.READER)
@shows_kept
def head(request: RegisterRequest, key: int) -> HttpResponse:
    record = draft_of(request, key)
    if record is None:
        return absent(request)
    writes = writes_letter(request, record)
    check(request, allowed=writes)
    form, answer = edited(
        request,
        lambda posted: HeadForm(posted, letter=draft_under_lock(request, key).letter),
        reason=_("Head of letter %(reference)s edited") % {"reference": record.letter.reference},
        write=lambda form: edit_letter(letter_id=key, values=form.cleaned_data),
        address=lambda: reverse("letter", args=[key]),
    )
    if answer is not None:
        messages.success(request, _("Letter saved."))
        return answer
    return render(request, "letters/head.html", {"form": form, "record": record, "writes": writes})


@requires(Permission.READER)
@shows_kept
def question(request: RegisterRequest, key: int, question: int) -> HttpResponse:
    record = draft_of(request, key)
    asked = record.question(question) if record else None
    if record is None or asked is None:
        return absent(request)
    writes = writes_letter(request, record)
    check(request, allowed=writes)
    form, answer = edited(
        request,
        lambda posted: QuestionForm(posted, question=_question_under_lock(request, key, question)),
        reason=_("“%(title)s” in letter %(reference)s edited")
        % {"title": asked.row.title, "reference": record.letter.reference},
        write=lambda form: edit_question(
            question_id=question,
            title=form.cleaned_data["title"],
            left_out=form.left_out("question"),
            parts=form.edited,
            added=form.cleaned_data["added"],
        ),
        address=lambda: f"{reverse('letter', args=[key])}#question-{question}",
    )
    if answer is not None:
        messages.success(request, _("Question saved."))
        return answer
    return render(
        request, "letters/question.html", {"form": form, "record": record, "question": asked, "writes": writes}
    )


def _question_under_lock(request: RegisterRequest, key: int, question: int) -> QuestionOnRecord:
    """The question of a draft as it is now. Raises ValidationError if it is gone."""
    found = draft_under_lock(request, key).question(question)
    if found is None:
        raise ValidationError(_("The question was deleted meanwhile."))
    return found


@requires(Permission.READER)
@shows_kept
def new_question(request: RegisterRequest, key: int) -> HttpResponse:
    record = draft_of(request, key)
    if record is None:
        return absent(request)
    writes = writes_letter(request, record)
    check(request, allowed=writes)
    form = NewQuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer = written(
            request,
            form,
            reason=_("Question added to letter %(reference)s") % {"reference": record.letter.reference},
            write=lambda: add_question(letter_id=key, **form.cleaned_data),
            address=lambda: reverse("letter", args=[key]),
        )
        if answer is not None:
            messages.success(request, _("Question added."))
            return answer
    return render(request, "letters/new_question.html", {"form": form, "record": record, "writes": writes})


@requires(Permission.READER)
@shows_kept
def papers(request: RegisterRequest, key: int) -> HttpResponse:
    record = draft_of(request, key)
    if record is None:
        return absent(request)
    writes = writes_letter(request, record)
    check(request, allowed=writes)
    form, answer = edited(
        request,
        lambda posted: PapersForm(posted, papers=draft_under_lock(request, key).papers),
        reason=_("Papers of letter %(reference)s edited") % {"reference": record.letter.reference},
        write=lambda form: edit_papers(
            letter_id=key,
            papers=form.edited,
            added=form.cleaned_data["added"],
            why=form.cleaned_data["added_why"],
        ),
        address=lambda: reverse("letter", args=[key]),
    )
    if answer is not None:
        messages.success(request, _("Papers saved."))
        return answer
    return render(request, "letters/papers.html", {"form": form, "record": record, "writes": writes})

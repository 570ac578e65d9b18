"""Letters: the list, starting one, and the page of a letter: its draft, or its questions with their answers."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from registry.correspondence.draft_forms import ConfirmForm, StartForm
from registry.correspondence.drafting import delete_draft, draft_letter, write_letter
from registry.correspondence.sending_forms import sends_mail
from registry.findings.found import found_in
from registry.findings.groups import still_open
from registry.letters.composed import Composed
from registry.letters.composing import compose
from registry.letters.merging import again
from registry.letters.printing import printed
from registry.letters.states import letter_state, state_of, waiting_findings, waiting_papers
from registry.people.rights import Right
from registry.reading.lens import Lens
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Engagement, Letter, LetterFor, LetterQuestion, LetterState, Organisation, Paper
from registry.views.absent import absent
from registry.views.letter_access import (
    check,
    draft_of,
    files_answers,
    letter_of,
    whole,
    writes_letter,
    written,
)
from registry.views.letter_rows import questions_shown
from suppliers.ledger.sent_forms import shows_kept
from suppliers.values import Service, Supplier

PER_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLine:
    """A letter in the list, with its questions. Their parts are read on its own page only."""

    letter: Letter
    supplier: Supplier
    state: LetterState
    asked: tuple[LetterQuestion, ...]
    organisations: tuple[Organisation, ...]

    @property
    def asked_count(self) -> int:
        """How many questions it has."""
        return len(self.asked)

    @property
    def answered(self) -> int:
        """How many questions need no more from the supplier."""
        return sum(question.done for question in self.asked)


@requires(Permission.READER)
def letters(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    lines = sorted(_lines(lens, lens.all(Letter)), key=_order)
    page = Paginator(lines, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "letters/list.html", {"page_obj": page, "suppliers": _suppliers(request, lens)})


def _lines(lens: Lens, found: Iterable[Letter]) -> Iterator[LetterLine]:
    for letter in found:
        supplier = lens.get(Supplier, letter.supplier_id)
        if supplier is None:
            continue
        asked = tuple(row for row in lens.where(LetterQuestion, "letter_id", letter.id) if row.asked)
        others = (row.organisation_id for row in lens.where(LetterFor, "letter_id", letter.id))
        # All who see a letter see whose it is: that is written in it.
        senders = (lens.register.get(Organisation, key) for key in (letter.organisation_id, *others))
        yield LetterLine(
            letter=letter,
            supplier=supplier,
            state=letter_state(letter, asked, lens.on),
            asked=asked,
            organisations=tuple(filter(None, senders)),
        )


_STATES = (LetterState.OVERDUE, LetterState.DRAFT, LetterState.PARTLY, LetterState.WAITING, LetterState.SETTLED)


def _order(line: LetterLine) -> tuple[int, str, int]:
    """By state, what needs somebody first; then by the day for the answers."""
    letter = line.letter
    return _STATES.index(line.state), str(letter.due or ""), -letter.id


def _suppliers(request: RegisterRequest, lens: Lens) -> list[Supplier]:
    """The suppliers of services in use to which the person may write."""
    found = {}
    for organisation in senders_of(request, lens):
        for engagement in lens.where(Engagement, "organisation_id", organisation.id):
            service = lens.get(Service, engagement.service_id)
            supplier = lens.get(Supplier, service.supplier_id) if service else None
            if supplier is not None:
                found[supplier.id] = supplier
    return sorted(found.values(), key=lambda supplier: supplier.name.casefold())


def senders_of(request: RegisterRequest, lens: Lens, supplier: Supplier | None = None) -> list[Organisation]:
    """The organisations for which the person may write letters; with a supplier, those that use or used it."""
    found = [each for each in lens.organisations if may(request, Right.ASSESS, each.id)]
    if supplier is None:
        return found
    services = {service.id for service in lens.where(Service, "supplier_id", supplier.id)}
    using = {row.organisation_id for key in services for row in lens.where(Engagement, "service_id", key)}
    return [each for each in found if each.id in using]


@requires(Permission.READER)
@shows_kept
def start_letter(request: RegisterRequest, supplier: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Supplier, supplier)
    if row is None:
        return absent(request)
    senders = senders_of(request, lens, row)
    check(request, allowed=bool(senders))
    initial = {"sender": next((str(each.id) for each in senders), ""), "others": [str(each.id) for each in senders[1:]]}
    form = StartForm(request.POST or None, senders=senders, initial=initial)
    if request.method == "POST" and form.is_valid():
        answer = _drafted(request, form, row)
        if answer is not None:
            return answer
    drafts = list(_lines(lens, (each for each in lens.where(Letter, "supplier_id", row.id) if each.is_draft)))
    return render(request, "letters/start.html", {"form": form, "supplier": row, "drafts": drafts, "writes": senders})


def _drafted(request: RegisterRequest, form: StartForm, supplier: Supplier) -> HttpResponse | None:
    """Composes the letter and writes it as a draft."""
    sender, others = form.chosen
    made: list[int] = []

    def write() -> None:
        lens = lens_of(request)
        letter = draft_letter(
            organisation_id=sender,
            for_ids=others,
            supplier_id=supplier.id,
            composed=composed_today(lens, supplier, (sender, *others)),
            year=lens.on.year,
        )
        made.append(letter.pk)

    reason = _("Letter to %(supplier)s composed from open findings") % {"supplier": supplier.name}
    return written(request, form, reason=reason, write=write, address=lambda: reverse("letter", args=made))


def composed_today(lens: Lens, supplier: Supplier, organisation_ids: Collection[int], language: str = "") -> Composed:
    """The letter of today, without what other letters wait for."""
    senders = lens.get_each(Organisation, organisation_ids)
    return compose(
        lens,
        supplier,
        senders,
        waiting=waiting_findings(lens),
        waiting_papers=waiting_papers(lens, supplier, senders),
        language=language,
    )


@requires(Permission.READER)
def letter(request: RegisterRequest, key: int) -> HttpResponse:
    record = letter_of(request, key)
    if record is None:
        return absent(request)
    lens = lens_of(request)
    context = {
        "record": record,
        "state": state_of(record, lens.on),
        "questions": list(questions_shown(lens, record)),
        "writes": writes_letter(request, record),
        "files": files_answers(request, record),
        "sends_from_here": sends_mail(),
    }
    if record.letter.is_draft:
        asked = set(record.keys)
        open_here = still_open(found_in(lens).about_supplier(record.supplier.id))
        context |= {"printed": printed(record, lens.on), "settles": len(asked), "open": len(open_here)}
        return render(request, "letters/draft.html", context)
    context |= {"papers": record.papers_asked, "paper": lens.get(Paper, record.letter.paper_id)}
    return render(request, "letters/sent.html", context)


@requires(Permission.READER)
@shows_kept
def recompose(request: RegisterRequest, key: int) -> HttpResponse:
    """Composes a draft again from the findings of today. Edited texts stay."""
    record = draft_of(request, key)
    if record is None:
        return absent(request)
    writes = writes_letter(request, record)
    check(request, allowed=writes)
    form = ConfirmForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer = _recomposed(request, form, key)
        if answer is not None:
            return answer
    return render(request, "letters/recompose.html", {"form": form, "record": record, "writes": writes})


def _recomposed(request: RegisterRequest, form: ConfirmForm, key: int) -> HttpResponse | None:
    told: list[str] = []

    def write() -> None:
        record = draft_of(request, key)
        if record is None or not writes_letter(request, record):
            raise PermissionDenied
        letter = record.letter
        composed = composed_today(whole(request, record), record.supplier, record.organisation_ids, letter.language)
        following = again(record, composed)
        write_letter(letter_id=key, composed=composed, following=following)
        told.append(_what_changed(following.new, following.gone))

    answer = written(
        request,
        form,
        reason=_("Letter composed again from open findings"),
        write=write,
        address=lambda: reverse("letter", args=[key]),
    )
    if answer is not None:
        messages.success(request, told[0])
    return answer


def _what_changed(new: tuple[str, ...], gone: tuple[str, ...]) -> str:
    """What composing again has changed, in words."""
    sentences = [_("The letter was composed again. What you edited stays.")]
    if new:
        sentences.append(_("New: %(titles)s.") % {"titles": ", ".join(new)})
    if gone:
        sentences.append(_("No longer asked: %(titles)s.") % {"titles": ", ".join(gone)})
    return " ".join(sentences)


@requires(Permission.READER)
@shows_kept
def discard(request: RegisterRequest, key: int) -> HttpResponse:
    """Deletes a draft."""
    record = draft_of(request, key)
    if record is None:
        return absent(request)
    writes = writes_letter(request, record)
    check(request, allowed=writes)
    form = ConfirmForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer = written(
            request,
            form,
            reason=_("Draft of a letter discarded"),
            write=lambda: delete_draft(letter_id=key),
            address=lambda: reverse("letters"),
        )
        if answer is not None:
            messages.success(request, _("Draft deleted."))
            return answer
    return render(request, "letters/discard.html", {"form": form, "record": record, "writes": writes})

"""Who may do what with a letter, and how its pages write."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Form
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from registry.letters.reading import LetterOnRecord, letter_on_record
from registry.people.rights import Right
from registry.reading.lens import Lens
from registry.request.permission import may
from registry.request.scope import RegisterRequest, lens_of
from registry.request.together import EditedMeanwhile, check_together
from suppliers.ledger.change import change
from suppliers.ledger.sent_forms import leads_to


def writes_letter(request: RegisterRequest, record: LetterOnRecord) -> bool:
    """Whether the person may write the letter: as data protection officer of every organisation that sends it."""
    return all(may(request, Right.ASSESS, key) for key in record.organisation_ids)


def files_answers(request: RegisterRequest, record: LetterOnRecord) -> bool:
    """Whether the person may file answers: as editor or data protection officer of an organisation that asked."""
    rights = (Right.ENTER, Right.ASSESS)
    return any(may(request, right, key) for right in rights for key in record.organisation_ids)


def states_facts(request: RegisterRequest) -> bool:
    """Whether the person may enter facts of an answer, which all organisations share."""
    return may(request, Right.ENTER)


def letter_of(request: RegisterRequest, key: int) -> LetterOnRecord | None:
    """The letter of that id on the page shown. None: it cannot be seen there."""
    return letter_on_record(lens_of(request), key)


def draft_of(request: RegisterRequest, key: int) -> LetterOnRecord | None:
    """The draft of that id. None: it cannot be seen there, or was sent."""
    record = letter_of(request, key)
    if record is None or not record.letter.is_draft:
        return None
    return record


def draft_under_lock(request: RegisterRequest, key: int) -> LetterOnRecord:
    """The draft of that id as it is now. Raises ValidationError if it was sent or deleted meanwhile."""
    record = draft_of(request, key)
    if record is None:
        raise ValidationError(_("The letter was sent or deleted meanwhile."))
    return record


def check(request: RegisterRequest, *, allowed: bool) -> None:
    """Lets everybody read the page who sees the letter. Raises PermissionDenied for a write that is not allowed."""
    if request.method == "POST" and not allowed:
        raise PermissionDenied


def whole(request: RegisterRequest, record: LetterOnRecord) -> Lens:
    """The lens of the page with every organisation that sends the letter, also if the page shows one of them."""
    ids = frozenset(record.organisation_ids)
    if not ids <= request.user.having(Right.READ):
        raise PermissionDenied
    return replace(lens_of(request), organisation_ids=ids)


def forget_lens(request: RegisterRequest) -> None:
    """Makes the next question for the Lens of a request build it again."""
    if hasattr(request, "lens"):
        del request.lens


def written(
    request: RegisterRequest, form: Form, *, reason: str, write: Callable[[], object], address: Callable[[], str]
) -> HttpResponse | None:
    """Writes in one change and leads to the result. None: it was refused, and the form says why."""
    try:
        with change(by=request.user, reason=reason):
            # A Lens read before the lock may be out of date: it is built again under the lock.
            forget_lens(request)
            write()
            return leads_to(redirect(address()))
    except ValidationError as error:
        form.add_error(None, error.messages)
        return None


def edited(
    request: RegisterRequest,
    form_of: Callable[[QueryDict | None], Any],
    *,
    reason: str,
    write: Callable[[Any], object],
    address: Callable[[], str],
) -> tuple[Any, HttpResponse | None]:
    """The form of a page that two people may have open at once, and the answer once it is saved.

    ``form_of`` makes the form from what is on record, and is asked again under the lock. Raises ValidationError there
    if the record is gone.
    """
    form = form_of(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return form, None

    def save() -> None:
        check_together(form_of, request.POST)
        write(form)

    try:
        return form, written(request, form, reason=reason, write=save, address=address)
    except EditedMeanwhile as found:
        return found.form, None

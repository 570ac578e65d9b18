"""The files of a letter and of its reminder: PDF, text for a mail, answer sheet."""

from django.http import HttpResponse
from django.shortcuts import render

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.exports.letter import TYPES, content_type, letter_file, reminder_file
from registry.exports.turns import Busy, turn
from registry.letters.days import reminder_due
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest
from registry.views.absent import absent
from registry.views.letter_access import letter_of


@requires(Permission.READER)
def letter_as_file(request: RegisterRequest, key: int, name: str) -> HttpResponse:
    return _file(request, key, name, of_reminder=False)


@requires(Permission.READER)
def reminder_as_file(request: RegisterRequest, key: int, name: str) -> HttpResponse:
    return _file(request, key, name, of_reminder=True)


def _file(request: RegisterRequest, key: int, name: str, *, of_reminder: bool) -> HttpResponse:
    """A file of a letter, as its sender sees it. A letter that is waiting for nothing has no reminder."""
    seen = letter_of(request, key)
    if seen is None or name not in TYPES or (of_reminder and not seen.letter.waiting):
        return absent(request)
    on, reference = request.scope.on, seen.letter.reference
    try:
        with turn(request.user.pk):
            detail = f"{reference}, {name}"
            note(
                EventKind.EXPORTED,
                request=request,
                user=request.user,
                organisations=list(seen.organisation_ids),
                detail=detail,
            )
            if of_reminder:
                content = reminder_file(seen, name, on, reminder_due(on))
            else:
                content = letter_file(seen, name, on)
    except Busy:
        response = render(request, "records/busy.html", status=429)
        response["Retry-After"] = "10"
        return response
    response = HttpResponse(content, content_type=content_type(name))
    response["Content-Disposition"] = f'inline; filename="{reference}-{name}"'
    return response

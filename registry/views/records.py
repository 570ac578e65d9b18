"""Records as files."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.exports.envelope import DayToCome
from registry.exports.export import FORMATS, export
from registry.exports.turns import Busy, turn
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Organisation
from registry.views.absent import absent


@requires(Permission.READER)
def record(request: RegisterRequest, organisation: int, record: str, suffix: str) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Organisation, organisation)
    if row is None or suffix not in FORMATS:
        return absent(request)
    try:
        with turn(request.user.pk):
            # Before the work: an export that fails after it was asked for is in the log too.
            asked = f"{record}.{suffix}, {lens.on.isoformat()}"
            note(EventKind.EXPORTED, request=request, user=request.user, organisations=[row.id], detail=asked)
            file = export(lens, row, record, suffix, produced_at=timezone.now(), produced_by=str(request.user))
    except Busy:
        response = render(request, "records/busy.html", status=429)
        response["Retry-After"] = "10"
        return response
    except DayToCome:
        return render(request, "records/to_come.html", status=404)
    response = HttpResponse(file.content, content_type=file.content_type)
    response["Content-Disposition"] = f'inline; filename="{file.filename}"'
    return response

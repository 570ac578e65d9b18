"""Records as files."""

from django.http import HttpResponse
from django.utils import timezone

from registry.exports.export import FORMATS, export
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
    file = export(lens, row, record, suffix, produced_at=timezone.now(), produced_by=str(request.user))
    response = HttpResponse(file.content, content_type=file.content_type)
    response["Content-Disposition"] = f'inline; filename="{file.filename}"'
    return response

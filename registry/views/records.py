"""Records as files."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from registry.exports.pdf import record_pdf
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of
from registry.values import Organisation, RecordKind
from registry.views.absent import absent


@requires(Permission.READER)
def controller(request: HttpRequest, organisation: int) -> HttpResponse:
    return _record(request, organisation, RecordKind.CONTROLLER)


@requires(Permission.READER)
def processor(request: HttpRequest, organisation: int) -> HttpResponse:
    return _record(request, organisation, RecordKind.PROCESSOR)


def _record(request: HttpRequest, organisation: int, record: str) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Organisation, organisation)
    if row is None:
        return absent(request)
    pdf = record_pdf(lens, row, record, produced_at=timezone.now(), produced_by=str(request.user))
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{record}-record-{row.slug}-{lens.on.isoformat()}.pdf"'
    return response

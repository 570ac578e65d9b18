"""Records as files."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from registry.access import Access, access
from registry.exports.pdf import controller_pdf
from registry.scope import lens_of
from registry.values import Organisation
from registry.views.absent import absent


@access(Access.READER)
def controller(request: HttpRequest, organisation: int) -> HttpResponse:
    lens = lens_of(request)
    row = lens.get(Organisation, organisation)
    if row is None:
        return absent(request)
    pdf = controller_pdf(lens, row, produced_at=timezone.now(), produced_by=str(request.user))
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="record-{row.slug}-{lens.on.isoformat()}.pdf"'
    return response

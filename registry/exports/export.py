"""The one way in which a record leaves the register as a file."""

from datetime import datetime

from registry.exports.envelope import Exported, Format, envelope_of
from registry.exports.pdf import record_pdf
from registry.reading.lens import Lens
from registry.records import RECORDS
from registry.values import Organisation

# Every kind of file by the suffix of its name. Addresses, file names and the command's choices use the suffix.
FORMATS: dict[str, Format] = {
    "pdf": Format("application/pdf", record_pdf),
}


def export(
    lens: Lens, organisation: Organisation, record: str, suffix: str, *, produced_at: datetime, produced_by: str
) -> Exported:
    """The organisation's record of Article 30 as a file, as known on the lens's day.

    *record* is ``controller`` for 30(1) or ``processor`` for 30(2). Raises KeyError for another record or format.
    """
    form = FORMATS[suffix]
    envelope = envelope_of(lens, organisation, produced_at=produced_at, produced_by=produced_by)
    return Exported(
        content=form.write(RECORDS[record](lens, organisation), envelope),
        content_type=form.content_type,
        filename=f"{record}-record-{organisation.slug}-{lens.on.isoformat()}.{suffix}",
        envelope=envelope,
    )

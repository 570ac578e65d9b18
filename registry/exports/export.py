"""The one way in which records and facts leave the register as a file."""

from datetime import datetime

from registry.exports.envelope import Exported, Format, envelope_of
from registry.exports.pdf import record_pdf
from registry.exports.supplier_facts import SupplierFacts, supplier_facts
from registry.exports.toml import supplier_toml
from registry.reading.lens import Lens
from registry.records import RECORDS, Record
from registry.values import Organisation
from suppliers.values import Supplier

# Every kind of file by the suffix of its name. Addresses, file names and the command's choices use the suffix.
FORMATS: dict[str, Format[Record]] = {
    "pdf": Format("application/pdf", record_pdf),
}
# The same for the shared facts about one supplier.
SUPPLIER_FORMATS: dict[str, Format[SupplierFacts]] = {
    "toml": Format("application/toml", supplier_toml),
}


def export(
    lens: Lens, organisation: Organisation, record: str, suffix: str, *, produced_at: datetime, produced_by: str
) -> Exported:
    """The organisation's record of Article 30 as a file, of the lens's day and as known on its second day.

    *record* is ``controller`` for 30(1) or ``processor`` for 30(2). Raises KeyError for another record or format, and
    DayToCome for a day to come.
    """
    form = FORMATS[suffix]
    content = RECORDS[record](lens, organisation)
    envelope = envelope_of(lens, organisation, produced_at=produced_at, produced_by=produced_by, texts=content.texts())
    return Exported(
        content=form.write(content, envelope),
        content_type=form.content_type,
        filename=f"{record}-record-{organisation.slug}-{envelope.days}.{suffix}",
        envelope=envelope,
    )


def export_supplier(
    lens: Lens, supplier: Supplier, suffix: str, *, produced_at: datetime, produced_by: str
) -> Exported:
    """The shared facts about a supplier as a file. Raises KeyError for another format, DayToCome for a day to come."""
    form = SUPPLIER_FORMATS[suffix]
    facts = supplier_facts(lens, supplier)
    envelope = envelope_of(lens, None, produced_at=produced_at, produced_by=produced_by, texts=map(repr, facts.rows))
    return Exported(
        content=form.write(facts, envelope),
        content_type=form.content_type,
        filename=f"supplier-{supplier.id}-{envelope.days}.{suffix}",
        envelope=envelope,
    )

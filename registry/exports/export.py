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


def export_supplier(
    lens: Lens, supplier: Supplier, suffix: str, *, produced_at: datetime, produced_by: str
) -> Exported:
    """The shared facts about a supplier as a file, as known on the lens's day. Raises KeyError for another format."""
    form = SUPPLIER_FORMATS[suffix]
    envelope = envelope_of(lens, None, produced_at=produced_at, produced_by=produced_by)
    return Exported(
        content=form.write(supplier_facts(lens, supplier), envelope),
        content_type=form.content_type,
        filename=f"supplier-{supplier.id}-{lens.on.isoformat()}.{suffix}",
        envelope=envelope,
    )

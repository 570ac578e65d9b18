"""Where a record belongs: the supplier, engagement, activity or list on whose page it is shown."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

import registry.values as judgement
import suppliers.values as facts
from registry.reading.lens import PARENTS, Lens
from registry.wording.names import name_of
from suppliers.values import CLAIM_KINDS, Row

# What a fact that names no supplier of its own belongs to, the nearest first.
ABOVE: dict[str, type[Row]] = {
    "supplier_id": facts.Supplier,
    "service_id": facts.Service,
    "declaration_id": facts.Declaration,
    "notice_id": facts.ChangeNotice,
    "document_id": facts.Document,
}


@dataclass(frozen=True, slots=True)
class RecordPage:
    """A page by its route and key (None: a list), and what to call it."""

    page: str
    key: int | None
    name: str


OURS = frozenset(judgement.ROWS)


def page_of(lens: Lens, row: Row) -> RecordPage:
    """Where a record is shown."""
    if type(row) in OURS:
        return _kept_at(lens, row)
    supplier = _supplier(lens, row)
    if supplier is not None:
        return RecordPage("supplier", supplier.id, supplier.name)
    if isinstance(row, facts.Person):
        return RecordPage("", None, _("People"))
    return RecordPage("reference", None, _("Reference data"))


def _supplier(lens: Lens, row: Row | None) -> facts.Supplier | None:
    """The supplier that a fact is about."""
    if row is None or isinstance(row, facts.Supplier):
        return row
    if isinstance(row, facts.Conflict):
        return _supplier(lens, lens.get(CLAIM_KINDS[row.first_kind], row.first_id))
    for column, kind in ABOVE.items():
        key = getattr(row, column, None)
        if key is not None:
            return _supplier(lens, lens.get(kind, key))
    return None


def _kept_at(lens: Lens, row: Row) -> RecordPage:
    """The activity, the engagement or the organisation that a record of ours belongs to."""
    above: Any = row
    while above is not None and hasattr(above, "OWNER") and not isinstance(above, judgement.Engagement):
        above = lens.get(PARENTS[above.OWNER], getattr(above, above.OWNER))
    engagement = above if isinstance(above, judgement.Engagement) else getattr(row, "engagement_id", None)
    if not isinstance(engagement, judgement.Engagement):
        engagement = lens.get(judgement.Engagement, engagement) if engagement else None
    organisation = lens.get(judgement.Organisation, lens.owner(row))
    ours = organisation.name if organisation else ""
    if isinstance(above, judgement.ProcessingActivity):
        return RecordPage("activity", above.id, f"{ours}: {name_of(lens, above)}")
    if engagement is not None:
        return RecordPage("engagement", engagement.id, name_of(lens, engagement))
    clients = isinstance(above, judgement.OwnService)
    return RecordPage("clients" if clients else "activities", None, ours)

"""The page of a record: the supplier, engagement, activity, client, letter or list that shows it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

import registry.values as own
import suppliers.values as facts
from registry.reading.lens import PARENTS, Lens
from registry.wording.names import name_of
from suppliers.values import CLAIM_KINDS, Row

# The kinds of records above a fact without a supplier of its own, the nearest first.
ABOVE: dict[str, type[Row]] = {
    "supplier_id": facts.Supplier,
    "service_id": facts.Service,
    "declaration_id": facts.Declaration,
    "notice_id": facts.ChangeNotice,
    "document_id": facts.Document,
}


@dataclass(frozen=True, slots=True)
class RecordPage:
    """A page by its route, its key (None: a list) and its name."""

    page: str
    key: int | None
    name: str


OURS = frozenset(own.ROWS)
# Our records that have a page, each below another record.
WITH_PAGE = (own.Engagement, own.ProcessingForClient)


def page_of(lens: Lens, row: Row) -> RecordPage:
    """The page that shows a record."""
    if type(row) in OURS:
        return _own_page(lens, row)
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


def _own_page(lens: Lens, row: Row) -> RecordPage:
    """The page of the activity, engagement, client, letter or organisation that one of our records belongs to."""
    above = _topmost(lens, row)
    organisation = name_of(lens, lens.get(own.Organisation, lens.owner(row)))
    if isinstance(above, own.ProcessingActivity):
        return RecordPage("activity", above.id, f"{organisation}: {name_of(lens, above)}")
    if isinstance(above, own.Letter):
        return RecordPage("letter", above.id, f"{organisation}: {name_of(lens, above)}")
    if isinstance(above, own.ProcessingForClient):
        return RecordPage("client", above.id, f"{organisation}: {name_of(lens, above)}")
    engagement = _engagement_of(lens, row, above)
    if engagement is not None:
        return RecordPage("engagement", engagement.id, name_of(lens, engagement))
    if isinstance(above, own.OwnService):
        return RecordPage("clients", None, organisation)
    return RecordPage("activities", None, organisation)


def _engagement_of(lens: Lens, row: Row, above: Any) -> own.Engagement | None:
    """The engagement above a record, or the one that it refers to."""
    if isinstance(above, own.Engagement):
        return above
    return lens.get(own.Engagement, getattr(row, "engagement_id", None))


def _topmost(lens: Lens, row: Row) -> Any:
    """The first record above it that has a page, or otherwise the last one before the organisation."""
    above: Any = row
    if isinstance(row, own.QuestionFinding):
        above = lens.get(own.LetterPart, row.part_id)
    while above is not None and hasattr(above, "OWNER") and not isinstance(above, WITH_PAGE):
        above = lens.get(PARENTS[above.OWNER], getattr(above, above.OWNER))
    return above

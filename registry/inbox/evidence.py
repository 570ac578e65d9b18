"""What a finding is based on: the statements with their sources, both sides of a conflict, and our own records."""

from collections.abc import Iterator
from dataclasses import dataclass

from registry.findings.finding import Finding
from registry.reading.lens import Lens
from registry.wording.facts import RecordGroup, group
from suppliers.values import CLAIM_KINDS, Availability, Claim, Conflict, Document, Row, Supplier

# How many records a finding shows; the others are counted.
SHOWN = 5


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """Records by kind, and how many more there are. ``silent``: none says anything, and these documents were read."""

    groups: tuple[RecordGroup, ...]
    more: int = 0
    silent: bool = False


def evidence_of(lens: Lens, finding: Finding) -> Evidence:
    """What a finding is based on; where nothing is stated, the documents of the supplier that were read."""
    rows = list(dict.fromkeys(_rows(lens, finding)))
    if rows:
        return Evidence(groups=_groups(lens, rows[:SHOWN]), more=max(0, len(rows) - SHOWN))
    return Evidence(groups=_groups(lens, _read(lens, finding)[:SHOWN]), silent=True)


def _rows(lens: Lens, finding: Finding) -> Iterator[Row]:
    """The records that it names, without those that it is about anyway: the service, the supplier, the organisation."""
    for row in finding.seen.named:
        if isinstance(row, Conflict):
            yield row
            yield from filter(None, (lens.get(CLAIM_KINDS[kind], key) for kind, key in row.sides))
        elif isinstance(row, Claim) or (row not in finding.records and not isinstance(row, Supplier)):
            yield row


def _read(lens: Lens, finding: Finding) -> list[Row]:
    """The documents of the supplier that we hold."""
    if finding.supplier is None:
        return []
    documents = lens.where(Document, "supplier_id", finding.supplier.id)
    return [row for row in documents if row.availability == Availability.HELD]


def _groups(lens: Lens, rows: list[Row]) -> tuple[RecordGroup, ...]:
    """Records by kind, in the order of the first of each."""
    by_kind: dict[type[Row], list[Row]] = {}
    for row in rows:
        by_kind.setdefault(type(row), []).append(row)
    return tuple(group(lens, kind, found) for kind, found in by_kind.items())

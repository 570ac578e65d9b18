"""What a finding is based on, by kind: two findings about one engagement, document, party or claim belong together."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Any

from registry.findings.finding import Finding
from registry.values import Engagement, ProcessingActivity
from suppliers.values import Claim, Conflict, Document, Row, Supplier


class Same(Enum):
    """What two findings share, besides the organisation."""

    ENGAGEMENT = auto()
    ACTIVITY = auto()
    DOCUMENT = auto()
    PARTY = auto()
    CLAIM = auto()
    KIND = auto()


def shared_by(finding: Finding, same: Same) -> frozenset[Any]:
    """What of one kind a finding is based on."""
    return frozenset(_SHARED[same](finding))


def _of_kind(finding: Finding, kind: type[Row]) -> Iterator[int]:
    for row in (*finding.records, finding.about):
        if isinstance(row, kind):
            yield row.id


def _engagements(finding: Finding) -> Iterator[int]:
    return _of_kind(finding, Engagement)


def _activities(finding: Finding) -> Iterator[int]:
    return _of_kind(finding, ProcessingActivity)


def _documents(finding: Finding) -> Iterator[int]:
    for row in finding.seen.named:
        if isinstance(row, Document):
            yield row.id
        elif isinstance(row, Claim) and row.document_id is not None:
            yield row.document_id


def _parties(finding: Finding) -> Iterator[int]:
    """The parties besides the supplier itself."""
    own = finding.supplier.id if finding.supplier else None
    for row in finding.seen.named:
        key = row.id if isinstance(row, Supplier) else getattr(row, "party_id", None)
        if key is not None and key != own:
            yield key


def _claims(finding: Finding) -> Iterator[tuple[str, int]]:
    for row in finding.seen.named:
        if isinstance(row, Claim):
            yield row.key
        elif isinstance(row, Conflict):
            yield from row.sides


def _kinds(finding: Finding) -> Iterator[Any]:
    """The kinds that its sentence names, such as storage or backup."""
    kinds = finding.seen.figures.get("places", ())
    yield from kinds if isinstance(kinds, tuple) else (kinds,)


_SHARED = {
    Same.ENGAGEMENT: _engagements,
    Same.ACTIVITY: _activities,
    Same.DOCUMENT: _documents,
    Same.PARTY: _parties,
    Same.CLAIM: _claims,
    Same.KIND: _kinds,
}

"""What several rules on security ask of the measures on record."""

from collections.abc import Collection, Iterable
from typing import Any

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Seen, Severity
from suppliers.values import (
    Claim,
    Component,
    DataLocation,
    Operator,
    Row,
    SecurityMeasure,
    Standing,
)


def seen_in(
    d: EngagementDossier, severity: Severity, about: str, rows: Iterable[Row], case: str = "", **figures: Any
) -> Seen:
    """A finding about the service, seen in some of its claims."""
    return Seen(severity, tuple(figures.items()), (*rows, d.service), about, case)


def by_control(d: EngagementDossier) -> dict[str, list[SecurityMeasure]]:
    """The measures on record by what they do."""
    found: dict[str, list[SecurityMeasure]] = {}
    for row in d.claims(SecurityMeasure):
        found.setdefault(row.control, []).append(row)
    return found


def all_unread(rows: Collection[Claim]) -> bool:
    """Whether there is something, and none of it has been read: then it is the reading that is missing."""
    return bool(rows) and all(row.standing == Standing.UNREAD for row in rows)


def open_parts(rows: Iterable[SecurityMeasure]) -> list[SecurityMeasure]:
    """Rows of a part of which nothing is clearly said: neither of it nor of the whole service."""
    rows = list(rows)
    clear = {row.component_id for row in rows if row.strength is not None}
    vague = [row for row in rows if row.standing in {Standing.SILENT, Standing.UNCLEAR}]
    return [row for row in vague if not clear & {row.component_id, None}]


def run_by_us(d: EngagementDossier) -> set[int | None]:
    """The parts that we run ourselves, as the places of the data say: their measures are ours."""
    places = [row for row in d.stated(DataLocation) if row.component_id]
    ours = {row.component_id for row in places if row.operated_by == Operator.CUSTOMER}
    return ours - {row.component_id for row in places if row.operated_by != Operator.CUSTOMER}


def part_of(d: EngagementDossier, row: SecurityMeasure) -> Component | None:
    """The part of the service that a measure is said of."""
    return d.lens.get(Component, row.component_id) if row.component_id else None

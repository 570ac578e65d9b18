"""What several rules on security ask of the measures on record."""

from collections.abc import Collection, Iterable, Set
from typing import Any

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Cases, Seen, Severity, seen
from suppliers.values import (
    Access,
    BackupTerm,
    Claim,
    Component,
    Control,
    DataLocation,
    Operator,
    Row,
    SecurityMeasure,
    Standing,
)


def seen_in(
    d: EngagementDossier,
    severity: Severity,
    *,
    evidence: Iterable[Row],
    part: str,
    case: Cases | str = "",
    **figures: Any,
) -> Seen:
    """A finding about the service, seen in some of its claims."""
    rows = tuple(evidence)
    fix = rows[0] if rows else None
    return seen(severity, about=d.service, fix=fix, evidence=rows, part=part, case=case, **figures)


def measures_of(d: EngagementDossier, *controls: Control) -> list[SecurityMeasure]:
    """The measures on record that do one of some things, by what they do in the order given."""
    return [row for control in controls for row in d.claims(SecurityMeasure) if row.control == control]


def strengths(rows: Iterable[SecurityMeasure]) -> list[SecurityMeasure]:
    """Those that are clearly good news."""
    return [row for row in rows if row.strength]


def weaknesses(rows: Iterable[SecurityMeasure]) -> list[SecurityMeasure]:
    """Those that are clearly bad news."""
    return [row for row in rows if row.strength is False]


def all_unread(rows: Collection[Claim]) -> bool:
    """Whether there is something, and none of it has been read: then it is the reading that is missing."""
    return bool(rows) and all(row.standing == Standing.UNREAD for row in rows)


def covers_part(row: SecurityMeasure | BackupTerm | Access, parts: Set[int | None]) -> bool:
    """Whether what is said of some parts answers for a row: it is said of the row's own part, or of the whole."""
    return None in parts or row.component_id in parts


def open_parts(rows: Collection[SecurityMeasure]) -> list[SecurityMeasure]:
    """Rows of a part of which nothing is clearly said: neither of it nor of the whole service."""
    clear = {row.component_id for row in rows if row.strength is not None}
    vague = [row for row in rows if row.standing in {Standing.SILENT, Standing.UNCLEAR}]
    return [row for row in vague if not covers_part(row, clear)]


def run_by_us(d: EngagementDossier) -> set[int | None]:
    """The parts that we run ourselves, as the places of the data say: their measures are ours."""
    places = [row for row in d.stated(DataLocation) if row.component_id]
    ours = {row.component_id for row in places if row.operated_by == Operator.CUSTOMER}
    return ours - {row.component_id for row in places if row.operated_by != Operator.CUSTOMER}


def parts_of(d: EngagementDossier, rows: Iterable[SecurityMeasure]) -> tuple[Component, ...]:
    """The parts of the service that measures are said of, each once."""
    parts = (d.lens.get(Component, row.component_id) for row in rows if row.component_id)
    return tuple(dict.fromkeys(part for part in parts if part))

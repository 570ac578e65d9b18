"""Shared by the rules on security: selections of the measures on record."""

from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Cases, Seen, seen
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

P = TypeVar("P", SecurityMeasure, BackupTerm, Access)


def seen_in(
    d: EngagementDossier,
    *,
    evidence: Iterable[Row],
    part: str,
    case: Cases | str = "",
    **figures: Any,
) -> Seen:
    """A finding about the service, shown by some of its claims."""
    return seen(about=d.service, evidence=tuple(evidence), part=part, case=case, **figures)


def measures_of(d: EngagementDossier, *controls: Control) -> list[SecurityMeasure]:
    """The measures on record for these controls, in the order of the controls."""
    found = []
    for control in controls:
        for row in d.claims(SecurityMeasure):
            if row.control == control:
                found.append(row)
    return found


def strengths(rows: Iterable[SecurityMeasure]) -> list[SecurityMeasure]:
    """The measures that clearly protect the data."""
    return [row for row in rows if row.strength]


def weaknesses(rows: Iterable[SecurityMeasure]) -> list[SecurityMeasure]:
    """The measures that clearly leave the data less protected."""
    return [row for row in rows if row.strength is False]


def all_unread(rows: Collection[Claim]) -> bool:
    """Whether there are claims and none of them is read. Then reading them comes first."""
    return bool(rows) and all(row.standing == Standing.UNREAD for row in rows)


def not_covered(rows: Iterable[P], measures: Iterable[SecurityMeasure]) -> list[P]:
    """The rows that no measure covers. A measure covers its own part; without a part it covers the whole service."""
    parts = {measure.component_id for measure in measures}
    if None in parts:
        return []
    return [row for row in rows if row.component_id not in parts]


def open_parts(rows: Collection[SecurityMeasure]) -> list[SecurityMeasure]:
    """The vague rows of parts without a clear row, for the part or for the whole service."""
    clear, vague = [], []
    for row in rows:
        if row.strength is not None:
            clear.append(row)
        if row.standing in {Standing.SILENT, Standing.UNCLEAR}:
            vague.append(row)
    return not_covered(vague, clear)


def run_by_others(d: EngagementDossier, rows: Iterable[SecurityMeasure]) -> list[SecurityMeasure]:
    """The measures without those of the parts that we run ourselves: these measures are ours."""
    ours = _run_by_us(d)
    return [row for row in rows if row.component_id not in ours]


def _run_by_us(d: EngagementDossier) -> set[int]:
    """The parts of the service that we alone operate, according to the places of the data."""
    ours, others = set(), set()
    for row in d.stated(DataLocation):
        if row.component_id is None:
            continue
        if row.operated_by == Operator.CUSTOMER:
            ours.add(row.component_id)
        else:
            others.add(row.component_id)
    return ours - others


def parts_of(d: EngagementDossier, rows: Iterable[SecurityMeasure]) -> tuple[Component, ...]:
    """The parts of the service to which measures apply, each once."""
    keys = dict.fromkeys(row.component_id for row in rows)
    return tuple(d.lens.get_each(Component, keys))

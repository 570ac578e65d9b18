"""The findings of a release as values of today: the rules have changed since, the findings are as they were."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from registry.causes.cause import Cause
from registry.causes.conflicts import handling_of_conflict
from registry.causes.handling import Handling, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab
from registry.findings.finding import Finding, cause_of
from registry.models import Organisation
from registry.reading.lens import Lens, lens_now
from registry.rules import CATALOGUE
from registry.rules.dossiers import DOSSIER_KINDS, Dossier
from registry.rules.rule import Seen
from suppliers.values import CLAIM_KINDS, Conflict, Row

HERE = Path(__file__).parent
# The handling of cases that later releases no longer have.
GONE = {
    ("TRA-10", "unrecorded"): handled(Cause.TRANSFERS, Tab.ASK, Severity.LOW, Point.LOCATION, weighed=False),
}
DAY = re.compile(r"\d{4}-\d\d-\d\d")
RECORD = re.compile(r"([a-z]+):(\w+)")


def kept_findings(release: str) -> list[Finding]:
    """The findings of a release in its register, which the database has, upgraded."""
    rows = json.loads((HERE / release / "findings.json").read_text(encoding="utf-8"))
    lens = lens_now(list(Organisation.objects.values_list("pk", flat=True)), date.fromisoformat(rows[0]["on"]))
    dossiers = dict(_dossiers(lens))
    return [_finding(lens, dossiers[row["organisation"], row["subject"].partition("/")[0]], row) for row in rows]


def _dossiers(lens: Lens) -> Iterator[tuple[tuple[str, str], Dossier]]:
    for organisation in lens.organisations:
        for kind in DOSSIER_KINDS:
            for name, row in kind.subjects(lens, organisation):
                dossier = kind.opened(lens, organisation, row)
                if dossier is not None:
                    yield (organisation.slug, name), dossier


def _finding(lens: Lens, dossier: Dossier, row: dict[str, Any]) -> Finding:
    seen = _seen(lens, row)
    return Finding(
        rule=CATALOGUE[row["code"]],
        stakes=dossier.stakes,
        organisation=dossier.organisation,
        supplier=seen.supplier or dossier.supplier,
        laws=(),
        on=lens.on,
        citations=(),
        subject=row["subject"],
        cause=cause_of(row["code"], seen, dossier.records),
        group="",
        names=dossier.names,
        records=dossier.records,
        seen=seen,
        decision=None,
        decided=False,
    )


def _seen(lens: Lens, row: dict[str, Any]) -> Seen:
    roles = {name: _value(lens, value) for name, value in row["roles"].items()}
    return Seen(
        about=roles["about"],
        fix=roles["fix"] if isinstance(roles["fix"], Row) else None,
        evidence=roles["evidence"],
        part=row["roles"]["part"],
        case=row["case"],
        supplier=None,
        law=None,
        severity=None,
        handling=GONE.get((row["code"], row["case"])) or _of_conflict(lens, roles["about"]),
        figures=roles["figures"],
    )


def _of_conflict(lens: Lens, about: Row) -> Handling | None:
    if not isinstance(about, Conflict):
        return None
    return handling_of_conflict(*(lens.get(CLAIM_KINDS[kind], key) for kind, key in about.sides))


def _value(lens: Lens, fact: Any) -> Any:
    """A figure of the file: a record, a day, several of these, or what it is."""
    match fact:
        case list():
            return tuple(_value(lens, each) for each in fact)
        case dict():
            return {name: _value(lens, each) for name, each in fact.items()}
        case str() if DAY.fullmatch(fact):
            return date.fromisoformat(fact)
        case str() if found := RECORD.fullmatch(fact):
            return _record(lens, *found.groups()) or fact
    return fact


def _record(lens: Lens, word: str, key: str) -> Row | None:
    for kind in lens.register.tables:
        if kind.__name__.lower() == word:
            return lens.register.get(kind, int(key) if key.isdigit() else key)
    return None

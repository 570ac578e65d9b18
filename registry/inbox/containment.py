"""Which findings another one contains: what settles the leading one settles them as well.

A contained finding is no line of its own. It stays open, can be decided alone, and comes up by itself once the leading
one is gone or decided.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from registry.causes.point import Point
from registry.findings.finding import Finding
from registry.inbox.shared_records import Same, shared_by
from registry.rules import CATALOGUE


@dataclass(frozen=True, slots=True)
class Cases:
    """A rule with some of its cases; without any, all of them. ``point`` limits it to findings of one question."""

    code: str
    cases: tuple[str, ...] = ()
    point: Point | None = None

    def has(self, finding: Finding) -> bool:
        """Whether a finding is of one of them."""
        if finding.code != self.code or (self.cases and finding.case not in self.cases):
            return False
        return self.point is None or finding.handling.point == self.point


@dataclass(frozen=True, slots=True)
class Contains:
    """One row of the table: what leads, what it contains, and what the two share besides the organisation."""

    leading: Cases
    same: Same
    contained: tuple[Cases, ...]


SILENT = ("silent", "unclear")
# Nothing is on record about a service: no document, no claim, no agreement.
BY_NAME = Cases("EVD-10", ("name",))
BEGUN_BY_READING = (Cases("CON-01", ("nothing",)), Cases("CON-07", ("never",)), Cases("BRE-05"), Cases("TRA-10"))
OPEN_CHANGES = Cases("SUB-10", ("silent", "open", "open, limit", "limit"))
OF_AN_OLD_STATEMENT = (Cases("EVD-06"), Cases("EVD-08"), Cases("SEC-04", ("progress", "long")))
CONTAINMENT: tuple[Contains, ...] = (
    # The supplier is known by name alone: one act, reading or asking, begins all of it.
    Contains(BY_NAME, Same.ENGAGEMENT, BEGUN_BY_READING),
    # Nothing was read, so silence proves nothing.
    Contains(
        Cases("EVD-10", ("nothing", "name")),
        Same.ENGAGEMENT,
        (
            Cases("BRE-01", ("",)),
            Cases("BRE-07"),
            Cases("CON-04", ("none",)),
            Cases("EVD-11"),
            Cases("RET-01", ("",)),
            Cases("RET-02"),
            Cases("RET-06"),
            Cases("RET-07", ("none",)),
            Cases("RET-08", ("",)),
            Cases("SEC-01", ("",)),
            Cases("SEC-02"),
            Cases("SEC-05", ("",)),
            Cases("SEC-08", ("", "remote")),
            Cases("SUB-01", ("supplier",)),
            Cases("SUB-05", ("not asked",)),
        ),
    ),
    # What the agreement must contain.
    Contains(
        Cases("CON-01", ("nothing", "referred", "ended", "terms")),
        Same.ENGAGEMENT,
        (
            Cases("CON-05"),
            Cases("CON-06"),
            Cases("CON-09", SILENT),
            Cases("CON-10", ("own use, silent", "ai training, silent")),
            Cases("EVD-10", SILENT),
            Cases("RET-06"),
            OPEN_CHANGES,
        ),
    ),
    # To be settled in the agreement that follows.
    Contains(
        Cases("CON-02"),
        Same.ENGAGEMENT,
        (Cases("CON-03"), Cases("CON-05"), Cases("CON-06"), Cases("CON-08"), Cases("SUB-10")),
    ),
    # The agreement is read first.
    Contains(
        Cases("CON-04", ("none",)),
        Same.ENGAGEMENT,
        (
            Cases("CON-05"),
            Cases("CON-06"),
            Cases("CON-09"),
            Cases("RET-06"),
            Cases("SUB-10"),
            Cases("EVD-10", ("silent",)),
        ),
    ),
    Contains(
        Cases("CON-07", ("never", "insufficient", "insufficient, due")),
        Same.ENGAGEMENT,
        (Cases("ACT-05", ("never", "interval")), Cases("CON-07", ("conditions",))),
    ),
    Contains(Cases("EVD-02"), Same.DOCUMENT, OF_AN_OLD_STATEMENT),
    Contains(Cases("EVD-01"), Same.DOCUMENT, OF_AN_OLD_STATEMENT),
    Contains(Cases("SUB-02"), Same.CLAIM, (Cases("EVD-07"),)),
    Contains(Cases("SUB-02"), Same.PARTY, (Cases("ACC-01", ("nobody else",)), Cases("SUB-07"))),
    Contains(
        Cases("SEC-01", ("denied",)),
        Same.ENGAGEMENT,
        (Cases("ACC-03", ("plain",)), Cases("EVD-07", point=Point.ENCRYPTION)),
    ),
    Contains(Cases("SEC-01", ("",)), Same.ENGAGEMENT, (Cases("SEC-06", ("version", "keys")),)),
    Contains(Cases("SEC-02"), Same.ENGAGEMENT, (Cases("SEC-07"),)),
    Contains(Cases("SEC-05"), Same.ENGAGEMENT, (Cases("SEC-03"), Cases("SEC-10"))),
    Contains(Cases("TRA-05"), Same.CLAIM, (Cases("TRA-11"), Cases("EVD-07"))),
    Contains(Cases("SUB-09", ("places",)), Same.KIND, (Cases("TRA-04"),)),
    Contains(Cases("BRE-01"), Same.ENGAGEMENT, (Cases("BRE-03"), Cases("BRE-07"))),
    Contains(Cases("BRE-04"), Same.PARTY, (Cases("BRE-06"),)),
    Contains(Cases("RET-01"), Same.ENGAGEMENT, (Cases("RET-02"), Cases("RET-06"))),
    Contains(Cases("ACT-03", ("due", "risk", "unasked")), Same.ACTIVITY, (Cases("ACT-08", ("necessity",)),)),
)
# The rows by the code of what they contain, and by that of what leads.
_BY_CONTAINED: dict[str, list[tuple[Contains, Cases]]] = {}
_BY_LEADING: dict[str, list[Contains]] = {}
for _row in CONTAINMENT:
    _BY_LEADING.setdefault(_row.leading.code, []).append(_row)
    for _cases in _row.contained:
        _BY_CONTAINED.setdefault(_cases.code, []).append((_row, _cases))

# A row of the table, an organisation, and what two of its findings share.
_Shared = tuple[int, int, Any]


def leaders(findings: Sequence[Finding]) -> dict[int, Finding]:
    """The finding that leads each contained one, by the place of the contained one among *findings*.

    A leader is never itself contained: a finding contained in a contained one belongs to the leader of both.
    """
    leading = _leading(findings)
    direct: dict[int, int] = {}
    for place in range(len(findings)):
        leader = _leader(findings, leading, place)
        if leader is not None:
            direct[place] = leader
    return {place: findings[_top(direct, place)] for place in direct}


def begun_by_reading(finding: Finding) -> bool:
    """Whether a finding is one that a supplier known by name alone has besides that it was not read."""
    return any(each.has(finding) for each in BEGUN_BY_READING)


def crossing_codes(kind: type) -> frozenset[str]:
    """The codes of rules about other dossiers whose findings may contain one of a dossier of this kind."""
    found = set()
    for code, rows in _BY_CONTAINED.items():
        if CATALOGUE[code].dossier is kind:
            found |= {row.leading.code for row, _cases in rows if CATALOGUE[row.leading.code].dossier is not kind}
    return frozenset(found)


def _leading(findings: Sequence[Finding]) -> dict[_Shared, list[int]]:
    """The places of findings that may lead, by what they share with what they contain."""
    found: dict[_Shared, list[int]] = {}
    for place, each in enumerate(findings):
        for row in _BY_LEADING.get(each.code, ()):
            if row.leading.has(each):
                for key in shared_by(each, row.same):
                    found.setdefault(_key(row, each, key), []).append(place)
    return found


def _leader(findings: Sequence[Finding], leading: dict[_Shared, list[int]], place: int) -> int | None:
    """The place of the finding that contains another, of the first row of the table that fits."""
    each = findings[place]
    for row, cases in _BY_CONTAINED.get(each.code, ()):
        if not cases.has(each):
            continue
        places = {other for key in shared_by(each, row.same) for other in leading.get(_key(row, each, key), ())}
        places.discard(place)
        if places:
            return min(places)
    return None


def _key(row: Contains, finding: Finding, shared: Any) -> _Shared:
    return id(row), finding.organisation.id, shared


def _top(direct: dict[int, int], place: int) -> int:
    """The leader that nothing contains."""
    passed = {place}
    while place in direct and direct[place] not in passed:
        place = direct[place]
        passed.add(place)
    return place

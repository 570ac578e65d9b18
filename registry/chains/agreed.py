"""Agreed terms: which text governs a term on the day. What was agreed comes before what is stated."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from registry.reading.lens import Lens
from registry.values import (
    Agreement,
    AgreementKind,
    Authorisation,
    ClauseReview,
    Met,
    NoticeDecision,
)
from suppliers.values import Period


def governing(lens: Lens, engagement_id: int, term: str) -> Agreement | None:
    """The agreement in force whose *term* ("breach", "deletion", "change", …) has a figure; the latest governs."""
    found = [row for row in in_force(lens, engagement_id) if getattr(row, term) is not None]
    return found[-1] if found else None


def agreed(lens: Lens, engagement_id: int, term: str) -> Period | None:
    """The figure agreed for *term*; None where no agreement in force gives one."""
    agreement = governing(lens, engagement_id, term)
    return getattr(agreement, term) if agreement else None


def in_force(lens: Lens, engagement_id: int) -> list[Agreement]:
    """The agreements in force on the day, oldest first: a later one, or an amendment, governs what it speaks of.

    An amendment ends with what it amends, at whatever distance, unless it prolongs that.
    """
    rows = {row.id: row for row in agreements(lens, engagement_id) if row.in_force(lens.on)}
    while gone := [key for key, row in rows.items() if row.amends_id is not None and row.amends_id not in rows]:
        for key in gone:
            del rows[key]
    return sorted(rows.values(), key=lambda row: _order(row, rows))


def agreements(lens: Lens, engagement_id: int) -> list[Agreement]:
    """Every agreement of an engagement, until the last day that its amendments give it."""
    rows = lens.where(Agreement, "engagement_id", engagement_id)
    return [_prolonged(row, rows) for row in rows]


def _prolonged(agreement: Agreement, rows: Iterable[Agreement]) -> Agreement:
    """An agreement that an amendment with a later end of its own carries on without a gap ends with that."""
    ends = agreement.ends
    dated = ((row.ends, row) for row in rows if row.amends_id == agreement.id and row.ends)
    for later, row in sorted(dated, key=lambda each: each[0]):
        if ends and later > ends and (row.starts is None or (row.starts - ends).days <= 1):
            ends = later
    return agreement if ends == agreement.ends else replace(agreement, ends=ends)


def _order(agreement: Agreement, rows: Mapping[int, Agreement]) -> tuple[str, int, int]:
    """By the day from which it holds; an amendment comes after what it amends, also where it bears no day."""
    above = [agreement]
    while (found := rows.get(above[-1].amends_id or 0)) and found not in above:
        above.append(found)
    return max(str(row.starts or row.signed or "") for row in above), len(above), agreement.id


def contract(lens: Lens, agreements: Iterable[Agreement]) -> tuple[Agreement, ...]:
    """Those of the agreements that hold what Article 28 asks, by their kind or by what is on record of them.

    An amendment counts with what it amends.
    """
    held: dict[int, Agreement] = {}
    for each in agreements:
        loose = each.kind == AgreementKind.AMENDMENT and each.amends_id is None
        if not loose and (each.amends_id in held or _holds_duties(lens, each)):
            held[each.id] = each
    return tuple(held.values())


def clause_reviews(lens: Lens, agreement: Agreement) -> list[ClauseReview]:
    """The reviews of an agreement's items; one that is dated later than the lens's day says nothing yet."""
    rows = lens.where(ClauseReview, "agreement_id", agreement.id)
    return [row for row in rows if row.on is None or row.on <= lens.on]


def answers(lens: Lens, engagement_id: int) -> dict[int, NoticeDecision]:
    """How an organisation answered the notices of a service, by notice; what is decided later is open on the day."""
    rows = lens.where(NoticeDecision, "engagement_id", engagement_id)
    return {row.notice_id: row.as_of(lens.on) for row in rows}


def authorisation(held: Sequence[Agreement]) -> Authorisation:
    """How sub-processors are authorised: what the latest text that speaks of it says."""
    said = (Authorisation(each.authorisation) for each in reversed(held) if each.authorisation)
    return next((each for each in said if each != Authorisation.UNKNOWN), Authorisation.UNKNOWN)


def _holds_duties(lens: Lens, agreement: Agreement) -> bool:
    """Whether it is an agreement on processing by its kind, or terms of which that is on record."""
    if agreement.kind in {AgreementKind.DPA, AgreementKind.CLAUSES}:
        return True
    if agreement.authorisation not in {"", Authorisation.UNKNOWN}:
        return True
    return any(row.outcome != Met.NOT_REVIEWED for row in clause_reviews(lens, agreement))

"""Agreed terms: which text governs a term on the day. What was agreed comes before what is stated."""

from collections.abc import Iterable, Sequence

from registry.lens import Lens
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

    An amendment ends with what it amends, whatever its own end.
    """
    rows = {row.id: row for row in lens.current(Agreement, "engagement_id", engagement_id)}
    return sorted(
        (row for row in rows.values() if row.amends_id is None or row.amends_id in rows),
        key=lambda a: (str(a.starts or a.signed or ""), a.id),
    )


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

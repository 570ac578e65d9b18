"""Agreed terms: which agreement governs a term on the day. An agreed term comes before a stated one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

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

# "A contract or other legal act", Article 28(3).
OF_ARTICLE_28 = frozenset({AgreementKind.DPA, AgreementKind.CLAUSES, AgreementKind.LEGAL_ACT})


def governing(lens: Lens, engagement_id: int, term: str) -> Agreement | None:
    """The latest agreement in force that has a figure for *term* ("breach", "deletion", "change", …)."""
    for row in reversed(in_force(lens, engagement_id)):
        if getattr(row, term) is not None:
            return row
    return None


def agreed(lens: Lens, engagement_id: int, term: str) -> Period | None:
    """The figure agreed for *term*. None: no agreement in force has one."""
    agreement = governing(lens, engagement_id, term)
    if agreement is None:
        return None
    period: Period | None = getattr(agreement, term)
    return period


def in_force(lens: Lens, engagement_id: int) -> list[Agreement]:
    """The agreements in force on the day, oldest first. A later one, or an amendment, governs the terms it sets.

    An amendment ends with the agreement it amends, and so does an amendment of that amendment.
    """
    rows = {row.id: row for row in agreements(lens, engagement_id) if row.in_force(lens.on)}
    while ended := list(_without_amended(rows)):
        for key in ended:
            del rows[key]
    return sorted(rows.values(), key=lambda row: _order(row, rows))


def _without_amended(rows: Mapping[int, Agreement]) -> Iterator[int]:
    """The amendments whose amended agreement is not among the rows."""
    for key, row in rows.items():
        if row.amends_id is not None and row.amends_id not in rows:
            yield key


def agreements(lens: Lens, engagement_id: int) -> list[Agreement]:
    """Every agreement of an engagement. Its last day is the one that its amendments set."""
    rows = lens.where(Agreement, "engagement_id", engagement_id)
    return [_prolonged(row, rows) for row in rows]


def _prolonged(agreement: Agreement, rows: Iterable[Agreement]) -> Agreement:
    """An agreement ends with its amendment where the amendment ends later and continues it without a gap."""
    ends = agreement.ends
    amendments = [row for row in rows if row.amends_id == agreement.id and row.ends]
    for row in sorted(amendments, key=attrgetter("ends")):
        if ends and _continues(row, ends):
            ends = row.ends
    if ends == agreement.ends:
        return agreement
    return replace(agreement, ends=ends)


def _continues(amendment: Agreement, ends: date) -> bool:
    """Whether an amendment starts before *ends* or on the next day, and ends later."""
    if amendment.ends is None or amendment.ends <= ends:
        return False
    return amendment.starts is None or (amendment.starts - ends).days <= 1


def _order(agreement: Agreement, rows: Mapping[int, Agreement]) -> tuple[str, int, int]:
    """By the first day. An amendment comes after the agreement it amends, even without a date."""
    above = [agreement]
    while (found := rows.get(above[-1].amends_id or 0)) and found not in above:
        above.append(found)
    return max(str(row.starts or row.signed or "") for row in above), len(above), agreement.id


def contract(lens: Lens, agreements: Iterable[Agreement]) -> tuple[Agreement, ...]:
    """The agreements that have the terms of Article 28, by their kind or by what is on record about them.

    An amendment counts with the agreement it amends.
    """
    held: dict[int, Agreement] = {}
    for each in agreements:
        loose = each.kind == AgreementKind.AMENDMENT and each.amends_id is None
        if not loose and (each.amends_id in held or _holds_duties(lens, each)):
            held[each.id] = each
    return tuple(held.values())


def clause_reviews(lens: Lens, agreement: Agreement) -> list[ClauseReview]:
    """The reviews of an agreement's items. A review dated after the lens's day does not count yet."""
    rows = lens.where(ClauseReview, "agreement_id", agreement.id)
    return [row for row in rows if row.on is None or row.on <= lens.on]


def answers(lens: Lens, engagement_id: int) -> dict[int, NoticeDecision]:
    """How an organisation answered the notices of a service, by notice. One decided later is open on the day."""
    rows = lens.where(NoticeDecision, "engagement_id", engagement_id)
    return {row.notice_id: row.as_of(lens.on) for row in rows}


def authorisation(held: Sequence[Agreement]) -> Authorisation:
    """How sub-processors are authorised: as the latest agreement that regulates it says."""
    for each in reversed(held):
        if _authorises(each):
            return Authorisation(each.authorisation)
    return Authorisation.UNKNOWN


def _authorises(agreement: Agreement) -> bool:
    """Whether an agreement says how sub-processors are authorised."""
    return agreement.authorisation not in {"", Authorisation.UNKNOWN}


def _holds_duties(lens: Lens, agreement: Agreement) -> bool:
    """Whether it has the terms of Article 28(3) by its kind, or by what is on record about it."""
    if agreement.kind in OF_ARTICLE_28 or _authorises(agreement):
        return True
    return any(row.outcome != Met.NOT_REVIEWED for row in clause_reviews(lens, agreement))

"""What is agreed, term by term: the figure that governs and its agreement, beside what the supplier states."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from registry.chains import authorisation, clause_reviews, contract, governing, in_force
from registry.reading.lens import Lens
from registry.records.consequences import Consequences
from registry.values import Agreement, AgreementKind, Authorisation, ClauseItem, ClauseReview, Engagement, Met
from registry.wording.terms import agreed_notice
from suppliers.values import BreachTerm, Disposal, RetentionEvent, RetentionTerm, Standing
from suppliers.wording.choices import choice
from suppliers.wording.figures import day, listing
from suppliers.wording.terms import breach_notice, retention


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A term as agreed under one engagement, with the agreement that governs it. Empty words: nothing is agreed."""

    words: str
    agreement: Agreement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """One term: what the supplier states, and what each engagement has agreed.

    ``stated`` None: no claim has this term; empty: none is stated.
    """

    name: str
    stated: str | None
    agreed: tuple[Agreed, ...]


def agreed_terms(lens: Lens, uses: Sequence[Consequences]) -> list[TermRow]:
    """The terms of the engagements' agreements, one row a term, one place for each engagement."""
    service_id = uses[0].service.id if uses else 0
    stated = _stated(lens, service_id)
    agreed: dict[str, list[Agreed]] = {}
    for use in uses:
        for name, term in _terms(lens, use.engagement).items():
            agreed.setdefault(name, []).append(term)
    rows = []
    for name, terms in agreed.items():
        rows.append(TermRow(name=name, stated=stated.get(name), agreed=tuple(terms)))
    return rows


def _terms(lens: Lens, engagement: Engagement) -> dict[str, Agreed]:
    """Every term of an engagement by its name, agreed or not."""
    held = in_force(lens, engagement.id)
    found = {_("Agreements"): Agreed(words=listing([row.name for row in held]))}
    breach = governing(lens, engagement.id, "breach")
    found[_("Breach notice")] = Agreed(words=agreed_notice(breach) if breach else "", agreement=breach)
    found[_("Authorisation of sub-processors")] = _authorisation(lens, held)
    for name, term in _periods():
        row = governing(lens, engagement.id, term)
        found[name] = Agreed(words=str(getattr(row, term)) if row else "", agreement=row)
    for name, column in _texts():
        row = next((row for row in reversed(held) if getattr(row, column) not in {"", Disposal.UNKNOWN}), None)
        value = getattr(row, column) if row else ""
        words = choice(Disposal, value) if value and column == "disposal" else value
        found[name] = Agreed(words=words, agreement=row)
    main = [row for row in held if row.kind != AgreementKind.AMENDMENT]
    found[_("Ends")] = Agreed(words=listing([day(row.ends) for row in main if row.ends]))
    return found


def _periods() -> tuple[tuple[str, str], ...]:
    """The terms that are periods, by their names."""
    return (
        (_("Notice of a change of sub-processors"), "change"),
        (_("Time to object"), "objection"),
        (_("Deletion after the end"), "deletion"),
        (_("Data can be fetched after the end"), "retrieval"),
    )


def _texts() -> tuple[tuple[str, str], ...]:
    """The terms that are texts or choices, by their names."""
    return (
        (_("Return or deletion"), "disposal"),
        (_("Audit"), "audit"),
        (_("Assistance"), "assistance"),
    )


def _authorisation(lens: Lens, held: Sequence[Agreement]) -> Agreed:
    kind = authorisation(contract(lens, held))
    if kind == Authorisation.UNKNOWN:
        return Agreed(words="")
    row = next((row for row in reversed(held) if row.authorisation == kind), None)
    return Agreed(words=str(kind.label), agreement=row)


def _stated(lens: Lens, service_id: int) -> dict[str, str]:
    """What the supplier states of the terms for which a claim has a figure."""
    notices, deletions = [], []
    for notice in lens.current(BreachTerm, "service_id", service_id):
        if notice.standing == Standing.STATED:
            notices.append(breach_notice(notice))
    for kept in lens.current(RetentionTerm, "service_id", service_id):
        if kept.standing == Standing.STATED and kept.event == RetentionEvent.CONTRACT_END:
            deletions.append(retention(kept))
    return {_("Breach notice"): listing(notices), _("Deletion after the end"): listing(deletions)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item of Article 28, and our check of it under each engagement; None: not checked."""

    item: ClauseItem
    checks: tuple[ClauseReview | None, ...]


def article_28(lens: Lens, uses: Sequence[Consequences]) -> list[ItemRow]:
    """The items of Article 28 with the last check of each under each engagement."""
    checks = [last_checks(lens, use.engagement) for use in uses]
    return [ItemRow(item=item, checks=tuple(found.get(item) for found in checks)) for item in ClauseItem]


def last_checks(lens: Lens, engagement: Engagement) -> dict[str, ClauseReview]:
    """The last check of each item under an engagement's agreements in force, by item."""
    rows = [row for agreement in in_force(lens, engagement.id) for row in clause_reviews(lens, agreement)]
    rows.sort(key=lambda row: (str(row.on or ""), row.id))
    return {row.item: row for row in rows if row.outcome != Met.NOT_REVIEWED}


def met_of(rows: Sequence[ItemRow], place: int) -> int:
    """How many items the engagement in a place meets."""
    return sum(1 for row in rows if (check := row.checks[place]) is not None and check.outcome == Met.MET)

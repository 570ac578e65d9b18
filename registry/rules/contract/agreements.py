"""Rules about the agreement itself: one is in force, and another follows it."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import agreements, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import AGREEMENT, AGREEMENT_TERMS
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import Agreement, AgreementKind
from suppliers.values import Availability, DocumentKind

# The kinds of agreement that can follow each kind; a click may accept terms or a data processing agreement.
FOLLOWED_BY = {
    AgreementKind.DPA: {AgreementKind.DPA, AgreementKind.CLICK, AgreementKind.LEGAL_ACT},
    AgreementKind.TERMS: {AgreementKind.TERMS, AgreementKind.CLICK},
    AgreementKind.CLICK: {AgreementKind.DPA, AgreementKind.TERMS, AgreementKind.CLICK},
    AgreementKind.CLAUSES: {AgreementKind.CLAUSES},
    AgreementKind.LEGAL_ACT: {AgreementKind.LEGAL_ACT, AgreementKind.DPA},
}

# The kinds of agreement in the order in which messages prefer to name one.
FIRST = (
    AgreementKind.DPA,
    AgreementKind.CLAUSES,
    AgreementKind.LEGAL_ACT,
    AgreementKind.CLICK,
    AgreementKind.TERMS,
)


class AgreementGap(Cases):
    """The gaps of an agreement: none is in force, or its proof is not on record."""

    NOTHING = (
        "nothing",
        _("No data processing agreement between %(organisation)s and %(supplier)s on “%(service)s” is on record."),
    )
    REFERRED = (
        "referred",
        _(
            "No data processing agreement between %(organisation)s and %(supplier)s on “%(service)s” is on record. "
            "%(supplier)s refers to papers that we do not hold: %(papers)s."
        ),
    )
    ENDED = (
        "ended",
        _("“%(agreement)s” with %(supplier)s on “%(service)s” ended on %(day)s. No other agreement is in force."),
    )
    TO_COME = (
        "to come",
        _("“%(agreement)s” with %(supplier)s on “%(service)s” starts on %(day)s. No agreement is in force yet."),
    )
    TERMS = (
        "terms",
        _(
            "“%(agreement)s” (%(kind)s) with %(supplier)s on “%(service)s” is in force. It is not on record that it "
            "contains what Article 28(3) requires."
        ),
    )
    CLICK = (
        "click",
        _("“%(agreement)s” with %(supplier)s was accepted online. The text as accepted is not on record."),
    )
    UNSIGNED = (
        "unsigned",
        _("“%(agreement)s” with %(supplier)s is in force. Its date of signature is not on record."),
    )
    SIGNED_LATER = (
        "signed later",
        _(
            "“%(agreement)s” with %(supplier)s is in force, but its date of signature on record is a later day: "
            "%(day)s."
        ),
    )


@rule(
    "CON-01",
    EngagementDossier,
    _("Every engagement of a processor has an agreement, or another legal act, in force."),
    when="processing",
    message=AgreementGap,
    fix=_("Record the agreement with its date and its paper, or conclude one"),
    target=AGREEMENT,
    targets={
        AgreementGap.TO_COME: AGREEMENT_TERMS,
        AgreementGap.CLICK: AGREEMENT_TERMS,
        AgreementGap.UNSIGNED: AGREEMENT_TERMS,
        AgreementGap.SIGNED_LATER: AGREEMENT_TERMS,
    },
)
def agreement_in_force(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        yield _no_agreement(d)
    for each in d.contract:
        if each.kind == AgreementKind.CLICK and each.paper_id is None:
            yield seen(about=each, part="paper", case=AgreementGap.CLICK, agreement=each)
        elif each.kind in {AgreementKind.DPA, AgreementKind.CLAUSES} and each.signed is None:
            yield seen(about=each, part="signed", case=AgreementGap.UNSIGNED, agreement=each)
        elif each.signed is not None and each.signed > d.lens.on:
            yield seen(
                about=each,
                part="signed",
                case=AgreementGap.SIGNED_LATER,
                agreement=each,
                day=each.signed,
            )


def _no_agreement(d: EngagementDossier) -> Seen:
    """The closest to an agreement in force: terms, an agreement of other dates, or papers referred to."""
    texts = without_amendments(d.agreements)
    if not texts:
        return _at_other_dates(d) or _not_on_record(d)
    latest = texts[-1]
    return seen(
        about=d.engagement,
        evidence=(latest,),
        case=AgreementGap.TERMS,
        agreement=latest,
        kind=AgreementKind(latest.kind),
    )


def _at_other_dates(d: EngagementDossier) -> Seen | None:
    """The agreement that starts next or, without one, the agreement that ended last; None where there is neither."""
    every = without_amendments(agreements(d.lens, d.engagement.id))
    coming = [(row.starts, row.id, row) for row in every if row.starts and row.starts > d.lens.on]
    ended = [(row.ends, row.id, row) for row in every if row.ends]
    if coming:
        case, (day, _id, row) = AgreementGap.TO_COME, min(coming)
    elif ended:
        case, (day, _id, row) = AgreementGap.ENDED, max(ended)
    else:
        return None
    return seen(
        about=d.engagement,
        fix=row,
        evidence=(row,),
        case=case,
        agreement=row,
        day=day,
    )


def _not_on_record(d: EngagementDossier) -> Seen:
    """The papers that the supplier refers to, where no agreement of any date is on record."""
    contracts, held = {DocumentKind.TERMS, DocumentKind.DPA}, Availability.HELD
    papers = tuple(row for row in d.documents if row.kind in contracts and row.availability != held)
    if not papers:
        return seen(about=d.engagement, case=AgreementGap.NOTHING)
    return seen(
        about=d.engagement,
        evidence=papers,
        case=AgreementGap.REFERRED,
        papers=papers,
    )


@rule(
    "CON-02",
    EngagementDossier,
    _("Every agreement that ends within the lead time has an agreement that follows it."),
    when="processing",
    message=_("“%(agreement)s” with %(supplier)s ends on %(day)s. No agreement that follows it is on record."),
    fix=_("Record the agreement that follows, or the end of the engagement"),
    target=AGREEMENT,
)
def agreements_followed(d: EngagementDossier) -> Iterator[Seen]:
    lead = d.organisation.lead
    # Without a lead time, the span has no last day.
    limit = span_of(lead).after(d.lens.on)
    if limit is None or not d.contract:
        return
    for each in without_amendments(d.agreements):
        if each.ends is not None and each.ends <= limit and not _is_followed(d, each, each.ends):
            yield seen(about=each, agreement=each, day=each.ends, lead=lead)


def _is_followed(d: EngagementDossier, ending: Agreement, day: date) -> bool:
    """Whether an agreement needs no other after its last *day*: one follows it, or the engagement ends too."""
    if d.engagement.ends is not None and d.engagement.ends <= day:
        return True
    return any(_follows(row, ending, day) for row in agreements(d.lens, d.engagement.id))


def _follows(row: Agreement, ending: Agreement, day: date) -> bool:
    """Whether an agreement of the right kind follows another without a gap.

    An agreement that an amendment prolongs has the later end already.
    """
    if row.id == ending.id:
        return False
    longer = row.ends is None or row.ends > day
    seamless = row.starts is None or (row.starts - day).days <= 1
    return row.kind in FOLLOWED_BY[AgreementKind(ending.kind)] and seamless and longer


def without_amendments(rows: Iterable[Agreement]) -> list[Agreement]:
    """The agreements that are no amendments of others."""
    return [row for row in rows if row.kind != AgreementKind.AMENDMENT]


def named_agreement(d: EngagementDossier) -> Agreement:
    """The agreement that messages name: the first by the order of kinds, and the latest of its kind."""
    latest_first = reversed(without_amendments(d.contract))
    return min(latest_first, key=lambda each: FIRST.index(AgreementKind(each.kind)), default=d.contract[-1])

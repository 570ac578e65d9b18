"""Rules about the agreement itself: that there is one in force, and that another follows it."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import agreements, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import Agreement, AgreementKind
from suppliers.values import Availability, DocumentKind

# What a text can give way to; a click may stand for terms and for an agreement on processing.
SUCCEEDS = {
    AgreementKind.DPA: {AgreementKind.DPA, AgreementKind.CLICK},
    AgreementKind.TERMS: {AgreementKind.TERMS, AgreementKind.CLICK},
    AgreementKind.CLICK: {AgreementKind.DPA, AgreementKind.TERMS, AgreementKind.CLICK},
    AgreementKind.CLAUSES: {AgreementKind.CLAUSES},
}


class AgreementGap(Cases):
    """What is missing of an agreement in force: the agreement itself, or what proves it."""

    NOTHING = "nothing", _("No agreement between %(organisation)s and %(supplier)s on “%(service)s” is on record.")
    REFERRED = (
        "referred",
        _(
            "No agreement between %(organisation)s and %(supplier)s on “%(service)s” is on record; "
            "%(supplier)s refers to papers that are not held: %(papers)s."
        ),
    )
    ENDED = (
        "ended",
        _("“%(agreement)s” with %(supplier)s on “%(service)s” ended on %(day)s; no other is in force."),
    )
    TO_COME = (
        "to come",
        _("“%(agreement)s” with %(supplier)s on “%(service)s” applies from %(day)s; none is in force yet."),
    )
    TERMS = (
        "terms",
        _(
            "With %(supplier)s on “%(service)s” only “%(agreement)s” (%(kind)s) is in force; nothing on record says "
            "that it holds what Article 28(3) asks for."
        ),
    )
    CLICK = (
        "click",
        _("“%(agreement)s” with %(supplier)s was accepted by click; the text as accepted is not on record."),
    )
    UNSIGNED = (
        "unsigned",
        _("“%(agreement)s” with %(supplier)s is in force without a day of signature on record."),
    )
    SIGNED_LATER = (
        "signed later",
        _("“%(agreement)s” with %(supplier)s is in force; the day of signature on record is to come: %(day)s."),
    )


@rule(
    "CON-01",
    EngagementDossier,
    _("Every engagement of a processor has an agreement in force."),
    when="processing",
    message=AgreementGap,
    fix=_("Record the agreement, with its day and its paper, or conclude one"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(3), 28(9)", "UK": "UK GDPR Art. 28(3), 28(9)"},
)
def agreement_in_force(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        yield _no_agreement(d)
    for each in d.contract:
        if each.kind == AgreementKind.CLICK and each.paper_id is None:
            yield seen(Severity.LOW, about=each, part="paper", case=AgreementGap.CLICK, agreement=each)
        elif each.kind in {AgreementKind.DPA, AgreementKind.CLAUSES} and each.signed is None:
            yield seen(Severity.LOW, about=each, part="signed", case=AgreementGap.UNSIGNED, agreement=each)
        elif each.signed is not None and each.signed > d.lens.on:
            yield seen(
                Severity.LOW,
                about=each,
                part="signed",
                case=AgreementGap.SIGNED_LATER,
                agreement=each,
                day=each.signed,
            )


def _no_agreement(d: EngagementDossier) -> Seen:
    """What there is in place of an agreement in force: terms, one that ended or is to come, papers referred to."""
    texts = [each for each in d.agreements if each.kind != AgreementKind.AMENDMENT]
    if not texts:
        return _of_another_day(d) or _without_a_text(d)
    latest = texts[-1]
    return seen(
        d.weigh(Severity.MEDIUM),
        about=d.engagement,
        fix=latest,
        evidence=(latest,),
        case=AgreementGap.TERMS,
        agreement=latest,
        kind=AgreementKind(latest.kind),
    )


def _of_another_day(d: EngagementDossier) -> Seen | None:
    """The agreement that applies next, else the one that ended last; None where there is neither."""
    every = [row for row in agreements(d.lens, d.engagement.id) if row.kind != AgreementKind.AMENDMENT]
    coming = [(row.starts, row.id, row) for row in every if row.starts and row.starts > d.lens.on]
    ended = [(row.ends, row.id, row) for row in every if row.ends]
    if coming:
        case, (day, _id, row) = AgreementGap.TO_COME, min(coming)
    elif ended:
        case, (day, _id, row) = AgreementGap.ENDED, max(ended)
    else:
        return None
    return seen(
        d.weigh(Severity.HIGH),
        about=d.engagement,
        fix=row,
        evidence=(row,),
        case=case,
        agreement=row,
        day=day,
    )


def _without_a_text(d: EngagementDossier) -> Seen:
    """The papers that the supplier refers to, where no agreement of any day is on record."""
    contracts, held = {DocumentKind.TERMS, DocumentKind.DPA}, Availability.HELD
    papers = tuple(row for row in d.documents if row.kind in contracts and row.availability != held)
    if not papers:
        return seen(d.weigh(Severity.HIGH), about=d.engagement, case=AgreementGap.NOTHING)
    return seen(
        d.weigh(Severity.HIGH),
        about=d.engagement,
        fix=d.engagement,
        evidence=papers,
        case=AgreementGap.REFERRED,
        papers=papers,
    )


@rule(
    "CON-02",
    EngagementDossier,
    _("No agreement ends within the lead time without a successor."),
    when="processing",
    message=_(
        "“%(agreement)s” with %(supplier)s ends on %(day)s, within %(organisation)s's lead time of %(lead)s; no "
        "successor is on record."
    ),
    fix=_("Record the agreement that follows, or end the engagement with this one"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def successor_in_time(d: EngagementDossier) -> Iterator[Seen]:
    lead = d.organisation.lead
    limit = span_of(lead).after(d.lens.on) if lead else None
    if limit is None or not d.contract:
        return
    for each in d.agreements:
        if each.kind == AgreementKind.AMENDMENT or each.ends is None or each.ends > limit:
            continue
        if not _provided_for(d, each, each.ends):
            yield seen(d.weigh(Severity.MEDIUM), about=each, agreement=each, day=each.ends, lead=lead)


def _provided_for(d: EngagementDossier, ending: Agreement, day: date) -> bool:
    """Whether the engagement is over by the day on which an agreement ends, or another text carries on."""
    if d.engagement.ends is not None and d.engagement.ends <= day:
        return True
    return any(_succeeds(row, ending, day) for row in agreements(d.lens, d.engagement.id))


def _succeeds(row: Agreement, ending: Agreement, day: date) -> bool:
    """Whether a text carries on where another ends: one of its kind without a gap.

    What an amendment prolongs has the later end already.
    """
    if row.id == ending.id:
        return False
    longer = row.ends is None or row.ends > day
    seamless = row.starts is None or (row.starts - day).days <= 1
    return row.kind in SUCCEEDS[AgreementKind(ending.kind)] and seamless and longer

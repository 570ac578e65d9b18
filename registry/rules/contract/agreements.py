"""Rules about the agreement itself: that there is one, what it holds, and that somebody has read it."""

from collections.abc import Iterator
from enum import StrEnum
from textwrap import shorten

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import agreements, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import Agreement, AgreementKind, Authorisation, ClauseItem, Met
from suppliers.values import Availability, DocumentKind

ITEMS = tuple(ClauseItem)
# What comes first where several texts are in force: which of them is named as the agreement.
FIRST = (AgreementKind.DPA, AgreementKind.CLAUSES, AgreementKind.CLICK, AgreementKind.TERMS)
# What a text can give way to; a click may stand for terms and for an agreement on processing.
SUCCEEDS = {
    AgreementKind.DPA: {AgreementKind.DPA, AgreementKind.CLICK},
    AgreementKind.TERMS: {AgreementKind.TERMS, AgreementKind.CLICK},
    AgreementKind.CLICK: {AgreementKind.DPA, AgreementKind.TERMS, AgreementKind.CLICK},
    AgreementKind.CLAUSES: {AgreementKind.CLAUSES},
}


class Descriptor(StrEnum):
    """The six things that Article 28(3) has an agreement set out, by their columns."""

    SUBJECT_MATTER = "subject_matter"
    DURATION = "duration"
    NATURE = "nature"
    PURPOSE = "purpose"
    DATA = "data_and_subjects"
    DUTIES = "controller_duties"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _DESCRIPTORS[self]


DESCRIPTORS = tuple(Descriptor)
_DESCRIPTORS = {
    Descriptor.SUBJECT_MATTER: _("subject-matter"),
    Descriptor.DURATION: _("duration"),
    Descriptor.NATURE: _("nature"),
    Descriptor.PURPOSE: _("purpose"),
    Descriptor.DATA: _("type of data and categories of data subjects"),
    Descriptor.DUTIES: _("the controller's duties and rights"),
}


class Figure(StrEnum):
    """The figures of a change of sub-processors, by their columns."""

    CHANGE = "change"
    OBJECTION = "objection"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _FIGURES[self]


_FIGURES = {Figure.CHANGE: _("how long before a change we are told"), Figure.OBJECTION: _("how long we can object")}


@rule(
    "CON-01",
    EngagementDossier,
    _("Every engagement of a processor has an agreement in force."),
    message={
        "nothing": _("No agreement between %(organisation)s and %(supplier)s on “%(service)s” is on record."),
        "referred": _(
            "No agreement between %(organisation)s and %(supplier)s on “%(service)s” is on record; "
            "%(supplier)s refers to papers that are not held: %(papers)s."
        ),
        "ended": _("“%(agreement)s” with %(supplier)s on “%(service)s” ended on %(day)s; no other is in force."),
        "to come": _("“%(agreement)s” with %(supplier)s on “%(service)s” applies from %(day)s; none is in force yet."),
        "terms": _(
            "With %(supplier)s on “%(service)s” only “%(agreement)s” (%(kind)s) is in force; nothing on record says "
            "that it holds what Article 28(3) asks for."
        ),
        "click": _("“%(agreement)s” with %(supplier)s was accepted by click; the text as accepted is not on record."),
        "unsigned": _("“%(agreement)s” with %(supplier)s is in force without a day of signature on record."),
        "signed later": _(
            "“%(agreement)s” with %(supplier)s is in force; the day of signature on record is to come: %(day)s."
        ),
    },
    mend=_("Record the agreement, with its day and its paper, or conclude one"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(3), 28(9)", "UK": "UK GDPR Art. 28(3), 28(9)"},
)
def agreement_in_force(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    if not d.contract:
        yield _no_agreement(d)
    for each in d.contract:
        if each.kind == AgreementKind.CLICK and each.paper_id is None:
            yield Seen(Severity.LOW, (("agreement", each),), (each,), "paper", "click")
        elif each.kind in {AgreementKind.DPA, AgreementKind.CLAUSES} and each.signed is None:
            yield Seen(Severity.LOW, (("agreement", each),), (each,), "signed", "unsigned")
        elif each.signed is not None and each.signed > d.lens.on:
            figures = (("agreement", each), ("day", each.signed))
            yield Seen(Severity.LOW, figures, (each,), "signed", "signed later")


def _no_agreement(d: EngagementDossier) -> Seen:
    """What there is in place of an agreement in force: terms, one that ended or is to come, papers referred to."""
    texts = [each for each in d.agreements if each.kind != AgreementKind.AMENDMENT]
    if texts:
        figures = (("agreement", texts[-1]), ("kind", AgreementKind(texts[-1].kind)))
        return Seen(d.weigh(Severity.MEDIUM), figures, (texts[-1], d.engagement), "", "terms")
    every = [r for r in agreements(d.lens, d.engagement.id) if r.kind != AgreementKind.AMENDMENT]
    high, on = d.weigh(Severity.HIGH), d.lens.on
    coming = [(row.starts, row.id, row) for row in every if row.starts and row.starts > on]
    if coming:
        day, _id, row = min(coming)
        return Seen(high, (("agreement", row), ("day", day)), (row, d.engagement), "", "to come")
    ended = [(row.ends, row.id, row) for row in every if row.ends]
    if ended:
        day, _id, row = max(ended)
        return Seen(high, (("agreement", row), ("day", day)), (row, d.engagement), "", "ended")
    contracts, held = {DocumentKind.TERMS, DocumentKind.DPA}, Availability.HELD
    papers = tuple(row for row in d.documents if row.kind in contracts and row.availability != held)
    if papers:
        return Seen(high, (("papers", papers),), (d.engagement, *papers, d.engagement), "", "referred")
    return Seen(high, (), (d.engagement,), "", "nothing")


@rule(
    "CON-02",
    EngagementDossier,
    _("No agreement ends within the lead time without a successor."),
    message=_(
        "“%(agreement)s” with %(supplier)s ends on %(day)s, within %(organisation)s's lead time of %(lead)s; no "
        "successor is on record."
    ),
    mend=_("Record the agreement that follows, or end the engagement with this one"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def successor_in_time(d: EngagementDossier) -> Iterator[Seen]:
    lead = d.organisation.lead
    ending = [each for each in d.agreements if each.ends is not None and each.kind != AgreementKind.AMENDMENT]
    limit = span_of(lead).after(d.lens.on) if lead and ending else None
    if limit is None or not d.processing or not d.contract:
        return
    for each in ending:
        if each.ends is None or each.ends > limit:
            continue
        with_it = d.engagement.ends is not None and d.engagement.ends <= each.ends
        if with_it or any(_succeeds(row, each) for row in agreements(d.lens, d.engagement.id)):
            continue
        figures = (("agreement", each), ("day", each.ends), ("lead", lead))
        yield Seen(d.weigh(Severity.MEDIUM), figures, (each,))


def _succeeds(row: Agreement, ending: Agreement) -> bool:
    """Whether a text carries on where another ends: one of its kind without a gap.

    What an amendment prolongs has the later end already.
    """
    if row.id == ending.id or ending.ends is None:
        return False
    longer = row.ends is None or row.ends > ending.ends
    seamless = row.starts is None or (row.starts - ending.ends).days <= 1
    return row.kind in SUCCEEDS[AgreementKind(ending.kind)] and seamless and longer


def _named(d: EngagementDossier) -> Agreement:
    """The text that messages name: the agreement on processing before clauses, clicks and terms; the latest of them."""
    texts = [each for each in reversed(d.contract) if each.kind != AgreementKind.AMENDMENT]
    return min(texts, key=lambda each: FIRST.index(AgreementKind(each.kind)), default=d.contract[-1])


@rule(
    "CON-03",
    EngagementDossier,
    _("Every item of Article 28(2), (3)(a) to (h), (4) and (9) is met."),
    message={
        "": _("“%(agreement)s” with %(supplier)s on “%(service)s”, %(item)s: %(outcome)s."),
        "note": _("“%(agreement)s” with %(supplier)s on “%(service)s”, %(item)s: %(outcome)s. %(note)s."),
    },
    mend=_("Agree what is missing, and review the item again"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(2), (3), (4), (9)", "UK": "UK GDPR Art. 28(2), (3), (4), (9)"},
)
def items_met(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or not d.contract:
        return
    for item, review in d.reviews.items():
        agreement = d.lens.get(Agreement, review.agreement_id)
        if agreement is None or review.outcome not in {Met.PARTLY, Met.MISSING}:
            continue
        severity = d.weigh(Severity.MEDIUM if review.outcome == Met.MISSING else Severity.LOW)
        figures = (("agreement", agreement), ("item", ClauseItem(item)), ("outcome", Met(review.outcome)))
        note = shorten(review.note, 200, placeholder=" …").rstrip(".")
        noted = (("note", note),) if note else ()
        yield Seen(severity, (*figures, *noted), (agreement, review, d.engagement), item, "note" if note else "")


@rule(
    "CON-04",
    EngagementDossier,
    _("Every item of Article 28 has been reviewed, and again after an amendment."),
    message={
        "none": _("“%(agreement)s” with %(supplier)s on “%(service)s”: no item of Article 28 has been reviewed."),
        "some": _("“%(agreement)s” with %(supplier)s on “%(service)s”, not yet reviewed: %(items)s."),
        "amended": _("Not reviewed since “%(agreement)s” of %(day)s with %(supplier)s on “%(service)s”: %(items)s."),
    },
    mend=_("Review the items against the text, and enter clause, outcome and day"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28, 5(2)", "UK": "UK GDPR Art. 28, 5(2)"},
)
def items_reviewed(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or not d.contract:
        return
    reviewed = {item: row for item, row in d.reviews.items() if row.outcome != Met.NOT_REVIEWED}
    unread = tuple(item for item in ITEMS if item not in reviewed)
    if unread:
        case, severity = ("some", Severity.LOW) if reviewed else ("none", Severity.MEDIUM)
        about = (("agreement", _named(d)), ("items", unread))
        yield Seen(severity, about, (_named(d), d.engagement), "unread", case)
    last = next((each for each in reversed(d.contract) if each.kind == AgreementKind.AMENDMENT), None)
    day = last.signed or last.starts if last else None
    if last is None or day is None:
        return
    before = [i for i, row in reviewed.items() if row.agreement_id != last.id and row.on is not None and row.on < day]
    old = tuple(item for item in ITEMS if item in before)
    if old:
        figures = (("agreement", last), ("day", day), ("items", old))
        yield Seen(Severity.LOW, figures, (last, d.engagement), "amended", "amended")


@rule(
    "CON-05",
    EngagementDossier,
    _("The six things that Article 28(3) has an agreement set out are stated."),
    message=_("“%(agreement)s” with %(supplier)s on “%(service)s”, not on record: %(missing)s."),
    mend=_("Enter what the agreement says of them, or have it amended"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def descriptors_stated(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or not d.contract:
        return
    missing = tuple(each for each in DESCRIPTORS if not any(getattr(row, each) for row in d.agreements))
    if missing:
        figures = (("agreement", _named(d)), ("missing", missing))
        yield Seen(d.weigh(Severity.LOW), figures, (_named(d), d.engagement))


@rule(
    "CON-06",
    EngagementDossier,
    _("The kind of authorisation, the notice of changes and the time to object are recorded."),
    message={
        "kind": _(
            "“%(agreement)s” with %(supplier)s on “%(service)s”: whether it allows sub-processors, specifically or "
            "generally, is not on record."
        ),
        "figures": _(
            "“%(agreement)s” with %(supplier)s on “%(service)s” provides for changes of sub-processors; not on record: "
            "%(missing)s."
        ),
    },
    mend=_("Enter what the agreement says of sub-processors, or have it amended"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(2)", "UK": "UK GDPR Art. 28(2)"},
)
def authorisation_recorded(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or not d.contract or d.authorisation == Authorisation.NONE:
        return
    rows = (_named(d), d.engagement)
    if d.authorisation == Authorisation.UNKNOWN:
        yield Seen(d.weigh(Severity.MEDIUM), (("agreement", rows[0]),), rows, "", "kind")
        return
    # Where each needs our word, no time to object runs against us.
    asked = (Figure.CHANGE, Figure.OBJECTION) if d.authorisation == Authorisation.GENERAL else (Figure.CHANGE,)
    missing = tuple(each for each in asked if d.agreed(each) is None)
    if missing:
        yield Seen(d.weigh(Severity.LOW), (("agreement", rows[0]), ("missing", missing)), rows, "", "figures")

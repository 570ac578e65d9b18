"""Rules about what an agreement holds, and that somebody has read it: items, descriptors, sub-processors."""

from collections.abc import Iterator, Mapping
from datetime import date
from textwrap import shorten
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import Agreement, AgreementKind, Authorisation, ClauseItem, ClauseReview, Met

# What comes first where several texts are in force: which of them is named as the agreement.
FIRST = (AgreementKind.DPA, AgreementKind.CLAUSES, AgreementKind.CLICK, AgreementKind.TERMS)


class Descriptor(TextChoices):
    """The six things that Article 28(3) has an agreement set out, by their columns."""

    SUBJECT_MATTER = "subject_matter", _("subject-matter")
    DURATION = "duration", _("duration")
    NATURE = "nature", _("nature")
    PURPOSE = "purpose", _("purpose")
    DATA = "data_and_subjects", _("type of data and categories of data subjects")
    DUTIES = "controller_duties", _("the controller's duties and rights")


class Figure(TextChoices):
    """The figures of a change of sub-processors, by their columns."""

    CHANGE = "change", _("how long before a change we are told")
    OBJECTION = "objection", _("how long we can object")


def _named(d: EngagementDossier) -> Agreement:
    """The text that messages name: the agreement on processing before clauses, clicks and terms; the latest of them."""
    texts = [each for each in reversed(d.contract) if each.kind != AgreementKind.AMENDMENT]
    return min(texts, key=lambda each: FIRST.index(AgreementKind(each.kind)), default=d.contract[-1])


class UnmetItem(Cases):
    """An item that is missing or met in part, with what the review noted of it."""

    NOT_NOTED = "", _("“%(agreement)s” with %(supplier)s on “%(service)s”, %(item)s: %(outcome)s.")
    NOTED = "note", _("“%(agreement)s” with %(supplier)s on “%(service)s”, %(item)s: %(outcome)s. %(note)s.")


@rule(
    "CON-03",
    EngagementDossier,
    _("Every item of Article 28(2), (3)(a) to (h), (4) and (9) is met."),
    when="processing",
    message=UnmetItem,
    fix=_("Agree what is missing, and review the item again"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(2), (3), (4), (9)", "UK": "UK GDPR Art. 28(2), (3), (4), (9)"},
)
def items_met(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        return
    for item, review in d.reviews.items():
        agreement = d.lens.get(Agreement, review.agreement_id)
        if agreement is None or review.outcome not in {Met.PARTLY, Met.MISSING}:
            continue
        note = shorten(review.note, 200, placeholder=" …").rstrip(".")
        noted: dict[str, Any] = {"note": note} if note else {}
        yield seen(
            d.weigh(Severity.MEDIUM if review.outcome == Met.MISSING else Severity.LOW),
            about=d.engagement,
            fix=agreement,
            evidence=(agreement, review),
            part=item,
            case=UnmetItem.NOTED if noted else UnmetItem.NOT_NOTED,
            agreement=agreement,
            item=ClauseItem(item),
            outcome=Met(review.outcome),
            **noted,
        )


class UnreadItems(Cases):
    """Which items of Article 28 nobody has reviewed, or not since an amendment."""

    ALL = "none", _("“%(agreement)s” with %(supplier)s on “%(service)s”: no item of Article 28 has been reviewed.")
    SOME = "some", _("“%(agreement)s” with %(supplier)s on “%(service)s”, not yet reviewed: %(items)s.")
    AMENDED = (
        "amended",
        _("Not reviewed since “%(agreement)s” of %(day)s with %(supplier)s on “%(service)s”: %(items)s."),
    )


@rule(
    "CON-04",
    EngagementDossier,
    _("Every item of Article 28 has been reviewed, and again after an amendment."),
    when="processing",
    message=UnreadItems,
    fix=_("Review the items against the text, and enter clause, outcome and day"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28, 5(2)", "UK": "UK GDPR Art. 28, 5(2)"},
)
def items_reviewed(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        return
    reviewed = {item: row for item, row in d.reviews.items() if row.outcome != Met.NOT_REVIEWED}
    unread = tuple(item for item in ClauseItem if item not in reviewed)
    if unread:
        severity, case = (Severity.LOW, UnreadItems.SOME) if reviewed else (Severity.MEDIUM, UnreadItems.ALL)
        named = _named(d)
        yield seen(
            severity,
            about=d.engagement,
            fix=named,
            evidence=(named,),
            part="unread",
            case=case,
            agreement=named,
            items=unread,
        )
    yield from _amended_since(d, reviewed)


def _amended_since(d: EngagementDossier, reviewed: Mapping[str, ClauseReview]) -> Iterator[Seen]:
    """The items whose review the last amendment has overtaken."""
    last = next((each for each in reversed(d.contract) if each.kind == AgreementKind.AMENDMENT), None)
    day = (last.signed or last.starts) if last else None
    if last is None or day is None:
        return
    old = tuple(item for item in ClauseItem if item in reviewed and _overtaken(reviewed[item], last, day))
    if old:
        yield seen(
            Severity.LOW,
            about=d.engagement,
            fix=last,
            evidence=(last,),
            part="amended",
            case=UnreadItems.AMENDED,
            agreement=last,
            day=day,
            items=old,
        )


def _overtaken(review: ClauseReview, amendment: Agreement, day: date) -> bool:
    """Whether a review is of another text than an amendment, and from before its day."""
    return review.agreement_id != amendment.id and review.on is not None and review.on < day


@rule(
    "CON-05",
    EngagementDossier,
    _("The six things that Article 28(3) has an agreement set out are stated."),
    when="processing",
    message=_("“%(agreement)s” with %(supplier)s on “%(service)s”, not on record: %(missing)s."),
    fix=_("Enter what the agreement says of them, or have it amended"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def descriptors_stated(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        return
    missing = tuple(each for each in Descriptor if not any(getattr(row, each) for row in d.agreements))
    if missing:
        named = _named(d)
        yield seen(
            d.weigh(Severity.LOW), about=d.engagement, fix=named, evidence=(named,), agreement=named, missing=missing
        )


class OpenAuthorisation(Cases):
    """What an agreement leaves open of how sub-processors are authorised."""

    KIND = (
        "kind",
        _(
            "“%(agreement)s” with %(supplier)s on “%(service)s”: whether it allows sub-processors, specifically or "
            "generally, is not on record."
        ),
    )
    FIGURES = (
        "figures",
        _(
            "“%(agreement)s” with %(supplier)s on “%(service)s” provides for changes of sub-processors; not on record: "
            "%(missing)s."
        ),
    )


@rule(
    "CON-06",
    EngagementDossier,
    _("The kind of authorisation, the notice of changes and the time to object are recorded."),
    when="processing",
    message=OpenAuthorisation,
    fix=_("Enter what the agreement says of sub-processors, or have it amended"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(2)", "UK": "UK GDPR Art. 28(2)"},
)
def authorisation_recorded(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract or d.authorisation == Authorisation.NONE:
        return
    named = _named(d)
    if d.authorisation == Authorisation.UNKNOWN:
        yield seen(
            d.weigh(Severity.MEDIUM),
            about=d.engagement,
            fix=named,
            evidence=(named,),
            case=OpenAuthorisation.KIND,
            agreement=named,
        )
        return
    # Where each needs our word, no time to object runs against us.
    asked = (Figure.CHANGE, Figure.OBJECTION) if d.authorisation == Authorisation.GENERAL else (Figure.CHANGE,)
    missing = tuple(each for each in asked if d.agreed(each) is None)
    if missing:
        yield seen(
            d.weigh(Severity.LOW),
            about=d.engagement,
            fix=named,
            evidence=(named,),
            case=OpenAuthorisation.FIGURES,
            agreement=named,
            missing=missing,
        )

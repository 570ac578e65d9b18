"""Rules about the contents of an agreement, and our checks of them: items and points of Article 28."""

from collections.abc import Iterator, Mapping
from datetime import date
from textwrap import shorten
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.rules.contract.agreements import named_agreement
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import AGREEMENT_TERMS, AMENDMENT, CLAUSES
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import Agreement, AgreementKind, ClauseItem, ClauseReview, Met


class Descriptor(TextChoices):
    """The six points that an agreement sets out under Article 28(3), by their columns."""

    SUBJECT_MATTER = "subject_matter", _("subject-matter")
    DURATION = "duration", _("duration")
    NATURE = "nature", _("nature")
    PURPOSE = "purpose", _("purpose")
    DATA = "data_and_subjects", _("type of data and categories of data subjects")
    DUTIES = "controller_duties", _("the controller's duties and rights")


class UnmetItem(Cases):
    """An item that is missing or partly met, with the note of its review."""

    NOT_NOTED = "", _("“%(agreement)s” with %(supplier)s on “%(service)s”: item %(item)s is %(outcome)s.")
    NOTED = (
        "note",
        _(
            "“%(agreement)s” with %(supplier)s on “%(service)s”: item %(item)s is %(outcome)s. Reviewer's note: "
            "%(note)s."
        ),
    )


@rule(
    "CON-03",
    EngagementDossier,
    _("Every agreement meets each item of Article 28(2), (3)(a) to (h), (4) and (9)."),
    when="processing",
    message=UnmetItem,
    fix=_("Agree an amendment, and check the item again"),
    target=AMENDMENT,
)
def items_met(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        return
    for item, review in d.reviews.items():
        agreement = d.lens.get(Agreement, review.agreement_id)
        if agreement is None:
            continue
        if review.outcome in {Met.MISSING, Met.PARTLY}:
            yield _unmet(d, agreement, item=ClauseItem(item), review=review)


def _unmet(d: EngagementDossier, agreement: Agreement, *, item: ClauseItem, review: ClauseReview) -> Seen:
    """An item that an agreement does not fully meet."""
    figures: dict[str, Any] = {"agreement": agreement, "item": item, "outcome": Met(review.outcome)}
    case, note = UnmetItem.NOT_NOTED, shorten(review.note, 200, placeholder=" …").rstrip(".")
    if note:
        case, figures["note"] = UnmetItem.NOTED, note
    return seen(
        about=d.engagement,
        fix=agreement,
        evidence=(agreement, review),
        part=item.value,
        case=case,
        **figures,
    )


class UncheckedItems(Cases):
    """The items of Article 28 that were not checked, or not since an amendment."""

    ALL = "none", _("“%(agreement)s” with %(supplier)s on “%(service)s” has not been checked against Article 28.")
    SOME = "some", _("“%(agreement)s” with %(supplier)s on “%(service)s” has not been checked for: %(items)s.")
    AMENDED = (
        "amended",
        _(
            "“%(agreement)s” of %(day)s with %(supplier)s changed the agreement on “%(service)s”. Not checked since: "
            "%(items)s."
        ),
    )


@rule(
    "CON-04",
    EngagementDossier,
    _("Every item of Article 28 is checked, and checked again after an amendment."),
    when="processing",
    message=UncheckedItems,
    fix=_("Check the items against the text, and record clause, outcome and date"),
    target=CLAUSES,
)
def items_reviewed(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        return
    checked = {item: row for item, row in d.reviews.items() if row.outcome != Met.NOT_REVIEWED}
    yield from _not_checked(d, checked)
    yield from _amended_since(d, checked)


def _not_checked(d: EngagementDossier, checked: Mapping[str, ClauseReview]) -> Iterator[Seen]:
    """The items that were never checked."""
    items = tuple(item for item in ClauseItem if item not in checked)
    if items:
        case = UncheckedItems.ALL
        if checked:
            case = UncheckedItems.SOME
        named = named_agreement(d)
        yield seen(
            about=d.engagement,
            fix=named,
            evidence=(named,),
            part="unread",
            case=case,
            agreement=named,
            items=items,
        )


def _amended_since(d: EngagementDossier, checked: Mapping[str, ClauseReview]) -> Iterator[Seen]:
    """The items that were checked before the last amendment, and not since."""
    last = _last_amendment(d)
    if last is None:
        return
    day = last.signed or last.starts
    if day is None:
        return
    items = tuple(item for item in ClauseItem if item in checked and _is_older(checked[item], last, day))
    if items:
        yield seen(
            about=d.engagement,
            fix=last,
            evidence=(last,),
            part="amended",
            case=UncheckedItems.AMENDED,
            agreement=last,
            day=day,
            items=items,
        )


def _last_amendment(d: EngagementDossier) -> Agreement | None:
    """The last amendment in force; None where there is none."""
    for row in reversed(d.contract):
        if row.kind == AgreementKind.AMENDMENT:
            return row
    return None


def _is_older(review: ClauseReview, amendment: Agreement, day: date) -> bool:
    """Whether a review is of another agreement than an amendment, and older than the amendment's *day*."""
    return review.agreement_id != amendment.id and review.on is not None and review.on < day


@rule(
    "CON-05",
    EngagementDossier,
    _("Every agreement sets out the six points of Article 28(3)."),
    when="processing",
    message=_("Not on record for “%(agreement)s” with %(supplier)s on “%(service)s”: %(missing)s."),
    fix=_("Record what the agreement states on these points, or agree an amendment"),
    target=AGREEMENT_TERMS,
)
def descriptors_stated(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        return
    missing = list(Descriptor)
    for row in d.agreements:
        missing = [descriptor for descriptor in missing if not getattr(row, descriptor)]
    if missing:
        named = named_agreement(d)
        yield seen(
            about=d.engagement,
            fix=named,
            evidence=(named,),
            agreement=named,
            missing=tuple(missing),
        )

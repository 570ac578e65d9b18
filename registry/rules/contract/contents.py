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
from registry.rules.rule import Cases, Seen, in_order, rule, seen
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
    """The items that an amendment has changed since they were checked, with the last such amendment."""
    changed: dict[Agreement, list[ClauseItem]] = {}
    for item in ClauseItem:
        amendment = _changed_by(d, item)
        if item in checked and amendment is not None and _is_older(checked[item], amendment):
            changed.setdefault(amendment, []).append(item)
    amendments = tuple(row for row in d.contract if row in changed)
    if amendments:
        last = amendments[-1]
        yield seen(
            about=d.engagement,
            fix=last,
            evidence=amendments,
            part="amended",
            case=UncheckedItems.AMENDED,
            agreement=last,
            day=_agreed_on(last),
            items=in_order(ClauseItem, {item for items in changed.values() for item in items}),
        )


def _changed_by(d: EngagementDossier, item: ClauseItem) -> Agreement | None:
    """The last amendment in force that changes an item; None where none does."""
    for row in reversed(d.contract):
        if row.kind == AgreementKind.AMENDMENT and item in d.amended_items(row):
            return row
    return None


def _agreed_on(amendment: Agreement) -> date | None:
    """The day from which an amendment has another text: that of its signature, or else its first one."""
    return amendment.signed or amendment.starts


def _is_older(review: ClauseReview, amendment: Agreement) -> bool:
    """Whether a review is of another agreement than an amendment, and older than the amendment."""
    day = _agreed_on(amendment)
    return review.agreement_id != amendment.id and review.on is not None and day is not None and review.on < day


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

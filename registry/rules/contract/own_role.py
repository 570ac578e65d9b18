"""The rule about the role of a supplier that states purposes of its own: Article 28(10)."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.dossiers.rows import with_standing
from registry.rules.fixes import REVIEW
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import OurRole, Review
from suppliers.values import Commitment, Standing, Topic


class RoleNotReviewed(Cases):
    """Since when a review of the role is not on record."""

    NEVER = (
        "never",
        _(
            "%(supplier)s states purposes of its own for data of “%(service)s”, and is on record as %(role)s. No "
            "review of this engagement is on record."
        ),
    )
    SINCE = (
        "since",
        _(
            "%(supplier)s states purposes of its own for data of “%(service)s”, and is on record as %(role)s. No "
            "review of this engagement since %(day)s is on record."
        ),
    )


@rule(
    "CON-14",
    EngagementDossier,
    _("Every processor that states purposes of its own has had its role reviewed since."),
    when="processing",
    message=RoleNotReviewed,
    fix=_("Review whether the supplier is a controller for its own purposes, and record the role and the review"),
    target=REVIEW,
)
def role_is_reviewed(d: EngagementDossier) -> Iterator[Seen]:
    rows = _own_purposes(d)
    if not rows:
        return
    stated = max(filter(None, (_stated_on(d, row) for row in rows)), default=None)
    if any(stated is None or stated <= on for on in _reviewed_on(d)):
        return
    role = OurRole(d.engagement.role)
    if stated is None:
        yield seen(about=d.engagement, evidence=rows, case=RoleNotReviewed.NEVER, role=role)
    else:
        yield seen(
            about=d.engagement,
            evidence=rows,
            case=RoleNotReviewed.SINCE,
            role=role,
            day=stated,
        )


def _own_purposes(d: EngagementDossier) -> tuple[Commitment, ...]:
    """The claims that the supplier uses data for purposes of its own."""
    rows = (*d.commitments(Topic.OWN_USE), *d.commitments(Topic.AI_TRAINING))
    return with_standing(rows, {Standing.DENIED})


def _stated_on(d: EngagementDossier, row: Commitment) -> date | None:
    """The day of the source of a claim; without one, the first day of the claim."""
    document = d.document(row)
    if document is not None and document.dated is not None:
        return document.dated
    return row.starts


def _reviewed_on(d: EngagementDossier) -> Iterator[date]:
    """The days of the reviews of the engagement until the lens's day."""
    for review in d.lens.where(Review, "engagement_id", d.engagement.id):
        if review.on <= d.lens.on:
            yield review.on

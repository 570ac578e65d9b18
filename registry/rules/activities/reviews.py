"""The rule about reviews."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of, status_of
from registry.rules.dossiers import OrganisationDossier
from registry.rules.fixes import REVIEW
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ActivityStatus, Engagement, GuaranteeAssessment, ProcessingActivity, Review
from suppliers.values import Period, Row, Supplier

# Reviews by the kind and key of what was reviewed.
Reviews = Mapping[tuple[type[Row], int], Sequence[Review]]


class Overdue(Cases):
    """Which review is not on record."""

    NEXT = "next", _("The review of “%(what)s” was due on %(due)s and is not on record.")
    INTERVAL = (
        "interval",
        _("“%(what)s” was last reviewed on %(last)s. %(organisation)s reviews every %(interval)s."),
    )
    NEVER = "never", _("No review of “%(what)s” is on record. %(organisation)s reviews every %(interval)s.")


@rule(
    "ACT-05",
    OrganisationDossier,
    _("Every review is on record by its due date."),
    message=Overdue,
    fix=_("Review it, and record the review with the date of the next one"),
    target=REVIEW,
)
def reviews_are_in_time(d: OrganisationDossier) -> Iterator[Seen]:
    reviews = _reviews(d)
    for each in (*_suppliers(d, reviews), *_engagements(d, reviews), *_activities(d, reviews)):
        yield from _overdue(d, each)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A record to review: its name in messages, its own reviews, and other reviews that cover it."""

    row: Row
    what: Row
    reviews: Sequence[Review]
    covering: Sequence[Review | GuaranteeAssessment] = ()
    supplier: Supplier | None = None

    @property
    def latest(self) -> Review | None:
        """The last of its own reviews."""
        return max(self.reviews, key=lambda review: (review.on, review.id), default=None)

    def last(self, today: date) -> date | None:
        """The last day on which it was reviewed, directly or with another record."""
        rows = (*self.reviews, *self.covering)
        return max((row.on for row in rows if row.on <= today), default=None)


def _reviews(d: OrganisationDossier) -> Reviews:
    """The reviews made by the lens's day."""
    found: dict[tuple[type[Row], int], list[Review]] = {}
    for review in d.reviews:
        row = d.reviewed(review)
        if row is not None and review.on <= d.lens.on:
            found.setdefault((type(row), row.id), []).append(review)
    return found


def _suppliers(d: OrganisationDossier, reviews: Reviews) -> Iterator[Reviewed]:
    """The suppliers in use that have reviews of their own; a supplier does not need one."""
    for supplier in dict.fromkeys(each.supplier for each in d.engagements):
        found = reviews.get((Supplier, supplier.id))
        if found:
            yield Reviewed(row=supplier, what=supplier, reviews=found, supplier=supplier)


def _engagements(d: OrganisationDossier, reviews: Reviews) -> Iterator[Reviewed]:
    """The services in use. A review or an assessment of guarantees of the supplier covers them."""
    for engagement, service, supplier in d.engagements:
        assessments = d.lens.where(GuaranteeAssessment, "engagement_id", engagement.id)
        yield Reviewed(
            row=engagement,
            what=service,
            reviews=reviews.get((Engagement, engagement.id), ()),
            covering=(*assessments, *reviews.get((Supplier, supplier.id), ())),
            supplier=supplier,
        )


def _activities(d: OrganisationDossier, reviews: Reviews) -> Iterator[Reviewed]:
    """The live activities."""
    for activity in d.activities:
        if status_of(d.lens, activity) == ActivityStatus.LIVE:
            found = reviews.get((ProcessingActivity, activity.id), ())
            yield Reviewed(row=activity, what=activity, reviews=found)


def _overdue(d: OrganisationDossier, each: Reviewed) -> Iterator[Seen]:
    """An overdue review of one record: by the date set for the next one, or else by the interval."""
    latest, interval = each.latest, d.organisation.review
    if latest is not None and latest.next is not None:
        if latest.next < d.lens.on:
            yield _late(each, Overdue.NEXT, due=latest.next)
        return
    last = each.last(d.lens.on)
    start = last or getattr(each.row, "starts", None)
    if interval is None or (start is not None and not _passed(interval, start, d.lens.on)):
        return
    if last is None:
        yield _late(each, Overdue.NEVER, interval=interval)
    else:
        yield _late(each, Overdue.INTERVAL, last=last, interval=interval)


def _late(each: Reviewed, case: Overdue, **figures: Any) -> Seen:
    """An overdue review."""
    return seen(about=each.row, case=case, supplier=each.supplier, what=each.what, **figures)


def _passed(interval: Period, start: date, today: date) -> bool:
    """Whether an interval that began on *start* is over."""
    limit = span_of(interval).after(start)
    return limit is not None and limit < today

"""The rule about reviews."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import OrganisationDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ActivityStatus, Engagement, GuaranteeAssessment, ProcessingActivity, Review
from suppliers.values import Row, Supplier


@rule(
    "ACT-05",
    OrganisationDossier,
    _("Reviews are done in time."),
    message={
        "next": _("The review of “%(what)s” that was set for %(due)s is not on record."),
        "interval": _("“%(what)s” was last reviewed on %(last)s; %(organisation)s reviews every %(interval)s."),
        "never": _("No review of “%(what)s” is on record; %(organisation)s reviews every %(interval)s."),
    },
    mend=_("Review it, and enter the review with the day of the next"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 24(1)", "UK": "UK GDPR Art. 24(1)"},
)
def reviewed(d: OrganisationDossier) -> Iterator[Seen]:
    reviews: dict[tuple[type[Row], int], list[Review]] = {}
    for review in d.reviews:
        row = d.reviewed(review)
        if row is not None and review.on <= d.lens.on:
            reviews.setdefault((type(row), row.id), []).append(review)
    for supplier in {supplier.id: supplier for _e, _s, supplier in d.engagements}.values():
        if (Supplier, supplier.id) in reviews:
            yield from _overdue(d, supplier, supplier, reviews[Supplier, supplier.id], supplier)
    for engagement, service, supplier in d.engagements:
        # Whoever assessed the supplier's guarantees, or reviewed the supplier, has looked at it.
        looked = [row.on for row in d.lens.where(GuaranteeAssessment, "engagement_id", engagement.id)]
        looked += [review.on for review in reviews.get((Supplier, supplier.id), ())]
        yield from _overdue(d, engagement, service, reviews.get((Engagement, engagement.id), []), supplier, looked)
    for activity in d.activities:
        if activity.status == ActivityStatus.LIVE:
            yield from _overdue(d, activity, activity, reviews.get((ProcessingActivity, activity.id), []), None)


def _overdue(
    d: OrganisationDossier,
    row: Row,
    what: Row,
    reviews: list[Review],
    supplier: Supplier | None,
    looked: Iterable[date] = (),
) -> Iterator[Seen]:
    """What is late about the reviews of one record: the day set for the next, else the interval."""
    today, interval = d.lens.on, d.organisation.review
    last = max(reviews, key=lambda review: (review.on, review.id), default=None)
    if last is not None and last.next is not None:
        if last.next < today:
            yield Seen(Severity.LOW, (("what", what), ("due", last.next)), (row,), "", "next", supplier)
        return
    seen = max([*(review.on for review in reviews), *(on for on in looked if on <= today)], default=None)
    start = seen or getattr(row, "starts", None)
    limit = span_of(interval).after(start) if interval and start else None
    if interval is None or (start is not None and (limit is None or limit >= today)):
        return
    if seen is None:
        yield Seen(Severity.LOW, (("what", what), ("interval", interval)), (row,), "", "never", supplier)
    else:
        yield Seen(
            Severity.LOW, (("what", what), ("last", seen), ("interval", interval)), (row,), "", "interval", supplier
        )

"""Days of our own that come soon: reviews, assessments, grounds of transfers, decisions and planned beginnings.

A day that something else sets, such as the end of an agreement or of an objection period, is a finding in time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from registry.chains import last_assessment, service_and_supplier
from registry.reading.kept import kept_by_answers
from registry.reading.lens import Lens
from registry.rules.dossiers import OrganisationDossier
from registry.rules.dossiers.rows import dated_until
from registry.values import (
    ActivityStatus,
    Engagement,
    FindingDecision,
    Organisation,
    ProcessingActivity,
    Review,
    TransferBasis,
)
from registry.wording.names import name_of
from suppliers.values import Row, Service, Supplier

# How many days before it a day of our own is shown, and before processing begins.
SOON = timedelta(days=30)
BEGINS = timedelta(days=90)


class Awaited(StrEnum):
    """What a day is set for."""

    ASSESSMENT = "assessment"
    REVIEW = "review"
    TRANSFER = "transfer"
    DECISION = "decision"
    BEGINNING = "beginning"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingDay:
    """A day that comes soon, with the record that has it and the name of what that record is about."""

    day: date
    awaited: Awaited
    organisation: Organisation
    row: Row
    name: str

    def left(self, on: date) -> int:
        """The days that are left."""
        return (self.day - on).days


@kept_by_answers
def coming_days(lens: Lens) -> tuple[ComingDay, ...]:
    """The days of a lens's organisations that come soon, the earliest first."""
    found = []
    for organisation in lens.organisations:
        for each in _of(lens, organisation):
            limit = BEGINS if each.awaited is Awaited.BEGINNING else SOON
            if lens.on <= each.day <= lens.on + limit:
                found.append(each)
    return tuple(sorted(found, key=lambda each: (each.day, each.awaited, each.organisation.id, each.row.id)))


def days_of_supplier(lens: Lens, supplier: Supplier) -> Iterator[ComingDay]:
    """The days that a lens's organisations have set about a supplier and its services, soon or not."""
    services = {service.id for service in lens.where(Service, "supplier_id", supplier.id)}
    for organisation in lens.organisations:
        engagements = {
            row.id: row
            for service in services
            for row in lens.current(Engagement, "service_id", service)
            if row.organisation_id == organisation.id
        }
        for engagement in engagements.values():
            yield from _of_engagement(lens, organisation, engagement)
        about = [
            row for row in lens.where(Review, "supplier_id", supplier.id) if row.organisation_id == organisation.id
        ]
        for key in engagements:
            about += lens.where(Review, "engagement_id", key)
        yield from _reviews(lens, organisation, about)


def days_of_engagement(lens: Lens, organisation: Organisation, engagement: Engagement) -> Iterator[ComingDay]:
    """The days that an organisation has set about one engagement, soon or not."""
    yield from _of_engagement(lens, organisation, engagement)
    yield from _reviews(lens, organisation, lens.where(Review, "engagement_id", engagement.id))


def days_of_activity(lens: Lens, organisation: Organisation, activity: ProcessingActivity) -> Iterator[ComingDay]:
    """The days that an organisation has set about one activity, soon or not."""
    yield from _reviews(lens, organisation, lens.where(Review, "activity_id", activity.id))
    if activity.starts is not None and activity.status == ActivityStatus.PLANNED:
        yield _day(activity.starts, Awaited.BEGINNING, organisation, row=activity, name=activity.name)


def _of(lens: Lens, organisation: Organisation) -> Iterator[ComingDay]:
    """The days that an organisation has set, soon or not."""
    for engagement in lens.current(Engagement, "organisation_id", organisation.id):
        yield from _of_engagement(lens, organisation, engagement)
    yield from _reviews(lens, organisation, lens.where(Review, "organisation_id", organisation.id))
    for decision in lens.where(FindingDecision, "organisation_id", organisation.id):
        if decision.until is not None:
            yield _day(decision.until, Awaited.DECISION, organisation, row=decision, name=decision.code)
    for activity in lens.where(ProcessingActivity, "organisation_id", organisation.id):
        if activity.starts is not None and activity.status == ActivityStatus.PLANNED:
            yield _day(activity.starts, Awaited.BEGINNING, organisation, row=activity, name=activity.name)


def _of_engagement(lens: Lens, organisation: Organisation, engagement: Engagement) -> Iterator[ComingDay]:
    """The next assessment of the guarantees, and the reviews of the grounds of transfers."""
    provided = service_and_supplier(lens, engagement)
    if provided is None:
        return
    service, _supplier = provided
    last = last_assessment(lens, engagement.id)
    if last is not None and last.next is not None:
        yield _day(last.next, Awaited.ASSESSMENT, organisation, row=last, name=service.name)
    for ground in lens.current(TransferBasis, "engagement_id", engagement.id):
        if ground.review is not None:
            name = name_of(lens, lens.get(Supplier, ground.importer_id) or service)
            yield _day(ground.review, Awaited.TRANSFER, organisation, row=ground, name=name)


def _reviews(lens: Lens, organisation: Organisation, reviews: Iterable[Review]) -> Iterator[ComingDay]:
    """The next review of each record that was reviewed."""
    dossier = OrganisationDossier(lens=lens, organisation=organisation)
    last: dict[Row, Review] = {}
    for review in dated_until(reviews, lens.on):
        reviewed = dossier.reviewed(review)
        if reviewed is not None:
            last[reviewed] = review
    for about, review in last.items():
        if review.next is not None:
            yield _day(review.next, Awaited.REVIEW, organisation, row=review, name=name_of(lens, about))


def _day(day: date, awaited: Awaited, organisation: Organisation, *, row: Row, name: str) -> ComingDay:
    return ComingDay(day=day, awaited=awaited, organisation=organisation, row=row, name=name)

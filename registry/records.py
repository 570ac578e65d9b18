"""The controller record of Article 30(1) as values: what the page shows and the PDF prints, from one place."""

from dataclasses import dataclass

from registry.lens import Lens
from registry.values import (
    ActivityData,
    ActivityEngagement,
    ActivitySubjects,
    Engagement,
    Organisation,
    ProcessingActivity,
)
from suppliers.values import (
    BackupTerm,
    BreachTerm,
    Claim,
    DataCategory,
    DataLocation,
    Document,
    Involvement,
    RetentionTerm,
    Service,
    SubjectCategory,
    Supplier,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with what it refers to: the parties it names and the document it was read in."""

    claim: Claim
    party: Supplier | None
    document: Document | None


@dataclass(frozen=True, slots=True)
class ServiceTold:
    """A service with its supplier and everything claimed of it that applies on the day."""

    service: Service
    supplier: Supplier
    involvements: tuple[Told, ...]
    locations: tuple[Told, ...]
    breach_terms: tuple[Told, ...]
    backup_terms: tuple[Told, ...]
    retention_terms: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class ActivityTold:
    """A processing activity with its people, data and services, in the order of Article 30(1)."""

    activity: ProcessingActivity
    subjects: tuple[tuple[SubjectCategory, ActivitySubjects], ...]
    data: tuple[tuple[DataCategory, ActivityData], ...]
    services: tuple[ServiceTold, ...]


@dataclass(frozen=True, slots=True)
class ControllerRecord:
    """The record that an organisation keeps as controller, as it was known on the lens's day."""

    organisation: Organisation
    activities: tuple[ActivityTold, ...]


def controller_record(lens: Lens, organisation: Organisation) -> ControllerRecord:
    """The organisation's record of the activities that apply on the lens's day, by reference."""
    activities = lens.current(ProcessingActivity, "organisation_id", organisation.id)
    ordered = sorted(activities, key=lambda a: (a.reference, a.id))
    return ControllerRecord(organisation, tuple(activity_told(lens, a) for a in ordered))


def activity_told(lens: Lens, activity: ProcessingActivity) -> ActivityTold:
    """An activity with all that its record names."""
    subjects = [
        (people, row)
        for row in lens.where(ActivitySubjects, "activity_id", activity.id)
        if (people := lens.get(SubjectCategory, row.category_id))
    ]
    data = [
        (category, row)
        for row in lens.where(ActivityData, "activity_id", activity.id)
        if (category := lens.get(DataCategory, row.category_id))
    ]
    services = [
        service_told(lens, service)
        for row in lens.where(ActivityEngagement, "activity_id", activity.id)
        if (engagement := lens.get(Engagement, row.engagement_id))
        and engagement.in_force(lens.on)
        and (service := lens.get(Service, engagement.service_id))
        and service.in_force(lens.on)
    ]
    return ActivityTold(activity, tuple(subjects), tuple(data), tuple(services))


def service_told(lens: Lens, service: Service) -> ServiceTold:
    """A service with what applies to it on the lens's day."""
    supplier = lens.get(Supplier, service.supplier_id)
    if supplier is None:
        raise LookupError(f"Service {service.id} has no supplier on record.")

    def told(kind: type[Claim]) -> tuple[Told, ...]:
        rows = lens.current(kind, "service_id", service.id)
        return tuple(Told(row, _party(lens, row), _document(lens, row)) for row in rows)

    return ServiceTold(
        service,
        supplier,
        told(Involvement),
        told(DataLocation),
        told(BreachTerm),
        told(BackupTerm),
        told(RetentionTerm),
    )


def _party(lens: Lens, row: Claim) -> Supplier | None:
    if isinstance(row, Involvement):
        return lens.get(Supplier, row.party_id)
    return lens.get(Supplier, row.operator_id) if isinstance(row, DataLocation) else None


def _document(lens: Lens, row: Claim) -> Document | None:
    return lens.get(Document, row.document_id) if row.document_id else None

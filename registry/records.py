"""The controller record of Article 30(1) as values: what the page shows and the PDF prints, from one place."""

from dataclasses import dataclass

from registry.facts import Fact, Group, described, group
from registry.lens import Lens
from registry.values import (
    ActivityBasis,
    ActivityCondition,
    ActivityData,
    ActivityEngagement,
    ActivityRecipient,
    ActivitySubjects,
    ActivityTransfer,
    ConfirmedNone,
    Engagement,
    JointController,
    Organisation,
    ProcessingActivity,
)
from suppliers.values import (
    Access,
    BackupTerm,
    BreachTerm,
    Certification,
    ChangeNotice,
    Claim,
    Commitment,
    Component,
    DataCategory,
    DataHandled,
    DataLocation,
    Dated,
    Declaration,
    Document,
    Involvement,
    OnwardTransfer,
    RetentionTerm,
    Row,
    SecurityMeasure,
    Service,
    ServiceLevel,
    ServiceOption,
    SubjectCategory,
    Supplier,
    Test,
)

# The fields of a claim that the page and the record say in a sentence of their own.
SAID: dict[type[Row], frozenset[str]] = {
    Involvement: frozenset({"party_id", "kind", "declared_role", "description"}),
    DataLocation: frozenset({"kind", "country_id", "city", "facility", "operator_id"}),
    BreachTerm: frozenset({"number", "unit", "trigger", "channel"}),
    BackupTerm: frozenset({"kind", "every_number", "kept_number", "place", "encrypted"}),
    RetentionTerm: frozenset({"what", "number", "criteria", "event", "disposal"}),
}
# What else is on record about a service, each kind as a list, in the order in which a person asks.
OTHERS: tuple[type[Row], ...] = (
    ServiceOption,
    Component,
    DataHandled,
    Access,
    OnwardTransfer,
    ServiceLevel,
    SecurityMeasure,
    Test,
    Certification,
    Declaration,
    Commitment,
    ChangeNotice,
)
# Columns that name a record, and so are its title already.
TITLES = frozenset({"name", "title", "what", "scheme"})


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with what it refers to: the parties it names and the document it was read in."""

    claim: Claim
    party: Supplier | None
    document: Document | None
    more: tuple[Fact, ...]


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
    others: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class ActivityTold:
    """A processing activity with its people, data and services, in the order of Article 30(1)."""

    activity: ProcessingActivity
    joint_controllers: tuple[JointController, ...]
    bases: tuple[ActivityBasis, ...]
    conditions: tuple[ActivityCondition, ...]
    recipients: tuple[ActivityRecipient, ...]
    transfers: tuple[ActivityTransfer, ...]
    none: dict[str, ConfirmedNone]
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
    return ActivityTold(
        activity,
        lens.where(JointController, "activity_id", activity.id),
        lens.where(ActivityBasis, "activity_id", activity.id),
        lens.where(ActivityCondition, "activity_id", activity.id),
        lens.where(ActivityRecipient, "activity_id", activity.id),
        lens.where(ActivityTransfer, "activity_id", activity.id),
        {row.item: row for row in lens.where(ConfirmedNone, "activity_id", activity.id)},
        tuple(subjects),
        tuple(data),
        tuple(services),
    )


def service_told(lens: Lens, service: Service) -> ServiceTold:
    """A service with what applies to it on the lens's day."""
    supplier = lens.get(Supplier, service.supplier_id)
    if supplier is None:
        raise LookupError(f"Service {service.id} has no supplier on record.")

    def told(kind: type[Claim]) -> tuple[Told, ...]:
        rows = lens.current(kind, "service_id", service.id)
        return tuple(Told(row, _party(lens, row), _document(lens, row), _more(lens, row)) for row in rows)

    return ServiceTold(
        service,
        supplier,
        told(Involvement),
        told(DataLocation),
        told(BreachTerm),
        told(BackupTerm),
        told(RetentionTerm),
        tuple(other for kind in OTHERS if (other := _group(lens, kind, service)).rows),
    )


def _group(lens: Lens, kind: type[Row], service: Service) -> Group:
    rows = [
        row for row in lens.where(kind, "service_id", service.id) if not isinstance(row, Dated) or row.in_force(lens.on)
    ]
    return group(lens, kind, rows, leave_out=TITLES)


def _more(lens: Lens, row: Claim) -> tuple[Fact, ...]:
    """What the page does not say of a claim in a sentence of its own."""
    return described(lens, row, leave_out=SAID[type(row)]).facts


def _party(lens: Lens, row: Claim) -> Supplier | None:
    if isinstance(row, Involvement):
        return lens.get(Supplier, row.party_id)
    return lens.get(Supplier, row.operator_id) if isinstance(row, DataLocation) else None


def _document(lens: Lens, row: Claim) -> Document | None:
    return lens.get(Document, row.document_id) if row.document_id else None

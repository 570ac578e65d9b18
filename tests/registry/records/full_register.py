"""A register of values in which every printed kind has rows, with a value in every column."""

from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, TypeVar

from django.db.models import Field, ForeignKey

from registry import values as ours
from registry.reading.kinds import kind_of, model_of
from registry.reading.register import KINDS
from registry.values import ACTIVITY_ITEMS, CLIENT_ITEMS, HEAD_ITEMS
from suppliers import values as facts
from suppliers.values import Row
from tests.registry.world import World

R = TypeVar("R", bound=Row)
# Before every day on which the register is read.
PAST = date(2025, 3, 4)
USED = date(2999, 1, 2)


@cache
def model_fields(kind: type[Row]) -> dict[str, Field]:
    """The fields of a kind's model, by column."""
    return {field.attname: field for field in model_of(kind)._meta.concrete_fields}


def filled(w: World, kind: type[R], /, **given: Any) -> R:
    """A row with a value in every column. References must be given, or are left out."""
    found = {each.name: _something(kind, each.name) for each in fields(kind) if each.name not in {"id", *given}}
    return w.add(kind, **{**found, **given})


def _something(kind: type[Row], column: str) -> Any:
    field = model_fields(kind)[column]
    if isinstance(field, ForeignKey):
        return None
    if field.flatchoices:
        return next(choice for choice, _label in field.flatchoices if choice)
    match field.get_internal_type():
        case "DateField":
            return None if column == "starts" else USED if column == "ends" else PAST
        case "BooleanField":
            return True
        case name if name.endswith("IntegerField"):
            return 7
    return f"{kind.__name__} {column}"


def full_register() -> World:
    """Two organisations: one whose records answer everything, and one that confirmed that there is none."""
    w = World()
    supplier = filled(w, facts.Supplier, country_id="US")
    party = filled(w, facts.Supplier, legal_name="Party", country_id="IE")
    person = filled(w, facts.Person)
    w.organisation = filled(w, ours.Organisation, country_id="GB", dpo_person_id=person.id, regime="UK")
    engagement = used(w, supplier, party)
    activity(w, engagement, party)
    client(w, engagement)
    confirmed_none(w)
    beside(w)
    return w


def used(w: World, supplier: facts.Supplier, party: facts.Supplier) -> ours.Engagement:
    """A service with one claim of each kind, an agreement and assessments."""
    person = filled(w, facts.Person, name="Contact person")
    document = filled(w, facts.Document, supplier_id=supplier.id)
    filled(w, facts.Contact, supplier_id=supplier.id, person_id=person.id, document_id=document.id)
    service = filled(w, facts.Service, supplier_id=supplier.id)
    below = filled(w, facts.Service, supplier_id=party.id, name="Below")
    option = filled(w, facts.ServiceOption, service_id=service.id)
    filled(w, facts.ServiceOption, service_id=service.id, name="Not bought")
    component = filled(w, facts.Component, service_id=service.id)
    filled(w, facts.Component, service_id=service.id, name="Another component")
    filled(w, facts.Document, supplier_id=supplier.id, title="Another document")
    refers = {"party_id": party.id, "operator_id": party.id, "by_id": party.id, "country_id": "US"}
    claim = {"service_id": service.id, "option_id": option.id, "component_id": component.id, "document_id": document.id}
    claims: dict[type[facts.Claim], facts.Claim] = {}
    for kind in facts.CLAIMS:
        names = {each.name for each in fields(kind)}
        given = {**claim, **{column: key for column, key in refers.items() if column in names}}
        claims[kind] = filled(w, kind, **given)
    w.alter(claims[facts.Involvement], party_service_id=below.id)
    filled(w, facts.Involvement, **{**claim, "service_id": below.id, "party_id": supplier.id})
    w.alter(claims[facts.DataLocation], operator_id=None)
    filled(w, facts.DataLocation, **claim, operator_id=party.id, country_id="IE")
    engagement = filled(w, ours.Engagement, organisation_id=w.organisation.id, service_id=service.id)
    filled(w, ours.Engagement, organisation_id=w.organisation.id, service_id=below.id)
    of_engagement = {"engagement_id": engagement.id}
    filled(w, ours.EngagementOption, option_id=option.id, **of_engagement)
    filled(w, ours.Agreement, **of_engagement)
    for mechanism in ("46(2)(c)", "49(1)2"):
        basis = {"importer_id": party.id, "country_id": "US", "regime": "UK", "mechanism": mechanism}
        filled(w, ours.TransferBasis, **basis, **of_engagement)
    assessed = {"organisation_id": w.organisation.id, "involvement_id": claims[facts.Involvement].id}
    filled(w, ours.RoleAssessment, **assessed)
    return engagement


def activity(w: World, engagement: ours.Engagement, party: facts.Supplier) -> None:
    """An activity with every part."""
    row = filled(w, ours.ProcessingActivity, organisation_id=w.organisation.id, regime="UK")
    of_activity = {"activity_id": row.id}
    subjects = filled(w, facts.SubjectCategory)
    data = filled(w, facts.DataCategory)
    for kind in (facts.SubjectCategory, facts.DataCategory):
        filled(w, kind, name="Another category")
    filled(w, ours.ActivitySubjects, category_id=subjects.id, **of_activity)
    filled(w, ours.ActivityData, category_id=data.id, **of_activity)
    filled(w, ours.ActivityEngagement, engagement_id=engagement.id, **of_activity)
    filled(w, ours.ActivityRecipient, country_id="US", through_id=party.id, **of_activity)
    filled(w, ours.ActivityTransfer, country_id="US", **of_activity)
    filled(w, ours.ActivityTransfer, **of_activity)
    filled(w, ours.ActivityCondition, policy_followed=False, **of_activity)
    purpose = filled(w, ours.ActivityPurpose, **of_activity)
    filled(w, ours.ActivityPurpose, purpose="Another purpose", **of_activity)
    filled(w, ours.ActivityBasis, purpose_id=purpose.id, **of_activity)
    filled(w, ours.JointController, **of_activity)


def client(w: World, engagement: ours.Engagement) -> None:
    """A client with every part."""
    service = filled(w, ours.OwnService, organisation_id=w.organisation.id)
    row = filled(w, ours.ProcessingForClient, service_id=service.id)
    filled(w, ours.ClientSubProcessor, processing_id=row.id, engagement_id=engagement.id)


def confirmed_none(w: World) -> None:
    """An organisation, an activity and a client with every item confirmed as none."""
    other = w.add(ours.Organisation, legal_name="Other Ltd", slug="other")
    row = w.add(ours.ProcessingActivity, organisation_id=other.id)
    service = w.add(ours.OwnService, organisation_id=other.id)
    processing = w.add(ours.ProcessingForClient, service_id=service.id)
    for item in HEAD_ITEMS:
        filled(w, ours.OrganisationConfirmedNone, organisation_id=other.id, item=item)
    for item in ACTIVITY_ITEMS:
        filled(w, ours.ConfirmedNone, activity_id=row.id, item=item)
    for item in CLIENT_ITEMS:
        filled(w, ours.ClientConfirmedNone, processing_id=processing.id, item=item)


def beside(w: World) -> None:
    """A row of every other kind, about the first record of each kind that it refers to."""
    for kind in (kind for kind in KINDS if not w.rows[kind]):
        given: dict[str, Any] = {"claim_kind": "breachterm", "claim_id": 1}
        given |= {"first_kind": "breachterm", "first_id": 1, "second_kind": "backupterm", "second_id": 1}
        for column, field in model_fields(kind).items():
            label = field.related_model._meta.label if isinstance(field, ForeignKey) else ""  # type: ignore[union-attr]
            if label:
                given[column] = next(iter(w.rows[kind_of(label)])) if label != "registry.User" else 1
        filled(w, kind, **{column: value for column, value in given.items() if column in model_fields(kind)})

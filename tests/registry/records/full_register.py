"""A register of values in which every printed kind has rows, with a value in every column."""

from datetime import date
from functools import cache
from typing import Any, TypeVar

from django.db.models import Field, ForeignKey

from registry import values as ours
from registry.reading.kinds import kind_of, model_of
from registry.reading.register import KINDS, columns
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
    found = {each: _something(kind, each) for each in columns(kind) if each not in {"id", *given}}
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
    # One source of a rule is as good as three hundred: each is altered in turn.
    w.rows[facts.RuleCitation] = dict(list(w.rows[facts.RuleCitation].items())[:1])
    person = filled(w, facts.Person, erased=None)
    people = {"eu_representative_person_id": person.id, "uk_representative_person_id": person.id}
    supplier = filled(w, facts.Supplier, country_id="US", **people)
    party = filled(w, facts.Supplier, legal_name="Party", country_id="IE")
    people["dpo_person_id"] = person.id
    w.organisation = filled(w, ours.Organisation, country_id="GB", regime="UK", **people)
    engagement = used(w, supplier, party)
    row = activity(w, engagement, party)
    transfers(w, engagement, row)
    client(w, engagement)
    confirmed_none(w)
    beside(w)
    return w


def used(w: World, supplier: facts.Supplier, party: facts.Supplier) -> ours.Engagement:
    """A service with one claim of each kind, an agreement and assessments."""
    person = filled(w, facts.Person, name="Contact person", erased=None)
    document = filled(w, facts.Document, supplier_id=supplier.id)
    filled(w, facts.Contact, supplier_id=supplier.id, person_id=person.id, document_id=document.id)
    erased = filled(w, facts.Person, name="")
    filled(w, facts.Contact, supplier_id=supplier.id, person_id=erased.id, document_id=document.id)
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
        names = set(columns(kind))
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


def activity(w: World, engagement: ours.Engagement, party: facts.Supplier) -> ours.ProcessingActivity:
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
    entry = filled(w, facts.LegalTerm, country_id="GB")
    filled(w, ours.ActivityCondition, policy_followed=False, schedule_1_term_id=entry.id, **of_activity)
    purpose = filled(w, ours.ActivityPurpose, **of_activity)
    filled(w, ours.ActivityPurpose, purpose="Another purpose", **of_activity)
    filled(w, ours.ActivityBasis, purpose_id=purpose.id, **of_activity)
    filled(w, ours.JointController, country_id="IE", contact_person_id=w.organisation.dpo_person_id, **of_activity)
    return row


# Grounds of transfers to importers in several countries, so that every column of a ground is printed with one of them.
RESERVE = {"fallback": "IDTA", "fallback_clauses": "CLAUSES"}
GROUNDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("IN", {"mechanism": "IDTA", "clauses": "CLAUSES", "fallback": ""}),
    ("MX", {"mechanism": "Addendum", "clauses": "ENDED", "fallback": ""}),
    ("ZA", {"mechanism": "46(2)(e)", "fallback": ""}),
    ("CA", {"mechanism": "45", **RESERVE}),
    ("JP", {"mechanism": "45", "inactive_since": None, **RESERVE}),
    ("BR", {"mechanism": "49(1)2", "fallback": ""}),
)


def transfers(w: World, engagement: ours.Engagement, activity: ours.ProcessingActivity) -> None:
    """Transfers through a service and of our own: on clauses, an approval, two kinds of decision, and a derogation."""
    law_of_transfers(w)
    importer = filled(w, facts.Supplier, legal_name="Importer", country_id="IN")
    for country, ground in GROUNDS:
        given = {"country_id": country, "regime": "UK", **ground}
        filled(w, ours.TransferBasis, engagement_id=engagement.id, importer_id=importer.id, **given)
        own = {"body": "", "recipient": f"Recipient in {country}", "safeguards": ""}
        filled(w, ours.ActivityTransfer, activity_id=activity.id, **own, **given)
    to_body = {"body": "A body", "recipient": "", "mechanism": "45", "regime": "UK"}
    filled(w, ours.ActivityTransfer, activity_id=activity.id, **to_body)
    later_transfers(w, engagement)


def later_transfers(w: World, engagement: ours.Engagement) -> None:
    """Transfers to a party that only an access and a stated transfer show, and other work of it."""
    of_service = {"service_id": engagement.service_id}
    party = filled(w, facts.Supplier, legal_name="Later party", country_id=None)
    filled(w, facts.Access, party_id=party.id, country_id="IN", **of_service)
    exporter = w.rows[facts.Service][engagement.service_id].supplier_id  # type: ignore[attr-defined]
    sends = {"exporter_id": exporter, "importer_id": party.id}
    filled(w, facts.OnwardTransfer, established_id="US", accessed_from_id="MX", **sends, **of_service)
    ground = {"country_id": "IN", "regime": "UK", "mechanism": "IDTA"}
    filled(w, ours.TransferBasis, engagement_id=engagement.id, **sends, **ground)
    filled(w, facts.Involvement, kind="other", declared_role="none", party_id=party.id, **of_service)


def law_of_transfers(w: World) -> None:
    """Decisions, sets of clauses and mechanisms of the law of the organisation."""
    law = {"regime": "UK", "exporters": ""}
    filled(w, facts.AdequacyDecision, country_id="CA", scope="A part", listed_only=False, **law)
    filled(w, facts.AdequacyDecision, country_id="JP", scope="", listed_only=True, **law)
    filled(w, facts.AdequacyDecision, body="A body", scope="", listed_only=False, **law)
    filled(w, facts.AdequacyDecision, country_id="BR", scope="", listed_only=False, **{**law, "exporters": "EU"})
    filled(w, facts.CountryMembership, country_id="NO", group="EEA")
    in_force = {"ends": None, "concluded_until": None}
    filled(w, facts.TransferInstrument, code="CLAUSES", mechanism="IDTA", regime="UK", **in_force)
    filled(w, facts.TransferInstrument, code="ENDED", mechanism="Addendum", regime="UK", ends=PAST)
    for mechanism in {ground["mechanism"]: None for _country, ground in GROUNDS}:
        filled(w, facts.LegalTerm, list="transfers", code=mechanism, regime="UK", ends=None)


def client(w: World, engagement: ours.Engagement) -> None:
    """A client with every part."""
    service = filled(w, ours.OwnService, organisation_id=w.organisation.id)
    key = w.organisation.dpo_person_id
    people = {"contact_person_id": key, "representative_person_id": key, "dpo_person_id": key}
    row = filled(w, ours.ProcessingForClient, service_id=service.id, country_id="GB", **people)
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

"""A record of every tracked model, each of which some page shows."""

from typing import Any

from django.db import models

from suppliers.ledger.tracked import Tracked, tracked_models
from suppliers.models import BackupTerm, Involvement, RetentionTerm
from tests import factories
from tests.pages.world import TODAY, World

KEPT_APART = {
    "Membership",
    "InstallationRole",
    "FindingDecision",
    "Assignment",
    "Organisation",
    "Supplier",
    "Document",
    "Service",
    "BreachTerm",
}
KEPT_APART |= {"Engagement", "ProcessingActivity", "ActivitySubjects", "ActivityData", "DataCategory"}
KEPT_APART |= {"SubjectCategory", "ActivityEngagement", "Involvement", "DataLocation", "BackupTerm", "RetentionTerm"}
ORDER = ["Paper", "Agreement", "OwnService", "ProcessingForClient", "ChangeNotice", "Declaration", "Person"]
ORDER += ["Letter", "LetterQuestion", "LetterPart"]


def written_in_order(model: type[Tracked]) -> tuple[int, str]:
    """The place of a model: records that others refer to come first."""
    if model.__name__ in ORDER:
        return ORDER.index(model.__name__), model.__name__
    return len(ORDER), model.__name__


PARTS_OF_PAGES = sorted(
    (model for model in tracked_models() if model.__name__ not in KEPT_APART | {"Country", "ExportReceipt"}),
    key=written_in_order,
)
# The fields that refer to a record of another kind written here.
LATER = {
    "paper": "Paper",
    "agreement": "Agreement",
    "processing": "ProcessingForClient",
    "notice": "ChangeNotice",
    "declaration": "Declaration",
    "letter": "Letter",
    "question": "LetterQuestion",
    "part": "LetterPart",
}
# The models that leave out a field of the world.
WITHOUT = {
    "Review": {"supplier", "document", "engagement", "activity"},
    "Declaration": {"engagement"},
    "ChangeNotice": {"engagement"},
    "ProcessingForClient": {"service"},
}


def full(w: World) -> dict[str, Tracked]:
    """A record of every tracked model, each of which some page shows."""
    with factories.acting():
        party = factories.supplier(legal_name="Basement Ltd")
        records = below(w, party)
        for name, value in periods(type(w.own)).items():
            setattr(w.own, name, value)
        w.own.save()
        claim = {"service": w.service, "document": w.document}
        ireland = factories.country(id="IE")
        people = factories.activity_subjects(activity=w.activity, number=7)
        data = factories.activity_data(activity=w.activity, kept_number=7, kept_unit="days")
        records += [
            *(w.own, w.supplier, w.document, w.service, w.term, w.engagement, w.activity, people, data),
            *(people.category, data.category, ireland, w.activity.activityengagement_set.get()),
            factories.involvement(party=party, **periods(Involvement), **claim),
            factories.data_location(operator=party, country=ireland, **claim),
            factories.backup_term(**periods(BackupTerm), **claim),
            factories.retention_term(**periods(RetentionTerm), **claim),
        ]
    return {record._meta.label: record for record in records}


def below(w: World, party: Any) -> list[Tracked]:
    """A record of every other model, with its periods filled in, where some page shows it."""
    special = special_fields(w, party)
    written: dict[str, Tracked] = {}
    for model in PARTS_OF_PAGES:
        name = model.__name__
        given = {**links(w, model, written), **periods(model), **special.get(name, {})}
        if name == "ProcessingForClient":
            given["service"] = written["OwnService"]
        if name == "Contact":
            given["person"] = written["Person"]
        written[name] = factories.MAKERS[model](**given)
    return list(written.values())


def special_fields(w: World, party: Any) -> dict[str, dict[str, Any]]:
    """The fields of some models that make a page show them."""
    return {
        "Access": {"party": party},
        "Certification": {"party": party},
        "SecurityMeasure": {"party": party},
        "Conflict": {"first_kind": "breachterm", "first_id": w.term.pk, "resolution": "Asked"},
        "Citation": {"claim_kind": "breachterm", "claim_id": w.term.pk},
        "NoticeDecision": {"decided": TODAY, "reason": "Read"},
        "ClauseReview": {"on": TODAY},
        "TransferBasis": {"assessed": TODAY},
        "ActivityBasis": {"basis": "f", "assessment": "File 1"},
        "ActivityCondition": {"policy": "File 3", "policy_followed": False},
        "JointController": {"arrangement": "File 2"},
        "ClientConfirmedNone": {"item": "security"},
        "ActivityTransfer": {"assessed": TODAY},
        "Review": {"organisation": w.own, "supplier": w.supplier, "engagement": None, "activity": None},
        "LetterFor": {"organisation": w.other},
        "RoleAssessment": {"involvement": factories.involvement(service=w.service, party=party)},
    }


def links(w: World, model: type[Tracked], written: dict[str, Tracked]) -> dict[str, Any]:
    """The fields of a model that refer to a record of the world, or to one written before."""
    records: dict[str, Any] = {
        "service": w.service,
        "supplier": w.supplier,
        "document": w.document,
        "engagement": w.engagement,
        "activity": w.activity,
        "organisation": w.own,
    }
    for field, name in LATER.items():
        if name in written:
            records[field] = written[name]
    fields = {field.name for field in model._meta.fields} - WITHOUT.get(model.__name__, set())
    return {name: record for name, record in records.items() if name in fields}


def periods(model: type[models.Model]) -> dict[str, Any]:
    """A figure and a unit for every period of the model."""
    fields = {field.name: field for field in model._meta.fields}
    found: dict[str, Any] = {}
    for name in fields:
        unit = name.removesuffix("number") + "unit"
        if name.endswith("number") and unit in fields:
            found |= {name: 5, unit: next(choice for choice, _ in fields[unit].flatchoices if choice)}
    return found

"""A record of every tracked model, each of which some page shows."""

from typing import Any

from django.db import models

from suppliers.ledger.tracked import Tracked, tracked_models
from suppliers.models import BackupTerm, Involvement, RetentionTerm
from tests import factories
from tests.pages.world import TODAY, World

KEPT_APART = {"Membership", "FindingDecision", "Organisation", "Supplier", "Document", "Service", "BreachTerm"}
KEPT_APART |= {"Engagement", "ProcessingActivity", "ActivitySubjects", "ActivityData", "DataCategory"}
KEPT_APART |= {"SubjectCategory", "ActivityEngagement", "Involvement", "DataLocation", "BackupTerm", "RetentionTerm"}
ORDER = ["Paper", "Agreement", "OwnService", "ProcessingForClient", "ChangeNotice", "Declaration", "Person"]
PARTS_OF_PAGES = sorted(
    (m for m in tracked_models() if m.__name__ not in KEPT_APART | {"Country", "ExportReceipt"}),
    key=lambda m: (ORDER.index(m.__name__) if m.__name__ in ORDER else len(ORDER), m.__name__),
)


def full(w: World) -> dict[str, Tracked]:
    """A record of every tracked model, each of which some page shows."""
    with factories.acting():
        party = factories.supplier(legal_name="Basement Ltd")
        more = below(w, party)
        for name, value in periods(type(w.own)).items():
            setattr(w.own, name, value)
        w.own.save()
        claim = {"service": w.service, "document": w.document}
        ireland = factories.country(id="IE")
        people = factories.activity_subjects(activity=w.activity, number=7)
        data = factories.activity_data(activity=w.activity, kept_number=7, kept_unit="days")
        made: list[Tracked] = [
            *(w.own, w.supplier, w.document, w.service, w.term, w.engagement, w.activity, people, data),
            *(people.category, data.category, ireland, w.activity.activityengagement_set.get()),
            factories.involvement(party=party, **periods(Involvement), **claim),
            factories.data_location(operator=party, country=ireland, **claim),
            factories.backup_term(**periods(BackupTerm), **claim),
            factories.retention_term(**periods(RetentionTerm), **claim),
        ]
    return {record._meta.label: record for record in [*more, *made]}


def below(w: World, party: Any) -> list[Tracked]:
    """A record of every other model, with its periods filled in, where some page shows it."""
    ends = {
        "Access": {"party": party},
        "Certification": {"party": party},
        "SecurityMeasure": {"party": party},
        "Conflict": {"first_kind": "breachterm", "first_id": w.term.pk, "resolution": "Asked"},
        "Citation": {"claim_kind": "breachterm", "claim_id": w.term.pk},
        "NoticeDecision": {"decided": TODAY, "reason": "Read"},
        "ClauseReview": {"on": TODAY},
        "TransferBasis": {"assessed": TODAY},
        "Review": {"organisation": w.own, "supplier": w.supplier, "engagement": None, "activity": None},
    }
    made: dict[str, Tracked] = {}
    links = {
        "service": w.service,
        "supplier": w.supplier,
        "document": w.document,
        "engagement": w.engagement,
        "activity": w.activity,
        "organisation": w.own,
    }
    for model in PARTS_OF_PAGES:
        name = model.__name__
        fields = {f.name for f in model._meta.fields}
        given = {key: value for key, value in links.items() if key in fields and name not in {"Review", "Person"}}
        later = {
            "paper": "Paper",
            "agreement": "Agreement",
            "processing": "ProcessingForClient",
            "notice": "ChangeNotice",
        }
        given |= {key: made[of] for key, of in later.items() if key in fields and of in made}
        if name == "ProcessingForClient":
            given["service"] = made["OwnService"]
        if name in {"Declaration", "ChangeNotice"}:
            given.pop("engagement", None)
        if name in {"DeclaredParty"}:
            given["declaration"] = made["Declaration"]
        if name == "Contact":
            given["person"] = made["Person"]
        if name == "RoleAssessment":
            given["involvement"] = factories.involvement(service=w.service, party=party)
        made[name] = factories.MAKERS[model](**(given | periods(model) | ends.get(name, {})))
    return list(made.values())


def periods(model: type[models.Model]) -> dict[str, Any]:
    """A figure and a unit for every period of the model."""
    fields = {f.name: f for f in model._meta.fields}
    found: dict[str, Any] = {}
    for name in fields:
        unit = name.removesuffix("number") + "unit"
        if name.endswith("number") and unit in fields:
            found |= {name: 5, unit: next(choice for choice, _ in fields[unit].flatchoices if choice)}
    return found

"""Every field on record has a name that can be translated, a place to enter it, and a place where it is shown."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import models, transaction
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise

from registry.findings import findings
from registry.lens import lens_now
from registry.records import controller_record
from registry.values import Organisation
from suppliers.models import BackupTerm, ChangeHead, Involvement, RetentionTerm
from suppliers.tracked import Tracked, tracked_models
from tests import factories
from tests.pages.world import TODAY, World, alter, client_of, clock, world

Page = Callable[[], str]

HISTORIES = {model.history.model for model in tracked_models()}
OURS = [
    model
    for app in ("suppliers", "registry")
    for model in apps.get_app_config(app).get_models()
    if model not in {*HISTORIES, ChangeHead}
]
ENTERED = {type(a).model if hasattr(type(a), "model") else a.model for a in admin.site._registry.values()} | {
    inline.model for a in admin.site._registry.values() for inline in a.inlines
}

# Fields that no page and no export shows, and why.
INTERNAL = {
    "suppliers.Person": {"email", "phone", "salt", "sealed", "erased"},  # data entry alone, and the seal
    "registry.Membership": {"user", "organisation", "role"},  # today's rights: data entry alone shows them
    "registry.FindingDecision": {"facts"},  # a digest: shown by what it does, a decision that counts or not
}


# What must be altered with a field so that the record can be.
TOGETHER: dict[tuple[str, str], dict[str, Any]] = {
    ("DataLocation", "operated_by"): {"operator": None},
    ("AdequacyDecision", "body"): {"country": None},
    ("ActivityTransfer", "body"): {"country": None},
    ("Review", "engagement"): {"supplier": None},
    ("Review", "activity"): {"supplier": None},
}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_models_and_fields_have_names_that_can_be_translated(model):
    assert isinstance(model._meta.verbose_name, Promise)
    assert isinstance(model._meta.verbose_name_plural, Promise)
    plain = [f.name for f in model._meta.fields if not f.auto_created and not isinstance(f.verbose_name, Promise)]
    assert plain == []


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_choices_help_and_messages_can_be_translated(model):
    words = [f.help_text for f in model._meta.fields]
    words += [label for f in model._meta.fields for _, label in f.flatchoices]
    words += [
        c.violation_error_message
        for c in model._meta.constraints
        if c.violation_error_message != c.default_violation_error_message
    ]
    assert [word for word in words if word and not isinstance(word, Promise)] == []


@pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
def test_every_tracked_model_can_be_entered(model):
    assert model in ENTERED


@pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
def test_every_field_can_be_entered(model):
    asked: set[str] = set()
    for site in admin.site._registry.values():
        for place in (site, *(inline(site.model, admin.site) for inline in site.inlines)):
            if place.model is model:
                given = place.fields or [f for _, o in place.fieldsets or () for f in o["fields"]]
                asked |= {n for one in given or names(model) for n in ([one] if isinstance(one, str) else one)}
                asked |= {getattr(place, "fk_name", None) or ""}
    parents = {f.name for f in model._meta.fields if isinstance(f, models.ForeignKey) and inlined(model, f)}
    assert set(names(model)) - asked - parents == set()


def inlined(model: type[models.Model], field: models.ForeignKey) -> bool:
    return any(
        inline.model is model and site.model is field.related_model
        for site in admin.site._registry.values()
        for inline in site.inlines
    )


def names(model: type[models.Model]) -> list[str]:
    return [f.name for f in model._meta.fields if not f.auto_created and f.editable]


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


def pages(w: World) -> list[Page]:
    """All the pages, and the export."""
    client = client_of(w.root)
    paths = [
        *("/suppliers/", f"/suppliers/{w.supplier.pk}/", "/activities/", f"/activities/{w.activity.pk}/"),
        *(f"/engagements/{w.engagement.pk}/", "/clients/", "/reference/"),
    ]
    return [*(partial(read, client, path) for path in paths), partial(printed, w)]


def read(client: Client, path: str) -> str:
    """What a page shows of the world as it is, without its history and what differs each time that it is made."""
    histories = r'<section (?:id="history"|aria-labelledby="changed").*?</section>'
    varying = r'name="(?:csrfmiddlewaretoken|facts)"[^>]*>|<p class="print-only">.*?</p>'
    return re.sub(f"{histories}|{varying}", "", client.get(path).content.decode(), flags=re.S)


def printed(w: World) -> str:
    """The organisation's record, as its PDF is made of it."""
    lens = lens_now([w.own.pk, w.other.pk], TODAY)
    own = lens.get(Organisation, w.own.pk)
    assert own is not None
    return render_to_string("pdf/controller.html", {"record": controller_record(lens, own), "on": TODAY})


@dataclass
class Shown:
    """The world with a record of every model, and what each page shows of it."""

    world: World
    records: dict[str, Tracked]
    read: list[tuple[Page, str]]

    def otherwise(self) -> bool:
        """Whether some page reads otherwise than it did; that one is asked first the next time."""
        for found in self.read:
            page, before = found
            if page() != before:
                self.read.remove(found)
                self.read.insert(0, found)
                return True
        return False


@pytest.fixture(scope="module")
def shown(django_db_setup: Any, django_db_blocker: Any) -> Iterator[Shown]:
    """Made once for the tests of this module, each of which finds it as it was."""
    with django_db_blocker.unblock(), transaction.atomic(), clock(TODAY):
        w = world()
        records = full(w)
        yield Shown(w, records, [(page, page()) for page in pages(w)])
        transaction.set_rollback(True)


def another(record: Tracked, field: models.Field) -> Any:
    """A value that the field does not have yet, and may have."""
    value = getattr(record, field.name)
    if isinstance(field, models.ForeignKey):
        model = field.related_model
        name = {"legal_name", "name", "title"} & {f.name for f in model._meta.fields}
        return factories.MAKERS[model](**dict.fromkeys(name, "changed-words"))
    if isinstance(field, models.BooleanField):
        return not value
    if field.flatchoices:
        return next(choice for choice, _ in field.flatchoices if choice not in {value, ""})
    if isinstance(field, models.DateField):
        return (
            date(2999, 1, 2) if field.name in {"ends", "until", "next", "valid_until", "review"} else date(2001, 1, 2)
        )
    if isinstance(field, models.IntegerField):
        return (value or 0) + 13
    return "https://changed.example" if isinstance(field, models.URLField) else "changed-words"[: field.max_length]


# Receipts get their page with the exports; rights and decisions are asked for in tests of their own.
UNSEEN = {"registry.Membership", "registry.FindingDecision", "registry.ExportReceipt"}
KEPT_APART = {"Membership", "FindingDecision", "Organisation", "Supplier", "Document", "Service", "BreachTerm"}
KEPT_APART |= {"Engagement", "ProcessingActivity", "ActivitySubjects", "ActivityData", "DataCategory"}
KEPT_APART |= {"SubjectCategory", "ActivityEngagement", "Involvement", "DataLocation", "BackupTerm", "RetentionTerm"}
ORDER = ["Paper", "Agreement", "OwnService", "ProcessingForClient", "ChangeNotice", "Declaration", "Person"]
PARTS_OF_PAGES = sorted(
    (m for m in tracked_models() if m.__name__ not in KEPT_APART | {"Country", "ExportReceipt"}),
    key=lambda m: (ORDER.index(m.__name__) if m.__name__ in ORDER else len(ORDER), m.__name__),
)
SHOWN = [m for m in tracked_models() if m._meta.label not in UNSEEN]


@pytest.mark.django_db
@pytest.mark.parametrize("model", SHOWN, ids=lambda model: model._meta.label)
def test_every_field_is_shown_on_a_page_or_in_the_export(shown, model):
    """Each field is altered in turn: where it is shown, some page reads otherwise."""
    record, unseen = shown.records[model._meta.label], set()
    for field in [f for f in model._meta.fields if not f.auto_created and not f.primary_key]:
        value = getattr(record, field.name)
        beside = TOGETHER.get((model.__name__, field.name), {})
        kept = {name: getattr(record, name) for name in beside}
        alter(record, **{field.name: another(record, field), **beside})
        if not shown.otherwise():
            unseen.add(field.name)
        alter(record, **{field.name: value, **kept})
    assert unseen == INTERNAL.get(model._meta.label, set())


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["decision", "until", "reason"])
def test_every_field_of_a_decision_is_shown(shown, field):
    w = shown.world
    finding = findings(lens_now([w.own.pk], timezone.localdate()))[0]
    row = factories.decision(
        organisation=w.own, code=finding.code, subject=finding.subject, until=date(2999, 1, 1), reason="Own words"
    )
    page = partial(read, client_of(w.root), reverse("decide", args=[w.own.pk, finding.code, finding.subject]))
    before = page()
    assert "Own words" in before
    with factories.acting():
        setattr(row, field, {"decision": "mending", "until": date(2998, 1, 1), "reason": "Other words"}[field])
        row.save()
    assert page() != before

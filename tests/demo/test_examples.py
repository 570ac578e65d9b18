"""What the demo invents: marked as such, nothing of it about real companies, and a year that can be asked about."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import models

from registry.chains import links
from registry.fixtures import files
from registry.lens import Lens
from registry.loading import load, load_as_known
from registry.models import (
    ActivityData,
    ActivityRecipient,
    Agreement,
    ClauseReview,
    Engagement,
    EngagementOption,
    GuaranteeAssessment,
    JointController,
    NoticeDecision,
    Organisation,
    Paper,
    ProcessingActivity,
    ProcessingForClient,
    TransferBasis,
)
from registry.records import controller_record, processor_record
from registry.values import ActivityStatus, ClauseItem, Mechanism, Met, NoticeAnswer, Regime
from suppliers.models import (
    BackupTerm,
    BreachTerm,
    Certification,
    Change,
    ChangeNotice,
    Conflict,
    Contact,
    DataLocation,
    Document,
    Involvement,
    NoticeLink,
    Person,
    Supplier,
)
from suppliers.seal import broken_seals
from suppliers.tracked import history_of, tracked_models
from suppliers.values import Country as CountryValue
from suppliers.values import Service as ServiceValue

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)
ORGANISATIONS = ("example-uk", "example-ie")
REAL_SERVICES = ("saas", "focus", "egress web hosting", "egress cove")
NOTHING_ELSE = {"parent_id", "eu_representative", "uk_representative"}
WHO = NOTHING_ELSE | {"registration_number", "address", "country_id", "website"}
# Per real party, what its supplier's statement does not say of it, and so nobody entered.
EMPTY: dict[str, set[str]] = {
    "siso": NOTHING_ELSE | {"registration_number", "website", "note"},
    "webcore": WHO | {"trading_name", "note"},
    "viatel": WHO - {"website"} | {"trading_name", "note"},
    "egress": NOTHING_ELSE | {"address", "country_id"},
    "egress hr industries": WHO - {"registration_number"} | {"note"},
    "egress dolphin": WHO - {"registration_number"} | {"note"},
    "egress microsoft": WHO | {"trading_name"},
    "egress aws": WHO,
    "egress n-able": WHO | {"trading_name"},
    "egress suprema": WHO | {"note"},
    "egress detectify": WHO - {"website"} | {"trading_name"},
    "egress remote service provider": WHO | {"trading_name", "note"},
    "egress other makers": WHO | {"trading_name", "note"},
    "egress hris provider": WHO | {"trading_name", "note"},
}
REAL_MAILBOXES = {"info@siso.co.uk", "info@egress-sys.co.uk"}
REAL_NAMES = re.compile(
    r"\b(siso|egress|webcore|viatel|hr industries|dolphin|microsoft|azure|aws|amazon|n-able|cove|suprema|detectify)\b"
)
# Public bodies are called what they are; nothing is said of them but that they receive what the law sends them.
AUTHORITIES = {"HM Revenue & Customs", "Revenue Commissioners", "European Patent Office"}
INVENTED: list[tuple[type[models.Model], str]] = [
    (Supplier, "legal_name"),
    (Person, "name"),
    (Organisation, "legal_name"),
    (ProcessingForClient, "client"),
    (JointController, "name"),
    (ActivityRecipient, "name"),
    (Certification, "body"),
    (TransferBasis, "listed_as"),
    (Supplier, "eu_representative"),
    (Supplier, "uk_representative"),
    (Organisation, "eu_representative"),
    (Organisation, "uk_representative"),
    (ProcessingForClient, "representative"),
    (ProcessingForClient, "ultimate"),
]
# Numbers, domains and places that are kept free for plays and examples.
PHONE = re.compile(r"\+44 20 7946 0\d{3}|\+353 20 91\d \d{4}|\+1 202 555 01\d\d")
DOMAIN = re.compile(r"example\.(com|net|org)|[a-z-]+\.example")
UK_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
EIRCODE = re.compile(r"\b[A-Z]\d\d [A-Z\d]{4}\b")
# Days that lie in the past whenever they are entered, on whatever record they stand.
PAST = {
    *("announced", "arranged", "assessed", "dated", "decided", "dpia_on", "last", "list_checked", "on"),
    *("received", "resolved", "signed", "since", "told", "valid_from"),
}


def lens(day: date = TODAY) -> Lens:
    """The register as it stands, with the records of both organisations."""
    return Lens(load(), day, frozenset(Organisation.objects.values_list("pk", flat=True)))


def invented_files() -> list[Path]:
    """The demo's files, without the two that hold what real suppliers say."""
    return [file for file in sorted((files.FOLDER / "demo").glob("*.toml")) if file.stem not in {"siso", "egress"}]


def texts(file: Path) -> Iterator[tuple[str, str]]:
    """Each text of a demo file, with the key of its row and its column."""
    for act in tomllib.loads(file.read_text(encoding="utf-8"))["change"]:
        for row in [*act.get("add", ()), *act.get("alter", ())]:
            yield from ((f"{row['key']}, {name}", value) for name, value in row.items() if isinstance(value, str))


def filled(record: models.Model, columns: set[str]) -> set[str]:
    """The columns among those given that hold something."""
    return {name for name in columns if getattr(record, name) not in (None, "")}


# Real suppliers: what they say, and our own acts; no more.


def test_every_party_of_the_two_statements_is_in_the_table(records):
    named = {r.pk for r in Supplier.objects.exclude(legal_name__contains="(invented example)")}
    assert named == {records[key].pk for key in EMPTY}


@pytest.mark.parametrize("key", EMPTY)
def test_what_a_statement_leaves_out_of_a_party_is_empty(key, records):
    assert filled(records[key], EMPTY[key]) == set()


def test_nobody_is_named_at_a_real_party_and_only_the_two_mailboxes_are_there(records):
    contacts = Contact.objects.filter(supplier__in=[records[key].pk for key in EMPTY])
    assert {c.email for c in contacts} == REAL_MAILBOXES | {""}
    assert [c for c in contacts if c.person_id] == []


def test_nothing_was_agreed_with_a_real_supplier(records):
    engagements = Engagement.objects.filter(service__in=[records[key].pk for key in REAL_SERVICES])
    assert len(engagements) == 4
    agreements = Agreement.objects.filter(engagement__in=engagements)
    assert list(agreements) == []
    assert list(ClauseReview.objects.filter(agreement__in=agreements)) == []
    assert [p for p in Paper.objects.all() if REAL_NAMES.search(f"{p.title} {p.address}".lower())] == []
    assert {a.outcome for a in GuaranteeAssessment.objects.filter(engagement__in=engagements)} == {"insufficient"}


def test_no_document_of_a_real_supplier_is_kept_that_was_not_read(records):
    held = Document.objects.filter(supplier__in=[records[key].pk for key in EMPTY], availability="held")
    assert {d.pk for d in held} == {records["statement"].pk, records["tc013"].pk}


@pytest.mark.parametrize("service", ["saas", "focus"])
def test_both_organisations_use_both_services_with_different_options(service, records):
    bought = [
        set(
            EngagementOption.objects.filter(
                engagement__service=records[service], engagement__organisation=records[slug]
            ).values_list("option", flat=True)
        )
        for slug in ORGANISATIONS
    ]
    assert all(bought)
    assert bought[0] != bought[1]


# Invented ones: marked, and nobody's.


@pytest.mark.parametrize(("model", "column"), INVENTED, ids=lambda told: getattr(told, "__name__", told))
def test_what_is_invented_says_so_in_its_name(model, column, records):
    rows = model._base_manager.exclude(**{column: ""})
    if model is Supplier:
        rows = rows.exclude(pk__in=[records[key].pk for key in EMPTY])
    names = [getattr(row, column) for row in rows]
    assert names
    assert [name for name in names if "(invented example)" not in name and name not in AUTHORITIES] == []


@pytest.mark.parametrize("column", ["email", "phone"])
def test_people_and_organisations_have_no_real_mailbox_or_telephone(column, records):
    allowed = {"email": re.compile(rf".+@({DOMAIN.pattern})"), "phone": PHONE}[column]
    own = [records[key].pk for key in EMPTY]
    rows = [*Person.objects.all(), *Organisation.objects.all(), *Contact.objects.exclude(supplier__in=own)]
    assert [row for row in rows if (told := getattr(row, column)) and not allowed.fullmatch(told)] == []


@pytest.mark.parametrize("file", invented_files(), ids=lambda file: file.stem)
def test_no_text_holds_a_real_mailbox_telephone_address_or_web_site(file):
    wrong = []
    for place, text in texts(file):
        wrong += [(place, found) for found in re.findall(r"\w@([\w.-]+\w)", text) if not DOMAIN.fullmatch(found)]
        wrong += [(place, found) for found in re.findall(r"//([\w.-]+)", text) if not DOMAIN.fullmatch(found)]
        wrong += [(place, found) for found in re.findall(r"\+\d[\d ]+\d", text) if not PHONE.fullmatch(found)]
        wrong += [(place, found) for found in UK_POSTCODE.findall(text) if not found.startswith("ZX")]
        wrong += [(place, found) for found in EIRCODE.findall(text) if not found.startswith("Z99")]
    assert wrong == []


# The records on the day.


@pytest.mark.parametrize("slug", ORGANISATIONS)
def test_each_organisation_has_activities_in_use_on_the_day(slug, records):
    seen = lens()
    told = controller_record(seen, next(o for o in seen.organisations if o.slug == slug)).activities
    live = [each for each in told if each.activity.status == ActivityStatus.LIVE]
    assert len(live) >= 3
    assert all(each.subjects and each.data and each.bases and each.activity.purposes for each in live)


def test_one_activity_in_use_holds_biometric_templates_and_was_assessed(records):
    held = ActivityData.objects.filter(category=records["biometric templates"], activity__status=ActivityStatus.LIVE)
    assert [(row.activity, row.activity.dpia, row.kept_number, row.kept_unit) for row in held] == [
        (records["hr-02"], "done", 7, "days")
    ]
    assert ProcessingActivity.objects.filter(pk=records["ie hr-06"].pk, status="planned", dpia="in progress").exists()


def test_every_period_has_its_ground(records):
    assert list(ActivityData.objects.filter(kept_number__isnull=False, ground="")) == []


def test_two_clients_are_served_one_of_them_on_behalf_of_others(records):
    seen = lens()
    clients = processor_record(seen, next(o for o in seen.organisations if o.slug == "example-uk")).clients
    assert [bool(client.processing.ultimate) for client in clients] == [False, True]
    assert all(client.sub_processors and client.processing.categories for client in clients)


# The stories of the year.


def test_a_statement_was_replaced_by_another(records):
    new = BreachTerm.objects.get(document__supersedes__isnull=False, service=records["northmere payroll"])
    old = BreachTerm.objects.get(service=new.service_id, document=new.document.supersedes_id)
    assert (old.number, old.trigger, old.ends) == (48, "confirmed", date(2026, 4, 30))
    assert (new.number, new.trigger, new.starts) == (24, "aware", date(2026, 5, 1))


def test_a_mistake_was_corrected_and_another_removed(records):
    kept = history_of(BackupTerm)._base_manager.filter(id=records["northmere nightly"].pk).order_by("history_id")
    assert list(dict.fromkeys(kept.values_list("kept_number", flat=True))) == [53, 35]
    gone = history_of(DataLocation)._base_manager.get(history_type="-")
    assert gone.country_id == "IN"
    assert not DataLocation.objects.filter(country="IN").exists()


def test_a_party_was_renamed(records):
    names = history_of(Supplier)._base_manager.filter(id=records["fellgate"].pk).order_by("history_id")
    assert len(set(names.values_list("legal_name", flat=True))) == 2
    assert len(set(names.values_list("registration_number", flat=True))) == 1


@pytest.mark.parametrize(
    ("notice", "uk", "ie"),
    [
        ("northmere adds quillpost", NoticeAnswer.NO_OBJECTION, NoticeAnswer.OBJECTED),
        ("lakeside replaces parcelbird", NoticeAnswer.NO_OBJECTION, NoticeAnswer.APPROVED),
    ],
)
def test_a_notice_was_answered_by_each_in_its_own_way_and_in_time(notice, uk, ie, records):
    told = ChangeNotice.objects.get(pk=records[notice].pk)
    answers = {d.engagement.organisation.slug: d for d in NoticeDecision.objects.filter(notice=told)}
    assert {slug: d.answer for slug, d in answers.items()} == {"example-uk": uk, "example-ie": ie}
    for each in answers.values():
        agreed = Agreement.objects.filter(engagement=each.engagement, objection_number__isnull=False).first()
        assert (each.decided - each.received).days <= agreed.objection_number
        assert (told.effective - each.received).days >= agreed.change_number
    started = [link.involvement.starts for link in NoticeLink.objects.filter(notice=told)]
    assert told.effective in started


def test_a_decision_was_open_before_it_was_taken(records):
    rows = history_of(NoticeDecision)._base_manager.filter(id=records["example-ie on quillpost"].pk)
    assert [row.answer for row in rows.order_by("history_id")] == [NoticeAnswer.OPEN, NoticeAnswer.OBJECTED]


def test_an_agreement_was_reviewed_item_by_item_and_mended_by_an_amendment(records):
    amendment = Agreement.objects.get(amends__isnull=False)
    before = {r.item: r.outcome for r in ClauseReview.objects.filter(agreement=amendment.amends_id)}
    after = {r.item: r.outcome for r in ClauseReview.objects.filter(agreement=amendment)}
    assert set(before) == set(ClauseItem.values)
    assert {Met.PARTLY, Met.MISSING} <= set(before.values())
    assert {item for item, outcome in (before | after).items() if outcome != Met.MET} == {ClauseItem.H}
    assert (amendment.amends.breach_number, amendment.breach_number) == (48, 24)


def test_every_agreement_begins_after_it_was_signed(records):
    assert [a for a in Agreement.objects.all() if a.signed is None or a.starts is None or a.starts < a.signed] == []


def test_a_chain_goes_four_levels_down(records):
    seen = lens()
    found = links(seen, seen.get(ServiceValue, records["northmere payroll"].pk))
    assert {(link.level, link.party.id) for link in found} == {
        (1, records["tarn"].pk),
        (1, records["quillpost"].pk),
        (2, records["fellgate"].pk),
        (3, records["stonebarn"].pk),
        (4, records["wainfold"].pk),
    }


@pytest.mark.parametrize(
    ("regime", "fallback"), [(Regime.EU, Mechanism.SCC), (Regime.UK, Mechanism.ADDENDUM)], ids=lambda told: told.value
)
def test_a_transfer_to_the_united_states_rests_on_the_framework_with_a_fallback(regime, fallback, records):
    basis = TransferBasis.objects.get(
        regime=regime,
        importer=records["lakeside"],
        engagement__service=records["lakeside desk"],
        country="US",
        mechanism=Mechanism.ADEQUACY,
    )
    assert (basis.fallback, basis.uk_extension) == (fallback, True)
    assert basis.listed_as and basis.list_checked and basis.assessed and basis.fallback_instrument
    assert basis.engagement.organisation.regime == regime


@pytest.mark.parametrize("slug", ORGANISATIONS)
def test_each_transfer_is_judged_by_the_law_of_its_organisation(slug, records):
    bases = TransferBasis.objects.filter(engagement__organisation=records[slug])
    assert {basis.regime for basis in bases} == {records[slug].regime}
    assert not bases.filter(country=records[slug].country_id).exists()


def test_an_engagement_has_ended_with_all_that_hung_on_it(records):
    ended = Engagement.objects.get(ends__isnull=False)
    assert ended.pk == records["example-uk surveys"].pk
    assert {a.ends for a in Agreement.objects.filter(engagement=ended)} == {ended.ends}
    assert ProcessingActivity.objects.get(activityengagement__engagement=ended).ends == ended.ends


def test_a_conflict_was_open_and_then_resolved(records):
    rows = history_of(Conflict)._base_manager.filter(id=records["lakeside region conflict"].pk).order_by("history_id")
    assert [row.resolved for row in rows] == [None, date(2026, 3, 19)]


def test_an_officer_and_an_adequacy_decision_were_followed_by_others(records):
    officers = history_of(Organisation)._base_manager.filter(id=records["example-uk"].pk).order_by("history_id")
    assert list(dict.fromkeys(officers.values_list("dpo_person_id", flat=True))) == [
        records["example-uk officer"].pk,
        records["example-uk officer 2"].pk,
    ]
    rested = history_of(TransferBasis)._base_manager.filter(id=records["example-ie northmere gb"].pk)
    assert len(set(rested.values_list("instrument", flat=True))) == 2


def test_a_party_counts_from_the_day_it_begins(records):
    quillpost = Involvement.objects.get(pk=records["northmere quillpost"].pk)
    service = records["northmere payroll"].pk
    for day, there in ((date(2026, 3, 31), False), (date(2026, 4, 1), True)):
        seen = lens(day)
        parties = {link.involvement.id for link in links(seen, seen.get(ServiceValue, service))}
        assert (quillpost.pk in parties) is there


# The history.


def test_the_history_verifies(records):
    assert list(broken_seals()) == []


def test_the_year_begins_with_an_empty_record_and_goes_on_to_this_month(records):
    days = [change.at.date() for change in Change.objects.order_by("number")]
    assert (days[0], days[-1]) == (date(2025, 11, 3), date(2026, 11, 16))
    first = load_as_known(1)
    assert first.all(CountryValue)
    assert not first.all(ServiceValue)


def test_nothing_was_known_before_it_happened(records):
    wrong = []
    for model in tracked_models():
        columns = [f.attname for f in model._meta.concrete_fields if f.attname in PAST]
        if not any(isinstance(model._meta.get_field(name), models.DateField) for name in columns):
            continue
        for row in history_of(model)._base_manager.select_related("change"):
            entered = row.change.at.date()
            wrong += [
                (model.__name__, row.pk, name, told)
                for name in columns
                if isinstance(told := getattr(row, name), date) and told > entered
            ]
    assert wrong == []


def test_each_change_gives_a_reason_of_its_own(records):
    reasons = [change.reason for change in Change.objects.all()]
    assert len(set(reasons)) == len(reasons)

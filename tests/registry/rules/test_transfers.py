"""Rules about data that leaves the regime, on registers made of values."""

from datetime import date, timedelta

import pytest

from registry.rules import Severity
from registry.values import (
    ActivityCondition,
    ActivityTransfer,
    EngagementOption,
    Organisation,
    RoleAssessment,
    TransferBasis,
)
from suppliers.values import (
    Access,
    AdequacyDecision,
    Conflict,
    CountryMembership,
    DataLocation,
    Declaration,
    Document,
    LegalEvent,
    OnwardTransfer,
    ServiceOption,
    SubjectCategory,
)
from tests.registry.chains.linked import Linked
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY

STANDINGS = ("stated", "unclear", "denied", "silent", "unread")
SOURCE = {"source": "S", "confirmed": "primary"}
ASSESSED = {"assessment": "test", "assessed": date(2026, 3, 1)}


def world_of(country="US", regime="UK", **engagement):
    """A world whose organisation uses a service of a supplier in a country."""
    world = Linked(country, **engagement)
    world.organisation = world.alter(
        world.organisation,
        **{"regime": regime, "country_id": "GB" if regime == "UK" else "IE"},
        **{"review_number": 12, "review_unit": "months", "lead_number": 90, "lead_unit": "days"},
    )
    return world


def decision(world, number="D 1", regime="UK", country="US", **fields):
    row = {"regime": regime, "country_id": country, "number": number, "starts": date(2021, 1, 1)}
    return world.add(AdequacyDecision, **row | SOURCE | fields)


def basis(world, mechanism, importer=None, regime=None, **fields):
    """What a transfer to the supplier, or to another importer, rests on."""
    row = {"engagement_id": world.engagement.id, "regime": regime or world.organisation.regime, "country_id": "US"}
    importer_id = (importer or world.top).supplier_id
    return world.add(TransferBasis, **row | {"importer_id": importer_id, "mechanism": mechanism} | fields)


def another_option(world):
    """An option of the service that was not bought."""
    another, bought = (world.add(ServiceOption, service_id=world.top.id, name=name).id for name in ("Other", "Bought"))
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=bought)
    return another


def cases(world, code, on=TODAY):
    return sorted(finding.case for finding in world.found(code, on))


def message(world, code):
    (finding,) = world.found(code)
    return finding.message


def elsewhere(world, code):
    """What another organisation, which uses nothing, is told."""
    return world.found(code, TODAY, world.add(Organisation, slug="other", regime="UK"))


# TRA-01: every transfer has a mechanism.


@pytest.mark.parametrize(
    ("country", "regime", "mechanism", "seen"),
    [
        ("US", "UK", None, [""]),
        ("US", "EU", None, [""]),
        ("GB", "UK", None, []),
        ("IE", "EU", None, []),
        ("GB", "EU", None, [""]),
        ("US", "UK", "IDTA", []),
        ("US", "UK", "none", []),
        ("US", "UK", "49(1)(a)", []),
        ("US", "EU", "46(2)(c)", []),
        ("US", "EU", "IDTA", ["foreign"]),
        # A decision that does not carry it, and clauses without their Addendum, are asked about by other rules.
        ("US", "UK", "45", []),
        ("US", "UK", "46(2)(c)", []),
        # Where the country is not known, another rule asks for it.
        (None, "UK", None, []),
    ],
)
def test_tra_01_fires_where_nothing_carries_a_transfer(country, regime, mechanism, seen):
    world = world_of(country, regime)
    if mechanism:
        basis(world, mechanism)
    assert cases(world, "TRA-01") == seen


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_01_takes_decisions_and_engagements_of_the_day(days, there):
    world, used = world_of(), world_of(**days)
    decision(world, **{"starts": None} | days)
    assert [len(cases(world, "TRA-01")), len(cases(used, "TRA-01"))] == [not there, there]


def test_tra_01_finds_an_importer_in_a_country_once_for_all_who_export_to_it():
    world = world_of("GB")
    one, shared = world.service("One"), world.service("Shared", "US")
    for above in (world.top, one):
        for kind in ("hosts", "backs up"):
            world.behind(above, shared, kind=kind)
    world.behind(world.top, one)
    assert message(world, "TRA-01") == (
        "Data of “Hosting” goes from Top and One to Shared (United States); no mechanism under the UK GDPR is on "
        "record."
    )
    assert elsewhere(world, "TRA-01") == []


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"standing": "unclear"}, 1),
        ({"standing": "denied"}, 0),
        ({"standing": "silent"}, 0),
        ({"standing": "unread"}, 0),
        ({"declared_role": "none", "kind": "tests"}, 0),
        ({"option": "another"}, 0),
        ({"ends": YESTERDAY}, 0),
        ({"starts": TOMORROW}, 0),
    ],
)
def test_tra_01_follows_the_parties_that_count(fields, fires):
    world = world_of("GB")
    another = another_option(world)
    option = {"option_id": another} if fields.pop("option", "") else {}
    world.behind(world.top, world.service("One", "US"), **fields, **option)
    assert cases(world, "TRA-01") == [""] * fires


def test_tra_01_says_that_a_source_names_a_mechanism_and_we_have_none():
    world = world_of("GB")
    one = world.service("One", "US")
    world.behind(world.top, one)
    world.add(
        OnwardTransfer,
        **{"service_id": world.top.id, "importer_id": one.supplier_id, "established_id": "US", "mechanism": "Clauses"},
    )
    (finding,) = world.found("TRA-01")
    assert finding.message == (
        "Data of “Hosting” goes from Top to One (United States); on record is only what a source says of it (Clauses), "
        "nothing of our own under the UK GDPR."
    )
    assert (finding.case, finding.severity, finding.citation) == (
        "stated",
        Severity.MEDIUM,
        "UK GDPR Art. 44A to 46",
    )


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("processor", ["One", "Top"]),
        ("sub-processor", ["One", "Top"]),
        ("controller", ["Top"]),
        ("joint controller", ["Top"]),
        ("not a processor", []),
    ],
)
def test_tra_01_follows_the_chain_of_a_processor_and_only_the_first_leg_to_a_controller(role, seen):
    world = world_of(role=role)
    world.behind(world.top, world.service("One", "US"))
    assert sorted(finding.rows[-1].name for finding in world.found("TRA-01")) == seen


# TRA-02: decisions carry what is said to rest on them.


@pytest.mark.parametrize(
    ("fields", "fallback", "seen", "severity"),
    [
        ({}, "", [], None),
        ({"ends": YESTERDAY}, "", ["lapsed"], Severity.HIGH),
        ({"ends": YESTERDAY}, "IDTA", ["lapsed"], Severity.LOW),
        ({"ends": YESTERDAY}, "46(2)(c)", ["lapsed"], Severity.HIGH),
        ({"starts": TOMORROW}, "", ["none"], Severity.HIGH),
        ({"regime": "EU"}, "", ["none"], Severity.HIGH),
    ],
)
def test_tra_02_fires_where_the_decision_chosen_is_not_in_force(fields, fallback, seen, severity):
    world = world_of()
    decision(world, **fields)
    basis(world, "45", fallback=fallback)
    found = world.found("TRA-02")
    assert [(f.case, f.severity) for f in found] == [(case, severity) for case in seen]
    assert cases(world, "TRA-01") == []


@pytest.mark.parametrize(
    ("regime", "fields", "seen"),
    [
        ("EU", {"listed_as": "Top, Inc."}, []),
        ("EU", {}, ["not listed"]),
        ("EU", {"listed_as": "Top, Inc.", "uk_extension": False}, []),
        ("UK", {"listed_as": "Top, Inc.", "uk_extension": True}, []),
        ("UK", {"listed_as": "Top, Inc.", "uk_extension": False}, ["no extension"]),
        ("UK", {"listed_as": "Top, Inc."}, ["extension unknown"]),
        ("UK", {}, ["not listed"]),
    ],
)
def test_tra_02_asks_whether_the_entry_in_a_list_covers_it(regime, fields, seen):
    world = world_of(regime=regime)
    decision(world, regime=regime, listed_only=True)
    basis(world, "45", **fields)
    assert cases(world, "TRA-02") == seen


@pytest.mark.parametrize(
    ("covers", "condition", "seen"),
    [
        (True, "9b", []),
        (False, "9b", ["no staff data"]),
        (None, "9b", ["staff data unknown"]),
        (False, "9h", []),
        (False, None, []),
    ],
)
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_02_asks_whether_the_entry_covers_data_from_employment(covers, condition, seen, days, there):
    world = world_of(regime="EU")
    decision(world, regime="EU", listed_only=True)
    basis(world, "45", listed_as="Top, Inc.", covers_hr=covers)
    activity = world.activity(world.engagement, **days)
    if condition:
        world.add(ActivityCondition, activity_id=activity.id, condition=condition)
    assert cases(world, "TRA-02") == (seen if there else [])


@pytest.mark.parametrize(
    ("fallback", "severity"), [("", "medium"), ("Addendum", "low"), ("46(2)(c)", "medium"), ("49(1)(b)", "low")]
)
def test_tra_02_is_lighter_where_something_else_carries_the_transfer_too(fallback, severity):
    world = world_of(regime="UK")
    decision(world, regime="UK", listed_only=True)
    basis(world, "45", listed_as="Top, Inc.", covers_hr=False, fallback=fallback)
    world.add(ActivityCondition, activity_id=world.activity(world.engagement).id, condition="9b")
    assert [f.severity for f in world.found("TRA-02")] == [severity, severity]


@pytest.mark.parametrize(("employed", "seen"), [(True, ["no staff data"]), (False, [])])
def test_tra_02_knows_data_from_employment_by_the_people(employed, seen):
    world = world_of(regime="EU")
    decision(world, regime="EU", listed_only=True)
    basis(world, "45", listed_as="Top, Inc.", covers_hr=False)
    world.activity(world.engagement)
    (people,) = world.rows[SubjectCategory].values()
    world.alter(people, employed=employed)
    assert cases(world, "TRA-02") == seen


@pytest.mark.parametrize(
    ("days_left", "followed", "lead", "fires"),
    [
        (90, None, (90, "days"), 1),
        (91, None, (90, "days"), 0),
        (0, None, (90, "days"), 1),
        (30, None, (None, ""), 0),
        (30, {}, (90, "days"), 0),
        (30, {"regime": "EU"}, (90, "days"), 1),
        (30, {"listed_only": True}, (90, "days"), 1),
        (30, {"starts": "later"}, (90, "days"), 1),
    ],
)
@pytest.mark.parametrize("chosen", [True, False])
def test_tra_02_tells_before_a_decision_ends_that_nothing_follows(days_left, followed, lead, fires, chosen):
    world = world_of()
    world.alter(world.organisation, lead_number=lead[0], lead_unit=lead[1])
    last = TODAY + timedelta(days=days_left)
    decision(world, ends=last)
    if followed is not None:
        starts = last + timedelta(days=2 if followed.get("starts") else 1)
        decision(world, **{"number": "D 2"} | followed | {"starts": starts})
    if chosen:
        basis(world, "45")
    assert cases(world, "TRA-02") == ["ends"] * fires


def test_tra_02_can_tell_what_follows_a_decision_until_the_last_day_there_is():
    world = world_of()
    world.alter(world.organisation, lead_number=9999, lead_unit="years")
    decision(world, ends=date.max)
    assert cases(world, "TRA-02") == ["ends"]


def test_tra_02_names_all_that_rests_on_a_decision_that_ends_in_one_finding():
    world = world_of()
    world.behind(world.top, world.service("One", "US"))
    decision(world, ends=date(2026, 7, 1))
    (finding,) = world.found("TRA-02")
    assert finding.message == (
        "Decision D 1 (United States), on which data of “Hosting” goes to Top and One, ends on 1 July 2026; none that "
        "follows it is on record."
    )
    assert (finding.severity, finding.citation) == (Severity.MEDIUM, "UK GDPR Art. 45A")
    assert elsewhere(world, "TRA-02") == []


@pytest.mark.parametrize(
    ("fields", "mechanism", "seen", "unrecorded"),
    [
        ({"scope": "Some of them."}, None, ["partly"], []),
        ({"scope": "Some of them."}, "45", [], []),
        # One that is not of this law chooses nothing.
        ({"scope": "Some of them."}, "46(2)(c)", ["partly"], []),
        ({"scope": "Some of them."}, "IDTA", [], []),
        ({"scope": " "}, None, [], ["unrecorded"]),
        ({"scope": "Some of them.", "listed_only": True}, None, [], []),
        ({"scope": "Some of them.", "ends": YESTERDAY}, None, [], []),
        ({"scope": "Some of them.", "starts": TOMORROW}, None, [], []),
        ({"scope": "Some of them.", "regime": "EU"}, None, [], []),
    ],
)
def test_tra_02_asks_whether_a_decision_for_a_part_covers_a_transfer(fields, mechanism, seen, unrecorded):
    world = world_of()
    decision(world, **fields)
    if mechanism:
        basis(world, mechanism)
    assert [cases(world, code) for code in ("TRA-02", "TRA-10")] == [seen, unrecorded]


def test_tra_02_names_the_part_and_all_that_is_taken_to_rest_on_it():
    world = world_of()
    world.behind(world.top, world.service("One", "US"))
    decision(world, scope="Companies under its act.")
    (finding,) = world.found("TRA-02")
    assert finding.message == (
        "Data of “Hosting” goes to Top and One (United States) on D 1, which covers a part of that destination "
        "(Companies under its act); that it covers this is not on record."
    )
    assert finding.severity == Severity.LOW
    world.activity(world.engagement, special="health")
    assert [f.severity for f in world.found("TRA-02")] == [Severity.MEDIUM]
    assert elsewhere(world, "TRA-02") == []


@pytest.mark.parametrize(
    ("event", "looked", "fires"),
    [
        ({}, {}, 1),
        ({"effect": "Another decision fell."}, {}, 0),
        ({"regime": "EU"}, {}, 0),
        ({"on": TOMORROW}, {}, 0),
        ({}, {"list_checked": date(2026, 5, 31)}, 1),
        ({}, {"list_checked": date(2026, 6, 1)}, 0),
        ({}, {"assessed": date(2026, 6, 2)}, 0),
        ({}, {"assessed": TOMORROW}, 1),
        ({}, {"list_checked": TOMORROW}, 1),
        ({"on": date(2020, 1, 1)}, {}, 0),
    ],
)
def test_tra_02_tells_of_legal_events_that_name_the_decision(event, looked, fires):
    world = world_of()
    decision(world)
    basis(world, "45", **looked)
    told = {"regime": "UK", "name": "A judgment", "on": date(2026, 6, 1), "effect": "It doubts what D 1 rests on."}
    world.add(LegalEvent, **told | SOURCE | event)
    assert cases(world, "TRA-02") == ["touched"] * fires


# TRA-03: safeguards were assessed.


@pytest.mark.parametrize(
    ("mechanism", "fields", "seen"),
    [
        ("IDTA", {}, [""]),
        ("46(2)(b)", {}, [""]),
        ("IDTA", ASSESSED, []),
        ("IDTA", {"assessment": "test"}, [""]),
        ("IDTA", {"assessed": date(2026, 3, 1)}, [""]),
        ("IDTA", ASSESSED | {"assessed": TOMORROW}, [""]),
        ("IDTA", ASSESSED | {"review": YESTERDAY}, ["due"]),
        ("IDTA", ASSESSED | {"review": TODAY}, []),
        # Without a day of its own an assessment is as old as the organisation lets its reviews become.
        ("IDTA", ASSESSED | {"assessed": date(2025, 6, 14)}, ["old"]),
        ("IDTA", ASSESSED | {"assessed": date(2025, 6, 15)}, []),
        ("IDTA", ASSESSED | {"assessed": date(2025, 1, 1), "review": TOMORROW}, []),
        # Decisions, derogations and what is no transfer ask for none; clauses that carry nothing have other troubles.
        ("45", {}, []),
        ("49(1)(a)", {}, []),
        ("none", {}, []),
        ("46(2)(c)", {}, []),
    ],
)
def test_tra_03_fires_where_safeguards_have_no_current_assessment(mechanism, fields, seen):
    world = world_of()
    decision(world, ends=YESTERDAY)
    basis(world, mechanism, **fields)
    assert cases(world, "TRA-03") == seen


def test_tra_03_asks_of_the_fallback_that_carries_and_lets_old_ones_be_without_a_policy():
    world = world_of()
    decision(world, ends=YESTERDAY)
    basis(world, "45", fallback="Addendum")
    assert message(world, "TRA-03") == (
        "Data of “Hosting” goes to Top (United States) with safeguards (UK Addendum to the EU clauses, UK 46(2)(d)); "
        "no assessment of that is on record."
    )
    world.alter(world.organisation, review_number=None, review_unit="")
    basis(world, "IDTA", assessment="test", assessed=date(2010, 1, 1))
    assert cases(world, "TRA-03") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_03_asks_while_the_service_is_used_and_of_the_regime_it_is_judged_under(days, there):
    world = world_of(**days)
    basis(world, "IDTA")
    basis(world, "46(2)(c)", regime="EU")
    assert len(cases(world, "TRA-03")) == there and elsewhere(world, "TRA-03") == []


# TRA-04: every location has a country.


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"country_id": "GB"}, 0),
        *(({"standing": standing}, standing in {"stated", "unclear", "silent"}) for standing in STANDINGS),
        ({"operated_by": "customer"}, 0),
        ({"option": "another"}, 0),
        ({"ends": YESTERDAY}, 0),
        ({"starts": TOMORROW}, 0),
        # A place of which nothing is known is asked about by the rule on unnamed places.
        ({"facility": ""}, 0),
        ({"facility": "", "kind": "support"}, 1),
    ],
)
def test_tra_04_fires_where_a_place_has_no_country(fields, fires):
    world = world_of("GB")
    another = another_option(world)
    option = {"option_id": another} if fields.pop("option", "") else {}
    place = {"service_id": world.top.id, "kind": "storage", "facility": "Hall 2", "operated_by": "unknown"}
    world.add(DataLocation, **place | fields | option)
    assert len(cases(world, "TRA-04")) == fires


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"reached": "anywhere"}, 1),
        ({"reached": "office"}, 0),
        ({"reached": "unknown"}, 0),
        ({"country_id": "US"}, 0),
        ({"standing": "denied"}, 0),
        ({"occasion": "never"}, 0),
        ({"reads": "nothing"}, 0),
    ],
)
def test_tra_04_asks_from_where_data_is_reached_from_afar(fields, fires):
    world = world_of("GB")
    usual = {"reached": "remote", "occasion": "on call", "reads": "readable", "layer": "database"}
    world.add(Access, service_id=world.top.id, **usual | fields)
    assert len(cases(world, "TRA-04")) == fires


def test_tra_04_names_all_kinds_of_places_at_every_level_in_one_finding():
    world = world_of("GB")
    one = world.service("One")
    world.behind(world.top, one)
    world.add(DataLocation, service_id=world.top.id, kind="support")
    world.add(DataLocation, service_id=one.id, kind="backup", city="Sampleford")
    world.add(DataLocation, service_id=world.service("Apart").id, kind="storage", city="Sampleford")
    assert message(world, "TRA-04") == "For “Hosting” the country is not on record of: backup and support."
    assert elsewhere(world, "TRA-04") == []


# TRA-05 and TRA-11: claims of a region.


def claim(world, region="EEA", dated=None, **fields):
    """The supplier says that data never leaves a region, in a document of a day or of none."""
    document = world.add(Document, supplier_id=world.top.supplier_id, title="Statement", dated=dated)
    row = {"service_id": world.top.id, "kind": "never outside", "region": region, "document_id": document.id}
    return world.add(Declaration, **row | fields)


def member(world, country, group="EEA", **fields):
    world.add(CountryMembership, country_id=country, group=group, **SOURCE | fields)


@pytest.mark.parametrize(
    ("country", "region", "fires"),
    [
        ("IE", "EEA", 0),
        ("US", "EEA", 1),
        ("GB", "EEA", 1),
        ("GB", "UK", 0),
        ("GB", "United Kingdom", 0),
        ("IE", "UK", 1),
        ("GB", "UK or EEA", 0),
        ("IE", "EEA/UK", 0),
        ("US", "the EEA and the UK", 1),
        ("IE", "IE", 0),
        ("US", "IE, GB", 1),
        ("IE", "EU", 1),  # no member of that group on record here
        # What the register does not know it cannot hold against anything.
        ("US", "Europe", 0),
        ("US", "EEA and friends", 0),
        ("US", "", 0),
        (None, "EEA", 0),
    ],
)
def test_tra_05_fires_where_something_on_record_is_outside_the_region(country, region, fires):
    world = world_of(country)
    claim(world, region)
    assert len(cases(world, "TRA-05")) == fires


@pytest.mark.parametrize("standing", STANDINGS)
def test_tra_05_holds_what_is_said_to_itself(standing):
    world = world_of()
    claim(world, standing=standing)
    assert len(cases(world, "TRA-05")) == (standing in {"stated", "unclear"})


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_05_compares_what_applies_on_the_day(days, there):
    found = []
    for what in ("claim", "party", "place", "access"):
        world = world_of("IE", "EU")
        claim(world, **(days if what == "claim" else {}))
        if what in {"claim", "place"}:
            place = {"service_id": world.top.id, "country_id": "US", "kind": "backup"}
            world.add(DataLocation, **place | (days if what == "place" else {}))
        if what == "party":
            world.behind(world.top, world.service("One", "US"), **days)
        if what == "access":
            reached = {"country_id": "US", "reads": "readable", "occasion": "on call"}
            world.add(Access, service_id=world.top.id, **reached | days)
        found.append(len(cases(world, "TRA-05")))
    assert found == [there] * 4


@pytest.mark.parametrize(
    ("customers", "option", "home", "fires"),
    [
        ("", False, "GB", 1),
        ("Those in the EEA", False, "GB", 0),
        ("Those in the EEA", False, "IE", 1),
        ("Those in the EEA", False, None, 0),
        ("Those with that option", True, "GB", 1),
    ],
)
def test_tra_05_takes_a_promise_to_some_customers_for_ours_where_it_is(customers, option, home, fires):
    world = world_of()
    world.alter(world.organisation, country_id=home)
    another_option(world)
    claim(world, customers=customers, option_id=2 if option else None)
    assert len(cases(world, "TRA-05")) == fires


def test_tra_05_says_what_is_outside_where():
    world = world_of("IE", "EU")
    world.behind(world.top, world.service("One", "US"))
    world.add(DataLocation, service_id=world.top.id, country_id="GB", kind="backup")
    claim(world)
    claim(world, option_id=another_option(world))
    (finding,) = world.found("TRA-05")
    assert finding.message == (
        "Top says that data of “Hosting” never leaves the region it names (European Economic Area); on record outside "
        "it are parties and places (United Kingdom and United States)."
    )
    assert finding.severity == Severity.MEDIUM and elsewhere(world, "TRA-05") == []


def test_tra_05_matters_less_where_the_country_is_our_own():
    world = world_of("GB")
    claim(world)
    assert [f.severity for f in world.found("TRA-05")] == [Severity.LOW]


@pytest.mark.parametrize(("country", "fires"), [("US", 0), ("GB", 1)])
def test_tra_05_leaves_a_country_that_somebody_recorded_as_a_conflict_to_that(country, fires):
    world = world_of("US", "EU")
    said = claim(world)
    place = world.add(DataLocation, service_id=world.top.id, country_id=country, kind="backup")
    kinds = {"first_kind": "declaration", "second_kind": "datalocation"}
    world.add(Conflict, first_id=said.id, second_id=place.id, about="They do not agree", **kinds)
    assert len(cases(world, "TRA-05")) == fires


@pytest.mark.parametrize(
    ("dated", "seen"),
    [
        # Said of the region as it was: what has changed since is one finding, not two.
        (date(2020, 7, 3), {"TRA-05": [], "TRA-11": [""]}),
        (date(2020, 12, 31), {"TRA-05": [], "TRA-11": [""]}),
        (date(2021, 1, 1), {"TRA-05": [""], "TRA-11": []}),
        (None, {"TRA-05": [""], "TRA-11": []}),
    ],
)
@pytest.mark.parametrize("regime", ["EU", "UK"])
def test_tra_11_fires_where_the_region_has_changed_since_the_claim(dated, seen, regime):
    world = world_of("GB", regime)
    member(world, "GB", ends=date(2020, 12, 31))
    claim(world, dated=dated)
    assert {code: cases(world, code) for code in seen} == seen


@pytest.mark.parametrize(
    ("country", "fields", "seen"),
    [
        ("GB", {}, [""]),
        ("IE", {}, ["elsewhere"]),
        ("GB", {"standing": "unclear"}, [""]),
        ("GB", {"standing": "silent"}, []),
        ("GB", {"standing": "denied"}, []),
        ("GB", {"standing": "unread"}, []),
        ("GB", {"region": "EEA or UK"}, []),
        ("GB", {"region": "UK"}, []),
        ("GB", {"kind": "no sub-processors"}, []),
        ("GB", {"ends": YESTERDAY}, []),
        ("GB", {"starts": TOMORROW}, []),
        ("GB", {"option_id": 1}, []),
        ("GB", {"option_id": 2}, [""]),
    ],
)
def test_tra_11_asks_of_claims_that_hold_for_us(country, fields, seen):
    world = world_of(country, "EU")
    another_option(world)
    member(world, "GB", ends=date(2020, 12, 31))
    claim(world, dated=date(2020, 7, 3), **fields)
    assert cases(world, "TRA-11") == seen


def test_tra_11_names_the_event_and_weighs_what_is_on_record_there():
    world = world_of("GB", "EU")
    member(world, "GB", ends=date(2020, 12, 31))
    for regime, name in (("EU", "End of the transition"), ("UK", "Another law's")):
        event = {"regime": regime, "name": name, "on": date(2020, 12, 31), "effect": "E"}
        world.add(LegalEvent, **event | SOURCE)
    claim(world, dated=date(2020, 7, 3))
    (finding,) = world.found("TRA-11")
    assert finding.message == (
        "On 3 July 2020 Top said that data of “Hosting” never leaves the region it names (European Economic Area). "
        "Since then no longer in it (End of the transition): United Kingdom. Parties, places or access there are on "
        "record."
    )
    assert finding.severity == Severity.MEDIUM and elsewhere(world, "TRA-11") == []
    home = world_of("GB")
    member(home, "GB", ends=date(2020, 12, 31))
    claim(home, dated=date(2020, 7, 3))
    (finding,) = home.found("TRA-11")
    assert finding.severity == Severity.LOW and "in it (31 December 2020)" in finding.message


# TRA-06: no derogation carries a standing flow.


@pytest.mark.parametrize(
    ("mechanism", "fields", "fires"),
    [
        ("49(1)(a)", {}, 1),
        ("49(1)2", {}, 1),
        ("45", {"fallback": "49(1)(b)"}, 1),
        ("IDTA", {}, 0),
        ("none", {}, 0),
        ("49(1)(a)", {"regime": "EU"}, 0),
    ],
)
def test_tra_06_fires_where_a_derogation_carries_what_goes_on(mechanism, fields, fires):
    world = world_of()
    basis(world, mechanism, **fields)
    assert len(cases(world, "TRA-06")) == fires


@pytest.mark.parametrize(
    ("occasional", "fires"), [([], 1), ([True], 0), ([True, True], 0), ([True, False], 1), ([None], 1), ([False], 1)]
)
def test_tra_06_lets_be_what_is_occasional(occasional, fires):
    world = world_of()
    basis(world, "49(1)(a)")
    for each in occasional:
        world.activity(world.engagement, occasional=each)
    world.activity(world.engagement, occasional=False, ends=YESTERDAY)
    assert len(cases(world, "TRA-06")) == fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_06_fires_while_the_service_is_used(days, there):
    world = world_of(**days)
    basis(world, "49(1)(a)")
    assert len(cases(world, "TRA-06")) == there and elsewhere(world, "TRA-06") == []


# TRA-07: compelling interests are in the record.


@pytest.mark.parametrize(
    ("mechanism", "safeguards", "fires"),
    [("49(1)2", "", 1), ("49(1)2", " ", 1), ("49(1)2", "Once, few", 0), ("45", "", 0)],
)
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_07_fires_where_the_record_shows_no_safeguards(mechanism, safeguards, fires, days, there):
    world = world_of()
    activity = world.activity(**days)
    row = {"activity_id": activity.id, "country_id": "US", "mechanism": mechanism, "safeguards": safeguards}
    world.add(ActivityTransfer, **row)
    assert len(cases(world, "TRA-07")) == (fires if there else 0)


@pytest.mark.parametrize(
    ("fields", "recorded", "seen"),
    [
        ({}, {}, []),
        ({}, None, ["through"]),
        ({}, {"country_id": "IE"}, ["through"]),
        ({}, {"safeguards": ""}, [""]),
        ({"regime": "EU"}, None, []),
        ({"mechanism": "IDTA"}, None, []),
        ({"dated": TODAY}, None, ["through"]),
        ({"dated": TOMORROW}, None, []),
    ],
)
def test_tra_07_asks_for_what_goes_through_a_service_that_the_activity_uses(fields, recorded, seen):
    world = world_of()
    basis(world, fields.pop("mechanism", "49(1)2"), **fields)
    activity = world.activity(world.engagement)
    if recorded is not None:
        row = {"activity_id": activity.id, "country_id": "US", "mechanism": "49(1)2", "safeguards": "Once, few"}
        world.add(ActivityTransfer, **row | recorded)
    assert cases(world, "TRA-07") == seen
    assert elsewhere(world, "TRA-07") == []


# TRA-08: the Commission's clauses have their Addendum.


@pytest.mark.parametrize(
    ("regime", "mechanism", "fallback", "seen"),
    [
        ("UK", "46(2)(c)", "", [""]),
        ("UK", "Addendum", "", []),
        ("UK", "IDTA", "", []),
        ("UK", "45", "46(2)(c)", ["fallback"]),
        ("UK", "45", "Addendum", []),
        ("EU", "46(2)(c)", "", []),
        ("EU", "45", "46(2)(c)", []),
    ],
)
def test_tra_08_fires_where_clauses_stand_alone_under_the_uk_regime(regime, mechanism, fallback, seen):
    world = world_of(regime=regime)
    basis(world, mechanism, fallback=fallback)
    basis(world, "46(2)(c)", regime="UK" if regime == "EU" else "EU")
    assert cases(world, "TRA-08") == seen
    assert elsewhere(world, "TRA-08") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_08_asks_while_the_service_is_used_and_no_decision_carries_it_anyway(days, there):
    world, adequate = world_of(**days), world_of()
    for each in (world, adequate):
        basis(each, "46(2)(c)")
    decision(adequate)
    assert cases(world, "TRA-08") == [""] * there and cases(adequate, "TRA-08") == []


# TRA-09: entries in a list are checked and have a fallback.


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({"list_checked": date(2025, 6, 15), "fallback": "Addendum"}, []),
        ({"list_checked": date(2025, 6, 14), "fallback": "Addendum"}, ["old"]),
        ({"fallback": "Addendum"}, ["unchecked"]),
        ({"list_checked": TODAY, "fallback": "Addendum"}, []),
        ({"list_checked": TOMORROW, "fallback": "Addendum"}, ["unchecked"]),
        ({"list_checked": date(2026, 6, 1)}, ["fallback"]),
        ({}, ["fallback", "unchecked"]),
        # No entry at all is another rule's.
        ({"listed_as": ""}, []),
    ],
)
def test_tra_09_asks_of_an_entry_when_it_was_checked_and_what_follows_it(fields, seen):
    world = world_of()
    decision(world, listed_only=True)
    basis(world, "45", **{"listed_as": "Top, Inc.", "uk_extension": True} | fields)
    assert cases(world, "TRA-09") == seen
    assert elsewhere(world, "TRA-09") == []
    world.alter(world.organisation, review_number=None, review_unit="")
    assert cases(world, "TRA-09") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_tra_09_asks_while_a_decision_on_a_list_is_in_force(days, there):
    world, for_all = world_of(), world_of()
    decision(world, listed_only=True, **{"starts": None} | days)
    decision(for_all)
    for each in (world, for_all):
        basis(each, "45", listed_as="Top, Inc.", uk_extension=True, fallback="Addendum")
    assert cases(world, "TRA-09") == ["unchecked"] * there and cases(for_all, "TRA-09") == []


# TRA-10: each party abroad is recorded or denied.


def party(world, country, **fields):
    """A party behind the service, of which a source says nothing of transfers."""
    service = world.service("Party", country)
    world.behind(world.top, service, **fields)
    return service


@pytest.mark.parametrize(
    ("country", "seen"),
    [(None, ["one unknown"]), ("GB", []), ("IE", ["unrecorded"]), ("US", [])],
)
def test_tra_10_asks_for_countries_and_for_transfers_that_a_decision_covers(country, seen):
    world = world_of("GB")
    decision(world, country="IE")
    party(world, country)
    assert cases(world, "TRA-10") == seen
    # Where nothing carries a known transfer, that is what is asked about.
    assert cases(world, "TRA-01") == ([""] if country == "US" else [])


@pytest.mark.parametrize("country", [None, "IE"])
@pytest.mark.parametrize("standing", STANDINGS)
def test_tra_10_is_answered_by_what_a_source_says_and_not_by_its_silence(country, standing):
    world = world_of("GB")
    decision(world, country="IE")
    importer = party(world, country)
    row = {"service_id": world.top.id, "importer_id": importer.supplier_id, "established_id": "IE"}
    world.add(OnwardTransfer, standing=standing, **row)
    assert len(cases(world, "TRA-10")) == (standing in {"silent", "unread"})


def test_tra_10_is_answered_by_our_own_record():
    world = world_of("GB")
    decision(world, country="IE")
    for country in (None, "IE"):
        basis(world, "45", party(world, country), country_id="IE")
    assert cases(world, "TRA-10") == []


@pytest.mark.parametrize(
    ("fields", "role", "fires"),
    [
        ({"standing": "denied"}, "", 0),
        ({"standing": "unclear"}, "", 1),
        ({"declared_role": "none", "kind": "tests"}, "", 0),
        ({}, "not a processor", 0),
        ({"option": "another"}, "", 0),
        ({"ends": YESTERDAY}, "", 0),
        ({"starts": TOMORROW}, "", 0),
    ],
)
def test_tra_10_asks_of_parties_that_count(fields, role, fires):
    world = world_of("GB")
    another = another_option(world)
    option = {"option_id": another} if fields.pop("option", "") else {}
    party(world, None, **fields, **option)
    if role:
        world.add(RoleAssessment, organisation_id=world.organisation.id, involvement_id=1, role=role, on=TODAY)
    assert len(cases(world, "TRA-10")) == fires


def test_tra_10_names_all_parties_in_one_finding():
    world = world_of(None)
    one = world.service("One", None)
    world.behind(world.top, one)
    world.behind(one, world.service("Two", None))
    assert message(world, "TRA-10") == (
        "In which country Top, One and Two are established is not on record, nor whether data of “Hosting” goes abroad "
        "to them."
    )
    assert elsewhere(world, "TRA-10") == []


def test_tra_10_takes_access_from_abroad_for_a_transfer():
    world = world_of("GB")
    decision(world, country="IE")
    importer = party(world, "GB")
    reached = {"party_id": importer.supplier_id, "country_id": "IE", "reads": "readable", "occasion": "on call"}
    world.add(Access, service_id=world.top.id, **reached)
    assert message(world, "TRA-10") == (
        "Data of “Hosting” goes to Party (Ireland); a decision covers that, but no source and no record of ours shows "
        "the transfer."
    )

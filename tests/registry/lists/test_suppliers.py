"""The list of suppliers, on registers of values: where each supplier is listed, and what its line says."""

from datetime import date, timedelta

import pytest

from registry.findings.finding import findings
from registry.listing.asked import Asked
from registry.listing.listing import Shown
from registry.lists.supplier_facets import FACETS
from registry.lists.supplier_line import SupplierLine, supplier_lines
from registry.lists.suppliers import SUPPLIERS, suppliers_ready
from registry.reading.lens import Lens
from registry.values import (
    ActivityData,
    Agreement,
    Engagement,
    GuaranteeAssessment,
    Letter,
    Organisation,
    ProcessingActivity,
)
from suppliers.values import (
    BreachTerm,
    Certification,
    DataCategory,
    DataHandled,
    DataLocation,
    Involvement,
    Service,
    Supplier,
)
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World

VALUES = {facet.name: facet for facet in FACETS}


@pytest.fixture
def w() -> World:
    return World()


def line_of(lens: Lens, supplier_id: int) -> SupplierLine:
    return next(line for line in supplier_lines(lens) if line.supplier.id == supplier_id)


def values(w: World, facet: str, supplier_id: int = 1) -> set[str]:
    return VALUES[facet].values_of(line_of(w.lens(), supplier_id))


def cell(w: World, column: str, supplier_id: int = 1) -> str:
    found = SUPPLIERS.column(column)
    assert found is not None
    shown = found.cell(line_of(w.lens(), supplier_id))
    return " ".join(filter(None, (shown.text, shown.note)))


def behind(w: World, engagement: Engagement, **fields) -> Supplier:
    party = w.add(Supplier, **{"legal_name": "Vault SA", "country_id": "US"} | fields)
    w.add(
        Involvement,
        service_id=engagement.service_id,
        party_id=party.id,
        kind="hosts",
        declared_role="sub-processor",
    )
    return party


def test_a_supplier_is_in_the_group_of_its_use_and_unnamed_parties_come_last(w):
    used = w.engaged()
    party = behind(w, used)
    nameless = behind(w, used, legal_name="A data centre that is not named", kind="unnamed")
    ended = w.engaged(ends=YESTERDAY)
    lines = supplier_lines(w.lens())
    assert [(line.supplier.id, line.group) for line in lines] == [
        (1, "contract"),
        (party.id, "behind"),
        (w.rows[Service][ended.service_id].supplier_id, "unused"),
        (nameless.id, "unnamed"),
    ]


def test_a_supplier_that_another_organisation_alone_uses_is_not_in_use(w):
    other = w.add(Organisation, slug="other", legal_name="Other Ltd", regime="UK")
    w.engaged(organisation_id=other.id)
    assert line_of(w.lens(), 1).group == "unused"
    assert line_of(w.lens(TODAY, other), 1).group == "contract"
    assert values(w, "open") == {"-"} and cell(w, "open") == "not checked"


@pytest.mark.parametrize(
    ("hours", "expected", "words"),
    [
        (24, {"24"}, "24 h"),
        (25, {"48", "over-24"}, "25 h"),
        (72, {"72", "over-24"}, "72 h"),
        (96, {"longer", "over-24"}, "96 h"),
        (None, {"-", "over-24"}, "nothing known"),
    ],
)
def test_when_we_hear_of_a_breach_is_a_step_and_not_known_counts_as_late(w, hours, expected, words):
    used = w.engaged()
    if hours is not None:
        w.add(BreachTerm, service_id=used.service_id, number=hours, unit="hours", trigger="awareness")
    assert values(w, "notified") == expected
    assert cell(w, "notified") == words


def test_a_party_behind_without_a_figure_takes_the_limit_away(w):
    used = w.engaged()
    w.add(BreachTerm, service_id=used.service_id, number=24, unit="hours", trigger="awareness")
    party = behind(w, used)
    assert values(w, "notified") == {"no-limit", "over-24"}
    assert cell(w, "notified") == "≥ 24 h, no upper limit"
    assert values(w, "notified", party.id) == {"no-limit", "over-24"}


def test_a_service_without_personal_data_counts_nothing(w):
    w.engaged(role="not a processor")
    for facet in ("notified", "copy", "kept", "data"):
        assert values(w, facet) == {"no-data"}
    assert values(w, "agreement") == {"not-ours"} and values(w, "assessment") == {"not-ours"}


@pytest.mark.parametrize(
    ("countries", "expected"),
    [
        (["GB", "IE"], {"inside"}),
        (["GB", "US"], {"outside", "abroad"}),
        (["GB", None], {"-", "abroad"}),
        (["US", None], {"outside", "-", "abroad"}),
        ([], {"-", "abroad"}),
    ],
)
def test_where_data_is_kept_and_what_is_not_on_record_is_not_inside(w, countries, expected):
    used = w.engaged()
    for country in countries:
        w.add(DataLocation, service_id=used.service_id, kind="storage", country_id=country)
    assert values(w, "kept") == expected


def test_the_data_is_that_of_the_activities_and_of_the_service(w):
    used = w.engaged()
    assert values(w, "data") == {"-"}
    plain = w.add(DataCategory, name="Names", special="")
    w.add(DataHandled, service_id=used.service_id, category_id=plain.id)
    assert values(w, "data") == {"none"} and cell(w, "data") == "none"
    templates = w.add(DataCategory, name="Templates", special="biometric")
    denied = w.add(DataCategory, name="Records", special="criminal")
    w.add(DataHandled, service_id=used.service_id, category_id=denied.id, standing="denied")
    activity = w.activity(used, special="health")
    w.add(ActivityData, activity_id=activity.id, category_id=templates.id)
    party = behind(w, used)
    assert values(w, "data") == {"biometric", "health"} == values(w, "data", party.id)
    assert cell(w, "data") == "biometric, health"


def test_the_worst_of_several_uses_is_shown_and_each_can_be_found(w):
    first = w.engaged()
    second = w.engaged(service_id=first.service_id)
    w.add(GuaranteeAssessment, engagement_id=first.id, on=YESTERDAY, outcome="sufficient")
    assert values(w, "assessment") == {"sufficient", "-"}
    assert cell(w, "assessment") == "none, sufficient"
    w.add(GuaranteeAssessment, engagement_id=second.id, on=TODAY, outcome="insufficient")
    w.add(GuaranteeAssessment, engagement_id=second.id, on=TOMORROW, outcome="sufficient")
    assert values(w, "assessment") == {"sufficient", "insufficient"}
    column = SUPPLIERS.column("assessment")
    assert column is not None
    line = line_of(w.lens(), 1)
    severities = {each.severity for each in findings(w.lens()) if each.code == "CON-07"}
    assert column.cell(line).mark in severities, "the mark is that of the finding"


@pytest.mark.parametrize(
    ("days", "expected", "words"),
    [
        (None, {"-"}, "none"),
        ({}, {"in-force"}, "in force"),
        ({"ends": TODAY + timedelta(days=200)}, {"in-force"}, "in force 200 d left"),
        ({"ends": TODAY + timedelta(days=90)}, {"ends"}, "in force 90 d left"),
        ({"ends": YESTERDAY}, {"-"}, "none"),
        ({"starts": TOMORROW}, {"-"}, "none"),
    ],
)
def test_an_agreement_is_in_force_ends_soon_or_is_none(w, days, expected, words):
    used = w.engaged()
    if days is not None:
        w.add(Agreement, engagement_id=used.id, kind="dpa", title="DPA", signed=date(2020, 1, 1), **days)
    assert values(w, "agreement") == expected
    assert cell(w, "agreement") == words


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"state": "held", "valid_until": TODAY}, {"valid"}),
        ({"state": "held", "valid_until": YESTERDAY}, {"ended"}),
        ({"state": "held"}, {"valid"}),
        ({"state": "compliance"}, {"claimed"}),
        ({"state": "denied"}, {"denied"}),
        ({"state": "held", "holder": "party"}, {"-"}),
        ({"state": "held", "standing": "silent"}, {"-"}),
    ],
)
def test_a_certificate_counts_if_it_is_its_own_and_has_not_ended(w, fields, expected):
    used = w.engaged()
    w.add(Certification, **{"service_id": used.service_id, "scheme": "ISO", "holder": "supplier"} | fields)
    assert values(w, "certificates") == expected


def test_the_next_day_is_the_first_one_that_is_set_or_late(w):
    used = w.engaged(ends=TODAY + timedelta(days=120))
    assert values(w, "date") == {"later"} and cell(w, "next") == "13 Oct 2026 in 120 d"
    w.add(GuaranteeAssessment, engagement_id=used.id, on=YESTERDAY, next=TODAY + timedelta(days=31))
    assert values(w, "date") == {"90"}
    w.add(
        Letter,
        organisation_id=w.organisation.id,
        supplier_id=1,
        language="en",
        sent=YESTERDAY - timedelta(days=9),
        due=YESTERDAY,
        reminders=0,
    )
    assert values(w, "date") == {"late"} and cell(w, "next") == "14 Jun 2026 1 d late"
    assert values(w, "letter") == {"overdue"}


def test_a_supplier_is_found_by_its_names_numbers_data_towns_and_the_countries_behind_it(w):
    supplier = w.add(
        Supplier, legal_name="Société Éclair", short_name="O’Neill", registration_number="HRB 77", country_id="IE"
    )
    service = w.add(Service, supplier_id=supplier.id, name="Zeiterfassung")
    used = w.engaged(service_id=service.id)
    party = behind(w, used, legal_name="Österreichische Daten")
    w.add(
        DataLocation,
        service_id=service.id,
        kind="storage",
        city="Zürich",
        facility="ZRH-1",
        country_id="US",
        operator_id=party.id,
    )
    category = w.add(DataCategory, name="Fingerprints", special="biometric")
    w.add(DataHandled, service_id=service.id, category_id=category.id)
    ready = suppliers_ready(w.lens())
    for words in (
        *("societe", "SOCIÉTÉ", "e\N{COMBINING ACUTE ACCENT}clair", "o'neill", "hrb 77", "zeiterfassung"),
        *("zurich", "zrh-1", "ireland", "ie", "united states", "fingerprints"),
    ):
        found = Shown(listing=SUPPLIERS, ready=ready, asked=Asked(words=words)).lines
        assert supplier.id in {line.supplier.id for line in found}, words
    by_town = Shown(listing=SUPPLIERS, ready=ready, asked=Asked(words="ZURICH")).lines
    assert [line.supplier.id for line in by_town] == [supplier.id, party.id]
    by_name = Shown(listing=SUPPLIERS, ready=ready, asked=Asked(words="osterreichische")).lines
    assert [line.supplier.id for line in by_name] == [party.id]


def test_nothing_is_open_only_where_matters_about_it_were_counted(w):
    used = w.engaged()
    party = behind(w, used)
    unused = w.add(Supplier)
    w.add(ProcessingActivity, organisation_id=w.organisation.id, reference="A-2")
    assert "-" not in values(w, "open") and "nothing" not in values(w, "open")
    assert "-" not in values(w, "open", party.id)
    assert values(w, "open", unused.id) == {"-"}


def test_a_line_is_computed_again_when_a_row_of_its_chain_alters(w):
    used = w.engaged()
    other = w.engaged()
    party = behind(w, used)
    before = w.register()

    def lens(register):
        return Lens(register=register, on=TODAY, organisation_ids=frozenset({w.organisation.id}))

    first = {line.supplier.id: line for line in supplier_lines(lens(before))}
    place = DataLocation(
        **{**dict.fromkeys(("id", "service_id"), used.service_id), "id": 1},
        starts=None,
        ends=None,
        option_id=None,
        component_id=None,
        standing="stated",
        assurance="claimed",
        worded="",
        document_id=None,
        section="",
        kind="storage",
        country_id="US",
        city="Boise",
        facility="",
        operated_by="party",
        operator_id=party.id,
        note="",
    )
    after = before.followed_by(2, "two", None, {DataLocation: {1: place}})
    second = {line.supplier.id: line for line in supplier_lines(lens(after))}
    supplier_of = {each.id: w.rows[Service][each.service_id].supplier_id for each in (used, other)}
    assert "boise" in second[supplier_of[used.id]].text and "boise" in second[party.id].text
    untouched = supplier_of[other.id]
    assert second[untouched].uses[0] is first[untouched].uses[0]
    assert second[untouched].facts is first[untouched].facts

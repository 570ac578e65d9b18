"""Results of a search: what is found by which field, which page shows it, and what nobody else may see."""

from dataclasses import replace
from datetime import date

import pytest

from registry.reading.register import KINDS
from registry.search.index import index_of
from registry.search.kinds import KINDS as SEARCHED
from registry.search.matching import words_of
from registry.search.results import results, search
from registry.values import (
    Agreement,
    Engagement,
    Letter,
    LetterFor,
    Organisation,
    OwnService,
    Paper,
    ProcessingActivity,
    ProcessingForClient,
)
from suppliers.values import (
    AdequacyDecision,
    Certification,
    Contact,
    DataCategory,
    DataLocation,
    Document,
    LegalTerm,
    Person,
    Service,
    SubjectCategory,
    Supplier,
)
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World


@pytest.fixture
def world() -> World:
    """A supplier in France that is used, with a place, a contact, a document and a certificate, and our own records."""
    made = World()
    made.acme = made.add(
        Supplier,
        legal_name="Acmé Société Anonyme",
        trading_name="Hostly",
        short_name="Acmé",
        registration_number="RCS 552 081",
        country_id="IE",
        address="1 Rue Haute",
        note="Formerly Oldname",
    )
    made.service = made.add(Service, supplier_id=made.acme.id, name="Cloud rooms", nature="Hosting of rooms")
    made.engagement = made.engaged(service_id=made.service.id, owner="Facilities office")
    made.person = made.add(Person, name="Paula Person", email="paula@acme.example", phone="+353 1 555")
    rows = {
        DataLocation: {"service_id": made.service.id, "kind": "storage", "city": "Dublin", "facility": "Viatel Hall"},
        Contact: {"supplier_id": made.acme.id, "role": "breach", "email": "desk@acme.example", "person_id": 1},
        Document: {"supplier_id": made.acme.id, "title": "Statement", "version": "v7", "reference": "DOC-77"},
        Certification: {"service_id": made.service.id, "scheme": "ISO 27001", "reference": "C-4411"},
        Paper: {"organisation_id": 1, "title": "Signed pages"},
        Agreement: {"engagement_id": made.engagement.id, "title": "Master terms", "paper_id": 1},
        OwnService: {"organisation_id": 1, "name": "Rostering"},
        ProcessingForClient: {"service_id": 1, "client": "Care Homes Ltd"},
        Letter: {
            "organisation_id": 1,
            "supplier_id": made.acme.id,
            "reference": "L-2026-5",
            "about": "Questions",
            "reminders": 0,
        },
        DataCategory: {"name": "Fingerprints", "special": "biometric"},
        SubjectCategory: {"name": "Truck drivers"},
        AdequacyDecision: {"regime": "EU", "country_id": "US", "number": "(EU) 2023/1795"},
        LegalTerm: {"list": "art-9", "code": "9(2)(b)", "name": "Employment duties", "regime": "EU"},
    }
    for kind, fields in rows.items():
        made.add(kind, **fields)
    made.add(ProcessingActivity, organisation_id=1, reference="HR-01", name="Payroll", purposes="Paying wages")
    return made


def found(lens, query):
    """The results by kind: each with its name and its address in short."""
    words = words_of(query)
    return {
        each.kind.name: [
            (result.name, result.page, *result.arguments, result.place) for result in results(lens, words, each.entries)
        ]
        for each in search(lens, words)
    }


def kinds(world, query, on=TODAY, *organisations):
    return sorted(found(world.lens(on, *organisations), query))


@pytest.mark.parametrize(
    ("query", "kind", "result"),
    [
        ("societe anonyme", "suppliers", ("Acmé", "supplier", 1, "")),
        ("hostly", "suppliers", ("Acmé", "supplier", 1, "")),
        ("552 rcs", "suppliers", ("Acmé", "supplier", 1, "")),
        ("oldname", "suppliers", ("Acmé", "supplier", 1, "")),
        ("ireland", "suppliers", ("Acmé", "supplier", 1, "")),
        ("(ie)", "suppliers", ("Acmé", "supplier", 1, "")),
        ("cloud rooms", "services", ("Cloud rooms", "supplier", 1, "service-1")),
        ("facilities", "engagements", ("Cloud rooms", "engagement", 1, "")),
        ("acme rooms", "engagements", ("Cloud rooms", "engagement", 1, "")),
        ("hr-01", "activities", ("HR-01 Payroll", "activity", 1, "")),
        ("wages", "activities", ("HR-01 Payroll", "activity", 1, "")),
        ("care homes", "clients", ("Care Homes Ltd", "client", 1, "")),
        ("rostering", "clients", ("Care Homes Ltd", "client", 1, "")),
        ("doc-77", "documents", ("Statement v7", "supplier", 1, "document-1")),
        ("master", "agreements", ("Master terms", "engagement", 1, "")),
        ("signed pages", "agreements", ("Master terms", "engagement", 1, "")),
        ("l-2026-5", "letters", ("L-2026-5", "letter", 1, "")),
        ("breach notices", "contacts", ("Breach notices: desk@acme.example", "supplier", 1, "contact-1")),
        ("desk@acme", "contacts", ("Breach notices: desk@acme.example", "supplier", 1, "contact-1")),
        ("paula", "contacts", ("Breach notices: desk@acme.example", "supplier", 1, "contact-1")),
        ("27001", "certificates", ("ISO 27001", "supplier", 1, "certification-1")),
        ("DÚBLIN", "places", ("Dublin", "dependents", "town", "dublin", "")),
        ("hall viatel", "places", ("Viatel Hall", "dependents", "facility", "viatel hall", "")),
        ("viatel dublin", "places", ("Viatel Hall", "dependents", "facility", "viatel hall", "")),
        ("dublin", "locations", ("Storage, Dublin", "supplier", 1, "datalocation-1")),
        ("acme dublin", "locations", ("Storage, Dublin", "supplier", 1, "datalocation-1")),
        ("united kingdom", "countries", ("United Kingdom", "dependents", "country", "GB", "")),
        ("fingerprints", "data", ("Fingerprints", "dependents", "category", 1, "")),
        ("biometric", "data", ("Fingerprints", "dependents", "category", 1, "")),
        ("truck", "people", ("Truck drivers", "dependents", "people", 1, "")),
        ("SUB-02", "rules", ("SUB-02", "rules", "SUB-02")),
        ("2023/1795", "law", ("(EU) 2023/1795", "decision", 1, "")),
        ("9(2)(b)", "law", ("Employment duties", "reference", "")),
    ],
)
def test_each_kind_is_found_by_its_fields_and_leads_to_its_page(world, query, kind, result):
    named = [each for each in found(world.lens(), query)[kind] if each[0].startswith(result[0])]
    assert named and named[0][1:] == result[1:]


def test_the_records_of_another_organisation_are_not_found(world):
    other = world.add(Organisation, slug="other", legal_name="Otherside Ltd")
    for query in ("facilities", "hr-01", "wages", "care homes", "rostering", "master", "signed pages", "l-2026-5"):
        assert kinds(world, query), query
        assert kinds(world, query, TODAY, other) == [], query
    assert kinds(world, "acme", TODAY, other) == ["contacts", "suppliers"]


def test_a_letter_for_several_organisations_is_found_by_the_people_of_each(world):
    other = world.add(Organisation, slug="other", legal_name="Otherside Ltd")
    world.add(LetterFor, letter_id=1, organisation_id=other.id)
    assert kinds(world, "l-2026-5", TODAY, other) == ["letters"]


@pytest.mark.parametrize(
    ("kind", "column", "name"),
    [
        (Supplier, "eu_representative_person_id", "suppliers"),
        (ProcessingForClient, "dpo_person_id", "clients"),
        (ProcessingForClient, "contact_person_id", "clients"),
    ],
)
def test_a_person_beside_a_record_is_found_with_it_until_erased(world, kind, column, name):
    other = world.add(Organisation, slug="other", legal_name="Otherside Ltd")
    person = world.add(Person, name="Ronja Representative")
    world.alter(world.rows[kind][1], **{column: person.id})
    assert name in kinds(world, "ronja") and set(kinds(world, "ronja", TODAY, other)) <= {"suppliers", "engagements"}
    world.alter(person, erased=YESTERDAY)
    assert kinds(world, "ronja") == []


def test_a_person_whose_details_are_erased_is_not_found(world):
    assert kinds(world, "paula") == ["contacts"]
    world.alter(world.person, erased=YESTERDAY)
    assert kinds(world, "paula") == []


def test_a_person_who_was_erased_after_an_earlier_register_is_not_found_in_it(world):
    lens = world.lens()
    assert found(lens, "paula")
    assert found(replace(lens, register=replace(lens.register, erased_later={1: date(2026, 6, 20)})), "paula") == {}


@pytest.mark.parametrize("kind", [Contact, DataLocation, Certification, Service])
def test_a_fact_is_found_while_it_applies(world, kind):
    query = {Contact: "desk@acme", DataLocation: "storage", Certification: "27001", Service: "hosting of"}[kind]
    query = "dublin" if kind is DataLocation else query
    name = {Contact: "contacts", DataLocation: "locations", Certification: "certificates", Service: "services"}[kind]
    assert name in kinds(world, query)
    for days in ({"ends": YESTERDAY}, {"starts": TOMORROW, "ends": None}):
        world.alter(world.rows[kind][1], **days)
        assert name not in kinds(world, query)


def test_what_has_a_page_is_found_after_its_end_with_its_days(world):
    world.alter(world.engagement, ends=YESTERDAY)
    words = words_of("facilities")
    (each,) = search(world.lens(), words)
    (result,) = results(world.lens(), words, each.entries)
    assert result.aside == "Acmé, Example Trading Ltd, until 14 June 2026"


def test_the_reason_names_the_field_and_marks_the_words(world):
    words = words_of("anonyme")
    each = search(world.lens(), words)[0]
    (result,) = results(world.lens(), words, each.entries)
    (reason,) = result.reasons
    assert (reason.label, [piece.text for piece in reason.pieces if piece.found]) == ("Legal name", ["Anonyme"])


def test_after_a_change_only_the_entries_it_touches_are_made_again(world):
    lens = world.lens()
    before = index_of(lens.register)
    renamed = replace(world.acme, short_name="Newname")
    register = lens.register.followed_by(2, "next", None, {Supplier: {1: renamed}})
    after = index_of(register)
    assert [each.row.id for each in after["suppliers"]] == [1] and after["suppliers"][0] != before["suppliers"][0]
    assert after["activities"] is before["activities"] and after["law"] is before["law"]
    # What is below the supplier carries its name.
    assert after["contacts"][0] != before["contacts"][0]
    assert kinds_of(found(replace(lens, register=register), "newname")) == {"suppliers", "engagements"}
    assert kinds_of(found(lens, "newname")) == set()


def kinds_of(results_by_kind):
    return set(results_by_kind)


def test_an_index_says_the_same_whether_it_grew_or_was_made_at_once(world):
    lens = world.lens()
    index_of(lens.register)
    altered = {Supplier: {1: replace(world.acme, address="2 Rue Basse")}, Contact: {1: None}}
    grown = index_of(lens.register.followed_by(2, "grown", None, altered))
    fresh = World()
    fresh.rows = {kind: dict(world.rows[kind]) for kind in KINDS}
    fresh.put(replace(world.acme, address="2 Rue Basse"))
    del fresh.rows[Contact][1]
    made = index_of(fresh.register())
    for kind in SEARCHED:
        texts = [[(entry.own, entry.context) for entry in index[kind.name]] for index in (grown, made)]
        assert texts[0] == texts[1], kind.name


def test_every_kind_names_the_records_it_is_made_from():
    assert len({kind.name for kind in SEARCHED}) == len(SEARCHED)
    assert Engagement in next(kind.of for kind in SEARCHED if kind.name == "engagements")

"""Transfers of an activity's own, "none" that a transfer contradicts, and clients abroad, on registers of values."""

from datetime import date

import pytest

from registry.values import (
    ActivityRecipient,
    ActivityTransfer,
    ClientConfirmedNone,
    ConfirmedNone,
    OwnService,
    ProcessingForClient,
)
from suppliers.values import DataCategory, DataLocation, Supplier
from tests.registry.rules.transfers.case import basis, cases, decision, elsewhere, message, world_of
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

MODERN = {"clauses": "SCC-2021", "dated": date(2024, 1, 10)}
TIA = {"assessment": "tia", "assessed": date(2026, 3, 1), "conclusion": "sufficient"}
ENTRY = {"listed_as": "Group Inc", "list_checked": YESTERDAY, "uk_extension": True}

# TRA-17: own transfers have grounds.


def own(law="EU", **fields):
    world = world_of("GB", law)
    activity = world.activity(regime=law)
    row = {"activity_id": activity.id, "country_id": "US", "recipient": "Group Inc"}
    world.add(ActivityTransfer, **row | fields)
    return world


@pytest.mark.parametrize(
    ("law", "fields", "seen"),
    [
        ("EU", {}, [("none", "high")]),
        ("EU", {"mechanism": "49(1)(a)"}, []),
        ("EU", {"mechanism": "49(1)(a)", "regime": "UK"}, [("none", "high")]),
        ("EU", {"mechanism": "IDTA"}, [("foreign", "high")]),
        ("UK", MODERN | {"mechanism": "46(2)(c)"}, [("alone", "high")]),
        ("EU", {"mechanism": "46(2)(c)", "clauses": "SCC-2010"}, [("ended", "high")]),
        ("EU", {"mechanism": "45"}, [("decision", "high")]),
        # A fallback that carries it needs its assessment too.
        (
            "EU",
            {"mechanism": "45", "fallback": "46(2)(b)", "approval": "Of 2020"},
            [("assessment", "medium"), ("decision", "low")],
        ),
        ("EU", TIA | {"mechanism": "45", "fallback": "46(2)(b)", "approval": "Of 2020"}, [("decision", "low")]),
        ("EU", MODERN | {"mechanism": "46(2)(c)"}, [("assessment", "medium")]),
        ("EU", MODERN | TIA | {"mechanism": "46(2)(c)"}, []),
        ("EU", MODERN | TIA | {"mechanism": "46(2)(c)", "review": YESTERDAY}, [("due", "low")]),
        ("EU", MODERN | TIA | {"mechanism": "46(2)(c)", "review": TODAY}, []),
        ("EU", MODERN | TIA | {"mechanism": "46(2)(c)", "assessed": date(2025, 6, 1)}, [("old", "low")]),
        (
            "EU",
            MODERN | TIA | {"mechanism": "46(2)(c)", "assessed": date(2025, 6, 1), "conclusion": ""},
            [("assessment", "low"), ("old", "low")],
        ),
        ("EU", MODERN | TIA | {"mechanism": "46(2)(c)", "conclusion": ""}, [("assessment", "low")]),
        ("EU", MODERN | TIA | {"mechanism": "46(2)(c)", "conclusion": "not sufficient"}, [("negative", "high")]),
        ("EU", {"mechanism": "46(2)(b)"}, [("paper", "low")]),
        ("EU", {"mechanism": "46(2)(c)"}, [("paper", "low")]),
        ("EU", {"country_id": "IE"}, []),
        ("EU", {"starts": TOMORROW}, []),
    ],
)
def test_tra_17_judges_own_transfers_as_those_of_services(law, fields, seen):
    world = own(law, **fields)
    assert sorted((f.case, f.severity) for f in world.found("TRA-17")) == seen
    assert elsewhere(world, "TRA-17") == []


@pytest.mark.parametrize(
    ("fields", "special", "seen"),
    [
        (ENTRY, "", []),
        (ENTRY | {"uk_extension": None}, "", [("unconfirmed", "medium")]),
        (ENTRY | {"list_checked": None, "fallback": "IDTA"}, "", [("unconfirmed", "low")]),
        (ENTRY | {"inactive_since": TODAY}, "", [("decision", "high")]),
        (ENTRY, "biometric", [("told", "low")]),
        (ENTRY | {"sensitive_told": True}, "biometric", []),
        # The list's own principles name this kind as sensitive.
        (ENTRY, "health", []),
    ],
)
def test_tra_17_follows_entries_in_a_list(fields, special, seen):
    world = own("UK", mechanism="45", **fields)
    decision(world, listed_only=True)
    (category,) = world.rows[DataCategory].values()
    world.alter(category, special=special)
    # What an authority advises is not weighed by the data.
    assert [(f.case, f.severity) for f in world.found("TRA-17")] == seen


@pytest.mark.parametrize(
    "fields",
    [
        {"mechanism": "45", "fallback": "46(2)(b)", "approval": "Of 2020"},
        {"mechanism": "46(2)(b)", "approval": "Of 2020"},
        MODERN | TIA | {"mechanism": "46(2)(c)", "assessed": date(2025, 6, 1), "conclusion": ""},
    ],
)
def test_the_key_of_an_open_assessment_does_not_depend_on_other_findings(fields):
    (found,) = (f for f in own("EU", **fields).found("TRA-17") if f.case == "assessment")
    assert found.subject.endswith("/US EU assessment")


def test_tra_17_cites_the_source_of_each_case():
    world = own("UK", mechanism="45", **ENTRY)
    decision(world, listed_only=True)
    (category,) = world.rows[DataCategory].values()
    world.alter(category, special="biometric")
    (told,) = world.found("TRA-17")
    assert (told.citation, told.basis) == ("SI 2023/1028 reg. 3(2)(b); ICO guidance on the UK Extension", "guidance")
    (paper,) = own("EU", mechanism="46(2)(b)").found("TRA-17")
    assert (paper.citation, paper.basis) == ("GDPR Art. 46, 5(2)", "record")


def test_tra_17_asks_for_a_country():
    world = world_of("GB", "EU")
    row = {"activity_id": world.activity(regime="EU").id, "kind": "abroad", "category": "group companies"}
    world.add(ActivityRecipient, **row)
    assert message(world, "TRA-17") == ("“Payroll” sends data abroad to group companies. The country is not on record.")


def test_a_row_without_a_law_for_a_transfer_through_a_service_has_a_finding_under_each_law():
    world = world_of("IN")
    activity = world.activity(world.engagement, regime="both")
    row = {"country_id": "IN", "recipient": "top", "mechanism": "46(2)(b)", "approval": "Of 2020"}
    world.add(ActivityTransfer, activity_id=activity.id, **row)
    assert cases(world, "TRA-17") == cases(world, "TRA-01") == []
    found = world.found("TRA-03")
    assert sorted(f.laws for f in found) == [("EU",), ("UK",)]
    assert len({f.subject for f in found}) == 2


# TRA-19: recipients under the UK Extension know what is sensitive.


@pytest.mark.parametrize(
    ("special", "fields", "fires"),
    [
        ("sex life", {}, True),
        ("criminal", {}, True),
        ("genetic", {"sensitive_told": False}, True),
        ("genetic", {"sensitive_told": True}, False),
        ("health", {}, False),
        ("", {}, False),
        ("genetic", {"uk_extension": None}, False),
    ],
)
def test_tra_19_asks_whether_the_recipient_was_told(special, fields, fires):
    world = world_of()
    decision(world, listed_only=True)
    world.activity(world.engagement, special=special, regime="UK")
    basis(world, "45", **ENTRY | fields)
    assert [f.severity for f in world.found("TRA-19")] == ["low"] * fires
    assert elsewhere(world, "TRA-19") == []


# TRA-18: parents abroad are considered.


@pytest.mark.parametrize(
    ("home", "parent", "law", "adequate", "fires"),
    [
        ("IE", "US", "EU", False, True),
        ("IE", "US", "EU", True, False),
        ("IE", "IE", "EU", False, False),
        ("IE", None, "EU", False, False),
        ("US", "US", "EU", False, False),
        # Article 48 was omitted from the law of the United Kingdom.
        ("IE", "US", "UK", False, False),
    ],
)
def test_tra_18_notes_a_parent_abroad(home, parent, law, adequate, fires):
    world = world_of(home, law)
    if adequate:
        decision(world, regime="EU")
    above = world.add(Supplier, legal_name="Parent", country_id=parent)
    between = world.add(Supplier, legal_name="Between", country_id="IE", parent_id=above.id)
    world.alter(world.supplier(world.top), parent_id=between.id)
    assert [f.severity for f in world.found("TRA-18")] == ["note"] * fires
    assert elsewhere(world, "TRA-18") == []


@pytest.mark.parametrize(("on", "fires"), [(date(2020, 12, 31), 1), (date(2021, 1, 1), 0)])
def test_tra_18_reads_the_law_of_the_united_kingdom_as_the_unions_until_the_end_of_2020(on, fires):
    world = world_of("IE", "UK")
    above = world.add(Supplier, legal_name="Parent", country_id="US")
    world.alter(world.supplier(world.top), parent_id=above.id)
    assert len(world.found("TRA-18", on)) == fires


# TRA-20: returns to clients abroad. ACT-13 and ACT-14: "none" that a transfer contradicts.


def client(world, **fields):
    service = world.add(OwnService, organisation_id=world.organisation.id, name="Own service")
    return world.add(ProcessingForClient, service_id=service.id, client="Client", **fields)


@pytest.mark.parametrize(
    ("law", "country", "fires"), [("EU", "US", True), ("EU", "IE", False), ("EU", None, False), ("UK", "US", False)]
)
def test_tra_20_asks_what_covers_the_return_of_data_to_a_client(law, country, fires):
    world = world_of("GB", law)
    client(world, country_id=country)
    assert [f.severity for f in world.found("TRA-20")] == ["medium"] * fires
    assert elsewhere(world, "TRA-20") == []


@pytest.mark.parametrize(
    ("country", "place", "on", "seen"),
    [
        ("US", False, YESTERDAY, [("", "high")]),
        ("US", False, TOMORROW, []),
        ("GB", False, YESTERDAY, []),
        ("GB", True, YESTERDAY, [("open place", "medium")]),
        (None, False, YESTERDAY, [("unknown country", "low")]),
    ],
)
def test_act_13_reports_what_contradicts_a_confirmed_none(country, place, on, seen):
    world = world_of(country)
    activity = world.activity(world.engagement)
    world.add(ConfirmedNone, activity_id=activity.id, item="transfers", on=on)
    if place:
        world.add(DataLocation, service_id=world.top.id, country_id="US", kind="storage", operated_by="unknown")
    assert [(f.case, f.severity) for f in world.found("ACT-13")] == seen
    assert elsewhere(world, "ACT-13") == []


@pytest.mark.parametrize(("law", "seen"), [("EU", [""]), ("UK", [])])
def test_act_14_reports_the_same_for_a_client(law, seen):
    world = world_of("GB", law)
    row = client(world, country_id="US")
    world.add(ClientConfirmedNone, processing_id=row.id, item="transfers", on=YESTERDAY)
    assert cases(world, "ACT-14") == seen

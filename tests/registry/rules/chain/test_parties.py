"""SUB-01, SUB-05 and SUB-09: the details, the duties and the name of each party."""

import pytest

from registry.rules import Severity
from registry.values import RoleAssessment
from suppliers.values import Contact, DataLocation, OnwardTransfer, Supplier
from tests.registry.rules.chain.case import IDENTIFIED, behind, cases, setting
from tests.registry.world import TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("fields", "contact", "missing"),
    [
        (IDENTIFIED, {"email": "a@example.com"}, None),
        (IDENTIFIED, {"phone": "1"}, None),
        (IDENTIFIED, {"address": "2 Street"}, None),
        (IDENTIFIED, {}, "contact"),
        (IDENTIFIED, None, "contact"),
        ({"kind": "company"}, {"email": "a@example.com"}, "address"),
        (IDENTIFIED | {"kind": "unknown"}, {"email": "a@example.com"}, "registered name"),
        ({"kind": "unknown"}, None, "registered name, address and contact"),
        # A party without a name is a finding of another rule.
        ({"kind": "unnamed"}, None, None),
    ],
)
def test_sub_01_lists_the_missing_details_of_a_party(fields, contact, missing):
    world, engagement = setting()
    party = world.add(Supplier, legal_name="Host", **fields)
    behind(world, engagement, party=party)
    if contact is not None:
        world.add(Contact, supplier_id=party.id, role="general", **contact)
    wanted = f"Not on record for Host, which works for Acme Ltd behind “Hosting”: {missing}."
    assert [finding.message for finding in world.found("SUB-01")] == ([wanted] if missing else [])


def test_sub_01_asks_the_same_of_the_supplier_itself():
    world, engagement = setting()
    assert world.found("SUB-01") == []
    world.alter(world.rows[Supplier][1], address="")
    (finding,) = world.found("SUB-01")
    assert finding.message == "Not on record for Acme Ltd, which provides “Hosting”: address."
    assert finding.citation == "UK GDPR Art. 28(1), 28(2); EDPB Opinion 22/2024 (persuasive)"
    assert finding.severity == Severity.LOW
    # Names and addresses are no graver for the data.
    world.activity(engagement, special="health")
    assert world.found("SUB-01")[0].severity == Severity.LOW


@pytest.mark.parametrize(
    ("known", "seen"),
    [
        ("copy seen", []),
        ("confirmed", []),
        ("not asked", [("not asked", "low")]),
        ("denied", [("denied", "medium")]),
    ],
)
def test_sub_05_asks_whether_the_contract_passes_the_duties_on(known, seen):
    world, engagement = setting()
    behind(world, engagement, flow_down=known)
    assert cases(world, "SUB-05") == seen


def test_sub_05_has_one_finding_for_all_parties_not_asked_about():
    world, engagement = setting()
    for name in ("First", "Second"):
        behind(world, engagement, name, flow_down="not asked")
    (finding,) = world.found("SUB-05")
    assert finding.message == "It is not on record whether the same duties bind First and Second, behind “Hosting”."


PLACE = {"kind": "backup", "operated_by": "unknown"}


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"standing": "silent"}, 1),
        ({"standing": "unclear"}, 1),
        ({"standing": "unread"}, 0),
        ({"standing": "denied"}, 0),
        ({"city": "Dublin"}, 0),
        # A country alone names the place, as lists of suppliers do.
        ({"country_id": "DE"}, 0),
        ({"country_id": "US"}, 0),
        ({"facility": "Hall 2"}, 0),
        ({"operator_id": 1}, 0),
        ({"operated_by": "customer"}, 0),
        # A place of remote access stores no data.
        ({"kind": "remote access"}, 0),
        ({"ends": YESTERDAY}, 0),
        ({"starts": TOMORROW}, 0),
    ],
)
def test_sub_09_asks_for_the_place_of_data(fields, fires):
    world, engagement = setting()
    world.add(DataLocation, service_id=engagement.service_id, **PLACE | fields)
    assert len(world.found("SUB-09")) == fires


def test_sub_09_has_one_finding_for_all_places():
    world, engagement = setting()
    for kind in ("backup", "recovery", "backup"):
        world.add(DataLocation, service_id=engagement.service_id, **PLACE | {"kind": kind})
    (finding,) = world.found("SUB-09")
    assert finding.message == "For “Hosting” of Acme Ltd, no place is named for backup and recovery."


@pytest.mark.parametrize(("importer", "fires"), [(None, 1), (1, 0)])
def test_sub_09_asks_for_the_recipient_of_data_passed_abroad(importer, fires):
    world, engagement = setting()
    world.add(OnwardTransfer, service_id=engagement.service_id, importer_id=importer)
    assert [finding.case for finding in world.found("SUB-09")] == ["importer"] * fires


@pytest.mark.parametrize(
    ("kinds", "role", "seen"),
    [
        (["makes devices"], "", ["maker"]),
        (["makes devices"], "undecided", ["maker"]),
        (["makes devices"], "not a processor", []),
        (["makes devices", "supports"], "", ["party"]),
        # A party that may have our data must be named, whatever we think of its role.
        (["supports"], "not a processor", ["party"]),
    ],
)
def test_sub_09_asks_us_which_devices_we_use(kinds, role, seen):
    world, engagement = setting()
    unnamed = world.add(Supplier, legal_name="Makers of others", kind="unnamed")
    for kind in kinds:
        row = behind(world, engagement, party=unnamed, kind=kind)
        if role:
            world.add(
                RoleAssessment, organisation_id=world.organisation.id, involvement_id=row.id, role=role, on=YESTERDAY
            )
    assert [finding.case for finding in world.found("SUB-09")] == seen

"""The rule about contacts for a breach, on registers made of values."""

import pytest

from registry.values import Organisation
from suppliers.values import Contact, Person
from tests.registry.rules.breach.case import cases, message, world_of
from tests.registry.world import DAYS, TODAY, TOMORROW

SECTION = {"document_id": 1, "section": "2"}
OFFICER = {"role": "dpo", "address": "A street", **SECTION}


@pytest.mark.parametrize(
    ("contacts", "seen"),
    [
        ([], [""]),
        ([{"role": "breach", "email": "desk@example.net"}], []),
        ([{"role": "dpo", "phone": "1"}], []),
        ([{"role": "privacy"}, {"role": "security", "phone": "1"}], []),
        ([{"role": "dpo", "address": "A street"}], ["by post"]),
        ([{"role": "dpo", "address": "A street"}, {"role": "general", "phone": "1"}], ["by post"]),
        ([{"role": "general", "email": "info@example.net"}], ["general"]),
        # A mailbox under the address of the officer, in one section of one document, is one contact.
        ([OFFICER, {"role": "general", "email": "info@example.net", **SECTION}], ["shared"]),
        ([OFFICER, {"role": "general", "email": "info@example.net", **SECTION, "section": "9"}], ["by post"]),
        ([OFFICER, {"role": "general", "email": "info@example.net", **SECTION, "document_id": 2}], ["by post"]),
        ([OFFICER, {"role": "general", **SECTION}], ["by post"]),
        ([OFFICER | {"document_id": None}, {"role": "general", "email": "i@e.net", "section": "2"}], ["by post"]),
        ([OFFICER | {"phone": "1"}, {"role": "general", "email": "info@example.net", **SECTION}], []),
        ([{"role": "commercial"}], [""]),
    ],
)
def test_bre_05_fires_if_no_contact_can_be_reached(contacts, seen):
    world = world_of()
    for fields in contacts:
        world.add(Contact, supplier_id=world.top.supplier_id, **fields)
    world.add(Contact, supplier_id=world.service("Other").supplier_id, role="breach", phone="1")
    assert cases(world, "BRE-05") == seen


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({"email": "a@example.net"}, 0),
        ({"phone": "1"}, 0),
        ({}, 1),
        # Erased since: on the day they were on record. Erased by then: they were not.
        ({"erased": TOMORROW}, 0),
        ({"erased": TODAY}, 1),
    ],
)
def test_bre_05_counts_the_details_of_the_person_in_the_post(fields, fires):
    world = world_of()
    person = world.add(Person, **fields)
    world.add(Contact, supplier_id=world.top.supplier_id, role="dpo", person_id=person.id)
    assert len(cases(world, "BRE-05")) == fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_05_fires_while_the_service_is_in_use(days, there):
    assert len(cases(world_of(**days), "BRE-05")) == there


def test_bre_05_covers_only_organisations_that_use_the_service():
    world = world_of()
    other = world.add(Organisation, slug="other")
    assert len(world.found("BRE-05")) == 1 and world.found("BRE-05", world.lens().on, other) == []
    assert message(world, "BRE-05") == "No contact for breaches is on record at Top."

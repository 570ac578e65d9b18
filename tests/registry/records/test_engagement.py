"""A service used in a record: its terms, parties and measures on the day."""

import pytest

from suppliers.actions import erase_person
from tests import factories
from tests.pages.world import TODAY
from tests.registry.records.own_records import DAYS, used

pytestmark = pytest.mark.django_db


def test_only_claims_about_the_options_bought_are_included(world):
    own, other = (factories.service_option(service=world.service, name=name) for name in ("Managed", "Bare"))
    names = {None: "Always", own: "With managed", other: "With bare"}
    for option, name in names.items():
        factories.involvement(service=world.service, party=factories.supplier(legal_name=name), option=option)
        factories.data_location(service=world.service, city=name, option=option)
        factories.backup_term(service=world.service, place=name, option=option)
        factories.retention_term(service=world.service, what=name, option=option)
        factories.security_measure(service=world.service, name=name, option=option)
        factories.breach_term(service=world.service, section=name, option=option)

    def found() -> list[set[str]]:
        record = used(world)
        return [
            {each.party.legal_name for each in record.named},
            {each.claim.city for each in record.service.locations},
            {each.claim.place for each in record.service.backup_terms},
            {each.claim.what for each in record.service.retention_terms},
            {row.claim.name for _heading, rows in record.measures for row in rows},
            {each.claim.section for each in record.service.breach_terms} - {"Section 7"},
        ]

    assert found() == [set(names.values())] * 6
    factories.engagement_option(engagement=world.engagement, option=own)
    assert found() == [{"Always", "With managed"}] * 6
    assert [option.name for option in used(world).options] == ["Managed"]


def test_contacts_have_their_person_until_the_person_is_erased(world):
    person = factories.person(name="Petra Person")
    factories.contact(supplier=world.supplier, role="dpo", position="Officer", person=person)
    factories.contact(supplier=world.supplier, position="Switchboard")
    factories.contact(position="Of somebody else")
    contacts = [(row.position, who and who.name) for row, who in used(world).contacts]
    assert contacts == [("Officer", "Petra Person"), ("Switchboard", None)]
    with factories.acting():
        erase_person(person=person, on=TODAY)
    assert next((row.position, who and who.name) for row, who in used(world).contacts) == ("Officer", "")


@DAYS
def test_agreements_are_those_in_force(world, starts, ends, there):
    factories.agreement(engagement=world.engagement, title="Ours", starts=starts, ends=ends)
    factories.agreement(title="Of others")
    assert [row.title for row in used(world).agreements] == (["Ours"] if there else [])


def test_the_assessed_role_is_beside_the_declared_one(world):
    one = factories.involvement(service=world.service, declared_role="not a processor")
    two = factories.involvement(service=world.service, party=factories.supplier(legal_name="Two"))
    factories.role_assessment(organisation=world.own, involvement=one, role="sub-processor")
    factories.role_assessment(organisation=world.other, involvement=one, role="controller")
    factories.role_assessment(organisation=world.other, involvement=two, role="controller")
    assert [(each.declared, each.assessed) for each in used(world).behind] == [
        (("not a processor",), ("sub-processor",)),
        ((), ()),
    ]


def test_a_party_that_does_several_things_for_one_above_it_is_named_once(world):
    party = factories.supplier(legal_name="Busy Ltd")
    for kind, role in (("hosts", "none"), ("backs up", "sub-processor"), ("hosts", "processor")):
        factories.involvement(service=world.service, party=party, kind=kind, declared_role=role)
    (busy,) = used(world).behind
    assert (busy.level, busy.party.legal_name, busy.above.legal_name) == (1, "Busy Ltd", "Acme Hosting Limited")
    assert (busy.kinds, busy.declared) == (("hosts", "backs up"), ("sub-processor", "processor"))
    assert len(busy.links) == 3


def test_a_party_that_works_for_two_is_named_for_each_of_them(world):
    shared = factories.supplier(legal_name="Shared")
    middle = factories.service(supplier=factories.supplier(legal_name="Middle"))
    factories.involvement(service=world.service, party=shared)
    factories.involvement(service=world.service, party=middle.supplier, party_service=middle)
    factories.involvement(service=middle, party=shared)
    assert [(each.level, each.above.legal_name, each.party.legal_name) for each in used(world).behind] == [
        (1, "Acme Hosting Limited", "Shared"),
        (1, "Acme Hosting Limited", "Middle"),
        (2, "Middle", "Shared"),
    ]


@pytest.mark.parametrize(
    ("standing", "recipient"),
    [("stated", True), ("unclear", True), ("denied", False), ("silent", False), ("unread", False)],
)
def test_a_party_that_no_source_asserts_is_named_and_is_no_recipient(world, standing, recipient):
    factories.involvement(service=world.service, party=factories.supplier(legal_name="Party"), standing=standing)
    assert [each.party.legal_name for each in used(world).named] == ["Party"]
    assert [each.party.legal_name for each in used(world).behind] == (["Party"] if recipient else [])


@pytest.mark.parametrize(
    ("standing", "there"),
    [("stated", True), ("denied", True), ("unclear", True), ("silent", False), ("unread", False)],
)
def test_a_measure_that_a_source_does_not_mention_is_left_out(world, standing, there):
    factories.security_measure(service=world.service, standing=standing)
    assert bool(used(world).measures) is there


def test_measures_stand_under_the_headings_of_the_law_in_its_order(world):
    for heading, name in (("logging", "Logs"), ("encryption", "Keys"), ("logging", "Alarms")):
        factories.security_measure(service=world.service, heading=heading, name=name)
    assert [(heading, [row.claim.name for row in rows]) for heading, rows in used(world).measures] == [
        ("pseudonymisation and encryption", ["Keys"]),
        ("event logging", ["Logs", "Alarms"]),
    ]

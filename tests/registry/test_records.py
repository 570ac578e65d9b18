"""The records as values: what of the register belongs in them on the day, and what does not."""

from datetime import date, timedelta

import pytest

from registry.lens import lens_now
from registry.records import (
    ActivityTold,
    ControllerRecord,
    EngagementTold,
    ProcessorRecord,
    controller_record,
    processor_record,
)
from registry.values import Organisation
from suppliers.actions import erase_person
from tests import factories
from tests.pages.world import TODAY, World, alter
from tests.pages.world import world as made

pytestmark = pytest.mark.django_db
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
# Days on which something applies, and whether it does today.
DAYS = pytest.mark.parametrize(
    ("starts", "ends", "there"),
    [(None, None, True), (TODAY, TODAY, True), (None, YESTERDAY, False), (TOMORROW, None, False)],
    ids=["always", "today alone", "ended yesterday", "starts tomorrow"],
)


@pytest.fixture
def world(db: None) -> World:
    """Two organisations that use one supplier."""
    return made()


def controller(w: World, on: date = TODAY) -> ControllerRecord:
    """The own organisation's record as controller; the lens sees both organisations."""
    lens = lens_now([w.own.pk, w.other.pk], on)
    return controller_record(lens, lens.get(Organisation, w.own.pk))


def processor(w: World, on: date = TODAY) -> ProcessorRecord:
    """The own organisation's record as processor; the lens sees both organisations."""
    lens = lens_now([w.own.pk, w.other.pk], on)
    return processor_record(lens, lens.get(Organisation, w.own.pk))


def activity(w: World) -> ActivityTold:
    (told,) = controller(w).activities
    return told


def used(w: World) -> EngagementTold:
    (told,) = controller(w).engagements
    return told


# The head


def test_the_head_has_the_officer_and_what_was_confirmed_as_none(world):
    alter(world.own, dpo_person=factories.person(name="Olga Officer"))
    factories.organisation_confirmed_none(organisation=world.own, item="eu representative", note="Not needed")
    factories.organisation_confirmed_none(organisation=world.other, item="dpo")
    for record in (controller(world), processor(world)):
        assert record.keeper.officer.name == "Olga Officer"
        assert {item: row.note for item, row in record.keeper.none.items()} == {"eu representative": "Not needed"}
        assert record.organisation.legal_name == "Ownwell Ltd"


def test_an_officer_since_erased_has_no_name(world):
    person = factories.person(name="Olga Officer")
    alter(world.own, dpo_person=person)
    with factories.acting():
        erase_person(person=person, on=TODAY)
    assert controller(world).keeper.officer.name == ""


# A service used


def test_where_options_were_bought_only_what_holds_for_them_is_there(world):
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
        told = used(world)
        return [
            {each.party.legal_name for each in told.named},
            {each.claim.city for each in told.service.locations},
            {each.claim.place for each in told.service.backup_terms},
            {each.claim.what for each in told.service.retention_terms},
            {row.claim.name for _heading, rows in told.measures for row in rows},
            {each.claim.section for each in told.service.breach_terms} - {"Section 7"},
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


def test_the_role_we_see_in_a_party_stands_beside_the_one_declared(world):
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
def test_a_party_that_no_source_says_is_there_is_named_and_is_no_recipient(world, standing, recipient):
    factories.involvement(service=world.service, party=factories.supplier(legal_name="Party"), standing=standing)
    assert [each.party.legal_name for each in used(world).named] == ["Party"]
    assert [each.party.legal_name for each in used(world).behind] == (["Party"] if recipient else [])


@pytest.mark.parametrize(
    ("standing", "there"),
    [("stated", True), ("denied", True), ("unclear", True), ("silent", False), ("unread", False)],
)
def test_a_measure_left_unsaid_is_none(world, standing, there):
    factories.security_measure(service=world.service, standing=standing)
    assert bool(used(world).measures) is there


def test_measures_stand_under_the_headings_of_the_law_in_its_order(world):
    for heading, name in (("logging", "Logs"), ("encryption", "Keys"), ("logging", "Alarms")):
        factories.security_measure(service=world.service, heading=heading, name=name)
    assert [(heading, [row.claim.name for row in rows]) for heading, rows in used(world).measures] == [
        ("pseudonymisation and encryption", ["Keys"]),
        ("event logging", ["Logs", "Alarms"]),
    ]


# Activities


def test_activities_are_in_the_order_of_their_references_and_only_those_that_apply(world):
    for reference, days in (
        ("A-1", {}),
        ("Z-9", {}),
        ("B-1", {"ends": YESTERDAY}),
        ("C-1", {"starts": TOMORROW}),
        ("D-1", {"starts": TODAY, "ends": TODAY}),
    ):
        factories.activity(organisation=world.own, reference=reference, **days)
    factories.activity(organisation=world.other, reference="A-2")
    assert [told.activity.reference for told in controller(world).activities] == ["A-1", "D-1", "OWN-1", "Z-9"]


@pytest.mark.parametrize("of", ["engagement", "service"])
@DAYS
def test_a_service_is_in_the_record_on_the_days_it_is_used_and_applies(world, of, starts, ends, there):
    alter(getattr(world, of), starts=starts, ends=ends)
    assert len(controller(world).engagements) == len(activity(world).engagements) == there


def test_a_service_that_no_activity_uses_is_not_in_the_record(world):
    factories.engagement(organisation=world.own)
    assert [e.service.service.name for e in controller(world).engagements] == ["Cloud rooms"]


def test_a_service_that_two_activities_use_stands_once_by_its_suppliers_name(world):
    first = factories.service(supplier=factories.supplier(legal_name="aardvark"))
    engagement = factories.engagement(organisation=world.own, service=first)
    second = factories.activity(organisation=world.own)
    for row in (engagement, world.engagement):
        factories.activity_engagement(activity=second, engagement=row)
    names = [used.supplier.legal_name for used in controller(world).engagements]
    assert names == ["aardvark", "Acme Hosting Limited"]


@pytest.mark.parametrize(
    ("own", "of_activity", "shown"), [("UK", "", "UK"), ("UK", "EU", "EU"), ("EU", "", "EU"), ("EU", "UK", "UK")]
)
def test_transfers_are_those_under_the_law_that_the_activity_follows(world, own, of_activity, shown):
    alter(world.own, regime=own)
    alter(world.activity, regime=of_activity)
    for regime in ("EU", "UK"):
        factories.transfer_basis(engagement=world.engagement, regime=regime, instrument=regime)
    factories.transfer_basis(engagement=factories.engagement(organisation=world.other), regime=shown)
    assert activity(world).regime == shown
    assert [each.basis.instrument for _used, each in activity(world).transfers] == [shown]


@pytest.mark.parametrize(("mechanism", "there"), [("none", False), ("45", True), ("49(1)2", True)])
def test_a_leg_judged_to_be_no_transfer_is_none(world, mechanism, there):
    factories.transfer_basis(engagement=world.engagement, regime="UK", mechanism=mechanism)
    assert bool(activity(world).transfers) is there


def test_an_activity_tells_its_own_parts_and_of_no_others(world):
    other = factories.activity(organisation=world.own, reference="OWN-2")
    for row in (world.activity, other, factories.activity(organisation=world.other)):
        name = row.reference
        factories.joint_controller(activity=row, name=name)
        factories.activity_basis(activity=row, provision=name)
        factories.activity_condition(activity=row, national=name)
        factories.activity_recipient(activity=row, name=name)
        factories.activity_transfer(activity=row, recipient=name)
        factories.activity_subjects(activity=row, category=factories.subject_category(name=name))
        factories.activity_data(activity=row, category=factories.data_category(name=name))
        factories.confirmed_none(activity=row, item="security", note=name)
    first, second = controller(world).activities
    for told, name in ((first, "OWN-1"), (second, "OWN-2")):
        assert [row.name for row in told.joint_controllers] == [name]
        assert [row.provision for row in told.bases] == [name]
        assert [row.national for row in told.conditions] == [name]
        assert [row.name for row, _through in told.recipients] == [name]
        assert [row.recipient for row in told.own_transfers] == [name]
        assert [category.name for category, _row in told.subjects] == [name]
        assert [category.name for category, _row in told.data] == [name]
        assert {item: row.note for item, row in told.none.items()} == {"security": name}


def test_a_recipient_may_be_reached_through_a_supplier(world):
    factories.activity_recipient(activity=world.activity, through=world.supplier)
    factories.activity_recipient(activity=world.activity)
    through = [supplier and supplier.legal_name for _row, supplier in activity(world).recipients]
    assert through == ["Acme Hosting Limited", None]


# Clients


def client(w: World, **fields: object) -> object:
    """What the own organisation does for a client."""
    return factories.processing_for_client(service=factories.own_service(organisation=w.own), **fields)


def test_clients_are_in_the_order_of_their_names_and_only_those_served_that_day(world):
    service = factories.own_service(organisation=world.own)
    for name, days in (
        ("beta", {}),
        ("Alpha", {"starts": TODAY, "ends": TODAY}),
        ("Gone", {"ends": YESTERDAY}),
        ("To come", {"starts": TOMORROW}),
    ):
        factories.processing_for_client(service=service, client=name, **days)
    factories.processing_for_client(service=factories.own_service(organisation=world.other), client="Of others")
    assert [told.processing.client for told in processor(world).clients] == ["Alpha", "beta"]


@DAYS
def test_a_sub_processor_is_in_the_record_on_the_days_it_is_used(world, starts, ends, there):
    row = client(world)
    factories.client_sub_processor(processing=row, engagement=world.engagement)
    alter(world.engagement, starts=starts, ends=ends)
    (told,) = processor(world).clients
    assert len(told.sub_processors) == len(processor(world).engagements) == there


def test_a_client_tells_its_own_parts_and_the_transfers_under_the_organisations_law(world):
    first, second = client(world, client="First"), client(world, client="Second")
    factories.client_sub_processor(processing=first, engagement=world.engagement, purpose="Rooms")
    factories.client_confirmed_none(processing=second, item="sub-processors")
    for regime in ("EU", "UK"):
        factories.transfer_basis(engagement=world.engagement, regime=regime, instrument=regime)
    one, two = processor(world).clients
    assert [row.purpose for row, _used in one.sub_processors] == ["Rooms"]
    assert [each.basis.instrument for _used, each in one.transfers] == ["UK"]
    assert (two.sub_processors, two.transfers, set(two.none)) == ((), (), {"sub-processors"})


def test_a_sub_processor_for_two_clients_has_its_terms_once(world):
    for name in ("First", "Second"):
        factories.client_sub_processor(processing=client(world, client=name), engagement=world.engagement)
    assert len(processor(world).engagements) == 1


def test_an_organisation_without_clients_has_an_empty_record(world):
    assert processor(world).clients == processor(world).engagements == ()

"""The controller record: the activities that belong in it on the day, and the record of each."""

import pytest

from tests import factories
from tests.pages.world import TODAY, alter
from tests.registry.records.own_records import DAYS, TOMORROW, YESTERDAY, activity, apart, controller, items

pytestmark = pytest.mark.django_db


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
    assert [record.activity.reference for record in controller(world).activities] == ["A-1", "D-1", "OWN-1", "Z-9"]


@pytest.mark.parametrize("of", ["engagement", "service"])
@DAYS
def test_a_service_is_in_the_record_on_the_days_it_is_used_and_applies(world, of, starts, ends, there):
    alter(getattr(world, of), starts=starts, ends=ends)
    assert len(controller(world).engagements) == len(activity(world).engagements) == there


def test_a_service_that_no_activity_uses_is_not_in_the_record(world):
    factories.engagement(organisation=world.own)
    assert [e.service.service.name for e in controller(world).engagements] == ["Cloud rooms"]


def test_a_service_that_two_activities_use_is_listed_once_by_its_suppliers_name(world):
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
def test_transfers_are_judged_under_the_law_that_the_activity_follows(world, own, of_activity, shown):
    alter(world.own, regime=own)
    alter(world.activity, regime=of_activity)
    alter(world.supplier, country=factories.country(id="US"))
    given = {"importer": world.supplier, "country": factories.country(id="US")}
    for regime in ("EU", "UK"):
        factories.transfer_basis(engagement=world.engagement, regime=regime, instrument=regime, **given)
    factories.transfer_basis(engagement=factories.engagement(organisation=world.other), regime=shown)
    assert activity(world).regime == shown
    assert [(leg.law, leg.ground.instrument) for leg in activity(world).sent.listed] == [(shown, shown)]


@pytest.mark.parametrize(("mechanism", "there"), [("none", False), ("45", True), ("49(1)2", True)])
def test_a_leg_assessed_as_no_transfer_is_left_out(world, mechanism, there):
    alter(world.supplier, country=factories.country(id="US"))
    given = {"importer": world.supplier, "country": factories.country(id="US")}
    factories.transfer_basis(engagement=world.engagement, regime="UK", mechanism=mechanism, **given)
    assert bool(activity(world).sent.listed) is there


@pytest.mark.parametrize("status", ["live", "planned", "ended"])
def test_an_activity_that_is_planned_or_has_ended_is_apart(world, status):
    alter(world.activity, status=status)
    record = items(world)
    in_use, apart = [[str(part.heading) for part in chapter.parts] for chapter in (record.main, record.apart)]
    assert (in_use, apart) == (
        (["OWN-1 Ownwell accounts"], []) if status == "live" else ([], ["OWN-1 Ownwell accounts"])
    )


def test_one_that_has_ended_without_a_last_day_says_so_at_its_head(world):
    alter(world.activity, status="ended")
    (part,) = items(world).apart.parts
    assert "ended, last day: not answered" in list(part.sections[0].texts())
    for day, words in ((TODAY, "3 March 2026"), (TOMORROW, "4 March 2026")):
        alter(world.activity, ends=day)
        assert f"ended, until {words}" in list(items(world).apart.parts[0].sections[0].texts())
    note = "is listed up to its last day, and stays here if no last day is on record"
    assert note in items(world).apart.note


def test_services_in_use_that_no_activity_names_are_listed_at_the_end(world):
    assert items(world).unnamed.items == ()
    hidden = factories.service(name="Hidden", supplier=factories.supplier(legal_name="Zed Ltd"))
    for role in ("processor", "not a processor"):
        factories.engagement(organisation=world.own, service=hidden, role=role)
    assert apart(items(world)) == ["Zed Ltd: Hidden"]
    (table,) = items(world).unnamed.tables
    assert [str(cell[0]) for cell in table.rows[0].cells][:2] == ["Country not on record", "Zed Ltd"]
    alter(world.activity, ends=YESTERDAY)
    assert apart(items(world)) == ["Acme Hosting Limited: Cloud rooms", "Zed Ltd: Hidden"]


def test_a_confirmation_of_a_later_day_is_no_answer_yet(world):
    factories.confirmed_none(activity=world.activity, item="joint", on=TOMORROW)
    assert activity(world).none == {}


def test_a_none_beside_rows_is_contradicted(world):
    factories.confirmed_none(activity=world.activity, item="recipients", on=YESTERDAY)
    factories.confirmed_none(activity=world.activity, item="security", on=YESTERDAY)
    alter(world.activity, security="Locked rooms.")
    (part,) = items(world).main.parts
    said = [words for section in part.sections for words in section.texts()]
    contradiction = "“None” was confirmed on 2 March 2026; the register shows otherwise"
    assert said.count(contradiction) == 2
    assert not any(words.startswith("None, confirmed") for words in said)


def test_an_activity_has_its_own_parts_only(world):
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
    for record, name in ((first, "OWN-1"), (second, "OWN-2")):
        assert [row.name for row in record.joint_controllers] == [name]
        assert [row.provision for row in record.bases] == [name]
        assert [row.national for row, _entry in record.conditions] == [name]
        assert [row.name for row, _through in record.recipients] == [name]
        assert [leg.recipient for leg in record.sent.own] == [name]
        assert [category.name for category, _row in record.subjects] == [name]
        assert [category.name for category, _row in record.data] == [name]
        assert {item: row.note for item, row in record.none.items()} == {"security": name}


def test_a_recipient_may_be_reached_through_a_supplier(world):
    factories.activity_recipient(activity=world.activity, through=world.supplier)
    factories.activity_recipient(activity=world.activity)
    through = [supplier and supplier.legal_name for _row, supplier in activity(world).recipients]
    assert through == ["Acme Hosting Limited", None]

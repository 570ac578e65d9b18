"""The controller record: the activities that belong in it on the day, and the record of each."""

import pytest

from tests import factories
from tests.pages.world import TODAY, alter
from tests.registry.records.own_records import DAYS, TOMORROW, YESTERDAY, activity, controller

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
def test_transfers_are_those_under_the_law_that_the_activity_follows(world, own, of_activity, shown):
    alter(world.own, regime=own)
    alter(world.activity, regime=of_activity)
    for regime in ("EU", "UK"):
        factories.transfer_basis(engagement=world.engagement, regime=regime, instrument=regime)
    factories.transfer_basis(engagement=factories.engagement(organisation=world.other), regime=shown)
    assert activity(world).regime == shown
    assert [each.basis.instrument for _used, each in activity(world).transfers] == [shown]


@pytest.mark.parametrize(("mechanism", "there"), [("none", False), ("45", True), ("49(1)2", True)])
def test_a_leg_assessed_as_no_transfer_is_left_out(world, mechanism, there):
    factories.transfer_basis(engagement=world.engagement, regime="UK", mechanism=mechanism)
    assert bool(activity(world).transfers) is there


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
        assert [row.national for row in record.conditions] == [name]
        assert [row.name for row, _through in record.recipients] == [name]
        assert [row.recipient for row in record.own_transfers] == [name]
        assert [category.name for category, _row in record.subjects] == [name]
        assert [category.name for category, _row in record.data] == [name]
        assert {item: row.note for item, row in record.none.items()} == {"security": name}


def test_a_recipient_may_be_reached_through_a_supplier(world):
    factories.activity_recipient(activity=world.activity, through=world.supplier)
    factories.activity_recipient(activity=world.activity)
    through = [supplier and supplier.legal_name for _row, supplier in activity(world).recipients]
    assert through == ["Acme Hosting Limited", None]

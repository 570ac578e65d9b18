"""The records of the demo on the day: activities in use, periods with their grounds, clients."""

import pytest

from registry.models import ActivityData, ProcessingActivity
from registry.records import controller_record, processor_record
from registry.values import ActivityStatus
from tests.demo.organisations import ORGANISATIONS, lens

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", ORGANISATIONS)
def test_each_organisation_has_activities_in_use_on_the_day(slug, records):
    seen = lens()
    activities = controller_record(seen, next(o for o in seen.organisations if o.slug == slug)).activities
    live = [each for each in activities if each.activity.status == ActivityStatus.LIVE]
    assert len(live) >= 3
    assert all(each.subjects and each.data and each.bases and each.purposes for each in live)


def test_one_activity_in_use_holds_biometric_templates_and_was_assessed(records):
    held = ActivityData.objects.filter(category=records["biometric templates"], activity__status=ActivityStatus.LIVE)
    assert [(row.activity, row.activity.dpia, row.kept_number, row.kept_unit) for row in held] == [
        (records["hr-02"], "done", 7, "days")
    ]
    assert ProcessingActivity.objects.filter(pk=records["ie hr-06"].pk, status="planned", dpia="in progress").exists()


def test_every_period_has_its_ground(records):
    assert list(ActivityData.objects.filter(kept_number__isnull=False, ground="")) == []


def test_two_clients_are_served_one_of_them_on_behalf_of_others(records):
    seen = lens()
    clients = processor_record(seen, next(o for o in seen.organisations if o.slug == "example-uk")).clients
    assert [bool(client.processing.ultimate) for client in clients] == [False, True]
    assert all(client.sub_processors and client.processing.categories for client in clients)

"""The names of rows on a form need no further query, however many rows there are."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.admin.forms import path
from tests.pages.world import World

DAY = date(2026, 1, 5)


def assessments(w: World, number: int) -> None:
    for place in range(number):
        factories.guarantee_assessment(engagement=w.engagement, on=DAY + timedelta(days=place))


def transfer_bases(w: World, number: int) -> None:
    for _ in range(number):
        factories.transfer_basis(engagement=w.engagement, importer=factories.supplier(), country=factories.country())


def parties(w: World, number: int) -> None:
    for _ in range(number):
        factories.involvement(service=w.service, party=factories.supplier())


def used_services(w: World, number: int) -> None:
    for _ in range(number):
        engagement = factories.engagement(organisation=w.own, service=factories.service(supplier=factories.supplier()))
        factories.activity_engagement(activity=w.activity, engagement=engagement)


@pytest.mark.parametrize(
    ("record", "grown"),
    [
        ("engagement", assessments),
        ("engagement", transfer_bases),
        ("service", parties),
        ("activity", used_services),
    ],
)
def test_more_rows_take_no_more_questions(world, browser, record, grown: Callable[[World, int], None]):
    address = path(getattr(world, record))

    def asked() -> int:
        browser.get(address)
        with CaptureQueriesContext(connection) as seen:
            assert browser.get(address).status_code == 200
        return len(seen)

    with factories.acting():
        grown(world, 2)
    before = asked()
    with factories.acting():
        grown(world, 10)
    assert asked() == before

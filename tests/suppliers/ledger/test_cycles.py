"""No chain leads from a service back to the same service on any day."""

from datetime import date
from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import QuerySet

from suppliers.models import Involvement
from suppliers.models.service import Service
from tests import factories

pytestmark = pytest.mark.django_db
JANUARY = (date(2026, 1, 1), date(2026, 1, 28))
FEBRUARY = (date(2026, 2, 1), date(2026, 2, 28))
MARCH = (date(2026, 3, 1), date(2026, 3, 28))
OPEN = (None, None)
FROM_MARCH, UNTIL_MARCH = (MARCH[0], None), (None, MARCH[0])
MESSAGE = "back to the same service"
# The days of links that lead in a ring, and whether one day has all of them.
RINGS = {
    "two open": ([OPEN, OPEN], True),
    "three open": ([OPEN, OPEN, OPEN], True),
    "four open": ([OPEN, OPEN, OPEN, OPEN], True),
    "meeting on one day": ([UNTIL_MARCH, FROM_MARCH], True),
    "ended, and never at once": ([JANUARY, MARCH], False),
    "ended before the other began": ([FEBRUARY, FROM_MARCH], False),
    "ended, and once at once": ([JANUARY, (JANUARY[1], None)], True),
    "each two at once, never all three": (
        [(JANUARY[0], FEBRUARY[1]), (FEBRUARY[0], MARCH[1]), (None, JANUARY[1])],
        False,
    ),
    "all three in February": ([(JANUARY[0], FEBRUARY[1]), FEBRUARY, OPEN], True),
}
TABLE = pytest.mark.parametrize(("days", "cycle"), RINGS.values(), ids=RINGS)


def ring(days: list[tuple[date | None, date | None]]) -> list[Involvement]:
    """Unsaved links, each from one service to the next, the last one to the first."""
    services = some_services(len(days))
    following = [*services[1:], services[0]]
    return [link(above, below, *when) for above, below, when in zip(services, following, days, strict=True)]


def some_services(number: int) -> list[Service]:
    """Several services, written in one change."""
    with factories.acting():
        return [factories.service() for _ in range(number)]


def link(above: Service, below: Service, starts: date | None = None, ends: date | None = None) -> Involvement:
    return Involvement(service=above, party=below.supplier, party_service=below, kind="hosts", starts=starts, ends=ends)


def save(*links: Involvement) -> None:
    with factories.acting():
        for each in links:
            each.save()


@TABLE
def test_the_link_that_closes_a_ring_is_refused_where_one_day_has_all_of_them(days, cycle):
    *first, last = ring(days)
    save(*first)
    for each in first:
        each.full_clean()
    if cycle:
        with pytest.raises(ValidationError, match=MESSAGE):
            last.full_clean()
    else:
        last.full_clean()


@TABLE
def test_links_that_make_a_ring_together_are_refused_when_the_change_ends(days, cycle):
    links = ring(days)
    if cycle:
        with pytest.raises(ValidationError, match=MESSAGE):
            save(*links)
        assert not Involvement.objects.exists()
    else:
        save(*links)
        assert Involvement.objects.count() == len(days)


def test_a_saved_link_is_not_compared_with_itself():
    above, below = factories.service(), factories.service()
    there = link(above, below)
    save(there)
    there.kind = "backs up"
    there.full_clean()
    save(there)


def test_an_altered_link_that_closes_a_ring_is_refused():
    first, second = ring([JANUARY, MARCH])
    save(first, second)
    second.starts = None
    with pytest.raises(ValidationError, match=MESSAGE):
        second.full_clean()
    with pytest.raises(ValidationError, match=MESSAGE):
        save(second)


def test_two_ways_down_to_one_service_are_no_ring():
    top, left, right, bottom = some_services(4)
    links = [link(top, left), link(top, right), link(left, bottom), link(right, bottom)]
    save(*links)
    for each in links:
        each.full_clean()


def test_a_ring_further_down_ends_the_search_and_is_no_ring_of_the_link_above_it():
    # Only a database altered from elsewhere holds such a ring.
    links = ring([OPEN, OPEN])
    QuerySet(Involvement).bulk_create(links)
    connection.check_constraints()
    link(factories.service(), links[0].service).full_clean()


def test_a_long_chain_is_no_ring():
    services = some_services(40)
    save(*(link(above, below) for above, below in pairwise(services)))
    with pytest.raises(ValidationError, match=MESSAGE):
        link(services[-1], services[0]).full_clean()

"""Chains: the parties behind a service, by level, day and option."""

from datetime import date, timedelta

import pytest

from registry.chains import links
from registry.reading.lens import lens_now
from suppliers import models
from suppliers.values import Service
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 3)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
# Days on which something applies, and whether it does today.
DAYS = pytest.mark.parametrize(
    ("starts", "ends", "there"),
    [
        (None, None, True),
        (TODAY, TODAY, True),
        (None, YESTERDAY, False),
        (TOMORROW, None, False),
        (YESTERDAY, TOMORROW, True),
    ],
    ids=["always", "today alone", "ended yesterday", "starts tomorrow", "in between"],
)


def service(name: str, **fields: object) -> models.Service:
    """A service of a supplier of that name."""
    return factories.service(supplier=factories.supplier(legal_name=name), **fields)


def behind(above: models.Service, below: models.Service, **fields: object) -> models.Involvement:
    """The supplier of *below* works behind *above* with that service."""
    return factories.involvement(service=above, party=below.supplier, party_service=below, **fields)


def seen(top: models.Service, options: set[int] | None = None, on: date = TODAY) -> list[tuple[int, str, str]]:
    """The links of the chain: level, party above, party below."""
    lens = lens_now((), on)
    row = lens.get(Service, top.pk)
    assert row is not None
    return [(link.level, link.above.legal_name, link.party.legal_name) for link in links(lens, row, options)]


@pytest.fixture
def top(db: None) -> models.Service:
    return service("Top")


def test_a_service_without_facts_has_no_party_behind_it(top):
    assert seen(top) == []


def test_a_chain_of_four_levels_is_followed_to_its_end_nearest_first(top):
    one, two, three, four = (service(name) for name in ("One", "Two", "Three", "Four"))
    for above, below in ((three, four), (two, three), (one, two), (top, one)):  # written from the end
        behind(above, below)
    assert seen(top) == [(1, "Top", "One"), (2, "One", "Two"), (3, "Two", "Three"), (4, "Three", "Four")]
    assert seen(two) == [(1, "Two", "Three"), (2, "Three", "Four")]


def test_a_party_without_a_service_of_its_own_ends_the_chain(top):
    other = service("Other")
    factories.involvement(service=top, party=other.supplier)
    behind(other, service("Deeper"))
    assert seen(top) == [(1, "Top", "Other")]


def test_a_party_on_two_paths_is_followed_once(top):
    left, right, shared, deep = (service(name) for name in ("Left", "Right", "Shared", "Deep"))
    for above, below in ((top, left), (top, right), (left, shared), (right, shared), (shared, deep)):
        behind(above, below)
    assert seen(top) == [
        (1, "Top", "Left"),
        (1, "Top", "Right"),
        (2, "Left", "Shared"),
        (2, "Right", "Shared"),
        (3, "Shared", "Deep"),
    ]


def test_a_short_way_and_a_long_way_meet_at_the_nearer_level(top):
    long, shared = service("Long"), service("Shared")
    behind(top, long)
    behind(long, shared)
    behind(top, shared)
    behind(shared, service("Deep"))
    assert seen(top) == [(1, "Top", "Long"), (1, "Top", "Shared"), (2, "Long", "Shared"), (2, "Shared", "Deep")]


def test_a_party_that_does_two_things_has_two_links_and_one_chain_below(top):
    one = service("One")
    behind(top, one, kind="hosts")
    behind(top, one, kind="backs up")
    behind(one, service("Deep"))
    assert seen(top) == [(1, "Top", "One"), (1, "Top", "One"), (2, "One", "Deep")]


def test_two_services_may_share_all_that_is_below_them(top):
    second, shared = service("Second"), service("Shared")
    behind(shared, service("Deep"))
    for each in (top, second):
        behind(each, shared)
    assert seen(top) == [(1, "Top", "Shared"), (2, "Shared", "Deep")]
    assert seen(second) == [(1, "Second", "Shared"), (2, "Shared", "Deep")]


@DAYS
@pytest.mark.parametrize("level", [1, 2])
def test_a_link_is_there_on_the_days_it_applies(top, level, starts, ends, there):
    one, two = service("One"), service("Two")
    days = {"starts": starts, "ends": ends}
    behind(top, one, **(days if level == 1 else {}))
    behind(one, two, **(days if level == 2 else {}))
    whole = [(1, "Top", "One"), (2, "One", "Two")]
    assert seen(top) == (whole if there else whole[: level - 1])


@DAYS
def test_below_a_service_that_does_not_apply_nothing_is_followed(top, starts, ends, there):
    one = service("One", starts=starts, ends=ends)
    behind(top, one)
    behind(one, service("Two"))
    assert seen(top) == [(1, "Top", "One"), (2, "One", "Two")][: 2 if there else 1]


@pytest.mark.parametrize(
    ("bought", "there"),
    [("its own", True), ("both", True), ("another", False), ("not on record", True)],
)
def test_a_party_of_one_option_is_there_where_it_was_bought_or_may_have_been(top, bought, there):
    own, other = (factories.service_option(service=top, name=name) for name in ("Managed", "Bare"))
    one = service("One")
    behind(top, one, option=own)
    behind(one, service("Two"))
    options = {"its own": {own.pk}, "both": {own.pk, other.pk}, "another": {other.pk}, "not on record": None}[bought]
    assert seen(top, options) == ([(1, "Top", "One"), (2, "One", "Two")] if there else [])


def test_a_party_of_every_option_is_there_whatever_was_bought(top):
    behind(top, service("One"))
    assert seen(top, {factories.service_option(service=top).pk}) == [(1, "Top", "One")]


def test_further_down_every_option_counts_because_options_bought_are_not_on_record(top):
    one = service("One")
    behind(top, one)
    behind(one, service("Two"), option=factories.service_option(service=one))
    assert seen(top, {factories.service_option(service=top).pk}) == [(1, "Top", "One"), (2, "One", "Two")]


def test_a_link_back_that_applies_on_other_days_does_not_lead_round(top):
    one = service("One")
    behind(top, one, ends=TODAY)
    behind(one, top, starts=TOMORROW)
    assert seen(top) == [(1, "Top", "One")]
    assert seen(one, on=TOMORROW) == [(1, "One", "Top")]


@pytest.mark.parametrize(
    ("standing", "followed"),
    [("stated", True), ("unclear", True), ("denied", False), ("silent", False), ("unread", False)],
)
def test_the_chain_ends_at_a_party_that_no_source_asserts(top, standing, followed):
    one = service("One")
    behind(top, one, standing=standing)
    behind(one, service("Two"))
    assert seen(top) == [(1, "Top", "One"), (2, "One", "Two")][: 2 if followed else 1]


def test_a_party_that_one_source_denies_and_another_states_is_followed(top):
    one = service("One")
    behind(top, one, standing="denied")
    behind(top, one, standing="stated", kind="backs up")
    behind(one, service("Two"))
    assert seen(top) == [(1, "Top", "One"), (1, "Top", "One"), (2, "One", "Two")]

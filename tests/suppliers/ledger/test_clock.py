"""A clock that jumped: nothing is dated by it, and it is reported at once."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from registry import checks
from suppliers.ledger import clock
from suppliers.ledger.change import as_loaded_at
from suppliers.ledger.clock import BOUNDS, ClockRefused
from suppliers.models import Change, ClockConfirmed
from tests import factories
from tests.admin.forms import opened, path
from tests.pages import world as made
from tests.pages.world import client_of, shown

pytestmark = pytest.mark.django_db
NOW = timezone.now()
YEARS = timedelta(days=3650)


@pytest.fixture(autouse=True)
def bounded(monkeypatch):
    """The bounds of an installation. The process began now."""
    monkeypatch.setattr(clock, "bounds", BOUNDS)
    monkeypatch.setattr(clock, "_began", (timezone.now(), clock._seconds()))


def clock_at(moment: datetime):
    return patch("django.utils.timezone.now", return_value=moment)


def process_began(monkeypatch, moment: datetime) -> None:
    """As if the process had begun under a clock that showed that moment."""
    monkeypatch.setattr(clock, "_began", (moment, clock._seconds()))


def test_a_clock_that_jumps_ahead_while_the_process_runs_dates_no_change():
    factories.supplier()
    with clock_at(NOW + YEARS), pytest.raises(ClockRefused, match="jumped ahead"):
        factories.supplier()
    factories.supplier()
    assert [c.number for c in Change.objects.filter(at__lt=NOW + timedelta(days=1))] == [2, 1]


def test_a_process_that_begins_under_a_clock_ahead_dates_no_change(monkeypatch):
    factories.supplier()
    process_began(monkeypatch, NOW + YEARS)
    with clock_at(NOW + YEARS), pytest.raises(ClockRefused, match="confirm_clock"):
        factories.supplier()


def test_an_idle_register_is_written_again_and_after_long_idleness_once_the_clock_is_confirmed(monkeypatch):
    factories.supplier()
    for idle, confirmed in ((BOUNDS.idle - timedelta(days=1), False), (BOUNDS.idle * 3, True)):
        later = timezone.now() + idle
        process_began(monkeypatch, later)
        with clock_at(later):
            if confirmed:
                call_command("confirm_clock", today=timezone.localtime(later).date().isoformat(), verbosity=0)
            factories.supplier()
    assert Change.objects.count() == 3


def test_the_clock_is_confirmed_only_with_the_day_that_it_shows():
    factories.supplier()
    with pytest.raises(CommandError, match="Set the clock"):
        call_command("confirm_clock", today="2016-01-01")
    assert not ClockConfirmed.objects.exists()


def test_the_first_change_after_an_import_of_old_days_needs_no_confirmation():
    with as_loaded_at(datetime(2016, 1, 1, tzinfo=UTC)):
        factories.supplier()
    factories.supplier()
    assert Change.objects.count() == 2


def test_seconds_between_two_servers_are_no_fault():
    factories.supplier()
    with clock_at(timezone.now() - timedelta(minutes=2)):
        factories.supplier()
    first, second = Change.objects.order_by("number")
    assert second.at == first.at


@pytest.fixture
def ahead(monkeypatch) -> made.World:
    """A register whose last change is ten years ahead, as one change under a wrong clock leaves it."""
    world = made.world()
    monkeypatch.setattr(clock, "bounds", None)
    with clock_at(NOW + YEARS):
        made.alter(world.supplier, world.root, legal_name="Acme Ltd")
    monkeypatch.setattr(clock, "bounds", BOUNDS)
    return world


def test_a_head_ahead_of_the_clock_refuses_each_write_and_is_told_at_once(ahead):
    with pytest.raises(ClockRefused, match="Nothing can be saved"):
        factories.supplier()
    assert "The last change is dated" in shown(client_of(ahead.reader).get("/"))
    assert [found.id for found in checks.clock_not_behind(["default"])] == ["registry.E002"]
    for command in ("verify_history", "load_reference"):
        with pytest.raises(CommandError, match="The last change is dated"):
            call_command(command)
    with pytest.raises(CommandError, match="The last change is dated"):
        call_command("confirm_clock", today=timezone.localdate().isoformat())


def test_a_form_says_why_it_cannot_be_saved_and_keeps_what_was_typed(ahead):
    browser, address = client_of(ahead.editor), path(ahead.service)
    given = opened(browser, address) | {"nature": "Typed words", "why": "Read"}
    response = browser.post(address, given)
    assert "Ask the operator to check the clock" in shown(response)
    assert response.context["adminform"].form["nature"].value() == "Typed words"


def test_a_register_of_today_says_nothing_of_the_clock():
    world = made.world()
    assert "The last change is dated" not in shown(client_of(world.reader).get("/"))
    assert checks.clock_not_behind(["default"]) == []

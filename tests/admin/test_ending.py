"""Ending a record, which is the usual way, and the page that offers it instead of deleting."""

from datetime import date
from typing import Any

import pytest
from django.contrib import admin
from django.urls import NoReverseMatch

from suppliers.models import Change
from suppliers.models.base import DatedModel
from tests import factories
from tests.admin.forms import path
from tests.pages.world import TODAY, World, client_of, clock, shown


def end(client, record, day: str, reason: str = "Terminated by letter"):
    return client.post(path(record, "end"), {"ends": day, "reason": reason})


def test_a_record_is_ended_on_a_day_as_one_change(world, browser):
    count = Change.objects.count()
    assert end(browser, world.service, "2026-06-30").status_code == 302
    world.service.refresh_from_db()
    assert (world.service.ends, world.service.name) == (date(2026, 6, 30), "Cloud rooms")
    change = Change.objects.first()
    assert (Change.objects.count(), change.by, change.reason) == (count + 1, world.editor, "Terminated by letter")
    assert "Applies until" in shown(browser.get(path(world.service, "history")))


def test_the_day_offered_is_today(world, browser):
    with clock(TODAY):
        assert f'value="{TODAY.isoformat()}"' in browser.get(path(world.service, "end")).content.decode()


def test_a_change_by_another_person_in_the_meantime_stays(world, browser):
    browser.get(path(world.service, "end"))
    with factories.acting():
        world.service.nature = "Altered meanwhile"
        world.service.save()
    end(browser, world.service, "2026-06-30")
    world.service.refresh_from_db()
    assert (world.service.nature, world.service.ends) == ("Altered meanwhile", date(2026, 6, 30))


@pytest.mark.parametrize(
    ("day", "reason", "message"),
    [
        ("", "Why", "This field is required."),
        ("31/02/2026", "Why", "Enter a valid date."),
        ("2026-06-30", "  ", "Say why it ends"),
        ("2025-12-31", "Why", "The last day is before the first day."),
    ],
)
def test_invalid_input_is_refused_and_nothing_is_saved(world, browser, day, reason, message):
    with factories.acting():
        world.service.starts = date(2026, 1, 1)
        world.service.save()
    count = Change.objects.count()
    assert message in shown(end(browser, world.service, day, reason))
    assert Change.objects.count() == count


@pytest.mark.parametrize("person", ["reader", "stranger"])
def test_who_does_not_write_for_it_ends_nothing(world, person):
    response = end(client_of(getattr(world, person)), world.engagement, "2026-06-30")
    assert response.status_code in {302, 403, 404}
    world.engagement.refresh_from_db()
    assert world.engagement.ends is None


def test_another_organisations_record_is_not_named(world):
    response = client_of(world.stranger).get(path(world.engagement, "end"))
    assert response.status_code == 404
    assert "Ownwell" not in response.content.decode()


def test_every_dated_record_with_a_form_has_its_end_and_no_other():
    for model, site in admin.site._registry.items():
        record: Any = model(pk=1)
        if issubclass(model, DatedModel):
            assert path(record, "end"), site
        else:
            with pytest.raises(NoReverseMatch):
                path(record, "end")


def test_a_form_leads_to_the_end_and_deleting_offers_it_first(world, browser):
    for record in (world.service, world.term, world.engagement, world.activity):
        assert path(record, "end") in browser.get(path(record)).content.decode()
    spare = factories.breach_term(service=world.service)
    for record in (world.service, spare):
        page = browser.get(path(record, "delete"))
        assert "End it instead" in shown(page) and path(record, "end") in page.content.decode()


def test_what_keeps_a_record_is_named_with_the_way_to_it(world, browser):
    page = browser.get(path(world.service, "delete"))
    assert "cannot be deleted, because other records still use it" in shown(page)
    assert path(world.engagement) in page.content.decode()


def test_rows_that_keep_a_record_lead_to_the_form_they_are_on(world, browser):
    page = browser.get(path(world.engagement, "delete"))
    assert path(world.activity) in page.content.decode()


def test_deleting_names_no_other_organisation(world: World):
    page = client_of(world.stranger).get(path(world.service, "delete"))
    assert "A record of another organisation" in shown(page) and "End it instead" in shown(page)
    assert "Ownwell" not in page.content.decode()

"""Requests that no page of the register makes: each gets a clear answer, and none a fault of the server."""

import sqlite3
from threading import Event, Thread

import pytest
from django.contrib import admin
from django.db import OperationalError
from django.urls import reverse

from registry.exports import turns
from suppliers.ledger.failures import is_database_failure, is_disk_full
from tests import factories
from tests.access_table import admin_path
from tests.pages.world import client_of, shown

pytestmark = pytest.mark.django_db
TABLES = [(model._meta.app_label, model._meta.model_name, model) for model in admin.site._registry]
HUGE = "9" * 19


@pytest.fixture
def root(world):
    return client_of(world.root)


@pytest.mark.parametrize("value", ["abc", HUGE, "\x00"])
def test_a_form_begins_without_what_its_fields_cannot_hold(root, value):
    for app, name, model in TABLES:
        given = {field.name: value for field in model._meta.concrete_fields}
        assert root.get(f"/admin/{app}/{name}/add/", given).status_code in {200, 403}, name


def test_a_list_is_shown_whatever_it_is_filtered_by(root):
    for app, name, _model in TABLES:
        for query in (f"pk__in={HUGE}{HUGE}", "pk__in=abc", f"q={'x' * 60_000}"):
            assert root.get(f"/admin/{app}/{name}/?{query}").status_code in {200, 302, 400}, (name, query[:40])


def test_a_long_text_in_a_search_for_a_choice_finds_nothing(root):
    address = "/admin/autocomplete/?app_label=suppliers&model_name=service&field_name=supplier"
    assert root.get(f"{address}&term={'y' * 60_000}").json()["results"] == []


@pytest.mark.parametrize("value", ["9" * 5_000, "x", "-1", HUGE])
def test_a_question_about_nothing_on_record_finds_no_page(root, value):
    assert root.get(f"/depends/party/{value}/").status_code == 404


@pytest.mark.parametrize("method", ["TRACE", "OPTIONS", "PUT", "DELETE", "PROPFIND"])
def test_only_reading_and_sending_forms_is_answered(root, method):
    answer = root.generic(method, "/suppliers/")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, POST"


def test_an_address_with_a_day_that_is_none_is_never_framed(root):
    answer = root.get("/on/2026-02-31/suppliers/")
    assert (answer.status_code, answer["X-Frame-Options"]) == (404, "DENY")


def test_the_gallery_is_for_those_who_work_on_the_pages(root, settings):
    assert root.get("/gallery/").status_code == 200
    settings.GALLERY = False
    assert root.get("/gallery/").status_code == 404


def test_the_history_of_a_record_that_went_with_its_parent_is_read(world):
    client = client_of(world.editor)
    agreement = factories.agreement(engagement=factories.engagement(organisation=world.own))
    served = factories.processing_for_client(service=factories.own_service(organisation=world.own))
    keys = {"agreement": agreement.pk, "processingforclient": served.pk}
    with factories.acting():
        agreement.engagement.delete()
        served.service.delete()
    for table, key in keys.items():
        address = reverse(f"admin:registry_{table}_history", args=[key])
        answer = client.get(address)
        assert answer.status_code == 200
        assert "This record was deleted" in shown(answer)
        assert client_of(world.stranger).get(address).status_code == 404
        row = type(agreement if table == "agreement" else served).history.filter(id=key).first()
        assert client.get(admin_path(table, "restore", key, table, row.pk)).status_code == 200


def test_a_full_disk_is_called_a_full_disk(root, monkeypatch):
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = 13

    def fail(*args: object) -> None:
        raise OperationalError("database or disk is full") from full

    monkeypatch.setattr("registry.views.overview.inbox_of", fail)
    root.raise_request_exception = False
    answer = root.get("/")
    assert answer.status_code == 507
    assert "The disk is full" in shown(answer)


def test_a_failure_that_came_of_another_is_one_of_the_database():
    later = RuntimeError("the response was begun")
    later.__context__ = OperationalError("server closed the connection unexpectedly")
    assert is_database_failure(later)
    assert not is_disk_full(later)
    assert not is_database_failure(ValueError("nothing of the database"))


def test_one_file_at_a_time_is_made_for_a_person_and_two_for_all(world, monkeypatch):
    begun, may_end = Event(), Event()

    def made() -> None:
        with turns.turn(1):
            begun.set()
            may_end.wait(10)

    maker = Thread(target=made)
    maker.start()
    assert begun.wait(10)
    with pytest.raises(turns.Busy), turns.turn(1):
        pass
    with turns.turn(2), pytest.raises(turns.Busy), turns.turn(3):
        pass
    may_end.set()
    maker.join()
    with turns.turn(1):
        pass


def test_a_second_file_is_refused_in_words(world):
    client = client_of(world.reader)
    with turns.turn(world.reader.pk):
        answer = client.get(f"/records/{world.own.pk}/controller.pdf")
    assert (answer.status_code, answer["Retry-After"]) == (429, "10")
    assert "Another file is being made" in shown(answer)

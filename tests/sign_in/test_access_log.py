"""The access log: who reads which events, what is in it, and its end."""

import io
import logging
from datetime import timedelta
from unittest.mock import patch

import pytest
from allauth.usersessions.models import UserSession
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from registry.access_log.event import AccessEvent, EventKind
from registry.access_log.writing import note
from registry.management.commands.export_register import PRODUCER
from registry.models import Membership
from suppliers.ledger.tracked import acting
from tests import factories
from tests.admin.forms import opened
from tests.pages.world import client_of, shown
from tests.sign_in.hands import OWN, PASSWORD, is_in, sign_in

pytestmark = pytest.mark.django_db
LOG = "/access-log/"


def kinds() -> list[str]:
    """The events so far, the oldest first."""
    return list(AccessEvent.objects.order_by("pk").values_list("kind", flat=True))


def test_signing_in_and_out_is_in_the_log_with_account_and_address(world):
    client = Client()
    sign_in(client, "own-reader", address="192.0.2.9")
    client.post("/logout/", REMOTE_ADDR="192.0.2.9")
    assert kinds() == [EventKind.SIGNED_IN, EventKind.SIGNED_OUT]
    event = AccessEvent.objects.get(kind=EventKind.SIGNED_IN)
    assert (event.user, event.username, event.address) == (world.reader, "own-reader", "192.0.2.9")
    assert event.detail == "password"
    assert list(event.organisations.all()) == [world.own]


def test_an_officer_reads_what_concerns_the_own_organisation(world):
    for name in ("own-reader", "other-editor", "root"):
        sign_in(Client(), name)
    sign_in(Client(), "own-reader", "wrong")
    sign_in(Client(), "nobody-at-all", "wrong")
    page = shown(client_of(world.editor).get(LOG))
    assert "own-reader" in page and "sign-in failed" in page
    assert "other-editor" not in page and "nob…" not in page
    page = shown(client_of(world.stranger).get(LOG))
    assert "other-editor" in page and "own-reader" not in page
    page = shown(client_of(world.root).get(LOG))
    assert all(name in page for name in ("own-reader", "other-editor", "nob…"))


def test_an_event_of_a_person_of_two_organisations_names_only_the_readers_own(world):
    factories.membership(user=world.reader, organisation=world.other)
    sign_in(Client(), "own-reader")
    page = client_of(world.editor).get(LOG).content.decode()
    assert "<bdi>own</bdi>" in page and "<bdi>other</bdi>" not in page


def test_a_membership_of_later_opens_no_event_of_before_and_one_that_ended_hides_none(world):
    sign_in(Client(), "own-reader")
    with factories.acting():
        Membership.objects.get(user=world.reader).delete()
    factories.membership(user=world.reader, organisation=world.other)
    assert "own-reader" in shown(client_of(world.editor).get(LOG))
    assert "own-reader" not in shown(client_of(world.stranger).get(LOG))


def test_who_only_reads_does_not_read_the_log(world):
    assert client_of(world.reader).get(LOG).status_code == 403
    assert client_of(factories.user()).get(LOG).status_code == 403
    assert client_of(None).get(LOG)["Location"] == f"/login/?next={LOG}"


def test_exports_are_in_the_log_of_their_organisation(world):
    client_of(world.root).get(reverse("controller-record", args=[world.own.pk]))
    event = AccessEvent.objects.get(kind=EventKind.EXPORTED)
    assert list(event.organisations.all()) == [world.own]
    assert event.detail == f"controller.pdf, {timezone.localdate().isoformat()}"
    assert "controller.pdf" in shown(client_of(world.editor).get(LOG))
    assert "controller.pdf" not in shown(client_of(world.stranger).get(LOG))


def test_an_export_that_fails_is_in_the_log_too(world):
    client = client_of(world.editor)
    client.raise_request_exception = False
    with patch("registry.views.records.export", side_effect=ValueError):
        assert client.get(reverse("controller-record", args=[world.own.pk])).status_code == 500
    assert EventKind.EXPORTED in kinds()


def test_an_export_by_a_command_is_in_the_log(world, tmp_path):
    file = tmp_path / "record.pdf"
    words = ["--record", "controller", "--organisation", "own", "--format", "pdf", "--output", str(file)]
    call_command("export_register", *words, stdout=io.StringIO())
    event = AccessEvent.objects.get()
    assert (event.username, event.user, list(event.organisations.all())) == (PRODUCER, None, [world.own])


def test_a_change_of_role_is_in_the_log_after_the_change(world, django_capture_on_commit_callbacks):
    within = []
    path = reverse("admin:registry_membership_add")
    role = {"user": world.reader.pk, "organisation": world.own.pk, "role": "editor"}
    client = client_of(world.root)
    real = note

    def noted(*args, **given):
        within.append(acting.get())
        return real(*args, **given)

    with patch("registry.access_log.receivers.note", noted), django_capture_on_commit_callbacks(execute=True):
        response = client.post(path, opened(client, path) | role | {"why": "Promoted"})
    assert response.status_code == 302
    event = AccessEvent.objects.get(kind=EventKind.ROLE_CHANGED)
    assert (event.user, event.about, event.detail) == (world.root, world.reader, "editor")
    assert list(event.organisations.all()) == [world.own]
    assert within == [None]


def test_what_an_administrator_does_to_an_account_is_in_the_log(world, django_capture_on_commit_callbacks):
    client = client_of(world.root)
    path = reverse("admin:registry_user_change", args=[world.reader.pk])
    with django_capture_on_commit_callbacks(execute=True):
        client.post(path, {"username": "own-reader", "name": "Reader", "email": "", "is_active": "on", "why": "Typo"})
    event = AccessEvent.objects.get(kind=EventKind.ACCOUNT_CHANGED)
    assert (event.user, event.about, event.detail) == (world.root, world.reader, "name")
    client.post(
        reverse("admin:auth_user_password_change", args=[world.reader.pk]),
        {"password1": OWN, "password2": OWN, "usable_password": "true"},
    )
    assert AccessEvent.objects.get(kind=EventKind.PASSWORD_GIVEN).about == world.reader


def test_no_password_or_code_is_ever_in_the_log(world):
    client = Client()
    sign_in(client, "own-reader")
    given = {"oldpassword": PASSWORD, "password1": OWN, "password2": OWN}
    client.post(reverse("account_change_password"), given)
    assert EventKind.PASSWORD_CHANGED in kinds()
    rows = str(list(AccessEvent.objects.values()))
    assert PASSWORD not in rows and OWN not in rows


def test_the_list_is_filtered_and_paged_without_a_script(world):
    for number in range(60):
        note(EventKind.EXPORTED, user=world.reader, organisations=[world.own.pk], detail=f"file {number}")
    client = client_of(world.editor)
    page = shown(client.get(LOG))
    assert "page 1 of 2" in page and "file 59" in page and "file 3 " not in page
    assert "file 3 " in shown(client.get(LOG, {"page": 2})) + " "
    assert "No such event" in shown(client.get(LOG, {"kind": EventKind.PASSWORD_RESET}))
    assert "file 59" in shown(client.get(LOG, {"kind": EventKind.EXPORTED, "person": "OWN-read"}))
    assert "No such event" in shown(client.get(LOG, {"person": "nobody"}))
    assert client.get(LOG, {"kind": "none such", "page": "x"}).status_code == 200


def test_old_events_are_removed(world, settings, capsys):
    settings.ACCESS_LOG_DAYS = 30
    note(EventKind.EXPORTED, user=world.reader)
    AccessEvent.objects.update(at=timezone.now() - timedelta(days=31))
    note(EventKind.SIGNED_IN, user=world.reader)
    client = Client()
    sign_in(client, "own-reader")
    client.session.delete()
    AccessEvent.objects.filter(username="own-reader", detail="password").delete()
    call_command("clear_access_log")
    assert "older than 30 days" in capsys.readouterr().out
    assert kinds() == [EventKind.SIGNED_IN]
    assert not UserSession.objects.exists()


def test_a_strangers_failure_does_not_wait_for_a_busy_database(world, caplog):
    with patch("registry.access_log.writing.note", side_effect=OperationalError("database is locked")):
        client = Client()
        assert sign_in(client, "own-reader", "wrong").status_code == 200
    assert not is_in(client)
    assert "is not in the access log" in caplog.text


def test_each_event_is_a_line_of_the_servers_log(world, caplog):
    """A collector then has what the owner of the database could remove from the table."""
    with caplog.at_level(logging.INFO, "registry.access_log"):
        client_of(world.reader).get(reverse("processor-record", args=[world.own.pk]))
        note(EventKind.ROLE_CHANGED, user=world.root, about=world.reader, detail="line\nbreak")
    lines = [record.getMessage() for record in caplog.records if record.name == "registry.access_log"]
    assert any(line.startswith("exported: account own-reader, processor.pdf") for line in lines)
    assert "\n" not in lines[-1]

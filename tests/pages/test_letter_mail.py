"""Letters that the register sends by mail, through a real mail server."""

import socket
from collections.abc import Iterator
from datetime import date
from email.header import decode_header, make_header
from email.message import EmailMessage
from hashlib import sha256
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from django.urls import reverse

from registry.models import Letter, Paper
from tests.pages.world import TODAY, World, alter, client_of, clock, shown

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
DUE = date(2026, 3, 31)
ADDRESS = "privacy@acme.example"
GIVEN = {"mailbox": ADDRESS, "again": ADDRESS, "due": DUE, "confirmed": "on"}


class Server(Message):
    """A mail server that keeps what it takes, or refuses everything."""

    def __init__(self) -> None:
        super().__init__(EmailMessage)
        self.mails: list[Any] = []
        self.refuses = False

    def handle_message(self, message: Any) -> None:
        if self.refuses:
            raise ConnectionRefusedError
        self.mails.append(message)


@pytest.fixture
def server(settings: Any) -> Iterator[Server]:
    """A mail server, and mail set up to use it."""
    server = Server()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.MAIL = True
    yield server
    controller.stop()


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with clock(TODAY):
        yield


@pytest.fixture
def letter(world: World) -> Letter:
    client_of(world.editor).post(reverse("start-letter", args=[world.supplier.pk]), {"sender": world.own.pk})
    return Letter.objects.get()


def send(w: World, letter: Letter, **fields: Any) -> str:
    response = client_of(w.editor).post(reverse("letter-mail", args=[letter.pk]), GIVEN | fields, follow=True)
    letter.refresh_from_db()
    return shown(response)


def test_a_letter_is_sent_with_its_pdf_and_recorded_as_it_went_out(server, world, letter):
    alter(world.own, email="dpo@own.example")
    assert f"Letter sent to {ADDRESS}" in send(world, letter)
    (mail,) = server.mails
    assert (mail["To"], mail["Reply-To"]) == (ADDRESS, "dpo@own.example")
    assert letter.reference in str(make_header(decode_header(mail["Subject"])))
    body, answers, file = mail.get_payload()
    text = body.get_payload(decode=True).decode()
    assert "within 48 hours" in text and "31 March 2026" in text and "{" not in text
    assert answers.get_filename() == f"{letter.reference}-answers.txt"
    content = file.get_payload(decode=True)
    assert content.startswith(b"%PDF") and file.get_filename() == f"{letter.reference}.pdf"
    assert (letter.sent, letter.way, letter.due, letter.mailbox) == (TODAY, "here", DUE, ADDRESS)
    assert Paper.objects.get().sha256 == sha256(content).hexdigest()
    kept = client_of(world.editor).get(reverse("letter-file", args=[letter.pk, "letter.pdf"])).content
    assert kept == content


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"again": "privacy@acne.example"}, "The two addresses differ"),
        ({"again": ""}, "Enter the address a second time"),
        ({"confirmed": ""}, "Confirm the address"),
        ({"due": date(2026, 4, 4)}, "on a weekend"),
    ],
)
def test_nothing_goes_out_before_a_person_entered_and_confirmed_the_address(server, world, letter, fields, words):
    assert words in send(world, letter, **fields)
    assert server.mails == [] and letter.sent is None


def test_nothing_is_recorded_when_the_mail_server_refuses(server, world, letter):
    server.refuses = True
    assert "did not take the letter" in send(world, letter)
    assert letter.sent is None and not Paper.objects.exists()
    server.refuses = False
    assert "Letter sent to" in send(world, letter)


def test_a_letter_that_was_sent_is_not_sent_again(server, world, letter):
    send(world, letter)
    assert client_of(world.editor).post(reverse("letter-mail", args=[letter.pk]), GIVEN).status_code == 404
    assert len(server.mails) == 1


def test_a_draft_that_was_edited_meanwhile_is_not_recorded_as_it_did_not_go_out(server, world, letter, monkeypatch):
    def edited(*_given: Any) -> None:
        alter(letter, opening="Dear neighbours")

    monkeypatch.setattr("registry.views.letter_sending.send_letter", edited)
    text = send(world, letter)
    assert "The draft was edited meanwhile" in text and "Mark the letter as sent" in text
    assert letter.sent is None


def test_only_who_writes_the_letter_sends_it(server, world, letter):
    address = reverse("letter-mail", args=[letter.pk])
    assert client_of(world.reader).post(address, GIVEN).status_code == 403
    assert server.mails == []


def test_without_mail_a_letter_is_sent_by_the_person(settings, world, letter):
    settings.MAIL = False
    address = reverse("letter-mail", args=[letter.pk])
    assert client_of(world.editor).post(address, GIVEN).status_code == 403
    draft = shown(client_of(world.editor).get(reverse("letter", args=[letter.pk])))
    assert address not in draft

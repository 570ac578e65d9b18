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
from django.db import OperationalError
from django.urls import reverse

from registry.access_log.event import AccessEvent, EventKind
from registry.exports.turns import turn
from registry.models import Letter, Paper
from tests import factories
from tests.admin.sending import token_in
from tests.admin.test_kept_forms import sent_without_session, sign_in
from tests.pages.world import TODAY, World, alter, client_of, shown

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("today")]
DUE = date(2026, 3, 31)
ADDRESS = "privacy@acme.example"
LONG = f"{'a' * 60}@{'b' * 60}.{'c' * 60}.{'d' * 60}.{'e' * 20}.com"
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
        # Longer than the letter can record.
        (
            dict.fromkeys(("mailbox", "again"), f"{'a' * 60}@{'b' * 60}.{'c' * 60}.{'d' * 60}.{'e' * 20}.com"),
            "most 254",
        ),
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


def test_a_kept_form_is_shown_after_the_sign_in_and_sends_nothing(server, world, letter):
    """The form met the sign-in page. After it the form is shown to be checked, and no mail has gone out."""
    address, browser = reverse("letter-mail", args=[letter.pk]), client_of(world.editor)
    given = GIVEN | token_in(browser.get(address).content)
    sent_without_session(browser, address, given)
    sign_in(browser, world.editor)
    page = shown(browser.get(address))
    assert server.mails == []
    assert "You were signed out when you sent this form." in page and "Not saved yet." in page
    letter.refresh_from_db()
    assert letter.sent is None


def test_a_letter_that_went_out_and_cannot_be_recorded_says_so(server, world, letter, monkeypatch):
    """The disk is full when the letter is recorded: sending it again would be the second time."""

    def full(**_given: Any) -> None:
        raise OperationalError

    monkeypatch.setattr("registry.views.letter_sending.mark_sent", full)
    assert "The mail went out, but it could not be recorded." in send(world, letter)
    assert len(server.mails) == 1


def test_what_cannot_be_noted_in_the_access_log_does_not_go_out(server, world, letter, monkeypatch):
    def full(*_given: Any, **_more: Any) -> None:
        raise OperationalError

    monkeypatch.setattr("registry.views.letter_sending.note", full)
    with pytest.raises(OperationalError):
        send(world, letter)
    assert server.mails == []


def test_a_person_sends_so_many_letters_within_an_hour(server, world, letter, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"letter_mail": "1/h/user"}
    send(world, letter)
    client_of(world.editor).post(reverse("start-letter", args=[world.supplier.pk]), {"sender": world.own.pk})
    another = Letter.objects.get(sent=None)
    assert "many letters within the hour" in send(world, another)
    assert len(server.mails) == 1 and another.sent is None


@pytest.mark.parametrize("page", ["letter-mail", "letter-send"])
def test_the_file_of_a_letter_waits_for_its_turn(server, world, letter, page):
    """Its PDF takes seconds of a process, as any other file does."""
    given = GIVEN | {"on": TODAY, "way": "post"}
    with turn(world.editor.pk):
        answer = client_of(world.editor).post(reverse(page, args=[letter.pk]), given)
    assert "Another file is being made for you" in shown(answer)
    letter.refresh_from_db()
    assert server.mails == [] and letter.sent is None


def test_a_file_of_a_letter_is_in_the_access_log_of_every_organisation_that_sends_it(world, letter):
    with factories.acting():
        factories.letter_for(letter=letter, organisation=world.other)
    client_of(world.editor).get(reverse("letter-file", args=[letter.pk, "letter.txt"]))
    event = AccessEvent.objects.get(kind=EventKind.EXPORTED)
    assert set(event.organisations.all()) == {world.own, world.other}


@pytest.mark.parametrize(
    "mailbox", ["a@acme.example\nBcc: b@evil.example", "a@acme.example, b@evil.example", "<a@acme.example>"]
)
def test_no_header_or_recipient_comes_in_through_a_letter(server, world, letter, mailbox):
    """An address is one address, and line ends in a subject or name end no header."""
    send(world, letter, mailbox=mailbox, again=mailbox)
    assert server.mails == []
    alter(letter, about="Questions\r\nBcc: b@evil.example")
    send(world, letter)
    (mail,) = server.mails
    assert mail["Bcc"] is None and mail["To"] == ADDRESS
    assert "Questions Bcc: b@evil.example" in str(make_header(decode_header(mail["Subject"])))

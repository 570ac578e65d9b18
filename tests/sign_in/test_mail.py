"""Mail: a link to choose another password, and notices, through a real mail server."""

import re
import socket
import time
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from django.test import Client
from django.urls import reverse

from registry.access_log.event import AccessEvent, EventKind
from registry.models import User
from registry.sign_in import mail
from tests.pages.world import World, client_of, shown
from tests.sign_in.hands import OWN, PASSWORD, is_in, sign_in

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
RESET = "/account/password/reset/"
ADDRESS = "reader@own.example"


class Kept(Message):
    """Keeps each mail that arrives."""

    def __init__(self) -> None:
        super().__init__(EmailMessage)
        self.mails: list[Any] = []

    def handle_message(self, message: Any) -> None:
        self.mails.append(message)

    def one(self) -> Any:
        """The mail that arrives next."""
        until = time.monotonic() + 10
        while not self.mails and time.monotonic() < until:
            time.sleep(0.02)
        return self.mails.pop()


@pytest.fixture
def post(settings: Any, world: World) -> Iterator[Kept]:
    """A mail server, and a person with an address."""
    kept = Kept()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.MAIL = settings.ACCOUNT_EMAIL_NOTIFICATIONS = True
    User.objects.filter(pk=world.reader.pk).update(email=ADDRESS)
    yield kept
    controller.stop()


def link(post: Kept) -> str:
    """The link of the next mail."""
    message = post.one()
    assert message["To"] == ADDRESS
    text = message.get_payload(decode=True).decode()
    assert "own-reader" in text and PASSWORD not in text
    found = re.search(r"http://testserver(/account/password/reset/\S+)", text)
    assert found is not None, text
    return found[1]


def test_a_forgotten_password_is_replaced_through_a_link(post, world):
    stayed = client_of(world.reader)
    assert "Forgotten your password?" in shown(Client().get("/login/"))
    assert Client().post(RESET, {"email": ADDRESS})["Location"] == f"{RESET}sent/"
    address, client = link(post), Client()
    form = client.get(address)["Location"]
    # The secret is not in the address of the form, which a browser would keep.
    assert form.endswith("-set-password/")
    assert client.post(form, {"password1": "short", "password2": "short"}).status_code == 200
    assert client.post(form, {"password1": OWN, "password2": OWN}).status_code == 302
    assert not is_in(client)
    sign_in(client, "own-reader", OWN)
    assert is_in(client)
    assert stayed.get("/").status_code == 302
    assert "not valid" in shown(Client().get(address, follow=True))
    assert AccessEvent.objects.filter(kind=EventKind.PASSWORD_RESET, user=world.reader).exists()
    assert "password" in post.one()["Subject"].casefold()


def test_nobody_learns_which_addresses_have_an_account(post, world):
    answers = [Client().post(RESET, {"email": each}, follow=True) for each in (ADDRESS, "nobody@own.example")]
    assert shown(answers[0]) == shown(answers[1])
    post.one()
    time.sleep(0.2)
    assert post.mails == []


def test_an_address_is_found_in_any_case_and_the_link_goes_to_it_as_entered(post, world):
    User.objects.filter(pk=world.reader.pk).update(email="Reader@Own.example")
    Client().post(RESET, {"email": "READER@own.EXAMPLE"})
    assert post.one()["To"] == "Reader@Own.example"


def test_a_link_is_of_no_use_after_the_address_or_the_password_changed(post, world):
    Client().post(RESET, {"email": ADDRESS})
    address = link(post)
    User.objects.filter(pk=world.reader.pk).update(email="other@own.example")
    assert "not valid" in shown(Client().get(address, follow=True))


def test_only_so_many_links_are_asked_for(post, world):
    statuses = [Client().post(RESET, {"email": ADDRESS}).status_code for _ in range(8)]
    assert statuses[0] == 302 and statuses[-1] == 429


def test_a_person_is_notified_of_another_password_and_second_factor(post, world):
    given = {"oldpassword": PASSWORD, "password1": OWN, "password2": OWN}
    client_of(world.reader).post(reverse("account_change_password"), given)
    text = post.one().get_payload(decode=True).decode()
    assert "If this was not you" in text and "127.0.0.1" in text and OWN not in text


def test_a_mail_server_that_does_not_answer_holds_no_request(post, settings, world):
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert Client().post(RESET, {"email": ADDRESS}).status_code == 302


def test_only_so_many_mails_wait(monkeypatch):
    monkeypatch.setattr(mail, "_places", mail.BoundedSemaphore(1))
    monkeypatch.setattr(mail._sender, "submit", lambda *args: "waits")
    from django.core.mail import EmailMessage as Mail

    sent = [mail.send_later(Mail()), mail.send_later(Mail())]
    assert [each is None for each in sent] == [False, True]


def test_without_a_mail_server_nothing_is_offered(world, settings):
    settings.MAIL = False
    assert "Forgotten" not in shown(Client().get("/login/"))
    assert "sends no mail" in shown(Client().get(RESET))

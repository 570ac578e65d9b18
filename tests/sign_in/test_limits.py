"""Guessing passwords: it is slowed down, it is seen, and it stops nobody else."""

import logging
import os
import threading
from contextlib import ExitStack
from threading import Event, Thread

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.test import Client

from config.shared_cache import EACH, SharedCache
from registry.access_log.event import AccessEvent, EventKind
from registry.sign_in import hashing
from suppliers.ledger.change import change
from tests.pages.world import client_of, shown
from tests.sign_in.hands import PASSWORD, is_in, sign_in

pytestmark = pytest.mark.django_db


def guess(name: str, times: int, address: str) -> list[int]:
    """The statuses of wrong passwords from one address."""
    return [sign_in(Client(), name, f"wrong-{n}", address).status_code for n in range(times)]


def test_after_some_wrong_passwords_the_right_one_is_refused_too(world):
    guess("own-reader", 12, "192.0.2.7")
    client = Client()
    response = sign_in(client, "own-reader", address="192.0.2.7")
    assert not is_in(client)
    assert "Too many attempts" in shown(response)


def test_other_letters_for_the_same_name_are_the_same_account(world):
    client = Client()
    for _ in range(12):
        sign_in(client, "own-editor", "wrong words")
    sign_in(client, "\uff4fwn-editor")
    assert not is_in(client)
    failed = AccessEvent.objects.filter(kind=EventKind.SIGN_IN_FAILED)
    assert set(failed.values_list("user", flat=True)) == {world.editor.pk}


def test_one_address_closes_no_account_for_another_address(world):
    guess("own-reader", 120, "192.0.2.7")
    client = Client()
    sign_in(client, "own-reader", address="192.0.2.8")
    assert is_in(client)


def test_many_addresses_close_no_account_for_the_address_of_its_person(world, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login_failed_anywhere": "10/h/key"}
    sign_in(Client(), "own-reader", address="192.0.2.1")
    for number in range(12):
        guess("own-reader", 1, f"198.51.100.{number}")
    unknown, known = Client(), Client()
    sign_in(unknown, "own-reader", address="203.0.113.9")
    assert not is_in(unknown)
    sign_in(known, "own-reader", address="192.0.2.1")
    assert is_in(known)


def test_one_address_asks_only_so_often(world):
    statuses = [sign_in(Client(), f"name-{n}", "wrong", "192.0.2.7").status_code for n in range(40)]
    assert statuses[0] == 200 and statuses[-1] == 429


def test_an_address_that_a_stranger_invents_is_not_believed(world):
    for number in range(12):
        Client().post(
            "/login/", {"login": "own-reader", "password": "x"}, headers={"x-forwarded-for": f"9.9.9.{number}"}
        )
    client = Client()
    client.post("/login/", {"login": "own-reader", "password": PASSWORD}, headers={"x-forwarded-for": "9.9.9.99"})
    assert not is_in(client)


def test_the_address_before_the_trusted_servers_is_believed(world, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    Client().post("/login/", {"login": "nobody", "password": "x"}, headers={"x-forwarded-for": "9.9.9.9, 192.0.2.55"})
    assert AccessEvent.objects.get().address == "192.0.2.55"


def test_the_question_for_a_passkey_is_counted_too(world):
    ask = {"HTTP_ACCEPT": "application/json", "REMOTE_ADDR": "192.0.2.7"}
    statuses = [Client().get("/login/passkey/", **ask).status_code for _ in range(32)]
    assert statuses[0] == 200 and statuses[-1] == 429


def test_of_several_who_count_at_once_one_wins(tmp_path):
    caches = [SharedCache(str(tmp_path / "attempts"), {}) for _ in range(8)]
    won: list[bool] = []
    threads = [Thread(target=lambda each=each: won.append(each.add("key", 1))) for each in caches]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == [False] * 7 + [True]
    assert (tmp_path / "attempts").stat().st_mode & 0o777 == 0o700


def test_only_so_many_passwords_are_checked_at_once(monkeypatch, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    begun, go_on = [], Event()

    def slow(self: object, password: str, salt: str, iterations: int | None = None) -> str:
        begun.append(password)
        go_on.wait(10)
        return "hash"

    monkeypatch.setattr(PBKDF2PasswordHasher, "encode", slow)
    hasher = hashing.BoundedHasher()
    threads = [Thread(target=hasher.encode, args=(str(n), "salt")) for n in range(hashing.AT_ONCE)]
    for thread in threads:
        thread.start()
    while len(begun) < hashing.AT_ONCE:
        go_on.wait(0.01)
    with pytest.raises(hashing.TooManyAtOnce):
        hasher.encode("one more", "salt")
    go_on.set()
    for thread in threads:
        thread.join()
    assert hasher.encode("one more", "salt") == "hash"


def test_one_too_many_is_answered_at_once(world, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    settings.PASSWORD_HASHERS = ["registry.sign_in.hashing.BoundedHasher"]
    with ExitStack() as taken:
        for _ in range(hashing.AT_ONCE):
            taken.enter_context(hashing.turn())
        response = sign_in(Client(), "nobody", "wrong")
    assert (response.status_code, response["Retry-After"]) == (429, "5")
    assert "Too many attempts" in shown(response)


def test_who_finds_no_turn_has_used_up_no_attempt_at_the_account(world, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    settings.PASSWORD_HASHERS = ["registry.sign_in.hashing.BoundedHasher"]
    world.reader.set_password(PASSWORD)
    with change(by=world.editor, reason="Another hash"):
        world.reader.save()
    with ExitStack() as taken:
        for _ in range(hashing.AT_ONCE):
            taken.enter_context(hashing.turn())
        assert set(guess("own-reader", 12, "192.0.2.7")) == {429}
    client = Client()
    sign_in(client, "own-reader", address="192.0.2.7")
    assert is_in(client)


def test_a_hash_steps_back_behind_pages(monkeypatch, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    usual = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def priority(*given: object) -> str:
        return str(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    monkeypatch.setattr(PBKDF2PasswordHasher, "encode", priority)
    assert hashing.BoundedHasher().encode("a password", "salt") == str(max(usual, hashing.NICENESS))
    assert priority() == str(usual)


def test_the_folder_of_attempts_is_not_listed_at_each_entry(monkeypatch, tmp_path):
    listed: list[str] = []

    def no_files(self: SharedCache) -> list[str]:
        listed.append(self._dir)
        return []

    monkeypatch.setattr(SharedCache, "_list_cache_files", no_files)
    cache = SharedCache(str(tmp_path / "attempts"), {})
    for number in range(EACH):
        cache.set(str(number), number)
    assert (len(listed), cache.get("7")) == (1, 7)
    cache.set("another", 1)
    assert len(listed) == 2


def test_the_hashes_of_before_are_read(settings):
    encoded = PBKDF2PasswordHasher().encode("a password", "salt")
    assert hashing.BoundedHasher().verify("a password", encoded)
    assert hashing.BoundedHasher.algorithm == PBKDF2PasswordHasher.algorithm


def test_the_servers_log_names_account_and_address(world, caplog):
    with caplog.at_level(logging.WARNING):
        sign_in(Client(), "own-reader", "wrong", "192.0.2.7")
        sign_in(Client(), "line\nbreak", "wrong", "192.0.2.7")
    lines = [record.getMessage() for record in caplog.records if record.name == "registry.access_log"]
    assert lines[0] == "sign-in failed: account own-reader, address 192.0.2.7"
    assert "\n" not in lines[1] and "wrong" not in "".join(lines)


def test_a_refused_page_names_account_and_address_in_the_servers_log(world):
    from config.log_lines import Who

    seen = []

    class Seen(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            Who().filter(record)
            seen.append(record.who)

    handler = Seen()
    logging.getLogger("django.request").addHandler(handler)
    try:
        client_of(world.reader).get("/access-log/", REMOTE_ADDR="192.0.2.7")
        Client().get("/nowhere/", REMOTE_ADDR="192.0.2.8")
    finally:
        logging.getLogger("django.request").removeHandler(handler)
    assert seen == [" (account own-reader, address 192.0.2.7)", " (account none, address 192.0.2.8)"]


def test_failures_are_in_the_access_log_without_what_may_be_a_password(world):
    sign_in(Client(), "own-reader", "wrong", "192.0.2.7")
    sign_in(Client(), "My-Secret-Password", "wrong", "192.0.2.7")
    second, first = AccessEvent.objects.filter(kind=EventKind.SIGN_IN_FAILED)
    assert (first.user, first.username, first.address) == (world.reader, "own-reader", "192.0.2.7")
    assert (second.user, second.username) == (None, "My-…")


def test_an_account_that_is_switched_off_looks_like_one_that_is_not_there(world):
    world.reader.is_active = False
    world.reader.save()
    pages = [shown(sign_in(Client(), name)) for name in ("own-reader", "own-nobody")]
    assert pages[0] == pages[1]

"""Fixtures for every test, the marks for tests that run again on PostgreSQL, and the order of tests."""

import gc
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import TransactionTestCase

from registry.models import Organisation, User
from registry.rules import CATALOGUE
from suppliers.ledger import guards
from tests import factories

DATABASE = {"db", "transactional_db", "live_server", "client", "admin_client"}
HERE = Path(__file__).parent
BROWSER = HERE / "browser"
# Exported files opened by other programs, and upgrades of earlier releases' registers.
SLOW = {HERE / "exports", HERE / "releases"}
# Pages and files use the Lens, which reads only rows from the database: one run is enough, except for tests that
# search the database or take it away.
ONCE = {HERE, HERE / "pages", HERE / "exports"}
AGAIN = {HERE / "pages" / "test_suppliers.py", HERE / "pages" / "test_failures.py"}


def pytest_configure() -> None:
    # The real hasher is slow on purpose, and no test is about it.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    TransactionTestCase._fixture_teardown = _unguarded(TransactionTestCase._fixture_teardown)  # type: ignore[method-assign]


def _unguarded(teardown: Any) -> Any:
    """Removes the guards, which would refuse the flush; the post_migrate signal adds them again."""

    def unguarded(self: TransactionTestCase) -> None:
        guards.remove()
        teardown(self)

    return unguarded


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    _mark(items)
    yield
    # The longest tests come first: the processes then end together, and mostly only one drives a browser.
    items.sort(key=lambda item: BROWSER not in item.path.parents)


def pytest_collection_finish() -> None:
    # The imported modules stay: the garbage collector need not walk them repeatedly.
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _mark(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent in SLOW:
            item.add_marker("slow")
        if BROWSER in item.path.parents:
            item.add_marker("browser")
        elif item.path.parent in ONCE and item.path not in AGAIN:
            continue
        elif item.get_closest_marker("django_db") or DATABASE & set(getattr(item, "fixturenames", ())):
            item.add_marker("database")


@pytest.fixture
def organisation(db: None) -> Organisation:
    """The organisation example-uk, which accepts 36 hours of notice."""
    return factories.organisation(slug="example-uk", legal_name="Example Trading Ltd")


@pytest.fixture
def one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs BRE-02 only, for tests about findings as such and not about rules."""
    monkeypatch.setattr("registry.findings.finding.CATALOGUE", {"BRE-02": CATALOGUE["BRE-02"]})
    monkeypatch.setattr("registry.findings.rule_cache._kept", OrderedDict())


@pytest.fixture
def editor(organisation: Organisation) -> User:
    """A person who writes for the organisation."""
    return factories.member(organisation, "editor")


@pytest.fixture
def reader(organisation: Organisation) -> User:
    """A person who reads for the organisation."""
    return factories.member(organisation, "reader", role="reader")


@pytest.fixture
def demo(db: None) -> Organisation:
    """The demo, loaded; gives its organisation."""
    from registry.loaders import load_demo

    load_demo()
    return Organisation.objects.get(slug="example-uk")

"""What every test may use, the marks that say which tests run again on PostgreSQL, and their order."""

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
# Files that are opened again by other programs, and registers of earlier releases that are upgraded.
SLOW = {HERE / "exports", HERE / "releases"}
# Pages and files are made of the Lens, which asks the database for nothing but rows: once is enough, but for those
# that search in it or find it gone.
ONCE = {HERE, HERE / "pages", HERE / "exports"}
AGAIN = {HERE / "pages" / "test_suppliers.py", HERE / "pages" / "test_failures.py"}


def pytest_configure() -> None:
    # The real hasher is slow on purpose; no test is about it.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    TransactionTestCase._fixture_teardown = _unguarded(TransactionTestCase._fixture_teardown)  # type: ignore[method-assign]


def _unguarded(teardown: Any) -> Any:
    """The guards refuse the flush as well; the post_migrate signal after it puts them back."""

    def unguarded(self: TransactionTestCase) -> None:
        guards.remove()
        teardown(self)

    return unguarded


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    _mark(items)
    yield
    # The longest come first: the processes then end together, and one alone drives a browser for most of the time.
    items.sort(key=lambda item: BROWSER not in item.path.parents)


def pytest_collection_finish() -> None:
    # What is imported by now stays: the garbage collector need not look through it again and again.
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
    """A record keeper, example-uk, that accepts 36 hours of notice."""
    return factories.organisation(slug="example-uk", legal_name="Example Trading Ltd")


@pytest.fixture
def one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judges by BRE-02 alone: for what is about findings as such, not about what the rules see."""
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

"""Fixtures for every test, the marks for tests that run again on PostgreSQL, and the order of tests."""

import gc
import os
from collections import OrderedDict
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.test import TransactionTestCase, client

from registry.models import Organisation, User
from registry.rules import CATALOGUE
from suppliers.ledger import clock, guards
from tests import factories
from tests.access_table import everything
from tests.pages import world as made
from tests.pages.world import World

DATABASE = {"db", "transactional_db", "live_server", "client", "admin_client"}
HERE = Path(__file__).parent
BROWSER = HERE / "browser"
# Exported files opened by other programs, and upgrades of earlier releases' registers.
SLOW = {HERE / "exports", HERE / "releases"}
# Pages and files use the Lens, which reads only rows from the database, and a form asks the database what any other
# form asks: one run is enough, except for tests that search the database, take it away, or write and delete.
ONCE = {HERE, HERE / "admin", HERE / "demo", HERE / "pages", HERE / "exports", HERE / "wording"}
AGAIN = {
    *(HERE / "admin" / name for name in ("test_deleting.py", "test_entering.py", "test_lists.py")),
    *(HERE / "admin" / name for name in ("test_merging_topics.py", "test_kept_forms.py")),
    *(HERE / "demo" / name for name in ("test_findings.py", "test_history.py")),
    *(HERE / "pages" / name for name in ("test_suppliers.py", "test_failures.py")),
}


def pytest_configure() -> None:
    settings.GALLERY = True
    # Tests set the clock to days of their own. The tests of its bounds set these again.
    clock.bounds = None
    # The real hasher is slow on purpose, and no test is about it.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    client.store_rendered_templates = _keep_the_page(client.store_rendered_templates)
    # The installation's own is a folder, which test processes would share.
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    # The processes of a machine share their turns to check a password; the processes of a test run must not.
    settings.DATA_DIR = settings.DATA_DIR / os.environ.get("PYTEST_XDIST_WORKER", "alone")
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    TransactionTestCase._fixture_teardown = _unguarded(TransactionTestCase._fixture_teardown)  # type: ignore[method-assign]


def _keep_the_page(store: Any) -> Any:
    """Keeps the context of the page alone. Copying that of each of a form's many widgets took a tenth of the time."""

    def keep(kept: dict[str, Any], *given: Any, **named: Any) -> None:
        if "context" not in kept:
            store(kept, *given, **named)

    return keep


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


@pytest.fixture(autouse=True)
def no_attempts() -> None:
    """No test counts the attempts of another one."""
    cache.clear()


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
    return factories.member(organisation, "reader", roles=("auditor",))


@pytest.fixture(scope="module")
def made_world(django_db_setup: Any, django_db_blocker: Any) -> Iterator[World]:
    """Two organisations that use one supplier, made once for all tests of a module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield made.world()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def made_everything(django_db_setup: Any, django_db_blocker: Any) -> Iterator[World]:
    """The records that each page needs, made once for all tests of a module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield everything()
        transaction.set_rollback(True)


@pytest.fixture
def world(made_world: World, db: None) -> World:
    """Two organisations that use one supplier; each test undoes its changes."""
    return deepcopy(made_world)


@pytest.fixture
def w(made_everything: World, db: None) -> World:
    """Two organisations and the records that each page needs; each test undoes its changes."""
    return deepcopy(made_everything)


@pytest.fixture(scope="module")
def loaded_demo(django_db_setup: Any, django_db_blocker: Any) -> Iterator[None]:
    """The demo, loaded once for all tests of a module: loading it takes seconds."""
    from registry.loaders import load_demo

    with django_db_blocker.unblock(), transaction.atomic():
        load_demo()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo(loaded_demo: None, db: None) -> Organisation:
    """An organisation of the demo, for modules whose tests all need it; each test undoes its changes."""
    return Organisation.objects.get(slug="example-uk")

"""A browser and a live server with the demo. Every page is monitored for faults until its test ends."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from registry.loaders import load_demo
from registry.models import User

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# One language for the browser's own parts: it sets the order of the digits in a date field.
SPEAKS = {"LANGUAGE": "en_US", "LC_ALL": "C.UTF-8"}
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=en-US")
PATIENCE = 10_000

SignIn = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, started once for each test process."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.fail("No Chromium is installed: install Debian's package `chromium` (apt install chromium).")
    with pytest.MonkeyPatch.context() as patch:
        # Playwright's loop runs in the thread of the tests, which also queries the database.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        with sync_playwright() as playwright:
            expect.set_options(timeout=PATIENCE)
            chromium = playwright.chromium.launch(
                executable_path=found, args=list(QUIET), env={**os.environ, **SPEAKS}, chromium_sandbox=False
            )
            yield chromium
            chromium.close()


# The database with the demo, kept by each test process. Loading it takes seconds, copying it takes no time.
_kept: list[sqlite3.Connection] = []


@pytest.fixture
def server(transactional_db: None, live_server: LiveServer) -> LiveServer:
    """A server of the register with the demo."""
    connection.ensure_connection()
    if _kept:
        _kept[0].backup(connection.connection)
    else:
        load_demo()
        _kept.append(sqlite3.connect(":memory:"))
        connection.connection.backup(_kept[0])
    return live_server


@dataclass
class Monitor:
    """The faults in the pages of one test; ``expected`` are the error statuses that the test causes on purpose."""

    origin: str
    faults: list[str] = field(default_factory=list)
    expected: set[int] = field(default_factory=set)
    # Pages that asked before they were left; each is then left.
    left: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("page", self._over_page)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"script: {error.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def _over_page(self, page: Page) -> None:
        page.on("dialog", self._dialog)
        page.on("crash", lambda _page: self.faults.append("the page crashed"))

    def _dialog(self, dialog: Any) -> None:
        if dialog.type == "beforeunload":
            self.left.append(dialog.page.url)
            dialog.accept()
            return
        # No page of ours opens another dialog, so it comes from an injected script.
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _console(self, message: Any) -> None:
        # A file that could not be loaded is checked by its status, below.
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def _request(self, request: Any) -> None:
        if not request.url.startswith((f"{self.origin}/", "data:")):
            self.faults.append(f"request to elsewhere: {request.url}")

    def _failed(self, request: Any) -> None:
        # Not a fault: leaving a page aborts its requests, and typing a letter aborts the search before it.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"request failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.faults.append(f"status {response.status}: {response.url}")


@pytest.fixture
def monitor(server: LiveServer) -> Iterator[Monitor]:
    """Fails the test at its end if one of its pages had a fault."""
    monitor = Monitor(server.url)
    yield monitor
    assert monitor.faults == []


@pytest.fixture
def new_context(browser: Browser, server: LiveServer, monitor: Monitor) -> Iterator[Callable[..., BrowserContext]]:
    """Opens a separate browser without cookies."""
    made: list[BrowserContext] = []

    def new(**options: Any) -> BrowserContext:
        options = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"} | options
        context = browser.new_context(base_url=server.url, **options)
        context.set_default_timeout(PATIENCE)
        monitor.over(context)
        made.append(context)
        return context

    yield new
    for context in made:
        context.close()


@pytest.fixture
def visitor(new_context: Callable[..., BrowserContext]) -> Page:
    """A page of a person who is not signed in."""
    return new_context().new_page()


@pytest.fixture
def sign_in(new_context: Callable[..., BrowserContext], server: LiveServer) -> SignIn:
    """Opens a page in a separate browser in which a demo account is signed in."""

    def signed_in(name: str, **options: Any) -> Page:
        client = Client()
        client.force_login(User.objects.get(username=name))
        context = new_context(**options)
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": server.url}])
        return context.new_page()

    return signed_in

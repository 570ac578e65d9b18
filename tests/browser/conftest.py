"""A browser before a live server that holds the demo; every page is watched for faults until its test ends."""

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
# One language for the browser's own parts: the order in which a date field takes its digits follows it.
SPEAKS = {"LANGUAGE": "en_US", "LC_ALL": "C.UTF-8"}
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=en-US")
PATIENCE = 10_000

SignIn = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the system, started once for each process of tests."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.fail("No Chromium is installed: install Debian's package `chromium` (apt install chromium).")
    with pytest.MonkeyPatch.context() as patch:
        # Playwright's loop runs in the thread of the tests, which also asks the database.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        with sync_playwright() as playwright:
            expect.set_options(timeout=PATIENCE)
            chromium = playwright.chromium.launch(
                executable_path=found, args=list(QUIET), env={**os.environ, **SPEAKS}, chromium_sandbox=False
            )
            yield chromium
            chromium.close()


# The database with the demo in it, kept by each process of tests: loading it takes seconds, copying it none.
_kept: list[sqlite3.Connection] = []


@pytest.fixture
def server(transactional_db: None, live_server: LiveServer) -> LiveServer:
    """A server of the register with the demo in it."""
    connection.ensure_connection()
    if _kept:
        _kept[0].backup(connection.connection)
    else:
        load_demo()
        _kept.append(sqlite3.connect(":memory:"))
        connection.connection.backup(_kept[0])
    return live_server


@dataclass
class Watch:
    """What went wrong in the pages of one test; ``expected`` are the statuses that it asks for on purpose."""

    origin: str
    faults: list[str] = field(default_factory=list)
    expected: set[int] = field(default_factory=set)

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
        # No page of ours opens one, so any is somebody's script.
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _console(self, message: Any) -> None:
        # What could not be loaded is judged by its status, below.
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def _request(self, request: Any) -> None:
        if not request.url.startswith((f"{self.origin}/", "data:")):
            self.faults.append(f"request to elsewhere: {request.url}")

    def _failed(self, request: Any) -> None:
        # Not a fault: going on ends what the page before was loading, and a letter more the search before it.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"request failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.faults.append(f"status {response.status}: {response.url}")


@pytest.fixture
def watch(server: LiveServer) -> Iterator[Watch]:
    """Fails the test at its end where a page of it had a fault."""
    watch = Watch(server.url)
    yield watch
    assert watch.faults == []


@pytest.fixture
def new_context(browser: Browser, server: LiveServer, watch: Watch) -> Iterator[Callable[..., BrowserContext]]:
    """Makes a browser of its own, with no cookie in it."""
    made: list[BrowserContext] = []

    def new(**options: Any) -> BrowserContext:
        options = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"} | options
        context = browser.new_context(base_url=server.url, **options)
        context.set_default_timeout(PATIENCE)
        watch.over(context)
        made.append(context)
        return context

    yield new
    for context in made:
        context.close()


@pytest.fixture
def visitor(new_context: Callable[..., BrowserContext]) -> Page:
    """A page of somebody who has not signed in."""
    return new_context().new_page()


@pytest.fixture
def sign_in(new_context: Callable[..., BrowserContext], server: LiveServer) -> SignIn:
    """Gives a page of a demo account, signed in, in a browser of its own."""

    def signed_in(name: str, **options: Any) -> Page:
        client = Client()
        client.force_login(User.objects.get(username=name))
        context = new_context(**options)
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": server.url}])
        return context.new_page()

    return signed_in

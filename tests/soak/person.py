"""A person with a browser: signs in once, opens pages, enters suppliers. Keeps what the register acknowledged."""

import time
from collections.abc import Callable

import requests

from tests.soak.forms import forms_of
from tests.soak.tally import Tally

PASSWORD = "violet harbour 77 sonata"
STRANGER = "stranger's sign-in"
NEW_SUPPLIER = "/admin/suppliers/supplier/add/"
# A page that takes longer counts as an error.
PATIENCE = 60


class Person:
    """One account, from one address. Each request opens a connection, as gunicorn closes idle ones."""

    def __init__(self, server: str, name: str, number: int, tally: Tally) -> None:
        self.server, self.name, self.tally = server, name, tally
        self.acknowledged: list[str] = []
        # Sent, and never answered: it may be stored or not.
        self.unknown: list[str] = []
        self._browser = requests.Session()
        self._browser.headers.update({"Connection": "close", "X-Forwarded-For": f"192.0.2.{number}"})
        self._form: dict[str, str] = {}
        self._entered = 0

    def sign_in(self, password: str = PASSWORD) -> int:
        """Signs in, and again if too many passwords are being checked; gives the status of the last answer."""
        while True:
            form = forms_of(self._ask("sign-in page", "GET", "/login/").text)[""]
            answer = self._ask("sign-in", "POST", "/login/", form | {"login": self.name, "password": password})
            if answer.status_code != 429:
                return answer.status_code
            time.sleep(1)

    def try_to_sign_in(self) -> None:
        """One attempt with a wrong password, without waiting for a turn. The page is opened once."""
        if not self._form:
            self._form = forms_of(self._ask("sign-in page", "GET", "/login/").text).get("", {})
        wrong = {"login": self.name, "password": "not this one"}
        self._ask(STRANGER, "POST", "/login/", self._form | wrong)

    def read(self, path: str) -> None:
        """Opens a page."""
        self._ask("page", "GET", path)

    def enter(self) -> None:
        """Enters a supplier through its form, and notes whether the register said that it was saved."""
        page = self._ask("form", "GET", NEW_SUPPLIER)
        form = forms_of(page.text).get("supplier_form")
        if form is None:
            return
        self._entered += 1
        name = f"{self.name} {self._entered}"
        answer = self._ask("write", "POST", NEW_SUPPLIER, form | {"legal_name": name, "why": "Soak", "_save": "Save"})
        if answer.status_code == 302 and "/login/" not in answer.headers["Location"]:
            self.acknowledged.append(name)
        elif not answer.status_code:
            self.unknown.append(name)
        elif answer.status_code == 200:
            self.tally.count("write", "200, refused")

    def _ask(self, what: str, method: str, path: str, form: dict[str, str] | None = None) -> requests.Response:
        """One request, timed and counted. An answer that never came has the status 0."""
        begun = time.monotonic()
        try:
            answer = self._browser.request(
                method, self.server + path, data=form, timeout=PATIENCE, allow_redirects=False
            )
        except requests.RequestException:
            answer = requests.Response()
            answer.status_code = 0
        self.tally.add(what, answer.status_code, time.monotonic() - begun)
        return answer


def repeat(act: Callable[[], object], until: Callable[[], bool], think: Callable[[], float]) -> None:
    """Does an act again and again, with a pause before each, until it is time to stop."""
    while not until():
        wake = time.monotonic() + think()
        while time.monotonic() < wake and not until():
            time.sleep(0.02)
        if not until():
            act()

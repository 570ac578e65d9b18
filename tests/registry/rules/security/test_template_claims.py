"""SEC-12: statements on templates say what protects them."""

import pytest

from suppliers.values import Component
from tests.registry.rules.security.case import measure
from tests.registry.rules.table import DATABASE, cases, sees, service_in_use

TERMINAL = 4


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (measure("unlinkable"), ["unlinkable"]),
        (measure("unlinkable", standing="unclear"), ["unlinkable"]),
        (measure("unlinkable", standing="denied"), []),
        (measure("unlinkable", standing="unread"), []),
        (measure("unlinkable", key_holder="The terminal"), []),
        (measure("unlinkable", algorithm="Fuzzy vault"), []),
        (measure("renewable", component_id=DATABASE), ["renewable"]),
        (measure("renewable", component_id=DATABASE, standing="unclear"), ["renewable"]),
        (measure("renewable", component_id=DATABASE, standing="silent"), []),
        (measure("renewable", component_id=DATABASE, algorithm="Fuzzy vault"), []),
        (measure("renewable", component_id=TERMINAL), []),
        # Where it is replaced is not on record: EVD-12 and SEC-10 ask about words, this rule about a copy.
        (measure("renewable"), []),
        (measure("irreversible"), []),
    ],
)
def test_sec_12_asks_what_protects_a_template(row, found):
    world = service_in_use(
        (Component, {"service_id": 1, "kind": "terminal", "name": "Terminal"}), row, special="biometric"
    )
    assert cases(world.found("SEC-12")) == found


@pytest.mark.parametrize("special", ["", "health", "genetic"])
def test_sec_12_is_about_biometric_data(special):
    assert sees("SEC-12", measure("unlinkable"), special=special) == []


def test_sec_12_names_the_copy():
    (finding,) = sees("SEC-12", measure("renewable", component_id=DATABASE), special="biometric")
    assert finding.message == (
        "Acme Ltd states that templates in “Hosting” can be replaced from a copy in Database. Whether the new template "
        "differs from the old one is not on record."
    )

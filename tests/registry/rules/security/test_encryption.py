"""Rules about encryption, its protocols and its keys."""

import pytest

from registry.rules import Severity
from suppliers.values import DataLocation
from tests.registry.rules.security.case import UNWANTED, at_rest, backup, in_transit, measure, of_backups
from tests.registry.rules.table import BACKUPS, DATABASE, WEB, cases, sees

BOTH = (at_rest(), in_transit())


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], [""]),
        (BOTH, []),
        ([in_transit(), at_rest(standing="unclear")], [""]),
        ([in_transit(), at_rest(component_id=DATABASE)], []),
        ([in_transit(), at_rest(standing="denied")], ["denied"]),
        # A statement on the whole service covers a part. A statement on another part does not.
        ([*BOTH, at_rest(component_id=DATABASE, standing="silent")], []),
        ([in_transit(), at_rest(component_id=BACKUPS), at_rest(component_id=DATABASE, standing="silent")], ["parts"]),
        ([*BOTH, at_rest(component_id=DATABASE, standing="denied")], ["denied"]),
        # A control that is not wanted protects the data where it is denied.
        ([*BOTH, measure("plain transfer", standing="denied", **UNWANTED)], []),
        ([*BOTH, measure("plain transfer", **UNWANTED)], ["clear"]),
        ([*BOTH, measure("plain interface", sense="neutral")], []),
        ([*BOTH, of_backups(standing="denied")], ["denied"]),
        ([*BOTH, backup("stated")], []),
        ([*BOTH, backup("denied")], ["copies denied"]),
        ([*BOTH, backup("silent")], ["copies"]),
        ([*BOTH, backup("unread")], []),
        # A statement on all backups settles silence on a copy, not unclear words on it.
        ([*BOTH, backup("silent"), of_backups()], []),
        ([*BOTH, backup("silent", component_id=DATABASE), of_backups(component_id=BACKUPS)], ["copies"]),
        ([*BOTH, backup("unclear"), of_backups()], ["copies"]),
    ],
)
def test_sec_01_separates_denied_from_unclear(rows, found):
    assert cases(sees("SEC-01", *rows)) == found


@pytest.mark.parametrize(("by", "found"), [("customer", 0), ("unknown", 1)])
def test_sec_01_leaves_out_the_parts_that_we_run_ourselves(by, found):
    place = DataLocation, {"kind": "storage", "operated_by": by, "component_id": DATABASE}
    assert len(sees("SEC-01", in_transit(), at_rest(component_id=DATABASE, standing="silent"), place)) == found


def test_sec_01_names_the_encryption_and_the_part():
    (finding,) = sees("SEC-01", special="health")
    assert finding.severity == Severity.HIGH
    assert (
        finding.message
        == "It is not clear from the sources whether “Hosting” has encryption at rest and encryption in transit."
    )
    (finding,) = sees("SEC-01", in_transit(), at_rest(standing="denied"), special="health")
    assert finding.severity == Severity.HIGH
    assert finding.message == "Acme Ltd states that “Hosting” has no encryption at rest."
    (finding,) = sees("SEC-01", *BOTH[:1], in_transit(component_id=WEB, standing="silent"))
    assert finding.message == (
        "It is not clearly stated that these parts of “Hosting” have encryption in transit: Web."
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], []),
        ([in_transit(protocol="TLS 1.2")], []),
        ([in_transit(protocol="TLS 1.2 or 1.3")], []),
        ([in_transit(protocol="SSH")], []),
        ([in_transit(protocol="SSLv3")], ["outdated"]),
        ([in_transit(protocol="TLS 1.0")], ["outdated"]),
        ([in_transit(protocol="HTTPS")], ["version"]),
        ([in_transit(protocol="TLS")], ["version"]),
        ([in_transit()], ["version"]),
        ([in_transit(), in_transit(protocol="TLS 1.3")], []),
        ([in_transit(component_id=WEB), in_transit(component_id=DATABASE, protocol="TLS 1.3")], ["version"]),
        ([in_transit(), in_transit(protocol="SSLv3")], ["outdated"]),
        ([in_transit(protocol="SSL 2.0")], ["outdated"]),
        # The bare word names no version, and says nothing against one that is named elsewhere.
        ([in_transit(protocol="SSL")], ["version"]),
        ([in_transit(protocol="SSL/TLS")], ["version"]),
        ([in_transit(protocol="TLS 1.2"), in_transit(protocol="SSL")], []),
        ([measure("old protocol", protocol="SSLv3", standing="denied", **UNWANTED)], []),
        ([measure("old protocol", protocol="SSLv3", **UNWANTED)], ["outdated"]),
        ([at_rest(key_holder="Acme Ltd")], []),
        ([at_rest()], ["keys"]),
        ([at_rest(standing="unclear")], []),
        ([at_rest(component_id=DATABASE), of_backups(component_id=BACKUPS, key_holder="Acme Ltd")], ["keys"]),
        ([at_rest(component_id=DATABASE), at_rest(component_id=DATABASE, key_holder="Acme Ltd")], []),
    ],
)
def test_sec_06_asks_for_the_protocol_and_the_keys(rows, found):
    assert cases(sees("SEC-06", *rows)) == found


def test_sec_06_names_protocols_and_kinds_of_encryption_once():
    rows = in_transit(protocol="SSLv3"), in_transit(protocol="SSLv3"), at_rest(), of_backups(), of_backups()
    assert [each.message for each in sees("SEC-06", *rows)] == [
        "It is not on record who holds the keys for encryption at rest and encryption of backups in “Hosting”.",
        "Acme Ltd names an outdated protocol for data in transit in “Hosting”: SSLv3.",
    ]

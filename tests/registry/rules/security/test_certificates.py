"""Rules about certificates: who holds them, and claims that are not certificates."""

import pytest

from registry.rules import Severity
from tests.registry.rules.security.case import certificate
from tests.registry.rules.table import BELOW, cases, sees
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"holder": "supplier"}, []),
        ({"holder": "party", "party_id": BELOW}, ["party"]),
        ({"holder": "party", "party_id": BELOW, "valid_until": TODAY}, ["party"]),
        ({"holder": "party", "party_id": BELOW, "valid_until": YESTERDAY}, ["expired"]),
        ({"holder": "party", "party_id": BELOW, "state": "expired"}, ["expired"]),
        ({"holder": "party"}, ["unclear"]),
        ({"holder": "unclear", "party_id": BELOW}, ["unclear"]),
        # SEC-10 reports a claim that is not a certificate. No rule here reports a denied one.
        ({"holder": "party", "party_id": BELOW, "state": "compliance"}, []),
        ({"holder": "party", "party_id": BELOW, "state": "denied"}, []),
    ],
)
def test_sec_03_checks_who_holds_a_certificate(given, found):
    assert cases(sees("SEC-03", certificate(**given))) == found


def test_sec_03_names_a_party_once_and_only_schemes_that_the_supplier_does_not_hold():
    others = [certificate(holder="party", party_id=BELOW, scheme=scheme) for scheme in ("ISO/IEC 27001", "SOC 2", "C5")]
    (finding,) = sees("SEC-03", *others, certificate(scheme="C5"))
    assert finding.message == (
        "Certificates shown for “Hosting” are held by Below Ltd, not by Acme Ltd: ISO/IEC 27001 and SOC 2."
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], [""]),
        ([certificate("denied")], ["others"]),
        ([certificate("in progress")], ["others"]),
        ([certificate(valid_until=YESTERDAY)], ["others"]),
        ([certificate(valid_from=TODAY)], []),
        ([certificate(valid_from=TOMORROW)], ["others"]),
        ([certificate(holder="party", party_id=BELOW)], ["others"]),
        ([certificate(holder="unclear")], ["others"]),
        ([certificate(kind="article 42", valid_until=TODAY)], []),
    ],
)
def test_sec_05_notes_that_the_supplier_has_no_valid_certificate(rows, found):
    seen = sees("SEC-05", *rows, special="health")
    assert cases(seen) == found
    assert {each.severity for each in seen} <= {Severity.NOTE}


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([certificate()], []),
        ([certificate("compliance")], ["compliance"]),
        ([certificate("compliance", assurance="seen")], []),
        ([certificate("compliance"), certificate()], []),
        ([certificate("follows", standing="unclear")], ["follows"]),
        ([certificate(standing="unclear")], ["unclear"]),
        ([certificate("in progress", standing="unclear")], ["unclear"]),
        ([certificate("in progress")], []),
        ([certificate("compliance"), certificate("follows", scheme="CIS")], ["compliance", "follows"]),
    ],
)
def test_sec_10_reports_claims_that_are_not_certificates(rows, found):
    assert cases(sees("SEC-10", *rows)) == found


def test_sec_10_names_the_schemes():
    (finding,) = sees("SEC-10", certificate("compliance"), certificate("compliance", scheme="PCI DSS"))
    assert finding.message == "For “Hosting”, compliance is claimed without a certificate: ISO/IEC 27001 and PCI DSS."

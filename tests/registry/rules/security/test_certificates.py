"""Rules about certificates: whose they are, and what is none."""

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
        # A claim that is no certificate is SEC-10's, what is denied or on its way is nobody's.
        ({"holder": "party", "party_id": BELOW, "state": "compliance"}, []),
        ({"holder": "party", "party_id": BELOW, "state": "denied"}, []),
    ],
)
def test_sec_03_asks_whose_a_certificate_is(given, found):
    assert cases(sees("SEC-03", certificate(**given))) == found


def test_sec_03_names_a_party_once_and_only_what_the_supplier_does_not_hold_itself():
    others = [certificate(holder="party", party_id=BELOW, scheme=scheme) for scheme in ("ISO/IEC 27001", "SOC 2", "C5")]
    (finding,) = sees("SEC-03", *others, certificate(scheme="C5"))
    assert finding.message == (
        "What is shown for “Hosting” is held by Below Ltd, not by Acme Ltd: ISO/IEC 27001 and SOC 2."
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
def test_sec_05_notes_that_the_supplier_itself_holds_none(rows, found):
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
def test_sec_10_counts_no_claim_for_a_certificate(rows, found):
    assert cases(sees("SEC-10", *rows)) == found


def test_sec_10_names_the_schemes():
    (finding,) = sees("SEC-10", certificate("compliance"), certificate("compliance", scheme="PCI DSS"))
    assert finding.message == "For “Hosting” compliance is claimed, without a certificate: ISO/IEC 27001 and PCI DSS."

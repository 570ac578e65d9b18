"""EVD-12: every unclear fact becomes a question, of one rule or of another."""

import pytest

from registry.rules import CATALOGUE
from registry.rules.evidence.asked import ASKS, is_asked
from suppliers.values import (
    CLAIMS,
    BackupTerm,
    DataCategory,
    DataLocation,
    Declaration,
    Involvement,
    SecurityMeasure,
    ServiceLevel,
)
from tests.registry.rules.evidence.case import STANDINGS, Case
from tests.registry.world import DAYS


@pytest.mark.parametrize("standing", STANDINGS)
def test_evd_12_asks_about_unclear_facts_only(standing):
    case = Case()
    case.claim(ServiceLevel, kind="response", standing=standing)
    assert len(case.found("EVD-12")) == (standing == "unclear")


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_evd_12_asks_about_facts_of_the_day(days, there):
    case = Case()
    case.claim(ServiceLevel, kind="response", standing="unclear", **days)
    assert len(case.found("EVD-12")) == there


def test_evd_12_leaves_out_an_option_that_was_not_bought():
    case = Case()
    case.claim(ServiceLevel, kind="response", standing="unclear", option_id=case.not_bought())
    assert case.found("EVD-12") == []


def test_evd_12_asks_for_the_words_of_the_source_once():
    case = Case()
    for kind, fields in (
        (BackupTerm, {"kind": "full", "worded": "biweekly"}),
        (ServiceLevel, {"worded": "biweekly"}),
        (DataLocation, {"kind": "storage", "country_id": "IE"}),
        (Declaration, {"kind": "stays in service"}),
        (SecurityMeasure, {"control": "firewall"}),
        (ServiceLevel, {}),
    ):
        case.claim(kind, standing="unclear", **fields)
    (finding,) = case.found("EVD-12")
    assert finding.message == (
        "The documents of Acme Ltd on “Hosting” are unclear on: storage; “biweekly”; service levels; firewall; and "
        "data never leaves the service, except as named."
    )
    assert len(finding.seen.evidence) == 6


# What no claim of a kind can be without.
NEEDED = {
    BackupTerm: {"kind": "full"},
    DataLocation: {"kind": "support"},
    Declaration: {"kind": "stays in service"},
    Involvement: {"party_id": 1, "kind": "hosts"},
    SecurityMeasure: {"control": "firewall"},
}


@pytest.mark.parametrize("kind", CLAIMS, ids=lambda kind: kind.__name__)
def test_an_unclear_fact_of_every_kind_is_asked_about(kind):
    """Whatever no rule takes, EVD-12 does."""
    case = Case()
    claim = case.claim(kind, standing="unclear", **NEEDED.get(kind, {}))
    assert is_asked(claim) == (case.found("EVD-12") == [])


def test_what_is_asked_elsewhere_is_asked_by_a_rule():
    assert {each.code for each in ASKS} <= set(CATALOGUE)


# A fact of each kind that another rule takes, so that this one is silent.
TAKEN = [
    ("ACT-10", "datahandled", {"origin": "supplier", "category_id": 2}),
    ("TRA-04", "datalocation", {"kind": "support"}),
    ("ACC-02", "access", {"layer": "database", "occasion": "standing", "reads": "readable"}),
    ("SUB-09", "onwardtransfer", {}),
    ("BRE-01", "breachterm", {}),
    ("RET-01", "retentionterm", {"event": "contract end"}),
    ("SEC-01", "securitymeasure", {"control": "encryption at rest"}),
    ("SEC-08", "securitymeasure", {"control": "second factor"}),
    ("SEC-08", "securitymeasure", {"control": "certificate sign-in"}),
    ("SEC-10", "certification", {"scheme": "ISO/IEC 27001", "kind": "other", "state": "held"}),
    ("SEC-01", "backupterm", {"kind": "full", "encrypted": "unclear"}),
    ("EVD-10", "commitment", {"topic": "audit"}),
    ("SEC-07", "test", {"what": "Recovery", "worded": "biweekly"}),
]


@pytest.mark.parametrize(("code", "kind", "fields"), TAKEN, ids=[f"{code} {kind}" for code, kind, _fields in TAKEN])
def test_a_fact_that_is_asked_elsewhere_is_in_a_finding_there(code, kind, fields):
    case = Case()
    case.world.activity(case.engagement)
    case.world.add(DataCategory, name="Logs")
    (model,) = (each for each in CLAIMS if each.__name__.lower() == kind)
    case.claim(model, standing="unclear", **fields)
    assert case.found("EVD-12") == []
    assert case.found(code) != []

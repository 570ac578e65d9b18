"""Rules about measures, tests and certificates, on registers made of values."""

from datetime import timedelta

import pytest

from registry.rules import Severity
from registry.values import ControlSwitched
from suppliers.values import (
    Access,
    BackupTerm,
    Certification,
    DataLocation,
    Document,
    SecurityMeasure,
    Test,
)
from tests.registry.rules.table import (
    ACME,
    BACKUPS,
    BELOW,
    DATABASE,
    WEB,
    Tried,
    cases,
    sees,
    service_in_use,
)
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

MONTH = timedelta(days=31)


def measure(control, **given):
    usual = {"heading": "storage", "name": control, "sense": "wanted", "run_by": "supplier"}
    return SecurityMeasure, usual | {"control": control} | given


def at_rest(**given):
    return measure("encryption at rest", **given)


def in_transit(**given):
    return measure("encryption in transit", **given)


def of_backups(**given):
    return measure("encryption of backups", **given)


def second_factor(**given):
    return measure("second factor", **given)


def backup(encrypted, **given):
    return BackupTerm, {"kind": "full", "encrypted": encrypted} | given


def test(**given):
    return Test, {"environment": "production", "party_id": BELOW, "last": YESTERDAY} | given


test.__test__ = False


def certificate(state="held", holder="supplier", **given):
    return Certification, {"scheme": "ISO/IEC 27001", "kind": "other", "state": state, "holder": holder} | given


def reaches(**given):
    usual = {"layer": "database", "occasion": "standing", "reached": "remote", "supervised": "silent"}
    return Access, usual | {"reads": "readable", "logged": "silent"} | given


def switched(measure_id, on, **given):
    return ControlSwitched, {"measure_id": measure_id, "on": on} | given


OURS = {"run_by": "customer"}
UNWANTED = {"sense": "unwanted"}
RULES = [
    Tried("SEC-01", at_rest(), fires=False, rows=(in_transit(),)),
    Tried("SEC-02", test(), fires=False),
    Tried("SEC-03", certificate(holder="party", party_id=BELOW), fires=True),
    Tried("SEC-04", certificate(valid_until=YESTERDAY), fires=True),
    Tried("SEC-05", certificate(), fires=False),
    Tried("SEC-06", in_transit(protocol="SSL"), fires=True),
    Tried("SEC-07", test(environment="test"), fires=True),
    Tried("SEC-08", second_factor(), fires=False),
    Tried("SEC-09", second_factor(**OURS), fires=True),
    Tried("SEC-10", certificate("compliance"), fires=True),
]


BOTH = (at_rest(), in_transit())


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], [""]),
        (BOTH, []),
        ([in_transit(), at_rest(standing="unclear")], [""]),
        ([in_transit(), at_rest(component_id=DATABASE)], []),
        ([in_transit(), at_rest(standing="denied")], ["denied"]),
        # What is said of the whole answers for a part, what is said of another part does not.
        ([*BOTH, at_rest(component_id=DATABASE, standing="silent")], []),
        ([in_transit(), at_rest(component_id=BACKUPS), at_rest(component_id=DATABASE, standing="silent")], ["parts"]),
        ([*BOTH, at_rest(component_id=DATABASE, standing="denied")], ["denied"]),
        # Polarity: what is not good to have is good news where it is denied.
        ([*BOTH, measure("plain transfer", standing="denied", **UNWANTED)], []),
        ([*BOTH, measure("plain transfer", **UNWANTED)], ["clear"]),
        ([*BOTH, measure("plain interface", sense="neutral")], []),
        ([*BOTH, of_backups(standing="denied")], ["denied"]),
        ([*BOTH, backup("stated")], []),
        ([*BOTH, backup("denied")], ["copies denied"]),
        ([*BOTH, backup("silent")], ["copies"]),
        ([*BOTH, backup("unread")], []),
        # What is said of backups in general answers for silence, not for what is unclear of this very copy.
        ([*BOTH, backup("silent"), of_backups()], []),
        ([*BOTH, backup("silent", component_id=DATABASE), of_backups(component_id=BACKUPS)], ["copies"]),
        ([*BOTH, backup("unclear"), of_backups()], ["copies"]),
    ],
)
def test_sec_01_tells_what_is_denied_from_what_is_not_clear(rows, found):
    assert cases(sees("SEC-01", *rows)) == found


@pytest.mark.parametrize(("by", "found"), [("customer", 0), ("unknown", 1)])
def test_sec_01_leaves_out_the_parts_that_we_run_ourselves(by, found):
    place = DataLocation, {"kind": "storage", "operated_by": by, "component_id": DATABASE}
    assert len(sees("SEC-01", in_transit(), at_rest(component_id=DATABASE, standing="silent"), place)) == found


def test_sec_01_says_which_encryption_and_which_part():
    (finding,) = sees("SEC-01", special="health")
    assert finding.severity == Severity.MEDIUM
    assert (
        finding.message == "Nothing clear is on record of encryption at rest and encryption in transit for “Hosting”."
    )
    (finding,) = sees("SEC-01", in_transit(), at_rest(standing="denied"), special="health")
    assert finding.severity == Severity.HIGH
    assert finding.message == "Acme Ltd says that “Hosting” has no encryption at rest."
    (finding,) = sees("SEC-01", *BOTH[:1], in_transit(component_id=WEB, standing="silent"))
    assert finding.message == "No encryption in transit is clearly stated for part of “Hosting”: Web."


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([test(standing="unclear", environment="unknown")], 0),
        ([test(standing="denied")], 1),
        ([measure("self check", heading="testing")], 0),
        ([measure("self check", heading="testing", standing="denied")], 1),
        ([backup("stated", tested_number=3, tested_unit="months")], 0),
        ([backup("stated")], 1),
    ],
)
def test_sec_02_takes_any_test_of_a_measure(rows, found):
    assert len(sees("SEC-02", *rows)) == found


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
    ("given", "found"),
    [
        ({"valid_until": TODAY + 12 * MONTH}, []),
        ({"valid_until": YESTERDAY}, ["over"]),
        ({"state": "expired"}, ["lapsed"]),
        ({}, ["endless"]),
        ({"valid_until": TODAY + MONTH}, ["soon"]),
        ({"state": "in progress"}, ["progress"]),
        ({"state": "in progress", "document_id": 1}, ["long"]),
        ({"state": "in progress", "valid_from": TOMORROW}, []),
        ({"state": "in progress", "valid_from": YESTERDAY}, ["late"]),
        ({"state": "in progress", "holder": "party", "party_id": BELOW}, []),
        ({"state": "compliance"}, []),
        ({"state": "denied"}, []),
    ],
)
def test_sec_04_asks_how_old_a_certificate_is(given, found):
    world = service_in_use(certificate(**given))
    world.alter(world.organisation, lead_number=2, lead_unit="months")
    document = {"title": "Statement", "force": "informative", "availability": "held", "confidential": False}
    world.add(Document, kind="statement", supplier_id=ACME, dated=YESTERDAY, **document)
    assert cases(world.found("SEC-04")) == found


def test_sec_04_takes_a_later_certificate_for_an_earlier_one_and_needs_no_lead_time():
    later = certificate(valid_until=TODAY + 12 * MONTH)
    assert sees("SEC-04", certificate(valid_until=YESTERDAY), later) == []
    coming = certificate(valid_from=TOMORROW, valid_until=TODAY + 12 * MONTH)
    assert cases(sees("SEC-04", certificate(valid_until=TODAY), coming)) == []
    assert cases(sees("SEC-04", certificate(valid_until=YESTERDAY), coming)) == ["over"]
    assert sees("SEC-04", certificate(valid_until=TOMORROW)) == []
    (finding,) = sees("SEC-04", certificate(valid_until=YESTERDAY))
    assert (finding.severity, finding.message) == (
        Severity.MEDIUM,
        "ISO/IEC 27001 of Acme Ltd ended on 14 June 2026.",
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
        ([in_transit(), in_transit(protocol="SSL")], ["outdated"]),
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
    rows = in_transit(protocol="SSL"), in_transit(protocol="SSL"), at_rest(), of_backups(), of_backups()
    assert [each.message for each in sees("SEC-06", *rows)] == [
        "Nothing on record says who holds the keys for encryption at rest and encryption of backups in “Hosting”.",
        "For data in transit in “Hosting” Acme Ltd names an outdated protocol: SSL.",
    ]


@pytest.mark.parametrize(
    ("tests", "found"),
    [
        ([], []),
        ([test()], []),
        ([test(party_id=None, report="Summary seen")], []),
        ([test(party_id=None)], [["by whom"]]),
        ([test(last=None, every_number=1, every_unit="years")], [["when"]]),
        ([test(last=TODAY)], []),
        ([test(last=TOMORROW)], [["when"]]),
        ([test(environment="unknown"), test(last=None)], [["where", "when"]]),
        ([test(standing="unclear", last=None)], [["when"]]),
        ([test(environment="test")], ["production"]),
        ([test(environment="test"), test()], []),
        ([test(environment="test"), test(standing="denied")], ["production"]),
        ([test(environment="test", last=None)], ["production", ["when"]]),
    ],
)
def test_sec_07_asks_where_by_whom_when_and_for_production(tests, found):
    seen = sees("SEC-07", *tests)
    assert [each.case or [gap.value for gap in dict(each.figures)["missing"]] for each in seen] == found


def test_sec_07_says_what_is_not_on_record():
    (finding,) = sees("SEC-07", test(environment="unknown", last=None))
    assert finding.message == (
        "Of at least one test of “Hosting” it is not on record where it is made and when it was last made."
    )


DIRECTORY = measure("single sign-on", component_id=WEB, **OURS)
SILENT_WEB = second_factor(component_id=WEB, standing="silent")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], [""]),
        ([measure("certificate sign-in")], []),
        ([measure("certificate sign-in", standing="unclear")], [""]),
        ([second_factor(standing="denied", component_id=WEB)], ["denied"]),
        ([second_factor(standing="denied"), second_factor(component_id=WEB)], ["denied"]),
        ([SILENT_WEB], ["parts"]),
        ([SILENT_WEB, second_factor(component_id=WEB)], []),
        ([SILENT_WEB, second_factor(component_id=DATABASE)], ["parts"]),
        # Whoever signs in through our own directory signs in as strongly as we have it.
        ([SILENT_WEB, DIRECTORY, switched(2, True)], []),
        ([SILENT_WEB, DIRECTORY, switched(2, False)], ["parts"]),
        ([reaches()], ["remote"]),
        ([reaches(), second_factor()], []),
        ([reaches(component_id=DATABASE), second_factor(component_id=DATABASE)], []),
        ([reaches(component_id=DATABASE), second_factor(component_id=WEB)], ["remote"]),
        # What users of ours may switch on says nothing of the supplier's people.
        ([reaches(), second_factor(**OURS)], ["remote"]),
        ([reaches(reached="office"), second_factor(**OURS)], []),
        ([reaches(occasion="never"), second_factor(**OURS)], []),
        ([reaches(standing="denied"), second_factor(**OURS)], []),
    ],
)
def test_sec_08_asks_for_more_than_a_password(rows, found):
    assert cases(sees("SEC-08", *rows)) == found


def test_sec_08_is_a_policy_that_an_organisation_may_not_have():
    world = service_in_use(reaches())
    assert len(world.found("SEC-08")) == 1
    world.alter(world.organisation, second_factor=False)
    assert world.found("SEC-08") == []


def test_sec_08_names_who_reaches_it_once():
    (finding,) = sees("SEC-08", reaches(), reaches(party_id=BELOW), reaches(party_id=BELOW))
    assert finding.message == (
        "People of Acme Ltd and Below Ltd reach “Hosting” remotely, and nothing on record says that they sign in with "
        "more than a password."
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([second_factor(**OURS), switched(1, True)], []),
        ([second_factor(**OURS), switched(1, True, since=TOMORROW)], ["off"]),
        ([second_factor(**OURS), switched(1, False)], ["off"]),
        ([second_factor(**OURS)], ["unanswered"]),
        ([second_factor(**OURS), switched(1, False, engagement_id=99)], ["unanswered"]),
        ([second_factor(**OURS), at_rest(**OURS)], ["unanswered"]),
        ([second_factor(**OURS), at_rest(**OURS), switched(1, False), switched(2, False)], ["off", "off"]),
        ([second_factor(**OURS, standing="unclear")], []),
        ([second_factor()], []),
    ],
)
def test_sec_09_asks_for_each_control_of_ours(rows, found):
    assert cases(sees("SEC-09", *rows)) == found


def test_sec_09_names_the_controls():
    (finding,) = sees("SEC-09", second_factor(name="Code", **OURS), at_rest(name="Own key", **OURS))
    assert finding.message == (
        "Of “Hosting” it is for Example Trading Ltd to switch on what follows, and no answer is on record: Code and "
        "Own key."
    )


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

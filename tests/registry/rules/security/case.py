"""Claims for testing the rules on security, and a case in which each rule fires or does not."""

from registry.values import ControlSwitched
from suppliers.values import Access, BackupTerm, Certification, SecurityMeasure, Test
from tests.registry.rules.table import BELOW, Tried
from tests.registry.world import YESTERDAY


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
    Tried("SEC-06", in_transit(protocol="SSLv3"), fires=True),
    Tried("SEC-07", test(environment="test"), fires=True),
    Tried("SEC-08", second_factor(), fires=False),
    Tried("SEC-09", second_factor(**OURS), fires=True),
    Tried("SEC-10", certificate("compliance"), fires=True),
]

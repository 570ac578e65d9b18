"""The rule about the dates of certificates."""

from datetime import timedelta

import pytest

from registry.rules import Severity
from suppliers.values import Document
from tests.registry.rules.security.case import certificate
from tests.registry.rules.table import ACME, BELOW, cases, sees, service_in_use
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

MONTH = timedelta(days=31)


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
def test_sec_04_checks_the_dates_of_a_certificate(given, found):
    world = service_in_use(certificate(**given))
    world.alter(world.organisation, lead_number=2, lead_unit="months")
    document = {"title": "Statement", "force": "informative", "availability": "held", "confidential": False}
    world.add(Document, kind="statement", supplier_id=ACME, dated=YESTERDAY, **document)
    assert cases(world.found("SEC-04")) == found


def test_sec_04_accepts_a_later_certificate_and_needs_no_lead_time():
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

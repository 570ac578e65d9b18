"""Rules about tests of measures."""

import pytest

from tests.registry.rules.security.case import backup, measure, test
from tests.registry.rules.table import sees
from tests.registry.world import TODAY, TOMORROW


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
def test_sec_02_accepts_any_test_of_a_measure(rows, found):
    assert len(sees("SEC-02", *rows)) == found


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
def test_sec_07_asks_for_the_place_the_tester_the_date_and_production(tests, found):
    seen = sees("SEC-07", *tests)
    assert [each.case or [gap.value for gap in each.seen.figures["missing"]] for each in seen] == found


def test_sec_07_names_the_missing_details():
    (finding,) = sees("SEC-07", test(what="Intrusion", environment="unknown", last=None), test(what="Recovery"))
    assert finding.message == (
        "For these tests of “Hosting”, it is not on record where it is run and when it was last run: Intrusion."
    )

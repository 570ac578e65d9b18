"""The status of an activity on a day: the record prints it, and rules go by it."""

from dataclasses import replace

import pytest

from registry.chains import status_of
from registry.findings.finding import findings
from registry.records import RECORDS
from tests.registry.rules.activities.case import YEAR, Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY

# The day of the lens is today; as we know now of it, the register was written tomorrow.
STATES = [
    ({"status": "live"}, "live", "live"),
    ({"status": "planned"}, "planned", "planned"),
    ({"status": "ended"}, "ended", "ended"),
    ({"status": "ended", "ends": TODAY}, "ended", "live"),
    ({"status": "ended", "ends": TOMORROW}, "ended", "live"),
    ({"status": "live", "ends": TODAY}, "live", "live"),
]
WORDS = {"live": "in use", "planned": "planned", "ended": "ended"}


def by_both_clocks(case):
    """The lens of today as known then, and as we know now."""
    then = case.world.lens()
    return then, replace(then, known_on=TOMORROW)


@pytest.mark.parametrize(("activity", "then", "now"), STATES)
def test_a_status_entered_later_says_nothing_against_a_day_up_to_the_last(activity, then, now):
    case = Case(**activity)
    assert [status_of(lens, case.activity) for lens in by_both_clocks(case)] == [then, now]


@pytest.mark.parametrize(("activity", "then", "now"), STATES)
def test_the_record_and_the_rules_go_by_the_status_of_the_day(activity, then, now):
    case = Case(dpia="due", starts=TODAY - 3 * YEAR, **activity)
    case.world.alter(case.organisation, review_number=12, review_unit="months")
    for lens, status in zip(by_both_clocks(case), (then, now), strict=True):
        record = RECORDS["controller"](lens, case.organisation)
        parts = (record.main if status == "live" else record.apart).parts
        assert [str(part.sections[0].items[0].values[0]).split(", ")[0] for part in parts] == [WORDS[status]]
        found = {(each.code, each.case) for each in findings(lens) if each.about == case.activity}
        assert (("ACT-05", "never") in found) is (status == "live")
        assert ("ACT-03" in {code for code, _case in found}) is (status != "ended")
        assert (("ACT-03", "planned") in found) is (status == "planned")


def test_a_day_after_the_last_has_no_such_activity():
    case = Case(status="ended", ends=YESTERDAY)
    for lens in by_both_clocks(case):
        assert RECORDS["controller"](lens, case.organisation).main.parts == ()
        assert RECORDS["controller"](lens, case.organisation).apart.parts == ()

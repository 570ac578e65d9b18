"""The rule about reviews, on registers made of values."""

import pytest

from registry.values import GuaranteeAssessment, Review
from tests.registry.rules.activities.case import ALL_DAYS, YEAR, Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World


def act_05(*reviews: dict, policy=(12, "months"), assessed=None, **fields):
    """The cases of overdue reviews, by the kind of record to review."""
    case = Case(**{"starts": TODAY - 3 * YEAR} | fields)
    case.world.alter(case.organisation, review_number=policy[0], review_unit=policy[1])
    case.engagement = case.world.alter(case.engagement, starts=TODAY - 3 * YEAR)
    keys = {"supplier": 1, "engagement": case.engagement.id, "activity": case.activity.id}
    for each in reviews:
        of = each.pop("of")
        owner = {"organisation_id": case.organisation.id}
        case.world.add(Review, **{"on": YESTERDAY, f"{of}_id": keys[of]} | owner | each)
    if assessed:
        case.world.add(GuaranteeAssessment, engagement_id=case.engagement.id, on=assessed)
    return {type(f.about).__name__.replace("Processing", "").lower(): f.case for f in case.found("ACT-05")}


NEVER = {"engagement": "never", "activity": "never"}


@pytest.mark.parametrize(
    ("reviews", "given", "late"),
    [
        ([], {}, NEVER),
        ([], {"policy": (None, "")}, {}),
        ([], {"starts": YESTERDAY}, {"engagement": "never"}),
        ([], {"starts": None}, NEVER),
        ([], {"status": "planned"}, {"engagement": "never"}),
        ([], {"assessed": YESTERDAY}, {"activity": "never"}),
        ([], {"assessed": TODAY - 2 * YEAR}, {"engagement": "interval", "activity": "never"}),
        ([{"of": "activity"}], {}, {"engagement": "never"}),
        ([{"of": "activity", "on": TODAY - 2 * YEAR}], {}, {"engagement": "never", "activity": "interval"}),
        ([{"of": "activity", "on": TOMORROW}], {}, NEVER),
        ([{"of": "activity", "next": YESTERDAY}], {}, {"engagement": "never", "activity": "next"}),
        ([{"of": "activity", "next": TODAY}], {}, {"engagement": "never"}),
        ([{"of": "activity", "next": YESTERDAY}], {"policy": (None, "")}, {"activity": "next"}),
        (
            [{"of": "engagement", "on": TODAY - YEAR, "next": YESTERDAY}, {"of": "engagement"}],
            {},
            {"activity": "never"},
        ),
        ([{"of": "supplier"}], {}, {"activity": "never"}),
        ([{"of": "supplier", "next": YESTERDAY}], {}, {"supplier": "next", "activity": "never"}),
    ],
)
def test_act_05_fires_where_a_day_set_or_the_interval_has_passed(reviews, given, late):
    assert act_05(*[dict(each) for each in reviews], **given) == late


@ALL_DAYS
def test_act_05_covers_only_records_in_force(days, there):
    case = Case(**days)
    case.world.alter(case.engagement, **days)
    for fields in ({"activity_id": case.activity.id}, {"engagement_id": case.engagement.id}):
        case.world.add(Review, organisation_id=case.organisation.id, on=YESTERDAY, next=YESTERDAY, **fields)
    assert len(case.found("ACT-05")) == 2 * there
    assert case.elsewhere("ACT-05") == []


def test_act_05_names_the_supplier_whose_service_was_not_reviewed():
    world = World()
    world.alter(world.organisation, review_number=12, review_unit="months")
    world.engaged()
    world.activity()
    assert {f.supplier.name if f.supplier else None for f in world.found("ACT-05")} == {"Acme Ltd", None}

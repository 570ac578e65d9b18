"""SUB-10: the notice of changes is complete."""

import pytest

from tests.registry.rules.chain.case import agreed, says, setting
from tests.registry.world import DAYS


@pytest.mark.parametrize(
    ("rows", "seen"),
    [
        ({}, []),
        ({"change notice": {"standing": "unread"}}, []),
        ({"change notice": {"standing": "silent"}}, ["silent"]),
        ({"change notice": {"standing": "denied"}}, ["denied"]),
        ({"change notice": {}}, ["open"]),
        ({"change notice": {"number": 30, "unit": "days"}}, []),
        ({"change notice": {"number": 30, "unit": "days"}, "objection": {"standing": "unread"}}, []),
        ({"change notice": {"number": 30, "unit": "days"}, "objection": {"standing": "silent"}}, ["open"]),
        ({"change notice": {"number": 30, "unit": "days"}, "objection": {}}, []),
        ({"change notice": {"number": 30, "unit": "days", "qualifier": "to subscribers"}}, ["limit"]),
        ({"change notice": {"qualifier": "to subscribers"}}, ["open, limit"]),
    ],
)
def test_sub_10_finds_the_gaps_of_a_notice_of_changes(rows, seen):
    world, engagement = setting()
    for topic, fields in rows.items():
        says(world, engagement, topic, **fields)
    assert [finding.case for finding in world.found("SUB-10")] == seen


@pytest.mark.parametrize(
    ("standing", "agreement", "seen"),
    [
        # An agreement answers silence, but not a denial or a limit.
        ("silent", {}, []),
        ("denied", {}, ["denied"]),
        ("stated", {}, []),
        ("silent", {"kind": "terms", "authorisation": "unknown"}, []),
        ("silent", {"kind": "terms", "authorisation": "unknown", "change_number": None}, ["silent"]),
        ("denied", {"authorisation": "none"}, []),
    ],
)
def test_sub_10_lets_an_agreement_answer_for_silence(standing, agreement, seen):
    world, engagement = setting()
    agreed(world, engagement, **agreement)
    says(world, engagement, "change notice", standing=standing)
    assert [finding.case for finding in world.found("SUB-10")] == seen


def test_sub_10_lists_the_points_left_open():
    world, engagement = setting()
    says(world, engagement, "change notice", qualifier="where data is affected")
    says(world, engagement, "prior notice", standing="unclear")
    says(world, engagement, "objection", standing="silent")
    (finding,) = world.found("SUB-10")
    assert finding.message == (
        "The notice of changes that Acme Ltd describes for “Hosting” is limited (where data is affected) and leaves "
        "open the notice period, whether it comes before the change and whether we can object."
    )


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_10_reads_the_statements_of_the_day(days, there):
    world, engagement = setting()
    says(world, engagement, "change notice", standing="silent", **days)
    assert bool(world.found("SUB-10")) is there


@pytest.mark.parametrize(("change", "seen"), [(30, []), (None, ["limit"])])
def test_sub_10_is_silent_on_a_limit_once_an_agreement_governs_changes(change, seen):
    world, engagement = setting()
    agreed(world, engagement, change_number=change)
    says(world, engagement, "change notice", qualifier="to subscribers")
    assert [finding.case for finding in world.found("SUB-10")] == seen

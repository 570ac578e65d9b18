"""ACC-05: a party that alone has standing access is supervised, where unattended access is denied elsewhere only."""

import pytest

from tests.registry.rules.access.case import access, cases, message
from tests.registry.world import DAYS

DATABASE, WEB = 1, 2
ALONE, ELSEWHERE = {"component_id": WEB, "supervised": "silent"}, {"component_id": DATABASE, "supervised": "denied"}


@pytest.mark.parametrize(
    ("alone", "denial", "fires"),
    [
        ({}, {}, 1),
        ({"occasion": "unknown"}, {}, 1),
        ({"supervised": "unclear"}, {}, 1),
        ({"occasion": "on call"}, {}, 0),
        ({"supervised": "stated"}, {}, 0),
        ({"component_id": None}, {}, 0),
        ({"party_id": None}, {}, 0),
        ({"standing": "denied"}, {}, 0),
        # A denial for this part, or for the whole service, contradicts the access instead (ACC-01).
        ({}, {"component_id": WEB}, 0),
        ({}, {"component_id": None}, 0),
        ({}, {"party_id": None}, 0),
        ({}, {"supervised": "silent"}, 0),
        ({}, {"standing": "silent"}, 0),
    ],
)
def test_acc_05_fires_where_unattended_access_is_denied_for_other_parts_only(world, alone, denial, fires):
    access(world, **ALONE | alone)
    access(world, **ELSEWHERE | {"standing": "denied"} | denial)
    assert len(cases(world, "ACC-05")) == fires


@pytest.mark.parametrize(("other", "fires"), [({}, 0), ({"standing": "denied"}, 1), ({"component_id": DATABASE}, 1)])
def test_acc_05_is_silent_where_somebody_else_has_access_too(world, other, fires):
    access(world, **ALONE)
    access(world, **ALONE | {"party_id": None} | other)
    access(world, **ELSEWHERE, standing="denied")
    assert len(cases(world, "ACC-05")) == fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_05_counts_access_while_it_applies(world, days, there):
    access(world, **ALONE, **days)
    access(world, **ELSEWHERE, standing="denied")
    assert len(cases(world, "ACC-05")) == there


def test_acc_05_names_the_party_and_the_part(world):
    access(world, **ALONE)
    access(world, **ELSEWHERE, standing="denied")
    assert message(world, "ACC-05") == (
        "Party alone has standing access to Web of “Hosting”. The source denies its unattended access to other "
        "parts only."
    )

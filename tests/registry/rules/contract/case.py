"""A service in use with its agreement, and data that makes each rule about an agreement fire once."""

from datetime import date, timedelta

import pytest

from registry.values import Agreement, ClauseItem, ClauseReview
from suppliers.values import BreachTerm, Commitment
from tests.registry.world import TODAY, World

SINCE = date(2025, 1, 1)
SIGNED = date(2024, 12, 1)
WHOLE = {
    **{"kind": "dpa", "title": "Agreement", "signed": SIGNED, "starts": SINCE, "authorisation": "general"},
    **{"change_number": 30, "change_unit": "days", "objection_number": 30, "objection_unit": "days"},
    **{"subject_matter": "S", "duration": "D", "nature": "N", "purpose": "P", "data_and_subjects": "D"},
    "controller_duties": "C",
}


def setting(**engagement):
    """A world with one engagement, in use for a year and a half."""
    world = World()
    world.alter(world.organisation, lead_number=90, lead_unit="days")
    return world, world.engaged(**{"starts": SINCE} | engagement)


def agreed(world, engagement, **fields):
    """An agreement with all fields filled, except for the fields given."""
    return world.add(Agreement, engagement_id=engagement.id, **WHOLE | fields)


def reviewed(world, agreement, on=TODAY, **outcomes):
    """Every item reviewed on a day and met, except for those given by their letter."""
    for item in ClauseItem:
        outcome = outcomes.get(item.name, "met")
        if outcome:
            world.add(ClauseReview, agreement_id=agreement.id, item=item, outcome=outcome, on=on)


def says(world, engagement, topic, **fields):
    """A statement of the supplier on a topic."""
    return world.add(Commitment, service_id=engagement.service_id, topic=topic, **fields)


def cases(world, code):
    """The case and the severity of each finding of one rule."""
    return [(finding.case, str(finding.severity)) for finding in world.found(code)]


def con_03(world, engagement):
    reviewed(world, agreed(world, engagement), P4="missing")


def con_08(world, engagement):
    agreed(world, engagement, breach_number=24, breach_unit="hours")
    world.add(BreachTerm, service_id=engagement.service_id, number=48, unit="hours")


# Data that makes each rule about an engagement fire once.
FIRES = {
    "CON-01": lambda world, engagement: None,
    "CON-02": lambda world, engagement: agreed(world, engagement, ends=TODAY + timedelta(days=30)),
    "CON-03": con_03,
    "CON-04": agreed,
    "CON-05": lambda world, engagement: agreed(world, engagement, nature=""),
    "CON-06": lambda world, engagement: agreed(world, engagement, authorisation="unknown"),
    "CON-07": lambda world, engagement: None,
    "CON-08": con_08,
    "CON-09": lambda world, engagement: says(world, engagement, "compelled disclosure told", standing="silent"),
    "CON-10": lambda world, engagement: says(world, engagement, "own use", standing="silent"),
}
ALL = pytest.mark.parametrize("code", FIRES)

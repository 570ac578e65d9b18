"""A service with a breach notice, the parties behind it, and the findings about it."""

from registry.values import Agreement, EngagementOption
from suppliers.values import BreachTerm, ServiceOption
from tests.registry.chains.linked import Linked

AGREED_24 = {"breach_number": 24, "breach_unit": "hours", "breach_trigger": "aware"}
STANDINGS = ("stated", "denied", "unclear", "silent", "unread")


def world_of(policy=(36, "hours"), **engagement):
    """A world whose organisation accepts no longer notice than *policy*."""
    world = Linked(**engagement)
    world.organisation = world.alter(world.organisation, notice_number=policy[0], notice_unit=policy[1])
    return world


def term(world, number=48, unit="hours", **fields):
    """The supplier states a notice."""
    row = {"service_id": world.top.id, "number": number, "unit": unit if number is not None else "", "trigger": "aware"}
    return world.add(BreachTerm, **row | fields)


def agreed(world, **fields):
    """A notice of 24 hours is agreed."""
    return world.add(Agreement, **{"engagement_id": world.engagement.id, "kind": "dpa"} | AGREED_24 | fields)


def another_option(world):
    """An option of the service that was not bought."""
    another, bought = (world.add(ServiceOption, service_id=world.top.id, name=name).id for name in ("Other", "Bought"))
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=bought)
    return another


def cases(world, code):
    return [finding.case for finding in world.found(code)]


def message(world, code):
    (finding,) = world.found(code)
    return finding.message


def chained(*notices, stated=12, policy=(36, "hours"), **link):
    """A world with parties one behind the other, each with a notice in hours or none."""
    world = world_of(policy)
    term(world, stated)
    above = world.top
    for n, number in enumerate(notices):
        below = world.service(f"Party {n + 1}")
        world.behind(above, below, number=number, unit="hours" if number is not None else "", **link)
        above = below
    return world

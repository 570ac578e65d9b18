"""The recipients that transfers show: the recipient of a transfer is a recipient of the record too."""

from collections.abc import Iterable

from registry.chains.footing import Footing
from registry.chains.leg import Leg
from registry.values import JointController


def legs_by_recipient(legs: Iterable[Leg]) -> tuple[Leg, ...]:
    """A leg for each recipient in a destination."""
    found = {leg.step.key: leg for leg in legs if _shows_recipient(leg)}
    return tuple(found.values())


def _shows_recipient(leg: Leg) -> bool:
    """Whether a leg shows a recipient of the record. One that was assessed as no transfer shows none.

    At home nobody is asked for the name of a recipient, and a joint controller has its own place in the record.
    """
    if leg.footing == Footing.HOME:
        return bool(leg.recipient) and not isinstance(leg.because, JointController)
    return leg.footing != Footing.NO_TRANSFER

"""What activities of a synthetic register send abroad themselves: one kind each, in turn (Article 30(1)(e))."""

from collections.abc import Callable
from datetime import date

from registry.synthetic.draft import Draft
from registry.synthetic.grounds import ground
from registry.values import (
    ActivityRecipient,
    ActivityTransfer,
    ConfirmedNone,
    JointController,
    Laws,
    Organisation,
    ProcessingActivity,
    Regime,
)
from suppliers.values import Supplier

# One activity in this many is under both laws.
BOTH_LAWS_ONE_OF = 5


def laws_of_next(draft: Draft) -> str:
    """The law of the next activity: empty for that of its organisation, or both laws."""
    if draft.turn("laws") % BOTH_LAWS_ONE_OF == 0:
        return Laws.BOTH
    return ""


def add_abroad(draft: Draft, activity: ProcessingActivity, organisation: Organisation, on: date) -> None:
    """The activity's own transfers, its recipients and joint controllers abroad, or the confirmation of none."""
    kinds: list[Callable[[Draft, ProcessingActivity, str, date], None]] = [
        _transfer_with_ground,
        _none_confirmed,
        _recipient_alone,
        _joint_controller,
        _international_organisation,
        _transfer_without_ground,
    ]
    law = activity.regime or organisation.regime
    kinds[draft.turn("abroad") % len(kinds)](draft, activity, law, on)


def _regimes(law: str) -> list[str]:
    """Each law of an activity."""
    if law == Laws.BOTH:
        return [Regime.EU, Regime.UK]
    return [law]


def _transfer_with_ground(draft: Draft, activity: ProcessingActivity, law: str, on: date) -> None:
    """A recipient with a ground under each law of the activity."""
    country = draft.chance.choice(("US", "IN", "CA"))
    name = f"Example Research {activity.reference}"
    draft.add(
        ActivityRecipient,
        activity_id=activity.id,
        kind="controller",
        category="Research",
        name=name,
        country_id=country,
    )
    for regime in _regimes(law):
        given = ground(draft, regime=regime, country=country, recipient=name, on=on)
        draft.add(ActivityTransfer, activity_id=activity.id, regime=regime, country_id=country, recipient=name, **given)


def _transfer_without_ground(draft: Draft, activity: ProcessingActivity, law: str, on: date) -> None:
    """A transfer of which no mechanism is on record."""
    draft.add(
        ActivityTransfer, activity_id=activity.id, country_id="IN", recipient=f"Example Agents {activity.reference}"
    )


def _none_confirmed(draft: Draft, activity: ProcessingActivity, law: str, on: date) -> None:
    """Transfers confirmed as none, whatever the services of the activity show."""
    draft.add(ConfirmedNone, activity_id=activity.id, item="transfers", on=on)


def _recipient_alone(draft: Draft, activity: ProcessingActivity, law: str, on: date) -> None:
    """A recipient abroad that no transfer mentions, reached through a supplier."""
    through = draft.chance.choice(list(draft.all(Supplier)))
    given = {"name": f"Example Affiliate {activity.reference}", "country_id": "US", "through_id": through.id}
    draft.add(ActivityRecipient, activity_id=activity.id, kind="abroad", category="Company of the group", **given)


def _joint_controller(draft: Draft, activity: ProcessingActivity, law: str, on: date) -> None:
    """A joint controller abroad, with its arrangement."""
    given = {"arrangement": "Contracts, folder J", "arranged": on, "country_id": "CA"}
    draft.add(JointController, activity_id=activity.id, name=f"Example Partner {activity.reference}", **given)


def _international_organisation(draft: Draft, activity: ProcessingActivity, law: str, on: date) -> None:
    """A transfer to an international organisation: one with a decision of the Commission, then one without."""
    number = draft.turn("international organisation")
    body = ("European Patent Organisation", "Example International Organisation")[number % 2]
    given = {"mechanism": "45", "instrument": "(EU) 2025/1382"}
    if number % 2 or Regime.EU not in _regimes(law):
        given = {"mechanism": "49(1)(d)"}
    regime = ""
    if law == Laws.BOTH:
        regime = Regime.EU
    draft.add(ActivityTransfer, activity_id=activity.id, regime=regime, body=body, recipient=body, **given)

"""The transfers of all organisations that are based on an adequacy decision, for the question "if it fell"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registry.chains import (
    Leg,
    Transfers,
    chain_of,
    fallback_holds,
    law_of_day,
    laws_of_activity,
    legs,
    legs_on_decision,
    own_legs,
    returned_leg,
    transfers_of,
    used,
)
from registry.reading.lens import Lens
from registry.records.grounds import mechanism_words
from registry.records.text import NOTHING, Text
from registry.records.transfer_lines import destination_words, recipient_words
from registry.values import (
    ActivityEngagement,
    Engagement,
    Organisation,
    OwnService,
    ProcessingActivity,
    ProcessingForClient,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BasedOn:
    """A transfer that is based on a decision, of a service used, an activity or a client.

    ``fallback`` is the mechanism in reserve; ``holds`` whether it would carry the transfer on the day.
    """

    of: Engagement | ProcessingActivity | ProcessingForClient
    name: str
    organisation: Organisation
    leg: Leg
    fallback: Text
    holds: bool

    @property
    def page(self) -> str:
        """The route of its page."""
        match self.of:
            case Engagement():
                return "engagement"
            case ProcessingActivity():
                return "activity"
        return "client"

    @property
    def to(self) -> Text:
        """Where the data goes."""
        return destination_words(self.leg)

    @property
    def recipient(self) -> Text:
        """Who receives it."""
        return recipient_words(self.leg)


def based_on(lens: Lens, number: str) -> Iterator[BasedOn]:
    """The transfers based on the decision of that number: through services, then our own, then back to clients."""
    for of, name, organisation, found in (*_of_services(lens), *_of_activities(lens), *_of_clients(lens)):
        for leg in legs_on_decision(found, number):
            yield BasedOn(
                of=of,
                name=name,
                organisation=organisation,
                leg=leg,
                fallback=_fallback(lens, leg),
                holds=_holds(lens, leg),
            )


# What makes transfers, its name, whose it is, and the transfers.
_Found = tuple[Engagement | ProcessingActivity | ProcessingForClient, str, Organisation, Iterable[Leg]]


def _of_services(lens: Lens) -> Iterator[_Found]:
    for engagement in lens.all(Engagement):
        here, organisation = used(lens, engagement), lens.get(Organisation, engagement.organisation_id)
        if here and organisation:
            found = legs(lens, engagement, chain_of(lens, engagement, here.service), organisation)
            yield engagement, here.service.name, organisation, found


def _of_activities(lens: Lens) -> Iterator[_Found]:
    for organisation in lens.organisations:
        for activity in lens.current(ProcessingActivity, "organisation_id", organisation.id):
            laws = laws_of_activity(activity, organisation)
            found = own_legs(lens, activity, organisation, laws, services=_services(lens, activity))
            yield activity, activity.name, organisation, found


def _services(lens: Lens, activity: ProcessingActivity) -> Iterator[Transfers]:
    """What goes where through the services that an activity uses."""
    for row in lens.current(ActivityEngagement, "activity_id", activity.id):
        here = used(lens, lens.get(Engagement, row.engagement_id))
        if here is not None:
            yield transfers_of(lens, here.engagement, chain_of(lens, here.engagement, here.service))


def _of_clients(lens: Lens) -> Iterator[_Found]:
    for organisation in lens.organisations:
        for service in lens.current(OwnService, "organisation_id", organisation.id):
            for processing in lens.current(ProcessingForClient, "service_id", service.id):
                leg = returned_leg(lens, processing, organisation)
                if leg is not None:
                    yield processing, service.name, organisation, (leg,)


def _fallback(lens: Lens, leg: Leg) -> Text:
    """The mechanism in reserve. Empty where there is none on record."""
    if leg.ground is None or leg.law is None:
        return NOTHING
    fallback = leg.ground.reserve(lens.on)
    return mechanism_words(lens, law_of_day(lens, leg.law), fallback) if fallback else NOTHING


def _holds(lens: Lens, leg: Leg) -> bool:
    if leg.ground is None or leg.law is None:
        return False
    return fallback_holds(lens, leg.law, leg.ground)

"""The pictures of one service as organisations use it: its chain and its two lines of time, from the same facts."""

from collections.abc import Iterable
from typing import NamedTuple

from registry.pictures.chain import ChainPicture, picture_of
from registry.pictures.chain_facts import chain_facts
from registry.pictures.clock import Clock, breach_clock, copies_clock
from registry.reading.lens import Lens
from registry.values import Engagement
from suppliers.values import Service


class ServicePictures(NamedTuple):
    """The chain, and the lines of time until we know of a breach and until the last copy is gone."""

    chain: ChainPicture
    breach: Clock | None
    copies: Clock | None


def service_pictures(lens: Lens, service: Service, engagements: Iterable[Engagement] = ()) -> ServicePictures | None:
    """The pictures of a service as its engagements in force use it. None: its supplier is not on record.

    Without engagements there is no line of time: what the supplier agreed with nobody is on its own page.
    """
    facts = chain_facts(lens, service, engagements)
    if facts is None:
        return None
    return ServicePictures(picture_of(facts), breach_clock(facts), copies_clock(facts))

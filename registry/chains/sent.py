"""What the record lists under transfers, for an activity, a client or services apart: Articles 30(1)(e), 30(2)(c).

The record prints these transfers and open places, and rules read the same ones.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from registry.chains.footing import Footing
from registry.chains.law import AppliedLaw, applied_to_activity, applied_to_organisation, is_home, laws_of_day
from registry.chains.leg import Leg
from registry.chains.open_places import OpenPlace
from registry.chains.transfer_steps import Source
from registry.chains.transfers import Transfers, legs_under, own_legs, places_under, returned_leg
from registry.reading.lens import Lens
from registry.values import Organisation, ProcessingActivity, ProcessingForClient
from suppliers.values import Regime

# Transfers of ours through services come first, then our own, then those of others; what goes back to a client is last.
_ORDER = (Source.FIRST, Source.OWN, Source.LATER, Source.RETURNED)


@dataclass(frozen=True, kw_only=True)
class Sent:
    """The transfers of one activity, one client or services apart under its laws, and places that may be transfers.

    ``through`` are those through services, in the order in which the services were given. ``own`` are an activity's own
    transfers, ``returned`` is what goes back to a client abroad. ``described``: people described the transfers of the
    processing for a client in their own words.
    """

    lens: Lens
    laws: tuple[Regime, ...]
    through: tuple[tuple[Leg, ...], ...]
    places: tuple[OpenPlace, ...]
    own: tuple[Leg, ...] = ()
    returned: Leg | None = None
    described: bool = False

    @property
    def legs(self) -> tuple[Leg, ...]:
        """All its transfers, without what goes back to a client."""
        return (*chain.from_iterable(self.through), *self.own)

    @cached_property
    def listed(self) -> tuple[Leg, ...]:
        """The transfers that the record lists, in its order: abroad for its law, to a body, or not on record where."""
        found = [leg for leg in (*self.legs, *self._returned) if self._is_listed(leg)]
        return tuple(sorted(found, key=_place_in_list))

    @property
    def answers(self) -> bool:
        """Whether the record lists anything, so that the item is answered."""
        return bool(self.places or self.listed)

    @property
    def abroad(self) -> tuple[Leg, ...]:
        """The transfers listed whose destination is on record: each contradicts a confirmed "none"."""
        return tuple(leg for leg in self.listed if leg.footing != Footing.UNKNOWN)

    @property
    def _returned(self) -> tuple[Leg, ...]:
        return () if self.returned is None else (self.returned,)

    def _is_listed(self, leg: Leg) -> bool:
        if leg.footing == Footing.NO_TRANSFER:
            return False
        if leg.country is None:
            return True
        # Our transfers are listed once for each law; those of others where one of our laws has them abroad.
        laws = self.laws if leg.exporter is not None or leg.law is None else (leg.law,)
        return any(not is_home(self.lens, law, leg.country) for law in laws)


def sent_by_activity(
    lens: Lens, activity: ProcessingActivity, organisation: Organisation, services: Iterable[Transfers]
) -> Sent:
    """The transfers of an activity, under its own laws alone: through the services that it uses, and its own."""
    applied = applied_to_activity(lens, activity, organisation)
    used = tuple(services)
    own = own_legs(lens, activity, organisation, applied.laws, services=used)
    through, places = _through(lens, used, applied, organisation)
    return Sent(lens=lens, laws=laws_of_day(lens, applied.laws), through=through, places=places, own=own)


def sent_for_client(
    lens: Lens, processing: ProcessingForClient, organisation: Organisation, services: Iterable[Transfers]
) -> Sent:
    """The transfers of the processing for a client: through our sub-processors, and back to the client."""
    applied = applied_to_organisation(organisation)
    through, places = _through(lens, services, applied, organisation)
    returned = returned_leg(lens, processing, organisation)
    return Sent(
        lens=lens,
        laws=laws_of_day(lens, applied.laws),
        through=through,
        places=places,
        returned=returned,
        described=bool(processing.transfers.strip()) and not processing.says_no_transfers,
    )


def sent_apart(lens: Lens, organisation: Organisation, services: Iterable[Transfers]) -> Sent:
    """The transfers through services that no activity and no client names, under the organisation's laws."""
    applied = applied_to_organisation(organisation)
    through, places = _through(lens, services, applied, organisation)
    return Sent(lens=lens, laws=laws_of_day(lens, applied.laws), through=through, places=places)


def _through(
    lens: Lens, services: Iterable[Transfers], applied: AppliedLaw, organisation: Organisation
) -> tuple[tuple[tuple[Leg, ...], ...], tuple[OpenPlace, ...]]:
    through: list[tuple[Leg, ...]] = []
    places: list[OpenPlace] = []
    for transfers in services:
        through.append(legs_under(lens, transfers, applied, organisation))
        places += places_under(lens, transfers, applied)
    return tuple(through), tuple(places)


def _place_in_list(leg: Leg) -> tuple[bool, bool, int, int]:
    """The key that sorts the transfers of a record. Those with no country on record stand after the others."""
    source = _ORDER.index(leg.source)
    return leg.source == Source.RETURNED, leg.footing == Footing.UNKNOWN, source, leg.step.level

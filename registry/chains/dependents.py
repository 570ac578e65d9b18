"""Dependence: the parties, countries, places and categories that an engagement depends on, and how far away each is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain as one_after_another
from typing import Any, NamedTuple, TypeVar

from registry.chains.breach import BreachClocks, breach_clocks
from registry.chains.chain import Chain, can_access, chain_of
from registry.chains.client_use import clients_of
from registry.chains.links import ASSERTED
from registry.chains.span import UNKNOWN, Span, latest
from registry.chains.used import used
from registry.reading.lens import Lens
from registry.values import (
    ActivityData,
    ActivityEngagement,
    ActivitySubjects,
    AssessedRole,
    Engagement,
    ProcessingActivity,
    ProcessingForClient,
)
from suppliers.values import (
    Access,
    Claim,
    DataCategory,
    DataHandled,
    DataLocation,
    Involvement,
    OnwardTransfer,
    Supplier,
)

C = TypeVar("C", bound=Claim)
# The kinds of things that a chain depends on. With the id, the code or the name of one, they name it.
PARTY, COUNTRY, TOWN, FACILITY, CATEGORY, PEOPLE = "party", "country", "town", "facility", "category", "people"
Thing = tuple[str, Any]


class Reach(NamedTuple):
    """How far a thing is from us, and how soon we hear: within what time we are notified of a breach there.

    ``way`` has the parties of the slowest path, by id; ``paths`` counts all. Level 0 is the supplier itself.
    """

    hears: Span
    level: int
    way: tuple[int, ...]
    paths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependence:
    """An engagement in force: what its chain depends on, its activities and clients, and the people concerned.

    ``people`` has the greatest number that an activity states, by category of data subjects.
    """

    engagement: Engagement
    supplier_id: int
    things: Mapping[Thing, Reach]
    activities: tuple[ProcessingActivity, ...]
    clients: tuple[ProcessingForClient, ...]
    people: Mapping[int, int | None]
    special: tuple[str, ...]


def dependence(lens: Lens, engagement: Engagement) -> Dependence | None:
    """What an engagement depends on. None: it, or its service, does not apply on the lens's day."""
    here = used(lens, engagement)
    if here is None:
        return None
    chain, activities = chain_of(lens, engagement, here.service), tuple(activities_of(lens, engagement))
    return Dependence(
        engagement=engagement,
        supplier_id=here.supplier.id,
        things=_merged(_Reached(lens, engagement, chain).things(activities)),
        activities=activities,
        clients=tuple(clients_of(lens, engagement)),
        people=_people(lens, activities),
        special=tuple(sorted(set(_special(lens, chain, activities)))),
    )


class _Reached:
    """The parties of a chain by their reach, and what each of them puts within reach."""

    def __init__(self, lens: Lens, engagement: Engagement, chain: Chain) -> None:
        self._lens, self._chain = lens, chain
        self._clocks = breach_clocks(lens, engagement, chain)
        self._at = dict(_parties(chain, self._clocks))
        self._providers = {service: party for party, service in reversed(chain.nodes)}

    def things(self, activities: Iterable[ProcessingActivity]) -> Iterator[tuple[Thing, Reach]]:
        """Everything that the chain depends on, once for each way to it."""
        for party_id, reach in self._at.items():
            yield from self._party(party_id, reach)
        for place in _asserted(self._chain, DataLocation):
            yield from self._place(place)
        for access in filter(can_access, self._chain.claims(Access)):
            reach = self._reach(access, access.party_id)
            if access.party_id is not None and self._counts(access, access.party_id):
                yield from self._party(access.party_id, reach)
            if access.country_id is not None:
                yield (COUNTRY, access.country_id), reach
        for transfer in _asserted(self._chain, OnwardTransfer):
            yield from self._transfer(transfer)
        for handled in _asserted(self._chain, DataHandled):
            yield from _categories(handled.category_id, handled.subject_id, self._reach(handled, None))
        for activity in activities:
            yield from self._activity(activity)

    def _party(self, party_id: int, reach: Reach) -> Iterator[tuple[Thing, Reach]]:
        party = self._lens.get(Supplier, party_id)
        if party is not None:
            yield (PARTY, party_id), reach
            yield (COUNTRY, party.country_id), reach

    def _place(self, place: DataLocation) -> Iterator[tuple[Thing, Reach]]:
        reach = self._reach(place, place.operator_id)
        if place.operator_id is not None and self._counts(place, place.operator_id):
            yield from self._party(place.operator_id, reach)
        yield (COUNTRY, place.country_id), reach
        for kind, name in ((TOWN, place.city), (FACILITY, place.facility)):
            if name:
                yield (kind, name), reach

    def _transfer(self, transfer: OnwardTransfer) -> Iterator[tuple[Thing, Reach]]:
        reach = self._reach(transfer, transfer.importer_id)
        if transfer.importer_id is not None:
            yield (PARTY, transfer.importer_id), reach
        for code in (transfer.established_id, transfer.accessed_from_id):
            if code is not None:
                yield (COUNTRY, code), reach

    def _activity(self, activity: ProcessingActivity) -> Iterator[tuple[Thing, Reach]]:
        """What an activity sends may be anywhere in the chain."""
        anywhere = Reach(self._clocks.bound, 0, (), 1)
        for data in self._lens.current(ActivityData, "activity_id", activity.id):
            yield (CATEGORY, data.category_id), anywhere
        for subjects in self._lens.current(ActivitySubjects, "activity_id", activity.id):
            yield (PEOPLE, subjects.category_id), anywhere

    def _reach(self, claim: Claim, party_id: int | None) -> Reach:
        """The reach of a party that a claim names; without one, of the party whose service the claim is about.

        A party that the chain leaves out owes nobody a notice that is on record.
        """
        if party_id in self._at:
            return self._at[party_id]
        above = self._at[self._providers[claim.service_id]]
        if party_id is None:
            return above
        return Reach(above.hears + UNKNOWN, above.level + 1, (*above.way, party_id), above.paths)

    def _counts(self, claim: Claim, party_id: int) -> bool:
        """Whether what a party holds is ours. It is where data is, whatever role we assessed, but a controller's."""
        for row in self._chain.claims_about(Involvement, claim.service_id):
            if row.party_id == party_id and self._chain.role(row) == AssessedRole.CONTROLLER:
                return False
        return True


def _party_id(link: Involvement) -> int:
    return link.party_id


def _parties(chain: Chain, clocks: BreachClocks) -> Iterator[tuple[int, Reach]]:
    """The parties behind a service with their clocks, and the supplier itself."""
    for clock in clocks.parties:
        yield clock.party.id, Reach(clock.bound, clock.level, tuple(map(_party_id, clock.path)), clock.paths)
    yield chain.service.supplier_id, Reach(clocks.notice, 0, (), 1)


def _categories(category: int | None, subject: int | None, reach: Reach) -> Iterator[tuple[Thing, Reach]]:
    if category is not None:
        yield (CATEGORY, category), reach
    if subject is not None:
        yield (PEOPLE, subject), reach


def _merged(found: Iterable[tuple[Thing, Reach]]) -> dict[Thing, Reach]:
    """Each thing once."""
    things: dict[Thing, Reach] = {}
    for thing, reach in found:
        there = things.get(thing)
        things[thing] = reach if there is None or there == reach else merged(there, reach)
    return things


def merged(one: Reach, other: Reach) -> Reach:
    """A thing reached in two ways: the later notice counts, with its way, and the nearer level."""
    slower = max(one, other, key=lambda reach: reach.hears.rank)
    ways = one.paths if one.way == other.way else one.paths + other.paths
    return Reach(latest([one.hears, other.hears]), min(one.level, other.level), slower.way, ways)


def activities_of(lens: Lens, engagement: Engagement) -> Iterable[ProcessingActivity]:
    """The activities in force that use an engagement."""
    for row in lens.current(ActivityEngagement, "engagement_id", engagement.id):
        activity = lens.get(ProcessingActivity, row.activity_id)
        if activity is not None and activity.in_force(lens.on):
            yield activity


def has_use(lens: Lens, engagement: Engagement) -> bool:
    """Whether an activity in force, or the processing for a client, names the service that is used."""
    used_by = one_after_another(activities_of(lens, engagement), clients_of(lens, engagement))
    return any(True for _use in used_by)


def _asserted(chain: Chain, kind: type[C]) -> Iterator[C]:
    """The claims of one kind that a source asserts anywhere in the chain."""
    for row in chain.claims(kind):
        if row.standing in ASSERTED:
            yield row


def _people(lens: Lens, activities: Iterable[ProcessingActivity]) -> dict[int, int | None]:
    """The categories of people of the activities, each with the greatest number that one of them states."""
    found: dict[int, int | None] = {}
    for activity in activities:
        for row in lens.current(ActivitySubjects, "activity_id", activity.id):
            found[row.category_id] = greater(found.get(row.category_id), row.number)
    return found


def greater(one: int | None, other: int | None) -> int | None:
    """The greater of two numbers, of which either may be unknown."""
    if one is None:
        return other
    if other is None:
        return one
    return max(one, other)


def _special(lens: Lens, chain: Chain, activities: Iterable[ProcessingActivity]) -> Iterator[str]:
    """The special categories of the data that the services handle or the activities send."""
    categories = {row.category_id for row in _asserted(chain, DataHandled)}
    for activity in activities:
        categories |= {row.category_id for row in lens.current(ActivityData, "activity_id", activity.id)}
    for row in lens.get_each(DataCategory, categories):
        if row.special:
            yield row.special

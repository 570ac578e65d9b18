"""Dependents: all engagements that depend on a party, a country, a facility or a category of data."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain as one_after_another
from typing import TypeVar

from registry.chains.chain import Chain, accessed_by, can_access, chain_of, operated_by
from registry.chains.client_use import clients_of
from registry.chains.links import ASSERTED
from registry.chains.used import Used, used
from registry.reading.lens import Lens
from registry.values import (
    ActivityData,
    ActivityEngagement,
    ActivitySubjects,
    Engagement,
    Organisation,
    ProcessingActivity,
)
from suppliers.values import (
    Access,
    Claim,
    DataHandled,
    DataLocation,
    OnwardTransfer,
    Service,
    SubjectCategory,
    Supplier,
)

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependent:
    """A dependent engagement, the activities that use it, and the people whose data is concerned."""

    engagement: Engagement
    organisation: Organisation
    service: Service
    supplier: Supplier
    activities: tuple[ProcessingActivity, ...]
    people: tuple[tuple[str, int | None], ...]


Depends = Callable[[Lens, Engagement, Chain], bool]


def dependents_of(lens: Lens, depends: Depends) -> tuple[Dependent, ...]:
    """Every engagement in force whose chain meets the condition."""
    found = []
    for engagement in lens.all(Engagement):
        here, organisation = used(lens, engagement), lens.get(Organisation, engagement.organisation_id)
        if here is None or organisation is None:
            continue
        if depends(lens, engagement, chain_of(lens, engagement, here.service)):
            found.append(_dependent(lens, here, organisation))
    return tuple(found)


def _dependent(lens: Lens, here: Used, organisation: Organisation) -> Dependent:
    activities = tuple(activities_of(lens, here.engagement))
    return Dependent(
        engagement=here.engagement,
        organisation=organisation,
        service=here.service,
        supplier=here.supplier,
        activities=activities,
        people=_people(lens, activities),
    )


def on_party(party_id: int) -> Depends:
    """Depends on a party: the supplier, one behind it that holds or can access data, or one to which data is sent."""

    def depends(_lens: Lens, _engagement: Engagement, chain: Chain) -> bool:
        return (
            chain.service.supplier_id == party_id
            or any(link.party.id == party_id for link in chain.processors)
            or any(row.importer_id == party_id for row in _asserted(chain, OnwardTransfer))
            or _unlinked(chain, party_id)
        )

    return depends


def on_country(code: str) -> Depends:
    """Depends on a country: a place of the chain, an access from there, a party or a stated transfer there."""

    def depends(lens: Lens, _engagement: Engagement, chain: Chain) -> bool:
        supplier = lens.get(Supplier, chain.service.supplier_id)
        return (supplier is not None and supplier.country_id == code) or code in _countries(chain)

    return depends


def _countries(chain: Chain) -> Iterator[str | None]:
    """The countries where a chain has data, access, a party or a stated transfer."""
    for place in _asserted(chain, DataLocation):
        yield place.country_id
    for access in filter(can_access, chain.claims(Access)):
        yield access.country_id
    for link in chain.processors:
        yield link.party.country_id
    for transfer in _asserted(chain, OnwardTransfer):
        yield transfer.established_id
        yield transfer.accessed_from_id


def on_facility(name: str) -> Depends:
    """Depends on a place by the name of its facility, in upper or lower case."""
    wanted = name.casefold()

    def depends(_lens: Lens, _engagement: Engagement, chain: Chain) -> bool:
        return wanted != "" and any(row.facility.casefold() == wanted for row in _asserted(chain, DataLocation))

    return depends


def on_category(category_id: int) -> Depends:
    """Depends on a category of data: a service of the chain handles it, or an activity sends it there."""

    def depends(lens: Lens, engagement: Engagement, chain: Chain) -> bool:
        for activity in activities_of(lens, engagement):
            if any(row.category_id == category_id for row in lens.current(ActivityData, "activity_id", activity.id)):
                return True
        return any(row.category_id == category_id for row in _asserted(chain, DataHandled))

    return depends


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


def _unlinked(chain: Chain, party_id: int) -> bool:
    """Whether a party holds or can access data by a claim, but no link of the chain gives it a role."""
    if any(link.party.id == party_id and link.involvement.standing in ASSERTED for link in chain.links):
        return False
    return accessed_by(party_id, chain.claims(Access)) or operated_by(party_id, chain.claims(DataLocation))


def _people(lens: Lens, activities: Iterable[ProcessingActivity]) -> tuple[tuple[str, int | None], ...]:
    """The categories of people of the activities, each with the greatest number that one of them states."""
    found: dict[str, int | None] = {}
    for activity in activities:
        for row in lens.current(ActivitySubjects, "activity_id", activity.id):
            category = lens.get(SubjectCategory, row.category_id)
            if category is not None:
                found[category.name] = _greater(found.get(category.name), row.number)
    return tuple(sorted(found.items()))


def _greater(one: int | None, other: int | None) -> int | None:
    """The greater of two numbers, of which either may be unknown."""
    if one is None:
        return other
    if other is None:
        return one
    return max(one, other)

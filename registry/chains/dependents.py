"""Who is hit: from a party, a country, a facility or a category of data up to everything that depends on it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from registry.chains.chain import Chain, can_access, chain_of
from registry.chains.links import ASSERTED
from registry.chains.used import used
from registry.reading.lens import Lens
from registry.values import (
    ActivityData,
    ActivityEngagement,
    ActivitySubjects,
    Engagement,
    Organisation,
    ProcessingActivity,
)
from suppliers.values import Access, DataHandled, DataLocation, OnwardTransfer, Service, SubjectCategory, Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependent:
    """An engagement that depends on it, the activities it serves, and the people whose data is concerned."""

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
        if here and organisation and depends(lens, engagement, chain_of(lens, engagement, here.service)):
            activities = tuple(activities_of(lens, engagement))
            found.append(
                Dependent(
                    engagement=engagement,
                    organisation=organisation,
                    service=here.service,
                    supplier=here.supplier,
                    activities=activities,
                    people=_people(lens, activities),
                )
            )
    return tuple(found)


def on_party(party_id: int) -> Depends:
    """Depends on a party: the supplier, one behind it with data in its hands or reach, one said to be sent data."""

    def depends(_lens: Lens, _engagement: Engagement, chain: Chain) -> bool:
        return (
            chain.service.supplier_id == party_id
            or any(link.party.id == party_id for link in chain.processors)
            or any(row.importer_id == party_id for row in _sent(chain))
            or _unlinked(chain, party_id)
        )

    return depends


def on_country(code: str) -> Depends:
    """Depends on a country: a place of the chain, an access from there, a party or a stated transfer there."""

    def depends(lens: Lens, _engagement: Engagement, chain: Chain) -> bool:
        supplier = lens.get(Supplier, chain.service.supplier_id)
        return (
            any(row.country_id == code and row.standing in ASSERTED for row in chain.claims(DataLocation))
            or any(row.country_id == code and can_access(row) for row in chain.claims(Access))
            or any(link.party.country_id == code for link in chain.processors)
            or any(code in {row.established_id, row.accessed_from_id} for row in _sent(chain))
            or (supplier is not None and supplier.country_id == code)
        )

    return depends


def on_facility(name: str) -> Depends:
    """Depends on a place by the name of its facility, in any case of letters."""
    wanted = name.casefold()
    return lambda _lens, _engagement, chain: any(
        row.facility.casefold() == wanted != "" and row.standing in ASSERTED for row in chain.claims(DataLocation)
    )


def on_category(category_id: int) -> Depends:
    """Depends on a category of data: a service of the chain is said to handle it, or an activity sends it there."""

    def depends(lens: Lens, engagement: Engagement, chain: Chain) -> bool:
        sent = (
            row
            for activity in activities_of(lens, engagement)
            for row in lens.where(ActivityData, "activity_id", activity.id)
        )
        return any(row.category_id == category_id for row in sent) or any(
            row.category_id == category_id and row.standing in ASSERTED for row in chain.claims(DataHandled)
        )

    return depends


def activities_of(lens: Lens, engagement: Engagement) -> Iterable[ProcessingActivity]:
    """The activities in force that use an engagement."""
    for row in lens.where(ActivityEngagement, "engagement_id", engagement.id):
        activity = lens.get(ProcessingActivity, row.activity_id)
        if activity is not None and activity.in_force(lens.on):
            yield activity


def _sent(chain: Chain) -> Iterable[OnwardTransfer]:
    """The transfers that a source states anywhere in the chain: the engagement has a leg for each."""
    return (row for row in chain.claims(OnwardTransfer) if row.standing in ASSERTED)


def _unlinked(chain: Chain, party_id: int) -> bool:
    """Whether claims put data within reach of a party that is on record nowhere in the chain, so has no role yet."""
    if any(link.party.id == party_id and link.involvement.standing in ASSERTED for link in chain.links):
        return False
    return any(row.party_id == party_id and can_access(row) for row in chain.claims(Access)) or any(
        row.operator_id == party_id and row.standing in ASSERTED for row in chain.claims(DataLocation)
    )


def _people(lens: Lens, activities: Iterable[ProcessingActivity]) -> tuple[tuple[str, int | None], ...]:
    """The categories of people of the activities, each with the greatest number that one of them gives."""
    found: dict[str, int | None] = {}
    for row in (row for activity in activities for row in lens.where(ActivitySubjects, "activity_id", activity.id)):
        category = lens.get(SubjectCategory, row.category_id)
        if category is not None:
            found[category.name] = max((found.get(category.name), row.number), key=lambda n: -1 if n is None else n)
    return tuple(sorted(found.items()))

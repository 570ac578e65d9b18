"""Who is hit: from a party, a country, a facility or a category of data up to everything that depends on it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from registry.chains.chain import Chain, chain_of
from registry.chains.links import SAID, in_use
from registry.lens import Lens
from registry.values import (
    ActivityData,
    ActivityEngagement,
    ActivitySubjects,
    Engagement,
    ProcessingActivity,
)
from suppliers.values import Access, DataHandled, DataLocation, Service, Supplier


@dataclass(frozen=True, slots=True)
class Hit:
    """An engagement that depends on it, the activities it serves, and the people whose data is concerned."""

    engagement: Engagement
    service: Service
    supplier: Supplier
    activities: tuple[ProcessingActivity, ...]
    people: tuple[ActivitySubjects, ...]


Depends = Callable[[Lens, Engagement, Chain], bool]


def hit_by(lens: Lens, depends: Depends) -> tuple[Hit, ...]:
    """Every engagement in force whose chain meets the condition."""
    found = []
    for engagement in lens.all(Engagement):
        service = lens.get(Service, engagement.service_id)
        supplier = lens.get(Supplier, service.supplier_id) if service else None
        if service is None or supplier is None or not (engagement.in_force(lens.on) and service.in_force(lens.on)):
            continue
        if depends(lens, engagement, chain_of(lens, engagement, service)):
            activities = tuple(activities_of(lens, engagement))
            found.append(Hit(engagement, service, supplier, activities, tuple(_people(lens, activities))))
    return tuple(found)


def on_party(party_id: int) -> Depends:
    """Depends on a party: it is the supplier, or stands behind it with data in its hands or reach."""

    def depends(_lens: Lens, _engagement: Engagement, chain: Chain) -> bool:
        return chain.service.supplier_id == party_id or any(
            link.party.id == party_id and chain.processes(link.involvement) for link in chain.links
        )

    return depends


def on_country(code: str) -> Depends:
    """Depends on a country: a place of the chain, or an access from there, or a party established there."""

    def depends(lens: Lens, _engagement: Engagement, chain: Chain) -> bool:
        parties = [chain.service.supplier_id]
        parties += [link.party.id for link in chain.links if chain.processes(link.involvement)]
        established = (lens.get(Supplier, key) for key in parties)
        return (
            any(row.country_id == code for row in _places(lens, chain))
            or any(row.country_id == code for row in _accesses(lens, chain))
            or any(party is not None and party.country_id == code for party in established)
        )

    return depends


def on_facility(name: str) -> Depends:
    """Depends on a place by the name of its facility, in any case of letters."""
    wanted = name.casefold()
    return lambda lens, _engagement, chain: any(row.facility.casefold() == wanted for row in _places(lens, chain))


def on_category(category_id: int) -> Depends:
    """Depends on a category of data: the service is said to handle it, or an activity in force sends it there."""

    def depends(lens: Lens, engagement: Engagement, chain: Chain) -> bool:
        handled = lens.current(DataHandled, "service_id", chain.service.id)
        sent = (
            row
            for activity in activities_of(lens, engagement)
            for row in lens.where(ActivityData, "activity_id", activity.id)
        )
        return any(row.category_id == category_id for row in sent) or any(
            row.category_id == category_id and row.standing in SAID and in_use(row, chain.options) for row in handled
        )

    return depends


def activities_of(lens: Lens, engagement: Engagement) -> Iterable[ProcessingActivity]:
    """The activities in force that use an engagement."""
    for row in lens.where(ActivityEngagement, "engagement_id", engagement.id):
        activity = lens.get(ProcessingActivity, row.activity_id)
        if activity is not None and activity.in_force(lens.on):
            yield activity


def _people(lens: Lens, activities: Iterable[ProcessingActivity]) -> Iterable[ActivitySubjects]:
    return (row for activity in activities for row in lens.where(ActivitySubjects, "activity_id", activity.id))


def _services(chain: Chain) -> list[int]:
    """The services whose claims count: the one used, and those of the parties that process."""
    below = (link.involvement for link in chain.links if chain.processes(link.involvement))
    return list(dict.fromkeys([chain.service.id, *(row.party_service_id for row in below if row.party_service_id)]))


def _places(lens: Lens, chain: Chain) -> list[DataLocation]:
    rows = (row for key in _services(chain) for row in lens.current(DataLocation, "service_id", key))
    return [row for row in rows if row.standing in SAID and _bought(row, chain)]


def _accesses(lens: Lens, chain: Chain) -> list[Access]:
    rows = (row for key in _services(chain) for row in lens.current(Access, "service_id", key))
    return [row for row in rows if row.standing in SAID and _bought(row, chain)]


def _bought(row: DataLocation | Access, chain: Chain) -> bool:
    return row.service_id != chain.service.id or in_use(row, chain.options)

"""Where data is: the places where the services in use store or back it up, by country."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registry.chains import ASSERTED, in_use, options_bought, used
from registry.reading.kept import kept_by_answers
from registry.reading.lens import Lens
from registry.values import Engagement
from suppliers.values import Country, DataLocation, LocationKind, Operator

# Where data rests, as opposed to where it is accessed from.
RESTS = {LocationKind.STORAGE, LocationKind.BACKUP}


@dataclass(frozen=True, slots=True)
class PlacesInCountry:
    """How many places of the services in use are in a country, and whose. None: the country is not on record."""

    country: Country | None
    places: int
    organisations: frozenset[int]


@kept_by_answers
def places_by_country(lens: Lens) -> tuple[PlacesInCountry, ...]:
    """The countries where data of the lens's organisations rests: first those not on record, then by their places."""
    found: list[Engagement] = []
    for organisation in lens.organisations:
        found += lens.where(Engagement, "organisation_id", organisation.id)
    return places_of(lens, found)


def places_of(lens: Lens, engagements: Iterable[Engagement]) -> tuple[PlacesInCountry, ...]:
    """The countries where data rests of some engagements, such as those with one supplier, in the same order."""
    places: dict[str | None, set[int]] = {}
    whose: dict[str | None, set[int]] = {}
    for engagement in engagements:
        for row in _places(lens, engagement):
            places.setdefault(row.country_id, set()).add(row.id)
            whose.setdefault(row.country_id, set()).add(engagement.organisation_id)
    counts = [PlacesInCountry(lens.get(Country, key), len(places[key]), frozenset(whose[key])) for key in places]
    return tuple(sorted(counts, key=lambda each: (each.country is not None, -each.places, str(each.country))))


def _places(lens: Lens, engagement: Engagement) -> Iterator[DataLocation]:
    found = used(lens, engagement)
    if found is None:
        return
    bought = options_bought(lens, engagement)
    for row in lens.current(DataLocation, "service_id", found.service.id):
        ours = row.operated_by == Operator.CUSTOMER
        if row.kind in RESTS and row.standing in ASSERTED and not ours and in_use(row, bought):
            yield row

"""Where data is: the places where the services in use store or back it up, by country."""

from collections.abc import Iterator
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
    """How many places of the services in use are in a country. None: the country is not on record."""

    country: Country | None
    places: int


@kept_by_answers
def places_by_country(lens: Lens) -> tuple[PlacesInCountry, ...]:
    """The countries where data of the lens's organisations rests: first those not on record, then by their places."""
    found: dict[str | None, set[int]] = {}
    for row in _places(lens):
        found.setdefault(row.country_id, set()).add(row.id)
    counts = [PlacesInCountry(lens.get(Country, key), len(places)) for key, places in found.items()]
    return tuple(sorted(counts, key=lambda each: (each.country is not None, -each.places, str(each.country))))


def _places(lens: Lens) -> Iterator[DataLocation]:
    for organisation in lens.organisations:
        for engagement in lens.where(Engagement, "organisation_id", organisation.id):
            found = used(lens, engagement)
            if found is None:
                continue
            bought = options_bought(lens, engagement)
            for row in lens.current(DataLocation, "service_id", found.service.id):
                ours = row.operated_by == Operator.CUSTOMER
                if row.kind in RESTS and row.standing in ASSERTED and not ours and in_use(row, bought):
                    yield row

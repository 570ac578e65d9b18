"""Where used: the engagements that depend on a party, a country, a place or a category, and what hangs on them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from registry.chains import Dependence, Reach, Span, Thing, dependence, greater, merged
from registry.reading.kept import kept_by_answers, kept_by_parts
from registry.reading.lens import Lens
from registry.values import Engagement, Organisation
from registry.wording.where_used import NOT_ON_RECORD, UsedThing, named_place
from suppliers.values import DataLocation, SubjectCategory
from suppliers.wording.countries import country_name

# The kinds whose name is written by people, so that one thing has several spellings.
PLACES = ("town", "facility")
_named_place = lru_cache(maxsize=16_384)(named_place)


@dataclass(frozen=True, slots=True)
class Hit:
    """An engagement that depends on a thing, and how that is reached."""

    dependence: Dependence
    reach: Reach


@dataclass(frozen=True, slots=True)
class PeopleCount:
    """A category of data subjects, with the number of people that the activities state."""

    category: SubjectCategory
    number: int | None


@dataclass(frozen=True)
class WhereUsed:
    """Every engagement that depends on a thing, with the sums over them."""

    lens: Lens
    hits: tuple[Hit, ...]

    @cached_property
    def services(self) -> int:
        """How many services they use."""
        return len(set(map(_service_id, self.hits)))

    @cached_property
    def activities(self) -> int:
        """How many activities use them."""
        return len(set().union(*(hit.dependence.activities for hit in self.hits)))

    @cached_property
    def clients(self) -> int:
        """For how many clients they process data."""
        return len(set().union(*(hit.dependence.clients for hit in self.hits)))

    @cached_property
    def people(self) -> tuple[PeopleCount, ...]:
        """The people concerned, the most first: of each organisation the greatest number that an activity states."""
        numbers: dict[tuple[int, int], int | None] = {}
        for hit in self.hits:
            for category, number in hit.dependence.people.items():
                key = hit.dependence.engagement.organisation_id, category
                numbers[key] = greater(numbers.get(key), number)
        sums: dict[int, int | None] = {}
        for (_organisation, category), number in numbers.items():
            known = sums.get(category)
            sums[category] = known if number is None else (known or 0) + number
        return people_counts(self.lens, sums, by=lambda each: (-(each.number or 0), each.category.name))

    @property
    def slowest(self) -> Span:
        """The latest that we are notified: a notice without a limit counts before a long one."""
        return max(self.hits, key=_rank).reach.hears

    @property
    def soonest(self) -> Span:
        """The earliest that we are notified."""
        return min(self.hits, key=_rank).reach.hears


def _rank(hit: Hit) -> tuple[int, int]:
    return hit.reach.hears.rank


def _service_id(hit: Hit) -> int:
    return hit.dependence.engagement.service_id


def people_counts(
    lens: Lens, numbers: Mapping[int, int | None], by: Callable[[PeopleCount], Any] | None = None
) -> tuple[PeopleCount, ...]:
    """The categories of data subjects with their numbers, in the order of *by* if that is given."""
    found = []
    for row in lens.get_each(SubjectCategory, numbers):
        found.append(PeopleCount(row, numbers[row.id]))
    return tuple(sorted(found, key=by) if by else found)


def where_used(lens: Lens, thing: UsedThing) -> WhereUsed:
    """Where a thing is used on the lens's day."""
    return WhereUsed(lens, tuple(_hits(lens, thing)))


def _hits(lens: Lens, thing: UsedThing) -> Iterator[Hit]:
    for each in dependences(lens).values():
        reach = each.things.get(thing) if each else None
        if each is not None and reach is not None:
            yield Hit(each, reach)


def _engagements(lens: Lens) -> Iterator[Engagement]:
    """The engagements of the lens's organisations."""
    for organisation in lens.all(Organisation):
        yield from lens.where(Engagement, "organisation_id", organisation.id)


@kept_by_parts(_engagements)
def dependences(lens: Lens, engagement: Engagement) -> Dependence | None:
    """What an engagement depends on, each thing as addresses name it."""
    found = dependence(lens, engagement)
    if found is None:
        return None
    things: dict[Thing, Reach] = {}
    for (kind, value), reach in found.things.items():
        thing = UsedThing(kind, _address_value(kind, value))
        there = things.get(thing)
        things[thing] = reach if there is None or there == reach else merged(there, reach)
    return replace(found, things=things)


def _address_value(kind: str, value: object) -> str:
    if kind in PLACES:
        return _named_place(str(value))
    return NOT_ON_RECORD if value is None else str(value)


@dataclass(frozen=True, slots=True)
class PlaceOnRecord:
    """A town or a building as it is written first, with where it is: a building's town, then the country."""

    name: str
    within: tuple[str, ...]


@kept_by_answers
def places_on_record(lens: Lens) -> Mapping[UsedThing, PlaceOnRecord]:
    """The towns and buildings of all services, as addresses name them."""
    names: dict[UsedThing, str] = {}
    within: dict[UsedThing, dict[str, None]] = {}
    for row in lens.all(DataLocation):
        country = country_name(row.country_id) if row.country_id else ""
        for kind, name, above in (("town", row.city, (country,)), ("facility", row.facility, (row.city, country))):
            if name:
                thing = UsedThing(kind, _named_place(name))
                names.setdefault(thing, name)
                within.setdefault(thing, {}).update(dict.fromkeys(filter(None, above)))
    found = {}
    for thing, name in names.items():
        if thing.value:
            found[thing] = PlaceOnRecord(name, tuple(within[thing]))
    return found

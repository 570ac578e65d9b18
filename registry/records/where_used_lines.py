"""Where used, in words: what a thing is called, and the engagements that depend on it as rows of a table."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.chains import Reach
from registry.reading.lens import Lens
from registry.records.where_used import Hit, PeopleCount, people_counts, places_on_record
from registry.values import Engagement, Organisation, ProcessingActivity, ProcessingForClient
from registry.wording.where_used import NOT_ON_RECORD, UsedThing, named_place
from suppliers.values import (
    Country,
    DataCategory,
    Row,
    Service,
    SpecialCategory,
    SubjectCategory,
    Supplier,
)
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_in_sentence, country_name
from suppliers.wording.figures import listing

# As many digits as an id has at most.
MOST_DIGITS = 19


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedThing:
    """A thing on record: its name, how a question about it begins, and where it is, if that is on record."""

    thing: UsedThing
    name: str
    question: str
    within: str = ""


def named_thing(lens: Lens, kind: str, value: str) -> NamedThing | None:
    """The thing that an address names. None: there is none of that kind, or it is not on record."""
    found = NAMED.get(kind)
    return found(lens, value) if found else None


def _by_id(kind: str, of: type[Row], question: Promise) -> Callable[[Lens, str], NamedThing | None]:
    def named(lens: Lens, value: str) -> NamedThing | None:
        row = lens.get(of, int(value)) if value.isdecimal() and len(value) <= MOST_DIGITS else None
        if row is None:
            return None
        name = str(getattr(row, "name", ""))
        return NamedThing(thing=UsedThing(kind, str(row.id)), name=name, question=str(question) % {"name": name})

    return named


def _country(lens: Lens, value: str) -> NamedThing | None:
    if value == NOT_ON_RECORD:
        thing = UsedThing("country", value)
        words = _("If something happens in a country not on record")
        return NamedThing(thing=thing, name=_("Country not on record"), question=words)
    row = lens.get(Country, value)
    if row is None:
        return None
    words = _("If something happens in %(name)s") % {"name": country_in_sentence(row.id)}
    return NamedThing(thing=UsedThing("country", row.id), name=country_name(row.id), question=words)


def _place(kind: str, question: Promise) -> Callable[[Lens, str], NamedThing | None]:
    def named(lens: Lens, value: str) -> NamedThing | None:
        thing = UsedThing(kind, named_place(value))
        place = places_on_record(lens).get(thing)
        if place is None:
            return None
        words = str(question) % {"name": place.name}
        return NamedThing(thing=thing, name=place.name, question=words, within=listing(place.within))

    return named


# The kinds of things that a service can depend on, and how the value in the address finds one.
NAMED: dict[str, Callable[[Lens, str], NamedThing | None]] = {
    "party": _by_id("party", Supplier, gettext_lazy("If something happens at %(name)s")),
    "country": _country,
    "town": _place("town", gettext_lazy("If something happens in %(name)s")),
    "facility": _place("facility", gettext_lazy("If something happens at %(name)s")),
    "category": _by_id("category", DataCategory, gettext_lazy("If something happens to data of “%(name)s”")),
    "people": _by_id("people", SubjectCategory, gettext_lazy("If something happens to data of “%(name)s”")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedLine:
    """An engagement that depends on a thing, as a row of the table."""

    engagement: Engagement
    organisation: Organisation
    service: Service
    supplier: Supplier
    reach: Reach
    way: tuple[Supplier, ...]
    activities: tuple[ProcessingActivity, ...]
    clients: tuple[ProcessingForClient, ...]
    people: tuple[PeopleCount, ...]
    special: tuple[str, ...]

    @property
    def more_ways(self) -> int:
        """How many other ways lead there."""
        return self.reach.paths - 1


def lines(lens: Lens, hits: Iterable[Hit]) -> list[UsedLine]:
    """The rows of some dependents, with all that they show."""
    found = []
    for hit in hits:
        line = _line(lens, hit)
        if line is not None:
            found.append(line)
    return found


def _line(lens: Lens, hit: Hit) -> UsedLine | None:
    found = hit.dependence
    organisation = lens.get(Organisation, found.engagement.organisation_id)
    service, supplier = lens.get(Service, found.engagement.service_id), lens.get(Supplier, found.supplier_id)
    if organisation is None or service is None or supplier is None:
        return None
    return UsedLine(
        engagement=found.engagement,
        organisation=organisation,
        service=service,
        supplier=supplier,
        reach=hit.reach,
        way=tuple(lens.get_each(Supplier, hit.reach.way)),
        activities=found.activities,
        clients=found.clients,
        people=people_counts(lens, found.people),
        special=tuple(map(_special, found.special)),
    )


def _special(category: str) -> str:
    return choice(SpecialCategory, category)


def _by_notice(lens: Lens, hit: Hit) -> object:
    unknown, known = hit.reach.hears.rank
    return -unknown, -known


def _by_supplier(lens: Lens, hit: Hit) -> object:
    supplier = lens.get(Supplier, hit.dependence.supplier_id)
    return supplier.name.casefold() if supplier else ""


def _by_service(lens: Lens, hit: Hit) -> object:
    service = lens.get(Service, hit.dependence.engagement.service_id)
    return service.name.casefold() if service else ""


def _by_people(lens: Lens, hit: Hit) -> object:
    return -sum(number or 0 for number in hit.dependence.people.values())


# The orders of the table by their names in addresses. A minus before the name turns an order round.
ORDERS: dict[str, Callable[[Lens, Hit], object]] = {
    "notified": _by_notice,
    "level": lambda _lens, hit: hit.reach.level,
    "supplier": _by_supplier,
    "service": _by_service,
    "people": _by_people,
}
FIRST = "notified"


def in_order(lens: Lens, hits: Iterable[Hit], order: str) -> list[Hit]:
    """The dependents in one of the orders; of an order that there is not, those notified last come first."""
    key = ORDERS.get(order.removeprefix("-"), ORDERS[FIRST])
    by_id = sorted(hits, key=lambda hit: hit.dependence.engagement.id)
    backwards = order.startswith("-")
    return sorted(by_id, key=lambda hit: key(lens, hit), reverse=backwards)  # type: ignore[arg-type,return-value]

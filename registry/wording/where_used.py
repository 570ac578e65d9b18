"""The things that services depend on: which column of a record names one, and its kind and value in an address."""

from typing import Any, NamedTuple

from django.db import models

from registry.reading.kinds import kind_of
from registry.wording.folding import folded_words
from suppliers.ledger.tracked import Tracked
from suppliers.values import Country, DataCategory, DataLocation, Row, SubjectCategory, Supplier

# The value of the countries that are not on record.
NOT_ON_RECORD = "not-on-record"


class UsedThing(NamedTuple):
    """A party, country, town, facility, category of data or group of people, as addresses name it."""

    kind: str
    value: str


OF_KIND: dict[type[Row], str] = {
    Supplier: "party",
    Country: "country",
    DataCategory: "category",
    SubjectCategory: "people",
}
# The columns of a place that name something by its words.
OF_PLACE = {"city": "town", "facility": "facility"}


def named_place(name: str) -> str:
    """A town or a building as addresses name it: the same for every spelling in case, accents and spaces."""
    return " ".join(folded_words(name))


def place_thing(kind: str, name: str) -> UsedThing | None:
    """A town or a building. None: the name has no letter or sign that an address can show."""
    value = named_place(name)
    return UsedThing(kind, value) if value else None


def thing_in(row: Row, field: "models.Field[Any, Any]", value: Any) -> UsedThing | None:
    """The thing that a column of a record names. None: it names none."""
    if value in (None, ""):
        return None
    if isinstance(row, DataLocation) and field.attname in OF_PLACE:
        return place_thing(OF_PLACE[field.attname], value)
    above = field.related_model
    if not isinstance(above, type) or not issubclass(above, Tracked):
        return None
    kind = OF_KIND.get(kind_of(above._meta.label))
    if kind is None:
        return None
    return UsedThing(kind, str(value))

"""The things that services depend on: which column of a record names one, and its kind and value in an address."""

from typing import Any, NamedTuple

from django.db import models

from registry.reading.kinds import kind_of
from registry.wording.folding import folded_words
from suppliers.ledger.tracked import Tracked
from suppliers.values import Country, DataCategory, DataLocation, Row, SubjectCategory, Supplier
from suppliers.wording.countries import country_name

# The value of the countries that are not on record.
NOT_ON_RECORD = "not-on-record"


class UsedThing(NamedTuple):
    """A party, country, town, facility, category of data, group of people or decision, as addresses name it."""

    kind: str
    value: str


class NamedWords(str):
    """Words that are the whole name of a thing, which pages show as a link. Files and sentences show the words."""

    __slots__ = ("thing",)
    thing: UsedThing

    def __new__(cls, words: str, thing: UsedThing) -> "NamedWords":
        """The words as the name of a thing."""
        made = super().__new__(cls, words)
        made.thing = thing
        return made


def country_words(code: str) -> NamedWords:
    """The name of a country."""
    return NamedWords(country_name(code), UsedThing("country", code))


def category_words(row: DataCategory | SubjectCategory) -> NamedWords:
    """The name of a category of data, or of a group of people."""
    return NamedWords(row.name, UsedThing(OF_KIND[type(row)], str(row.id)))


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

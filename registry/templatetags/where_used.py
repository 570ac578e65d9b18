"""Links from a party, country, town, facility, category of data or group of people to where it is used.

Every page shows these through one of the tags here, so that none of them is a dead end.
"""

from django import template
from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from registry.wording.facts import Fact
from registry.wording.where_used import NOT_ON_RECORD, OF_PLACE, NamedWords, UsedThing, place_thing
from suppliers.values import DataLocation
from suppliers.wording.countries import country_name

library = register = template.Library()  # Django looks for the name `register`


@library.simple_tag
def used_at(kind: str, value: object, name: str) -> SafeString:
    """The name of a thing as a link: ``{% used_at "category" row.id row.name %}``. Empty where it has no name."""
    if not name:
        return SafeString("")
    return format_html('<a href="{}"><bdi>{}</bdi></a>', _address(UsedThing(kind, str(value))), name)


@library.filter
def country_used(code: str | None) -> SafeString:
    """The name of a country as a link. “Not on record” is a link as well: to what depends on unknown places."""
    if code:
        return used_at("country", code, country_name(code))
    words = '<a class="missing-value" href="{}">{}</a>'
    return format_html(words, _address(UsedThing("country", NOT_ON_RECORD)), _("not on record"))


@library.filter
def site_used(row: DataLocation) -> SafeString:
    """The town and the building of a place, each a link, such as "Dublin, DC4"; empty where neither is on record."""
    links = []
    for column, kind in OF_PLACE.items():
        if getattr(row, column):
            links.append((place_used(kind, getattr(row, column)),))
    return format_html_join(", ", "{}", links)


@library.simple_tag
def place_used(kind: str, name: str) -> SafeString | str:
    """The name of a town or a building as a link: ``{% place_used "town" row.city %}``."""
    thing = place_thing(kind, name)
    if thing is None:
        return name
    return used_at(*thing, name)


@library.filter
def fact_used(fact: Fact) -> SafeString | str:
    """The value of a fact; a link where it is one of these things."""
    if fact.thing is None:
        return fact.value
    return format_html('<a href="{}">{}</a>', _address(fact.thing), fact.value)


@library.filter
def words_used(words: str) -> SafeString | str:
    """Words of a table or a record; a link where they are the name of one of these things."""
    if not isinstance(words, NamedWords):
        return words
    return format_html('<a href="{}">{}</a>', _address(words.thing), linebreaksbr(str(words)))


def _address(thing: UsedThing) -> str:
    """The page of a party or a decision, which leads on; of anything else, the page where it is used."""
    if thing.kind in OWN_PAGES:
        return reverse(OWN_PAGES[thing.kind], args=[thing.value])
    return reverse("dependents", args=thing)


# The things that have a page of their own, with its route.
OWN_PAGES = {"party": "supplier", "decision": "decision"}

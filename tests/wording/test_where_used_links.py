"""Every country, town, building and category that a page of the demo shows as a value is a link to where it is used."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext as _

from registry.models import Engagement, ProcessingActivity, ProcessingForClient
from suppliers.models import Country, DataCategory, DataLocation, SubjectCategory, Supplier
from suppliers.wording.countries import country_name
from tests import factories

# Where a name is a choice of a form, is said in a sentence of a finding, or is the page's own heading.
ASIDE = {"option", "label", "h1", "title", "button", "summary", "mark", "del", "ins", "dt", "h2", "h3", "caption"}

# A line of the inbox says it in a sentence; the strip of a page says it in a verdict, whose places are linked below it.
SENTENCES = {"inbox", "strip"}

# A word for a region that sources use is no country, though it may be called like one.
WORDS_OF_SOURCES = {("/reference/", "Greece")}


@dataclass
class Open:
    """An element that is open, its address if it is a link, and how many texts came before it."""

    tag: str
    href: str
    before: int
    broken: bool = False


class Values(HTMLParser):
    """The texts of a page, each with the address of the link around it. A typed text of several lines is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.above: list[Open] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br" and self.above[-1].tag == "bdi":
            self.above[-1].broken = True
            del self.found[self.above[-1].before :]
        if tag not in {"meta", "link", "input", "br", "path", "img"}:
            given = dict(attrs)
            aside = given.get("class") in SENTENCES
            self.above.append(Open(tag, given.get("href") or "", len(self.found), broken=aside))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == each.tag for each in self.above):
            while self.above.pop().tag != tag:
                pass

    def handle_data(self, text: str) -> None:
        if not text.strip() or any(each.tag in ASIDE or each.broken for each in self.above):
            return
        links = [each.href for each in self.above if each.tag == "a"]
        self.found.append((text.strip().rstrip(","), links[-1] if links else ""))


@pytest.fixture
def browser(records, db) -> Client:
    client = Client()
    with factories.acting():
        person = factories.everybody_at_once("walker")
    client.force_login(person)
    return client


def names() -> set[str]:
    """The names that must be links: of countries, towns, buildings and categories on record."""
    found = {country_name(code) for code in Country.objects.values_list("pk", flat=True)}
    for kind, column in (
        (DataLocation, "city"),
        (DataLocation, "facility"),
        (DataCategory, "name"),
        (SubjectCategory, "name"),
    ):
        found |= set(kind.objects.values_list(column, flat=True))
    return found - {""}


def pages() -> Iterator[str]:
    """The pages that show facts, one address for each record of the demo."""
    for name, kind in (
        ("supplier", Supplier),
        ("engagement", Engagement),
        ("activity", ProcessingActivity),
        ("client", ProcessingForClient),
    ):
        for key in kind.objects.values_list("pk", flat=True):
            yield reverse(name, args=[key])
    yield from ("/suppliers/", "/activities/", "/clients/", "/reference/")


def test_each_is_a_link_wherever_a_page_shows_it_as_a_value(browser):
    wanted, dead, walked = names(), [], 0
    for address in pages():
        values = Values()
        values.feed(browser.get(address).content.decode())
        for text, href in values.found:
            if text in wanted:
                walked += 1
                if "/depends/" not in href and (address, text) not in WORDS_OF_SOURCES:
                    dead.append((address, text, href))
    assert walked > 100
    assert dead == []


def test_the_walk_sees_a_value_that_is_no_link():
    values = Values()
    values.feed(
        f"<p>{_('in')} <b>Ireland</b>, <a href='/depends/country/IE/'><bdi>Ireland</bdi></a></p><h1>Ireland</h1>"
    )
    assert [each for each in values.found if each[0] == "Ireland"] == [
        ("Ireland", ""),
        ("Ireland", "/depends/country/IE/"),
    ]

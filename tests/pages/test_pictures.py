"""Pictures as they are drawn: names are plain text, colours are attributes, and no style stands in them."""

import re
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from registry.models import Engagement as EngagementModel
from registry.pictures.bar import Part, bar_of
from registry.pictures.clock import Clock, Path
from registry.pictures.map import places_map
from registry.pictures.service import service_pictures
from registry.records.places import PlacesInCountry
from suppliers.values import Country, Supplier
from tests import factories
from tests.pages.test_hostile import NAMES
from tests.pages.world import client_of
from tests.registry.chains.linked import Linked

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"rect", "path", "circle", "text"}


def pictures_of(name):
    """The pictures of a chain in which every party and our organisation have the same name."""
    world = Linked()
    one, two = world.service("One"), world.service("Two")
    world.behind(world.top, one, number=24, unit="hours")
    world.behind(one, two, kind="data centre", declared_role="not a processor")
    world.behind(two, one)
    for row in list(world.rows[Supplier].values()):
        world.alter(row, legal_name=name, short_name="")
    world.alter(world.organisation, legal_name=name)
    lens, engagement, chain = world.seen()
    return service_pictures(lens, chain.service, [engagement])


def drawn(template, **context):
    """The pictures that a template draws, as trees of elements."""
    html = render_to_string(template, context)
    found, depth, start = [], 0, 0
    for tag in re.finditer(r"<svg|</svg>", html):
        if tag[0] == "<svg" and not depth:
            start = tag.start()
        depth += 1 if tag[0] == "<svg" else -1
        if not depth:
            found.append(html[start : tag.end()].replace("<svg", f'<svg xmlns="{SVG[1:-1]}"', 1))
    trees = [ElementTree.fromstring(each) for each in found]
    return [tree for tree in trees if tree.get("class") != "mark"]


@pytest.mark.parametrize("kind", sorted(NAMES))
def test_a_hostile_name_is_a_title_and_nothing_else(kind):
    name = NAMES[kind]
    pictures = pictures_of(name)
    (chain,) = drawn("pictures/_chain.html", chain=pictures.chain)
    titles = [title.text for title in chain.iter(f"{SVG}title")]
    assert titles == [name.replace("\r\n", "\n")] * 4
    assert {element.tag.removeprefix(SVG) for element in chain.iter()} <= DRAWN | {"svg", "a", "title"}
    assert {link.get("href") for link in chain.iter(f"{SVG}a")} == {
        reverse("supplier", args=[row.party.id]) for row in pictures.chain.rows
    }
    for clock in (pictures.breach, pictures.copies):
        for bar in drawn("pictures/_clock.html", clock=clock):
            assert {element.tag.removeprefix(SVG) for element in bar.iter()} <= DRAWN | {"svg", "g", "title"}


def trees():
    pictures = pictures_of("Acme")
    yield from drawn("pictures/_chain.html", chain=pictures.chain)
    yield from drawn("pictures/_clock.html", clock=pictures.breach)
    yield from drawn("pictures/_clock.html", clock=pictures.copies)
    world = Linked()
    counted = [PlacesInCountry(Country(id=code), 2, frozenset({1})) for code in ("GB", "IE", "BR")]
    yield from drawn("pictures/_map.html", places=places_map(world.lens(), counted))


def test_every_drawn_element_has_its_colours_as_attributes():
    for tree in trees():
        for element in tree.iter():
            if element.tag.removeprefix(SVG) in DRAWN:
                assert element.get("fill"), ElementTree.tostring(element)
                assert element.get("style") is None
            if element.tag == f"{SVG}path" and element.get("fill") == "none":
                assert element.get("stroke"), ElementTree.tostring(element)


def test_pictures_are_hidden_and_their_links_are_not_reached_by_the_keyboard():
    for tree in trees():
        assert (tree.get("aria-hidden"), tree.get("focusable")) == ("true", "false")
        assert {link.get("tabindex") for link in tree.iter(f"{SVG}a")} <= {"-1"}


def test_numbers_of_a_picture_do_not_follow_the_language(settings):
    settings.LANGUAGE_CODE = "de"
    part = Part(begins="Acme", span=pictures_of("Acme").breach.bound, sentence="Acme", who="Acme")
    html = render_to_string(
        "pictures/_clock.html", {"clock": Clock(paths=(Path(bar=bar_of([part], ""), parts=(part,)),), bound=part.span)}
    )
    assert not re.search(r'(?:x|y|width|height)="\d+,\d', html)


def test_ids_of_the_gallery_are_unique_and_nothing_has_a_style(world):
    html = client_of(world.root).get("/gallery/").content.decode()
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert sorted(ids) == sorted(set(ids))
    assert not re.search(r"\sstyle=", html)
    assert html.count('class="map"') == 2


def test_an_engagement_shows_its_chain_and_its_clocks(world, browser):
    with factories.acting():
        factories.involvement(service=world.service, party=factories.supplier(legal_name="Behindly Ltd"))
    page = EngagementModel.objects.get(service=world.service, organisation=world.own)
    text = browser.get(reverse("engagement", args=[page.pk])).content.decode()
    assert text.count("<title>Behindly Ltd</title>") == 1
    assert "How soon we know of a breach" in text
    assert text.count('class="bar"') >= 2

"""Links to where a thing is used: every page shows countries, places and categories through these."""

import pytest

from registry.templatetags.where_used import country_used, fact_used, site_used, used_at
from registry.wording.facts import described
from suppliers.values import DataCategory, DataHandled, DataLocation, Involvement, Supplier
from tests.registry.world import World

WORLD = World()


@pytest.mark.parametrize(
    ("city", "facility", "links"),
    [
        ("Dublin", "DC4", [("town/dublin", "Dublin"), ("facility/dc4", "DC4")]),
        ("Łódź", "", [("town/lodz", "Łódź")]),
        ("", "Hall <3>", [("facility/hall%20%3C3%3E", "Hall &lt;3&gt;")]),
        ("", "", []),
    ],
)
def test_a_place_is_its_town_and_its_building_as_far_as_they_are_on_record(city, facility, links):
    row = WORLD.add(DataLocation, service_id=1, city=city, facility=facility)
    expected = [f'<a href="/depends/{value}/"><bdi>{name}</bdi></a>' for value, name in links]
    assert site_used(row) == ", ".join(expected)


def test_a_name_without_a_letter_that_an_address_can_show_is_no_link():
    assert site_used(WORLD.add(DataLocation, service_id=1, city="\u0301")) == "\u0301"


def test_a_country_is_a_link_also_if_it_is_not_on_record():
    assert country_used("IE") == '<a href="/depends/country/IE/"><bdi>Ireland</bdi></a>'
    for unknown in (None, ""):
        link = '<a class="missing-value" href="/depends/country/not-on-record/">not on record</a>'
        assert country_used(unknown) == link


def test_a_party_leads_to_its_page_and_a_category_to_where_it_is_used():
    assert used_at("party", 7, "A & B") == '<a href="/suppliers/7/"><bdi>A &amp; B</bdi></a>'
    assert used_at("category", 3, "Names") == '<a href="/depends/category/3/"><bdi>Names</bdi></a>'
    assert used_at("category", 3, "") == ""


@pytest.mark.parametrize(
    ("kind", "fields", "links"),
    [
        (
            DataLocation,
            {"kind": "storage", "city": "Dublin", "facility": "DC4", "country_id": "IE"},
            ["country/IE", "town/dublin", "facility/dc4"],
        ),
        (DataHandled, {"category_id": 1, "origin": "unknown"}, ["category/1"]),
        (Involvement, {"party_id": 1, "kind": "hosts"}, []),
    ],
)
def test_facts_of_any_record_are_links_where_they_name_such_a_thing(kind, fields, links):
    WORLD.add(DataCategory, name="Names")
    WORLD.add(Supplier, legal_name="Acme <Ltd>")
    record = described(WORLD.lens(), WORLD.add(kind, service_id=1, **fields))
    shown = " ".join(str(fact_used(fact)) for fact in record.facts)
    assert [link for link in links if f'href="/depends/{link}/"' in shown] == links
    assert ('href="/suppliers/1/"' in shown) == (kind is Involvement)

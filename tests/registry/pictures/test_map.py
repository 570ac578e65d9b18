"""Where data is: a number for each country, and the fill that the law gives it."""

import re
from itertools import combinations
from math import dist
from pathlib import Path

import pytest

from registry.pictures.map import places_map, status
from registry.pictures.panels import FINE, borders, windows
from registry.pictures.shapes import shapes
from registry.records.places import PlacesInCountry
from registry.values import Laws
from suppliers.values import AdequacyDecision, Country
from tests.registry.world import World

REFERENCE = Path(__file__).parents[3] / "fixtures/reference/countries.toml"
CODES = re.findall(r'"([A-Z]{2})"', REFERENCE.read_text(encoding="utf-8"))
# Countries of a register with many suppliers.
CROWD = ["CA", "CH", "DE", "ES", "FR", "GB", "IE", "IN", "NL", "PL", "SE", "US"]
# Too small for the borders, or part of another country there: they have a ring and no fill.
WITHOUT_SHAPE = {"AQ", "BQ", "BV", "CC", "CX", "GF", "GI", "GP", "MQ", "RE", "SJ", "TK", "TV", "UM", "YT"}


def world():
    found = World()
    for regime, country, scope in (("UK", "IE", ""), ("UK", "US", "listed companies"), ("EU", "GB", "")):
        found.add(
            AdequacyDecision,
            **{"regime": regime, "country_id": country, "scope": scope, "source": "S", "confirmed": "primary"},
        )
    return found


def drawn(*codes, **counts):
    made = world()
    for code in [*codes, *counts]:
        made.add(Country, id=code)
    counted = []
    for code in [*codes, *counts]:
        counted.append(PlacesInCountry(Country(id=code), counts.get(code, 1), frozenset({made.organisation.id})))
    return places_map(made.lens(), counted)


def test_every_country_of_the_reference_data_has_a_shape_or_is_listed_as_without_one():
    assert {outline.code for outline in shapes().details[0][1]} - {"XK"} == set(CODES) - WITHOUT_SHAPE


def test_every_country_has_a_place_for_its_number():
    assert set(CODES) <= set(shapes().points)
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in shapes().points.values())


@pytest.mark.parametrize("code", sorted({*CODES}))
def test_a_country_alone_has_one_panel_with_its_ring(code):
    found = drawn(code)
    assert (len(found.panels), [ring.number for ring in found.rings]) == (1, [1])
    assert bool(found.panels[0].countries) >= (code not in WITHOUT_SHAPE)
    assert found.panels[0].width == found.width


@pytest.mark.parametrize(
    ("codes", "groups"),
    [
        ([], []),
        (["GB", "IE", "IM"], [{"GB", "IE", "IM"}]),
        (["GB", "IE", "US"], [{"US"}, {"GB", "IE"}]),
        (["DE", "FR", "PL"], [{"DE", "FR", "PL"}]),
        (["AU", "BR", "DE", "IN", "JP", "US", "ZA"], [{"DE"}, {"AU", "BR", "IN", "JP", "US", "ZA"}]),
    ],
    ids=["none", "one", "two parts", "neighbours", "the world"],
)
def test_panels_follow_from_the_countries(codes, groups):
    found = windows(codes, 360, 119)
    assert [set(members) for _window, members in found] == groups
    if groups:
        assert sum(window.width for window, _codes in found) == pytest.approx(360 - 6 * (len(groups) - 1))


@pytest.mark.parametrize("codes", [["GB", "IE", "IM"], ["GB", "IE", "US"], ["DE", "FR", "PL"], ["RU"], ["MT"], CROWD])
def test_the_borders_of_a_map_are_at_most_ten_kilobytes(codes):
    size = 0
    for window, _members in windows(codes, 360, 119):
        land, marked = borders(window, frozenset(codes))
        size += len(land) + sum(map(len, marked.values()))
    assert 500 < size <= 10_000


@pytest.mark.parametrize("codes", [["RU"], ["FJ"], ["US", "NZ", "RU"]])
def test_no_border_runs_across_the_map_at_the_antimeridian(codes):
    for window, _members in windows(codes, 360, 119):
        land, marked = borders(window, frozenset(codes))
        # A border that jumped from one side to the other would have a step as wide as the map and almost level.
        for path in (land, *marked.values()):
            steps = [tuple(map(int, step)) for step in re.findall(r"(-?\d+)[ ]?(-?\d+)", path.replace("M", " "))]
            assert all(abs(x) < window.width * FINE * 0.9 or abs(y) > 20 for x, y in steps[1:] if x < 0)


def test_rings_do_not_cover_each_other():
    found = drawn(GB=1, IM=2, IE=30, JE=400, GG=5000)
    for one, other in combinations(found.rings, 2):
        assert dist((one.x, one.y), (other.x, other.y)) >= one.radius + other.radius
    assert all(0 < ring.x < found.width and 0 < ring.y < found.height for ring in found.rings)


@pytest.mark.parametrize(
    ("country", "regime", "expected"),
    [
        ("GB", "UK", "home"),
        ("IE", "UK", "adequate"),
        ("US", "UK", "part"),
        ("BR", "UK", "safeguard"),
        ("IE", "EU", "home"),
        ("GB", "EU", "adequate"),
        ("GB", Laws.BOTH, "adequate"),
        ("US", Laws.BOTH, "safeguard"),
    ],
)
def test_the_worse_of_an_organisations_laws_counts(country, regime, expected):
    made = world()
    made.organisation = made.alter(made.organisation, regime=regime)
    assert status(made.lens(), made.organisation, country) == expected


def test_a_country_that_two_organisations_see_differently_has_the_worse_fill_and_both_words():
    made = world()
    other = made.add(type(made.organisation), regime="EU", legal_name="Other")
    lens = made.lens(*[made.lens().on, made.organisation, other])
    counted = [
        PlacesInCountry(None, 2, frozenset({other.id})),
        PlacesInCountry(Country(id="GB"), 3, frozenset({made.organisation.id, other.id})),
    ]
    found = places_map(lens, counted)
    unknown, row = found.rows
    assert (unknown.country, unknown.fill, unknown.standings) == (None, "unknown", ())
    assert row.fill == found.panels[0].countries[0].fill == "adequate"
    assert [(each.status, [who.name for who in each.organisations]) for each in row.standings] == [
        ("home", ["Example Trading Ltd"]),
        ("adequate", ["Other"]),
    ]
    assert (found.places, found.countries, found.unknown) == (5, 1, 2)


def test_without_a_country_on_record_there_is_a_list_and_no_map():
    made = world()
    found = places_map(made.lens(), [PlacesInCountry(None, 1, frozenset({made.organisation.id}))])
    assert (found.panels, found.rings, len(found.rows)) == ((), (), 1)

"""Where data is, as a map: a fill for what the law says of a country, a ring with the number of places in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from math import hypot
from operator import attrgetter, itemgetter
from typing import Protocol

from registry.chains import Destination, decision_in_force, is_full, is_home, law_of_day, laws_of
from registry.pictures.panels import FINE, GAP, Window, borders, windows
from registry.pictures.shapes import Point, shapes
from registry.reading.lens import Lens
from registry.values import Organisation
from suppliers.values import Country, Regime

# The best first: a country that the laws of two organisations see differently is drawn as the worse.
STATUSES = ("home", "adequate", "part", "safeguard")
WIDTH, HEIGHT = 360.0, 119.0
# The ring of a number, how much wider a third figure makes it, the space between two, and how often they are moved.
RADIUS, MORE, BETWEEN, MOVES = 8.0, 3.0, 1.5, 40


class Counted(Protocol):
    """A country with the number of places in it, and whose data is there. None: the country is not on record."""

    @property
    def country(self) -> Country | None:
        """The country."""

    @property
    def places(self) -> int:
        """How many places are there."""

    @property
    def organisations(self) -> frozenset[int]:
        """The organisations whose data is there."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the law of some of the organisations says of a country; of all of them if none is named."""

    status: str
    organisations: tuple[Organisation, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CountryRow:
    """A line of the list below the map. ``fill`` is that of the map."""

    country: Country | None
    places: int
    fill: str
    standings: tuple[Standing, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbered:
    """A ring with the number of places in a country."""

    x: float
    y: float
    number: int
    radius: float

    @property
    def baseline(self) -> float:
        """Where the figure stands."""
        return round(self.y + 3.7, 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Filled:
    """A country on record in a panel: its borders, and the fill."""

    fill: str
    path: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Panel:
    """A part of the map: where it begins, its size, and the borders in it. ``land`` is every other country together."""

    x: float
    width: float
    height: float
    land: str
    countries: tuple[Filled, ...]

    @property
    def view(self) -> str:
        """Its size in the units of its borders."""
        return f"0 0 {self.width * FINE:g} {self.height * FINE:g}"


@dataclass(frozen=True, kw_only=True)
class PlacesMap:
    """The map and its list. ``name`` begins the ids in it, which must differ between two maps on a page."""

    name: str
    width: float
    height: float
    panels: tuple[Panel, ...]
    rings: tuple[Numbered, ...]
    rows: tuple[CountryRow, ...]

    @property
    def countries(self) -> int:
        """How many countries are on record."""
        return len(list(filter(attrgetter("country"), self.rows)))

    @property
    def places(self) -> int:
        """How many places there are, those without a country included."""
        return sum(row.places for row in self.rows)

    @property
    def unknown(self) -> int:
        """How many places have no country on record."""
        return sum(row.places for row in self.rows if row.country is None)


def places_map(
    lens: Lens, counted: Iterable[Counted], *, name: str = "map", width: float = WIDTH, height: float = HEIGHT
) -> PlacesMap:
    """The map of places, and its list in the order given. A country that no map has is in the list only."""
    rows = tuple(map(partial(_row, lens), counted))
    shown: dict[str, CountryRow] = {}
    for row in rows:
        if row.country is not None and row.country.id in shapes().points:
            shown[row.country.id] = row
    panels: list[Panel] = []
    rings: list[Numbered] = []
    x = 0.0
    for window, codes in windows(sorted(shown), width, height):
        panels.append(_panel(window, x, shown))
        rings += _rings(window, x, [(code, shown[code].places) for code in codes])
        x += window.width + GAP
    return PlacesMap(name=name, width=width, height=height, panels=tuple(panels), rings=tuple(rings), rows=rows)


def _panel(window: Window, x: float, shown: dict[str, CountryRow]) -> Panel:
    land, paths = borders(window, frozenset(shown))
    filled = []
    for code, path in sorted(paths.items()):
        filled.append(Filled(fill=shown[code].fill, path=path))
    return Panel(x=round(x, 1), width=window.width, height=window.height, land=land, countries=tuple(filled))


def _rings(window: Window, x: float, counts: Sequence[tuple[str, int]]) -> Iterable[Numbered]:
    middles, radii = [], []
    for code, number in counts:
        middles.append(window.at(shapes().points[code]))
        radii.append(RADIUS + MORE * max(len(str(number)) - 2, 0))
    moved = _apart(middles, radii, window)
    for (_code, number), radius, (at, down) in zip(counts, radii, moved, strict=True):
        yield Numbered(x=round(x + at, 1), y=round(down, 1), number=number, radius=radius)


def _drawn(status: str) -> str:
    """The fill of a status: that of a decision, whether it is for the whole country or for a part."""
    return "adequate" if status == "part" else status


def _row(lens: Lens, counted: Counted) -> CountryRow:
    if counted.country is None:
        return CountryRow(country=None, places=counted.places, fill="unknown", standings=())
    found: dict[str, list[Organisation]] = {}
    for organisation in lens.organisations:
        if organisation.id in counted.organisations:
            found.setdefault(status(lens, organisation, counted.country.id), []).append(organisation)
    standings = []
    for each in sorted(found, key=STATUSES.index):
        standings.append(Standing(each, tuple(found[each]) if len(found) > 1 else ()))
    worst = standings[-1].status if standings else "unknown"
    return CountryRow(country=counted.country, places=counted.places, fill=_drawn(worst), standings=tuple(standings))


def status(lens: Lens, organisation: Organisation, country: str) -> str:
    """What the laws of an organisation say of a country: home, adequate, adequate in part, or safeguards are needed."""
    found = ["home"]
    for law in laws_of(organisation.regime):
        found.append(_under(lens, law_of_day(lens, law), country))
    return max(found, key=STATUSES.index)


def _under(lens: Lens, law: Regime, country: str) -> str:
    if is_home(lens, law, country):
        return "home"
    decision = decision_in_force(lens, law, Destination(country))
    if decision is None:
        return "safeguard"
    return "adequate" if is_full(decision) else "part"


def _apart(middles: Sequence[Point], radii: Sequence[float], window: Window) -> Iterable[Point]:
    """The middles of rings, moved so that none covers another, where there is room, and each is inside the panel."""
    xs, ys = list(map(itemgetter(0), middles)), list(map(itemgetter(1), middles))
    for _move in range(MOVES):
        for one, other in combinations(range(len(xs)), 2):
            dx, dy = xs[other] - xs[one], ys[other] - ys[one]
            far, wanted = hypot(dx, dy), radii[one] + radii[other] + BETWEEN
            if far < wanted:
                # Two in one place are moved up and down.
                ux, uy = (dx / far, dy / far) if far else (0.0, 1.0)
                push = (wanted - far) / 2
                xs[one], ys[one] = xs[one] - ux * push, ys[one] - uy * push
                xs[other], ys[other] = xs[other] + ux * push, ys[other] + uy * push
        for at, radius in enumerate(radii):
            xs[at] = min(max(xs[at], radius + 1), window.width - radius - 1)
            ys[at] = min(max(ys[at], radius + 1), window.height - radius - 1)
    return zip(xs, ys, strict=True)

"""The parts of the world that a map shows side by side: those around the countries on record, as large as can be."""

from collections.abc import Sequence
from functools import lru_cache, reduce
from itertools import pairwise
from math import cos, radians, sqrt
from typing import NamedTuple

from registry.pictures.shapes import Box, Outline, Point, Ring, shapes

GAP, MOST = 6.0, 3
# A country alone has at least so much of the world around it, in degrees, and a margin as a part of its size.
AROUND, MARGIN = 9.0, 0.06
NARROWEST = 70.0
# Countries of one region share a panel.
EUROPE, OCEANS = "Europe", "the oceans"
REGIONS = (
    (EUROPE, Box(-30.0, 34.0, 45.0, 82.0)),
    ("North America", Box(-180.0, 7.0, -30.0, 84.0)),
    ("South America", Box(-93.0, -57.0, -30.0, 7.0)),
    ("Asia", Box(34.0, 12.5, 180.0, 84.0)),
    ("Africa", Box(-30.0, -36.0, 65.0, 34.0)),
    ("Asia", Box(65.0, -11.0, 150.0, 84.0)),
)
# Borders are drawn in quarters of a pixel, and islands smaller than this many square pixels are not.
FINE, SPECK = 4, 2.5
# A thinned border is never farther off than this many pixels, if a finer one is there.
OFF = 1.25
POLE = 84.0


class Window(NamedTuple):
    """A part of the world at a scale: pixels to a degree, from the upper left corner."""

    west: float
    north: float
    across: float
    down: float
    width: float
    height: float

    def at(self, point: Point) -> Point:
        """Where a place is, in pixels."""
        return (point[0] - self.west) * self.across, (self.north - point[1]) * self.down

    @property
    def box(self) -> Box:
        """The part of the world, a little more on each side, so that a border there is not drawn as one."""
        edge = 3 / self.down
        east, south = self.west + self.width / self.across, self.north - self.height / self.down
        return Box(self.west - edge, south - edge, east + edge, self.north + edge)


def windows(codes: Sequence[str], width: float, height: float) -> list[tuple[Window, tuple[str, ...]]]:
    """The parts of the world for some countries, from west to east, and which of them each part shows."""
    groups = _grouped(codes)
    if not groups:
        return []
    natural = []
    for box, members in groups:
        # Many numbers need more room.
        natural.append(_size(box)[0] / _size(box)[1] * height * sqrt(len(members)))
    room = width - GAP * (len(groups) - 1)
    found = []
    for (box, members), wide in zip(groups, _shared(natural, room), strict=True):
        found.append((_window(box, wide, height), members))
    return found


_Group = tuple[Box, tuple[str, ...]]


def _grouped(codes: Sequence[str]) -> list[_Group]:
    """The countries by region, from west to east. In more regions than panels: those of Europe, then all others."""
    regions: dict[str, list[str]] = {}
    for code in codes:
        regions.setdefault(_region(code), []).append(code)
    if len(regions) <= MOST:
        return sorted(map(_group, regions.values()))
    others = sorted({*codes} - {*regions.get(EUROPE, ())})
    return list(map(_group, filter(None, (regions.get(EUROPE), others))))


def _group(codes: Sequence[str]) -> _Group:
    return reduce(Box.joined, map(_box, codes)), tuple(codes)


def _region(code: str) -> str:
    """The first region in which the number of a country is."""
    x, y = shapes().points[code]
    for name, box in REGIONS:
        if box.west <= x <= box.east and box.south <= y <= box.north:
            return name
    return OCEANS


def _box(code: str) -> Box:
    """The part of the world around one country: its main part, with some of its neighbours if it is small."""
    x, y = shapes().points[code]
    west, south, east, north = shapes().main.get(code, (x, y, x, y))
    across, down = max((east - west) * (1 + 2 * MARGIN), AROUND), max((north - south) * (1 + 2 * MARGIN), AROUND)
    x, y = (west + east) / 2, (south + north) / 2
    return Box(x - across / 2, max(y - down / 2, -POLE), x + across / 2, min(y + down / 2, POLE))


def _size(box: Box) -> tuple[float, float]:
    """The width and the height of a box, in degrees of latitude."""
    return (box.east - box.west) * _narrowing(box), box.north - box.south


def _narrowing(box: Box) -> float:
    """How much shorter a degree of longitude is in the middle of a box."""
    return max(cos(radians(box.middle[1])), 0.2)


def _scale(box: Box, width: float, height: float) -> float:
    across, down = _size(box)
    return min(width / across, height / down)


def _shared(natural: Sequence[float], room: float) -> list[float]:
    """The widths of panels that fill the room, in proportion to what each would have by itself."""
    least = min(NARROWEST, room / len(natural))
    spare = room - least * len(natural)
    total = sum(natural)
    return [round(least + spare * wide / total, 1) for wide in natural]


def _window(box: Box, width: float, height: float) -> Window:
    scale = _scale(box, width, height)
    across = scale * _narrowing(box)
    x, y = box.middle
    return Window(
        west=x - width / across / 2,
        north=y + height / scale / 2,
        across=across,
        down=scale,
        width=width,
        height=height,
    )


@lru_cache(maxsize=64)
def borders(window: Window, marked: frozenset[str]) -> tuple[str, dict[str, str]]:
    """The path of all countries in a part of the world but the marked ones, and the path of each of those."""
    land: list[str] = []
    countries: dict[str, list[str]] = {}
    for outline in _detail(window):
        if outline.box.meets(window.box):
            path = _path(_clipped(outline.ring, window.box), window, keep=outline.code in marked)
            (countries.setdefault(outline.code, []) if outline.code in marked else land).append(path)
    return "".join(land), {code: "".join(paths) for code, paths in countries.items()}


def _detail(window: Window) -> list[Outline]:
    """The coarsest borders that look right at the scale."""
    details = shapes().details
    found = details[0][1]
    for tolerance, outlines in details:
        if tolerance * window.down <= OFF:
            found = outlines
    return found


def _clipped(ring: Ring, box: Box) -> Ring:
    """The part of a ring in a box (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        found: Ring = []
        for last, here in pairwise([*ring[-1:], *ring]):
            if (last[axis] - limit) * sign < 0 < (here[axis] - limit) * sign or (
                (here[axis] - limit) * sign < 0 < (last[axis] - limit) * sign
            ):
                found.append(_crossing(last, here, axis, limit))
            if (here[axis] - limit) * sign >= 0:
                found.append(here)
        ring = found
    return ring


def _crossing(last: Point, here: Point, axis: int, limit: float) -> Point:
    part = (limit - last[axis]) / (here[axis] - last[axis])
    return last[0] + (here[0] - last[0]) * part, last[1] + (here[1] - last[1]) * part


def _path(ring: Ring, window: Window, *, keep: bool) -> str:
    """A ring as whole steps; empty for an island too small to see."""
    points: list[tuple[int, int]] = []
    for place in ring:
        x, y = window.at(place)
        point = round(x * FINE), round(y * FINE)
        if not points or points[-1] != point:
            points.append(point)
    if len(points) < 3 or (not keep and _area(points) < SPECK * FINE * FINE):
        return ""
    steps = []
    for (ax, ay), (bx, by) in pairwise(points):
        steps.append(f"{bx - ax} {by - ay}")
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(steps).replace(" -", "-") + "z"


def _area(points: Sequence[tuple[int, int]]) -> float:
    total = 0
    for (ax, ay), (bx, by) in pairwise(points):
        total += ax * by - bx * ay
    return abs(total) / 2

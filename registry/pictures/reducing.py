"""Reducing the borders of Natural Earth to what a small map shows. A person runs it once; pages read the result.

The input is TopoJSON as the package world-atlas has it: borders are arcs that neighbours share. Each arc is thinned by
itself, so that neighbours still share it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, repeat
from typing import Any

from babel.core import get_global

Point = tuple[float, float]
Ring = list[Point]
# How far in degrees a thinned border may be from its own, from the finest to the coarsest; islands that are dropped.
TOLERANCES = (0.06, 0.12, 0.24, 0.36, 1.0)
# Coordinates are whole numbers of this many to a degree.
UNITS = 50
# Kosovo has no code in ISO 3166-1; its border is drawn, but no record can be there.
UNCODED = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY", "Siachen Glacier": "IN"}
# The shape of Antarctica goes round the pole, and cannot be drawn like another.
NOT_DRAWN = frozenset({"AQ"})
# Where countries and territories lie that the borders do not have: latitude and longitude of the main place.
POINTS = {
    "AQ": (-77.8, 166.7),
    "BQ": (12.2, -68.3),
    "BV": (-54.4, 3.4),
    "CC": (-12.1, 96.9),
    "CX": (-10.5, 105.7),
    "GF": (4.0, -53.0),
    "GI": (36.1, -5.3),
    "GP": (16.2, -61.5),
    "MQ": (14.6, -61.0),
    "RE": (-21.1, 55.5),
    "SJ": (78.2, 15.6),
    "TK": (-9.2, -171.8),
    "TV": (-8.5, 179.2),
    "UM": (19.3, 166.6),
    "YT": (-12.8, 45.2),
}


def reduced(topology: Mapping[str, Any]) -> dict[str, Any]:
    """The borders of each country at each tolerance, and where its number is written."""
    arcs = list(map(list, map(_placed(topology["transform"]), topology["arcs"])))
    outlines = list(_outlines(topology["objects"]["countries"]["geometries"]))
    finest = _rings(arcs, outlines)
    points: dict[str, Point] = dict(POINTS)
    for code, rings in finest.items():
        x, y = _middle(rings)
        points[code] = round(y, 2), round(x, 2)
    details: list[dict[str, Any]] = []
    for tolerance in TOLERANCES:
        thinned = list(map(thin, arcs, repeat(tolerance)))
        details.append({"tolerance": tolerance, "rings": _coded(_rings(thinned, outlines), tolerance)})
    # An island state that is smaller than the tolerance keeps the border that it has.
    details[0]["rings"] = {**_coded(finest, TOLERANCES[0]), **details[0]["rings"]}
    return {"units": UNITS, "points": points, "details": details}


def _placed(transform: Mapping[str, Sequence[float]]) -> Any:
    """The function that turns the whole numbers of an arc into degrees."""
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]

    def placed(arc: Iterable[Sequence[int]]) -> Iterator[Point]:
        x = y = 0
        for dx, dy in arc:
            x, y = x + dx, y + dy
            yield x * scale_x + move_x, y * scale_y + move_y

    return placed


def _outlines(geometries: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, list[int]]]:
    """The code and the arcs of every ring. A code comes several times: Australia shares its own with islands."""
    numbers = get_global("territory_aliases")
    for geometry in geometries:
        codes = numbers.get(geometry.get("id", ""), [UNCODED.get(geometry["properties"]["name"], "")])
        shapes = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for shape in shapes:
            for ring in shape:
                if codes[0] and codes[0] not in NOT_DRAWN:
                    yield codes[0], ring


def _rings(arcs: Sequence[Ring], outlines: Iterable[tuple[str, list[int]]]) -> dict[str, list[Ring]]:
    """The rings of each country, the largest first. A ring over the antimeridian goes on beyond 180 degrees."""
    found: dict[str, list[Ring]] = {}
    for code, numbers in outlines:
        ring: Ring = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            ring += arc[1:] if ring else arc
        found.setdefault(code, []).append(list(_unwrapped(ring)))
    for rings in found.values():
        rings.sort(key=_area, reverse=True)
    return found


def _unwrapped(ring: Ring) -> Iterator[Point]:
    turns, last = 0, ring[0][0]
    for x, y in ring:
        if abs(x - last) > 180:
            turns += 1 if x < last else -1
        last = x
        yield x + 360 * turns, y


def thin(line: Sequence[Point], tolerance: float) -> Ring:
    """A line without the points that are nearer to it than the tolerance (Douglas and Peucker). Its ends stay."""
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, at = 0.0, first
        for number in range(first + 1, last):
            distance = _distance(line[number], line[first], line[last])
            if distance > far:
                far, at = distance, number
        if far > tolerance:
            kept.add(at)
            waiting += [(first, at), (at, last)]
    return [line[number] for number in sorted(kept)]


def _distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the line between two others."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = min(max(((x - ax) * dx + (y - ay) * dy) / length, 0.0), 1.0) if length else 0.0
    return float(((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2) ** 0.5)


def _area(ring: Ring) -> float:
    total = 0.0
    for (ax, ay), (bx, by) in pairwise(ring):
        total += ax * by - bx * ay
    return abs(total) / 2


def _coded(countries: Mapping[str, list[Ring]], tolerance: float) -> dict[str, list[list[int]]]:
    """The rings as whole numbers: a first point, then steps. Islands smaller than the map shows are left out."""
    found: dict[str, list[list[int]]] = {}
    for code, rings in sorted(countries.items()):
        for ring in rings:
            steps = _steps(ring)
            # The largest part of a country stays, however small it is, unless a ring with a number hides it.
            if len(steps) >= 6 and (_area(ring) > 9 * tolerance * tolerance or code not in found):
                found.setdefault(code, []).append(steps)
    return found


def _steps(ring: Ring) -> list[int]:
    found: list[int] = []
    last = (0, 0)
    for x, y in ring[:-1]:
        here = round(x * UNITS), round(y * UNITS)
        if here != last or not found:
            found += [here[0] - last[0], here[1] - last[1]]
        last = here
    return found


def _middle(rings: Sequence[Ring]) -> Point:
    """The point of the largest ring that is farthest from its border, nearly: a number there is inside the country."""
    ring = thin(rings[0], 0.1)
    xs, ys = map(sorted, zip(*ring, strict=True))
    best, found = -1.0, ((xs[0] + xs[-1]) / 2, (ys[0] + ys[-1]) / 2)
    steps = 24
    for column in range(1, steps):
        for row in range(1, steps):
            x = xs[0] + (xs[-1] - xs[0]) * column / steps
            y = ys[0] + (ys[-1] - ys[0]) * row / steps
            if inside((x, y), ring):
                near = min(map(_distance, repeat((x, y)), ring, ring[1:]))
                if near > best:
                    best, found = near, (x, y)
    return found


def inside(point: Point, ring: Ring) -> bool:
    """Whether a point is within a ring."""
    x, y = point
    crossed = False
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            crossed = not crossed
    return crossed

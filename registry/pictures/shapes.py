"""The borders of countries for maps, from the file that ``reduce_map`` made of Natural Earth's."""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("shapes.json")

Point = tuple[float, float]
Ring = list[Point]


class Box(NamedTuple):
    """A part of the world, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def middle(self) -> Point:
        """Its middle: longitude and latitude."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    def joined(self, other: "Box") -> "Box":
        """The least box around both."""
        return Box(
            min(self.west, other.west),
            min(self.south, other.south),
            max(self.east, other.east),
            max(self.north, other.north),
        )

    def meets(self, other: "Box") -> bool:
        """Whether they have a part in common."""
        return (
            self.west < other.east and self.east > other.west and self.south < other.north and self.north > other.south
        )


class Outline(NamedTuple):
    """A ring of a country with the box around it. A country that crosses the antimeridian has each ring twice."""

    code: str
    box: Box
    ring: Ring


class Shapes(NamedTuple):
    """Where the number of each country is written, the box of its main part, and its outlines by their detail."""

    points: dict[str, Point]
    main: dict[str, Box]
    details: list[tuple[float, list[Outline]]]


@cache
def shapes() -> Shapes:
    """Every shape, read once."""
    stored = json.loads(FILE.read_text(encoding="utf-8"))
    points: dict[str, Point] = {}
    for code, (latitude, longitude) in stored["points"].items():
        points[code] = (longitude + 180) % 360 - 180, latitude
    main: dict[str, Box] = {}
    details = []
    for detail in stored["details"]:
        found: list[Outline] = []
        for code, rings in detail["rings"].items():
            for steps in rings:
                outline = _outline(code, steps, stored["units"])
                main.setdefault(code, outline.box)
                found.append(outline)
                found += _again(outline)
        details.append((detail["tolerance"], found))
    return Shapes(points, main, details)


def _outline(code: str, steps: list[int], units: int) -> Outline:
    ring, x, y = [], 0, 0
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        ring.append((x / units, y / units))
    return Outline(code, _around(ring), ring)


def _around(ring: Ring) -> Box:
    xs, ys = zip(*ring, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _again(outline: Outline) -> list[Outline]:
    """A ring that goes beyond the antimeridian once more, on the other side of the world."""
    if outline.box.west >= -180 and outline.box.east <= 180:
        return []
    turn = -360 if outline.box.east > 180 else 360
    ring = [(x + turn, y) for x, y in outline.ring]
    return [Outline(outline.code, _around(ring), ring)]

"""The links of a chain's picture: curves from the foot of one box to the head of another, past the boxes between."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from registry.pictures.brief import brief
from registry.pictures.chain_facts import ChainFacts, Pair
from registry.pictures.layered import BOX, Placed
from registry.pictures.sizes import ABOVE, BAND, DASHES, HEIGHT

# How far links that meet at a box are apart, at most, and how deep a link between neighbours hangs below them.
APART, SPREAD, DEEP = 26.0, BOX - 24, 19.0
HEAD = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A link: its curve, its letters with their place, and the head of an arrow where it does not lead down."""

    pair: Pair
    path: str
    head: str
    kind: str
    slow: bool
    label: str
    x: float
    y: float
    anchor: str

    @property
    def dashes(self) -> str:
        """The dashes of its line; empty for a whole line."""
        return DASHES.get(self.kind, "")


@dataclass(frozen=True, kw_only=True)
class Side:
    """The places of boxes in pixels, and where on their edges links begin and end."""

    placed: Placed
    shift: float
    width: float
    levels: Mapping[int, int]

    def corner(self, party: int) -> tuple[float, float]:
        """The upper left corner of a box."""
        x, line = self.placed.positions[party]
        return round(x + self.shift - BOX / 2, 1), line * BAND + ABOVE

    def middle(self, party: int) -> float:
        """The middle of a box from left to right."""
        return self.placed.positions[party][0] + self.shift

    def line(self, party: int) -> int:
        """The line in which a box stands."""
        return self.placed.positions[party][1]

    def upper(self, line: int) -> float:
        """The upper edge of the boxes of a line."""
        return line * BAND + ABOVE

    def lower(self, line: int) -> float:
        """The lower edge of the boxes of a line."""
        return line * BAND + ABOVE + HEIGHT

    @cached_property
    def ports(self) -> dict[tuple[int, bool], list[tuple[float, Pair]]]:
        """The links at the head (True) and at the foot of each box, from left to right by where they come from."""
        found: dict[tuple[int, bool], list[tuple[float, Pair]]] = defaultdict(list)
        for pair, way in self.placed.bends.items():
            above, to = pair
            first = way[0][0] + self.shift if way else self.middle(to)
            last = way[-1][0] + self.shift if way else self.middle(above)
            found[above, self.line(to) < self.line(above)].append((first, pair))
            found[to, self.line(above) < self.line(to)].append((last, pair))
        for each in found.values():
            each.sort()
        return found

    def port(self, party: int, pair: Pair, *, head: bool) -> tuple[float, int, int]:
        """Where a link meets a box, which one from the left it is there, and how many there are."""
        _from, pairs = zip(*self.ports[party, head], strict=True)
        at, count = pairs.index(pair), len(pairs)
        apart = min(APART, SPREAD / count)
        return self.middle(party) + (at - (count - 1) / 2) * apart, at, count


def drawn(side: Side, facts: ChainFacts, *, lettered: bool) -> Iterable[Drawn]:
    """Every link: those of our organisations to the supplier, and those between parties. The slowest come last."""
    found = []
    for at, use in enumerate(facts.uses):
        slow = at == 0 and bool(facts.slow)
        text = brief(use.clocks.notice) if lettered or slow else ""
        found.append(_drawn(side, (use.key, facts.supplier.id), text, kind="declared", slow=slow))
    for link in facts.links:
        slow = link.pair in facts.slow
        text = brief(link.notice) if lettered or slow else ""
        found.append(_drawn(side, link.pair, text, kind=link.kind, slow=slow))
    return sorted(found, key=lambda each: each.slow)


def _drawn(side: Side, pair: Pair, text: str, *, kind: str, slow: bool) -> Drawn:
    above, to = pair
    down = side.line(to) > side.line(above)
    start, _at, _count = side.port(above, pair, head=side.line(to) < side.line(above))
    end, at, count = side.port(to, pair, head=down)
    # With more links than two there is no room for the letters of each.
    before = at == 0 if count == 2 else start > end
    return Drawn(
        pair=pair,
        path=_path(side, pair, start, end),
        head="" if side.levels[to] > side.levels[above] else _head(end, side, to, down=down),
        kind=kind,
        slow=slow,
        label=text if down and count <= 2 else "",
        x=round(end - 5 if before else end + 5, 1),
        y=side.upper(side.line(to)) - 4,
        anchor="end" if before else "start",
    )


def _path(side: Side, pair: Pair, start: float, end: float) -> str:
    """The curve of a link. It passes the lines between straight down, so that it crosses no box there."""
    above, to = pair
    one, other = side.line(above), side.line(to)
    if one == other:
        foot = side.lower(one)
        return f"M{start:.1f} {foot:g}C{start:.1f} {foot + DEEP:g} {end:.1f} {foot + DEEP:g} {end:.1f} {foot:g}"
    down = other > one
    leaves, enters = (side.lower, side.upper) if down else (side.upper, side.lower)
    x, y = start, leaves(one)
    parts = [f"M{x:.1f} {y:g}"]
    for bend, line in side.placed.bends[pair]:
        parts.append(_curve(x, y, bend + side.shift, enters(line)))
        x, y = bend + side.shift, leaves(line)
        parts.append(f"V{y:g}")
    parts.append(_curve(x, y, end, enters(other)))
    return "".join(parts)


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    half = (y + to_y) / 2
    return f"C{x:.1f} {half:g} {to_x:.1f} {half:g} {to_x:.1f} {to_y:g}"


def _head(x: float, side: Side, to: int, *, down: bool) -> str:
    """The head of an arrow at the edge of a box."""
    if down:
        tip, back = side.upper(side.line(to)), -HEAD
    else:
        tip, back = side.lower(side.line(to)), HEAD
    return f"M{x:.1f} {tip:g}l-3.5 {back:g}h7z"

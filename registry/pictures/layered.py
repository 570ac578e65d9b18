"""Where the parties of a chain are drawn: a row for each level, with few links that cross.

The one module that knows the layout library. Without it (its wheels exist for some platforms only) the order within a
row follows the parties above and below, which crosses more links.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from operator import add

try:
    import fast_sugiyama as library
except ImportError:
    library = None  # type: ignore[assignment]

# The box of a party, and the least space between two boxes, a box and a link that passes it, and two links.
BOX, BETWEEN, BESIDE, LANE = 124.0, 14.0, 9.0, 8.0
# How many boxes stand in one line of the picture: few beside a table, more over it.
NARROW, WIDE = 3, 9
# A level with more than this needs the wide picture.
MOST_NARROW = 6
SWEEPS = 12

Pair = tuple[int, int]
Point = tuple[float, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The middle of each box with its line, the points that a link passes, and the level of each line."""

    positions: Mapping[int, Point]
    bends: Mapping[Pair, tuple[Point, ...]]
    lines: tuple[int, ...]
    width: float


def place(parties: Mapping[int, int], links: Iterable[Pair]) -> Placed:
    """The places of parties, given with their levels, and the bends of the links between them.

    A line is filled by parties of one level. The same parties and links have the same places in every process. A link
    from a party to itself is left out: the library would end the process.
    """
    wanted = set()
    for above, to in links:
        if above != to and above in parties and to in parties:
            wanted.add((above, to))
    levels, line_of = _lines(parties, sorted(wanted))
    grid = _Grid(len(levels), line_of)
    ways = {}
    for pair in sorted(wanted):
        ways[pair] = grid.way(pair)
    x = _squeezed(grid)
    return Placed(
        positions={party: (x[node], grid.line[node]) for party, node in grid.node_of.items()},
        bends={pair: tuple((x[node], grid.line[node]) for node in way) for pair, way in ways.items()},
        lines=levels,
        width=max(x, default=BOX / 2) + BOX / 2,
    )


def _lines(parties: Mapping[int, int], links: Iterable[Pair]) -> tuple[tuple[int, ...], dict[int, int]]:
    """The level of each line, and the line of each party. A long level has several lines, its last parties first."""
    # Links to deeper levels start in the last line of a level, and so pass no box of it.
    deeper = set()
    for above, to in links:
        if parties[to] > parties[above]:
            deeper.add(above)
    by_level: dict[int, list[int]] = defaultdict(list)
    for party in sorted(parties, key=lambda each: (parties[each], each in deeper, each)):
        by_level[parties[party]].append(party)
    longest = max(map(len, by_level.values()), default=0)
    levels: list[int] = []
    line_of: dict[int, int] = {}
    for level, row in by_level.items():
        count = -(-len(row) // (NARROW if longest <= MOST_NARROW else WIDE))
        for at, party in enumerate(row):
            line_of[party] = len(levels) + at * count // len(row)
        levels += [level] * count
    return tuple(levels), line_of


class _Grid:
    """Parties and the points where links pass a line, as whole numbers: the library draws those alike each time."""

    def __init__(self, lines: int, line_of: Mapping[int, int]) -> None:
        self.lines = lines
        self.node_of: dict[int, int] = {}
        # The line of each node. The boxes come first.
        self.line: list[int] = []
        for party in sorted(line_of):
            self.node_of[party] = len(self.line)
            self.line.append(line_of[party])
        self.boxes = len(self.line)
        self.above: dict[int, list[int]] = defaultdict(list)
        self.below: dict[int, list[int]] = defaultdict(list)

    def way(self, pair: Pair) -> tuple[int, ...]:
        """The points that a link passes, from the party above to the other one."""
        start, end = self.node_of[pair[0]], self.node_of[pair[1]]
        upper, lower = sorted((start, end), key=lambda node: self.line[node])
        passed = []
        for line in range(self.line[upper] + 1, self.line[lower]):
            passed.append(len(self.line))
            self.line.append(line)
        if self.line[upper] != self.line[lower]:
            for one, other in pairwise([upper, *passed, lower]):
                self.below[one].append(other)
                self.above[other].append(one)
        return tuple(passed if upper == start else reversed(passed))

    def rows(self) -> list[list[int]]:
        """Every line from left to right."""
        rows: list[list[int]] = [[] for _line in range(self.lines)]
        for node in self._order():
            rows[self.line[node]].append(node)
        return rows

    def _order(self) -> list[int]:
        if library is None or not self.below:
            return self._by_neighbours()
        edges: list[Pair] = []
        for upper in sorted(self.below):
            edges += zip(repeat(upper), sorted(set(self.below[upper])), strict=False)
        places: dict[int, tuple[int, float]] = {}
        for part, (nodes, *_size) in enumerate(library.from_edges(edges, dummy_vertices=False, check_layout=False)):
            for node, (x, _y) in nodes:
                places[int(node)] = part, float(x)
        last = len(places), 0.0
        return sorted(range(len(self.line)), key=lambda node: (places.get(node, last), node))

    def _by_neighbours(self) -> list[int]:
        """The nodes in an order in which each stands near those that it is linked with."""
        order = list(range(len(self.line)))
        for sweep in range(SWEEPS):
            rank = self._ranks(order)
            near = self.below if sweep % 2 else self.above
            wanted = {node: _mean(node, near, rank) for node in order}
            order.sort(key=lambda node: (wanted[node], node))
        return order

    def _ranks(self, order: Iterable[int]) -> dict[int, float]:
        """How far from the middle of its line each node stands."""
        counts = Counter(self.line)
        found: dict[int, float] = {}
        passed: Counter[int] = Counter()
        for node in order:
            line = self.line[node]
            found[node] = passed[line] - (counts[line] - 1) / 2
            passed[line] += 1
        return found


def _squeezed(grid: _Grid) -> list[float]:
    """Where each node stands from left to right: near those that it is linked with, in lines as short as can be."""
    rows = list(filter(None, grid.rows()))
    offsets = [_offsets(row, grid.boxes) for row in rows]
    longest = max((offset[-1] for offset in offsets), default=0.0)
    x: dict[int, float] = {}
    for row, offset in zip(rows, offsets, strict=True):
        for node, at in zip(row, offset, strict=True):
            x[node] = at - offset[-1] / 2
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        near = grid.above if down else grid.below
        for row, offset in list(zip(rows, offsets, strict=True))[:: 1 if down else -1]:
            wanted = [_mean(node, near, x) for node in row]
            x.update(zip(row, _apart(wanted, offset, longest), strict=True))
    left = min(x.values(), default=0.0)
    return [x[node] - left + BOX / 2 for node in range(len(grid.line))]


def _mean(node: int, near: Mapping[int, Sequence[int]], x: Mapping[int, float]) -> float:
    """The middle of the nodes that one is linked with; its own place where there are none."""
    others = near.get(node)
    if not others:
        return x[node]
    return sum(map(x.__getitem__, others)) / len(others)


def _offsets(row: Sequence[int], boxes: int) -> list[float]:
    """How far each node of a line is from the first, if they stand as close as they may."""
    found = [0.0]
    for one, other in pairwise(row):
        of_boxes = (one < boxes) + (other < boxes)
        found.append(found[-1] + (LANE, BOX / 2 + BESIDE, BOX + BETWEEN)[of_boxes])
    return found


def _apart(wanted: Sequence[float], offset: Sequence[float], longest: float) -> Iterable[float]:
    """The places nearest to those wanted that keep the order and the space between (pool adjacent violators)."""
    pools: list[tuple[float, int]] = []
    for want, off in zip(wanted, offset, strict=True):
        mean, size = want - off, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean, size = (before * count + mean * size) / (count + size), count + size
        pools.append((mean, size))
    first, last = -longest / 2, longest / 2 - offset[-1]
    starts: list[float] = []
    for mean, size in pools:
        starts += [min(max(mean, first), last)] * size
    return map(add, starts, offset)

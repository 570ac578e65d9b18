"""The chain behind a service as a picture: boxes in bands of one level, links from each party to those behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from registry.chains import longest
from registry.pictures.brief import brief
from registry.pictures.chain_facts import ChainFacts, Joined, Use, chain_facts
from registry.pictures.chain_links import Drawn, Side, drawn
from registry.pictures.chain_table import ChainRow, chain_rows
from registry.pictures.layered import Placed, place
from registry.pictures.lettering import fitted, wrapped
from registry.pictures.sizes import BAND, DASHES, EDGE, GUTTER, INSIDE, LEAST, NAME, SUB, US
from registry.reading.lens import Lens
from registry.values import Engagement
from suppliers.values import InvolvementKind, Service
from suppliers.wording.choices import choice
from suppliers.wording.figures import number

# With more parties than this, links have no letters but those of the slowest path.
LETTERED = 14
# A chain with more parties than this is a table only: its letters would be too small to read.
MOST = 80
# The outlines of parties, the strongest first.
KINDS = ("declared", "named", "custody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A party, or one of our organisations, which has no page: what is written in its box, and its outline."""

    x: float
    y: float
    party: int | None
    title: str
    lines: tuple[str, ...]
    sub: str
    kind: str
    slow: bool
    disputed: bool

    @property
    def dashes(self) -> str:
        """The dashes of its outline; empty for a whole line."""
        return DASHES.get(self.kind, "")

    @property
    def baselines(self) -> list[tuple[float, str]]:
        """Each line of the name with its height in the box."""
        if len(self.lines) == 1:
            return [(16.5, self.lines[0])]
        return list(zip((11.5, 23.0), self.lines, strict=False))

    @property
    def sub_line(self) -> float:
        """The height of the small line in the box."""
        return 31.0 if len(self.lines) == 1 else 35.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A level: where its band begins, how high it is, and its name."""

    y: float
    height: float
    name: str
    shaded: bool

    @property
    def baseline(self) -> float:
        """The height of its name, in the middle of its first line."""
        return self.y + 35


@dataclass(frozen=True, kw_only=True)
class ChainPicture:
    """The picture of a chain, and the rows of its table. A chain that is too large has no boxes."""

    width: float
    height: float
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    links: tuple[Drawn, ...]
    rows: tuple[ChainRow, ...]

    @property
    def wide(self) -> bool:
        """Whether it needs the whole width of the page, above its table."""
        return self.width > LEAST or not self.boxes

    @property
    def parties(self) -> int:
        """How many parties are in the chain, the supplier included."""
        return len(self.rows)

    @property
    def levels(self) -> int:
        """How many levels of parties are behind the supplier."""
        return max(self.rows, key=attrgetter("level")).level

    @property
    def key(self) -> frozenset[str]:
        """The kinds of outlines and links that the picture has, for its key."""
        found = set()
        for box in self.boxes:
            found |= {box.kind, "disputed" if box.disputed else box.kind}
        for link in self.links:
            found |= {link.kind, "slow" if link.slow else link.kind, "back" if link.head else link.kind}
        return frozenset(found)


def chain_picture(lens: Lens, service: Service, engagements: Iterable[Engagement] = ()) -> ChainPicture | None:
    """The chain behind a service, as those who use it see it. None: the supplier of the service is not on record.

    *engagements* are those of the service in force, of one organisation or of several. Without any, the picture has
    the facts about the supplier only.
    """
    facts = chain_facts(lens, service, engagements)
    return picture_of(facts) if facts else None


def picture_of(facts: ChainFacts) -> ChainPicture:
    """The picture of a chain's facts."""
    if len(facts.parties) > MOST:
        return ChainPicture(width=LEAST, height=0, bands=(), boxes=(), links=(), rows=chain_rows(facts))
    side = _side(facts)
    lettered = len(facts.parties) <= LETTERED
    boxes = [_our_box(side, use) for use in facts.uses]
    for party in sorted(facts.levels):
        boxes.append(_box(side, facts, party, lettered=lettered))
    return ChainPicture(
        width=side.width,
        height=len(side.placed.lines) * BAND,
        bands=tuple(_bands(side.placed)),
        boxes=tuple(boxes),
        links=tuple(drawn(side, facts, lettered=lettered)),
        rows=chain_rows(facts),
    )


def _side(facts: ChainFacts) -> Side:
    """The places of all boxes. Our organisations are at a level of their own, above the supplier."""
    levels, pairs = dict(facts.levels), []
    for use in facts.uses:
        levels[use.key] = US
        pairs.append((use.key, facts.supplier.id))
    for link in facts.links:
        pairs.append(link.pair)
    placed = place(levels, pairs)
    width = max(LEAST, GUTTER + placed.width + EDGE)
    shift = GUTTER + (width - GUTTER - EDGE - placed.width) / 2
    return Side(placed=placed, shift=shift, width=width, levels=levels)


def _bands(placed: Placed) -> Iterable[Band]:
    y = 0.0
    for level, lines in groupby(placed.lines):
        height = len(list(lines)) * BAND
        name = _("us") if level == US else _("level %(n)s") % {"n": level}
        yield Band(y=y, height=height, name=name, shaded=level % 2 == 0)
        y += height


def _our_box(side: Side, use: Use) -> Box:
    organisation = use.organisation
    sub = ""
    if use.people is not None:
        sub = ngettext("%(n)s person", "%(n)s people", use.people) % {"n": number(use.people)}
    x, y = side.corner(use.key)
    return Box(
        x=x,
        y=y,
        party=None,
        title=organisation.full_name,
        lines=wrapped(organisation.name, NAME, INSIDE, 2),
        sub=sub,
        kind="us",
        slow=False,
        disputed=False,
    )


def _box(side: Side, facts: ChainFacts, party: int, *, lettered: bool) -> Box:
    row, links = facts.parties[party], facts.into.get(party, [])
    x, y = side.corner(party)
    return Box(
        x=x,
        y=y,
        party=party,
        title=row.full_name,
        lines=wrapped(row.name, NAME, INSIDE, 2),
        sub=fitted(" · ".join((row.country_id or _("country ?"), _remark(facts, party, links, lettered))), SUB, INSIDE),
        kind=_kind(links),
        slow=party in facts.slow_parties,
        disputed=facts.disputed(party),
    )


def _remark(facts: ChainFacts, party: int, links: list[Joined], lettered: bool) -> str:
    """What the small line of a box says besides the country: the task, or the notice where links have no letters."""
    if party == facts.supplier.id:
        return brief(facts.uses[0].clocks.notice) if facts.uses else _("runs it")
    if not lettered:
        return brief(longest(list(map(attrgetter("notice"), links))))
    kinds = dict.fromkeys(map(attrgetter("kind"), chain.from_iterable(map(attrgetter("rows"), links))))
    words = choice(InvolvementKind, next(iter(kinds)))
    if len(kinds) == 1:
        return words
    return _("%(task)s, +%(n)s") % {"task": words, "n": len(kinds) - 1}


def _kind(links: Iterable[Joined]) -> str:
    """The outline of a box: that of the strongest link to its party."""
    return min(map(attrgetter("kind"), links), key=KINDS.index, default=KINDS[0])

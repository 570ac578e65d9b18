"""A line of time as a bar: known lengths to one scale, and a dashed box of fixed width for each that is unknown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from registry.chains import Span
from registry.pictures.brief import brief
from registry.pictures.lettering import fitted, width

# The bar at full size: its width, the box of an unknown length, the room for the words after it, and its letters.
FULL, UNKNOWN_BOX, AFTER, LETTERS = 660.0, 112.0, 190.0, 12.0
# A known length is drawn at least so wide, and has letters in it from so wide.
LEAST_WIDE, MARGIN = 3.0, 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the time: where it begins, how long it takes (in words, too), and a sentence that says both."""

    begins: str
    span: Span
    sentence: str
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part as it is drawn. ``label`` is above it, ``figure`` inside it; both are empty where there is no room."""

    x: float
    width: float
    known: bool
    label: str
    figure: str
    middle: float
    title: str

    @property
    def letters(self) -> float:
        """Where its label begins."""
        return round(self.x + 3, 1)

    @property
    def end(self) -> float:
        """Its right edge."""
        return round(self.x + self.width, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How much an organisation accepts, drawn as a line across the bar."""

    x: float
    label: str


@dataclass(frozen=True, kw_only=True)
class Bar:
    """The segments of a bar, the limits across it, and where the words after it begin."""

    segments: tuple[Segment, ...]
    limits: tuple[Limit, ...]
    ends: str
    total: str

    @property
    def end(self) -> float:
        """The right edge of the last segment."""
        return self.segments[-1].end

    @property
    def height(self) -> int:
        """How high it is: with a line of figures below it, or without."""
        return 66 if self.limits or self.total else 46

    @property
    def after(self) -> float:
        """Where the words after the bar begin."""
        return self.end + 6

    @property
    def lettered(self) -> bool:
        """Whether every segment has room for its letters."""
        return all(map(attrgetter("label"), self.segments)) and all(map(attrgetter("figure"), self.segments))


def bar_of(parts: Sequence[Part], ends: str, limits: Iterable[Span] = ()) -> Bar:
    """The bar of some parts. *limits* count from the last moment after which every length is known.

    A limit that is longer than the time from there is not drawn.
    """
    room, known = FULL - AFTER, 0
    for part in parts:
        room -= UNKNOWN_BOX + 1 if part.span.unknown else 1
        known += 0 if part.span.unknown else part.span.known
    scale = max(room, 60.0) / known if known else 0.0
    starts, x = [], 1.0
    for part in parts:
        wide = UNKNOWN_BOX if part.span.unknown else max(part.span.known * scale, LEAST_WIDE)
        starts.append((round(x, 1), round(wide, 1)))
        x += wide + 1
    origin, counted = 0, Span()
    for at, part in enumerate(parts):
        origin, counted = (at + 1, Span()) if part.span.unknown else (origin, counted + part.span)
    drawn = tuple(_limits(limits, counted, scale, starts[origin][0] if origin < len(parts) else 0.0))
    return Bar(
        segments=tuple(_segment(part, x, wide, drawn) for part, (x, wide) in zip(parts, starts, strict=True)),
        limits=drawn,
        ends=ends,
        total=brief(counted) if counted.known else "",
    )


def _segment(part: Part, x: float, wide: float, limits: Iterable[Limit]) -> Segment:
    # The figure stands where no limit crosses it.
    edges = [x, *(limit.x for limit in limits if x < limit.x < x + wide), x + wide]
    start, end = max(pairwise(edges), key=lambda each: each[1] - each[0])
    figure = brief(part.span)
    label = fitted(part.begins, LETTERS, wide - 2) if wide > LETTERS * 3 else ""
    return Segment(
        x=x,
        width=wide,
        known=not part.span.unknown,
        label=label,
        figure=figure if width(figure, LETTERS) + MARGIN <= end - start else "",
        middle=round((start + end) / 2, 1),
        title=part.sentence,
    )


def _limits(limits: Iterable[Span], counted: Span, scale: float, start: float) -> Iterable[Limit]:
    """The limits that are shorter than the time counted, each once; letters that would meet others are left out."""
    last = -FULL
    for span in sorted(set(limits), key=lambda span: span.known):
        if span.unknown or span.known >= counted.known:
            continue
        x, label = round(start + span.known * scale, 1), brief(span)
        half = width(label, LETTERS) / 2
        if x - half < last:
            label = ""
        else:
            last = x + half + 4
        yield Limit(x=x, label=label)

"""Worst paths through a chain: one pass, even where many paths share a link."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from registry.chains.span import Span, by_known

N = TypeVar("N", bound=Hashable)
L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Edge(Generic[N, L]):
    """A step down a chain: its node, its link, and the function that extends the span of the path so far."""

    to: N
    link: L
    step: Callable[[Span], Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached(Generic[N, L]):
    """A node as seen from the top: its worst path's span, the last link of that path, and the number of paths to it.

    ``at_least`` is the greatest sum of figures of any path: a lower limit where the worst path has an unknown part.
    """

    worst: Span
    at_least: Span
    above: N | None
    link: L | None
    paths: int
    level: int


def reached(top: N, start: Span, below: Callable[[N], Iterable[Edge[N, L]]]) -> dict[N, Reached[N, L]]:
    """Every node below *top* with its worst path, upper nodes first. *top* itself is at level 0.

    Steps must keep the order of spans, as adding does. A link that closes a circle is left out, so the walk ends at a
    loop in the data. Linear in nodes and links.
    """
    edges = _acyclic(top, below)
    found: dict[N, Reached[N, L]] = {top: Reached(worst=start, at_least=start, above=None, link=None, paths=1, level=0)}
    for node in edges:
        here = found[node]
        for edge in edges[node]:
            step = Reached(
                worst=edge.step(here.worst),
                at_least=edge.step(here.at_least),
                above=node,
                link=edge.link,
                paths=here.paths,
                level=here.level + 1,
            )
            there = found.get(edge.to)
            found[edge.to] = step if there is None else _merged(there, step)
    return found


def _merged(one: Reached[N, L], other: Reached[N, L]) -> Reached[N, L]:
    """A node reached by two ways: the worse of both, with the paths of both."""
    worse = max(one, other, key=lambda place: place.worst.rank)
    return replace(
        worse,
        at_least=max(other.at_least, one.at_least, key=by_known),
        paths=one.paths + other.paths,
        level=min(one.level, other.level),
    )


def path_to(node: N, found: Mapping[N, Reached[N, L]]) -> tuple[L, ...]:
    """The links of a node's worst path, from the top down."""
    links: list[L] = []
    at: N | None = node
    while at is not None:
        here = found[at]
        if here.link is not None:
            links.append(here.link)
        at = here.above
    return tuple(reversed(links))


def _acyclic(top: N, below: Callable[[N], Iterable[Edge[N, L]]]) -> dict[N, list[Edge[N, L]]]:
    """The nodes below *top*, each before all nodes below it, without edges that close a circle."""
    edges: dict[N, list[Edge[N, L]]] = {top: []}
    done: list[N] = []
    open_: set[N] = {top}
    stack: list[tuple[N, Iterator[Edge[N, L]]]] = [(top, iter(below(top)))]
    while stack:
        node, rest = stack[-1]
        edge = next(rest, None)
        if edge is None:
            stack.pop()
            open_.discard(node)
            done.append(node)
        elif edge.to not in open_:
            edges[node].append(edge)
            if edge.to not in edges:
                edges[edge.to] = []
                open_.add(edge.to)
                stack.append((edge.to, iter(below(edge.to))))
    return {node: edges[node] for node in reversed(done)}

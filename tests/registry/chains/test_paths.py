"""Worst paths: against every path of small random graphs, in graphs with loops, and in long ladders."""

from hypothesis import given
from hypothesis import strategies as st

from registry.chains.paths import Edge, path_to, reached
from registry.chains.span import UNKNOWN, Span

START = Span(minutes=24)
SPANS = st.one_of(st.just(UNKNOWN), st.integers(0, 9).map(lambda n: Span(minutes=n)))
# A step adds its span to the path's, or starts anew with it, as what begins on the end of a contract does.
STEPS = st.tuples(SPANS, st.booleans())
Graph = dict[int, list[tuple[int, str, Span, bool]]]


@st.composite
def acyclic(draw, size=8) -> Graph:
    """A graph whose links lead from a lower to a higher number. Two nodes may have several links."""
    graph: Graph = {node: [] for node in range(draw(st.integers(1, size)))}
    for node in graph:
        for to in range(node + 1, len(graph)):
            for n in range(draw(st.integers(0, 2))):
                graph[node].append((to, f"{node}-{to}.{n}", *draw(STEPS)))
    return graph


def step(span: Span, anew: bool):
    return (lambda _above: span) if anew else (lambda above: above + span)


def below(graph: Graph, asked: list | None = None):
    """The edges below a node, as the walk asks for them."""

    def edges(node: int):
        if asked is not None:
            asked.append(node)
        return [Edge(to, link, step(span, anew)) for to, link, span, anew in graph[node]]

    return edges


def every_path(graph: Graph, node: int, span: Span, links: tuple[str, ...] = ()):
    """Each path from a node down: where it ends, its span and its links."""
    yield node, span, links
    for to, link, own, anew in graph[node]:
        yield from every_path(graph, to, step(own, anew)(span), (*links, link))


@given(acyclic())
def test_each_node_has_the_worst_of_all_its_paths(graph):
    found = reached(0, START, below(graph))
    paths: dict[int, list[tuple[Span, tuple[str, ...]]]] = {}
    for node, span, links in every_path(graph, 0, START):
        paths.setdefault(node, []).append((span, links))
    assert set(found) == set(paths)
    for node, here in found.items():
        spans = [span for span, _links in paths[node]]
        assert here.worst.rank == max(span.rank for span in spans)
        assert here.at_least.known == max(span.known for span in spans)
        assert here.paths == len(spans)
        assert here.level == min(len(links) for _span, links in paths[node])
        assert (here.worst, path_to(node, found)) in paths[node]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), SPANS), max_size=30))
def test_a_graph_with_loops_ends_and_reaches_every_node_once(links):
    graph: Graph = {node: [] for node in range(7)}
    for n, (node, to, span) in enumerate(links):
        graph[node].append((to, str(n), span, False))
    asked: list[int] = []
    found = reached(0, START, below(graph, asked))
    assert sorted(asked) == sorted(found) and found[0].worst == START
    assert set(found) == _reachable(graph)
    assert all(len(set(path_to(node, found))) == len(path_to(node, found)) for node in found)


def test_a_link_back_to_the_top_adds_nothing():
    graph: Graph = {0: [(1, "down", Span(minutes=1), False)], 1: [(0, "back", UNKNOWN, False)]}
    found = reached(0, START, below(graph))
    assert (found[0].worst, found[1].worst, found[1].paths) == (START, Span(minutes=25), 1)


def test_a_ladder_of_shared_links_is_walked_once_however_many_paths_lead_down():
    steps = []

    def longer(span: Span) -> Span:
        steps.append(span)
        return span + Span(minutes=1)

    def rung(node: int):
        return [Edge(node + 1, side, longer) for side in ("left", "right") if node < 200]

    found = reached(0, Span(), rung)
    assert found[200].paths == 2**200
    assert (found[200].worst, found[200].level) == (Span(minutes=200), 200)
    # Twice for each link: once for the worst path, once for the longest sum of figures.
    assert len(steps) == 2 * 2 * 200


def _reachable(graph: Graph) -> set[int]:
    found, left = {0}, [0]
    while left:
        for to, *_rest in graph[left.pop()]:
            if to not in found:
                found.add(to)
                left.append(to)
    return found

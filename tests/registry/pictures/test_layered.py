"""Where the parties of a chain are drawn."""

import random
import subprocess
import sys
from itertools import pairwise

import pytest

from registry.pictures import layered
from registry.pictures.layered import BESIDE, BETWEEN, BOX, MOST_NARROW, NARROW, WIDE, place


def invented(seed, most=60):
    """The levels and the links of an invented chain, with links up, beside and to itself."""
    chance = random.Random(seed)
    levels, links = {0: 0}, []
    for party in range(1, chance.randint(1, most)):
        above = chance.randrange(party)
        levels[party] = levels[above] + 1
        links.append((above, party))
    links += [(chance.choice(list(levels)), chance.choice(list(levels))) for _each in range(len(levels) // 2)]
    return levels, links


def assert_drawn(levels, links):
    placed = place(levels, links)
    assert list(placed.lines) == sorted(placed.lines)
    assert {party: placed.lines[line] for party, (_x, line) in placed.positions.items()} == levels
    for line in range(len(placed.lines)):
        boxes = sorted(x for x, at in placed.positions.values() if at == line)
        assert all(right - left >= BOX + BETWEEN - 0.01 for left, right in pairwise(boxes))
        passing = [x for way in placed.bends.values() for x, at in way if at == line]
        assert all(abs(x - box) >= BOX / 2 + BESIDE - 0.01 for x in passing for box in boxes)
    assert set(placed.bends) == {pair for pair in links if pair[0] != pair[1]}
    assert all(BOX / 2 - 0.01 <= x <= placed.width - BOX / 2 + 0.01 for x, _line in placed.positions.values())
    for (above, to), way in placed.bends.items():
        one, other = placed.positions[above][1], placed.positions[to][1]
        step = 1 if other > one else -1
        assert [line for _x, line in way] == list(range(one + step, other, step))[: abs(other - one)]
    return placed


@pytest.mark.parametrize("without", [False, True], ids=["library", "without the library"])
def test_boxes_never_overlap_and_every_link_passes_between_them(without, monkeypatch):
    if without:
        monkeypatch.setattr(layered, "library", None)
    for seed in range(200):
        assert_drawn(*invented(seed))


@pytest.mark.parametrize(
    ("levels", "links"),
    [
        ({1: 0}, []),
        ({1: 0}, [(1, 1)]),
        ({1: 0, 2: 1}, [(1, 2), (2, 1), (2, 2)]),
        ({1: 0, 2: 1, 3: 1}, [(1, 2), (1, 3), (2, 3), (3, 2)]),
        ({1: 0, 2: 3}, [(1, 2)]),
        ({1: 0, 2: 0}, []),
        ({}, []),
    ],
    ids=["one party", "to itself", "a circle", "beside", "levels between", "no links", "nobody"],
)
def test_the_edges_of_what_can_be_on_record_are_drawn(levels, links):
    assert_drawn(levels, links)


def test_a_link_of_a_party_that_is_not_drawn_is_left_out():
    assert set(place({1: 0, 2: 1}, [(1, 2), (2, 7)]).bends) == {(1, 2)}


@pytest.mark.parametrize(("parties", "lines"), [(3, [3]), (4, [2, 2]), (6, [3, 3]), (7, [7]), (10, [5, 5]), (30, None)])
def test_a_long_level_has_several_lines(parties, lines):
    levels = {0: 0, **dict.fromkeys(range(1, parties + 1), 1)}
    placed = assert_drawn(levels, [(0, party) for party in levels])
    counts = [sum(at == line for _x, at in placed.positions.values()) for line in range(1, len(placed.lines))]
    assert max(counts) <= (NARROW if parties <= MOST_NARROW else WIDE)
    assert lines is None or counts == lines


def test_places_are_the_same_in_every_process():
    levels, links = invented(7)
    program = f"from registry.pictures.layered import place; print(place({levels}, {links}))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert printed == {f"{place(levels, links)}\n"}

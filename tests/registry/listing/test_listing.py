"""The engine of lists, on lines made of nothing but values."""

from dataclasses import dataclass

import pytest
from django.utils.translation import ngettext_lazy

from registry.listing.asked import Asked
from registry.listing.column import Cell, Column
from registry.listing.facet import UNKNOWN, Facet
from registry.listing.listing import ALL, Listing, Shown
from registry.listing.sentence import Subject
from registry.wording.folding import folded


@dataclass(frozen=True)
class Fruit:
    key: int
    name: str
    colours: tuple[str, ...] = ()
    weight: int | None = None
    sort: str = "ripe"


LINES = (
    Fruit(1, "Äpfel", ("red", "green"), 100),
    Fruit(2, "banana", ("yellow",), 120),
    Fruit(3, "Cherry", ("red",), 8),
    Fruit(4, "Société’s melon", (), None),
    Fruit(5, "Grape", ("green",), 8, "sour"),
    Fruit(6, "Lemon", ("yellow",), None, "sour"),
)


def weight_of(line: Fruit) -> list[str]:
    if line.weight is None:
        return []
    return ["heavy" if line.weight > 50 else "light"]


LISTING: Listing[Fruit] = Listing(
    name="fruit",
    columns=(
        Column(name="name", label="Name", cell=lambda line: Cell(text=line.name), key=lambda line: folded(line.name)),
        Column(
            name="weight", label="Weight", cell=lambda line: Cell(text=str(line.weight)), key=lambda line: line.weight
        ),
        Column(
            name="colour",
            label="Colour",
            cell=lambda line: Cell(text=", ".join(line.colours)),
            key=lambda line: line.colours or None,
            usual=False,
            worst_first=True,
        ),
    ),
    facets=(
        Facet(
            name="colour",
            label="Colour",
            values=lambda line: line.colours,
            says="of %(values)s colour",
            words_of=str.title,
            phrase=str,
            unknown="not seen",
            in_sentence={UNKNOWN: "unseen"},
        ),
        Facet(
            name="weight",
            label="Weight",
            values=weight_of,
            says="that are %(values)s",
            choices={"light": "Light", "heavy": "Heavy"},
            unknown="not weighed",
            in_sentence={"light": "light", "heavy": "heavy"},
        ),
    ),
    group=Facet(
        name="group",
        label="Group",
        values=lambda line: (line.sort,),
        says="",
        choices={"ripe": "Ripe", "sour": "Sour", "rotten": "Rotten"},
        unknown="All",
    ),
    subjects={
        "ripe": Subject(ngettext_lazy("%(shown)s ripe fruit", "%(shown)s ripe fruits", "n"), "Ripe fruit"),
        "sour": Subject(ngettext_lazy("%(shown)s sour fruit", "%(shown)s sour fruits", "n"), "Sour fruit"),
        ALL: Subject(ngettext_lazy("%(shown)s fruit", "%(shown)s fruits", "n"), "Fruit"),
    },
    text_of=lambda line: folded(line.name),
    key_of=lambda line: line.key,
)
READY = LISTING.lined_up(LINES)


def shown(**asked) -> Shown[Fruit]:
    chosen = {name: tuple(asked.pop(name)) for name in ("colour", "weight") if name in asked}
    return Shown(listing=LISTING, ready=READY, asked=Asked(**{"group": ALL} | asked, chosen=chosen))


def keys(found: Shown[Fruit]) -> list[int]:
    return [line.key for line in found.lines]


def counts(found: Shown[Fruit], name: str) -> dict[str, int]:
    facet = next(each for each in found.facets if each.name == name)
    return {choice.value: choice.count for choice in facet.choices}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, [1, 2, 3, 4, 5, 6]),
        ({"group": "ripe"}, [1, 2, 3, 4]),
        ({"group": ""}, [1, 2, 3, 4]),
        ({"colour": ["red"]}, [1, 3]),
        ({"colour": ["red", "yellow"]}, [1, 2, 3, 6]),
        ({"colour": [UNKNOWN]}, [4]),
        ({"colour": ["red"], "weight": ["heavy"]}, [1]),
        ({"colour": ["yellow"], "weight": [UNKNOWN]}, [6]),
        ({"weight": ["light"], "group": "sour"}, [5]),
        ({"group": "rotten"}, []),
    ],
)
def test_a_line_has_one_value_of_every_facet_chosen(asked, expected):
    found = shown(**asked)
    assert keys(found) == expected and found.count == len(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("apfel", [1]),
        ("ÄPFEL", [1]),
        ("A\N{COMBINING DIAERESIS}pfel", [1]),
        ("societe's", [4]),
        ("melon societe", [4]),
        ("ba", [2]),
        # Two letters are found at the beginning of a word alone.
        ("an", []),
        ("xyz", []),
        ("a" * 200, []),
    ],
)
def test_a_search_is_through_all_groups_without_regard_to_accents_and_case(words, expected):
    assert keys(shown(group="", words=words)) == expected


def test_the_counts_of_a_facet_honour_every_other_one_and_ignore_its_own():
    found = shown(colour=["red"])
    assert counts(found, "colour") == {"green": 2, "red": 2, "yellow": 2, UNKNOWN: 1}
    assert counts(found, "weight") == {"light": 1, "heavy": 1, UNKNOWN: 0}
    both = shown(colour=["red"], weight=["heavy"])
    assert counts(both, "colour") == {"green": 1, "red": 1, "yellow": 1}
    assert counts(both, "weight") == {"light": 1, "heavy": 1, UNKNOWN: 0}
    assert counts(shown(group="sour"), "colour") == {"green": 1, "yellow": 1}
    assert counts(shown(words="grape"), "weight") == {"light": 1, "heavy": 0, UNKNOWN: 0}


def test_each_count_is_that_of_the_list_with_the_value_alone():
    for chosen in ({}, {"weight": ["light"]}, {"colour": ["red", UNKNOWN]}, {"group": "ripe"}):
        for name in ("colour", "weight"):
            for value, count in counts(shown(**chosen), name).items():
                assert count == shown(**chosen | {name: [value]}).count


def test_what_is_not_known_comes_last_and_a_chosen_value_stays_without_any_line():
    assert list(counts(shown(), "colour")) == ["green", "red", "yellow", UNKNOWN]
    assert list(counts(shown(), "weight")) == ["light", "heavy", UNKNOWN]
    assert counts(shown(colour=["red"], weight=[UNKNOWN]), "colour")["red"] == 0


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("name", [1, 2, 3, 5, 6, 4]),
        ("-name", [4, 6, 5, 3, 2, 1]),
        ("weight", [3, 5, 1, 2, 4, 6]),
        ("-weight", [4, 6, 2, 1, 3, 5]),
        ("", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_what_is_not_known_sorts_as_the_worst_and_alike_lines_stay_in_order(sort, expected):
    assert keys(shown(sort=sort)) == expected


def test_the_groups_count_what_the_rest_of_the_question_lets_through():
    groups = {each.value: (each.label, each.count, each.chosen) for each in shown(colour=["yellow"]).groups}
    assert groups == {"ripe": ("Ripe", 1, False), "sour": ("Sour", 1, False), ALL: ("All", 2, True)}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, "6 fruits"),
        ({"group": "ripe"}, "4 ripe fruits"),
        ({"colour": ["red"], "weight": ["heavy"]}, "1 fruit of red colour, that are heavy"),
        ({"colour": ["red", "green", UNKNOWN]}, "4 fruits of red, green or unseen colour"),
        ({"words": "grape"}, "1 fruit matching “grape”"),
        ({"group": "sour", "words": "gr", "weight": ["light"]}, "1 sour fruit that are light, matching “gr”"),
    ],
)
def test_the_question_says_itself_in_a_sentence(asked, expected):
    assert str(shown(**asked).sentence) == expected


def test_a_name_of_a_question_has_no_number():
    assert shown(group="ripe", colour=["red"]).name == "Ripe fruit of red colour"


def test_a_chip_takes_its_facet_away_and_keeps_the_rest():
    found = shown(colour=["red"], weight=["light"], words="cherry", sort="-weight", columns=("weight",))
    assert [chip.label for chip in found.chips] == ["“cherry”", "Colour: Red", "Weight: Light"]
    assert found.chips[1].query == "?group=all&q=cherry&weight=light&sort=-weight&columns=weight"
    assert found.cleared == "?group=all&sort=-weight&columns=weight"


def test_a_head_sorts_and_turns_the_order_round():
    heads = {head.column.name: (head.query, head.sorted) for head in shown(sort="weight").heads}
    assert heads["weight"] == ("?group=all&sort=-weight", "ascending")
    assert heads["name"] == ("?group=all&sort=name", "")
    wide = shown(columns=("colour",))
    assert [head.column.name for head in wide.heads] == ["name", "colour"]
    assert wide.heads[1].query == "?group=all&sort=-colour&columns=colour"


def test_a_thousand_lines_are_counted_right():
    many = LISTING.lined_up([Fruit(n, f"Fruit {n}", ("red",) if n % 3 else (), n % 7 or None) for n in range(1000)])
    found = Shown(listing=LISTING, ready=many, asked=Asked(chosen={"colour": ("red",)}, group=ALL))
    assert found.count == sum(1 for n in range(1000) if n % 3)
    assert counts(found, "weight")[UNKNOWN] == sum(1 for n in range(1000) if n % 3 and not n % 7)

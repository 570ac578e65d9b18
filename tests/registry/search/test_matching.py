"""Words of a search: what matches, in which order, and which part of a text is marked."""

import pytest

from registry.search.entry import Field, entry_of
from registry.search.matching import pieces, reasons, words_of


def entry(*texts, context=""):
    return entry_of((texts[0] if texts else "",), [Field(f"field {n}", text) for n, text in enumerate(texts)], context)


@pytest.mark.parametrize(
    ("query", "texts", "context", "found"),
    [
        ("societe", ["Société Générale"], "", True),
        ("Société", ["SOCIETE GENERALE"], "", True),
        ("strasse", ["Hauptstraße 1"], "", True),
        ("o'neill", ["O’Neill & Sons"], "", True),
        ("generale societe", ["Société Générale"], "", True),
        ("generale nothing", ["Société Générale"], "", False),
        ("acme dublin", ["Dublin"], "acme hosting", True),
        ("acme hosting", ["Dublin"], "acme hosting", False),
        ("dublin viatel", ["Dublin", "Viatel data centre"], "", True),
        ("dublinviatel", ["Dublin", "Viatel"], "", False),
        ("sub-02", ["SUB‑02"], "", True),
        ("12 345", ["HRB 12 345"], "", True),
        ("art. 9", ["Art. 9(2)(b)"], "", True),
    ],
)
def test_every_word_must_match_in_any_order_and_one_in_a_field(query, texts, context, found):
    assert bool(words_of(query).match([entry(*texts, context=context)])) is found


@pytest.mark.parametrize(
    "query", ["", " ", "\t\n", "a", "é", "a b", "'", "\u0301\u0301", "\u200b", "x" * 201, "word " * 2000]
)
def test_what_cannot_be_searched_for_has_no_words(query):
    assert words_of(query) is None


def test_exact_fields_come_first_then_beginnings_of_fields_then_of_words():
    texts = ["Undublin", "Port of Dublin", "Dublin Port", "Dublin"]
    words = words_of("dublin")
    assert [each.row for each in sorted(map(entry, texts), key=words.rank)] == texts[::-1]


def test_of_equal_rank_the_name_decides():
    words = words_of("acme")
    assert [each.row for each in sorted(map(entry, ["Acme B", "acmé a"]), key=words.rank)] == ["acmé a", "Acme B"]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Société Générale", "societe", ["Société"]),
        ("Société", "société", ["Société"]),
        ("Straße", "strasse", ["Straße"]),
        ("Straße", "ss", ["ß"]),
        ("ﬁle", "fi", ["ﬁ"]),
        ("Dublin, dublin", "dublin", ["Dublin", "dublin"]),
        ("Dublin", "dublin dub", ["Dublin"]),
        ("abab", "aba bab", ["abab"]),
        ("Nothing", "dublin", []),
        ("<b>bold</b>", "<b>", ["<b>"]),
    ],
)
def test_the_words_are_marked_in_the_text_as_it_was_typed(text, query, marked):
    found = list(pieces(text, words_of(query).words))
    assert [piece.text for piece in found if piece.found] == marked
    assert "".join(piece.text for piece in found) == text


def test_a_long_text_is_shown_around_the_first_word_found():
    text = "word " * 100 + "Dublin" + " word" * 5000
    found = list(pieces(text, ("dublin",)))
    assert [piece.text for piece in found if piece.found] == ["Dublin"]
    assert found[0].text == found[-1].text == "…" and sum(len(piece.text) for piece in found) < 220


def test_the_fields_with_the_words_are_the_reasons_those_with_the_most_first():
    words = words_of("dublin viatel centre")
    found = reasons(entry("Viatel", "Dublin", "Viatel data centre", "Dublin"), words)
    assert [reason.label for reason in found] == ["field 2", "field 1"]

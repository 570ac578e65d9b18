"""Texts of a record: what people typed stays apart from our words, and is never read as a sentence."""

import pytest
from django.utils import translation

from registry.records.text import NOTHING, Piece, all_listed, joined, phrase, text_of, typed, unanswered


def test_a_part_takes_the_place_of_its_name_unchanged():
    text = phrase("as %(day)s says: %(name)s!", name=typed("Acme"), day="2 May")
    assert text.pieces == (
        Piece("as "),
        Piece("2 May"),
        Piece(" says: "),
        Piece("Acme", typed=True),
        Piece("!"),
    )


@pytest.mark.parametrize("words", ["%(day)s", "%s %d %", "{day}", "{{ day }}"])
def test_typed_words_are_no_sentence(words):
    assert str(phrase("by %(name)s on %(day)s", name=typed(words), day="Monday")) == f"by {words} on Monday"


def test_a_sentence_with_an_empty_part_is_empty():
    assert phrase("by %(name)s", name=typed("")) == NOTHING
    assert not phrase("by %(name)s on %(day)s", name="Acme", day="")


def test_texts_are_joined_without_empty_ones():
    assert str(joined(("a", NOTHING, typed("b"), "", typed("c")), by="; ")) == "a; b; c"
    assert joined(()) == joined(("", NOTHING)) == NOTHING


def test_only_an_unanswered_part_is_missing():
    assert unanswered().missing and (typed("Acme: ") + unanswered()).missing
    assert not typed("Not answered").missing and not text_of("Not answered").missing


def test_a_list_of_a_record_is_never_cut():
    assert all_listed(["a", "b"]) == "a and b"
    assert all_listed([str(n) for n in range(30)]).count(",") == 29


def test_a_list_is_written_as_the_readers_language_writes_it():
    with translation.override("de"):
        assert all_listed(["a", "b"]) == "a und b"

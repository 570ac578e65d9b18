"""The set of standard clauses that the words of an instrument name."""

import pytest

from registry.values.clauses import clauses_named

NAMED = [
    ("46(2)(c)", "SCC (EU) 2021/914 module 2, signed 20 February 2025", "SCC-2021"),
    ("46(2)(c)", "Standard clauses, Decision 2010/87/EU", "SCC-2010"),
    ("46(2)(c)", "2004/915/EC", "SCC-2004"),
    ("46(2)(c)", "Decision 2001/497/EC, set I", "SCC-2001"),
    ("IDTA", "International Data Transfer Agreement, version A1.0", "IDTA-A1.0"),
    ("IDTA", "IDTA of 2 May 2023", "IDTA-A1.0"),
    ("Addendum", "Addendum B1.0 to (EU) 2021/914 module 2, accepted 6 November 2023", "ADD-B1.0"),
    ("Addendum", "UK addendum", "ADD-B1.0"),
]
NOT_NAMED = [
    ("46(2)(c)", "SCC module 3", "no set is named"),
    ("46(2)(c)", "2010/87/EU, replaced by (EU) 2021/914", "two sets are named"),
    ("46(2)(c)", "File 12010/87 of the archive", "it is another number"),
    ("46(2)(c)", "IDTA A1.0", "the set belongs to another mechanism"),
    ("IDTA", "IDTA A2.0", "this version is not known"),
    ("45", "(EU) 2021/914", "the mechanism has no sets"),
    ("", "(EU) 2021/914", "there is no mechanism"),
    ("IDTA", "", "there are no words"),
]


@pytest.mark.parametrize(("mechanism", "words", "code"), NAMED)
def test_the_words_name_a_set(mechanism, words, code):
    assert clauses_named(mechanism, words) == code


@pytest.mark.parametrize(("mechanism", "words", "why"), NOT_NAMED)
def test_nothing_is_guessed_where_the_words_do_not_name_one_set(mechanism, words, why):
    assert clauses_named(mechanism, words) == "", why

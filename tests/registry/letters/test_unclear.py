"""What a source leaves unclear is asked fact by fact: what we read, where, and one thing that can be answered."""

import pytest

from suppliers.values import DataHandled, DataLocation, Declaration, SecurityMeasure, ServiceLevel, Test
from tests.registry.letters.case import letter_of, question, stated, texts, world_of

UNCLEAR = {"standing": "unclear", "section": "4.1"}


@pytest.mark.parametrize(
    ("kind", "fields", "text"),
    [
        (
            DataLocation,
            {"kind": "processing", "country_id": "IE", "worded": "Dublin, Ireland"},
            "You write “Dublin, Ireland” (4.1), on processing without storage: which places and countries do you mean?",
        ),
        (
            DataHandled,
            {"origin": "customer"},
            "What you write on data handled (4.1) is not clear to us: which data about which people do you mean?",
        ),
        (
            ServiceLevel,
            {"kind": "response", "what": "Fixing faults.", "worded": "utmost priority"},
            "You write “utmost priority” (4.1), on service levels (Fixing faults): which figure applies?",
        ),
        (
            SecurityMeasure,
            {"control": "firewall"},
            "What you write on firewall (4.1) is not clear to us: do you have this measure, and for which parts?",
        ),
        (
            Declaration,
            {"kind": "stays in service", "words": "Data stays."},
            "What you write on “data never leaves the service, except as named” (Data stays) (4.1) is not clear to us: "
            "does this hold without exception, and for whom?",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_an_unclear_fact_is_asked_about_in_one_sentence(kind, fields, text):
    world = world_of()
    stated(world, kind, **UNCLEAR | fields)
    assert texts(letter_of(world), "evidence") == [text]


def test_each_unclear_fact_is_a_part_of_its_own_that_closes_the_finding():
    world = world_of()
    stated(world, ServiceLevel, **UNCLEAR, kind="response", worded="soon")
    stated(world, DataHandled, **UNCLEAR, origin="customer")
    found = question(letter_of(world), "evidence")
    assert found is not None and len(found.parts) == 2
    assert {code for _organisation, code, _subject in found.findings} == {"EVD-12"}
    assert len({part.key for part in found.parts}) == 2


def test_an_unclear_test_is_asked_about_with_the_tests_and_not_twice():
    world = world_of()
    stated(world, Test, **UNCLEAR, what="Recovery", worded="biweekly", environment="unknown")
    letter = letter_of(world)
    (text,) = texts(letter, "tests")
    assert "Recovery, “biweekly” (4.1): how often is that?" in text
    assert question(letter, "evidence") is None

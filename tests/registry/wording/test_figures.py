"""Figures in words, and in the form in which decisions keep them."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from registry.chains import UNKNOWN, Span
from registry.findings.facts import as_fact
from registry.rules import Severity
from registry.values import Agreement, Mechanism, Paper, ProcessingActivity, TransferBasis
from registry.wording.facts import described
from registry.wording.figures import figure_in_words
from registry.wording.names import name_of
from suppliers.values import Country, Document, Period, Supplier, Topic
from suppliers.wording.figures import LISTED
from tests.registry.world import TODAY, World

WORLD = World()
ACME = WORLD.add(Supplier, legal_name="Acme Ltd")
TRADING = WORLD.add(Supplier, legal_name="Acme Holdings Ltd", trading_name="Acme")
STATEMENT = WORLD.add(Document, supplier_id=ACME.id, title="Statement", version="2")
PAPER = WORLD.add(Paper, organisation_id=WORLD.organisation.id, title="Assessment", version="3")
AGREEMENT = WORLD.add(Agreement, engagement_id=1, title="Addendum", version="2024-11")
PAYROLL = WORLD.add(ProcessingActivity, organisation_id=WORLD.organisation.id)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (ACME, "Acme Ltd"),
        (TRADING, "Acme"),
        (STATEMENT, "Statement 2"),
        (PAPER, "Assessment 3"),
        (AGREEMENT, "Addendum 2024-11"),
        (PAYROLL, "Payroll"),
        (Country("IE"), "Ireland"),
        (Topic.AUDIT, "information and audits, 28(3)(h)"),
        (Severity.NOTE, "note"),
        (date(2026, 2, 5), "5 February 2026"),
        (Period(36, "hours"), "36 hours"),
        (Span(minutes=90), "1 hour and 30 minutes"),
        (UNKNOWN, "unknown"),
        (3, "3"),
        ("As it was written", "As it was written"),
        ((), ""),
        ((ACME,), "Acme Ltd"),
        ((ACME, TRADING), "Acme Ltd and Acme"),
        ((ACME, TRADING, STATEMENT), "Acme Ltd, Acme and Statement 2"),
        # Where there are several, what holds a comma itself is kept apart by more than a comma.
        ((Topic.AUDIT, ACME), "information and audits, 28(3)(h) and Acme Ltd"),
        ((ACME, Topic.AUDIT, TRADING), "Acme Ltd; information and audits, 28(3)(h); and Acme"),
        (("Brexit: its end", "More"), "Brexit: its end; and More"),
        (tuple(range(LISTED)), "0, 1, 2, 3, 4, 5, 6 and 7"),
        (tuple(range(LISTED + 1)), "0, 1, 2, 3, 4, 5, 6 and 2 more"),
    ],
    ids=repr,
)
def test_a_figure_reads_as_people_say_it(value, words):
    assert figure_in_words(value) == words


@pytest.mark.parametrize(
    ("laws", "words"),
    [
        (("EU",), "adequacy decision"),
        (("UK",), "adequacy regulations"),
        (("EU", "UK"), "adequacy decision or regulations"),
        ((), "adequacy decision or regulations"),
    ],
)
def test_what_finds_a_country_adequate_has_the_word_of_its_law(laws, words):
    assert figure_in_words(Mechanism.ADEQUACY, laws) == words
    assert figure_in_words((Mechanism.ADEQUACY, 3), laws) == f"{words} and 3"
    assert figure_in_words(Mechanism.SCC, laws) == "standard clauses of the Commission"
    row = WORLD.add(TransferBasis, engagement_id=1, importer_id=ACME.id, mechanism="45", regime=laws[0] if laws else "")
    if len(laws) < 2:
        assert name_of(WORLD.lens(TODAY), row).endswith(f", {words}")
        found = described(WORLD.lens(TODAY), replace(row, fallback="45"))
        assert {each.value for each in found.facts if each.label in {"Mechanism", "Fallback"}} == {words}


@pytest.mark.parametrize(
    ("value", "fact"),
    [
        (ACME, f"supplier:{ACME.id}"),
        (Country("IE"), "country:IE"),
        (Topic.AUDIT, "audit"),
        (Severity.NOTE, "note"),
        (date(2026, 2, 5), "2026-02-05"),
        (Period(36, "hours"), {"number": 36, "unit": "hours"}),
        (3, 3),
        ((ACME, Topic.AUDIT), ["audit", f"supplier:{ACME.id}"]),
    ],
    ids=repr,
)
def test_a_decision_remembers_neither_names_nor_a_language(value, fact):
    assert as_fact(value) == fact
    with translation.override("de"):
        assert as_fact(value) == fact
    renamed = WORLD.alter(ACME, legal_name="Renamed Ltd")
    assert as_fact((renamed,)) == as_fact((ACME,))


def test_the_same_time_in_another_unit_is_another_fact():
    assert as_fact(Period(2, "days")) != as_fact(Period(48, "hours"))

"""The letters of the demo to its two real suppliers, held against those that an officer wrote from the same findings.

``tests/golden/letter-*.tsv`` has the numbers, points, sections and findings of the two letters, and their papers. The
wording is not compared: an officer rewords a draft. Where the product differs, ``DIFFERENT`` says why.
"""

import csv
import re
from collections import Counter
from dataclasses import astuple
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from registry.letters.composed import Composed, Question
from registry.letters.composing import compose
from registry.models import Organisation
from registry.reading.lens import Lens, lens_now
from registry.reading.register import KINDS
from registry.values import Organisation as Sender
from registry.values import PartKind
from suppliers.values import CLAIMS, Document, Service, Supplier
from tests.wording.other_letters import plain, translated

pytestmark = pytest.mark.django_db
GOLDEN = Path(__file__).parent.parent / "golden"
TODAY = date(2026, 11, 25)
BRACKETS = re.compile(r"\(([^()]*)\)")
SUPPLIERS = {"siso": "siso", "egress": "egress"}

# Sections that the product adds or leaves out, by letter and question, with the reason.
MORE, FEWER = "more", "fewer"
DIFFERENT: dict[tuple[str, str], dict[str, set[str]]] = {
    # A conflict names the sections of both sides. Every measure that says SSL without a version is asked about.
    ("siso", "encryption"): {MORE: {"Physical security", "Maintaining security"}},
    # An inferred claim has no section. The officer looked up where the statement speaks of monitoring.
    ("siso", "generated"): {FEWER: {"Technology", "Maintaining security"}},
    # Silence has no section. The officer added where the supplier denies other schemes.
    ("siso", "certificates"): {FEWER: {"FAQ, external standards"}},
    # What is offered stands beside audits, as in the other letter.
    ("egress", "duties"): {MORE: {"6.1"}},
    # The address of the general mailbox is named with its page.
    ("egress", "contact"): {MORE: {"Cover page"}},
    # Each party's row names every section on it. ACC-04 asks who belongs to the service.
    ("egress", "parties"): {MORE: {"2.4", "2.5", "2.6", "2.8", "4.2", "4.3", "4.5"}},
    # Each access names its sections. The officer named some, and the section on who manages the servers.
    ("egress", "access"): {MORE: {"1.2", "1.3", "2.6"}, FEWER: {"4.1"}},
    # Every access and place without a country is named. The officer asked for the countries in general.
    ("egress", "location"): {MORE: {"1.3", "2.5", "2.6", "2.7", "2.8", "2.9", "4.2"}},
    # The conclusion names the section that it heads.
    ("egress", "templates"): {MORE: {"6.3", "6.3.2"}},
    # Keys and versions are asked of every measure that names none. Silence on the web servers has no section.
    ("egress", "encryption"): {MORE: {"2.7", "3.2", "6.3.1"}, FEWER: {"4"}},
    # A copy names the sections of its row. The officer added those on the other backups.
    ("egress", "copies"): {MORE: {"3.6"}, FEWER: {"3.2", "3.3"}},
}
# Findings that rules see now and did not when the letters were written, or no longer see.
MOVED: dict[tuple[str, str], Counter[str]] = {
    # The country of the supplier itself is a finding apart from those of the parties behind it.
    # Measures that the documents were read for and do not name.
    ("egress", "encryption"): Counter({"SEC-11": 1}),
    # What statements on templates prove.
    ("egress", "templates"): Counter({"SEC-12": 2}),
    # A promise on places that is made to others is a finding too.
    ("egress", "location"): Counter({"TRA-10": 1, "TRA-22": 1}),
    # A party alone has standing access.
    ("egress", "access"): Counter({"ACC-05": 1}),
    # Parties that a promise on places does not name.
    ("egress", "parties"): Counter({"ACC-04": 1}),
}
# Questions that rules ask now and did not when the letters were written: they stand at the end of their heading.
SINCE = {"evidence": "EVD-12 asks what unclear facts mean"}


def officers(letter: Composed) -> list[Question]:
    """The questions of a letter without those that only later rules ask."""
    return [each for each in letter.questions if each.point not in SINCE or set(codes(each)) != {"EVD-12"}]


def codes(question: Question) -> list[str]:
    return [code for _organisation, code, _subject in question.findings]


def table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((GOLDEN / name).open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def lens(records: dict[str, Any]) -> Lens:
    return lens_now([row.pk for row in Organisation.objects.all()], TODAY)


@pytest.fixture(scope="module")
def letters(lens: Lens, records: dict[str, Any]) -> dict[str, Composed]:
    sender = lens.get(Sender, records["example-uk"].pk)
    assert sender is not None
    found = {}
    for name, key in SUPPLIERS.items():
        supplier = lens.get(Supplier, records[key].pk)
        assert supplier is not None
        found[name] = compose(lens, supplier, [sender])
    return found


def known_sections(lens: Lens, supplier: int) -> set[str]:
    """The sections that facts about a supplier's services name."""
    found: set[str] = {"Cover page", "Contact"}
    services = [service.id for service in lens.all(Service) if service.supplier_id == supplier]
    for kind in CLAIMS:
        for row in lens.all(kind):
            if row.service_id in services or row.document_id is not None:
                found |= {part.strip() for part in row.section.split(";")}
    return found - {""}


def sections(question: Question, known: set[str]) -> set[str]:
    found = set()
    for part in question.parts:
        for group in BRACKETS.findall(part.text):
            found |= {each.strip() for each in group.split(";")} & known
    return found


@pytest.mark.parametrize("name", SUPPLIERS)
def test_a_letter_has_the_questions_of_the_officer_under_their_numbers(name, letters):
    expected = [(row["number"], row["point"]) for row in table(f"letter-{name}.tsv")]
    questions = enumerate(officers(letters[name]), 1)
    assert [(str(number), question.point) for number, question in questions] == expected


@pytest.mark.parametrize("name", SUPPLIERS)
def test_a_full_answer_closes_the_findings_that_the_officer_named(name, letters):
    for row, question in zip(table(f"letter-{name}.tsv"), officers(letters[name]), strict=True):
        expected = Counter(row["findings"].split()) + MOVED.get((name, row["point"]), Counter())
        assert Counter(codes(question)) == expected, row["point"]


@pytest.mark.parametrize("name", SUPPLIERS)
def test_a_question_names_the_sections_that_the_officer_named(name, letters, lens, records):
    known = known_sections(lens, records[SUPPLIERS[name]].pk)
    for row, question in zip(table(f"letter-{name}.tsv"), officers(letters[name]), strict=True):
        differ = DIFFERENT.get((name, row["point"]), {})
        expected = {each.strip() for each in row["sections"].split(";")} - {""}
        expected = (expected | differ.get(MORE, set())) - differ.get(FEWER, set())
        assert sections(question, known) == expected, row["point"]


@pytest.mark.parametrize("name", SUPPLIERS)
def test_a_letter_asks_for_the_papers_that_the_officer_asked_for(name, letters, lens, records):
    keys = {row.pk: key for key, row in records.items() if isinstance(row, records["statement"].__class__)}
    found = set()
    for paper in letters[name].papers:
        kind, _space, number = paper.key.partition(" ")
        if kind in {"document", "version"}:
            of = keys[int(number)]
            found.add(of if kind == "document" else f"version of {of}")
        else:
            found.add(paper.key)
    assert found == {row["paper"] for row in table("letter-papers.tsv") if row["letter"] == name}


@pytest.mark.parametrize("name", SUPPLIERS)
def test_a_letter_names_each_paper_with_its_reason(name, letters):
    assert [paper.title for paper in letters[name].papers if not (paper.title and paper.why)] == []


@pytest.mark.parametrize("name", SUPPLIERS)
def test_no_text_of_a_letter_leaves_a_gap(name, letters):
    letter = letters[name]
    texts = [part.text for question in letter.questions for part in question.parts]
    texts += [paper.title for paper in letter.papers] + [letter.opening, letter.closing, letter.about]
    gaps = ("None", "%(", "  ", "“”", " ,", "()", "..", "{}")
    assert [text for text in texts if any(gap in text for gap in gaps)] == []


def test_the_clauses_of_a_list_end_as_one_sentence(letters):
    (duties,) = (each for each in letters["siso"].questions if each.point == "duties")
    ends = [part.text[-1] for part in duties.parts if part.kind == PartKind.PART]
    assert ends == [";"] * (len(ends) - 1) + ["."]


@pytest.mark.parametrize(("name", "called"), [("siso", "Siso"), ("egress", "Egress")])
def test_a_question_does_not_speak_of_its_reader_as_of_a_third(name, called, letters):
    parts = [part for question in letters[name].questions for part in question.parts if part.kind != PartKind.ROW]
    titles = re.compile(r"“[^”]*”")
    third = re.compile(rf"\b({called}|the supplier)\b")
    assert [part.text for part in parts if third.search(titles.sub("", part.text))] == []


def test_a_letter_names_no_person_and_not_its_addressee_as_a_third(letters, records, lens):
    assert letters["siso"].mailbox == "info@siso.co.uk"
    assert "The Data Protection Officer" in letters["siso"].addressee
    document = lens.get(Document, records["statement"].pk)
    assert document is not None and document.name in letters["siso"].opening


@pytest.mark.parametrize("name", [*SUPPLIERS, "lakeside", "northmere", "tarn"])
def test_every_text_of_a_letter_can_be_translated(name, lens, records):
    supplier = lens.get(Supplier, records[name].pk)
    senders = [lens.get(Sender, records[key].pk) for key in ("example-uk", "example-ie")]
    assert supplier is not None
    with translated():
        letter = compose(lens, supplier, senders)
    found = {each for text in plain("\n".join(written(letter))) for each in re.split(r"(?:^| )and ", text)}
    assert [text for text in sorted(found) if text not in facts(lens)] == []


def written(letter: Composed) -> list[str]:
    """Every text of a letter."""
    texts = [letter.about, letter.addressee, letter.opening, letter.closing]
    for question in letter.questions:
        texts += [question.title, *(part.text for part in question.parts)]
    return texts + [text for paper in letter.papers for text in (paper.title, paper.why)]


@cache
def facts(lens: Lens) -> str:
    """Every text on record, with the words of countries, months and lists, which Unicode CLDR has."""
    found = [*Locale("en", "GB").months["format"]["wide"].values(), *Locale("en", "GB").territories.values(), "and"]
    for kind in KINDS:
        for row in lens.all(kind):
            found += [value for value in (*astuple(row), getattr(row, "name", "")) if isinstance(value, str)]
    return "\n".join(found)

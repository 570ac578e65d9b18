"""The findings of the rules in the demo, pinned: every sentence that a data protection officer sees on one day, with
the subject under which a decision on it is stored.

After a change of rules or demo, read the sentences of ``manage.py check_register`` again. Then write them with
``GOLDEN=write .venv/bin/python -m pytest tests/demo/test_findings.py``, and commit the difference.
"""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from registry.findings.finding import Finding, findings, past
from registry.inbox.inbox import inbox_of
from registry.models import Organisation
from registry.reading.lens import lens_now, lens_on
from registry.rules import CATALOGUE

pytestmark = pytest.mark.django_db
GOLDEN = Path(__file__).parent.parent / "golden" / "demo-findings.txt"
TODAY, EARLIER = date(2026, 11, 22), date(2026, 3, 1)
# Rules without a finding in the demo; each has its table test.
SILENT = {
    *("ACC-01", "ACT-02", "ACT-04", "ACT-07", "ACT-09", "ACT-11", "ACT-12", "ACT-13", "ACT-14", "ACT-15", "ACT-16"),
    *("ACT-17", "ACT-19", "BRE-03", "CON-05", "CON-06", "CON-11", "CON-12", "CON-13", "CON-14", "EVD-03", "EVD-05"),
    *("SUB-04", "SUB-06", "SUB-07", "SUB-08", "TRA-01", "TRA-03", "TRA-06", "TRA-07", "TRA-08", "TRA-09", "TRA-13"),
    *("TRA-14", "TRA-15", "TRA-16", "TRA-17", "TRA-18", "TRA-19", "TRA-20"),
}

# The name in a subject of a record whose model has another name.
KINDS = {
    "activity": "processingactivity",
    "client": "processingforclient",
    "ended": "engagement",
    "in": "document",
    "above": "supplier",
    "for": "clientsubprocessor",
    "party": "supplier",
    "exporter": "supplier",
    "expired": "supplier",
}


def line(f: Finding, subject: str = "") -> str:
    supplier = f.supplier.name if f.supplier else "-"
    return " | ".join(filter(None, [f.code, f.severity, f.organisation.slug, supplier, subject, f.message]))


def subject_of(f: Finding, keys: dict[str, str]) -> str:
    """The subject with the demo's keys in place of ids, which differ between databases."""
    return re.sub(
        r"(\w+)[: -](\d+)", lambda part: keys.get(f"{KINDS.get(part[1], part[1])}:{part[2]}", part[0]), f.subject
    )


@pytest.fixture(scope="module")
def seen(records):
    """The findings of both organisations on the day, as lines."""
    ids = [row.pk for row in Organisation.objects.all()]
    return findings(lens_now(ids, TODAY))


def test_every_finding_names_where_its_requirement_comes_from(seen):
    assert [line(each) for each in seen if not each.citation] == []


def test_the_demo_shows_the_findings_that_a_careful_officer_would_list(records, seen):
    keys = {f"{row._meta.model_name}:{row.pk}": key for key, row in records.items()}
    lines = "\n".join(sorted(line(f, subject_of(f, keys)) for f in seen)) + "\n"
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(lines, encoding="utf-8")
    assert lines.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_every_rule_has_a_finding_in_the_demo_or_is_named_as_silent(seen):
    assert set(CATALOGUE) - {f.code for f in seen} == SILENT


def test_what_nobody_can_fix_any_more_is_no_finding(records, seen):
    ids = [row.pk for row in Organisation.objects.all()]
    lens = lens_now(ids, TODAY)
    assert {(f.code, f.case) for f in past(lens)} == {("CON-07", "late"), ("ACT-03", "reasoned")}
    assert {(f.code, f.subject) for f in past(lens)}.isdisjoint((f.code, f.subject) for f in seen)


def test_the_demo_is_at_most_45_lines_with_every_finding_in_one_place(records, seen):
    ids = [row.pk for row in Organisation.objects.all()]
    inbox = inbox_of(lens_now(ids, TODAY))
    assert len(inbox.lines) <= 45
    shown = [each for line in inbox.lines for each in line.leading]
    contained = [each for line in inbox.lines for each in line.contained]
    places = [*shown, *contained, *inbox.decided]
    assert {(f.organisation.id, f.code, f.subject) for f in places} == {
        (f.organisation.id, f.code, f.subject) for f in seen
    }
    assert len(places) == len(seen)
    keys = {(f.organisation.id, f.code, f.subject) for f in seen}
    assert inbox.history and keys.isdisjoint((f.organisation.id, f.code, f.subject) for f in inbox.history)


def test_no_two_findings_have_the_same_key(seen):
    assert len({(f.organisation.id, f.code, f.subject) for f in seen}) == len(seen)


def test_no_sentence_leaves_a_gap(seen):
    assert [f.code for f in seen if any(gap in f.message for gap in ("None", "%(", "  ", "“”", " ,"))] == []


def test_no_subject_is_pinned_by_an_id_of_one_database(records, seen):
    assert not [
        row for row in GOLDEN.read_text(encoding="utf-8").splitlines() if re.search(r"(?:[a-z]:|party )\d+[/ ]", row)
    ]


def test_a_past_day_shows_the_facts_known_then(records, seen):
    ids = [row.pk for row in Organisation.objects.all()]
    then = {line(f) for f in findings(lens_on(ids, EARLIER, TODAY))}
    assert then and then != {line(f) for f in seen}
    assert not any("2026-1" in each or "November 2026" in each for each in then)

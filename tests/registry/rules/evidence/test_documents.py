"""Rules about documents and files, and their dates."""

from datetime import date

import pytest

from registry.values import Agreement, FileCheck, Organisation, Paper
from suppliers.values import DataLocation
from tests.registry.rules.evidence.case import OLD, STANDINGS, Case, evd_01, evd_02, evd_05
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY, World

A, B = "a" * 64, "b" * 64


@pytest.mark.parametrize(
    ("document", "fires"),
    [({}, 1), ({"dated": OLD}, 0), ({"availability": "referred"}, 0), ({"received": TODAY}, 1)],
)
def test_evd_01_asks_for_the_date_of_every_source_that_we_hold(document, fires):
    assert len(evd_01(document=document)) == fires


@pytest.mark.parametrize(("rule", "code"), [(evd_01, "EVD-01"), (evd_02, "EVD-02")])
def test_documents_that_are_replaced_or_not_read_belong_to_other_rules(rule, code):
    assert rule(standing="unread") == []
    case = Case()
    case.document = case.write(dated=None if code == "EVD-01" else OLD)
    case.claim()
    case.write(supersedes_id=case.document.id, dated=TODAY)
    assert case.found(code) == []


@pytest.mark.parametrize(
    ("document", "age", "fires"),
    [
        ({}, (24, "months"), 1),
        ({}, (4, "years"), 0),
        ({}, (None, ""), 0),
        ({}, (9, "business days"), 0),
        ({"dated": None}, (24, "months"), 0),
        ({"kind": "terms"}, (24, "months"), 0),
        ({"kind": "other"}, (24, "months"), 1),
        ({"kind": "other", "force": "binding"}, (24, "months"), 0),
        ({"dated": date(2024, 6, 15)}, (24, "months"), 0),
        ({"dated": date(2024, 6, 14)}, (24, "months"), 1),
    ],
)
def test_evd_02_fires_where_a_document_is_older_than_the_policy_allows(document, age, fires):
    assert len(evd_02(document=document, age=age)) == fires


def test_evd_02_states_the_date():
    (late,) = evd_02(document={"dated": date(2020, 7, 3)})
    assert late.message == (
        "“Statement”, the source for what is recorded about “Hosting”, is dated 3 July 2020. Example Trading Ltd"
        " accepts sources up to 24 months old."
    )


@pytest.mark.parametrize(
    ("paper", "checks", "cases"),
    [
        ({}, [(TODAY, True, A)], []),
        ({}, [], ["unchecked"]),
        ({"address": ""}, [], ["unrecorded"]),
        ({"sha256": ""}, [(TODAY, True, A)], ["unrecorded"]),
        ({}, [(TODAY, False, "")], ["missing"]),
        ({}, [(TODAY, True, B)], ["other"]),
        ({}, [(YESTERDAY, False, ""), (TODAY, True, A)], []),
        ({}, [(YESTERDAY, True, A), (TODAY, True, B)], ["other"]),
        ({}, [(YESTERDAY, True, A), (TOMORROW, False, "")], []),
    ],
)
def test_evd_04_compares_the_last_check_of_a_paper_with_its_digest(paper, checks, cases):
    world = World()
    given = {"organisation_id": world.organisation.id, "title": "Agreement", "address": "File 1", "sha256": A}
    row = world.add(Paper, **given | paper)
    for on, found, digest in checks:
        world.add(FileCheck, paper_id=row.id, on=on, found=found, sha256=digest)
    other = world.add(Organisation, slug="other")
    assert [f.case for f in world.found("EVD-04")] == cases
    assert world.found("EVD-04", TODAY, other) == []


@pytest.mark.parametrize(
    ("document", "days", "fires"),
    [
        ({}, {}, 1),
        ({"address": "a.pdf"}, {}, 1),
        ({"address": "a.pdf", "sha256": A}, {}, 0),
        ({"availability": "offered"}, {}, 0),
        *[({}, days, int(there)) for days, there in DAYS.values()],
    ],
)
def test_evd_04_asks_for_the_files_of_suppliers_in_use(document, days, fires):
    case = Case(**days)
    case.world.put(case.world.alter(case.document, address="b.pdf", sha256=B))
    case.write(**document)
    assert len(case.found("EVD-04")) == fires


@pytest.mark.parametrize(
    ("given", "fires"),
    [
        ({}, 1),
        ({"cited": True}, 0),
        ({"newer": {"availability": "offered"}}, 0),
        ({"newer": {"supersedes_id": None}}, 0),
        *[({"standing": standing}, standing != "unread") for standing in STANDINGS],
    ],
)
def test_evd_05_fires_where_a_document_that_we_hold_replaces_the_one_cited(given, fires):
    assert len(evd_05(**given)) == fires


def test_evd_05_counts_the_claims():
    case = Case()
    case.write(title="Next", supersedes_id=case.document.id)
    case.claim()
    assert case.found("EVD-05")[0].message == (
        "One fact about “Hosting” is based on “Statement”, which “Next” has replaced."
    )
    case.claim(DataLocation)
    assert case.found("EVD-05")[0].message == (
        "2 facts about “Hosting” are based on “Statement”, which “Next” has replaced."
    )


@pytest.mark.parametrize(
    ("availability", "fires"),
    [("held", None), ("offered", "low"), ("requested", "low"), ("refused", "medium"), ("referred", "note")],
)
def test_evd_09_names_each_state_once(availability, fires):
    case = Case()
    for title in ("Diagram", "Report"):
        case.write(title=title, availability=availability)
    found = case.found("EVD-09")
    assert [f.severity.value for f in found] == ([fires] if fires else [])
    assert all("Diagram and Report" in f.message for f in found)


@pytest.mark.parametrize(
    ("kind", "agreed", "fires"),
    [
        ("dpa", "", 0),
        # An agreement of the same kind is the paper to which the supplier refers.
        ("dpa", "dpa", 0),
        ("dpa", "clauses", 0),
        ("dpa", "terms", 1),
        ("terms", "click", 0),
        ("terms", "dpa", 1),
        ("policy", "", 1),
        ("policy", "dpa", 1),
    ],
)
def test_evd_09_leaves_a_contract_to_the_rule_on_agreements(kind, agreed, fires):
    case = Case()
    case.write(kind=kind, availability="referred")
    if agreed:
        case.world.add(Agreement, engagement_id=case.engagement.id, kind=agreed)
    assert len(case.found("EVD-09")) == fires

"""Facts that reopen a decision and facts that do not, and findings shown together, on registers of values."""

from typing import Any

import pytest
from django.utils import translation

from registry.findings.finding import Finding, findings
from registry.findings.groups import grouped, still_open
from registry.values import FindingDecision, Organisation
from suppliers.values import BreachTerm, Document, Service, Supplier
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World

CODE = "BRE-02"


class Case:
    """A notice that is too long, and the finding on it."""

    def __init__(self) -> None:
        self.world = World()
        self.organisation = self.world.alter(self.world.organisation, notice_number=36, notice_unit="hours")
        self.engagement = self.world.engaged()
        self.term = self.world.add(BreachTerm, service_id=self.engagement.service_id, number=48, unit="hours")

    @property
    def finding(self) -> Finding:
        (found,) = self.world.found(CODE)
        return found

    def decide(self, **fields: Any) -> FindingDecision:
        given = {"code": CODE, "subject": self.finding.subject, "facts": self.finding.facts, "decision": "accepted"}
        return self.world.add(FindingDecision, **{"organisation_id": self.organisation.id} | given | fields)


@pytest.fixture
def case():
    return Case()


def test_a_decision_on_these_facts_answers_the_finding(case):
    assert (case.finding.state, still_open([case.finding])) == ("open", [case.finding])
    case.decide()
    assert (case.finding.state, still_open([case.finding])) == ("accepted", [])


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({"until": TODAY}, True),
        ({"until": TOMORROW}, True),
        ({"until": YESTERDAY}, False),
        ({"facts": "others"}, False),
        ({"code": "BRE-01"}, False),
        ({"subject": "engagement:99"}, False),
        ({"organisation_id": 99}, False),
    ],
)
def test_a_decision_counts_for_its_finding_until_its_day(case, fields, counts):
    case.decide(**fields)
    assert case.finding.decided is counts


@pytest.mark.parametrize(
    ("kind", "fields"),
    [(BreachTerm, {"number": 72}), (BreachTerm, {"unit": "days"}), (Organisation, {"notice_number": 24})],
)
def test_a_figure_that_alters_reopens(case, kind, fields):
    case.decide()
    case.world.alter(case.world.rows[kind][1], **fields)
    assert (case.finding.decided, case.finding.state) == (False, "open")


def test_a_higher_severity_reopens_nothing_and_is_shown(case):
    case.decide()
    case.world.activity(case.engagement, special="health")
    assert (case.finding.decided, case.finding.severity.value) == (True, "high")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Supplier, {"trading_name": "Renamed"}),
        (Service, {"name": "Renamed"}),
        (Organisation, {"trading_name": "Renamed"}),
        (BreachTerm, {"worded": "two days", "section": "9"}),
    ],
)
def test_another_name_reopens_nothing_and_is_shown(case, kind, fields):
    case.decide()
    case.world.alter(case.world.rows[kind][1], **fields)
    assert case.finding.decided
    assert ("Renamed" in case.finding.message) is ("Renamed" in fields.values())


def test_a_document_renamed_reopens_nothing(case):
    document = case.world.add(Document, supplier_id=1, title="Statement", kind="statement", availability="held")
    case.world.alter(case.term, document_id=document.id)
    (before,) = case.world.found("EVD-01")
    case.world.alter(document, title="Renamed", version="2")
    (after,) = case.world.found("EVD-01")
    assert (before.facts, before.subject) == (after.facts, after.subject)
    assert before.message != after.message


def test_another_language_reopens_nothing(case):
    with translation.override("de"):
        case.decide()
        assert case.finding.decided
    assert case.finding.decided


def test_the_digest_of_the_page_differs_with_each_decision(case):
    shown = case.finding.shown
    case.decide()
    assert case.finding.shown != shown
    assert case.finding.facts == Case().finding.facts


def test_findings_of_one_rule_on_one_service_are_one_group_over_all_organisations(case):
    other = case.world.add(Organisation, slug="other", legal_name="Other Ltd", notice_number=24, notice_unit="hours")
    case.world.engaged(organisation_id=other.id, service_id=case.term.service_id)
    graver = case.world.engaged()
    case.world.add(BreachTerm, service_id=graver.service_id, number=99, unit="hours")
    case.world.activity(graver, special="health")
    lens = case.world.lens(TODAY, case.organisation, other)
    groups = grouped(f for f in findings(lens) if f.code == CODE)
    assert [[f.organisation.id for f in group.findings] for group in groups] == [
        [case.organisation.id],
        [case.organisation.id, other.id],
    ]
    assert [group.severity.value for group in groups] == ["high", "medium"]
    assert {group.rule.code for group in groups} == {CODE}

"""The rule about the topics for which a statement is read."""

import pytest

from registry.rules import Severity
from registry.values import Agreement, ClauseReview
from suppliers.values import ASKED, Commitment, Document, Involvement, Topic
from tests.registry.rules.evidence.case import Case
from tests.registry.world import DAYS, TODAY, YESTERDAY, World


def evd_10(**claim):
    """The findings of EVD-10 where every topic is stated except the audit."""
    case = Case()
    for topic in ASKED:
        case.claim(Commitment, **{"topic": topic} | (claim if topic == Topic.AUDIT else {}))
    return case.found("EVD-10")


@pytest.mark.parametrize(
    ("standing", "case", "severity"),
    [
        ("stated", None, None),
        ("denied", None, None),
        ("unclear", "unclear", Severity.LOW),
        ("silent", "silent", Severity.MEDIUM),
        ("unread", "unread", Severity.LOW),
    ],
)
def test_evd_10_separates_unread_unclear_and_silent(standing, case, severity):
    found = evd_10(standing=standing)
    assert [(f.case, f.severity) for f in found] == ([(case, severity)] if case else [])
    assert all(f.seen.figures["topics"] == (Topic.AUDIT,) for f in found)


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_evd_10_counts_a_claim_in_force_as_read(days, there):
    assert [f.case for f in evd_10(**days)] == ([] if there else ["unread"])


def test_evd_10_counts_a_claim_for_another_option_as_read_and_reports_when_none_is_read():
    case = Case()
    assert [(f.case, f.severity) for f in case.found("EVD-10")] == [("nothing", Severity.MEDIUM)]
    other = case.not_bought()
    for topic in ASKED:
        case.claim(Commitment, topic=topic, option_id=other)
    assert case.found("EVD-10") == []


@pytest.mark.parametrize(
    ("outcome", "fires"), [("met", 0), ("partly", 0), ("missing", 1), ("not reviewed", 1), (None, 1)]
)
def test_evd_10_accepts_silence_where_a_checked_agreement_covers_the_topic(outcome, fires):
    case = Case()
    for topic in ASKED:
        case.claim(Commitment, topic=topic, standing="silent" if topic == Topic.AUDIT else "stated")
    if outcome:
        agreement = case.world.add(Agreement, engagement_id=case.engagement.id, kind="dpa")
        case.world.add(ClauseReview, agreement_id=agreement.id, item="28(3)(h)", outcome=outcome, on=TODAY)
    assert len(case.found("EVD-10")) == fires


@pytest.mark.parametrize(
    ("kind", "fields", "of_case"),
    [
        (None, {}, "name"),
        (
            Document,
            {"supplier_id": 1, "kind": "statement", "title": "Statement", "availability": "referred"},
            "nothing",
        ),
        (Document, {"supplier_id": 2, "kind": "statement", "title": "Of another", "availability": "held"}, "name"),
        (Involvement, {"service_id": 1, "party_id": 1, "kind": "hosts"}, "nothing"),
        (Agreement, {"engagement_id": 1, "kind": "dpa", "ends": YESTERDAY}, "nothing"),
    ],
)
def test_evd_10_says_of_a_supplier_known_by_name_alone_that_nothing_is_on_record(kind, fields, of_case):
    world = World()
    world.engaged()
    if kind:
        world.add(kind, **fields)
    found = world.found("EVD-10")
    assert [(f.case, f.subject) for f in found] == [(of_case, "engagement:1/service:1/unread")]


@pytest.mark.parametrize("role", ["controller", "joint controller", "not a processor"])
def test_evd_10_applies_to_processors_only(role):
    assert Case(role=role).found("EVD-10") == []


@pytest.mark.parametrize(("topic", "fires"), [(Topic.AUDIT, 1), (Topic.OWN_USE, 0), (Topic.CONTRACT, 0)])
def test_evd_10_leaves_an_unclear_topic_to_its_own_rule(topic, fires):
    case = Case()
    for each in ASKED:
        case.claim(Commitment, topic=each, standing="unclear" if each == topic else "stated")
    assert len(case.found("EVD-10")) == fires

"""Rules about claims: their sources, their conflicts, and the party that makes them."""

import pytest

from registry.rules import Severity
from suppliers.values import (
    Access,
    BreachTerm,
    Certification,
    Citation,
    Commitment,
    Conflict,
    DataLocation,
    SecurityMeasure,
    Test,
    Topic,
)
from tests.registry.rules.evidence.case import STANDINGS, Case, evd_03, evd_07, evd_08, evd_11
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("given", "fires"),
    [
        ({}, 1),
        ({"cited": True}, 0),
        ({"document_id": 1}, 0),
        ({"assurance": "seen"}, 1),
        ({"assurance": "verified"}, 0),
        ({"assurance": "inferred"}, 0),
        ({"standing": "silent"}, 0),
        ({"standing": "unread"}, 0),
        ({"standing": "denied"}, 1),
    ],
)
def test_evd_03_fires_without_a_document_a_citation_and_a_check(given, fires):
    assert len(evd_03(**given)) == fires


def test_evd_03_names_each_kind_once():
    case = Case()
    for kind in (BreachTerm, BreachTerm, DataLocation):
        case.claim(kind, document_id=None)
    assert [f.message for f in case.found("EVD-03")] == [
        "2 facts about “Hosting” (breach notice) have no source and no check.",
        "One fact about “Hosting” (places) has no source and no check.",
    ]


@pytest.mark.parametrize(
    ("given", "fires"),
    [
        ({}, 1),
        ({"resolved": TODAY}, 0),
        ({"resolved": TOMORROW}, 1),
        ({"second": {"ends": YESTERDAY}}, 0),
        ({"second": {"service_id": 99}}, 1),
        ({"second": {"service_id": 99, "ends": YESTERDAY}}, 0),
    ],
)
def test_evd_07_fires_while_both_claims_are_in_force_and_the_conflict_is_open(given, fires):
    assert len(evd_07(**given)) == fires


def test_evd_07_names_the_conflict():
    assert evd_07()[0].message == ("“Hosting”: two statements on record do not agree. One thing, and another.")


@pytest.mark.parametrize(
    ("one", "other", "asks", "fires"),
    [
        # Sign-ins to different parts.
        ({"component_id": 1}, {"component_id": 2}, True, 0),
        ({"component_id": 1}, {"component_id": 1}, True, 1),
        ({"component_id": 1}, {}, True, 1),
        # SEC-08 asks which sign-in is meant, if the organisation asks for more than passwords.
        ({"standing": "unclear"}, {"component_id": 1}, True, 0),
        ({"standing": "unclear"}, {"component_id": 1}, False, 1),
        ({"component_id": 1}, {"component_id": 2, "control": "firewall"}, True, 1),
    ],
)
def test_evd_07_leaves_out_sign_ins_to_different_parts(one, other, asks, fires):
    case = Case()
    case.world.alter(case.world.organisation, second_factor=asks)
    first = case.claim(SecurityMeasure, **{"control": "certificate sign-in", **one})
    second = case.claim(SecurityMeasure, **{"control": "password rules", **other})
    sides = {f"{side}_kind": "securitymeasure" for side in ("first", "second")}
    case.world.add(Conflict, about="One, and another.", first_id=first.id, second_id=second.id, **sides)
    assert len(case.found("EVD-07")) == fires


@pytest.mark.parametrize("standing", STANDINGS)
def test_evd_08_fires_where_a_conclusion_is_drawn(standing):
    assert len(evd_08(standing=standing)) == (standing not in {"silent", "unread"})
    assert evd_08(standing=standing, legal_conclusion=False) == []


def test_evd_08_separates_conclusions_beside_facts_from_those_alone():
    case = Case()
    for topic, conclusion in ((Topic.LAW, True), (Topic.CONTRACT, True), (Topic.CONTRACT, False)):
        case.claim(Commitment, topic=topic, legal_conclusion=conclusion)
    found = case.found("EVD-08")
    assert [(f.case, f.severity, f.seen.figures["topics"]) for f in found] == [
        ("alone", Severity.LOW, (Topic.LAW,)),
        ("", Severity.NOTE, (Topic.CONTRACT,)),
    ]
    # The sentences themselves show it, and not the facts beside them.
    assert [[row.id for row in f.seen.evidence] for f in found] == [[1], [2]]


@pytest.mark.parametrize(
    ("given", "fires"),
    [
        ({}, 1),
        ({"own": True}, 0),
        ({"party_id": None}, 0),
        ({"party_id": 1}, 0),
        ({"assurance": "inferred"}, 0),
        ({"assurance": "verified"}, 0),
        ({"assurance": "seen"}, 0),
        ({"party": {"kind": "unnamed"}}, 0),
        ({"party": {"parent_id": 1}}, 0),
        *[({"kind": kind}, 1) for kind in (SecurityMeasure, Test, Access)],
        *[({"standing": standing}, standing not in {"silent", "unread"}) for standing in STANDINGS],
    ],
)
def test_evd_11_fires_where_only_the_supplier_states_it(given, fires):
    assert len(evd_11(**given)) == fires


def test_evd_11_names_each_party_once():
    case = Case()
    one, other = case.party(), case.party()
    for kind, party in ((Access, one), (Certification, one), (Access, other)):
        case.claim(kind, party_id=party.id)
    cited = case.claim(Test, party_id=other.id)
    case.world.add(Citation, claim_kind="test", claim_id=cited.id, document_id=case.write(supplier_id=other.id).id)
    found = case.found("EVD-11")
    assert len(found) == 2
    assert "(certificates and access)" in found[0].message and "(access)" in found[1].message

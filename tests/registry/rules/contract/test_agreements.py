"""CON-01 and CON-02: an agreement is in force, and another follows it."""

from datetime import timedelta

import pytest

from suppliers.values import Document
from tests.registry.rules.contract.case import agreed, cases, reviewed, setting
from tests.registry.world import TODAY, TOMORROW, YESTERDAY


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, []),
        ({"ends": TODAY}, []),
        ({"ends": YESTERDAY}, [("ended", "high")]),
        ({"starts": TOMORROW}, [("to come", "high")]),
        ({"kind": "clauses"}, []),
        ({"signed": None}, [("unsigned", "note")]),
        # "A contract or other legal act", Article 28(3).
        ({"kind": "legal act", "authorisation": "unknown"}, []),
        ({"kind": "legal act", "signed": None}, []),
        ({"kind": "legal act", "ends": YESTERDAY}, [("ended", "high")]),
        # Terms and clicks count if the record says that they contain the duties.
        ({"kind": "terms"}, []),
        ({"kind": "terms", "authorisation": "unknown"}, [("terms", "high")]),
        ({"kind": "click", "authorisation": "unknown"}, [("terms", "high")]),
        ({"kind": "click", "paper_id": 1}, []),
        ({"kind": "click"}, [("click", "low")]),
    ],
)
def test_con_01_asks_for_an_agreement_in_force(fields, seen):
    world, engagement = setting()
    agreed(world, engagement, **fields)
    assert cases(world, "CON-01") == seen


@pytest.mark.parametrize(("signed", "seen"), [(TODAY, []), (TOMORROW, [("signed later", "low")])])
def test_con_01_finds_a_signature_of_a_later_day(signed, seen):
    world, engagement = setting()
    agreed(world, engagement, signed=signed)
    assert cases(world, "CON-01") == seen


def test_con_01_counts_terms_whose_items_were_reviewed_as_an_agreement():
    world, engagement = setting()
    reviewed(world, agreed(world, engagement, kind="terms", authorisation="unknown"))
    assert cases(world, "CON-01") == []


@pytest.mark.parametrize(("ends", "seen"), [(None, []), (YESTERDAY, [("ended", "high")])])
def test_con_01_does_not_count_an_amendment_of_an_ended_agreement(ends, seen):
    world, engagement = setting()
    first = agreed(world, engagement, ends=ends)
    agreed(world, engagement, kind="amendment", amends_id=first.id)
    assert cases(world, "CON-01") == seen


@pytest.mark.parametrize(
    ("kind", "availability", "case"),
    [
        ("dpa", "referred", "referred"),
        ("terms", "offered", "referred"),
        ("dpa", "held", "nothing"),
        ("policy", "referred", "nothing"),
    ],
)
def test_con_01_names_the_papers_that_the_supplier_refers_to(kind, availability, case):
    world, _engagement = setting()
    world.add(Document, supplier_id=1, kind=kind, title="Terms of use", availability=availability)
    (finding,) = world.found("CON-01")
    assert finding.case == case
    assert ("Terms of use" in finding.message) is (case == "referred")


def test_con_01_is_critical_for_special_categories_and_silences_the_rules_about_contents():
    world, engagement = setting()
    world.activity(engagement, special="health")
    assert cases(world, "CON-01") == [("nothing", "critical")]
    assert [found for code in ("CON-02", "CON-03", "CON-04", "CON-05", "CON-06") for found in world.found(code)] == []
    (finding,) = world.found("CON-01")
    assert finding.citation == "UK GDPR Art. 28(3), 28(9)"


IN_60, YEAR = TODAY + timedelta(days=60), timedelta(days=365)


@pytest.mark.parametrize(
    ("ends", "lead", "fires"),
    [
        (TODAY, 90, 1),
        (TODAY + timedelta(days=90), 90, 1),
        (TODAY + timedelta(days=91), 90, 0),
        (None, 90, 0),
        (YESTERDAY, 90, 0),
        # Without a lead time there is no finding.
        (TODAY, None, 0),
    ],
)
def test_con_02_looks_ahead_as_far_as_the_organisation_wants(ends, lead, fires):
    world, engagement = setting()
    world.alter(world.organisation, lead_number=lead, lead_unit="days" if lead else "")
    agreed(world, engagement, ends=ends)
    assert len(world.found("CON-02")) == fires


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({"starts": IN_60 + timedelta(days=1)}, 0),
        ({"starts": IN_60 + timedelta(days=2)}, 1),
        ({"starts": None}, 0),
        ({"starts": None, "ends": IN_60}, 1 + 1),
        ({"kind": "click", "starts": TODAY}, 0),
        ({"kind": "terms", "starts": TODAY}, 1),
        ({"kind": "amendment", "amends_id": 1, "starts": TODAY}, 1),
        # An agreement that an amendment prolongs ends with the amendment.
        ({"kind": "amendment", "amends_id": 1, "starts": TODAY, "ends": IN_60 + timedelta(days=30)}, 1),
        ({"kind": "amendment", "amends_id": 1, "starts": TODAY, "ends": IN_60 + timedelta(days=31)}, 0),
        ({"kind": "amendment", "amends_id": 1, "starts": IN_60 + timedelta(days=1), "ends": IN_60 + 2 * YEAR}, 0),
        ({"kind": "amendment", "amends_id": 1, "starts": IN_60 + timedelta(days=2), "ends": IN_60 + 2 * YEAR}, 1),
    ],
)
def test_con_02_accepts_an_agreement_that_follows_without_a_gap(fields, fires):
    world, engagement = setting()
    agreed(world, engagement, ends=IN_60)
    agreed(world, engagement, **fields)
    assert len(world.found("CON-02")) == fires


def test_con_02_is_silent_where_the_engagement_ends_too():
    world, engagement = setting(ends=IN_60)
    agreed(world, engagement, ends=IN_60)
    assert world.found("CON-02") == []


def test_con_02_names_the_agreement_and_its_last_day():
    world, engagement = setting()
    agreed(world, engagement, ends=IN_60)
    (finding,) = world.found("CON-02")
    assert finding.message == (
        "“Agreement” with Acme Ltd ends on 14 August 2026. No agreement that follows it is on record."
    )

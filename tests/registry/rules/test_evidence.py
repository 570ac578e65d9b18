"""Rules about what stands behind what is on record, on registers made of values."""

from datetime import date, timedelta
from typing import Any

import pytest

from registry.rules import Severity
from registry.values import Agreement, ClauseReview, EngagementOption, FileCheck, Organisation, Paper
from suppliers.values import (
    ASKED,
    Access,
    BreachTerm,
    Certification,
    Citation,
    Commitment,
    Conflict,
    DataLocation,
    Declaration,
    Document,
    LegalEvent,
    SecurityMeasure,
    ServiceOption,
    Supplier,
    Test,
    Topic,
)
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY, World

OLD = TODAY - timedelta(days=3 * 365)
A, B = "a" * 64, "b" * 64
STANDINGS = ["stated", "denied", "unclear", "silent", "unread"]


class Case:
    """A service that the organisation uses, with a document of its supplier."""

    def __init__(self, **engagement: Any) -> None:
        self.world = World()
        self.organisation = self.world.alter(self.world.organisation, age_number=24, age_unit="months")
        self.engagement = self.world.engaged(**engagement)
        self.service = self.engagement.service_id
        self.supplier = 1
        self.document = self.write(dated=TODAY)

    def write(self, **fields: Any) -> Document:
        given = {"supplier_id": self.supplier, "kind": "statement", "title": "Statement", "availability": "held"}
        return self.world.add(Document, **given | fields)

    def claim(self, kind: Any = BreachTerm, /, **fields: Any) -> Any:
        given = {"service_id": self.service, "document_id": self.document.id}
        return self.world.add(kind, **given | fields)

    def not_bought(self) -> int:
        bought, other = (self.world.add(ServiceOption, service_id=self.service, name=n).id for n in ("One", "Other"))
        self.world.add(EngagementOption, engagement_id=self.engagement.id, option_id=bought)
        return other

    def party(self, **fields: Any) -> Supplier:
        return self.world.add(Supplier, legal_name="Party Ltd", **fields)

    def found(self, code: str, on: date = TODAY) -> list:
        return self.world.found(code, on)


def evd_01(*, document=None, **claim):
    case = Case()
    case.document = case.write(**{"dated": None} | (document or {}))
    case.claim(**claim)
    return case.found("EVD-01")


def evd_02(*, document=None, age=(24, "months"), **claim):
    case = Case()
    case.world.alter(case.organisation, age_number=age[0], age_unit=age[1])
    case.document = case.write(**{"dated": OLD} | (document or {}))
    case.claim(**claim)
    return case.found("EVD-02")


def evd_03(*, cited=False, **claim):
    case = Case()
    row = case.claim(**{"document_id": None} | claim)
    if cited:
        case.world.add(Citation, claim_kind="breachterm", claim_id=row.id, document_id=case.document.id)
    return case.found("EVD-03")


def evd_05(*, newer=None, cited=False, **claim):
    case = Case()
    fresh = case.write(**{"title": "Next", "supersedes_id": case.document.id} | (newer or {}))
    row = case.claim(**claim)
    if cited:
        case.world.add(Citation, claim_kind="breachterm", claim_id=row.id, document_id=fresh.id)
    return case.found("EVD-05")


def evd_06(*, regime="UK", on=YESTERDAY, dated=OLD, **claim):
    case = Case()
    case.document = case.write(dated=dated)
    case.world.add(LegalEvent, regime=regime, name="Reform", on=on)
    case.claim(Commitment, **{"topic": "law"} | claim)
    return case.found("EVD-06")


def evd_07(*, resolved=None, second=None, **claim):
    case = Case()
    one, other = case.claim(**claim), case.claim(DataLocation, **second or {})
    sides = {"first_kind": "breachterm", "first_id": one.id, "second_kind": "datalocation", "second_id": other.id}
    case.world.add(Conflict, about="One thing, and another.", resolved=resolved, **sides)
    return case.found("EVD-07")


def evd_08(**claim):
    case = Case()
    case.claim(Commitment, **{"topic": "compliance", "legal_conclusion": True} | claim)
    return case.found("EVD-08")


def evd_10(**claim):
    """What EVD-10 sees where every topic is stated but the audit."""
    case = Case()
    for topic in ASKED:
        case.claim(Commitment, **{"topic": topic} | (claim if topic == Topic.AUDIT else {}))
    return case.found("EVD-10")


def evd_11(*, kind=Certification, own=False, party=None, **claim):
    case = Case()
    other = case.party(**party or {})
    if own:
        case.document = case.write(supplier_id=other.id)
    case.claim(kind, **{"party_id": other.id} | claim)
    return case.found("EVD-11")


RULES = pytest.mark.parametrize("rule", [evd_01, evd_02, evd_03, evd_05, evd_06, evd_07, evd_08, evd_11])


@RULES
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_they_fire_only_while_the_claim_is_in_force(rule, days, there):
    assert len(rule(**days)) == there


@RULES
def test_they_leave_out_what_was_not_bought(rule, monkeypatch):
    claim = Case.claim
    monkeypatch.setattr(Case, "claim", lambda s, *a, **k: claim(s, *a, **k | {"option_id": s.not_bought()}))
    assert rule() == []


@RULES
@pytest.mark.parametrize("role", ["controller", "not a processor"])
def test_they_ask_of_every_party_that_gets_personal_data(rule, role, monkeypatch):
    init = Case.__init__
    monkeypatch.setattr(Case, "__init__", lambda self: init(self, role=role))
    assert len(rule()) == (role == "controller")


@RULES
def test_they_tell_an_organisation_of_what_it_uses_alone(rule, monkeypatch):
    found = Case.found
    seen: dict[str, Any] = {}

    def noted(self: Case, code: str) -> list:
        seen.update(case=self, code=code)
        return found(self, code)

    monkeypatch.setattr(Case, "found", noted)
    rule()
    case, code = seen["case"], seen["code"]
    third = case.world.add(Organisation, slug="third", age_number=1, age_unit="days")
    assert case.world.found(code, TODAY, third) == []


@pytest.mark.parametrize(
    ("document", "fires"),
    [({}, 1), ({"dated": OLD}, 0), ({"availability": "referred"}, 0), ({"received": TODAY}, 1)],
)
def test_evd_01_asks_for_the_date_of_every_document_at_hand_that_claims_rest_on(document, fires):
    assert len(evd_01(document=document)) == fires


@pytest.mark.parametrize(("rule", "code"), [(evd_01, "EVD-01"), (evd_02, "EVD-02")])
def test_what_is_replaced_or_what_nobody_has_read_is_another_rules(rule, code):
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
def test_evd_02_fires_where_a_document_that_ages_is_older_than_the_policy(document, age, fires):
    assert len(evd_02(document=document, age=age)) == fires


def test_evd_02_is_graver_past_twice_the_age_and_says_how_old_it_is():
    (soon,), (late,) = evd_02(), evd_02(document={"dated": date(2020, 7, 3)})
    assert [soon.severity, late.severity] == [Severity.LOW, Severity.MEDIUM]
    assert late.message == (
        "“Statement”, on which rests what Acme Ltd says of “Hosting”, is of 3 July 2020; Example Trading Ltd accepts an"
        " age of up to 24 months."
    )


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
def test_evd_03_fires_where_neither_document_nor_citation_nor_check_is_there(given, fires):
    assert len(evd_03(**given)) == fires


def test_evd_03_tells_of_each_kind_once():
    case = Case()
    for kind in (BreachTerm, BreachTerm, DataLocation):
        case.claim(kind, document_id=None)
    assert [f.message for f in case.found("EVD-03")] == [
        "2 claims about “Hosting” (breach notice) rest on no document and no check.",
        "A claim about “Hosting” (places) rests on no document and no check.",
    ]


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
def test_evd_04_holds_the_last_check_of_a_paper_against_its_digest(paper, checks, cases):
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
def test_evd_05_fires_where_a_document_at_hand_has_taken_the_place_of_the_one_cited(given, fires):
    assert len(evd_05(**given)) == fires


def test_evd_05_counts_the_claims():
    case = Case()
    case.write(title="Next", supersedes_id=case.document.id)
    case.claim()
    assert case.found("EVD-05")[0].message == (
        "A claim about “Hosting” rests on “Statement”, which “Next” has replaced."
    )
    case.claim(DataLocation)
    assert case.found("EVD-05")[0].message == "2 claims about “Hosting” rest on “Statement”, which “Next” has replaced."


@pytest.mark.parametrize(
    ("given", "fires"),
    [
        ({}, 1),
        ({"regime": "EU"}, 0),
        ({"on": TODAY}, 1),
        ({"on": TOMORROW}, 0),
        ({"on": OLD}, 0),
        ({"dated": None}, 0),
        ({"topic": "role"}, 0),
        *[({"standing": standing}, standing not in {"silent", "unread"}) for standing in STANDINGS],
    ],
)
def test_evd_06_fires_where_the_law_of_the_regime_changed_after_the_document(given, fires):
    assert len(evd_06(**given)) == fires


@pytest.mark.parametrize(
    ("country", "fires"),
    [("GB", 0), ("US", 1), (None, 1)],
)
def test_evd_06_asks_of_places_only_where_a_leg_leaves_home(country, fires):
    case = Case()
    case.world.alter(case.world.rows[Supplier][case.supplier], country_id=country)
    case.document = case.write(dated=OLD)
    case.world.add(LegalEvent, regime="UK", name="Reform", on=YESTERDAY)
    case.claim(Declaration, kind="never outside", region="EEA")
    assert len(case.found("EVD-06")) == fires


@pytest.mark.parametrize(
    ("concerned", "country", "standing", "fires"),
    [
        (None, None, "stated", 1),
        ("US", "US", "stated", 1),
        ("US", "IE", "stated", 0),
        ("US", None, "stated", 0),
        ("GB", "GB", "stated", 1),
        ("US", "US", "silent", 0),
    ],
)
def test_evd_06_leaves_out_what_concerns_a_country_that_no_leg_reaches(concerned, country, standing, fires):
    case = Case()
    case.world.alter(case.world.rows[Supplier][case.supplier], country_id=country)
    case.document = case.write(dated=OLD)
    case.world.add(LegalEvent, regime="UK", name="Reform", on=YESTERDAY, country_id=concerned)
    case.claim(Commitment, topic="law", standing=standing)
    assert len(case.found("EVD-06")) == fires


def test_evd_06_names_only_the_changes_that_concern_the_places_of_the_data():
    case = Case()
    case.world.alter(case.world.rows[Supplier][case.supplier], country_id="US")
    case.document = case.write(dated=OLD)
    for name, country in (("First", "BR"), ("Second", "US"), ("Third", None)):
        case.world.add(LegalEvent, regime="UK", name=name, on=YESTERDAY, country_id=country)
    case.claim(Commitment, topic="law")
    assert case.found("EVD-06")[0].message.endswith("since then: Second and Third.")


def test_evd_06_grows_with_what_has_changed():
    case = Case()
    case.document = case.write(dated=date(2020, 7, 3))
    case.claim(Commitment, topic="law")
    for year, severity in ((2021, Severity.NOTE), (2022, Severity.LOW), (2023, Severity.MEDIUM)):
        case.world.add(LegalEvent, regime="UK", name=f"Reform of {year}", on=date(year, 1, 1))
        (finding,) = case.found("EVD-06")
        assert finding.severity == severity
    assert finding.message.endswith("since then: Reform of 2021, Reform of 2022 and Reform of 2023.")


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
def test_evd_07_fires_while_both_claims_are_in_force_and_nobody_has_resolved_it(given, fires):
    assert len(evd_07(**given)) == fires


def test_evd_07_says_what_does_not_agree():
    assert evd_07()[0].message == "“Hosting”: One thing, and another. Nobody has said which of the two claims holds."


@pytest.mark.parametrize("standing", STANDINGS)
def test_evd_08_fires_where_a_conclusion_is_drawn(standing):
    assert len(evd_08(standing=standing)) == (standing not in {"silent", "unread"})
    assert evd_08(standing=standing, legal_conclusion=False) == []


def test_evd_08_tells_conclusions_beside_facts_from_those_alone():
    case = Case()
    for topic, conclusion in ((Topic.LAW, True), (Topic.CONTRACT, True), (Topic.CONTRACT, False)):
        case.claim(Commitment, topic=topic, legal_conclusion=conclusion)
    found = case.found("EVD-08")
    assert [(f.case, f.severity, dict(f.figures)["topics"]) for f in found] == [
        ("alone", Severity.LOW, (Topic.LAW,)),
        ("", Severity.NOTE, (Topic.CONTRACT,)),
    ]


@pytest.mark.parametrize(
    ("availability", "fires"),
    [("held", None), ("offered", "low"), ("requested", "low"), ("refused", "medium"), ("referred", "note")],
)
def test_evd_09_tells_of_each_state_once(availability, fires):
    case = Case()
    for title in ("Diagram", "Report"):
        case.write(title=title, availability=availability)
    found = case.found("EVD-09")
    assert [f.severity.value for f in found] == ([fires] if fires else [])
    assert all("Diagram and Report" in f.message for f in found)


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_evd_09_and_10_are_asked_only_while_the_service_is_used(days, there):
    case = Case(**days)
    case.write(availability="offered")
    assert [len(case.found(code)) for code in ("EVD-09", "EVD-10")] == [there, there]


@pytest.mark.parametrize(
    ("standing", "case", "severity"),
    [
        ("stated", None, None),
        ("denied", None, None),
        ("unclear", "unclear", Severity.LOW),
        ("silent", "silent", Severity.LOW),
        ("unread", "unread", Severity.LOW),
    ],
)
def test_evd_10_tells_unread_unclear_and_silent_apart(standing, case, severity):
    found = evd_10(standing=standing)
    assert [(f.case, f.severity) for f in found] == ([(case, severity)] if case else [])
    assert all(dict(f.figures)["topics"] == (Topic.AUDIT,) for f in found)


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_evd_10_counts_what_is_in_force_as_read(days, there):
    assert [f.case for f in evd_10(**days)] == ([] if there else ["unread"])


def test_evd_10_takes_what_was_read_for_another_option_as_read_and_says_when_nothing_is():
    case = Case()
    assert [(f.case, f.severity) for f in case.found("EVD-10")] == [("nothing", Severity.MEDIUM)]
    other = case.not_bought()
    for topic in ASKED:
        case.claim(Commitment, topic=topic, option_id=other)
    assert case.found("EVD-10") == []


@pytest.mark.parametrize(
    ("outcome", "fires"), [("met", 0), ("partly", 0), ("missing", 1), ("not reviewed", 1), (None, 1)]
)
def test_evd_10_is_content_with_silence_where_a_reviewed_agreement_holds_it(outcome, fires):
    case = Case()
    for topic in ASKED:
        case.claim(Commitment, topic=topic, standing="silent" if topic == Topic.AUDIT else "stated")
    if outcome:
        agreement = case.world.add(Agreement, engagement_id=case.engagement.id, kind="dpa")
        case.world.add(ClauseReview, agreement_id=agreement.id, item="28(3)(h)", outcome=outcome, on=TODAY)
    assert len(case.found("EVD-10")) == fires


@pytest.mark.parametrize("role", ["controller", "joint controller", "not a processor"])
def test_evd_10_asks_of_processors_alone(role):
    assert Case(role=role).found("EVD-10") == []


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
def test_evd_11_fires_where_a_party_is_spoken_for(given, fires):
    assert len(evd_11(**given)) == fires


def test_evd_11_tells_of_each_party_once_and_is_graver_for_certificates():
    case = Case()
    one, other = case.party(), case.party()
    for kind, party in ((Access, one), (Certification, one), (Access, other)):
        case.claim(kind, party_id=party.id)
    cited = case.claim(Test, party_id=other.id)
    case.world.add(Citation, claim_kind="test", claim_id=cited.id, document_id=case.write(supplier_id=other.id).id)
    found = case.found("EVD-11")
    assert [f.severity for f in found] == [Severity.LOW, Severity.NOTE]
    assert "(certificates and access)" in found[0].message and "(access)" in found[1].message


@pytest.mark.parametrize(("kind", "agreed", "fires"), [("dpa", False, 0), ("dpa", True, 1), ("policy", False, 1)])
def test_evd_09_leaves_a_contract_that_is_missed_already_to_that_rule(kind, agreed, fires):
    case = Case()
    case.write(kind=kind, availability="referred")
    if agreed:
        case.world.add(Agreement, engagement_id=case.engagement.id, kind="dpa")
    assert len(case.found("EVD-09")) == fires


@pytest.mark.parametrize(("topic", "fires"), [(Topic.AUDIT, 1), (Topic.OWN_USE, 0), (Topic.CONTRACT, 0)])
def test_evd_10_leaves_what_is_unclear_on_a_topic_with_a_rule_of_its_own_to_that(topic, fires):
    case = Case()
    for each in ASKED:
        case.claim(Commitment, topic=each, standing="unclear" if each == topic else "stated")
    assert len(case.found("EVD-10")) == fires

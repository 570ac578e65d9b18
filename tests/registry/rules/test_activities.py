"""Rules about our own records of processing, on registers made of values."""

from datetime import timedelta
from typing import Any

import pytest

from registry.records import controller_record, processor_record
from registry.rules import Severity
from registry.values import (
    ActivityBasis,
    ActivityCondition,
    ActivityCriterion,
    ActivityData,
    ActivityEngagement,
    ActivityRecipient,
    ActivityTransfer,
    ClientConfirmedNone,
    ClientSubProcessor,
    ConfirmedNone,
    ControlSwitched,
    EngagementOption,
    GuaranteeAssessment,
    JointController,
    Organisation,
    OrganisationConfirmedNone,
    OwnService,
    ProcessingForClient,
    Review,
    TransferBasis,
)
from suppliers.values import (
    Component,
    DataCategory,
    DataHandled,
    DataLocation,
    Declaration,
    LegalTerm,
    OnwardTransfer,
    SecurityMeasure,
    Service,
    ServiceOption,
    SubjectCategory,
    Supplier,
)
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY, World

WHOLE = {"purposes": "To pay", "security": "Locked", "dpia": "not due", "dpia_on": YESTERDAY, "dpia_address": "File 1"}
YEAR = timedelta(days=365)
ALL_DAYS = pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)


class Case:
    """An activity whose record is whole, of an organisation under a regime, using a service."""

    def __init__(self, *, regime: str = "UK", special: str = "", vulnerable: bool = False, **activity: Any) -> None:
        self.world = World()
        self.organisation = self.world.alter(self.world.organisation, regime=regime)
        self.engagement = self.world.engaged()
        self.service = self.engagement.service_id
        self.activity = self.world.activity(self.engagement, special=special, **WHOLE | activity)
        self.data = self.world.rows[DataCategory][1]
        if vulnerable:
            self.world.alter(self.world.rows[SubjectCategory][1], vulnerable=True)
        self.basis = self.part(ActivityBasis, basis="b")
        for item in ("joint", "transfers"):
            self.part(ConfirmedNone, item=item, on=TODAY)

    def part(self, kind: Any, /, **fields: Any) -> Any:
        return self.world.add(kind, **{"activity_id": self.activity.id} | fields)

    def claim(self, kind: Any, /, **fields: Any) -> Any:
        return self.world.add(kind, **{"service_id": self.service} | fields)

    def without(self, kind: Any, **fields: Any) -> None:
        rows = self.world.rows[kind]
        for key in [k for k, row in rows.items() if all(getattr(row, n) == v for n, v in fields.items())]:
            del rows[key]

    def not_bought(self) -> int:
        bought, other = (self.world.add(ServiceOption, service_id=self.service, name=n).id for n in ("One", "Other"))
        self.world.add(EngagementOption, engagement_id=self.engagement.id, option_id=bought)
        return other

    def found(self, code: str) -> list:
        return self.world.found(code)

    def items(self, code: str = "ACT-01") -> list[str]:
        return [item for finding in self.found(code) for item in dict(finding.figures)["items"]]

    def elsewhere(self, code: str) -> list:
        """What another organisation sees."""
        return self.world.found(code, TODAY, self.world.add(Organisation, slug="other"))


def empty(**activity):
    """A case with a reference and a name alone."""
    case = Case(**dict.fromkeys(WHOLE, "") | {"dpia_on": None, "dpia": "not due"} | activity)
    for kind in (ActivityData, ActivityEngagement, ActivityBasis, ConfirmedNone):
        case.without(kind)
    for row in [*case.world.rows[SubjectCategory]]:
        case.world.rows[SubjectCategory].pop(row)
    return case


EVERY = ["joint", "purposes", "subjects", "data", "recipients", "transfers", "security"]


def test_act_01_is_content_with_a_whole_record_and_lists_what_an_empty_one_lacks():
    assert Case().items() == []
    case = empty()
    assert case.items() == EVERY
    assert case.elsewhere("ACT-01") == []


@pytest.mark.parametrize("item", [each for each in EVERY if each != "purposes"])
def test_act_01_takes_a_confirmed_none_from_its_day_on(item):
    case = empty()
    row = case.part(ConfirmedNone, item=item, on=TODAY)
    assert item not in case.items()
    case.world.alter(row, on=TOMORROW)
    assert item in case.items()


@pytest.mark.parametrize(
    ("kind", "fields", "item"),
    [
        (JointController, {"name": "Other", "arrangement": "File 2"}, "joint"),
        (ActivityRecipient, {"kind": "internal", "category": "Staff"}, "recipients"),
        (ActivityTransfer, {"country_id": "US", "recipient": "Other", "mechanism": "45"}, "transfers"),
    ],
)
def test_act_01_takes_a_row_for_an_answer(kind, fields, item):
    case = empty()
    case.part(kind, **fields)
    assert case.items() == [each for each in EVERY if each != item]


@pytest.mark.parametrize(
    ("kind", "fields", "items"),
    [
        (ActivityTransfer, {"country_id": "US", "mechanism": "45"}, ["importer"]),
        # Its safeguards are TRA-07's to ask for.
        (ActivityTransfer, {"country_id": "US", "recipient": "Other", "mechanism": "49(1)2"}, []),
    ],
)
def test_act_01_asks_for_the_other_half_of_an_answer(kind, fields, items):
    case = Case()
    case.part(kind, **fields)
    assert case.items() == items


@pytest.mark.parametrize(
    ("basis", "there"),
    [
        *[({}, True), ({"regime": "EU"}, False), ({"mechanism": "none"}, False), ({"importer_id": 99}, False)],
        *[({"dated": TODAY}, True), ({"dated": TOMORROW}, False)],
    ],
)
def test_act_01_takes_a_basis_of_a_transfer_through_a_service_for_an_answer(basis, there):
    case = Case()
    case.without(ConfirmedNone, item="transfers")
    given = {"engagement_id": case.engagement.id, "regime": "UK", "importer_id": 1, "mechanism": "IDTA"}
    case.world.add(TransferBasis, country_id="US", **given | basis)
    assert case.items() == ([] if there else ["transfers"])
    # What the record prints is what the rule counts.
    (told,) = controller_record(case.world.lens(), case.organisation).activities
    assert bool(told.transfers) is there


@ALL_DAYS
def test_act_01_counts_a_service_only_while_it_is_used(days, there):
    for kind in ("engagement", "service"):
        case = Case()
        row = case.engagement if kind == "engagement" else case.world.rows[Service][case.service]
        case.world.alter(row, **days)
        assert case.items() == ([] if there else ["recipients"])


@pytest.mark.parametrize(
    ("activity", "severity"),
    [({}, Severity.MEDIUM), ({"purposes": "To pay"}, Severity.MEDIUM), ({"status": "planned"}, Severity.LOW)],
)
def test_act_01_weighs_what_is_missing(activity, severity):
    assert [f.severity for f in empty(**activity).found("ACT-01")] == [severity]
    assert [f.severity for f in Case(security="").found("ACT-01")] == [Severity.LOW]
    assert [f.severity for f in Case(security="", special="health").found("ACT-01")] == [Severity.MEDIUM]


@ALL_DAYS
@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("ACT-01", {"security": ""}),
        ("ACT-02", {"special": "health"}),
        ("ACT-03", {"dpia": "due"}),
        ("ACT-08", {"special": "biometric"}),
    ],
)
def test_rules_on_an_activity_ask_only_while_it_is_in_force(code, make, days, there):
    case = Case(**make, **days)
    assert bool(case.found(code)) is there
    assert case.elsewhere(code) == []


@pytest.mark.parametrize(
    ("kinds", "activity"),
    [
        ((), {}),
        ((JointController,), {}),
        ((), {"purposes": "", "security": ""}),
        ((ActivityTransfer,), {"purposes": ""}),
    ],
)
def test_act_01_and_the_record_agree_on_what_is_not_answered(kinds, activity):
    for case in (Case(**activity), empty(**activity)):
        for kind in kinds:
            case.part(kind, **{"name": "Other"} if kind is JointController else {"country_id": "US", "mechanism": "45"})
        (told,) = controller_record(case.world.lens(), case.organisation).activities
        missing = {
            "joint": not told.joint_controllers and "joint" not in told.none,
            "purposes": not told.activity.purposes,
            "subjects": not told.subjects and "subjects" not in told.none,
            "data": not told.data and "data" not in told.none,
            "recipients": not (told.engagements or told.recipients) and "recipients" not in told.none,
            "importer": any(not row.recipient for row in told.own_transfers),
            "transfers": not (told.own_transfers or told.transfers) and "transfers" not in told.none,
            "security": not told.activity.security and "security" not in told.none,
        }
        assert case.items() == [item for item, there in missing.items() if there]


@pytest.mark.parametrize(
    ("regime", "special", "condition", "cases"),
    [
        ("UK", "", None, []),
        ("UK", "health", None, ["special"]),
        ("UK", "criminal", None, ["criminal"]),
        ("UK", "criminal", {"condition": "9a"}, ["criminal"]),
        ("UK", "health", {"condition": "10", "schedule_1": "Part 2"}, ["special"]),
        ("UK", "health", {"condition": "9a"}, []),
        ("UK", "health", {"condition": "9b", "national": "s. 10"}, ["schedule"]),
        ("UK", "health", {"condition": "9b", "schedule_1": "Part 1"}, []),
        ("EU", "health", {"condition": "9b"}, ["national"]),
        ("EU", "health", {"condition": "9b", "national": "s. 46"}, []),
        ("EU", "criminal", {"condition": "10"}, ["national"]),
        ("EU", "health", {"condition": "9f"}, []),
        ("EU", "", {"condition": "9b"}, []),
    ],
)
def test_act_02_asks_for_a_condition_and_the_law_it_rests_on(regime, special, condition, cases):
    case = Case(regime=regime, special=special)
    if condition:
        case.part(ActivityCondition, **condition)
    assert [f.case for f in case.found("ACT-02")] == cases


def act_03(*codes: str, shown: dict | None = None, **activity: Any) -> list:
    """What ACT-03 sees where the criteria are met: some of the guidelines, 35(3)(b), and the list of the UK's."""
    case = Case(**{"dpia": "not assessed", "dpia_on": None, "dpia_address": ""} | activity)
    terms = {}
    guidelines = dict.fromkeys(("sensitive", "vulnerable", "matching", "large scale", "innovative"), "WP 248")
    authority = dict.fromkeys(("ico biometric", "ico genetic", "ico innovative"), "Art. 35(4)")
    for code, provision in {**guidelines, "35(3)(b)": "Art. 35(3)(b)", **authority}.items():
        fields = {"code": code, "name": code, "provision": provision}
        regime = "UK" if code in authority else ""
        terms[code] = case.world.add(LegalTerm, list="dpia", regime=regime, **fields | (shown or {})).id
    for code in codes:
        case.part(ActivityCriterion, term_id=terms[code])
    return case.found("ACT-03")


TWO = ("matching", "vulnerable")
REASONED = {"dpia": "not due", "dpia_on": YESTERDAY, "dpia_address": "File 1"}


@pytest.mark.parametrize(
    ("codes", "activity", "seen"),
    [
        (TWO, {"dpia": "done"}, None),
        (TWO, {"dpia": "done", "dpia_on": TODAY}, None),
        (TWO, {"dpia": "done", "dpia_on": TOMORROW}, ("to come", Severity.MEDIUM)),
        (TWO, {"dpia": "done", "dpia_on": TOMORROW, "status": "planned"}, ("to come", Severity.NOTE)),
        (TWO, {"dpia": "done", "dpia_on": TOMORROW, "status": "ended"}, None),
        (TWO, {}, ("due", Severity.HIGH)),
        (TWO, {"dpia": "due"}, ("due", Severity.HIGH)),
        (TWO, {"dpia": "in progress"}, ("due", Severity.MEDIUM)),
        (TWO, {"dpia": "due", "status": "planned"}, ("planned", Severity.LOW)),
        (TWO, {"dpia": "in progress", "status": "planned"}, ("planned", Severity.NOTE)),
        (TWO, {"status": "ended"}, None),
        (TWO, REASONED, ("reasoned", Severity.NOTE)),
        (TWO, REASONED | {"dpia_address": ""}, ("refused", Severity.MEDIUM)),
        (TWO, REASONED | {"dpia_on": TOMORROW}, ("refused", Severity.MEDIUM)),
        (("35(3)(b)",), REASONED, ("refused", Severity.HIGH)),
        (("35(3)(b)",), {}, ("due", Severity.HIGH)),
        (("matching",), REASONED, None),
        (("matching",), {}, ("unasked", Severity.LOW)),
        ((), {}, ("unasked", Severity.LOW)),
        ((), {"dpia": "due"}, ("own", Severity.HIGH)),
        ((), {"high_risk": True}, ("risk", Severity.HIGH)),
        ((), {"high_risk": True, "status": "planned"}, ("planned", Severity.LOW)),
        ((), REASONED | {"high_risk": True}, ("risk", Severity.MEDIUM)),
        # What the record's own data and people show counts as well.
        ((), {"special": "health", "vulnerable": True}, ("due", Severity.CRITICAL)),
        (("matching",), {"special": "biometric"} | REASONED, ("refused", Severity.CRITICAL)),
        (("matching",), {"special": "biometric", "regime": "EU"} | REASONED, ("reasoned", Severity.NOTE)),
        (("matching",), {"special": "genetic"} | REASONED, ("refused", Severity.CRITICAL)),
        ((), {"special": "genetic"} | REASONED, None),
        (("innovative", "matching"), REASONED, ("refused", Severity.HIGH)),
        (("innovative", "matching"), {"regime": "EU"} | REASONED, ("reasoned", Severity.NOTE)),
        (("innovative",), REASONED, None),
        # Article 35(3)(b) itself: such data on a large scale, under either law.
        (("large scale",), {"special": "health", "regime": "EU"} | REASONED, ("refused", Severity.CRITICAL)),
        (("large scale",), {"special": "criminal"} | REASONED, ("refused", Severity.CRITICAL)),
        (("large scale", "matching"), REASONED, ("reasoned", Severity.NOTE)),
        (("large scale", "sensitive"), REASONED, ("reasoned", Severity.NOTE)),
        # A list of the other regime's is none of this one's.
        (("ico biometric",), {"regime": "EU"} | REASONED, None),
    ],
)
def test_act_03_asks_for_an_assessment_where_one_is_due(codes, activity, seen):
    assert [(f.case, f.severity) for f in act_03(*codes, **activity)] == ([seen] if seen else [])


@ALL_DAYS
def test_act_03_counts_the_criteria_in_force(days, there):
    assert [f.case for f in act_03(*TWO, shown=days)] == ["due" if there else "unasked"]


CLIENT = {"address": "1 Road", "contact": "Jo", "representative": "None needed", "dpo": "Jo", "categories": "Storing"}


def act_04(*, none=(), used=None, security="Locked", **processing):
    """What the record for a client lacks, by ACT-04 and as the record itself has it."""
    world = World()
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rota", security=security)
    given = CLIENT | {"transfers": "None"} | processing
    row = world.add(ProcessingForClient, service_id=own.id, client="Client Ltd", **given)
    for item in none:
        world.add(ClientConfirmedNone, processing_id=row.id, item=item, on=TODAY)
    if used is not None:
        world.add(ClientSubProcessor, processing_id=row.id, engagement_id=world.engaged(**used).id)
    found = world.found("ACT-04")
    assert world.found("ACT-04", TODAY, world.add(Organisation, slug="other")) == []
    items = [item for finding in found for item in dict(finding.figures)["items"]]
    clients = processor_record(world.lens(), world.organisation).clients
    return items, [bool(told.sub_processors) for told in clients]


@pytest.mark.parametrize(
    ("given", "items"),
    [
        ({"used": {}}, []),
        ({"none": ["sub-processors"]}, []),
        ({}, ["sub-processors"]),
        *[({"used": {}, name: ""}, [name]) for name in CLIENT],
        *[({"used": {}, name: "", "none": [name]}, []) for name in ("representative", "dpo")],
        ({"used": {}, "transfers": ""}, ["client transfers"]),
        ({"used": {}, "transfers": "", "none": ["transfers"]}, []),
        ({"used": {}, "security": ""}, ["client security"]),
        ({"used": {}, "security": "", "none": ["security"]}, []),
        *[({"used": days}, [] if there else ["sub-processors"]) for days, there in DAYS.values()],
    ],
)
def test_act_04_lists_what_the_record_for_a_client_lacks(given, items):
    missing, named = act_04(**given)
    assert missing == items
    assert named == ["sub-processors" not in missing and "sub-processors" not in given.get("none", ())]


@ALL_DAYS
def test_act_04_asks_only_while_something_is_done_for_the_client(days, there):
    assert bool(act_04(**days)[0]) is there


def act_05(*reviews: dict, policy=(12, "months"), assessed=None, **fields):
    """What is late of the three that can be reviewed: cases, by what is reviewed."""
    case = Case(**{"starts": TODAY - 3 * YEAR} | fields)
    case.world.alter(case.organisation, review_number=policy[0], review_unit=policy[1])
    case.engagement = case.world.alter(case.engagement, starts=TODAY - 3 * YEAR)
    keys = {"supplier": 1, "engagement": case.engagement.id, "activity": case.activity.id}
    for each in reviews:
        of = each.pop("of")
        owner = {"organisation_id": case.organisation.id}
        case.world.add(Review, **{"on": YESTERDAY, f"{of}_id": keys[of]} | owner | each)
    if assessed:
        case.world.add(GuaranteeAssessment, engagement_id=case.engagement.id, on=assessed)
    return {type(f.rows[-1]).__name__.replace("Processing", "").lower(): f.case for f in case.found("ACT-05")}


NEVER = {"engagement": "never", "activity": "never"}
DONE = {"activity": "never"}


@pytest.mark.parametrize(
    ("reviews", "given", "late"),
    [
        ([], {}, NEVER),
        ([], {"policy": (None, "")}, {}),
        ([], {"starts": YESTERDAY}, {"engagement": "never"}),
        ([], {"starts": None}, NEVER),
        ([], {"status": "planned"}, {"engagement": "never"}),
        ([], {"assessed": YESTERDAY}, {"activity": "never"}),
        ([], {"assessed": TODAY - 2 * YEAR}, {"engagement": "interval", "activity": "never"}),
        ([{"of": "activity"}], {}, {"engagement": "never"}),
        ([{"of": "activity", "on": TODAY - 2 * YEAR}], {}, {"engagement": "never", "activity": "interval"}),
        ([{"of": "activity", "on": TOMORROW}], {}, NEVER),
        ([{"of": "activity", "next": YESTERDAY}], {}, {"engagement": "never", "activity": "next"}),
        ([{"of": "activity", "next": TODAY}], {}, {"engagement": "never"}),
        ([{"of": "activity", "next": YESTERDAY}], {"policy": (None, "")}, {"activity": "next"}),
        (
            [{"of": "engagement", "on": TODAY - YEAR, "next": YESTERDAY}, {"of": "engagement"}],
            {},
            {"activity": "never"},
        ),
        ([{"of": "supplier"}], {}, {"activity": "never"}),
        ([{"of": "supplier", "next": YESTERDAY}], {}, {"supplier": "next", "activity": "never"}),
    ],
)
def test_act_05_fires_where_a_day_set_or_the_interval_has_passed(reviews, given, late):
    assert act_05(*[dict(each) for each in reviews], **given) == late


@ALL_DAYS
def test_act_05_asks_only_for_what_is_in_force(days, there):
    case = Case(**days)
    case.world.alter(case.engagement, **days)
    for fields in ({"activity_id": case.activity.id}, {"engagement_id": case.engagement.id}):
        case.world.add(Review, organisation_id=case.organisation.id, on=YESTERDAY, next=YESTERDAY, **fields)
    assert len(case.found("ACT-05")) == 2 * there
    assert case.elsewhere("ACT-05") == []


@pytest.mark.parametrize(
    ("regime", "bases", "cases"),
    [
        ("UK", [{"basis": "b"}], []),
        ("UK", [], ["none"]),
        ("UK", [{"basis": "ea"}], []),
        ("EU", [{"basis": "ea"}], ["foreign"]),
        ("EU", [{"basis": "f"}], ["unbalanced"]),
        ("EU", [{"basis": "f", "assessment": "File 3", "assessed": TODAY}], []),
        ("EU", [{"basis": "f", "assessment": "File 3", "assessed": TOMORROW}], ["unbalanced"]),
        ("EU", [{"basis": "f", "assessment": "File 3"}, {"basis": "c"}], []),
    ],
)
def test_act_06_asks_for_a_basis_that_the_regime_has(regime, bases, cases):
    case = Case(regime=regime)
    case.without(ActivityBasis)
    for fields in bases:
        case.part(ActivityBasis, **fields)
    assert [f.case for f in case.found("ACT-06")] == cases


@ALL_DAYS
def test_act_06_asks_only_while_the_activity_is_in_force(days, there):
    case = Case(**days)
    case.without(ActivityBasis)
    assert len(case.found("ACT-06")) == there


def denied(case, **fields):
    case.claim(DataHandled, **{"standing": "denied", "category_id": case.data.id} | fields)
    return case.found("ACT-07")


@ALL_DAYS
def test_act_07_fires_while_data_denied_is_sent(days, there):
    assert len(denied(Case(), **days)) == there
    assert len(denied(Case(**days))) == there


@pytest.mark.parametrize(
    ("standing", "fires"), [("stated", 0), ("denied", 1), ("unclear", 0), ("silent", 0), ("unread", 0)]
)
def test_act_07_takes_a_denial_alone(standing, fires):
    assert len(denied(Case(), standing=standing)) == fires


def test_act_07_leaves_out_what_was_not_bought_other_data_and_other_organisations():
    case = Case()
    assert denied(case, option_id=case.not_bought()) == []
    assert denied(case, category_id=case.world.add(DataCategory, name="Other").id) == []
    (finding,) = denied(case)
    assert finding.message == "Payroll with “Hosting” holds Names, which Acme Ltd says it does not handle."
    assert case.elsewhere("ACT-07") == []


@pytest.mark.parametrize(
    ("standing", "case"),
    [("stated", "special"), ("unclear", "unlikely"), ("denied", None), ("silent", None), ("unread", None)],
)
def test_act_07_holds_a_declaration_against_special_categories(standing, case):
    for special, cases in (("health", [case] if case else []), ("", [])):
        world = Case(special=special)
        world.claim(Declaration, kind="no special categories", standing=standing)
        assert [f.case for f in world.found("ACT-07")] == cases


def biometric(**activity: Any) -> Case:
    """A case that recognises people, with nothing to ask about it."""
    case = Case(special="biometric", **{"dpia": "done"} | activity)
    part = case.world.add(Component, service_id=case.service, name="Terminal").id
    case.handled = case.claim(DataHandled, category_id=case.data.id, component_id=part)
    case.place = case.claim(DataLocation, kind="storage", component_id=part)
    case.offer = case.claim(SecurityMeasure, control="alternative")
    case.on = case.world.add(ControlSwitched, engagement_id=case.engagement.id, measure_id=case.offer.id, on=True)
    return case


@pytest.mark.parametrize(
    ("which", "fields", "cases"),
    [
        (None, {}, []),
        ("offer", {"standing": "unclear"}, ["alternative"]),
        ("offer", {"standing": "denied"}, ["alternative"]),
        ("offer", {"option_id": 99}, ["alternative"]),
        ("offer", {"ends": YESTERDAY}, ["alternative"]),
        ("offer", {"starts": TOMORROW}, ["alternative"]),
        ("on", {"on": False}, ["off"]),
        ("on", {"measure_id": 99}, ["off"]),
        ("on", {"since": TODAY}, []),
        ("on", {"since": TOMORROW}, ["off"]),
        ("handled", {"standing": "unclear"}, ["unclear"]),
        ("handled", {"standing": "silent"}, ["place"]),
        ("handled", {"standing": "unread"}, ["place"]),
        ("handled", {"option_id": 99}, ["place"]),
        ("handled", {"ends": YESTERDAY}, ["place"]),
        ("place", {"standing": "unclear"}, ["place"]),
        ("place", {"starts": TOMORROW}, ["place"]),
        ("activity", {"dpia_address": ""}, ["necessity"]),
        ("activity", {"dpia": "not due"}, ["necessity"]),
        ("activity", {"dpia": "in progress"}, []),
        ("basis", {"assessment": "File 3"}, []),
    ],
)
def test_act_08_asks_why_what_else_and_where(which, fields, cases):
    case = biometric()
    case.not_bought()
    if which:
        case.world.alter(getattr(case, which), **fields)
    assert [f.case for f in case.found("ACT-08")] == cases


def test_act_08_takes_the_activitys_own_place_and_asks_less_of_what_is_planned():
    case = biometric(place="Server room 1", status="planned")
    case.without(DataHandled)
    assert case.found("ACT-08") == []
    case.world.alter(case.on, on=False)
    assert [f.severity for f in case.found("ACT-08")] == [Severity.LOW]
    case.world.alter(case.activity, status="live")
    assert [f.severity for f in case.found("ACT-08")] == [Severity.HIGH]


@pytest.mark.parametrize("special", ["", "health", "criminal"])
def test_act_08_asks_of_biometric_data_alone(special):
    assert Case(special=special).found("ACT-08") == []


@pytest.mark.parametrize(
    ("condition", "cases"),
    [
        ({"policy": "POL-1", "policy_followed": True}, []),
        ({}, ["missing"]),
        ({"schedule_1": ""}, []),
        ({"policy": "POL-1"}, ["open"]),
        ({"policy": "POL-1", "policy_followed": False}, ["reason"]),
        ({"policy": "POL-1", "policy_followed": False, "policy_reason": "New"}, []),
        ({"condition": "9h"}, []),
        ({"condition": "9g"}, ["missing"]),
    ],
)
def test_act_09_asks_for_the_policy_document_of_the_united_kingdoms_law(condition, cases):
    given = {"condition": "9b", "schedule_1": "Part 1"} | condition
    for regime, there in (("UK", cases), ("EU", [])):
        case = Case(regime=regime, special="health")
        case.part(ActivityCondition, **given)
        assert [f.case for f in case.found("ACT-09")] == there
    assert case.elsewhere("ACT-09") == []


@ALL_DAYS
def test_act_09_asks_only_while_the_activity_is_in_force(days, there):
    case = Case(special="health", **days)
    case.part(ActivityCondition, condition="9b", schedule_1="Part 1")
    assert len(case.found("ACT-09")) == there


def act_10(case: Case | None = None, **fields: Any) -> list:
    case = case or Case()
    logs = case.world.add(DataCategory, name="Logs").id
    case.claim(DataHandled, **{"category_id": logs, "origin": "supplier"} | fields)
    return case.found("ACT-10")


@pytest.mark.parametrize(
    ("fields", "cases"),
    [
        ({}, [""]),
        ({"origin": "customer"}, []),
        ({"origin": "unknown"}, []),
        ({"category_id": 1}, []),
        ({"category_id": None}, []),
        ({"standing": "unclear"}, ["unclear"]),
        *[({"standing": standing}, []) for standing in ("denied", "silent", "unread")],
        *[(days, [""] * there) for days, there in DAYS.values()],
    ],
)
def test_act_10_fires_where_no_activity_holds_what_the_supplier_generates(fields, cases):
    assert [f.case for f in act_10(**fields)] == cases


@ALL_DAYS
def test_act_10_asks_only_where_an_activity_uses_the_service(days, there):
    case = Case(**days)
    assert len(act_10(case)) == there
    assert case.elsewhere("ACT-10") == []
    case = Case()
    assert act_10(case, option_id=case.not_bought()) == []


def act_11(case: Case | None = None, *, recipient: str = "", **fields: Any) -> list:
    case = case or Case()
    party = case.world.add(Supplier, legal_name="Pensions Ltd").id
    case.claim(OnwardTransfer, **{"importer_id": party} | fields)
    if recipient:
        case.part(ActivityRecipient, kind="controller", category="Pension provider", name=recipient)
    return case.found("ACT-11")


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"recipient": "Pensions Ltd"}, 0),
        ({"recipient": "PENSIONS LTD"}, 0),
        ({"recipient": "Bank plc"}, 1),
        ({"importer_id": None}, 0),
        ({"importer_id": 1}, 0),
        *[({"standing": standing}, standing == "unclear") for standing in ("unclear", "denied", "silent", "unread")],
        *[(days, there) for days, there in DAYS.values()],
    ],
)
def test_act_11_fires_where_data_goes_on_to_a_party_that_no_activity_names(fields, fires):
    assert len(act_11(**fields)) == fires


@ALL_DAYS
def test_act_11_asks_only_where_an_activity_uses_the_service(days, there):
    case = Case(**days)
    assert len(act_11(case)) == there
    assert case.elsewhere("ACT-11") == []
    case = Case()
    assert act_11(case, option_id=case.not_bought()) == []


@pytest.mark.parametrize(
    ("fields", "fires"), [({}, 1), ({"name": "Pensions Ltd"}, 0), ({"through_id": None}, 0), ({"through_id": 99}, 0)]
)
def test_act_11_asks_for_the_name_of_a_recipient_reached_through_the_supplier(fields, fires):
    case = Case()
    case.part(ActivityRecipient, **{"kind": "controller", "category": "Pension provider", "through_id": 1} | fields)
    assert [f.case for f in case.found("ACT-11")] == ["unnamed"] * fires


HEAD = {"address": "1 Road", "email": "a@example.com", "phone": "1", "uk_representative": "Agent", "dpo": "Officer"}


@pytest.mark.parametrize(
    ("regime", "lacking", "none", "items"),
    [
        ("UK", (), (), []),
        ("UK", ("uk_representative",), ("uk representative",), []),
        ("UK", ("dpo",), ("dpo",), []),
        ("UK", tuple(HEAD), (), ["address", "e-mail", "telephone", "uk representative", "dpo"]),
        ("EU", (), (), ["eu representative"]),
        ("EU", ("uk_representative",), ("eu representative",), []),
    ],
)
def test_act_12_asks_for_the_head_of_the_records(regime, lacking, none, items):
    case = Case(regime=regime)
    case.world.alter(case.organisation, **HEAD | dict.fromkeys(lacking, ""))
    for item in none:
        case.world.add(OrganisationConfirmedNone, organisation_id=case.organisation.id, item=item, on=TODAY)
    assert case.items("ACT-12") == items


@ALL_DAYS
def test_act_12_asks_only_where_there_is_a_record_to_head(days, there):
    case = Case(**days)
    assert [f.rule.code for f in case.found("ACT-12")] == ["ACT-12"] * there
    assert case.elsewhere("ACT-12") == []


def test_act_05_names_the_supplier_whose_service_was_not_reviewed():
    world = World()
    world.alter(world.organisation, review_number=12, review_unit="months")
    world.engaged()
    world.activity()
    assert {f.supplier.name if f.supplier else None for f in world.found("ACT-05")} == {"Acme Ltd", None}

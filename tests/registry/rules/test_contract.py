"""Rules about agreements and what a supplier promises beside them, on registers made of values."""

from datetime import date, timedelta

import pytest

from registry.rules import Severity
from registry.values import (
    ActivityRecipient,
    Agreement,
    ClauseItem,
    ClauseReview,
    EngagementOption,
    GuaranteeAssessment,
    JointController,
    Organisation,
)
from suppliers.values import BreachTerm, Commitment, Document, RetentionTerm, Service, ServiceOption
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY, World

SINCE = date(2025, 1, 1)
SIGNED = date(2024, 12, 1)
WHOLE = {
    **{"kind": "dpa", "title": "Agreement", "signed": SIGNED, "starts": SINCE, "authorisation": "general"},
    **{"change_number": 30, "change_unit": "days", "objection_number": 30, "objection_unit": "days"},
    **{"subject_matter": "S", "duration": "D", "nature": "N", "purpose": "P", "data_and_subjects": "D"},
    "controller_duties": "C",
}
INSTRUCTIONS = ClauseItem.A


def setting(**engagement):
    """A world with one engagement, in use since a year and a half."""
    world = World()
    world.alter(world.organisation, lead_number=90, lead_unit="days")
    return world, world.engaged(**{"starts": SINCE} | engagement)


def agreed(world, engagement, **fields):
    """An agreement that holds everything, but for the fields given."""
    return world.add(Agreement, engagement_id=engagement.id, **WHOLE | fields)


def reviewed(world, agreement, on=TODAY, **outcomes):
    """Every item reviewed on a day and met, but for those given by their letter."""
    for item in ClauseItem:
        outcome = outcomes.get(item.name, "met")
        if outcome:
            world.add(ClauseReview, agreement_id=agreement.id, item=item, outcome=outcome, on=on)


def says(world, engagement, topic, **fields):
    """What the supplier says on a topic."""
    return world.add(Commitment, service_id=engagement.service_id, topic=topic, **fields)


def con_03(world, engagement):
    reviewed(world, agreed(world, engagement), P4="missing")


def con_08(world, engagement):
    agreed(world, engagement, breach_number=24, breach_unit="hours")
    world.add(BreachTerm, service_id=engagement.service_id, number=48, unit="hours")


# What makes each rule about an engagement fire once.
FIRES = {
    "CON-01": lambda world, engagement: None,
    "CON-02": lambda world, engagement: agreed(world, engagement, ends=TODAY + timedelta(days=30)),
    "CON-03": con_03,
    "CON-04": agreed,
    "CON-05": lambda world, engagement: agreed(world, engagement, nature=""),
    "CON-06": lambda world, engagement: agreed(world, engagement, authorisation="unknown"),
    "CON-07": lambda world, engagement: None,
    "CON-08": con_08,
    "CON-09": lambda world, engagement: says(world, engagement, "compelled disclosure told", standing="silent"),
    "CON-10": lambda world, engagement: says(world, engagement, "own use", standing="silent"),
}
ALL = pytest.mark.parametrize("code", FIRES)


@ALL
@pytest.mark.parametrize(
    ("role", "fires"),
    [("processor", 1), ("sub-processor", 1), ("joint controller", 0), ("controller", 0), ("not a processor", 0)],
)
def test_processors_alone_have_the_duties_of_processors(code, role, fires):
    world, engagement = setting(role=role)
    FIRES[code](world, engagement)
    assert len(world.found(code)) == fires


@ALL
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_an_engagement_is_judged_while_it_and_its_service_are_in_force(code, days, there):
    world, engagement = setting()
    FIRES[code](world, engagement)
    world.alter(world.rows[Service][engagement.service_id], **days)
    assert bool(world.found(code)) is there
    world.alter(engagement, **{"starts": SINCE} | ({} if there else days))
    assert bool(world.found(code)) is there


@ALL
def test_an_organisation_is_told_of_its_own_engagements_alone(code):
    world, engagement = setting()
    FIRES[code](world, engagement)
    other = world.add(Organisation, slug="other")
    assert world.found(code, TODAY, other) == []
    assert len(world.found(code)) == 1


@ALL
def test_each_sentence_is_whole(code):
    world, engagement = setting()
    FIRES[code](world, engagement)
    (finding,) = world.found(code)
    assert "Acme Ltd" in finding.message and "%" not in finding.message and finding.message.endswith(".")


def test_nothing_is_amiss_where_everything_is_on_record():
    world, engagement = setting()
    reviewed(world, agreed(world, engagement))
    world.add(GuaranteeAssessment, engagement_id=engagement.id, on=SIGNED, outcome="sufficient", next=TOMORROW)
    says(world, engagement, "compelled disclosure told")
    says(world, engagement, "own use")
    says(world, engagement, "ai training")
    assert [found for code in FIRES for found in world.found(code)] == []


# CON-01


def cases(world, code="CON-01"):
    return [(finding.case, str(finding.severity)) for finding in world.found(code)]


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, []),
        ({"ends": TODAY}, []),
        ({"ends": YESTERDAY}, [("ended", "high")]),
        ({"starts": TOMORROW}, [("to come", "high")]),
        ({"kind": "clauses"}, []),
        ({"signed": None}, [("unsigned", "low")]),
        # Terms and clicks count as what is on record of them.
        ({"kind": "terms"}, []),
        ({"kind": "terms", "authorisation": "unknown"}, [("terms", "medium")]),
        ({"kind": "click", "authorisation": "unknown"}, [("terms", "medium")]),
        ({"kind": "click", "paper_id": 1}, []),
        ({"kind": "click"}, [("click", "low")]),
    ],
)
def test_con_01_asks_for_an_agreement_in_force(fields, seen):
    world, engagement = setting()
    agreed(world, engagement, **fields)
    assert cases(world) == seen


@pytest.mark.parametrize(("signed", "seen"), [(TODAY, []), (TOMORROW, [("signed later", "low")])])
def test_con_01_counts_no_signature_of_a_later_day(signed, seen):
    world, engagement = setting()
    agreed(world, engagement, signed=signed)
    assert cases(world) == seen


@pytest.mark.parametrize(("on", "case"), [(TODAY, "some"), (TOMORROW, "none")])
def test_con_04_counts_no_review_of_a_later_day(on, case):
    world, engagement = setting()
    reviewed(world, agreed(world, engagement), on=on, H=None)
    assert [finding.case for finding in world.found("CON-04")] == [case]


def test_con_01_takes_terms_whose_items_were_reviewed_for_an_agreement():
    world, engagement = setting()
    reviewed(world, agreed(world, engagement, kind="terms", authorisation="unknown"))
    assert cases(world) == []


@pytest.mark.parametrize(("ends", "seen"), [(None, []), (YESTERDAY, [("ended", "high")])])
def test_con_01_does_not_count_an_amendment_of_what_has_ended(ends, seen):
    world, engagement = setting()
    first = agreed(world, engagement, ends=ends)
    agreed(world, engagement, kind="amendment", amends_id=first.id)
    assert cases(world) == seen


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


def test_con_01_is_critical_where_special_categories_go_there_and_silences_what_follows_from_it():
    world, engagement = setting()
    world.activity(engagement, special="health")
    assert cases(world) == [("nothing", "critical")]
    assert [found for code in ("CON-02", "CON-03", "CON-04", "CON-05", "CON-06") for found in world.found(code)] == []
    (finding,) = world.found("CON-01")
    assert finding.citation == "UK GDPR Art. 28(3), 28(9)"


# CON-02

IN_60, YEAR = TODAY + timedelta(days=60), timedelta(days=365)


@pytest.mark.parametrize(
    ("ends", "lead", "fires"),
    [
        (TODAY, 90, 1),
        (TODAY + timedelta(days=90), 90, 1),
        (TODAY + timedelta(days=91), 90, 0),
        (None, 90, 0),
        (YESTERDAY, 90, 0),
        # Without a lead time of our own nothing is too near.
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
        # What an amendment prolongs ends with that.
        ({"kind": "amendment", "amends_id": 1, "starts": TODAY, "ends": IN_60 + timedelta(days=30)}, 1),
        ({"kind": "amendment", "amends_id": 1, "starts": TODAY, "ends": IN_60 + timedelta(days=31)}, 0),
        ({"kind": "amendment", "amends_id": 1, "starts": IN_60 + timedelta(days=1), "ends": IN_60 + 2 * YEAR}, 0),
        ({"kind": "amendment", "amends_id": 1, "starts": IN_60 + timedelta(days=2), "ends": IN_60 + 2 * YEAR}, 1),
    ],
)
def test_con_02_is_content_with_what_carries_on_without_a_gap(fields, fires):
    world, engagement = setting()
    agreed(world, engagement, ends=IN_60)
    agreed(world, engagement, **fields)
    assert len(world.found("CON-02")) == fires


def test_con_02_says_nothing_of_an_agreement_that_ends_with_its_engagement():
    world, engagement = setting(ends=IN_60)
    agreed(world, engagement, ends=IN_60)
    assert world.found("CON-02") == []


# CON-03 to CON-06


@pytest.mark.parametrize(
    ("outcome", "special", "severity"),
    [
        ("partly", "", "low"),
        ("partly", "health", "medium"),
        ("missing", "", "medium"),
        ("missing", "health", "high"),
        ("met", "", None),
        ("not reviewed", "", None),
        (None, "", None),
    ],
)
def test_con_03_weighs_what_is_missing_or_partly_met(outcome, special, severity):
    world, engagement = setting()
    world.activity(engagement, special=special)
    reviewed(world, agreed(world, engagement), H=outcome)
    assert [finding.severity for finding in world.found("CON-03")] == ([severity] if severity else [])


def test_con_03_takes_the_last_review_of_an_item_and_says_what_it_noted():
    world, engagement = setting()
    first = agreed(world, engagement)
    reviewed(world, first, on=SIGNED, H="missing", G="missing")
    second = agreed(world, engagement, kind="amendment", amends_id=first.id, title="Amendment", signed=YESTERDAY)
    row = {"agreement_id": second.id, "on": TODAY}
    world.add(ClauseReview, **row, item="28(3)(h)", outcome="partly", note="Nothing on instructions.")
    world.add(ClauseReview, **row, item="28(3)(g)", outcome="met")
    (finding,) = world.found("CON-03")
    assert finding.message == (
        "“Amendment” with Acme Ltd on “Hosting”, 28(3)(h) information and audits: partly met. Nothing on instructions."
    )


def test_con_03_decides_each_item_apart():
    world, engagement = setting()
    reviewed(world, agreed(world, engagement), B="missing", C="partly")
    assert len({finding.subject for finding in world.found("CON-03")}) == 2


def test_con_04_tells_no_review_from_a_review_of_some():
    world, engagement = setting()
    agreement = agreed(world, engagement)
    assert cases(world, "CON-04") == [("none", "medium")]
    reviewed(world, agreement, H=None, B="not reviewed")
    (finding,) = world.found("CON-04")
    assert (finding.case, dict(finding.figures)["items"]) == ("some", (ClauseItem.B, ClauseItem.H))


@pytest.mark.parametrize(
    ("signed", "starts", "fires"),
    [(TODAY, TOMORROW, 0), (TODAY, TODAY, 1), (YESTERDAY, TODAY, 0), (None, TODAY, 1), (None, None, 0)],
)
def test_con_04_asks_for_a_new_review_after_an_amendment(signed, starts, fires):
    world, engagement = setting()
    first = agreed(world, engagement)
    reviewed(world, first, on=YESTERDAY)
    second = agreed(world, engagement, kind="amendment", amends_id=first.id, signed=signed, starts=starts)
    assert [finding.case for finding in world.found("CON-04")] == ["amended"] * fires
    reviewed(world, second)
    assert world.found("CON-04") == []


def test_con_05_is_content_where_any_text_in_force_states_them():
    world, engagement = setting()
    agreed(world, engagement, nature="", purpose="", duration="")
    (finding,) = world.found("CON-05")
    assert finding.message == "“Agreement” with Acme Ltd on “Hosting”, not on record: duration, nature and purpose."
    agreed(world, engagement, kind="terms")
    assert world.found("CON-05") == []


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"change_number": None}, ["change"]),
        ({"objection_number": None}, ["objection"]),
        ({"change_number": None, "objection_number": None}, ["change", "objection"]),
        ({"authorisation": "specific", "objection_number": None}, None),
        ({"authorisation": "specific", "change_number": None}, ["change"]),
        ({"authorisation": "none", "change_number": None, "objection_number": None}, None),
    ],
)
def test_con_06_asks_for_the_figures_that_the_authorisation_needs(fields, missing):
    world, engagement = setting()
    agreed(world, engagement, **fields)
    assert [list(dict(f.figures)["missing"]) for f in world.found("CON-06")] == ([missing] if missing else [])


# CON-07


@pytest.mark.parametrize(
    ("assessments", "seen"),
    [
        ([{"on": SIGNED}], []),
        ([{"on": SINCE}], []),
        ([{"on": YESTERDAY}], [("late", "note")]),
        ([{"on": SIGNED}, {"on": YESTERDAY}], []),
        ([{"on": TOMORROW}], [("never", "medium")]),
        ([{"on": SIGNED, "next": TODAY}], []),
        ([{"on": SIGNED, "next": YESTERDAY}], [("due", "medium")]),
        ([{"on": SIGNED, "outcome": "conditions"}], [("conditions", "note")]),
        ([{"on": SIGNED, "outcome": "insufficient"}], [("insufficient", "high")]),
        ([{"on": SIGNED, "outcome": "insufficient", "next": YESTERDAY}], [("insufficient, due", "high")]),
        ([{"on": SIGNED, "outcome": "insufficient"}, {"on": YESTERDAY}], []),
    ],
)
def test_con_07_asks_what_was_thought_of_the_supplier_before_and_lately(assessments, seen):
    world, engagement = setting()
    for each in assessments:
        world.add(GuaranteeAssessment, engagement_id=engagement.id, **{"outcome": "sufficient"} | each)
    assert cases(world, "CON-07") == seen


@pytest.mark.parametrize(("months", "fires"), [(12, 1), (24, 0), (None, 0)])
def test_con_07_counts_by_our_interval_where_no_day_is_set(months, fires):
    world, engagement = setting()
    world.alter(world.organisation, review_number=months, review_unit="months" if months else "")
    world.add(GuaranteeAssessment, engagement_id=engagement.id, outcome="sufficient", on=SIGNED)
    assert cases(world, "CON-07") == [("due", "medium")] * fires


# CON-08


def con_08_on(term, agreed_figure, stated, **fields):
    """What CON-08 sees where a term was agreed, and something else is stated."""
    world, engagement = setting()
    number, unit = agreed_figure
    agreed(world, engagement, **{f"{term}_number": number, f"{term}_unit": unit, "breach_trigger": "aware"})
    told = dict(zip(("number", "unit"), stated, strict=True))
    claim = {"service_id": engagement.service_id} | fields
    if term == "breach":
        world.add(BreachTerm, **claim, **told)
    elif term == "change":
        world.add(Commitment, topic="change notice", **claim, **told)
    else:
        prefix = "" if term == "deletion" else "retrieval_"
        world.add(RetentionTerm, **{"event": "contract end"} | claim, **{prefix + k: v for k, v in told.items()})
    return [finding.case for finding in world.found("CON-08")]


@pytest.mark.parametrize(
    ("term", "figure", "stated", "weaker"),
    [
        ("breach", (24, "hours"), (48, "hours"), True),
        ("breach", (24, "hours"), (1, "days"), False),
        ("breach", (24, "hours"), (2, "business days"), True),
        ("breach", (24, "hours"), (12, "hours"), False),
        ("breach", (24, "hours"), (None, ""), False),
        ("breach", (None, ""), (48, "hours"), False),
        ("deletion", (60, "days"), (90, "days"), True),
        ("deletion", (60, "days"), (60, "days"), False),
        ("deletion", (60, "days"), (2, "months"), False),
        ("retrieval", (30, "days"), (14, "days"), True),
        ("retrieval", (30, "days"), (30, "days"), False),
        ("change", (45, "days"), (30, "days"), True),
        ("change", (30, "days"), (45, "days"), False),
        ("change", (30, "days"), (None, ""), False),
    ],
)
def test_con_08_holds_what_is_stated_against_what_was_agreed(term, figure, stated, weaker):
    assert con_08_on(term, figure, stated) == ([term] if weaker else [])


@pytest.mark.parametrize("standing", ["denied", "unclear", "silent", "unread"])
@pytest.mark.parametrize("term", ["breach", "deletion", "change"])
def test_con_08_compares_only_what_is_plainly_stated(term, standing):
    figures = ((45, "days"), (30, "days")) if term == "change" else ((24, "hours"), (48, "hours"))
    assert con_08_on(term, *figures, standing=standing) == []
    assert con_08_on(term, *figures) == [term]


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_con_08_compares_what_is_stated_on_the_day(days, there):
    assert con_08_on("breach", (24, "hours"), (48, "hours"), **days) == ["breach"] * there


@pytest.mark.parametrize(("trigger", "seen"), [("confirmed", ["trigger"]), ("suspected", []), ("unknown", [])])
def test_con_08_hears_a_notice_that_is_counted_from_later(trigger, seen):
    assert con_08_on("breach", (24, "hours"), (24, "hours"), trigger=trigger) == seen


def test_con_08_leaves_out_other_events_than_the_end():
    assert con_08_on("deletion", (60, "days"), (90, "days"), event="erased") == []


# CON-09 and CON-10

TOPICS = pytest.mark.parametrize(
    ("code", "topic"), [("CON-09", "compelled disclosure told"), ("CON-10", "own use"), ("CON-10", "ai training")]
)


@TOPICS
@pytest.mark.parametrize(
    ("standing", "fires"), [("stated", 0), ("denied", 1), ("unclear", 1), ("silent", 1), ("unread", 0), (None, 0)]
)
def test_promises_are_asked_for_where_they_were_read_and_not_found(code, topic, standing, fires):
    world, engagement = setting()
    if standing:
        says(world, engagement, topic, standing=standing)
    assert len(world.found(code)) == fires


@TOPICS
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_promises_are_those_of_the_day(code, topic, days, there):
    world, engagement = setting()
    says(world, engagement, topic, standing="unclear", **days)
    assert len(world.found(code)) == there


@TOPICS
def test_promises_of_an_option_that_was_not_bought_are_not_ours(code, topic):
    world, engagement = setting()
    mine, other = (world.add(ServiceOption, service_id=engagement.service_id, name=name) for name in "AB")
    world.add(EngagementOption, engagement_id=engagement.id, option_id=mine.id)
    says(world, engagement, topic, standing="denied", option_id=other.id)
    assert world.found(code) == []


@TOPICS
@pytest.mark.parametrize(("standing", "fires"), [("silent", 0), ("unclear", 1), ("denied", 1)])
def test_silence_says_nothing_where_instructions_alone_were_agreed(code, topic, standing, fires):
    world, engagement = setting()
    reviewed(world, agreed(world, engagement))
    says(world, engagement, topic, standing=standing)
    assert len(world.found(code)) == fires


def test_con_10_asks_once_where_a_supplier_is_silent_on_all_use_of_its_own():
    world, engagement = setting()
    says(world, engagement, "own use", standing="silent")
    says(world, engagement, "ai training", standing="silent")
    assert [finding.case for finding in world.found("CON-10")] == ["own use, silent"]


def test_con_10_repeats_what_is_on_record_of_an_unclear_use():
    world, engagement = setting()
    row = {"standing": "unclear", "words": "Counts how features are used.", "qualifier": "in aggregated form"}
    says(world, engagement, "own use", **row)
    (finding,) = world.found("CON-10")
    assert finding.severity == Severity.MEDIUM
    assert finding.message == (
        "Acme Ltd leaves open whether it uses data of “Hosting” for purposes of its own: Counts how features are used "
        "(in aggregated form)."
    )


# CON-11

ARRANGED = {"name": "Group Ltd", "arrangement": "LEG-1", "arranged": TODAY}


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, []),
        ({"arranged": None}, []),
        ({"arrangement": ""}, ["arrangement"]),
        ({"arranged": TOMORROW}, ["to come"]),
    ],
)
def test_con_11_asks_for_the_arrangement_with_a_joint_controller(fields, seen):
    world = World()
    activity = world.activity()
    world.add(JointController, activity_id=activity.id, **ARRANGED | fields)
    assert [finding.case for finding in world.found("CON-11")] == seen


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_con_11_judges_activities_and_agreements_in_force(days, there):
    world, engagement = setting(role="joint controller", starts=None)
    world.activity(engagement)
    assert [finding.case for finding in world.found("CON-11")] == ["service"]
    agreed(world, engagement, **{"starts": None} | days)
    assert [finding.case for finding in world.found("CON-11")] == ["service"] * (not there)
    unarranged = World()
    activity = unarranged.activity(**days)
    unarranged.add(JointController, activity_id=activity.id, name="Group Ltd")
    assert len(unarranged.found("CON-11")) == there
    assert unarranged.found("CON-11", TODAY, unarranged.add(Organisation, slug="other")) == []


def test_con_11_takes_an_arrangement_with_the_supplier_for_one_of_its_service():
    world, engagement = setting(role="joint controller")
    activity = world.activity(engagement)
    world.add(JointController, activity_id=activity.id, **ARRANGED | {"name": "acme ltd"})
    assert world.found("CON-11") == []


@pytest.mark.parametrize(("kind", "fires"), [("joint controller", 1), ("controller", 0)])
def test_con_11_misses_a_joint_controller_that_is_a_recipient_alone(kind, fires):
    world = World()
    activity = world.activity()
    world.add(ActivityRecipient, activity_id=activity.id, kind=kind, category="Group", name="Group Ltd")
    assert [finding.case for finding in world.found("CON-11")] == ["recipient"] * fires

"""Rules about changes of a chain and our answers to them, on registers made of values."""

from datetime import timedelta

import pytest

from registry.values import (
    ClientSubProcessor,
    EngagementOption,
    Organisation,
    OwnService,
    ProcessingForClient,
)
from suppliers.values import (
    ServiceOption,
)
from tests.registry.rules.chained import SINCE, agreed, answered, behind, cases, named, noticed, says, setting, sub_08
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY

# SUB-04

OVER = TODAY - timedelta(days=21)
RUNNING = TODAY - timedelta(days=20)


@pytest.mark.parametrize(
    ("announced", "decision", "seen"),
    [
        (OVER, None, [("unrecorded", "medium")]),
        (TOMORROW, None, []),
        (OVER, {}, [("past", "medium")]),
        (RUNNING, {}, [("running", "note")]),
        (OVER, {"received": RUNNING}, [("running", "note")]),
        (OVER, {"answer": "no objection"}, []),
        (OVER, {"answer": "objected"}, []),
        # What was announced before we came is what we came to.
        (SINCE - timedelta(days=1), None, []),
    ],
)
def test_sub_04_follows_a_notice_to_its_answer(announced, decision, seen):
    world, engagement = setting()
    agreed(world, engagement)
    notice = noticed(world, engagement, announced=announced)
    if decision is not None:
        answered(world, engagement, notice, **decision)
    assert cases(world, "SUB-04") == seen


@pytest.mark.parametrize(
    ("authorisation", "silence"),
    [
        ("general", "silence accepts it"),
        ("specific", "silence refuses it"),
        ("none", "silence refuses it"),
        ("unknown", "what silence means is not on record"),
    ],
)
def test_sub_04_says_what_silence_means_and_by_when(authorisation, silence):
    world, engagement = setting()
    agreed(world, engagement, authorisation)
    host = behind(world, engagement)
    answered(world, engagement, noticed(world, engagement, host, announced=OVER))
    (finding,) = world.found("SUB-04")
    assert finding.message == (
        "Notice of Acme Ltd of 25 May 2026, “Hosting” (a party is added: Host): not answered by 14 June 2026; "
        f"{silence}."
    )


@pytest.mark.parametrize(
    ("effective", "unit", "case"),
    [(None, None, "open"), (YESTERDAY, None, "past"), (TODAY, None, "running"), (TODAY, "business days", "open")],
)
def test_sub_04_cannot_tell_the_last_day_of_what_was_not_agreed(effective, unit, case):
    world, engagement = setting()
    number = 20 if unit else None
    agreed(world, engagement, objection_number=number, objection_unit=unit or "")
    answered(world, engagement, noticed(world, engagement, announced=OVER, effective=effective))
    assert [finding.case for finding in world.found("SUB-04")] == [case]


@pytest.mark.parametrize(("kind", "fires"), [("adds", 1), ("replaces", 1), ("moves", 1), ("removes", 0)])
def test_sub_04_asks_for_no_word_on_a_party_that_leaves(kind, fires):
    world, engagement = setting()
    noticed(world, engagement, kind=kind)
    assert len(world.found("SUB-04")) == fires


def test_sub_04_leaves_out_a_notice_on_an_option_that_was_not_bought_unless_we_took_it_up():
    world, engagement = setting()
    mine, other = (world.add(ServiceOption, service_id=engagement.service_id, name=name) for name in "AB")
    world.add(EngagementOption, engagement_id=engagement.id, option_id=mine.id)
    notice = noticed(world, engagement, behind(world, engagement, option_id=other.id))
    assert world.found("SUB-04") == []
    answered(world, engagement, notice)
    assert len(world.found("SUB-04")) == 1


@pytest.mark.parametrize(("decided", "fires"), [(YESTERDAY, 0), (TODAY, 0), (TOMORROW, 1)])
def test_sub_04_counts_no_answer_of_a_later_day(decided, fires):
    world, engagement = setting()
    agreed(world, engagement)
    notice = noticed(world, engagement, behind(world, engagement))
    answered(world, engagement, notice, answer="no objection", decided=decided)
    assert [finding.case for finding in world.found("SUB-04")] == ["running"] * fires


# SUB-08

BEFORE = TODAY - timedelta(days=60)


@pytest.mark.parametrize(
    ("authorisation", "start", "decision", "case"),
    [
        # Specific: approved before, or not at all.
        ("specific", TODAY, None, "unapproved"),
        ("specific", TODAY, {}, "unapproved"),
        ("specific", TODAY, {"answer": "no objection", "decided": BEFORE}, "unapproved"),
        ("specific", TODAY, {"answer": "approved", "decided": TODAY}, None),
        ("specific", YESTERDAY, {"answer": "approved", "decided": TODAY}, "unapproved"),
        ("general", TODAY, {"answer": "objected", "decided": TOMORROW}, None),
        # General: once the thirty days have run, or once we said yes.
        ("general", BEFORE + timedelta(days=30), None, "early"),
        ("general", BEFORE + timedelta(days=31), None, None),
        ("general", BEFORE + timedelta(days=31), {"received": BEFORE + timedelta(days=5)}, "early"),
        ("general", BEFORE, {"answer": "no objection", "decided": BEFORE}, None),
        ("general", TODAY, {"answer": "objected", "decided": BEFORE}, "objected"),
        ("unknown", TODAY, None, None),
    ],
)
def test_sub_08_holds_the_first_day_of_a_party_against_its_notice(authorisation, start, decision, case):
    world, engagement = setting()
    agreed(world, engagement, authorisation)
    host = behind(world, engagement, starts=start)
    notice = noticed(world, engagement, host, announced=BEFORE)
    if decision is not None:
        answered(world, engagement, notice, **decision)
    assert [finding.case for finding in world.found("SUB-08")] == ([case] if case else [])


@pytest.mark.parametrize(
    ("starts", "since", "case"),
    [
        (TODAY, SINCE, "unannounced"),
        (SINCE, SINCE, None),
        (None, SINCE, None),
        (TODAY, None, None),
    ],
)
def test_sub_08_misses_the_notice_of_a_party_that_came_after_us(starts, since, case):
    world, engagement = setting(starts=since)
    agreed(world, engagement)
    behind(world, engagement, starts=starts)
    assert [finding.case for finding in world.found("SUB-08")] == ([case] if case else [])


def test_sub_08_knows_a_party_again_that_was_there_before():
    world, engagement = setting()
    host = sub_08(world, engagement)
    behind(world, engagement, party=named(world, host), starts=SINCE, ends=YESTERDAY - timedelta(days=1))
    assert world.found("SUB-08") == []


def test_sub_08_says_where_no_sub_processor_is_allowed():
    world, engagement = setting()
    agreed(world, engagement, "none")
    assert world.found("SUB-08") == []
    behind(world, engagement)
    (finding,) = world.found("SUB-08")
    assert finding.message == "“Agreement” with Acme Ltd allows no sub-processors; on record: Host."


def test_sub_08_leaves_what_has_no_agreement_to_the_rule_that_asks_for_one():
    world, engagement = setting()
    behind(world, engagement, starts=TODAY)
    assert world.found("SUB-08") == []


# SUB-10


@pytest.mark.parametrize(
    ("rows", "seen"),
    [
        ({}, []),
        ({"change notice": {"standing": "unread"}}, []),
        ({"change notice": {"standing": "silent"}}, ["silent"]),
        ({"change notice": {"standing": "denied"}}, ["denied"]),
        ({"change notice": {}}, ["open"]),
        ({"change notice": {"number": 30, "unit": "days"}}, []),
        ({"change notice": {"number": 30, "unit": "days"}, "objection": {"standing": "unread"}}, []),
        ({"change notice": {"number": 30, "unit": "days"}, "objection": {"standing": "silent"}}, ["open"]),
        ({"change notice": {"number": 30, "unit": "days"}, "objection": {}}, []),
        ({"change notice": {"number": 30, "unit": "days", "qualifier": "to subscribers"}}, ["limit"]),
        ({"change notice": {"qualifier": "to subscribers"}}, ["open, limit"]),
    ],
)
def test_sub_10_asks_what_a_notice_of_changes_is_worth(rows, seen):
    world, engagement = setting()
    for topic, fields in rows.items():
        says(world, engagement, topic, **fields)
    assert [finding.case for finding in world.found("SUB-10")] == seen


@pytest.mark.parametrize(
    ("standing", "agreement", "seen"),
    [
        # What was agreed answers silence, and not a denial or a limit.
        ("silent", {}, []),
        ("denied", {}, ["denied"]),
        ("stated", {}, []),
        ("silent", {"kind": "terms", "authorisation": "unknown"}, []),
        ("silent", {"kind": "terms", "authorisation": "unknown", "change_number": None}, ["silent"]),
        ("denied", {"authorisation": "none"}, []),
    ],
)
def test_sub_10_asks_of_an_agreement_what_an_agreement_can_answer(standing, agreement, seen):
    world, engagement = setting()
    agreed(world, engagement, **agreement)
    says(world, engagement, "change notice", standing=standing)
    assert [finding.case for finding in world.found("SUB-10")] == seen


def test_sub_10_lists_what_is_left_open():
    world, engagement = setting()
    says(world, engagement, "change notice", qualifier="where data is affected")
    says(world, engagement, "prior notice", standing="unclear")
    says(world, engagement, "objection", standing="silent")
    (finding,) = world.found("SUB-10")
    assert finding.message == (
        "What Acme Ltd says of telling about changes of “Hosting” has a limit (where data is affected), and leaves "
        "open how long before, whether it is told before the change is made and whether one can object."
    )


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_10_reads_what_is_said_on_the_day(days, there):
    world, engagement = setting()
    says(world, engagement, "change notice", standing="silent", **days)
    assert bool(world.found("SUB-10")) is there


# SUB-12


def served(*, client=None, engagement=None, notice=None, **fields):
    """What SUB-12 sees of a sub-processor of ours that takes part in what we do for a client."""
    world, used = setting(**{"role": "sub-processor"} | (engagement or {}))
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rotas")
    given = {"client": "Homes", "starts": SINCE, "change_number": 30, "change_unit": "days"} | (client or {})
    processing = world.add(ProcessingForClient, service_id=own.id, **given)
    row = {"authorised": "general", "told": SINCE} | fields
    world.add(ClientSubProcessor, processing_id=processing.id, engagement_id=used.id, **row)
    if notice is not None:
        made = noticed(world, used, **{"announced": YESTERDAY} | notice.get("notice", {}))
        if "answer" in notice:
            answered(world, used, made, answer=notice["answer"])
    return world


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, []),
        ({"authorised": "specific"}, []),
        ({"authorised": "specific", "told": None}, []),
        ({"authorised": "no"}, [("no", "high")]),
        ({"authorised": "unknown"}, [("unknown", "medium")]),
        ({"authorised": "", "told": None}, [("unknown", "medium")]),
        ({"told": None}, [("untold", "medium")]),
        ({"told": TODAY}, []),
        ({"told": TOMORROW}, [("untold", "medium")]),
        ({"authorised": "specific", "told": TOMORROW}, []),
    ],
)
def test_sub_12_asks_for_the_clients_word(fields, seen):
    assert cases(served(**fields), "SUB-12") == seen


@pytest.mark.parametrize(
    ("used_since", "told", "change", "fires"),
    [
        (YESTERDAY, YESTERDAY - timedelta(days=29), 30, 1),
        (YESTERDAY, YESTERDAY - timedelta(days=30), 30, 0),
        (YESTERDAY, YESTERDAY, None, 0),
        # Whom we used before the client came, the client took with the contract.
        (SINCE, TODAY, 30, 0),
        (None, TODAY, 30, 0),
    ],
)
def test_sub_12_counts_the_notice_that_we_owe_the_client(used_since, told, change, fires):
    client = {"change_number": change, "change_unit": "days" if change else ""}
    world = served(engagement={"starts": used_since}, client=client, told=told)
    assert cases(world, "SUB-12") == [("late", "low")] * fires


def test_sub_12_takes_a_telling_that_followed_a_change_to_be_about_it():
    late = {
        "engagement": {"starts": TODAY - timedelta(days=60)},
        "client": {"change_number": 30, "change_unit": "days"},
    }
    assert cases(served(told=YESTERDAY, **late), "SUB-12") == [("late", "low")]
    assert cases(served(told=YESTERDAY, notice={"notice": {"announced": YESTERDAY}}, **late), "SUB-12") == []


@pytest.mark.parametrize(
    ("notice", "told", "fires"),
    [
        ({}, SINCE, 1),
        ({}, TODAY, 0),
        ({"answer": "no objection"}, SINCE, 1),
        ({"answer": "objected"}, SINCE, 0),
        ({"notice": {"kind": "removes"}}, SINCE, 0),
        ({"notice": {"announced": TOMORROW}}, SINCE, 0),
        ({"notice": {"announced": SINCE - timedelta(days=9)}}, SINCE - timedelta(days=20), 0),
    ],
)
def test_sub_12_asks_whether_a_change_further_down_was_passed_on(notice, told, fires):
    assert cases(served(notice=notice, told=told), "SUB-12") == [("change", "medium")] * fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_12_judges_what_is_done_and_used_on_the_day(days, there):
    assert bool(served(client=days, authorised="no").found("SUB-12")) is there
    assert bool(served(engagement=days, authorised="no").found("SUB-12")) is there


def test_sub_12_tells_nobody_else_and_names_the_client():
    world = served(authorised="no")
    assert world.found("SUB-12", TODAY, world.add(Organisation, slug="other")) == []
    (finding,) = world.found("SUB-12")
    assert finding.message == "Homes has not authorised Acme Ltd, which works for us in “Rotas”."

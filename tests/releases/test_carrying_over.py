"""People's decisions from before an upgrade count after it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command

from registry.findings.carrying_over import Move, _before_0_1, carried, to_carry
from registry.findings.finding import FORM, facts_of, findings
from registry.management.commands.carry_over import _when_taken
from registry.models import ActivityPurpose, FindingDecision, Organisation, ProcessingActivity
from registry.reading.lens import lens_known_at, lens_now
from registry.records.article_30.activity import activity_part
from registry.records.controller import activity_record
from registry.values import FindingDecision as Decision
from registry.values import Organisation as OrganisationValue
from registry.values import ProcessingActivity as ActivityValue
from suppliers.ledger.tracked import history_of
from suppliers.models import Change
from suppliers.values import BreachTerm
from tests.registry.world import TODAY, World

OLD = "before-0.1.0"
HERE = Path(__file__).parent
# The day on which the dump was written.
DAY = date(2026, 11, 30)


def found_on(day: date):
    return findings(lens_now(Organisation.objects.values_list("pk", flat=True), day))


def key(finding):
    return finding.organisation.slug, finding.code, finding.subject


def test_a_decision_that_counted_counts_after_the_upgrade(released, capsys):
    """Each finding of the dump, for every rule and case with a decision, is open or decided as before."""
    released(OLD)
    kept = json.loads((HERE / OLD / "findings.json").read_text(encoding="utf-8"))
    assert {row["on"] for row in kept} == {DAY.isoformat()}
    assert {f.state for f in found_on(DAY)} == {"open"}
    call_command("carry_over")
    before = {(row["organisation"], row["code"], row["subject"]): row["state"] for row in kept}
    # A later rule finds more.
    codes = {row["code"] for row in kept}
    assert {key(f): f.state for f in found_on(DAY) if f.code in codes} == before
    assert set(before.values()) == {"open", "accepted", "disputed", "mending"}
    assert "Carried over: " in capsys.readouterr().out
    call_command("verify_history")


def test_a_decision_on_other_facts_still_does_not_count(released):
    """The notice of the dump was entered in another unit after the decision: open before, open after."""
    released(OLD)
    call_command("carry_over")
    found = [f for f in found_on(DAY) if f.code == "BRE-02" and f.decision]
    altered = [f for f in found if f.seen.figures["notice"].unit == "days"]
    assert [(f.state, f.decided) for f in altered] == [("open", False)] * 2
    assert all(f.decision.facts.startswith(FORM) for f in altered)


def test_each_step_is_one_sealed_change_and_nothing_the_second_time(released):
    released(OLD)
    number = Change.objects.count()
    call_command("carry_over")
    decisions, purposes = Change.objects.filter(number__gt=number).order_by("number")
    assert {change.reason.partition(": ")[0] for change in (decisions, purposes)} == {"manage.py carry_over"}
    assert set(decisions.touched) == {"registry.FindingDecision"}
    assert set(purposes.touched) == {"registry.ActivityPurpose", "registry.ProcessingActivity"}
    assert not FindingDecision.objects.exclude(facts__startswith=FORM).exists()
    call_command("carry_over")
    assert Change.objects.count() == number + 2
    assert history_of(FindingDecision).objects.filter(change=decisions).count() == FindingDecision.objects.count()


def test_purposes_become_rows_and_a_past_day_keeps_its_text(released):
    released(OLD)
    words = {activity.pk: activity.purposes for activity in ProcessingActivity.objects.exclude(purposes="")}
    number = Change.objects.count()
    before = lens_now(Organisation.objects.values_list("pk", flat=True), DAY)
    printed = {each.id: text_of_purposes(before, each.id) for each in before.all(ActivityValue)}
    call_command("carry_over")
    assert len(words) > 10
    assert dict(ActivityPurpose.objects.values_list("activity_id", "purpose")) == words
    assert not ProcessingActivity.objects.exclude(purposes="").exists()
    after = lens_now(before.organisation_ids, DAY)
    then = lens_known_at(before.organisation_ids, number, DAY)
    for key, text in printed.items():
        assert text_of_purposes(after, key) == text_of_purposes(then, key) == text


def text_of_purposes(lens, key):
    """Item (b) of an activity as its record prints it."""
    activity = lens.get(ActivityValue, key)
    record = activity_record(lens, activity, lens.get(OrganisationValue, activity.organisation_id))
    (section,) = (each for each in activity_part(record).sections if each.letter == "b")
    return [str(value) for value in section.statements[0].answers]


@pytest.fixture
def moved(released):
    """A decision on CON-07 of the dump as an earlier release would have stored it: as CON-98, under another subject."""
    released(OLD)
    call_command("carry_over")
    finding = next(f for f in found_on(DAY) if f.code == "CON-07" and f.decided)
    start, _slash, rest = finding.subject.partition("/")
    was = Decision(
        id=999,
        organisation_id=finding.organisation.id,
        code="CON-98",
        subject=f"was/{rest}",
        facts=facts_of("CON-98", "before", finding.seen),
        decision="accepted",
        until=None,
        reason="Known",
    )
    move = {
        "code": "CON-98",
        "case": "before",
        "subject": r"was/(\w+):(\d+)",
        "to_code": "CON-07",
        "to_case": finding.case,
        "to_subject": rf"{start}/\1:\2",
    }
    return finding, was, move


def carried_by(was, *moves):
    lens = lens_now(Organisation.objects.values_list("pk", flat=True), DAY)
    return list(carried([was], now=lens, then=lambda _decision: lens, moved=moves))


def test_a_case_that_moved_takes_its_decision_along(moved):
    finding, was, move = moved
    assert to_carry([was]) == []
    assert to_carry([was], [Move(**move)]) == [was]
    assert [(each.code, each.subject, each.facts) for each in carried_by(was, Move(**move))] == [
        (finding.code, finding.subject, finding.facts)
    ]
    assert carried_by(was) == []


@pytest.mark.parametrize(
    "wrong",
    [{"code": "CON-97"}, {"case": "other"}, {"subject": "elsewhere"}, {"to_case": "other"}, {"to_subject": "nowhere"}],
)
def test_a_move_of_another_case_takes_nothing_along(moved, wrong):
    _finding, was, move = moved
    assert carried_by(was, Move(**move | wrong)) == []


def test_a_case_that_moved_twice_keeps_its_decision(moved):
    """A register that skips a release needs this."""
    finding, was, move = moved
    first = Move(**move | {"to_code": "CON-97", "to_case": "between", "to_subject": r"now/\1:\2"})
    start = finding.subject.partition("/")[0]
    second = Move(
        code="CON-97",
        case="between",
        subject=r"now/(\w+):(\d+)",
        to_code="CON-07",
        to_case=finding.case,
        to_subject=rf"{start}/\1:\2",
    )
    assert [each.subject for each in carried_by(was, first, second)] == [finding.subject]
    assert carried_by(was, first) == []


def test_a_decision_that_no_longer_counted_does_not_start_to_count_again():
    """Before 0.1.0 a higher severity reopened a finding. The same facts are graver now, and it stays open."""
    world = World()
    organisation = world.alter(world.organisation, notice_number=36, notice_unit="hours")
    engagement = world.engaged()
    world.add(BreachTerm, service_id=engagement.service_id, number=48, unit="hours")
    then = world.lens(TODAY, organisation)
    (finding,) = world.found("BRE-02")
    decision = world.add(
        Decision,
        organisation_id=organisation.id,
        code="BRE-02",
        subject=finding.subject,
        facts=_before_0_1(finding, finding.code, finding.subject, finding.case),
        decision="accepted",
    )
    world.activity(engagement, special="health")
    now = world.lens(TODAY, organisation)
    (only,) = carried([decision], now=now, then=lambda _decision: then)
    (graver,) = world.found("BRE-02")
    assert (graver.severity.value, graver.facts) == ("high", finding.facts)
    assert only.facts != graver.facts and only.facts.startswith(FORM)
    assert to_carry([replace(decision, facts=only.facts)]) == []


def test_the_day_of_a_decision_is_the_day_on_which_a_person_took_it(released):
    """Carrying over again, for a later release, finds the register of that day, not of the last upgrade."""
    released(OLD)
    row = FindingDecision.objects.order_by("pk").first()
    taken = history_of(FindingDecision).objects.filter(id=row.pk).latest("history_id").change_id
    call_command("carry_over")
    row.refresh_from_db()
    value = lens_now([row.organisation_id], DAY).get(Decision, row.pk)
    assert _when_taken(value).register.number == taken

"""People's decisions from before an upgrade count after it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db.models import Q

from registry.findings.carrying_over import _before_0_1, carried, to_carry
from registry.findings.facts import FORM, facts_of
from registry.findings.finding import findings
from registry.loaders import load_reference
from registry.management.commands.carry_over import _when_taken
from registry.models import ActivityPurpose, FindingDecision, Organisation, ProcessingActivity, TransferBasis
from registry.reading.lens import lens_known_at, lens_now
from registry.records.article_30.activity import activity_part
from registry.records.controller import activity_record
from registry.values import FindingDecision as Decision
from registry.values import Organisation as OrganisationValue
from registry.values import ProcessingActivity as ActivityValue
from suppliers.ledger.tracked import history_of
from suppliers.models import Change
from suppliers.values import BreachTerm, RetentionTerm
from tests import factories
from tests.registry.world import TODAY, World
from tests.releases.judged_anew import JUDGED_ANEW

OLD = "before-0.1.0"
HERE = Path(__file__).parent
OF_THE_OLD = pytest.mark.parametrize("release", [OLD], indirect=True)
# The day on which the dump was written.
DAY = date(2026, 11, 30)


def found_on(day: date):
    return findings(lens_now(Organisation.objects.values_list("pk", flat=True), day))


def key(finding):
    return finding.organisation.slug, finding.code, finding.subject


@OF_THE_OLD
def test_a_decision_that_counted_counts_after_the_upgrade(released, capsys):
    """Each finding of the dump, for every rule and case with a decision, is open or decided as before."""
    kept = json.loads((HERE / OLD / "findings.json").read_text(encoding="utf-8"))
    assert {row["on"] for row in kept} == {DAY.isoformat()}
    assert {f.state for f in found_on(DAY)} == {"open"}
    load_reference()
    call_command("carry_over")
    before = {(row["organisation"], row["code"], row["subject"]): row["state"] for row in kept}
    after = {key(f): f.state for f in found_on(DAY)}
    # A later rule finds more.
    same = {each: state for each, state in before.items() if state != "open" and each not in JUDGED_ANEW}
    assert {each: after.get(each) for each in same} == same
    assert all(after[each] in {before[each], "open"} for each in before.keys() & after.keys())
    assert set(before.values()) == {"open", "accepted", "disputed", "mending"}
    assert "Carried over: " in capsys.readouterr().out
    call_command("verify_history")


@OF_THE_OLD
def test_each_step_is_one_sealed_change_and_nothing_the_second_time(released):
    number = Change.objects.count()
    call_command("carry_over")
    steps = Change.objects.filter(number__gt=number).order_by("number")
    assert {step.reason.partition(": ")[0] for step in steps} == {"manage.py carry_over"}
    assert {step.command for step in steps} == {"carry_over"}
    accounts, roles, decisions, purposes, clauses = steps
    assert set(accounts.touched) == {"suppliers.Account"}
    assert set(roles.touched) == {"registry.InstallationRole", "registry.Membership"}
    assert set(decisions.touched) == {"registry.FindingDecision"}
    assert set(purposes.touched) == {"registry.ActivityPurpose", "registry.ProcessingActivity"}
    assert set(clauses.touched) == {"registry.TransferBasis"}
    assert not FindingDecision.objects.exclude(facts__startswith=FORM).exists()
    call_command("carry_over")
    assert Change.objects.count() == number + 5
    assert history_of(FindingDecision).objects.filter(change=decisions).count() == FindingDecision.objects.count()


@OF_THE_OLD
def test_purposes_become_rows_and_a_past_day_keeps_its_text(released):
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


GROUNDS = {
    "SCC (EU) 2021/914 module 3, between Lakeside and Ridgeline, not seen by us": ("SCC-2021", ""),
    "(EU) 2023/1795, Data Privacy Framework": ("", "SCC-2021"),
    "SI 2023/1028, UK Extension to the Data Privacy Framework": ("", "ADD-B1.0"),
}


@pytest.mark.parametrize("release", [OLD, "0.1.0"], indirect=True)
def test_sets_of_clauses_come_from_the_words_of_instruments_and_nothing_else_is_filled(released, capsys):
    empty = {"conclusion": "", "covered": None, "exporter": None, "copy_seen": None, "approval": ""}
    before = dict(TransferBasis.objects.values_list("pk", "instrument"))
    call_command("carry_over")
    assert "Carried over: the sets of clauses of 3 grounds of transfers." in capsys.readouterr().out
    filled = TransferBasis.objects.exclude(clauses="", fallback_clauses="")
    assert {row.instrument: (row.clauses, row.fallback_clauses) for row in filled} == GROUNDS
    assert dict(TransferBasis.objects.values_list("pk", "instrument")) == before
    assert not TransferBasis.objects.exclude(**empty).exists()


@OF_THE_OLD
def test_a_set_that_a_person_entered_or_emptied_stays(released):
    entered, emptied, _other = TransferBasis.objects.filter(
        Q(instrument__contains="2021/914") | Q(fallback_instrument__contains="2021/914")
    ).order_by("pk")
    for ground, code in ((entered, "SCC-2010"), (emptied, "SCC-2021"), (emptied, "")):
        with factories.acting():
            ground.clauses = ground.fallback_clauses = code
            ground.save()
    call_command("carry_over")
    for ground, code in ((entered, "SCC-2010"), (emptied, "")):
        ground.refresh_from_db()
        assert (ground.clauses, ground.fallback_clauses) == (code, code)


def test_the_safeguards_of_an_own_transfer_name_its_set_too(db):
    with factories.acting():
        own = factories.activity_transfer(mechanism="46(2)(c)", safeguards="Clauses of Decision 2010/87/EU")
        other = factories.activity_transfer(mechanism="46(2)(c)", safeguards="Clauses, in folder L-09")
    call_command("carry_over")
    own.refresh_from_db()
    other.refresh_from_db()
    assert (own.clauses, other.clauses) == ("SCC-2010", "")


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
        facts=_before_0_1(finding, [finding.code, finding.subject, finding.case, finding.severity.value], None),
        decision="accepted",
    )
    world.activity(engagement, special="health")
    now = world.lens(TODAY, organisation)
    (only,) = carried([decision], now=now, then=lambda _decision: then)
    (graver,) = world.found("BRE-02")
    assert (graver.severity.value, graver.facts) == ("high", finding.facts)
    assert only.facts != graver.facts and only.facts.startswith(FORM)
    assert to_carry([replace(decision, facts=only.facts)]) == []


@OF_THE_OLD
def test_the_day_of_a_decision_is_the_day_on_which_a_person_took_it(released):
    """Carrying over again, for a later release, finds the register of that day, not of the last upgrade."""
    row = FindingDecision.objects.order_by("pk").first()
    taken = history_of(FindingDecision).objects.filter(id=row.pk).latest("history_id").change_id
    call_command("carry_over")
    row.refresh_from_db()
    value = lens_now([row.organisation_id], DAY).get(Decision, row.pk)
    assert _when_taken(value).register.number == taken


def test_a_decision_on_the_end_of_a_contract_counts_where_the_choice_is_on_record():
    """RET-06 had one case in 0.1.0. What guidance alone asks for has its own case since."""
    world = World()
    engagement = world.engaged()
    end = {"event": "contract end", "disposal": "choice", "number": 60, "unit": "days"}
    world.add(RetentionTerm, service_id=engagement.service_id, **end)
    (finding,) = world.found("RET-06")
    decision = world.add(
        Decision,
        organisation_id=world.organisation.id,
        code="RET-06",
        subject=finding.subject,
        facts=facts_of("RET-06", "", finding.seen),
        decision="accepted",
    )
    now = world.lens(TODAY)
    (only,) = carried(to_carry([decision]), now=now, then=lambda _decision: now)
    assert (finding.case, only.facts) == ("terms", finding.facts)

"""ResultsBySubject: nothing is judged again that a change does not touch, and everything is that it does."""

from dataclasses import replace
from datetime import timedelta

from registry.values import Agreement, Engagement, Organisation, ProcessingActivity
from suppliers.values import Service, Supplier
from tests.registry.findings.judge import Judge, notices
from tests.registry.world import TODAY


def test_every_subject_is_judged_once(case):
    judge = Judge()
    assert judge.judged(case.lens(), case.organisation) == case.all
    assert judge.judged(case.lens(), case.organisation) == set()


def test_what_a_change_does_not_touch_is_not_judged_again(case):
    judge = Judge(notices)
    judge.judged(case.lens(), case.organisation)
    stranger = case.world.add(Supplier, legal_name="Nobody's supplier")
    assert judge.judged(case.changed(stranger), case.organisation) == set()
    assert judge.judged(case.changed(case.world.add(Service, supplier_id=stranger.id)), case.organisation) == set()


def test_a_rule_that_reads_an_absent_row_is_judged_again_when_it_appears_alters_and_goes(case):
    judge = Judge(notices)
    judge.judged(case.lens(), case.organisation)
    term = case.term(number=48, unit="hours")
    assert judge.judged(case.changed(term), case.organisation) == {"engagement:1"}
    assert judge.found["engagement:1"].results == ((term,),)
    shorter = replace(term, number=24)
    assert judge.judged(case.changed(shorter), case.organisation) == {"engagement:1"}
    assert judge.found["engagement:1"].results == ((shorter,),)
    assert judge.judged(case.changed(without=[shorter]), case.organisation) == {"engagement:1"}
    assert judge.found["engagement:1"].results == ((),)


def test_a_row_that_moves_from_one_subject_to_another_touches_both(case):
    term = case.term()
    case.register = case.world.register()
    judge = Judge(notices)
    judge.judged(case.lens(), case.organisation)
    moved = replace(term, service_id=case.two.service_id)
    assert judge.judged(case.changed(moved), case.organisation) == {"engagement:1", "engagement:2"}


def test_a_row_asked_for_by_its_id_is_asked_for_also_where_it_is_not_there(case):
    judge = Judge(lambda d: [row for row in (d.lens.get(Agreement, 1),) if row])
    judge.judged(case.lens(), case.organisation)
    agreement = case.world.add(Agreement, engagement_id=case.one.id)
    assert judge.judged(case.changed(agreement), case.organisation) == case.all


def test_whoever_asks_for_a_whole_kind_is_judged_again_with_each_of_it(case):
    judge = Judge(lambda d: d.lens.all(Supplier))
    judge.judged(case.lens(), case.organisation)
    assert judge.judged(case.changed(case.world.add(Supplier)), case.organisation) == case.all
    assert judge.judged(case.changed(case.term()), case.organisation) == set()


def test_what_is_listed_is_judged_again_when_it_alters_comes_and_goes(case):
    judge = Judge()
    judge.judged(case.lens(), case.organisation)
    ended = replace(case.one, ends=TODAY - timedelta(days=1))
    assert judge.judged(case.changed(ended), case.organisation) == {"ended:1"}
    assert judge.found["engagement:1"].results == ()
    again = replace(case.one, ends=None)
    assert judge.judged(case.changed(again), case.organisation) == {"engagement:1"}
    third = case.world.engaged()
    rows = [case.world.rows[kind][max(case.world.rows[kind])] for kind in (Supplier, Service)]
    assert judge.judged(case.changed(*rows, third), case.organisation) == {"engagement:3"}
    judge.judged(case.changed(without=[third]), case.organisation)
    assert set(judge.found) == case.all


def test_everything_of_an_organisation_is_judged_again_when_its_policy_is_another(case):
    judge = Judge()
    judge.judged(case.lens(), case.organisation)
    strict = replace(case.organisation, notice_number=24, notice_unit="hours")
    assert judge.judged(case.changed(strict), strict) == case.all


def test_another_organisations_records_touch_nothing(case):
    judge = Judge(notices)
    judge.judged(case.lens(), case.organisation)
    other = case.world.add(Organisation, slug="other")
    theirs = case.world.add(Engagement, organisation_id=other.id, service_id=case.one.service_id)
    activity = case.world.add(ProcessingActivity, organisation_id=other.id)
    assert judge.judged(case.changed(other, theirs, activity), case.organisation) == set()

"""Rule results: rules are applied again to the subjects that a change touches, and to no others."""

from dataclasses import replace
from datetime import timedelta

from registry.values import Agreement, Engagement, Organisation, ProcessingActivity
from suppliers.values import Service, Supplier
from tests.registry.findings.counting_rules import CountingRules, notices
from tests.registry.world import TODAY


def test_rules_are_applied_to_every_subject_once(case):
    rules = CountingRules()
    assert rules.applied(case.lens(), case.organisation) == case.all
    assert rules.applied(case.lens(), case.organisation) == set()


def test_rules_are_not_applied_again_where_a_change_does_not_matter(case):
    rules = CountingRules(notices)
    rules.applied(case.lens(), case.organisation)
    stranger = case.world.add(Supplier, legal_name="Nobody's supplier")
    assert rules.applied(case.changed(stranger), case.organisation) == set()
    assert rules.applied(case.changed(case.world.add(Service, supplier_id=stranger.id)), case.organisation) == set()


def test_a_rule_that_reads_an_absent_row_is_applied_again_when_it_appears_alters_and_goes(case):
    rules = CountingRules(notices)
    rules.applied(case.lens(), case.organisation)
    term = case.term(number=48, unit="hours")
    assert rules.applied(case.changed(term), case.organisation) == {"engagement:1"}
    assert rules.found["engagement:1"].results == ((term,),)
    shorter = replace(term, number=24)
    assert rules.applied(case.changed(shorter), case.organisation) == {"engagement:1"}
    assert rules.found["engagement:1"].results == ((shorter,),)
    assert rules.applied(case.changed(without=[shorter]), case.organisation) == {"engagement:1"}
    assert rules.found["engagement:1"].results == ((),)


def test_a_row_that_moves_from_one_subject_to_another_touches_both(case):
    term = case.term()
    case.register = case.world.register()
    rules = CountingRules(notices)
    rules.applied(case.lens(), case.organisation)
    moved = replace(term, service_id=case.two.service_id)
    assert rules.applied(case.changed(moved), case.organisation) == {"engagement:1", "engagement:2"}


def test_a_row_asked_for_by_its_id_is_asked_for_also_where_it_is_not_there(case):
    rules = CountingRules(lambda d: [row for row in (d.lens.get(Agreement, 1),) if row])
    rules.applied(case.lens(), case.organisation)
    agreement = case.world.add(Agreement, engagement_id=case.one.id)
    assert rules.applied(case.changed(agreement), case.organisation) == case.all


def test_rules_that_read_a_whole_kind_are_applied_again_with_each_row(case):
    rules = CountingRules(lambda d: d.lens.all(Supplier))
    rules.applied(case.lens(), case.organisation)
    assert rules.applied(case.changed(case.world.add(Supplier)), case.organisation) == case.all
    assert rules.applied(case.changed(case.term()), case.organisation) == set()


def test_rules_are_applied_again_when_a_subject_alters_comes_and_goes(case):
    rules = CountingRules()
    rules.applied(case.lens(), case.organisation)
    ended = replace(case.one, ends=TODAY - timedelta(days=1))
    assert rules.applied(case.changed(ended), case.organisation) == {"ended:1"}
    assert rules.found["engagement:1"].results == ()
    again = replace(case.one, ends=None)
    assert rules.applied(case.changed(again), case.organisation) == {"engagement:1"}
    third = case.world.engaged()
    rows = [case.world.rows[kind][max(case.world.rows[kind])] for kind in (Supplier, Service)]
    assert rules.applied(case.changed(*rows, third), case.organisation) == {"engagement:3"}
    rules.applied(case.changed(without=[third]), case.organisation)
    assert set(rules.found) == case.all


def test_rules_are_applied_again_to_an_organisation_with_another_policy(case):
    rules = CountingRules()
    rules.applied(case.lens(), case.organisation)
    strict = replace(case.organisation, notice_number=24, notice_unit="hours")
    assert rules.applied(case.changed(strict), strict) == case.all


def test_another_organisations_records_touch_nothing(case):
    rules = CountingRules(notices)
    rules.applied(case.lens(), case.organisation)
    other = case.world.add(Organisation, slug="other")
    theirs = case.world.add(Engagement, organisation_id=other.id, service_id=case.one.service_id)
    activity = case.world.add(ProcessingActivity, organisation_id=other.id)
    assert rules.applied(case.changed(other, theirs, activity), case.organisation) == set()

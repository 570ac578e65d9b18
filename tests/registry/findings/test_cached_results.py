"""The cache of rule results: by organisation, day and register, up to its limit."""

from dataclasses import replace
from datetime import timedelta

from registry.findings.rule_cache import KEPT
from registry.reading.lens import Lens
from registry.reading.register import Register
from registry.values import Engagement, Organisation
from suppliers.values import BreachTerm, Person, Supplier
from tests.registry.findings.counting_rules import CountingRules, notices
from tests.registry.world import TODAY, TOMORROW


def test_each_organisation_has_its_own_results_and_rows(case):
    other = case.world.add(Organisation, slug="other")
    theirs = case.world.add(Engagement, organisation_id=other.id, service_id=case.one.service_id)
    case.register = case.world.register()
    rules = CountingRules(lambda d: d.lens.where(Engagement, "service_id", case.one.service_id))
    both = Lens(register=case.register, on=TODAY, organisation_ids=frozenset({case.organisation.id, other.id}))
    assert rules.applied(both, case.organisation) == case.all
    assert rules.found["engagement:1"].results == ((case.one,),)
    assert rules.applied(both, other) == {f"organisation:{other.id}", f"engagement:{theirs.id}"}
    assert rules.found[f"engagement:{theirs.id}"].results == ((theirs,),)


def test_each_day_has_its_own_results(case):
    coming = case.term(starts=TOMORROW)
    case.register = case.world.register()
    rules = CountingRules(notices)
    rules.applied(case.lens(), case.organisation)
    assert rules.found["engagement:1"].results == ((),)
    assert rules.applied(case.lens(TOMORROW), case.organisation) == case.all
    assert rules.found["engagement:1"].results == ((coming,),)
    assert rules.applied(case.lens(), case.organisation) == set()


def test_registers_far_apart_are_compared_by_their_answers(case):
    rules = CountingRules(notices)
    rules.applied(case.lens(), case.organisation)
    # Read whole again: nothing tells what differs, and the rows are equal, not the same.
    term = case.term(case.two)
    case.world.add(Supplier, legal_name="Nobody's supplier")
    case.register = case.world.register()
    assert case.register.base is None
    assert rules.applied(case.lens(), case.organisation) == {"engagement:2"}
    assert rules.found["engagement:2"].results == ((term,),)


def test_a_register_two_changes_on_is_compared_with_the_last_with_results(case):
    rules = CountingRules(notices)
    rules.applied(case.lens(), case.organisation)
    case.changed(case.term(case.two))
    stranger = case.world.add(Supplier)
    assert rules.applied(case.changed(stranger), case.organisation) == {"engagement:2"}


def test_an_earlier_register_still_has_its_results(case):
    rules, before = CountingRules(notices), case.register
    rules.applied(case.lens(), case.organisation)
    rules.applied(case.changed(case.term()), case.organisation)
    assert rules.applied(case.lens(register=before), case.organisation) == set()
    assert rules.found["engagement:1"].results == ((),)


def test_replaced_rows_apply_rules_again_where_they_matter_and_nowhere_else(case):
    rules = CountingRules(notices)
    rules.applied(case.lens(), case.organisation)
    term = case.term()
    supposed = case.register.with_rows({BreachTerm: {term.id: term}})
    assert rules.applied(case.lens(register=supposed), case.organisation) == {"engagement:1"}
    assert rules.found["engagement:1"].results == ((term,),)
    assert rules.applied(case.lens(), case.organisation) == set()
    assert rules.found["engagement:1"].results == ((),)


def test_the_limit_holds_and_the_least_recently_used_goes_first(case, kept):
    rules, days = CountingRules(), [TODAY + timedelta(days=n) for n in range(KEPT + 2)]
    for day in days[:KEPT]:
        rules.applied(case.lens(day), case.organisation)
    assert rules.applied(case.lens(days[0]), case.organisation) == set()
    for day in days[KEPT:]:
        rules.applied(case.lens(day), case.organisation)
    assert len(kept) == KEPT
    assert rules.applied(case.lens(days[0]), case.organisation) == set()
    assert rules.applied(case.lens(days[1]), case.organisation) == case.all


def test_an_erased_person_applies_rules_again_where_the_person_matters(case):
    person = case.world.add(Person, name="Jo Example")
    case.register = case.world.register()
    rules = CountingRules(lambda d: [d.lens.get(Person, person.id)] if d.subject == "engagement:1" else ())
    rules.applied(case.lens(), case.organisation)
    erased = replace(person, name="", erased=TODAY)
    tables = {**case.register.tables, Person: {person.id: erased}}
    again = Register(number=case.register.number, digest=case.register.digest, at=None, tables=tables)
    assert rules.applied(case.lens(register=again), case.organisation) == {"engagement:1"}
    assert rules.found["engagement:1"].results == ((erased,),)
    assert rules.applied(case.lens(register=again), case.organisation) == set()


def test_many_organisations_in_turn_keep_their_results(case, kept):
    others = [case.world.add(Organisation, slug=f"other-{n}") for n in range(KEPT + 1)]
    case.register, rules = case.world.register(), CountingRules()
    ids = frozenset(each.id for each in (case.organisation, *others))
    for on in (TODAY, TOMORROW):
        assert all(rules.applied(Lens(register=case.register, on=on, organisation_ids=ids), each) for each in others)
    assert not any(rules.applied(Lens(register=case.register, on=TODAY, organisation_ids=ids), each) for each in others)
    assert len(kept) == 2 * len(others)

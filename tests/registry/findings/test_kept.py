"""ResultsBySubject that are kept: by organisation, day and register, and no more of them than meant."""

from dataclasses import replace
from datetime import timedelta

from registry.findings.rule_cache import KEPT
from registry.reading.lens import Lens
from registry.reading.register import Register
from registry.values import Engagement, Organisation
from suppliers.values import BreachTerm, Person, Supplier
from tests.registry.findings.judge import Judge, notices
from tests.registry.world import TODAY, TOMORROW


def test_each_organisation_has_judgements_of_its_own_and_sees_its_own_rows(case):
    other = case.world.add(Organisation, slug="other")
    theirs = case.world.add(Engagement, organisation_id=other.id, service_id=case.one.service_id)
    case.register = case.world.register()
    judge = Judge(lambda d: d.lens.where(Engagement, "service_id", case.one.service_id))
    both = Lens(case.register, TODAY, frozenset({case.organisation.id, other.id}))
    assert judge.judged(both, case.organisation) == case.all
    assert judge.found["engagement:1"].results == ((case.one,),)
    assert judge.judged(both, other) == {f"organisation:{other.id}", f"engagement:{theirs.id}"}
    assert judge.found[f"engagement:{theirs.id}"].results == ((theirs,),)


def test_each_day_has_judgements_of_its_own(case):
    coming = case.term(starts=TOMORROW)
    case.register = case.world.register()
    judge = Judge(notices)
    judge.judged(case.lens(), case.organisation)
    assert judge.found["engagement:1"].results == ((),)
    assert judge.judged(case.lens(TOMORROW), case.organisation) == case.all
    assert judge.found["engagement:1"].results == ((coming,),)
    assert judge.judged(case.lens(), case.organisation) == set()


def test_registers_far_apart_are_compared_by_what_was_asked(case):
    judge = Judge(notices)
    judge.judged(case.lens(), case.organisation)
    # Read whole again: nothing tells what differs, and the rows are equal, not the same.
    term = case.term(case.two)
    case.world.add(Supplier, legal_name="Nobody's supplier")
    case.register = case.world.register()
    assert case.register.base is None
    assert judge.judged(case.lens(), case.organisation) == {"engagement:2"}
    assert judge.found["engagement:2"].results == ((term,),)


def test_a_register_two_changes_on_is_compared_with_the_last_that_was_judged(case):
    judge = Judge(notices)
    judge.judged(case.lens(), case.organisation)
    case.changed(case.term(case.two))
    stranger = case.world.add(Supplier)
    assert judge.judged(case.changed(stranger), case.organisation) == {"engagement:2"}


def test_going_back_to_an_earlier_register_finds_what_was_made_of_it(case):
    judge, before = Judge(notices), case.register
    judge.judged(case.lens(), case.organisation)
    judge.judged(case.changed(case.term()), case.organisation)
    assert judge.judged(case.lens(register=before), case.organisation) == set()
    assert judge.found["engagement:1"].results == ((),)


def test_a_supposition_judges_what_it_touches_and_leaves_the_register_as_it_was(case):
    judge = Judge(notices)
    judge.judged(case.lens(), case.organisation)
    term = case.term()
    supposed = case.register.with_rows({BreachTerm: {term.id: term}})
    assert judge.judged(case.lens(register=supposed), case.organisation) == {"engagement:1"}
    assert judge.found["engagement:1"].results == ((term,),)
    assert judge.judged(case.lens(), case.organisation) == set()
    assert judge.found["engagement:1"].results == ((),)


def test_no_more_is_kept_than_meant_and_what_was_not_asked_for_longest_goes_first(case, kept):
    judge, days = Judge(), [TODAY + timedelta(days=n) for n in range(KEPT + 2)]
    for day in days[:KEPT]:
        judge.judged(case.lens(day), case.organisation)
    assert judge.judged(case.lens(days[0]), case.organisation) == set()
    for day in days[KEPT:]:
        judge.judged(case.lens(day), case.organisation)
    assert len(kept) == KEPT
    assert judge.judged(case.lens(days[0]), case.organisation) == set()
    assert judge.judged(case.lens(days[1]), case.organisation) == case.all


def test_a_register_read_anew_without_somebody_who_was_erased_is_judged_anew_where_that_matters(case):
    person = case.world.add(Person, name="Jo Example")
    case.register = case.world.register()
    judge = Judge(lambda d: [d.lens.get(Person, person.id)] if d.subject == "engagement:1" else ())
    judge.judged(case.lens(), case.organisation)
    erased = replace(person, name="", erased=TODAY)
    tables = {**case.register.tables, Person: {person.id: erased}}
    again = Register(number=case.register.number, digest=case.register.digest, at=None, tables=tables)
    assert judge.judged(case.lens(register=again), case.organisation) == {"engagement:1"}
    assert judge.found["engagement:1"].results == ((erased,),)
    assert judge.judged(case.lens(register=again), case.organisation) == set()


def test_however_many_organisations_are_asked_for_in_turn_none_is_judged_again(case, kept):
    others = [case.world.add(Organisation, slug=f"other-{n}") for n in range(KEPT + 1)]
    case.register, judge = case.world.register(), Judge()
    ids = frozenset(each.id for each in (case.organisation, *others))
    for on in (TODAY, TOMORROW):
        assert all(judge.judged(Lens(case.register, on, ids), each) for each in others)
    assert not any(judge.judged(Lens(case.register, TODAY, ids), each) for each in others)
    assert len(kept) == 2 * len(others)

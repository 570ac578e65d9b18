"""Judgements: nothing is judged again that a change does not touch, and everything is that it does."""

from collections import OrderedDict
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from registry import judgements as cache
from registry.judgements import KEPT, judgements
from registry.lens import Lens
from registry.register import Register
from registry.rules.dossiers import EngagementDossier
from registry.values import Agreement, Engagement, Organisation, ProcessingActivity
from registry.watched import WatchedRegister
from suppliers.values import BreachTerm, Person, Service, Supplier
from tests.registry.world import TODAY, TOMORROW, World


@pytest.fixture(autouse=True)
def kept(monkeypatch):
    """Judgements of the test's own, so that they can be counted."""
    own: OrderedDict = OrderedDict()
    monkeypatch.setattr(cache, "_kept", own)
    return own


class Judge:
    """Reads of each dossier what it is told to, and counts which were put before it."""

    def __init__(self, reads: Any = lambda dossier: ()) -> None:
        self.reads: Any = reads
        self.seen: list[str] = []
        self.found: Any = {}

    def __call__(self, dossier):
        self.seen.append(dossier.subject)
        return (tuple(self.reads(dossier)),)

    def judged(self, lens, organisation):
        """What it was shown on the way."""
        self.seen.clear()
        self.found = judgements(lens, organisation, self)
        return set(self.seen)


def notices(dossier):
    """The notices of what an engagement uses."""
    return dossier.stated(BreachTerm) if isinstance(dossier, EngagementDossier) else ()


class Case:
    """Two engagements of one organisation, with the register as it grows."""

    def __init__(self):
        self.world = World()
        self.organisation = self.world.organisation
        self.one, self.two = self.world.engaged(), self.world.engaged()
        self.register = self.world.register()
        self.all = {"organisation:1", "engagement:1", "engagement:2"}

    def lens(self, on=TODAY, **register):
        return Lens(register.get("register", self.register), on, frozenset({self.organisation.id}))

    def changed(self, *rows, without=()):
        """The register after a change that wrote the rows and removed others."""
        altered: dict = {}
        for row in rows:
            altered.setdefault(type(row), {})[row.id] = row
        for row in without:
            altered.setdefault(type(row), {})[row.id] = None
        number = self.register.number + 1
        self.register = self.register.followed_by(number, f"{self.register.digest}/{number}", None, altered)
        return self.lens()

    def term(self, engagement=None, **fields):
        return self.world.add(BreachTerm, service_id=(engagement or self.one).service_id, **fields)


@pytest.fixture
def case():
    return Case()


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
    supposed = case.register.supposing({BreachTerm: {term.id: term}})
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
    again = Register(case.register.number, case.register.digest, None, tables)
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


def test_a_watched_register_answers_alike_and_notes_each_question_once(case):
    register: Register = case.register
    watched = WatchedRegister(register)
    for _twice in range(2):
        assert watched.get(Supplier, 1) is register.get(Supplier, 1)
        assert watched.get(Supplier, 99) is None
        assert watched.where(Service, "supplier_id", 1) is register.where(Service, "supplier_id", 1)
        assert list(watched.all(BreachTerm)) == []
    assert watched.asked == {
        (Supplier, "id", 1),
        (Supplier, "id", 99),
        (Service, "supplier_id", 1),
        (BreachTerm, "", None),
    }

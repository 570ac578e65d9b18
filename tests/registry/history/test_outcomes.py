"""What followed from each change, worked out from the newest to the earliest."""

from collections import OrderedDict
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.findings import rule_cache
from registry.findings.finding import findings
from registry.history import outcomes as module
from registry.history.outcomes import Outcome, outcomes
from registry.reading.lens import Lens, lens_now
from registry.rules import CATALOGUE
from tests import factories
from tests.pages.world import World, alter
from tests.pages.world import world as made_world

pytestmark = pytest.mark.django_db
TODAY = date(2026, 12, 1)


@pytest.fixture(autouse=True)
def kept(monkeypatch):
    """A cache of the test's own."""
    monkeypatch.setattr(rule_cache, "_kept", OrderedDict())


@pytest.fixture(name="world")
def two_organisations(db: None) -> World:
    """Two organisations that use one supplier."""
    return made_world()


@pytest.fixture
def few_rules(monkeypatch):
    """The rules on a breach notice: too long, none, and a practice weaker than agreed."""
    few = {code: CATALOGUE[code] for code in ("BRE-01", "BRE-02", "CON-08")}
    monkeypatch.setattr("registry.findings.finding.CATALOGUE", few)


def own_lens(world: World, *, day: date = TODAY) -> Lens:
    return lens_now([world.own.pk], day)


def last(lens: Lens, number: int = 1) -> list[int]:
    """The numbers of the last changes, the newest first."""
    return list(range(lens.register.number, lens.register.number - number, -1))


def newest(lens: Lens) -> Outcome:
    return outcomes(lens, last(lens)).by_change[lens.register.number]


def turns(found: Any) -> list[tuple[str, str]]:
    return [(effect.turn.value, effect.finding.code) for effect in found]


def moves(found: Outcome) -> list[tuple[str, str, str]]:
    return [(move.limit.value, str(move.before), str(move.after)) for move in found.moves]


def test_a_change_closes_one_finding_and_opens_another(world, few_rules):
    with factories.acting(world.editor, "Agreement signed"):
        factories.agreement(engagement=world.engagement, kind="dpa", breach_number=24, breach_unit="hours")
    found = newest(own_lens(world))
    assert turns(found.effects) == [("opened", "CON-08"), ("closed", "BRE-02")]
    assert moves(found) == [("breach", "48 hours", "24 hours")]
    assert (found.tally.opened, found.tally.closed) == (1, 1)
    assert "may take 48 hours" in found.effects[1].finding.message


def test_a_change_that_touches_nothing_of_ours_has_no_consequence(world, few_rules):
    factories.supplier(legal_name="Stranger Ltd")
    lens = own_lens(world)
    found = outcomes(lens, last(lens))
    assert found.judged == 0
    assert found.by_change[lens.register.number] == Outcome(effects=(), moves=())


def test_another_organisations_records_have_no_consequence_for_ours(world, few_rules):
    with factories.acting(world.stranger):
        theirs = factories.engagement(organisation=world.other, service=world.service)
    assert newest(own_lens(world)).effects == ()
    (effect,) = newest(lens_now([world.other.pk], TODAY)).effects
    assert (effect.finding.organisation.id, effect.finding.dossier) == (world.other.pk, f"engagement:{theirs.pk}")


def test_a_shared_fact_has_consequences_for_each_reader_in_their_own_records_alone(world, few_rules):
    with factories.acting():
        factories.engagement(organisation=world.other, service=world.service)
    alter(world.term, world.stranger, "Theirs", number=24)
    for organisation in (world.own, world.other):
        found = newest(lens_now([organisation.pk], TODAY))
        assert [effect.finding.organisation.id for effect in found.effects] == [organisation.pk]
        assert [move.engagements for move in found.moves] == [(f"{organisation}: Cloud rooms",)]
    both = newest(lens_now([world.own.pk, world.other.pk], TODAY))
    assert len(both.effects) == 2 and [len(move.engagements) for move in both.moves] == [2]


def test_a_decision_its_withdrawal_and_altered_facts_have_their_words(world, few_rules):
    (finding,) = [each for each in findings(own_lens(world)) if each.code == "BRE-02"]
    with factories.acting(world.editor, "Accepted"):
        decision = factories.decision(
            organisation=world.own, subject=finding.subject, facts=finding.facts, decision="disputed"
        )
    assert turns(newest(own_lens(world)).effects) == [("decided", "BRE-02")]
    with factories.acting(world.editor, "Not after all"):
        decision.delete()
    assert turns(newest(own_lens(world)).effects) == [("reopened", "BRE-02")]


def test_an_engagement_that_comes_or_goes_opens_or_closes_all_its_findings(world, few_rules):
    with factories.acting():
        second = factories.engagement(organisation=world.own, service=factories.service(supplier=world.supplier))
    assert turns(newest(own_lens(world)).effects) == [("opened", "BRE-01")]
    with factories.acting():
        second.delete()
    assert turns(newest(own_lens(world)).effects) == [("closed", "BRE-01")]


def test_an_organisation_comes_on_record_with_its_findings(few_rules):
    with factories.acting():
        engagement = factories.engagement()
    lens = lens_now([engagement.organisation_id], TODAY)
    assert turns(newest(lens).effects) == [("opened", "BRE-01")]


def test_thirty_changes_are_worked_out_within_the_bound_and_all_in_the_end(world, few_rules, monkeypatch):
    applied: list[str] = []
    real = module.apply_rules

    def counting(dossier: Any) -> Any:
        applied.append(dossier.subject)
        return real(dossier)

    monkeypatch.setattr(module, "apply_rules", counting)
    for number in range(30):
        alter(world.term, world.editor, number=24 if number % 2 else 48)
    lens = own_lens(world)
    outcomes(lens, last(lens))  # judges the present register
    applied.clear()
    numbers, found = last(lens, 30), dict[int, Outcome]()
    while numbers:
        part = outcomes(lens, numbers, most=7)
        assert len(part.by_change) > 0 and part.judged <= 7
        found |= part.by_change
        numbers = [number for number in numbers if part.left and number <= part.left]
    # No subject was judged twice for a change; the register after each part was judged anew.
    assert len(applied) <= 30 + 5
    whole = outcomes(lens, last(lens, 30))
    assert whole.left is None and list(whole.by_change) == last(lens, 30)
    assert {number: turns(each.effects) for number, each in found.items()} == {
        number: turns(each.effects) for number, each in whole.by_change.items()
    }
    assert whole.judged == 30
    assert (whole.tally.opened, whole.tally.closed) == (14, 15)


def test_one_change_is_worked_out_whatever_it_touches(world, few_rules):
    alter(world.term, number=24)
    lens = own_lens(world)
    found = outcomes(lens, last(lens, 2), most=0)
    assert (list(found.by_change), found.left) == ([lens.register.number], lens.register.number - 1)


def test_a_change_that_wrote_too_many_rows_is_left_out_and_said(world, few_rules, monkeypatch):
    monkeypatch.setattr(module, "MOST_ROWS", 4)
    with factories.acting():
        for _ in range(5):
            factories.supplier()
    big = own_lens(world).register.number
    alter(world.term, number=24)
    lens = own_lens(world)
    found = outcomes(lens, last(lens, 2))
    assert (list(found.by_change), found.left, found.rows, found.next) == ([big + 1], big, 5, big - 1)
    assert outcomes(lens, [big]).by_change == {}
    monkeypatch.setattr(module, "MOST_ROWS", 5)
    found = outcomes(lens, last(lens, 2))
    assert (found.left, found.rows, found.next) == (big, 0, big)
    assert list(outcomes(lens, [big]).by_change) == [big]


def test_a_day_other_than_today_has_consequences_of_its_own(world, few_rules):
    with factories.acting():
        factories.agreement(
            engagement=world.engagement, kind="dpa", breach_number=24, breach_unit="hours", ends=date(2026, 12, 31)
        )
    assert ("closed", "BRE-02") in turns(newest(own_lens(world)).effects)
    assert ("closed", "BRE-02") not in turns(newest(own_lens(world, day=date(2027, 1, 1))).effects)


def test_more_changes_take_no_more_queries(world, few_rules):
    def queries(number: int) -> int:
        lens = own_lens(world)
        with CaptureQueriesContext(connection) as seen:
            outcomes(lens, last(lens, number))
        return len(seen)

    for number in range(12):
        alter(world.term, world.editor, number=40 + number)
    assert queries(2) == queries(12) <= 6


def test_the_present_results_stay_in_the_cache(world, few_rules):
    for number in range(12):
        alter(world.term, world.editor, number=40 + number)
    lens = own_lens(world)
    findings(lens)
    before = len(rule_cache._kept)
    outcomes(lens, last(lens, 12))
    assert len(rule_cache._kept) == before

"""Consequences and closings in the history of the demo, against all findings before and after."""

from collections import OrderedDict
from datetime import date
from typing import Any, cast

import pytest

from registry.findings import rule_cache
from registry.findings.finding import apply_rules, findings
from registry.findings.one_finding import finding_key, look_up
from registry.findings.rule_cache import rule_results
from registry.history.effects import Effect, effects
from registry.history.finding_path import closed_finding
from registry.history.moves import limits_of
from registry.history.outcomes import outcomes
from registry.history.touching import changes_touching
from registry.models import Organisation
from registry.reading.lens import NAMES_OF_SUPPLIERS, Lens, lens_known_at, lens_now
from registry.reading.loading import load
from registry.reading.recording import RecordingRegister
from registry.reading.stepping import each_before
from registry.values import Engagement
from suppliers.values import BreachTerm, Service, Supplier

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def kept(monkeypatch):
    """A cache of the test's own."""
    monkeypatch.setattr(rule_cache, "_kept", OrderedDict())


def directly(ids: list[int], number: int) -> list[Effect]:
    """The effects of one change, from all findings before and after it."""
    before, after = (lens_known_at(ids, each, TODAY) for each in (number - 1, number))
    return effects(findings(before), findings(after))


def test_the_changes_of_the_demo_have_the_same_consequences_as_all_findings_before_and_after(demo):
    ids = list(Organisation.objects.values_list("pk", flat=True))
    lens = lens_now(ids, TODAY)
    numbers = list(range(lens.register.number, lens.register.number - 25, -1))
    found = outcomes(lens, numbers, most=10_000)
    assert found.left is None and sum(bool(each.effects) for each in found.by_change.values()) > 3
    for number in numbers:
        expected = directly(ids, number)
        said = found.by_change[number].effects
        assert [(e.turn, e.finding.code, e.finding.subject, e.finding.message) for e in said] == [
            (e.turn, e.finding.code, e.finding.subject, e.finding.message) for e in expected
        ], number


def test_a_finding_of_the_demo_is_looked_up_as_all_findings_find_it(demo):
    lens = lens_now(Organisation.objects.values_list("pk", flat=True), TODAY)
    seen = set()
    for each in findings(lens):
        if each.code not in seen:
            key = finding_key(each.organisation.id, each.code, each.subject)
            assert key is not None
            found, asked = look_up(lens, key)
            assert found and asked and (found.message, found.facts) == (each.message, each.facts), each.code
            seen.add(each.code)
    assert len(seen) > 50


def test_closings_of_the_demo_hold_against_all_findings_of_their_days(demo):
    """Findings of half-way that are gone: before the change each was there, after it was not."""
    ids = list(Organisation.objects.values_list("pk", flat=True))
    now = lens_now(ids, TODAY)
    number = now.register.number // 2
    then = lens_known_at(ids, number, now.on)
    gone = {(f.organisation.id, f.code, f.subject) for f in findings(then)}
    gone -= {(f.organisation.id, f.code, f.subject) for f in findings(now)}
    tried = 0
    for key in sorted(gone)[::9][:12]:
        found = closed_finding(now, *key)
        if found is None:
            continue
        tried += 1
        for point, there in ((found.closing.last, True), (found.closing.first, False)):
            lens = lens_known_at(ids, point.number, point.on)
            assert (key in {(f.organisation.id, f.code, f.subject) for f in findings(lens)}) is there
    assert tried > 3


def test_every_change_that_touches_a_question_is_found(demo):
    now = load()
    asked = {(BreachTerm, "service_id", row.id) for row in now.all(Service)} | {(Supplier, "id", 1)}
    found = set(changes_touching(asked, after=0, upto=now.number))
    for register in each_before(now, 0):
        if not register.touched.isdisjoint(asked):
            assert register.number + 1 in found


def test_no_question_of_a_limit_is_left_unasked(demo):
    lens = lens_now(Organisation.objects.values_list("pk", flat=True), TODAY)
    compared = 0
    for organisation in lens.organisations:
        results = rule_results(lens, organisation, apply_rules)
        for row in lens.where(Engagement, "organisation_id", organisation.id):
            recording: Any = RecordingRegister(lens.register)
            own = Lens(register=cast(Any, recording), on=TODAY, organisation_ids=frozenset({organisation.id}))
            if limits_of(own, row.id):
                # What a party is called moves no limit.
                asked = {each for each in recording.asked if each[1] not in NAMES_OF_SUPPLIERS}
                assert asked <= results[f"engagement:{row.id}"].asked
                compared += 1
    assert compared > 5

"""A register of an earlier release with its decisions carried over: what counts, and what a later move takes along."""

import pytest
from django.core.management import call_command
from django.db import transaction

from registry.findings.carrying_over import Move, to_carry
from registry.findings.carrying_over import carried as moved_along
from registry.findings.facts import FORM, facts_of
from registry.models import Organisation
from registry.reading.lens import lens_now
from registry.values import FindingDecision as Decision
from tests.releases.test_carrying_over import DAY, OLD, found_on

pytestmark = pytest.mark.parametrize("release", [OLD], indirect=True)


@pytest.fixture(scope="module")
def carried_over(release, django_db_blocker):
    """Carried over once for all tests of this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("carry_over")
        yield
        transaction.set_rollback(True)


@pytest.fixture
def carried(carried_over, db):
    """The register after its decisions were carried over; each test undoes its changes."""


def test_a_decision_on_other_facts_still_does_not_count(carried):
    """The notice of the dump was entered in another unit after the decision: open before, open after."""
    found = [f for f in found_on(DAY) if f.code == "BRE-02" and f.decision]
    altered = [f for f in found if f.seen.figures["notice"].unit == "days"]
    assert [(f.state, f.decided) for f in altered] == [("open", False)] * 2
    assert all(f.decision.facts.startswith(FORM) for f in altered)


@pytest.fixture
def moved(carried):
    """A decision on CON-07 of the dump as an earlier release would have stored it: as CON-98, under another subject."""
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
    return list(moved_along([was], now=lens, then=lambda _decision: lens, moved=moves))


def test_a_case_that_moved_takes_its_decision_along(moved):
    finding, was, move = moved
    assert to_carry([was]) == []
    assert to_carry([was], [Move(**move)]) == [was]
    assert [(each.code, each.subject, each.facts) for each in carried_by(was, Move(**move))] == [
        (finding.code, finding.subject, finding.facts)
    ]
    assert carried_by(was) == []


def test_a_move_of_another_case_takes_nothing_along(moved):
    _finding, was, move = moved
    for wrong in (
        *({"code": "CON-97"}, {"case": "other"}, {"subject": "elsewhere"}),
        *({"to_case": "other"}, {"to_subject": "nowhere"}),
    ):
        assert carried_by(was, Move(**move | wrong)) == [], wrong


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

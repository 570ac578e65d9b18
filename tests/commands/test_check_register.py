"""manage.py check_register: the findings for a terminal or another program."""

import json

import pytest

from registry.findings import findings
from registry.lens import lens_now
from registry.models import FindingDecision
from tests import factories
from tests.pages.world import TODAY, alter, clock

KEYS = [
    *("code", "severity", "basis", "citation", "organisation", "supplier", "subject", "message", "mend", "decision"),
]


def decided(world, **fields) -> None:
    (finding,) = findings(lens_now([world.own.pk], TODAY))
    with clock(TODAY):
        factories.decision(organisation=world.own, subject=finding.subject, facts=finding.facts, **fields)


def test_findings_are_said_with_their_source_and_how_to_mend_them(world, run):
    done = run("check_register")
    assert done.status == 0
    assert "medium   BRE-02  Acme has 48 hours to tell of a breach in “Cloud rooms”" in done.said
    assert "own; own policy, UK GDPR Art. 33(2)" in done.said
    assert done.said.endswith("1 open, 0 decided.\n")


def test_another_program_is_given_every_key_and_nothing_else(world, run):
    (found,) = json.loads(run("check_register", "--format", "json").said)
    assert list(found) == KEYS
    assert (found["code"], found["severity"], found["basis"]) == ("BRE-02", "medium", "policy")
    assert (found["organisation"], found["supplier"], found["decision"]) == ("own", "Acme", None)
    assert found["subject"] == world.subject


def test_a_decision_is_told_with_its_reason(world, run):
    decided(world, decision="accepted", until="2027-01-01", reason="Seen by the board")
    (found,) = json.loads(run("check_register", "--format=json").said)
    assert found["decision"] == {
        "decision": "accepted",
        "until": "2027-01-01",
        "reason": "Seen by the board",
        "counts": True,
    }
    assert run("check_register").said.endswith("0 open, 1 decided.\n")
    assert FindingDecision.objects.count() == 1


@pytest.mark.parametrize(("limit", "status"), [("critical", 0), ("high", 0), ("medium", 1), ("low", 1), ("note", 1)])
def test_the_status_says_whether_a_grave_finding_stands(world, run, limit, status):
    assert run("check_register", f"--fail-on={limit}").status == status


def test_a_decided_finding_does_not_fail(world, run):
    decided(world, decision="disputed")
    assert run("check_register", "--fail-on=note").status == 0


def test_a_mended_finding_does_not_fail_and_the_day_before_still_does(world, run):
    with clock(TODAY, hour=9):
        alter(world.term, number=12)
    assert run("check_register", "--fail-on=note").status == 0
    assert run("check_register", "--fail-on=note", "--on=2026-03-02").status == 1


@pytest.mark.parametrize(("slug", "count"), [("own", 1), ("other", 0), ("all", 1)])
def test_one_organisation_is_checked_alone(world, run, slug, count):
    assert len(json.loads(run("check_register", f"--organisation={slug}", "--format=json").said)) == count


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--organisation=nowhere"], "there is no “nowhere”. There is: other, own."),
        (["--on=soon"], "“soon” is not a day"),
        (["--on", "2026-13-01"], "“2026-13-01” is not a day"),
    ],
)
def test_bad_usage_has_status_2_and_a_sentence(world, run, words, said):
    done = run("check_register", *words)
    assert done.status == 2
    assert said in done.error
    assert done.said == ""


def test_an_empty_register_has_no_findings(db, run):
    assert run("check_register", "--fail-on=note").said == "0 open, 0 decided.\n"
    assert json.loads(run("check_register", "--format=json").said) == []


def test_a_name_cannot_write_a_line_of_its_own(world, run):
    with clock(TODAY, hour=9):
        alter(world.supplier, trading_name="Acme\n0 open, 0 decided.\x1b[2J")
    done = run("check_register")
    assert len([line for line in done.said.splitlines() if line.startswith("0 open")]) == 0
    assert "\x1b" not in done.said

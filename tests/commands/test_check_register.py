"""manage.py check_register: the findings for a terminal or another program."""

import json
from typing import Any

import pytest

from registry.findings.finding import findings
from registry.models import FindingDecision
from registry.reading.lens import lens_now
from tests import factories
from tests.commands.conftest import Done
from tests.pages.world import TODAY, World, alter, clock

KEYS = [
    *("code", "severity", "basis", "citation", "organisation", "organisation_short_name"),
    *("supplier", "supplier_short_name", "subject", "cause", "message", "fix"),
    *("target", "case", "roles", "decision"),
]
ONE = pytest.mark.usefixtures("one_rule")


def decided(world: World, **fields: Any) -> None:
    (finding,) = findings(lens_now([world.own.pk], TODAY))
    with clock(TODAY):
        factories.decision(organisation=world.own, subject=finding.subject, facts=finding.facts, **fields)


def cite(*regimes: str) -> None:
    """Puts the source of the rule under the laws on record."""
    with clock(TODAY), factories.acting():
        for regime in regimes:
            provision = f"{regime} GDPR Art. 33(2)"
            factories.rule_citation(rule="BRE-02", regime=regime, basis="policy", provision=provision)


@ONE
def test_findings_are_listed_with_their_source_and_how_to_fix_them(world, run):
    cite("UK", "EU")
    done = run("check_register")
    assert done.status == 0
    assert "medium   BRE-02  Acme " in done.output and "48 hours" in done.output
    assert "own; own policy, UK GDPR Art. 33(2)" in done.output
    assert "EU GDPR" not in done.output
    assert done.output.endswith("1 open, 0 decided.\n")


@ONE
def test_a_finding_under_both_laws_names_each_with_its_source(world, run):
    cite("UK", "EU")
    with clock(TODAY), factories.acting():
        world.activity.regime = "both"
        world.activity.save()
    done = run("check_register")
    assert "own; own policy, EU GDPR Art. 33(2)" in done.output
    assert "own; own policy, UK GDPR Art. 33(2)" in done.output
    (found,) = json.loads(run("check_register", "--format", "json").output)
    assert (found["basis"], found["citation"]) == ("policy", "EU GDPR Art. 33(2); UK GDPR Art. 33(2)")


@ONE
def test_a_finding_without_a_source_on_record_names_none_and_not_that_of_the_other_law(world, run):
    cite("EU")
    (found,) = json.loads(run("check_register", "--format", "json").output)
    assert (found["basis"], found["citation"]) == ("", "")
    assert "GDPR" not in run("check_register").output


@ONE
def test_another_program_is_given_every_key_and_nothing_else(world, run):
    cite("UK")
    (found,) = json.loads(run("check_register", "--format", "json").output)
    assert list(found) == KEYS
    assert (found["code"], found["severity"], found["basis"]) == ("BRE-02", "medium", "policy")
    assert (found["organisation"], found["supplier"], found["decision"]) == ("own", "Acme", None)
    assert found["subject"] == world.subject


@ONE
def test_another_program_is_given_full_names_and_short_ones(world, run):
    alter(world.supplier, short_name="A")
    alter(world.own, short_name="O")
    (found,) = json.loads(run("check_register", "--format", "json").output)
    assert (found["supplier"], found["supplier_short_name"]) == ("Acme", "A")
    assert (found["organisation"], found["organisation_short_name"]) == ("own", "O")
    assert found["message"].startswith("A may take 48 hours")


@ONE
def test_a_decision_is_listed_with_its_reason(world, run):
    decided(world, decision="accepted", until="2027-01-01", reason="Seen by the board")
    (found,) = json.loads(run("check_register", "--format=json").output)
    assert found["decision"] == {
        "decision": "accepted",
        "until": "2027-01-01",
        "reason": "Seen by the board",
        "counts": True,
    }
    assert run("check_register").output.endswith("0 open, 1 decided.\n")
    assert FindingDecision.objects.count() == 1


@ONE
@pytest.mark.parametrize(("limit", "status"), [("critical", 0), ("high", 0), ("medium", 1), ("low", 1), ("note", 1)])
def test_the_status_says_whether_a_grave_finding_stands(world, run, limit, status):
    assert run("check_register", f"--fail-on={limit}").status == status


@ONE
def test_a_decided_finding_does_not_fail(world, run):
    decided(world, decision="disputed")
    assert run("check_register", "--fail-on=note").status == 0


@ONE
def test_a_fixed_finding_does_not_fail_and_the_day_before_still_does(world, run):
    with clock(TODAY, hour=9):
        alter(world.term, number=12)
    assert run("check_register", "--fail-on=note").status == 0
    assert run("check_register", "--fail-on=note", "--on=2026-03-02").status == 1


@ONE
def test_a_past_day_as_we_know_now_of_it_has_the_findings_of_later_knowledge(world, run):
    with clock(TODAY, hour=9):
        alter(world.term, number=12)
    day = "--on=2026-03-02"
    for flags, status in (([], 1), (["--as-we-know-now"], 0), ([], 1)):
        assert run("check_register", "--fail-on=note", day, *flags).status == status


@ONE
@pytest.mark.parametrize(("slug", "count"), [("own", 1), ("other", 0), ("all", 1)])
def test_one_organisation_is_checked_alone(world, run, slug, count):
    assert len(json.loads(run("check_register", f"--organisation={slug}", "--format=json").output)) == count


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--organisation=nowhere"], "“nowhere” is not on record. Choose one of: other, own."),
        (["--on=soon"], "“soon” is not a day"),
        (["--on", "2026-13-01"], "“2026-13-01” is not a day"),
    ],
)
def test_bad_usage_has_status_2_and_a_sentence(world, run, words, message):
    done = run("check_register", *words)
    assert done.status == 2
    assert message in done.error
    assert done.output == ""


def test_an_empty_register_has_no_findings(db, run):
    assert run("check_register", "--fail-on=note").output == "0 open, 0 decided.\n"
    assert json.loads(run("check_register", "--format=json").output) == []


def test_a_name_cannot_write_a_line_of_its_own(world, run):
    with clock(TODAY, hour=9):
        alter(world.supplier, trading_name="Acme\n0 open, 0 decided.\x1b[2J")
    done = run("check_register")
    assert len([line for line in done.output.splitlines() if line.startswith("0 open")]) == 0
    assert "\x1b" not in done.output


def transferred(world: World, **fields: Any) -> None:
    """The supplier is in the United States, and the transfer is based on a decision that covers it."""
    with clock(TODAY, hour=9):
        there = factories.country(id="US")
        alter(world.supplier, country=there)
        factories.adequacy_decision(regime="UK", country=there, number="SI 2023/1028", **fields)


def codes(done: Done) -> set[str]:
    return {finding["code"] for finding in json.loads(done.output)}


def test_it_lists_the_findings_without_a_decision(world, run):
    transferred(world)
    before = codes(run("check_register", "--format=json"))
    fallen = codes(run("check_register", "--format=json", "--without-decision", "si 2023/1028"))
    assert {"TRA-01", "TRA-02"} & (fallen - before)
    assert codes(run("check_register", "--format=json")) == before


@pytest.mark.parametrize("days", [{"ends": "2026-03-02"}, {"starts": "2026-03-04"}])
def test_a_decision_that_is_not_in_force_cannot_fall(world, run, days):
    transferred(world, **days)
    done = run("check_register", "--without-decision", "SI 2023/1028")
    assert done.status == 2
    assert "“SI 2023/1028” is not in force on 2026-03-03. In force: " in done.error


def test_lines_are_broken_where_the_terminal_ends(world, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("check_register").output.splitlines()
    assert max(map(len, lines)) <= 60
    assert all(line[:17].strip() == "" or line[9:15] for line in lines[:-1])

"""manage.py diff_register: the differences between two days, for a terminal and for a program."""

import json

import pytest

from registry.management import command
from tests import factories
from tests.pages.world import TODAY, YESTERDAY, alter, clock

BOTH = ("diff_register", "--from", YESTERDAY, "--to", TODAY)


pytestmark = pytest.mark.usefixtures("one_rule")


@pytest.fixture
def corrected(world):
    with clock(TODAY):
        alter(world.term, world.editor, "Amendment 2", number=24)
    return world


def test_a_correction_is_listed_in_lines(corrected, run):
    first, *rest = run(*BOTH).output.splitlines()
    assert first.startswith("altered: breach notice “") and first.endswith("”, Acme")
    assert rest == [
        "    Notice within: 48 hours → 24 hours",
        "    change 2, 2026-03-03 12:00, own-editor: Amendment 2",
        "1 record differs.",
        "closed: finding BRE-02, medium, Ownwell Ltd: Acme may take 48 hours to notify us of a breach in "
        "“Cloud rooms”. Ownwell Ltd accepts no more than 36 hours.",
        "Findings: 0 opened, 1 closed.",
    ]


def test_a_correction_is_given_to_a_program(corrected, run):
    found, _closed = json.loads(run(*BOTH, "--format", "json").output)
    assert (found["how"], found["what"], found["place"]["name"]) == ("altered", "breach notice", "Acme")
    assert found["fields"] == [{"label": "Notice within", "old": "48 hours", "new": "24 hours"}]
    assert [(c["number"], c["by"], c["reason"], c["sort"]) for c in found["changes"]] == [
        (2, "own-editor", "Amendment 2", "~")
    ]


def test_a_finding_that_closed_is_given_to_a_program(corrected, run):
    _record, found = json.loads(run(*BOTH, "--format", "json").output)
    assert (found["how"], found["what"], found["code"], found["organisation"]) == ("closed", "finding", "BRE-02", "own")
    assert found["name"].startswith("Acme may take 48 hours") and found["severity"] == found["severity_before"]
    assert (found["place"]["page"], found["place"]["key"]) == ("engagement", corrected.engagement.pk)
    assert (found["fields"], found["changes"]) == ([], [])


def test_a_finding_that_opened_by_a_day_or_a_change_is_listed(world, run):
    with clock(TODAY):
        alter(world.own, notice_number=72)
        second = factories.service(supplier=world.supplier, name="Hall")
        factories.engagement(organisation=world.own, service=second)
        factories.breach_term(service=second, number=96, starts=TODAY, unit="hours")
    output = run(*BOTH, "--organisation", "own").output
    assert "opened: finding BRE-02, medium, Ownwell Ltd: Acme may take 96 hours" in output
    assert "closed: finding BRE-02" in output
    assert output.endswith("Findings: 1 opened, 1 closed.\n")


def test_one_organisation_sees_nothing_of_another(corrected, run):
    with clock(TODAY):
        alter(corrected.engagement, corrected.editor, "Ownwell secret", owner="Ownwell attic")
    output = run(*BOTH, "--organisation", "other").output
    assert "Notice within" in output and "Ownwell" not in output and "Amendment" not in output
    assert "Ownwell attic" in run(*BOTH, "--organisation", "own").output
    assert "Ownwell attic" in run(*BOTH).output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--from", TODAY, "--to", YESTERDAY), "--to: 2026-03-02 is before 2026-03-03."),
        (("--from", "today"), "--from: “today” is not a day."),
        (("--from", YESTERDAY, "--organisation", "nobody"), "--organisation: “nobody” is not on record."),
        (("--on", "2020-01-01", "--organisation", "nobody"), "--organisation: “nobody” is not on record."),
        (("--on", YESTERDAY, "--to", TODAY), "--on: compares one day; leave out --to and --as-we-know-now."),
        (("--on", YESTERDAY, "--as-we-know-now"), "--on: compares one day; leave out --to and --as-we-know-now."),
    ],
)
def test_wrong_usage_ends_with_status_2(world, run, words, message):
    done = run("diff_register", *words)
    assert done.status == 2
    assert message in done.error


def test_a_name_cannot_drive_the_terminal(corrected, run):
    with clock(TODAY):
        alter(corrected.supplier, corrected.editor, "x\nforged line", trading_name="Acme\x1b[2J")
    output = run(*BOTH).output
    assert "\x1b" not in output and "\nforged" not in output


def test_a_change_written_while_two_days_are_read_is_no_difference(corrected, monkeypatch):
    real = command.lens_on

    def busy(*args, **kwargs):
        lens = real(*args, **kwargs)
        factories.supplier()
        return lens

    monkeypatch.setattr(command, "lens_on", busy)
    with clock(TODAY):
        before, after = command.lenses_on_days("all", TODAY, TODAY)
    assert before.register is after.register


def test_an_organisation_that_was_not_there_on_the_later_day_is_named_with_that_day(corrected, run):
    done = run("diff_register", "--from", "2020-01-01", "--to", "2020-02-01", "--organisation", "own")
    assert (done.status, done.error) == (2, "--to: own was not on record on 2020-02-01.")


def test_a_correction_is_no_difference_between_two_days_as_we_know_now_of_them(corrected, run):
    assert "1 record differs." in run(*BOTH).output
    assert run(*BOTH, "--as-we-know-now").output == "0 records differ.\nFindings: 0 opened, 0 closed.\n"


def test_a_day_as_we_know_now_of_it_ends_where_its_last_day_says(world, run):
    with clock(TODAY):
        alter(world.term, world.editor, "Had ended", ends=YESTERDAY)
    then, now = run(*BOTH).output, run(*BOTH, "--as-we-know-now").output
    assert "ended: breach notice" in then and "Had ended" in then
    assert "ended: breach notice" in now and "Had ended" not in now


def test_one_day_is_compared_by_its_two_clocks(corrected, run):
    with clock(TODAY):
        factories.breach_term(service=corrected.service, starts=TODAY)
    first, *rest = run("diff_register", "--on", YESTERDAY).output.splitlines()
    assert first.startswith("altered: breach notice “") and rest[0] == "    Notice within: 48 hours → 24 hours"
    assert rest[1:3] == ["    change 2, 2026-03-03 12:00, own-editor: Amendment 2", "1 record differs."]
    assert rest[3].startswith("closed: finding BRE-02, ") and rest[4:] == ["Findings: 0 opened, 1 closed."]
    assert run("diff_register", "--on", TODAY).output == "0 records differ.\nFindings: 0 opened, 0 closed.\n"


def test_an_organisation_entered_later_is_compared_by_both_clocks(corrected, run):
    output = run("diff_register", "--on", "2020-01-01", "--organisation", "own").output
    assert "added: organisation “Ownwell Ltd”" in output
    assert "Otherside" not in output

"""When a finding closed that is gone, found in the history of its subject."""

from collections import OrderedDict
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.management import call_command

from registry.findings import rule_cache
from registry.history import finding_path
from registry.history.finding_path import closed_finding
from registry.reading.lens import Lens, lens_now, lens_on
from tests import factories
from tests.pages.world import World, alter, clock, world

pytestmark = pytest.mark.django_db
FIRST = date(2026, 3, 2)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


@pytest.fixture
def w(db: None) -> World:
    """A notice of 48 hours, on record since the first day; 36 hours are accepted."""
    with clock(FIRST):
        return world()


@pytest.fixture(autouse=True)
def kept(monkeypatch):
    """A cache of the test's own."""
    monkeypatch.setattr(rule_cache, "_kept", OrderedDict())


def own_lens(w: World, on: date, today: date | None = None, *, now: bool = False) -> Lens:
    return lens_on([w.own.pk], on, today or on, now=now)


def closing_of(w: World, lens: Lens, subject: str = ""):
    return closed_finding(lens, w.own.pk, "BRE-02", subject or w.subject)


def test_it_closed_with_the_change_that_altered_its_facts(w):
    with clock(day(3)):
        alter(w.term, w.editor, "Amendment 2", number=24)
    with clock(day(5)):
        alter(w.supplier, w.editor, "Moved", address="Elsewhere")
    found = closing_of(w, own_lens(w, day(9)))
    assert found and (found.change, found.on) == (2, day(3))
    assert found.act and (found.act.by, found.act.reason) == ("own-editor", "Amendment 2")
    assert "may take 48 hours" in found.finding.message
    assert found.closing.last.number == 1


def test_it_closed_with_an_agreement_that_was_added(w):
    with clock(day(3)), factories.acting(w.editor, "Signed"):
        factories.agreement(engagement=w.engagement, kind="dpa", breach_number=24, breach_unit="hours")
    found = closing_of(w, own_lens(w, day(9)))
    assert found and found.change == 2 and found.act
    assert [version.what for version in found.act.versions] == ["agreement"]


def test_it_closed_when_a_date_on_record_was_reached(w):
    with clock(day(1)):
        alter(w.engagement, w.editor, "Terminated", ends=day(6))
    found = closing_of(w, own_lens(w, day(20)))
    assert found and found.closing.by_time and (found.change, found.on, found.act) == (None, day(7), None)


def test_the_last_of_several_closings_counts(w):
    for number, hours in ((1, 24), (3, 72), (5, 12), (7, 6)):
        with clock(day(number)):
            alter(w.term, w.editor, f"{hours} hours", number=hours)
    found = closing_of(w, own_lens(w, day(9)))
    assert found and (found.change, found.on) == (4, day(5))
    assert "72 hours" in found.finding.message


def test_a_past_day_knows_nothing_of_later(w):
    with clock(day(3)):
        alter(w.term, w.editor, "Amendment 2", number=24)
    with clock(day(5)):
        alter(w.term, w.editor, "Amendment 3", number=72)
    with clock(day(7)):
        alter(w.term, w.editor, "Amendment 4", number=12)
    then = closing_of(w, own_lens(w, day(4), day(9)))
    now = closing_of(w, own_lens(w, day(9)))
    assert then and now and (then.change, now.change) == (2, 4)


def test_a_past_day_as_we_know_now_of_it_names_the_later_change(w):
    with clock(day(7)):
        alter(w.term, w.editor, "Had been 24 hours", number=24)
    found = closing_of(w, own_lens(w, day(4), day(9), now=True))
    assert found and (found.change, found.closing.last.on) == (2, day(4))


def test_a_day_to_come_says_when_it_will_close(w):
    with clock(day(1)):
        alter(w.engagement, w.editor, "Terminated", ends=day(60))
    found = closing_of(w, own_lens(w, day(90), day(2)))
    assert found and found.closing.by_time and found.on == day(61)


def test_a_record_that_was_deleted_closed_its_findings(w):
    key = w.subject
    with clock(day(3)), factories.acting(w.editor, "Entered twice"):
        w.term.delete()
    found = closing_of(w, own_lens(w, day(9)), key)
    assert found and found.change == 2 and "48 hours" in found.finding.message


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("BRE-99", "{subject}"),
        ("BRE-02", "activity:1"),
        ("BRE-02", "ended:{engagement}/breachterm:{term}"),
        ("BRE-02", "engagement:{engagement}/breachterm:999999"),
        ("BRE-02", "engagement:999999/breachterm:{term}"),
        ("BRE-02", "engagement:99999999999999999999/breachterm:1"),
        ("BRE-02", "engagement:²/breachterm:1"),
        ("BRE-02", "engagement:x"),
        ("BRE-02", ""),
        ("BRE-04", "{subject}"),
    ],
)
def test_what_was_never_found_has_no_closing(w, code, subject):
    with clock(day(3)):
        alter(w.term, w.editor, number=24)
    subject = subject.format(subject=w.subject, engagement=w.engagement.pk, term=w.term.pk)
    assert closed_finding(own_lens(w, day(9)), w.own.pk, code, subject) is None


def test_another_organisation_finds_nothing(w):
    with clock(day(3)):
        alter(w.term, w.editor, "Ownwell secret", number=24)
    theirs = lens_now([w.other.pk], day(9))
    assert closed_finding(theirs, w.own.pk, "BRE-02", w.subject) is None
    assert closed_finding(theirs, w.other.pk, "BRE-02", w.subject) is None


def test_a_record_of_another_organisation_before_is_nothing_of_ours(w):
    with clock(day(3)), factories.acting():
        w.activity.delete()
        w.engagement.organisation = w.other
        w.engagement.save()
    with clock(day(4)):
        alter(w.term, w.editor, "Amendment 2", number=24)
    before = lens_now([w.other.pk], day(9))
    found = closed_finding(before, w.other.pk, "BRE-02", w.subject)
    assert found and found.change == 3
    assert "Ownwell" not in found.finding.message


def test_an_erased_text_is_nowhere_in_the_closing(w, capsys):
    with clock(day(2)):
        alter(w.service, w.editor, "Renamed", name="Rooms of Petra Person")
    with clock(day(3)):
        alter(w.term, w.editor, "Petra Person called", number=24)
    with clock(day(4)):
        alter(w.service, w.editor, "Renamed", name="Rooms")
        call_command("erase_text", "Petra Person", "--write", "--reason", "Letter 7")
        capsys.readouterr()
    found = closing_of(w, own_lens(w, day(9)))
    assert found and found.change == 3 and found.act
    assert "Petra" not in found.finding.message + found.act.reason + repr(found.act.versions)
    assert "(Art. 17)" in found.act.reason


def test_an_author_of_another_organisation_is_neither_named_nor_quoted(w):
    with clock(day(3)):
        alter(w.term, w.stranger, "Otherside secret", number=24)
    found = closing_of(w, own_lens(w, day(9)))
    assert found and found.act
    assert (found.act.by, found.act.reason) == ("a person of another organisation", "")


def test_the_rule_is_applied_twenty_times_at_most(w, monkeypatch):
    judged: list[Lens] = []
    real = finding_path.look_up

    def counting(lens: Lens, key: Any) -> Any:
        judged.append(lens)
        return real(lens, key)

    monkeypatch.setattr(finding_path, "look_up", counting)
    for number in range(1, 40):
        with clock(day(number)):
            alter(w.term, w.editor, f"Reason {number}", number=24 - number % 7)
    found = closing_of(w, own_lens(w, day(60)))
    assert found and (found.change, found.on) == (2, day(1))
    # The finding itself is made once more, for its sentence.
    assert len(judged) <= 21

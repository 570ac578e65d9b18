"""How components of pages write severities, standings, decisions and facts."""

from datetime import date
from types import SimpleNamespace

import pytest

from registry.rules import Severity
from registry.templatetags import components
from registry.values import Decision
from registry.wording.facts import Fact
from suppliers.values import Standing

DAY = date(2027, 3, 27)
HOURS, PLACE = Fact("Hours", "48"), Fact("Place", "Leeds")
AGAINST = Fact("Does not agree with", "breach notice “72 hours”: hours: open")


@pytest.mark.parametrize(("severity", "word"), [(Severity.HIGH, "high"), ("note", "note"), ("none", "none open")])
def test_a_severity_has_its_word_and_none_means_that_nothing_is_open(severity, word):
    assert components.severity_word(severity) == word


@pytest.mark.parametrize(
    ("standing", "word"), [(Standing.SILENT, "not stated"), ("unread", "not yet read"), ("agreed", "<b>agreed</b>")]
)
def test_a_standing_has_its_word_and_agreed_is_in_bold(standing, word):
    assert components.standing_word(standing) == word


@pytest.mark.parametrize(("standing", "words"), [("stated", "48 hours"), ("unclear", "“48 hours”")])
def test_only_an_unclear_value_is_in_quotation_marks(standing, words):
    assert components.quoted_where_unclear("48 hours", standing) == words


@pytest.mark.parametrize(
    ("status", "word"), [("home", "home"), ("none", "no mechanism"), ("unknown", "unknown country")]
)
def test_a_mark_of_a_country_has_its_word(status, word):
    assert components.transfer_word(status) == word


@pytest.mark.parametrize(
    ("state", "until", "words"),
    [
        ("accepted", DAY, "accepted until 27 March 2027"),
        ("accepted", None, "accepted"),
        ("mending", DAY, "being fixed until 27 March 2027"),
        ("mending", "", Decision.FIXING.label),
        ("disputed", DAY, "disputed"),
        ("disputed", None, "disputed"),
        ("open", DAY, "was decided until 27 March 2027"),
        ("open", None, ""),
        ("", None, ""),
    ],
)
def test_a_decision_is_written_with_its_last_day(state, until, words):
    assert components.decision_words(state, until) == words


@pytest.mark.parametrize(("title", "facts"), [("48", [PLACE]), ("", [HOURS, PLACE])])
def test_a_fact_in_the_title_is_not_repeated(title, facts):
    assert components.supporting([HOURS, AGAINST, PLACE], title) == facts


def test_claims_that_do_not_agree_are_apart():
    assert components.conflicting([HOURS, AGAINST]) == [AGAINST]


@pytest.mark.parametrize(("may_edit", "words"), [({1, 2}, "Fix, accept or dispute"), ({2}, "View finding")])
def test_the_link_to_a_finding_depends_on_the_rights_of_its_reader(may_edit, words):
    finding = SimpleNamespace(organisation=SimpleNamespace(id=1))
    assert components.decide_words(finding, may_edit) == words


@pytest.mark.parametrize("shape", [*Severity.values, *Standing.values, "none", "agreed"])
def test_every_severity_and_standing_has_a_shape_of_its_own_drawing(shape):
    drawn = components.mark(shape)
    assert drawn.strip().startswith("<svg")
    assert "<path" in drawn or "<circle" in drawn
    assert components.mark(shape) is drawn


def test_a_shape_is_never_what_it_was_given():
    assert "<script>" not in components.mark("<script>")

"""The logic of one row."""

from dataclasses import fields
from datetime import date
from typing import Any, TypeVar, get_type_hints

import pytest

from registry import values as ours
from registry.values import FindingDecision
from suppliers import values as facts
from suppliers.values import Dated, Period, Standing, Unit
from suppliers.values.period import period

DAY = date(2026, 6, 15)
BEFORE, AFTER = date(2026, 6, 14), date(2026, 6, 16)
M = TypeVar("M")


def a(kind: type[M], **given: Any) -> M:
    """A value with blank fields, except those given."""
    blank = {field.name: blank_of(field.type) for field in fields(kind)}
    return kind(**{**blank, **given})


def blank_of(annotation: Any) -> Any:
    """A blank value of a type; None where the field may be None."""
    if "None" in str(annotation):
        return None
    return {int: 1, str: "", bool: False, date: DAY}[annotation]


@pytest.mark.parametrize(
    ("number", "unit", "hours"),
    [
        (30, "minutes", None),
        (48, "hours", 48),
        (2, "days", 48),
        (2, "weeks", 336),
        (48, "business hours", None),
        (2, "business days", None),
        (1, "months", None),
        (1, "years", None),
    ],
)
def test_a_period_has_hours_only_where_no_calendar_is_needed(number, unit, hours):
    assert Period(number, unit).hours() == hours


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_has_words_for_one_and_for_many(unit):
    assert str(Period(1, unit)).startswith("1 ")
    assert str(Period(2, unit)).startswith("2 ")
    assert str(Period(1, unit)).removeprefix("1 ") != str(Period(2, unit)).removeprefix("2 ")


def test_no_number_is_an_unknown_period_and_never_zero():
    assert period(None, "") is None
    assert a(facts.BreachTerm).notice is None
    assert a(facts.BreachTerm).hours() is None
    assert a(facts.BreachTerm, number=2, unit="days").hours() == 48


def is_period(attribute: object) -> bool:
    return isinstance(attribute, property) and get_type_hints(attribute.fget)["return"] == Period | None


def periods_of(value: object) -> dict[str, Period]:
    """The periods of a value that are known, by the name of the property."""
    found: dict[str, Period] = {}
    for name in dir(value):
        if is_period(getattr(type(value), name)) and getattr(value, name) is not None:
            found[name] = getattr(value, name)
    return found


@pytest.mark.parametrize(
    ("kind", "name", "before"),
    [
        (facts.BreachTerm, "notice", ""),
        (facts.Involvement, "notice", ""),
        (facts.BackupTerm, "every", "every_"),
        (facts.BackupTerm, "upto", "upto_"),
        (facts.BackupTerm, "kept", "kept_"),
        (facts.BackupTerm, "tested", "tested_"),
        (facts.RetentionTerm, "kept", ""),
        (facts.RetentionTerm, "retrieval", "retrieval_"),
        (facts.RetentionTerm, "rotation", "rotation_"),
        (facts.ServiceLevel, "within", ""),
        (facts.Access, "log_kept", "log_"),
        (facts.Test, "every", "every_"),
        (facts.StatutoryTerm, "period", ""),
        (ours.ActivityData, "kept", "kept_"),
        *((ours.Agreement, n, f"{n}_") for n in ("change", "objection", "breach", "deletion", "retrieval")),
        (ours.ProcessingForClient, "breach", "breach_"),
        (ours.ProcessingForClient, "change", "change_"),
        (ours.Organisation, "longest_notice", "notice_"),
        (ours.Organisation, "review", "review_"),
        (ours.Organisation, "age", "age_"),
        (ours.Organisation, "lead", "lead_"),
    ],
)
def test_a_period_is_read_from_its_own_number_and_unit(kind, name, before):
    assert periods_of(a(kind)) == {}
    assert periods_of(a(kind, **{f"{before}number": 30, f"{before}unit": "days"})) == {name: Period(30, "days")}


@pytest.mark.parametrize(
    ("what", "sense", "standing", "strength"),
    [
        ("encryption", "wanted", "stated", True),
        ("encryption", "wanted", "denied", False),
        ("FTP", "unwanted", "denied", True),
        ("FTP", "unwanted", "stated", False),
        *(("encryption", "wanted", standing, None) for standing in ("unclear", "silent", "unread")),
        *(("FTP", "unwanted", standing, None) for standing in ("unclear", "silent", "unread")),
        *(("own network", "neutral", standing, None) for standing in Standing),
    ],
)
def test_a_measure_is_a_strength_a_weakness_or_neither(what, sense, standing, strength):
    assert a(facts.SecurityMeasure, name=what, sense=sense, standing=standing).strength is strength


@pytest.mark.parametrize(
    ("starts", "ends", "applies"),
    [
        (None, None, True),
        (BEFORE, AFTER, True),
        (DAY, None, True),
        (None, DAY, True),
        (DAY, DAY, True),
        (AFTER, None, False),
        (None, BEFORE, False),
        (date.min, BEFORE, False),
        (AFTER, date.max, False),
    ],
    ids=["open", "within", "first day", "last day", "one day", "tomorrow", "ended", "ended long open", "future"],
)
def test_a_dated_row_is_in_force_from_its_first_to_its_last_day(starts, ends, applies):
    assert Dated(1, starts, ends).in_force(DAY) is applies


@pytest.mark.parametrize(
    ("facts", "until", "counts"),
    [
        ("seen", None, True),
        ("seen", AFTER, True),
        ("seen", DAY, True),
        ("seen", BEFORE, False),
        ("other", None, False),
        ("other", AFTER, False),
    ],
)
def test_a_decision_counts_on_the_facts_it_was_made_on_until_its_last_day(facts, until, counts):
    decision = FindingDecision(1, 1, "BRE-02", "x", "seen", "accepted", until, "because")
    assert decision.counts(facts, DAY) is counts

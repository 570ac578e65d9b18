"""A field in words: periods with their unit, choices, references and missing values."""

from datetime import date

import pytest

from suppliers.ledger.tracked import tracked_models
from suppliers.models import BackupTerm, BreachTerm, Conflict, Country, Document
from suppliers.wording.differences import Side, differences
from suppliers.wording.fields import field_in_words, shown_fields
from suppliers.wording.names import name_in, titled, whole_of

NOTHING = dict.fromkeys(("number", "unit", "trigger"))


def refer(model, key):
    return {3: "Acme"}.get(key, "")


def said(model, column, **row):
    return field_in_words(shown_fields(model)[column], lambda name: row.get(name), refer)


@pytest.mark.parametrize(
    ("model", "column", "row", "words"),
    [
        (BreachTerm, "number", {"number": 48, "unit": "hours"}, "48 hours"),
        (BreachTerm, "number", {"number": 1, "unit": "days"}, "1 day"),
        (BreachTerm, "number", {"number": None, "unit": ""}, ""),
        (BreachTerm, "number", {"number": 48, "unit": ""}, "48"),
        (BreachTerm, "trigger", {"trigger": "confirmed"}, "after confirming it"),
        (BreachTerm, "service_id", {"service_id": 3}, "Acme"),
        (BreachTerm, "service_id", {"service_id": 4}, "a deleted record (4)"),
        (BreachTerm, "starts", {"starts": date(2026, 3, 5)}, "5 March 2026"),
        (Document, "confidential", {"confidential": False}, "no"),
        (Document, "confidential", {"confidential": True}, "yes"),
        (Conflict, "first_id", {"first_kind": "breachterm", "first_id": 3}, "breach notice: Acme"),
        (
            Conflict,
            "first_id",
            {"first_kind": "breachterm", "first_id": 5},
            "breach notice: a deleted record (5)",
        ),
    ],
)
def test_a_field_has_the_same_words_everywhere(model, column, row, words):
    assert said(model, column, **row) == words


@pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
def test_no_two_fields_of_a_kind_have_one_label(model):
    """ "Unit" four times would say that something changed, and not what."""
    labels = [field.label for field in shown_fields(model).values()]
    assert len(set(labels)) == len(labels)
    assert not {"Unit", "Id"} & set(labels)


def test_two_periods_that_change_at_once_are_distinguished():
    old = {"every_number": 1, "every_unit": "days", "kept_number": 35, "kept_unit": "days"}
    new = {"every_number": 1, "every_unit": "weeks", "kept_number": 35, "kept_unit": "months"}
    found = differences(BackupTerm, Side(old.get, refer), Side(new.get, refer))
    assert [(each.label, each.old, each.new) for each in found] == [
        ("Made at least every", "1 day", "1 week"),
        ("Kept for", "35 days", "35 months"),
    ]


@pytest.mark.parametrize(
    ("model", "row", "name"),
    [
        (BreachTerm, {"number": 48, "unit": "hours", "trigger": "confirmed"}, "48 hours, after confirming it"),
        (BreachTerm, {"number": 48, "unit": "hours", "trigger": "unknown"}, "48 hours"),
        (BreachTerm, {"number": None, "unit": "", "trigger": "unknown"}, ""),
        (Country, {"id": "IE"}, "Ireland"),
        (Document, {"title": "Statement", "version": "2"}, "Statement 2"),
        (Document, {"title": "x" * 300, "version": ""}, "x" * 199 + "…"),
    ],
)
def test_a_record_is_called_by_the_fields_of_its_name(model, row, name):
    assert name_in(model, row.get, refer) == name


def test_a_record_names_the_record_above_it_where_its_name_does_not():
    assert whole_of(BreachTerm, {"service_id": 3}.get, refer) == "Acme"
    assert whole_of(Country, {"id": "IE"}.get, refer) == ""


@pytest.mark.parametrize(
    ("name", "title"),
    [("48 hours", "breach notice “48 hours”"), ("", "breach notice"), ("Breach notice", "breach notice")],
)
def test_a_kind_is_named_once(name, title):
    assert titled("breach notice", name) == title

"""Rows that cannot be stored: the database refuses them, and ``full_clean`` gives the reason in words."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction

from suppliers.ledger.tracked import history_of, tracked_models
from tests import factories
from tests.suppliers.models.bad_rows import BAD_ROWS, BY_CHANGE, OWN_LINKS, SAME_TWICE, TWO_PARTIES
from tests.suppliers.models.unsaved import another, own_models, store


def described(value: object) -> str:
    """The name of a case, the same in every process."""
    if isinstance(value, dict):
        return ", ".join(f"{name}={getattr(given, '__name__', given)}" for name, given in value.items())[:50]
    return str(value)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "label", "fields", "message"), BAD_ROWS, ids=described)
def test_a_bad_row_is_refused_by_the_database_and_in_words(name, label, fields, message):
    record = another(label, **fields)
    with pytest.raises(ValidationError) as refused:
        record.full_clean(validate_unique=False)
    assert message in " ".join(refused.value.messages)
    with pytest.raises(IntegrityError, match=name):
        store(record)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "label", "same"), SAME_TWICE)
def test_a_second_row_of_the_same_is_refused(name, label, same):
    undated: dict[str, object] = {}
    if name.endswith("undated"):
        undated["starts"] = None
    first = factories.MAKERS[apps.get_model(label)](**undated)
    second = another(label, **{field: getattr(first, field) for field in same}, **undated)
    with pytest.raises(ValidationError, match="already exists"):
        second.full_clean()
    with pytest.raises(IntegrityError, match=f"{name}|UNIQUE constraint failed"):
        store(second)


@pytest.mark.django_db
def test_a_short_name_is_given_to_one_organisation_only(organisation):
    second = another("registry.Organisation", slug=organisation.slug)
    with pytest.raises(ValidationError, match="already exists"):
        second.full_clean()
    with pytest.raises(IntegrityError):
        store(second)


@pytest.mark.django_db
def test_a_change_has_a_reason_and_a_number_and_there_is_one_head():
    row = "(number, at, by_id, reason, backdated, touched, form, command, salt, previous, digest)"
    by, when = factories.user().pk, "2026-01-05 09:00:00+00:00"
    for name, number, reason in [("change_number_positive", 0, "Why"), ("change_has_reason", 1, "")]:
        given = [number, when, by, reason, False, "{}", 2, "", "", "", name]
        with pytest.raises(IntegrityError, match=name), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO suppliers_change {row} VALUES ({', '.join(['%s'] * len(given))})", given)
    with pytest.raises(IntegrityError, match="change_head_single"), transaction.atomic():
        apps.get_model("suppliers.ChangeHead").objects.create(pk=2)


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 8_760])
def test_the_shortest_and_the_longest_period_are_stored(number):
    term = another("suppliers.BreachTerm", number=number, unit="hours")
    term.full_clean()
    store(term)


@pytest.mark.django_db
@pytest.mark.parametrize("country", ["GBR", "G B"])
def test_a_country_code_of_three_letters_is_refused(country):
    record = another("suppliers.Country", id=country)
    with pytest.raises(ValidationError, match="at most 2"):
        record.full_clean()
    with pytest.raises(DatabaseError):
        store(record)


def test_every_constraint_of_ours_has_a_row_here_that_breaks_it():
    history = set(map(history_of, tracked_models()))
    names: set[str] = set()
    for model in own_models():
        if model not in history:
            names.update(constraint.name for constraint in model._meta.constraints)
    tried = {row[0] for row in [*BAD_ROWS, *SAME_TWICE, *OWN_LINKS, *TWO_PARTIES]} | BY_CHANGE
    assert names == tried | {"suppliers_involvement_no_self_link"}

"""The changes that may answer a question differently, found in the history."""

import pytest

from registry.history.touching import changes_touching
from registry.reading.loading import head
from suppliers.values import BreachTerm, Service, Supplier
from tests import factories
from tests.pages.world import alter

pytestmark = pytest.mark.django_db


def touching(*asked: object, after: int = 0) -> list[int]:
    return list(changes_touching(asked, after=after, upto=head()[0]))  # type: ignore[arg-type]


@pytest.fixture
def term(db):
    """Change 1: a notice of a service. Changes 2 and 3: another figure, another supplier's service."""
    made = factories.breach_term(number=48, unit="hours")
    alter(made, number=24)
    factories.service()
    return made


def test_changes_of_a_row_of_a_column_and_of_a_kind_are_found(term):
    assert touching((BreachTerm, "id", term.pk)) == [1, 2]
    assert touching((BreachTerm, "service_id", term.service_id)) == [1, 2]
    assert touching((Service, "", None)) == [1, 3]
    assert touching((BreachTerm, "id", term.pk), (Service, "", None)) == [1, 2, 3]
    assert touching((BreachTerm, "id", term.pk), after=1) == [2]


def test_a_row_that_left_a_question_is_found_where_it_left(term):
    other = factories.service()
    number = head()[0]
    alter(term, service=other)
    assert touching((BreachTerm, "service_id", term.service_id), after=number) == [number + 1]
    assert touching((BreachTerm, "service_id", other.pk), after=number) == [number + 1]


def test_an_empty_column_and_what_is_not_there_are_questions_too(term):
    assert touching((BreachTerm, "document_id", None)) == [1, 2]
    assert touching((Supplier, "id", 999_999), (Supplier, "id", None)) == []
    assert touching() == []


def test_it_is_two_queries_whatever_is_asked(term, django_assert_num_queries):
    with django_assert_num_queries(2):
        touching_all = changes_touching([(Service, "", None), (BreachTerm, "id", 1)], after=0, upto=9)
    assert touching_all

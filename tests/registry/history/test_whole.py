"""All differences between two days: of every kind, of no other organisation, in few queries."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.history.differences import counts, record_differences, steps
from suppliers.models import Supplier
from tests import factories
from tests.pages.world import alter, clock
from tests.registry.history.comparing import AFTER, BEFORE, THEN, differences_between, on

pytestmark = pytest.mark.django_db


def test_rows_of_other_organisations_are_not_there_and_their_people_are_not_named(term, organisation):
    with clock(BEFORE):
        other = factories.organisation(slug="other", legal_name="Other Ltd")
        stranger = factories.member(other, "stranger")
    with clock(THEN), factories.acting(stranger, "Their secret"):
        factories.engagement(organisation=other, service=term.service)
        alone = Supplier(legal_name="Shared Ltd")
        alone.save()
    ours, theirs = differences_between(BEFORE, THEN, organisation), differences_between(BEFORE, THEN, other)
    assert [t.name for t in ours] == ["Shared Ltd"]
    assert [(w.act.by, w.act.reason) for w in ours[0].written] == [("a person of another organisation", "")]
    assert {t.what for t in theirs} == {"supplier", "engagement"}
    assert {w.act.by for t in theirs for w in t.written} == {"stranger"}


def test_an_empty_register_differs_from_all_that_came(term):
    first = date(2026, 1, 1)
    assert {t.how.value for t in differences_between(first, AFTER)} == {"added"}
    assert [c.number for c in counts(steps(on(first), on(AFTER)))] == [len(differences_between(first, AFTER))]


def test_the_same_day_does_not_differ(term):
    assert differences_between(THEN, THEN) == []


def queries(first: date, last: date, *organisations: object) -> int:
    with CaptureQueriesContext(connection) as seen:
        differences_between(first, last, *organisations)
    return len(seen)


def test_more_rows_and_more_changes_take_no_more_queries(organisation):
    with clock(BEFORE):
        terms = [factories.breach_term() for _ in range(2)]
    counted = []
    for day, number in ((THEN, 1), (AFTER, 20)):
        with clock(day):
            for _ in range(number):
                alter(terms[0], number=number)
                factories.breach_term()
                factories.engagement(organisation=organisation)
                factories.membership(organisation=organisation)
        differences_between(BEFORE, day, organisation)  # keeps the registers of both days
        counted.append(queries(BEFORE, day, organisation))
    assert counted[0] == counted[1] <= 15


def test_every_kind_of_record_has_words(organisation):
    with clock(THEN), factories.acting():
        for make in factories.MAKERS.values():
            make()
    every = list(type(organisation).objects.all())
    found = differences_between(BEFORE, THEN, *every)
    kinds = {str(model._meta.verbose_name) for model in factories.MAKERS}
    assert {t.what.casefold() for t in found} == {kind.casefold() for kind in kinds}
    assert all(t.name and t.differences for t in found if t.what != "country")
    before, after = on(THEN, *every), on(BEFORE, *every)
    assert {t.how.value for t in record_differences(before, after, steps(before, after))} == {"deleted"}

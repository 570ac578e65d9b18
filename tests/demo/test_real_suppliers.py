"""Real suppliers in the demo: their statements and our own acts, and nothing else."""

import re

import pytest
from django.db import models

from registry.models import Agreement, ClauseReview, Engagement, EngagementOption, GuaranteeAssessment, Paper
from suppliers.models import Contact, Document, Supplier
from tests.demo.organisations import ORGANISATIONS
from tests.demo.parties import EMPTY, REAL_SERVICES

pytestmark = pytest.mark.django_db
REAL_MAILBOXES = {"info@siso.co.uk", "info@egress-sys.co.uk"}
REAL_NAMES = re.compile(
    r"\b(siso|egress|webcore|viatel|hr industries|dolphin|microsoft|azure|aws|amazon|n-able|cove|suprema|detectify)\b"
)


def filled(record: models.Model, columns: set[str]) -> set[str]:
    """The columns among those given that are not empty."""
    return {name for name in columns if getattr(record, name) not in (None, "")}


def test_every_party_of_the_two_statements_is_in_the_table(records):
    named = {r.pk for r in Supplier.objects.exclude(legal_name__contains="(invented example)")}
    assert named == {records[key].pk for key in EMPTY}


@pytest.mark.parametrize("key", EMPTY)
def test_columns_that_a_statement_leaves_out_are_empty(key, records):
    assert filled(records[key], EMPTY[key]) == set()


def test_no_person_is_named_at_a_real_party_and_only_the_two_mailboxes_are_there(records):
    contacts = Contact.objects.filter(supplier__in=[records[key].pk for key in EMPTY])
    assert {c.email for c in contacts} == REAL_MAILBOXES | {""}
    assert [c for c in contacts if c.person_id] == []


def test_nothing_was_agreed_with_a_real_supplier(records):
    engagements = Engagement.objects.filter(service__in=[records[key].pk for key in REAL_SERVICES])
    assert len(engagements) == 4
    agreements = Agreement.objects.filter(engagement__in=engagements)
    assert list(agreements) == []
    assert list(ClauseReview.objects.filter(agreement__in=agreements)) == []
    assert [p for p in Paper.objects.all() if REAL_NAMES.search(f"{p.title} {p.address}".lower())] == []
    assert {a.outcome for a in GuaranteeAssessment.objects.filter(engagement__in=engagements)} == {"insufficient"}


def test_only_documents_that_were_read_are_held_of_a_real_supplier(records):
    held = Document.objects.filter(supplier__in=[records[key].pk for key in EMPTY], availability="held")
    assert {d.pk for d in held} == {records["statement"].pk, records["tc013"].pk}


@pytest.mark.parametrize("service", ["saas", "focus"])
def test_both_organisations_use_both_services_with_different_options(service, records):
    bought = [
        set(
            EngagementOption.objects.filter(
                engagement__service=records[service], engagement__organisation=records[slug]
            ).values_list("option", flat=True)
        )
        for slug in ORGANISATIONS
    ]
    assert all(bought)
    assert bought[0] != bought[1]

"""The terms of a service in the record: whole sentences, and the parts to which they apply."""

from typing import Any

import pytest

from suppliers.wording.figures import day
from tests import factories
from tests.pages.world import TODAY, alter
from tests.registry.records.own_records import TOMORROW, items

pytestmark = pytest.mark.django_db


def said(w: Any, label: str) -> list[str]:
    """What the record says of a service under a label."""
    (part,) = items(w).services.parts
    (item,) = (item for item in part.sections[0].items if item.label == label)
    return [str(value) for value in item.shown_answers]


def test_a_breach_notice_says_through_which_channel_it_comes_and_what_it_contains(world):
    alter(world.term, number=24, trigger="aware", channel="telephone", content="what happened")
    sentence = "within 24 hours after becoming aware; channel: telephone; content: what happened, stated"
    assert said(world, "Breach notice") == [f"{sentence} (Acme statement v2, Section 7)"]


def test_a_copy_says_of_what_it_is_where_it_is_and_by_whom(world):
    by = factories.supplier(legal_name="Keeper Ltd")
    factories.backup_term(
        service=world.service, kind="snapshot", what="Database", kept_number=9, kept_unit="days", place="Leeds", by=by
    )
    assert said(world, "Backups") == ["Snapshot, kept for 9 days; data: Database; place: Leeds; by Keeper Ltd, stated"]


def test_a_deletion_says_how_long_copies_outlive_it(world):
    of = {"number": 30, "unit": "days", "event": "contract end", "disposal": "delete"}
    factories.retention_term(service=world.service, what="Files", rotation_number=7, rotation_unit="days", **of)
    assert said(world, "Retention") == [
        "Files: deletion, 30 days after end of the contract; copies kept 7 days longer, stated"
    ]


def test_an_agreement_says_from_when_a_notice_counts_and_what_becomes_of_the_data(world):
    notice = {"breach_number": 24, "breach_unit": "hours", "breach_trigger": "confirmed"}
    end = {"disposal": "return", "deletion_number": 30, "deletion_unit": "days"}
    factories.agreement(engagement=world.engagement, title="DPA", version="", **notice, **end)
    assert said(world, "Agreement") == [
        "DPA; breach notice within 24 hours after confirming it; "
        "at the end: return, data deleted within 30 days after the end"
    ]


@pytest.mark.parametrize(("signed", "words"), [(TODAY, f"DPA, signed on {day(TODAY)}"), (TOMORROW, "DPA")])
def test_an_agreement_that_is_signed_later_is_not_said_to_be_signed(world, signed, words):
    factories.agreement(engagement=world.engagement, title="DPA", version="", signed=signed)
    assert said(world, "Agreement") == [words]


def test_a_claim_about_one_component_or_option_says_so(world):
    component = factories.component(service=world.service, name="Portal")
    option = factories.service_option(service=world.service, name="Hosted")
    alter(world.term, component=component, option=option)
    assert "; only for Hosted, Portal, stated" in said(world, "Breach notice")[0]
    factories.engagement_option(engagement=world.engagement, option=option)
    assert "; only for Portal, stated" in said(world, "Breach notice")[0]

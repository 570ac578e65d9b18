"""SUB-12: every client has authorised each sub-processor that we use, and was notified of changes."""

from datetime import timedelta

import pytest

from registry.values import ClientSubProcessor, Organisation, OwnService, ProcessingForClient
from tests.registry.rules.chain.case import SINCE, answered, cases, noticed, setting
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY


def served(*, client=None, engagement=None, notice=None, **fields):
    """A world in which a sub-processor of ours takes part in our processing for a client."""
    world, used = setting(**{"role": "sub-processor"} | (engagement or {}))
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rotas")
    given = {"client": "Homes", "starts": SINCE, "change_number": 30, "change_unit": "days"} | (client or {})
    processing = world.add(ProcessingForClient, service_id=own.id, **given)
    row = {"authorised": "general", "told": SINCE} | fields
    world.add(ClientSubProcessor, processing_id=processing.id, engagement_id=used.id, **row)
    if notice is not None:
        made = noticed(world, used, **{"announced": YESTERDAY} | notice.get("notice", {}))
        if "answer" in notice:
            answered(world, used, made, answer=notice["answer"])
    return world


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, []),
        ({"authorised": "specific"}, []),
        ({"authorised": "specific", "told": None}, []),
        ({"authorised": "no"}, [("no", "high")]),
        ({"authorised": "unknown"}, [("unknown", "high")]),
        ({"authorised": "", "told": None}, [("unknown", "high")]),
        ({"told": None}, [("untold", "medium")]),
        ({"told": TODAY}, []),
        ({"told": TOMORROW}, [("untold", "medium")]),
        ({"authorised": "specific", "told": TOMORROW}, []),
    ],
)
def test_sub_12_asks_for_the_authorisation_of_the_client(fields, seen):
    assert cases(served(**fields), "SUB-12") == seen


@pytest.mark.parametrize(
    ("used_since", "told", "change", "fires"),
    [
        (YESTERDAY, YESTERDAY - timedelta(days=29), 30, 1),
        (YESTERDAY, YESTERDAY - timedelta(days=30), 30, 0),
        (YESTERDAY, YESTERDAY, None, 0),
        # The client accepted earlier sub-processors with the contract.
        (SINCE, TODAY, 30, 0),
        (None, TODAY, 30, 0),
    ],
)
def test_sub_12_counts_the_notice_that_we_owe_the_client(used_since, told, change, fires):
    client = {"change_number": change, "change_unit": "days" if change else ""}
    world = served(engagement={"starts": used_since}, client=client, told=told)
    assert cases(world, "SUB-12") == [("late", "low")] * fires


def test_sub_12_counts_a_notice_after_a_change_as_about_that_change():
    late = {
        "engagement": {"starts": TODAY - timedelta(days=60)},
        "client": {"change_number": 30, "change_unit": "days"},
    }
    assert cases(served(told=YESTERDAY, **late), "SUB-12") == [("late", "low")]
    assert cases(served(told=YESTERDAY, notice={"notice": {"announced": YESTERDAY}}, **late), "SUB-12") == []


@pytest.mark.parametrize(
    ("notice", "told", "fires"),
    [
        ({}, SINCE, 1),
        ({}, TODAY, 0),
        ({"answer": "no objection"}, SINCE, 1),
        ({"answer": "objected"}, SINCE, 0),
        ({"notice": {"kind": "removes"}}, SINCE, 0),
        ({"notice": {"announced": TOMORROW}}, SINCE, 0),
        ({"notice": {"announced": SINCE - timedelta(days=9)}}, SINCE - timedelta(days=20), 0),
    ],
)
def test_sub_12_asks_whether_a_change_further_down_was_passed_on(notice, told, fires):
    assert cases(served(notice=notice, told=told), "SUB-12") == [("change", "medium")] * fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_12_checks_processing_and_engagements_in_force(days, there):
    assert bool(served(client=days, authorised="no").found("SUB-12")) is there
    assert bool(served(engagement=days, authorised="no").found("SUB-12")) is there


def test_sub_12_is_for_one_organisation_and_names_the_client():
    world = served(authorised="no")
    assert world.found("SUB-12", TODAY, world.add(Organisation, slug="other")) == []
    (finding,) = world.found("SUB-12")
    assert finding.message == "Homes has not authorised Acme Ltd, which works for us in “Rotas”."


def test_sub_12_states_the_notice_that_we_owe():
    (finding,) = served(engagement={"starts": YESTERDAY}, told=YESTERDAY).found("SUB-12")
    assert finding.message == (
        "We notified Homes of Acme Ltd on 14 June 2026. We have used Acme Ltd for “Rotas” since 14 June 2026, and we "
        "owe the client notice of 30 days."
    )

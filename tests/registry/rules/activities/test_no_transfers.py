"""Rules about a confirmed "none" that the register contradicts, for what the tests of transfers leave out."""

import pytest

from registry.rules import Severity
from registry.values import (
    ActivityEngagement,
    ActivityRecipient,
    ActivityTransfer,
    ClientSubProcessor,
    ConfirmedNone,
    JointController,
    OwnService,
    ProcessingForClient,
)
from suppliers.values import Supplier
from tests.registry.rules.activities.case import Case
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World

MESSAGE = "“Payroll” was confirmed to have no recipients. The register shows data that goes to {}."


@pytest.mark.parametrize(
    ("kind", "fields", "named"),
    [
        (ActivityRecipient, {"kind": "authority", "category": "Tax office"}, "Tax office"),
        (ActivityRecipient, {"kind": "authority", "category": "Tax office", "ends": YESTERDAY}, ""),
        (ActivityTransfer, {"country_id": "US", "recipient": "CallCo"}, "CallCo"),
        (ActivityTransfer, {"country_id": "US"}, "a recipient that is not named"),
        (ActivityTransfer, {"country_id": "US", "recipient": "CallCo", "mechanism": "none"}, ""),
        (ActivityTransfer, {"country_id": "GB", "recipient": "CallCo"}, "CallCo"),
        (ActivityTransfer, {"country_id": "GB"}, ""),
        (JointController, {"country_id": "GB", "name": "Partner"}, ""),
        (JointController, {"country_id": "US", "name": "Partner"}, "Partner"),
        (None, {}, "Acme Ltd"),
    ],
)
def test_act_13_reports_recipients_where_none_was_confirmed(kind, fields, named):
    case = Case()
    case.without(ConfirmedNone)
    if kind is not None:
        case.without(ActivityEngagement)
        case.part(kind, **fields)
    row = case.part(ConfirmedNone, item="recipients", on=TODAY)
    found = [(f.case, f.severity, f.message) for f in case.found("ACT-13")]
    assert found == [("recipients", Severity.LOW, MESSAGE.format(named))] * bool(named)
    assert case.elsewhere("ACT-13") == []
    case.world.alter(row, on=TOMORROW)
    assert case.found("ACT-13") == []


def test_act_13_names_a_recipient_once_that_a_transfer_names_too():
    case = Case()
    case.without(ConfirmedNone)
    case.part(ActivityRecipient, kind="controller", category="calls", name="CallCo")
    case.part(ActivityTransfer, country_id="US", recipient="callco")
    case.part(ActivityTransfer, country_id="US", recipient="acme LTD")
    case.part(ConfirmedNone, item="recipients", on=TODAY)
    assert [f.message for f in case.found("ACT-13")] == [MESSAGE.format("Acme Ltd and CallCo")]


@pytest.mark.parametrize(
    ("words", "country", "seen"),
    [
        ("none", "US", [("", Severity.HIGH)]),
        ("None.", "US", [("", Severity.HIGH)]),
        (" n/a ", "US", [("", Severity.HIGH)]),
        ("none", None, [("unknown country", Severity.LOW)]),
        ("none", "GB", []),
        ("None, apart from support.", "US", []),
        ("", "US", []),
    ],
)
def test_act_14_reads_words_that_only_say_none(words, country, seen):
    world = World()
    used = world.engaged(role="sub-processor")
    world.alter(world.rows[Supplier][1], country_id=country)
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rota")
    client = world.add(ProcessingForClient, service_id=own.id, client="Client Ltd", transfers=words)
    world.add(ClientSubProcessor, processing_id=client.id, engagement_id=used.id)
    found = world.found("ACT-14")
    assert [(f.case, f.severity) for f in found] == seen
    for finding in found:
        assert finding.message.startswith("The processing for Client Ltd is recorded as having no transfers.")

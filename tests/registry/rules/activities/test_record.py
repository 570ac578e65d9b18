"""Rules about the items of Article 30(1), on registers made of values."""

import pytest

from registry.records import controller_record
from registry.records.article_30.recipients import recipients_table
from registry.rules import Severity
from registry.values import (
    ActivityBasis,
    ActivityData,
    ActivityEngagement,
    ActivityRecipient,
    ActivityTransfer,
    ConfirmedNone,
    JointController,
    TransferBasis,
)
from suppliers.values import Service, SubjectCategory, Supplier
from tests.registry.rules.activities.case import ALL_DAYS, WHOLE, Case
from tests.registry.world import TODAY, TOMORROW

EVERY = ["joint", "purposes", "subjects", "data", "recipients", "transfers", "security"]


def empty(**activity):
    """A case with only a reference and a name."""
    case = Case(**dict.fromkeys(WHOLE, "") | {"dpia_on": None, "dpia": "not due"} | activity)
    for kind in (ActivityData, ActivityEngagement, ActivityBasis, ConfirmedNone):
        case.without(kind)
    for row in [*case.world.rows[SubjectCategory]]:
        case.world.rows[SubjectCategory].pop(row)
    return case


def test_act_01_accepts_a_complete_record_and_lists_the_items_missing_from_an_empty_one():
    assert Case().items() == []
    case = empty()
    assert case.items() == EVERY
    assert case.elsewhere("ACT-01") == []


@pytest.mark.parametrize("item", [each for each in EVERY if each != "purposes"])
def test_act_01_accepts_a_confirmed_none_from_its_day_on(item):
    case = empty()
    row = case.part(ConfirmedNone, item=item, on=TODAY)
    assert item not in case.items()
    case.world.alter(row, on=TOMORROW)
    assert item in case.items()


@pytest.mark.parametrize(
    ("kind", "fields", "item"),
    [
        (JointController, {"name": "Other", "arrangement": "File 2"}, "joint"),
        (ActivityRecipient, {"kind": "internal", "category": "Staff"}, "recipients"),
        # The recipient of a transfer is a recipient.
        (ActivityTransfer, {"country_id": "US", "recipient": "Other", "mechanism": "45"}, "transfers recipients"),
    ],
)
def test_act_01_accepts_a_row_as_an_answer(kind, fields, item):
    case = empty()
    case.part(kind, **fields)
    assert case.items() == [each for each in EVERY if each not in item.split()]


@pytest.mark.parametrize(
    ("kind", "fields", "items"),
    [
        (ActivityTransfer, {"country_id": "US", "mechanism": "45"}, ["importer"]),
        # TRA-07 covers its safeguards.
        (ActivityTransfer, {"country_id": "US", "recipient": "Other", "mechanism": "49(1)2"}, []),
    ],
)
def test_act_01_lists_an_incomplete_answer(kind, fields, items):
    case = Case()
    case.part(kind, **fields)
    assert case.items() == items


@pytest.mark.parametrize(
    ("country", "basis", "there"),
    [
        ("GB", None, False),
        # Every transfer that the record lists is an answer, with a ground on record or without.
        ("US", None, True),
        (None, None, True),
        ("US", {"mechanism": "IDTA"}, True),
        ("US", {"mechanism": "none"}, False),
    ],
)
def test_act_01_accepts_a_transfer_through_a_service_as_an_answer(country, basis, there):
    case = Case()
    case.without(ConfirmedNone, item="transfers")
    case.world.alter(case.world.rows[Supplier][1], country_id=country)
    if basis is not None:
        given = {"engagement_id": case.engagement.id, "regime": "UK", "importer_id": 1, "country_id": country}
        case.world.add(TransferBasis, **given | basis)
    assert case.items() == ([] if there else ["transfers"])
    # The rule counts the transfers that the record prints.
    (activity,) = controller_record(case.world.lens(), case.organisation).activities
    assert activity.sent.answers is there


@ALL_DAYS
def test_act_01_counts_a_service_only_while_it_is_in_use(days, there):
    for kind in ("engagement", "service"):
        case = Case()
        row = case.engagement if kind == "engagement" else case.world.rows[Service][case.service]
        case.world.alter(row, **days)
        assert case.items() == ([] if there else ["recipients"])


@pytest.mark.parametrize(
    ("activity", "severity"),
    [({}, Severity.LOW), ({"special": "health"}, Severity.MEDIUM), ({"status": "planned"}, Severity.LOW)],
)
def test_act_01_is_weighed_by_the_data(activity, severity):
    assert [f.severity for f in Case(security="", **activity).found("ACT-01")] == [severity]


@pytest.mark.parametrize(
    ("kinds", "activity"),
    [
        ((), {}),
        ((JointController,), {}),
        ((), {"purposes": "", "security": ""}),
        ((ActivityTransfer,), {"purposes": ""}),
    ],
)
def test_act_01_and_the_record_agree_on_the_missing_items(kinds, activity):
    for case in (Case(**activity), empty(**activity)):
        for kind in kinds:
            case.part(kind, **{"name": "Other"} if kind is JointController else {"country_id": "US", "mechanism": "45"})
        (record,) = controller_record(case.world.lens(), case.organisation).activities
        missing = {
            "joint": not record.joint_controllers and "joint" not in record.none,
            "purposes": not record.purposes and not record.purposes_in_text,
            "subjects": not record.subjects and "subjects" not in record.none,
            "data": not record.data and "data" not in record.none,
            "recipients": not recipients_table(record).rows and "recipients" not in record.none,
            "importer": any(row.cells[0][0].text.missing for row in recipients_table(record).rows),
            "transfers": not record.sent.answers and "transfers" not in record.none,
            "security": not record.activity.security and "security" not in record.none,
        }
        assert case.items() == [item for item, there in missing.items() if there]

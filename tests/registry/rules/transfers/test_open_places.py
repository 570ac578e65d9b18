"""Places abroad whose company is not on record, on registers made of values."""

import pytest

from suppliers.values import DataLocation
from tests.registry.rules.transfers.case import cases, decision, elsewhere, message, world_of

# TRA-14: places abroad have their company.


def place(world, operator=None, **fields):
    row = {"service_id": world.top.id, "country_id": "US", "kind": "storage", "operated_by": "unknown"}
    if operator is not None:
        row |= {"operated_by": "party", "operator_id": operator.supplier_id}
    world.add(DataLocation, **row | fields)


@pytest.mark.parametrize(
    ("who", "adequate", "seen"),
    [
        ("nobody", False, ("unknown", "medium")),
        ("nobody", True, ("unknown", "low")),
        ("another", False, ("elsewhere", "medium")),
        ("another", True, ("elsewhere", "low")),
        ("itself", False, ("itself", "low")),
    ],
)
def test_tra_14_asks_who_holds_the_data_at_a_place_abroad(who, adequate, seen):
    world = world_of("GB")
    if adequate:
        decision(world)
    place(world, {"another": world.service("Two", "IE"), "itself": world.top}.get(who))
    assert [(f.case, f.severity) for f in world.found("TRA-14")] == [seen]
    assert elsewhere(world, "TRA-14") == []


def test_tra_14_is_not_weighed_and_names_kinds_and_country():
    world = world_of("GB")
    world.activity(world.engagement, special="health")
    for kind in ("storage", "backup"):
        place(world, kind=kind)
    (finding,) = world.found("TRA-14")
    assert finding.severity == "medium"
    assert message(world, "TRA-14") == (
        "Data of “Hosting” is abroad (United States: storage and backup). Who holds it there is not on record."
    )


def test_tra_14_is_for_processors():
    world = world_of("GB", role="controller")
    place(world)
    assert cases(world, "TRA-14") == []

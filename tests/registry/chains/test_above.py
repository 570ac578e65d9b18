"""Above a party: which engagements lead to it, however far down it is, and that a circle ends."""

import pytest

from registry.chains import engagements_above
from suppliers.values import Access, DataLocation, Involvement, Service, Supplier
from tests.registry.world import DAYS, World

HOSTS = {"kind": "hosts", "declared_role": "none", "flow_down": "not asked"}


class Chained(World):
    """A service in use, whose supplier has a host, whose own service has a data centre."""

    def __init__(self) -> None:
        super().__init__()
        self.used = self.engaged()
        self.host, self.centre = (self.add(Supplier, legal_name=name) for name in ("Host Ltd", "Centre Ltd"))
        self.hosting = self.add(Service, supplier_id=self.host.id, name="Hosting")
        self.link = self.add(
            Involvement,
            service_id=self.used.service_id,
            party_id=self.host.id,
            party_service_id=self.hosting.id,
            **HOSTS,
        )
        self.below = self.add(Involvement, service_id=self.hosting.id, party_id=self.centre.id, **HOSTS)

    def above(self, party: Supplier) -> list[int]:
        return [row.id for row in engagements_above(self.lens(), party.id)]


def test_a_party_is_found_from_every_depth():
    world = Chained()
    assert world.above(world.host) == [world.used.id] and world.above(world.centre) == [world.used.id]
    assert world.above(world.add(Supplier, legal_name="Nobody Ltd")) == []


@pytest.mark.parametrize(("days", "applies"), DAYS.values(), ids=DAYS)
def test_only_what_applies_on_the_day_leads_to_it(days, applies):
    world = Chained()
    world.alter(world.link, **{"starts": None, "ends": None} | days)
    assert bool(world.above(world.centre)) == applies


@pytest.mark.parametrize(
    ("standing", "leads"), [("stated", True), ("unclear", True), ("denied", False), ("silent", False)]
)
def test_only_what_a_source_asserts_leads_to_it(standing, leads):
    world = Chained()
    world.alter(world.link, standing=standing)
    assert bool(world.above(world.host)) == (standing in {"stated", "unclear"})


def test_access_or_a_place_leads_to_a_party_without_a_task():
    world = Chained()
    for kind, column in ((Access, "party_id"), (DataLocation, "operator_id")):
        party = world.add(Supplier, legal_name="Quiet Ltd")
        world.add(kind, service_id=world.hosting.id, **{column: party.id})
        assert world.above(party) == [world.used.id]


def test_a_circle_ends():
    world = Chained()
    world.add(
        Involvement,
        service_id=world.hosting.id,
        party_id=world.host.id,
        party_service_id=world.used.service_id,
        **HOSTS,
    )
    assert world.above(world.centre) == [world.used.id]

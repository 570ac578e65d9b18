"""The transfers of a service in a few words, as the page of its supplier has them."""

from registry.records.consequences import consequences
from tests.registry.worlds.notation import TransferWorld

WORLD = {"id": "–", "day": "2026-11-25", "us": "IE/EU", "laws": "P1:EU"}


def footings_of(chain: str, facts: str = "–") -> dict[str, int]:
    world = TransferWorld({**WORLD, "chain": chain, "facts": facts})
    (engagement,) = world.engagements.values()
    found = consequences(world.lens(world.day), engagement)
    assert found is not None
    return dict(found.footings)


def test_a_country_that_is_not_on_record_is_not_called_a_third_country():
    onward = "onward from a country that is not on record"
    assert footings_of("us>Alder(?)>Birch(IN)") == {"country not on record": 1, onward: 1}
    assert footings_of("us>Alder(US)>Birch(IN)")["onward from a third country"] == 1


def test_an_entry_that_is_known_not_to_cover_staff_data_is_not_confirmed():
    ground = 'staff P1 · G us>Alder US EU: 45 listed "Alder", checked 2026-09-01, hr no'
    assert footings_of("us>Alder(US)", ground) == {"not confirmed that it covers the transfer": 1}

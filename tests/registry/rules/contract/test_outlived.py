"""CON-12: every engagement is within the dates of its service."""

import pytest

from registry.values import Organisation
from suppliers.values import Service, Supplier
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World


def used(service=None, **engagement):
    """A world in which the organisation uses a service with these dates."""
    world = World()
    made = world.add(Service, supplier_id=world.add(Supplier).id, **(service or {}))
    world.engaged(service_id=made.id, **engagement)
    return world


@pytest.mark.parametrize(
    ("service", "engagement", "cases"),
    [
        ({}, {}, []),
        ({"ends": TODAY}, {}, []),
        ({"ends": YESTERDAY}, {}, ["ended"]),
        ({"starts": TOMORROW}, {}, ["begins"]),
        ({"ends": YESTERDAY}, {"ends": YESTERDAY}, []),
        ({"ends": YESTERDAY}, {"starts": TOMORROW}, []),
    ],
)
def test_con_12_fires_where_an_engagement_exceeds_the_dates_of_its_service(service, engagement, cases):
    assert [f.case for f in used(service, **engagement).found("CON-12")] == cases


def test_con_12_names_the_supplier_and_the_day():
    (finding,) = used({"ends": YESTERDAY}).found("CON-12")
    assert finding.supplier.name == "Acme Ltd"
    assert "“Hosting” of Acme Ltd, which ended on 14 June 2026." in finding.message


def test_con_12_is_a_finding_of_the_organisation_that_uses_it():
    world = used({"ends": YESTERDAY})
    other = world.add(Organisation, slug="other")
    assert world.found("CON-12", TODAY, other) == []

"""A register for testing a rule about a service: one service in use, with the rows of a test case."""

from dataclasses import dataclass, fields
from typing import Any

from registry.findings.finding import Finding
from registry.values import ActivityData, EngagementOption, Organisation
from suppliers.values import Claim, Component, Row, Service, ServiceOption, Supplier
from tests.registry.world import TODAY, World

BOUGHT, OTHER_OPTION = 1, 2
DATABASE, BACKUPS, WEB = 1, 2, 3
# The supplier of the service in use, and a party with a service of its own.
ACME, BELOW, SERVICE_BELOW = 1, 2, 2
Given = tuple[type[Row], dict[str, Any]]


@dataclass(frozen=True)
class Tried:
    """A rule, rows on which it fires or does not, and one more row that reverses this while it counts."""

    code: str
    row: Given
    fires: bool
    rows: tuple[Given, ...] = ()
    kept: tuple[int | None, str] = (None, "")

    @property
    def firing(self) -> tuple[Given, ...]:
        """The rows on which the rule fires."""
        return (*self.rows, self.row) if self.fires else self.rows

    def sees(self, **changed: Any) -> list[Finding]:
        """The findings with the one row changed."""
        return sees(self.code, *self.rows, (self.row[0], self.row[1] | changed), kept=self.kept)


def service_in_use(*given: Given, kept=(None, ""), criteria="", special="", **engagement: Any) -> World:
    """A world in which the organisation uses a service with one option of two, for one category of data."""
    world = World()
    acme = world.add(Supplier, legal_name="Acme Ltd", country_id="GB")
    service = world.add(Service, supplier_id=acme.id)
    below = world.add(Supplier, legal_name="Below Ltd", country_id="GB")
    world.add(Service, supplier_id=below.id, name="Halls")
    for part in ("database", "backup", "web"):
        world.add(Component, service_id=service.id, kind=part, name=part.capitalize())
    for name in ("Hosted", "On your servers"):
        world.add(ServiceOption, service_id=service.id, name=name)
    used = world.engaged(service_id=service.id, **engagement)
    world.add(EngagementOption, engagement_id=used.id, option_id=BOUGHT)
    world.activity(used, special=special)
    (data,) = world.rows[ActivityData].values()
    world.alter(data, kept_number=kept[0], kept_unit=kept[1], criteria=criteria)
    for kind, row in given:
        names = {each.name for each in fields(kind)}
        usual = {"service_id": service.id} if issubclass(kind, Claim) else {}
        usual |= {"engagement_id": used.id} if "engagement_id" in names else {}
        usual |= {"organisation_id": world.organisation.id} if "organisation_id" in names else {}
        world.add(kind, **usual | row)
    return world


def sees(code: str, *given: Given, on=TODAY, **other: Any) -> list[Finding]:
    """The findings of one rule in such a register."""
    return service_in_use(*given, **other).found(code, on)


def elsewhere(code: str, *given: Given) -> list[Finding]:
    """The findings of the rule for another organisation."""
    world = service_in_use(*given)
    other = world.add(Organisation, slug="other", legal_name="Other Ltd")
    return world.found(code, TODAY, other)


def cases(found: list[Finding]) -> list[str]:
    """The cases of some findings."""
    return [each.case for each in found]

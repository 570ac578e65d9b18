"""A register of services behind each other, of values only."""

from datetime import date
from typing import Any

from registry.chains import Chain, chain_of
from registry.reading.lens import Lens
from registry.values import Engagement
from suppliers.values import Involvement, Service, Supplier
from tests.registry.world import TODAY, World


class Linked(World):
    """A world with one engagement, of ``top``, and methods to add parties behind it."""

    def __init__(self, country_id: str | None = "GB", **engagement: Any) -> None:
        super().__init__()
        self.top = self.service("Top", country_id)
        self.engagement = self.engaged(service_id=self.top.id, **engagement)

    def service(self, name: str, country_id: str | None = "GB", **fields: Any) -> Service:
        """A service of a new supplier of that name."""
        return self.add(Service, supplier_id=self.add(Supplier, legal_name=name, country_id=country_id).id, **fields)

    def behind(self, above: Service, below: Service, **fields: Any) -> Involvement:
        """Adds a sub-processor behind a service with its own service."""
        usual = {"kind": "hosts", "declared_role": "sub-processor", "party_service_id": below.id}
        return self.add(Involvement, service_id=above.id, party_id=below.supplier_id, **usual | fields)

    def supplier(self, service: Service) -> Supplier:
        """Whose service it is."""
        row = self.rows[Supplier][service.supplier_id]
        assert isinstance(row, Supplier)
        return row

    def seen(self, on: date = TODAY) -> tuple[Lens, Engagement, Chain]:
        """What the arithmetic is given: the lens, the engagement and its chain."""
        lens = self.lens(on)
        service = lens.get(Service, self.engagement.service_id)
        assert service is not None
        return lens, self.engagement, chain_of(lens, self.engagement, service)

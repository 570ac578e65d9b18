"""A service in use: the engagement with its service and supplier, as long as all three are on record."""

from typing import NamedTuple

from registry.reading.lens import Lens
from registry.values import Engagement
from suppliers.values import Service, Supplier


class Used(NamedTuple):
    """An engagement in force, with its service and supplier."""

    engagement: Engagement
    service: Service
    supplier: Supplier


def used(lens: Lens, engagement: Engagement | None) -> Used | None:
    """An engagement with its service and supplier. None: it, or its service, does not apply on the lens's day."""
    if engagement is None or not engagement.in_force(lens.on):
        return None
    provided = service_and_supplier(lens, engagement)
    if provided is None:
        return None
    service, supplier = provided
    if not service.in_force(lens.on):
        return None
    return Used(engagement, service, supplier)


def service_and_supplier(lens: Lens, engagement: Engagement) -> tuple[Service, Supplier] | None:
    """The service of an engagement and its supplier; None where one of them is not on record."""
    service = lens.get(Service, engagement.service_id)
    if service is None:
        return None
    supplier = lens.get(Supplier, service.supplier_id)
    if supplier is None:
        return None
    return service, supplier

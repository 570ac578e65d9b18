"""A service that is used: the engagement with its service and supplier, as long as all of them are there."""

from typing import NamedTuple

from registry.reading.lens import Lens
from registry.values import Engagement
from suppliers.values import Service, Supplier


class Used(NamedTuple):
    """An engagement in force, with its service and who supplies it."""

    engagement: Engagement
    service: Service
    supplier: Supplier


def used(lens: Lens, engagement: Engagement | None) -> Used | None:
    """An engagement with its service and supplier; None where it or its service does not apply on the lens's day."""
    service = lens.get(Service, engagement.service_id) if engagement else None
    supplier = lens.get(Supplier, service.supplier_id) if service else None
    if engagement is None or service is None or supplier is None:
        return None
    return Used(engagement, service, supplier) if engagement.in_force(lens.on) and service.in_force(lens.on) else None

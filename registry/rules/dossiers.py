"""Dossiers: everything that the rules about one subject may read, collected from a Lens once.

A dossier is a plain value, so that what a rule saw in it can be remembered while none of its rows changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from registry.lens import Lens
from registry.values import (
    ActivityData,
    ActivityEngagement,
    Engagement,
    Organisation,
    ProcessingActivity,
)
from suppliers.values import BreachTerm, DataCategory, Service, Supplier


@dataclass(frozen=True, slots=True)
class EngagementDossier:
    """An organisation's use of a service: the terms in force that day and the data that goes there."""

    on: date
    organisation: Organisation
    engagement: Engagement
    service: Service
    supplier: Supplier
    breach_terms: tuple[BreachTerm, ...]
    data: tuple[DataCategory, ...]

    @property
    def subject(self) -> str:
        """What findings are about, the same for ever."""
        return f"engagement:{self.engagement.id}"

    @property
    def names(self) -> dict[str, str]:
        """What messages call the parties."""
        return {
            "organisation": self.organisation.name,
            "service": self.service.name,
            "supplier": self.supplier.name,
        }


def engagement_dossiers(lens: Lens) -> Iterator[EngagementDossier]:
    """A dossier for each engagement in force on the lens's day."""
    for engagement in lens.all(Engagement):
        organisation = lens.get(Organisation, engagement.organisation_id)
        service = lens.get(Service, engagement.service_id)
        supplier = lens.get(Supplier, service.supplier_id) if service else None
        if organisation is None or service is None or supplier is None:
            continue
        if not (engagement.in_force(lens.on) and service.in_force(lens.on)):
            continue
        yield EngagementDossier(
            lens.on,
            organisation,
            engagement,
            service,
            supplier,
            lens.current(BreachTerm, "service_id", service.id),
            _data(lens, engagement),
        )


def _data(lens: Lens, engagement: Engagement) -> tuple[DataCategory, ...]:
    found: dict[int, DataCategory] = {}
    for link in lens.where(ActivityEngagement, "engagement_id", engagement.id):
        activity = lens.get(ProcessingActivity, link.activity_id)
        if activity is None or not activity.in_force(lens.on):
            continue
        for data in lens.where(ActivityData, "activity_id", activity.id):
            category = lens.get(DataCategory, data.category_id)
            if category is not None:
                found[category.id] = category
    return tuple(found[key] for key in sorted(found))


# How the dossiers of each kind are collected.
DOSSIERS = {EngagementDossier: engagement_dossiers}

"""What an activity shows of recognising people by their bodies: why, what else there is, and where templates rest."""

from collections.abc import Iterable
from dataclasses import dataclass

from registry.chains import ASSERTED, in_use, options_bought
from registry.rules.dossiers import ActivityDossier
from registry.values import ActivityBasis, ControlSwitched, DpiaStatus, Engagement
from suppliers.values import (
    Control,
    DataCategory,
    DataHandled,
    DataLocation,
    SecurityMeasure,
    Service,
    SpecialCategory,
    Standing,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Another way for those who refuse, as a service that is used offers it."""

    service: Service
    measure: SecurityMeasure
    engagement: Engagement


def necessity_open(d: ActivityDossier) -> bool:
    """Whether no assessment of impact or of interests says why; one that is still to come is another rule's matter."""
    status = d.activity.dpia
    kept = status == DpiaStatus.DONE and bool(d.activity.dpia_address)
    shown = kept or any(row.weighed(d.lens.on) for row in d.parts(ActivityBasis))
    return not shown and status in {DpiaStatus.DONE, DpiaStatus.NOT_DUE}


def alternatives(d: ActivityDossier) -> list[Offer]:
    """The other ways that the services used offer."""
    return [
        Offer(service=service, measure=measure, engagement=engagement)
        for engagement, service, _supplier in d.engagements
        for measure in d.lens.current(SecurityMeasure, "service_id", service.id)
        if measure.control == Control.ALTERNATIVE and measure.standing == Standing.STATED
        if in_use(measure, options_bought(d.lens, engagement))
    ]


def switched(d: ActivityDossier, offer: Offer) -> bool:
    """Whether another way is on record as switched on."""
    rows = d.lens.where(ControlSwitched, "engagement_id", offer.engagement.id)
    return any(row.measure_id == offer.measure.id and row.switched(d.lens.on) for row in rows)


def handled(d: ActivityDossier) -> list[DataHandled]:
    """What the services used say of handling templates."""
    return [
        row
        for engagement, service, _supplier in d.engagements
        for row in d.lens.current(DataHandled, "service_id", service.id)
        if row.standing in ASSERTED and in_use(row, options_bought(d.lens, engagement)) and _of_templates(d, row)
    ]


def doubtful(rows: Iterable[DataHandled]) -> list[int]:
    """The keys of the components that may handle templates, as is said unclearly."""
    return sorted({row.component_id for row in rows if row.standing == Standing.UNCLEAR and row.component_id})


def placed(d: ActivityDossier, row: DataHandled) -> bool:
    """Whether it is stated that templates are handled, and where the component stands that does."""
    places = d.lens.current(DataLocation, "service_id", row.service_id)
    return row.standing == Standing.STATED and any(
        each.component_id == row.component_id and each.standing == Standing.STATED for each in places
    )


def _of_templates(d: ActivityDossier, row: DataHandled) -> bool:
    category = d.lens.get(DataCategory, row.category_id) if row.category_id else None
    return category is not None and category.special == SpecialCategory.BIOMETRIC

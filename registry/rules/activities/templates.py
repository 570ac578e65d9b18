"""What an activity shows of recognising people by their bodies: why, what else there is, and where templates rest."""

from collections.abc import Iterator

from registry.chains import SAID, bought, in_use
from registry.rules.dossiers import ActivityDossier
from registry.values import ActivityBasis, ControlSwitched, DpiaStatus, Engagement
from suppliers.values import (
    Component,
    Control,
    DataCategory,
    DataHandled,
    DataLocation,
    Row,
    SecurityMeasure,
    Service,
    SpecialCategory,
    Standing,
)

# The case of the message, its figures, and what it is about.
Case = tuple[str, tuple[tuple[str, Row | tuple[Row, ...]], ...], str]


def necessity(d: ActivityDossier) -> Iterator[Case]:
    """An assessment of impact or of interests says why; one that is still to come is another rule's matter."""
    status = d.activity.dpia
    kept = status == DpiaStatus.DONE and bool(d.activity.dpia_address)
    shown = kept or any(row.weighed(d.lens.on) for row in d.parts(ActivityBasis))
    if not shown and status in {DpiaStatus.DONE, DpiaStatus.NOT_DUE}:
        yield "necessity", (), "necessity"


def alternative(d: ActivityDossier) -> Iterator[Case]:
    """Another way that a service offers, and that is on record as switched on."""
    offers = [
        (service, measure, engagement)
        for engagement, service, _supplier in d.engagements
        for measure in d.lens.current(SecurityMeasure, "service_id", service.id)
        if measure.control == Control.ALTERNATIVE and measure.standing == Standing.STATED
        if in_use(measure, bought(d.lens, engagement))
    ]
    if not offers:
        yield "alternative", (), "alternative"
    elif not any(_switched(d, measure, engagement) for _service, measure, engagement in offers):
        yield "off", (("service", offers[0][0]),), "alternative"


def _switched(d: ActivityDossier, measure: SecurityMeasure, engagement: Engagement) -> bool:
    rows = d.lens.where(ControlSwitched, "engagement_id", engagement.id)
    return any(row.measure_id == measure.id and row.switched(d.lens.on) for row in rows)


def resting(d: ActivityDossier) -> Iterator[Case]:
    """Templates rest in the components that handle them, or where the activity says that it keeps its data."""
    rows = [
        (service, row)
        for engagement, service, _supplier in d.engagements
        for row in d.lens.current(DataHandled, "service_id", service.id)
        if row.standing in SAID and in_use(row, bought(d.lens, engagement)) and _of_templates(d, row)
    ]
    doubtful = {row.component_id for _service, row in rows if row.standing == Standing.UNCLEAR and row.component_id}
    placed = any(_placed(d, service, row) for service, row in rows if row.standing == Standing.STATED)
    if doubtful:
        components = tuple(row for key in sorted(doubtful) if (row := d.lens.get(Component, key)))
        yield "unclear", (("components", components),), "place"
    elif not placed and not d.activity.place:
        yield "place", (), "place"


def _of_templates(d: ActivityDossier, row: DataHandled) -> bool:
    category = d.lens.get(DataCategory, row.category_id) if row.category_id else None
    return category is not None and category.special == SpecialCategory.BIOMETRIC


def _placed(d: ActivityDossier, service: Service, row: DataHandled) -> bool:
    """Whether it is stated where the component stands."""
    places = d.lens.current(DataLocation, "service_id", service.id)
    return any(each.component_id == row.component_id and each.standing == Standing.STATED for each in places)

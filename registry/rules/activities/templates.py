"""Biometric data in an activity: why it is needed, which alternative there is, and where templates are stored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from registry.chains import ASSERTED, in_use, options_bought
from registry.rules.dossiers import ActivityDossier
from registry.values import ActivityBasis, ControlSwitched, DpiaStatus, Engagement
from suppliers.values import (
    Component,
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
    """An alternative for people who refuse, offered by a service in use."""

    service: Service
    measure: SecurityMeasure
    engagement: Engagement


def necessity_open(d: ActivityDossier) -> bool:
    """Whether no assessment on record shows the necessity. ACT-03 covers an impact assessment that is not done yet."""
    status = d.activity.dpia
    if status not in {DpiaStatus.DONE, DpiaStatus.NOT_DUE}:
        return False
    if status == DpiaStatus.DONE and d.activity.dpia_address:
        return False
    return not any(row.weighed(d.lens.on) for row in d.parts(ActivityBasis))


def alternatives(d: ActivityDossier) -> Iterator[Offer]:
    """The alternatives that the services in use offer."""
    for engagement, service, _supplier in d.engagements:
        bought = options_bought(d.lens, engagement)
        for measure in d.lens.current(SecurityMeasure, "service_id", service.id):
            offered = measure.control == Control.ALTERNATIVE and measure.standing == Standing.STATED
            if offered and in_use(measure, bought):
                yield Offer(service=service, measure=measure, engagement=engagement)


def switched(d: ActivityDossier, offer: Offer) -> bool:
    """Whether an alternative is on record as switched on."""
    rows = d.lens.current(ControlSwitched, "engagement_id", offer.engagement.id)
    return any(row.measure_id == offer.measure.id and row.switched(d.lens.on) for row in rows)


def handled(d: ActivityDossier) -> Iterator[DataHandled]:
    """The statements of the services in use that they handle templates, clear or not."""
    for engagement, service, _supplier in d.engagements:
        bought = options_bought(d.lens, engagement)
        for row in d.lens.current(DataHandled, "service_id", service.id):
            if row.standing in ASSERTED and in_use(row, bought) and _is_biometric(d, row):
                yield row


def doubtful(d: ActivityDossier, rows: Iterable[DataHandled]) -> tuple[Component, ...]:
    """The components that handle templates according to an unclear statement, each once."""
    found = set()
    for row in rows:
        component = d.lens.get(Component, row.component_id)
        if component and row.standing == Standing.UNCLEAR:
            found.add(component)
    return tuple(sorted(found, key=attrgetter("id")))


def placed(d: ActivityDossier, row: DataHandled) -> bool:
    """Whether a source states that templates are handled, and where the component that handles them is."""
    if row.standing != Standing.STATED:
        return False
    places = d.lens.current(DataLocation, "service_id", row.service_id)
    return any(place.component_id == row.component_id and place.standing == Standing.STATED for place in places)


def _is_biometric(d: ActivityDossier, row: DataHandled) -> bool:
    category = d.lens.get(DataCategory, row.category_id)
    return category is not None and category.special == SpecialCategory.BIOMETRIC

"""What follows from an engagement: clocks, the last copy, and where data goes; for pages that show all three."""

from dataclasses import dataclass

from registry.chains import (
    BreachClocks,
    LastCopy,
    Leg,
    authority_term,
    breach_clocks,
    chain_of,
    last_copy,
    legs,
)
from registry.lens import Lens
from registry.values import Engagement, Organisation
from suppliers.values import RetentionEvent, Service, StatutoryTerm, Supplier


@dataclass(frozen=True, slots=True)
class Following:
    """An engagement in force with what follows from its chain on the lens's day."""

    engagement: Engagement
    organisation: Organisation
    service: Service
    supplier: Supplier
    clocks: BreachClocks
    authority: StatutoryTerm | None
    after_the_end: LastCopy
    after_erasure: LastCopy
    legs: tuple[Leg, ...]

    @property
    def abroad(self) -> tuple[Leg, ...]:
        """The legs that leave the regime, or may."""
        return tuple(leg for leg in self.legs if leg.footing != leg.footing.HOME)


def following(lens: Lens, engagement: Engagement) -> Following | None:
    """What follows from an engagement; None where it, or its service, does not apply on the day."""
    organisation = lens.get(Organisation, engagement.organisation_id)
    service = lens.get(Service, engagement.service_id)
    supplier = lens.get(Supplier, service.supplier_id) if service else None
    if organisation is None or service is None or supplier is None:
        return None
    if not (engagement.in_force(lens.on) and service.in_force(lens.on)):
        return None
    chain = chain_of(lens, engagement, service)
    return Following(
        engagement,
        organisation,
        service,
        supplier,
        breach_clocks(lens, engagement, chain),
        authority_term(lens, organisation.regime),
        last_copy(lens, engagement, chain),
        last_copy(lens, engagement, chain, RetentionEvent.ERASED),
        legs(lens, engagement, chain, organisation),
    )

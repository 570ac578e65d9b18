"""What follows from an engagement: clocks, the last copy, and where data goes; for pages that show all three."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from registry.chains import (
    BreachClocks,
    Clock,
    Footing,
    LastCopy,
    Leg,
    PartyCopy,
    authority_term,
    breach_clocks,
    chain_of,
    last_copy,
    legs,
    used,
)
from registry.reading.lens import Lens
from registry.values import Agreement, Engagement, Organisation
from suppliers.values import RetentionEvent, Service, StatutoryTerm, Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyConsequences:
    """A party behind the service: by way of whom, when we would know of a breach there, when its last copy is gone."""

    clock: Clock
    way: tuple[Supplier, ...]
    after_the_end: PartyCopy | None
    after_erasure: PartyCopy | None

    @property
    def party(self) -> Supplier:
        """The party."""
        return self.clock.party


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
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
    parties: tuple[PartyConsequences, ...]

    @property
    def agreed(self) -> bool:
        """Whether the breach notice was agreed, not only stated."""
        return isinstance(self.clocks.basis, Agreement)

    @property
    def deletion_agreed(self) -> bool:
        """Whether the deletion was agreed, not only stated."""
        return isinstance(self.after_the_end.kept.basis, Agreement)

    @property
    def gone_on(self) -> date | None:
        """The day on which the last copy is gone, where the engagement has an end and every period a figure."""
        return self.after_the_end.bound.after(self.engagement.ends) if self.engagement.ends else None

    @property
    def footings(self) -> list[tuple[Footing, int]]:
        """On what the legs rest, and how many on each."""
        return Counter(leg.footing for leg in self.legs).most_common()


def consequences(lens: Lens, engagement: Engagement) -> Consequences | None:
    """What follows from an engagement; None where it, or its service, does not apply on the day."""
    organisation = lens.get(Organisation, engagement.organisation_id)
    here = used(lens, engagement)
    if organisation is None or here is None:
        return None
    chain = chain_of(lens, engagement, here.service)
    clocks = breach_clocks(lens, engagement, chain)
    end, erasure = last_copy(lens, engagement, chain), last_copy(lens, engagement, chain, RetentionEvent.ERASED)
    return Consequences(
        engagement=engagement,
        organisation=organisation,
        service=here.service,
        supplier=here.supplier,
        clocks=clocks,
        authority=authority_term(lens, organisation.regime),
        after_the_end=end,
        after_erasure=erasure,
        legs=legs(lens, engagement, chain, organisation),
        parties=tuple(_party(lens, clock, end, erasure) for clock in clocks.parties),
    )


def _party(lens: Lens, clock: Clock, end: LastCopy, erasure: LastCopy) -> PartyConsequences:
    way = (lens.get(Supplier, link.party_id) for link in clock.path[:-1])
    return PartyConsequences(
        clock=clock,
        way=tuple(party for party in way if party is not None),
        after_the_end=next((copy for copy in end.parties if copy.party.id == clock.party.id), None),
        after_erasure=next((copy for copy in erasure.parties if copy.party.id == clock.party.id), None),
    )

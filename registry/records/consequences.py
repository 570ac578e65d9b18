"""The consequences of an engagement's chain: breach clocks, last copies and transfers, for pages with all three."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from registry.chains import (
    AppliedLaw,
    BreachClocks,
    Clock,
    Footing,
    LastCopy,
    Leg,
    PartyCopy,
    Transfers,
    applied_to_engagement,
    authority_term,
    breach_clocks,
    chain_of,
    last_copy,
    laws_of,
    legs_under,
    places_under,
    transfers_of,
    used,
)
from registry.reading.lens import Lens
from registry.records.transfer_lines import TransferLine, leg_line, place_line
from registry.values import Agreement, Engagement, Organisation
from registry.wording.terms import agreed_in
from suppliers.values import RetentionEvent, Service, StatutoryTerm, Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyConsequences:
    """A party behind the service: the way to it, its breach clock, and its last copies."""

    clock: Clock
    way: tuple[Supplier, ...]
    after_the_end: PartyCopy | None
    after_erasure: PartyCopy | None

    @property
    def party(self) -> Supplier:
        """The party."""
        return self.clock.party


@dataclass(frozen=True, slots=True)
class ShownLeg:
    """A transfer with its line: the words that the record of an activity has for it."""

    leg: Leg
    line: TransferLine

    @property
    def until(self) -> date | None:
        """The last day of the decision that it is based on, if that is set."""
        if self.leg.decision is None or not self.leg.on_decision:
            return None
        return self.leg.decision.ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """An engagement in force with the consequences of its chain on the lens's day.

    ``places`` are those of which it is not on record whether data is transferred there.
    """

    engagement: Engagement
    organisation: Organisation
    service: Service
    supplier: Supplier
    clocks: BreachClocks
    authorities: tuple[StatutoryTerm, ...]
    after_the_end: LastCopy
    after_erasure: LastCopy
    legs: tuple[ShownLeg, ...]
    places: tuple[TransferLine, ...]
    parties: tuple[PartyConsequences, ...]

    @property
    def notice_basis(self) -> str:
        """Whether the supplier's notice is agreed, and in which agreement. Empty where no notice is on record."""
        basis = self.clocks.basis
        if isinstance(basis, Agreement):
            return agreed_in(basis)
        if basis is None:
            return ""
        return _("as stated; no notice is agreed")

    @property
    def deletion_basis(self) -> str:
        """The agreement that sets the deletion at the end. Empty where none does."""
        basis = self.after_the_end.kept.basis
        if not isinstance(basis, Agreement):
            return ""
        return _("deletion %(as_agreed)s, plus the copies that remain after it") % {"as_agreed": agreed_in(basis)}

    @property
    def gone_on(self) -> date | None:
        """The day on which the last copy is gone, where the engagement has an end and every period a figure."""
        if self.engagement.ends is None:
            return None
        return self.after_the_end.bound.after(self.engagement.ends)

    @property
    def footings(self) -> list[tuple[str, int]]:
        """What the transfers are based on, in words, with the number of transfers on each."""
        return Counter(_footing_words(each.leg) for each in self.legs).most_common()


def consequences(lens: Lens, engagement: Engagement) -> Consequences | None:
    """The consequences of an engagement. None: it, or its service, does not apply on the day."""
    organisation = lens.get(Organisation, engagement.organisation_id)
    here = used(lens, engagement)
    if organisation is None or here is None:
        return None
    chain = chain_of(lens, engagement, here.service)
    clocks = breach_clocks(lens, engagement, chain)
    end, erasure = last_copy(lens, engagement, chain), last_copy(lens, engagement, chain, RetentionEvent.ERASED)
    transfers, applied = transfers_of(lens, engagement, chain), applied_to_engagement(lens, engagement, organisation)
    return Consequences(
        engagement=engagement,
        organisation=organisation,
        service=here.service,
        supplier=here.supplier,
        clocks=clocks,
        authorities=tuple(filter(None, (authority_term(lens, law) for law in laws_of(organisation.regime)))),
        after_the_end=end,
        after_erasure=erasure,
        legs=_legs(lens, transfers, applied, organisation),
        places=tuple(map(place_line, places_under(lens, transfers, applied))),
        parties=tuple(_party(lens, clock, end, erasure) for clock in clocks.parties),
    )


def _legs(lens: Lens, transfers: Transfers, applied: AppliedLaw, organisation: Organisation) -> tuple[ShownLeg, ...]:
    """Every transfer under all laws of the activities that use the service, those at home too.

    One whose country is not on record is the same under each law, and comes once.
    """
    found: dict[str, ShownLeg] = {}
    for leg in legs_under(lens, transfers, applied, organisation):
        line = leg_line(lens, leg, organisation, laws=applied.laws)
        found.setdefault(f"{line.words}; {line.details}", ShownLeg(leg, line))
    return tuple(found.values())


def _footing_words(leg: Leg) -> str:
    """What a transfer is based on. A country that is not on record is not called a third country."""
    if leg.footing == Footing.ONWARD and not leg.exporter_country:
        return _("onward from a country that is not on record")
    return str(leg.footing.label)


def _party(lens: Lens, clock: Clock, end: LastCopy, erasure: LastCopy) -> PartyConsequences:
    return PartyConsequences(
        clock=clock,
        way=tuple(lens.get_each(Supplier, (link.party_id for link in clock.path[:-1]))),
        after_the_end=_copy_at(end, clock.party),
        after_erasure=_copy_at(erasure, clock.party),
    )


def _copy_at(last: LastCopy, party: Supplier) -> PartyCopy | None:
    for copy in last.parties:
        if copy.party.id == party.id:
            return copy
    return None

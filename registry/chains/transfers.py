"""Transfers: every leg of our data on a day, what it is based on under the law of its exporter, and open places abroad.

One function makes the legs of a service, one those of an activity or a client; ``verdict`` judges them. Pages, records,
rules and questions read nothing else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from registry.chains.chain import Chain
from registry.chains.grounds import Grounds, grounds_of
from registry.chains.judging import OnRecord, judged, judged_later, stated_for
from registry.chains.law import (
    GDPR_APPLIES,
    AppliedLaw,
    Sender,
    applied_to_engagement,
    laws_of,
    laws_of_day,
    of_employment,
)
from registry.chains.leg import Leg
from registry.chains.links import ASSERTED
from registry.chains.open_places import OpenPlace, abroad, open_places
from registry.chains.own_transfers import own_steps, recorded_as_own, returned_to
from registry.chains.transfer_steps import Step, steps_of
from registry.reading.lens import Lens
from registry.values import ActivityTransfer, Engagement, Organisation, ProcessingActivity, ProcessingForClient
from suppliers.values import OnwardTransfer, Regime, Service


@dataclass(frozen=True, kw_only=True)
class Transfers:
    """The steps and open places of one service used, before any law is applied to them."""

    lens: Lens
    engagement: Engagement
    chain: Chain
    steps: tuple[Step, ...]
    grounds: Grounds

    @property
    def service(self) -> Service:
        """The service used."""
        return self.chain.service

    @cached_property
    def places(self) -> tuple[OpenPlace, ...]:
        """The places abroad that no step explains."""
        return open_places(self.lens, self.engagement, self.chain, self.steps, self.grounds)

    @cached_property
    def stated(self) -> tuple[OnwardTransfer, ...]:
        """The transfers for which a source names a mechanism."""
        rows = self.chain.claims(OnwardTransfer)
        return tuple(row for row in rows if row.standing in ASSERTED and row.mechanism)


def transfers_of(lens: Lens, engagement: Engagement, chain: Chain) -> Transfers:
    """What goes where under an engagement, to the supplier and further down."""
    grounds = grounds_of(lens, engagement, chain)
    steps = steps_of(lens, engagement, chain, grounds)
    return Transfers(lens=lens, engagement=engagement, chain=chain, steps=steps, grounds=grounds)


def legs(lens: Lens, engagement: Engagement, chain: Chain, organisation: Organisation) -> tuple[Leg, ...]:
    """Every leg of a service used, under all laws of the activities that use it."""
    applied = applied_to_engagement(lens, engagement, organisation)
    return legs_under(lens, transfers_of(lens, engagement, chain), applied, organisation)


def legs_under(lens: Lens, transfers: Transfers, applied: AppliedLaw, organisation: Organisation) -> tuple[Leg, ...]:
    """The legs of a service under the laws that apply: ours under each of them, later ones under their exporter's."""
    if lens.on < GDPR_APPLIES:
        return ()
    sending = _sending(lens, applied)
    employment = any(sender.employment for sender in applied.senders)
    found: list[Leg] = []
    for step in transfers.steps:
        known = OnRecord(
            lens=lens,
            step=step,
            service=transfers.service,
            engagement=transfers.engagement,
            grounds=transfers.grounds.of(step.exporter, step.importer, step.destination),
            stated=stated_for(lens, transfers.stated, step),
        )
        if step.exporter is not None:
            found.append(judged_later(known, laws=sending.keys(), employment=employment))
            continue
        for law, senders in sending.items():
            for ours, of_staff in _each_ground(known, law, senders):
                found.append(judged(ours, law, exporter_country=organisation.country_id, employment=of_staff))
    return tuple(found)


def _sending(lens: Lens, applied: AppliedLaw) -> dict[Regime, list[Sender]]:
    """What sends data, by the laws to judge it by."""
    found: dict[Regime, list[Sender]] = {law: [] for law in laws_of_day(lens, applied.laws)}
    for sender in applied.senders:
        for law in laws_of_day(lens, sender.laws):
            found[law].append(sender)
    return found


def _each_ground(known: OnRecord, law: Regime, senders: Iterable[Sender]) -> Iterator[tuple[OnRecord, bool]]:
    """What is on record for a step of ours, once for each ground that counts for a sender, and whether it is for data
    from employment.

    What one activity records as its own transfer says nothing of another, and hides nothing of it.
    """
    found: dict[int | None, tuple[OnRecord, bool]] = {}
    for sender in senders:
        beside = () if sender.activity is None else recorded_as_own(known.lens, sender.activity, known.step)
        ours = known._replace(beside=beside) if beside else known
        ground = ours.ground(law) if beside else None
        key = ground.id if isinstance(ground, ActivityTransfer) else None
        if key in found:
            same, of_staff = found[key]
            ours = same._replace(beside=same.beside + beside) if beside else same
            found[key] = ours, of_staff or sender.employment
        else:
            found[key] = ours, sender.employment
    yield from found.values()


def places_under(lens: Lens, transfers: Transfers, applied: AppliedLaw) -> tuple[OpenPlace, ...]:
    """The open places of a service that are abroad for one of the laws that apply."""
    if lens.on < GDPR_APPLIES:
        return ()
    return abroad(lens, transfers.places, laws_of_day(lens, applied.laws))


def own_legs(
    lens: Lens,
    activity: ProcessingActivity,
    organisation: Organisation,
    laws: Iterable[Regime],
    *,
    services: Iterable[Transfers],
) -> tuple[Leg, ...]:
    """An activity's own transfers, recipients and joint controllers abroad, under each of its laws.

    *services* are those that it uses: a transfer to the supplier of one is a transfer through the service.
    """
    if lens.on < GDPR_APPLIES:
        return ()
    each_law = laws_of_day(lens, laws)
    employment = of_employment(lens, activity)
    found: list[Leg] = []
    through = (step for transfers in services for step in transfers.steps)
    for own in own_steps(lens, activity, through):
        known = OnRecord(lens=lens, step=own.step, grounds=own.grounds)
        for law in each_law:
            found.append(judged(known, law, exporter_country=organisation.country_id, employment=employment))
    return tuple(found)


def returned_leg(lens: Lens, processing: ProcessingForClient, organisation: Organisation) -> Leg | None:
    """The return of data to a client abroad, which is a transfer under the EU GDPR alone (EDPB Guidelines 05/2021)."""
    step = returned_to(processing)
    if step is None or lens.on < GDPR_APPLIES or Regime.EU not in laws_of_day(lens, laws_of(organisation.regime)):
        return None
    known = OnRecord(lens=lens, step=step)
    return judged(known, Regime.EU, exporter_country=organisation.country_id, employment=False)


def legs_on_decision(found: Iterable[Leg], number: str) -> list[Leg]:
    """The legs that are based on the decision of that number."""
    return [leg for leg in found if leg.on_decision and leg.decision and leg.decision.number == number]

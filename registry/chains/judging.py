"""Judging a step: which ground on record counts for it, and the leg that follows (Articles 44 to 49)."""

from collections.abc import Collection, Iterable
from functools import partial
from typing import NamedTuple

from registry.chains.footing import Footing, Why
from registry.chains.grounds import counting, current, ended, latest, under
from registry.chains.law import law_in
from registry.chains.leg import Leg
from registry.chains.transfer_steps import Step, exporter_of, stated_destinations
from registry.chains.verdict import Case, is_foreign, verdict
from registry.reading.lens import Lens
from registry.values import ActivityTransfer, Engagement, Mechanism, TransferBasis
from suppliers.values import OnwardTransfer, Regime, Service


class OnRecord(NamedTuple):
    """A step with all that is on record for it, under any law.

    ``grounds`` come first. ``beside`` are rows in which activities record the same transfer as one of their own.
    """

    lens: Lens
    step: Step
    service: Service | None = None
    engagement: Engagement | None = None
    grounds: tuple[TransferBasis | ActivityTransfer, ...] = ()
    beside: tuple[ActivityTransfer, ...] = ()
    stated: OnwardTransfer | None = None

    def ground(self, law: Regime) -> TransferBasis | ActivityTransfer | None:
        """The ground that counts under a law on the lens's day. "No transfer" gives way to a ground beside it."""
        if not self.grounds and not self.beside:
            return None
        ground = counting(self.lens, self.grounds, law)
        if ground is not None and ground.mechanism != Mechanism.NONE_NEEDED:
            return ground
        return counting(self.lens, self.beside, law) or ground

    def lapsed(self, law: Regime) -> TransferBasis | ActivityTransfer | None:
        """The ground under a law that ended last."""
        if not self.grounds and not self.beside:
            return None
        rows = ended(self.lens, under(self.lens, (*self.grounds, *self.beside), law))
        return rows[-1] if rows else None


def judged(known: OnRecord, law: Regime, *, exporter_country: str | None, employment: bool) -> Leg:
    """A step under one law, from the country of its exporter. *employment*: data from employment goes there."""
    ground, lapsed = known.ground(law), known.lapsed(law)
    case = Case(
        law=law,
        destination=known.step.destination,
        exporter_country=exporter_country,
        ground=ground,
        lapsed=lapsed,
        stated=known.stated,
        employment=employment,
    )
    found = verdict(known.lens, case)
    return Leg(
        step=known.step,
        service=known.service,
        engagement=known.engagement,
        law=law,
        footing=found.footing,
        why=found.why,
        mechanism=found.mechanism,
        decision=found.decision,
        clauses=found.clauses,
        ground=ground,
        lapsed=lapsed,
        stated=known.stated,
        fallback=found.fallback,
    )


def judged_later(known: OnRecord, *, laws: Collection[Regime], employment: bool) -> Leg:
    """A step between two others, under the law of the one that exports. Outside both laws nothing is judged.

    There it is no transfer only if it was assessed as none under each of our *laws*.
    """
    law = law_in(known.lens, known.step.exporter_country)
    if law is not None:
        leg = judged(known, law, exporter_country=known.step.exporter_country, employment=employment)
        return _of_other_law(known, leg, law)
    ground = latest(_carrying(known))
    leg_of = partial(
        Leg,
        step=known.step,
        service=known.service,
        engagement=known.engagement,
        law=None,
        ground=ground,
        stated=known.stated,
    )
    if not known.step.destination.known:
        return leg_of(footing=Footing.UNKNOWN)
    none = _none_under(known, laws)
    if none is not None:
        return leg_of(footing=Footing.NO_TRANSFER, mechanism=none.mechanism, ground=none)
    is_known = ground is not None or known.stated is not None
    return leg_of(footing=Footing.ONWARD, why=Why.KNOWN if is_known else Why.NOT_KNOWN)


def _of_other_law(known: OnRecord, leg: Leg, law: Regime) -> Leg:
    """A leg of which only a ground under the law of somebody else is on record. It is known, and carries nothing."""
    if leg.why != Why.NONE or not known.grounds:
        return leg
    ground = latest(_carrying(known))
    if ground is None:
        return leg
    why = Why.FOREIGN if is_foreign(known.lens, law, ground.mechanism) else Why.OTHER_LAW
    return leg._replace(why=why, ground=ground, mechanism=ground.mechanism)


def _carrying(known: OnRecord) -> list[TransferBasis | ActivityTransfer]:
    """The grounds of the day, without those that say that there is no transfer."""
    return [row for row in current(known.lens, known.grounds) if row.mechanism != Mechanism.NONE_NEEDED]


def _none_under(known: OnRecord, laws: Iterable[Regime]) -> TransferBasis | ActivityTransfer | None:
    """A ground that says that there is no transfer, where such a one counts under each of the laws."""
    rows = [known.ground(law) for law in laws]
    if all(row is not None and row.mechanism == Mechanism.NONE_NEEDED for row in rows):
        return rows[0] if rows else None
    return None


def stated_for(lens: Lens, rows: Iterable[OnwardTransfer], step: Step) -> OnwardTransfer | None:
    """The first of the stated transfers that is the transfer of a step."""
    for row in rows:
        if _states(lens, row, step):
            return row
    return None


def _states(lens: Lens, row: OnwardTransfer, step: Step) -> bool:
    """Whether a source states the transfer of a step: exporter, importer and country."""
    if row.importer_id != (None if step.importer is None else step.importer.id):
        return False
    destinations = stated_destinations(row, step.importer)
    # Where no source says where the importer is, the step goes where a ground says.
    if step.destination not in destinations and any(each.known for each in destinations):
        return False
    exporter = exporter_of(lens, row)
    if exporter is None or exporter.id == row.importer_id:
        # What a party says of transfers to itself is about whoever sends to it.
        return exporter is not None
    return step.exporter is not None and step.exporter.id == exporter.id

"""Transfers: who makes data available to whom abroad under an engagement, and on which basis (Articles 44 to 49).

An exporter and a separate importer in a third country make a transfer, wherever the servers are. Access from abroad by
the same company's own staff is no transfer. All is read under the organisation's regime on the lens's day.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from registry.chains.chain import Chain, can_access
from registry.chains.footing import Footing, footing_of_basis
from registry.chains.links import ASSERTED, Link
from registry.reading.lens import Lens
from registry.values import AssessedRole, Engagement, Mechanism, Organisation, TransferBasis
from suppliers.values import (
    Access,
    AdequacyDecision,
    CountryGroup,
    CountryMembership,
    OnwardTransfer,
    Regime,
    Row,
    Service,
    Supplier,
)

# The one country of the United Kingdom's regime.
UK_COUNTRY = "GB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One step of data from an exporter to an importer in a country, the row that makes it, and its basis.

    ``exporter`` None is the organisation itself. ``decision`` is the one that covers the leg. ``fallback``: the chosen
    mechanism no longer applies, and the one kept in reserve does.
    """

    exporter: Supplier | None
    importer: Supplier
    country: str | None
    because: Row
    footing: Footing
    decision: AdequacyDecision | None = None
    basis: TransferBasis | None = None
    stated: OnwardTransfer | None = None
    fallback: bool = False


class _Step(NamedTuple):
    """A leg before its basis is known."""

    exporter: Supplier | None
    importer: Supplier
    country: str | None
    because: Row

    @property
    def key(self) -> tuple[int | None, int, str | None]:
        """Who sends to whom in which country."""
        if self.exporter is None:
            return None, self.importer.id, self.country
        return self.exporter.id, self.importer.id, self.country


def legs(lens: Lens, engagement: Engagement, chain: Chain, organisation: Organisation) -> tuple[Leg, ...]:
    """Every leg of an engagement on the lens's day, to the supplier and further down. Each pair comes once."""
    regime = organisation.regime
    seen: dict[tuple[int | None, int, str | None], Leg] = {}
    for each in _steps(lens, engagement, chain):
        for step in _in_countries(lens, engagement, regime, each):
            if step.key not in seen:
                seen[step.key] = _leg(lens=lens, engagement=engagement, regime=regime, chain=chain, step=step)
    return tuple(seen.values())


def _in_countries(lens: Lens, engagement: Engagement, regime: str, step: _Step) -> Iterator[_Step]:
    """A step with its country. If no source states it, one step for each country that our own bases give."""
    countries: dict[str | None, None] = {}
    if not step.country:
        countries = dict.fromkeys(row.country_id for row in _bases(lens, engagement, regime, step.importer))
    for country in countries or [step.country or None]:
        yield step._replace(country=country)


def is_home(lens: Lens, regime: str, country: str) -> bool:
    """Whether a country is inside the regime on the day: the EEA, or the United Kingdom."""
    if regime == Regime.UK:
        return country == UK_COUNTRY
    rows = lens.current(CountryMembership, "country_id", country)
    return any(row.group in {CountryGroup.EEA, CountryGroup.EU} for row in rows)


def adequacy(lens: Lens, regime: str, country: str) -> AdequacyDecision | None:
    """The decision or regulations in force that day for a country: one for all of it before one for a list."""
    rows = [row for row in lens.current(AdequacyDecision, "country_id", country) if row.regime == regime]
    return max(rows, key=lambda row: (not row.listed_only, row.ends or date.max, row.id), default=None)


def legs_on_decision(found: tuple[Leg, ...], number: str) -> list[Leg]:
    """The legs based on the decision of that number."""
    return [leg for leg in found if leg.footing.on_decision and leg.decision and leg.decision.number == number]


def _steps(lens: Lens, engagement: Engagement, chain: Chain) -> Iterator[_Step]:
    supplier = lens.get(Supplier, chain.service.supplier_id)
    if supplier is None:
        return
    yield _Step(None, supplier, supplier.country_id, engagement)
    accesses = [row for row in chain.claims(Access) if row.country_id and can_access(row)]
    for link in _importing(chain):
        yield _Step(link.above, link.party, link.party.country_id, link.involvement)
        for row in accesses:
            if (row.service_id, row.party_id) == (link.service.id, link.party.id):
                yield _Step(link.above, link.party, row.country_id, row)
    yield from _as_stated(lens, chain)


def _importing(chain: Chain) -> Iterator[Link]:
    """The links whose party receives data of ours from another company: as sub-processor or as controller."""
    counted = set(chain.services)
    for link in chain.links:
        row = link.involvement
        if link.service.id not in counted or link.above.id == link.party.id or row.standing not in ASSERTED:
            continue
        if chain.processes(row) or chain.role(row) == AssessedRole.CONTROLLER:
            yield link


def _as_stated(lens: Lens, chain: Chain) -> Iterator[_Step]:
    """The transfers that a source states. If it names no exporter, the service's own supplier is the exporter."""
    for row in chain.claims(OnwardTransfer):
        importer, exporter = lens.get(Supplier, row.importer_id), _exporter(lens, row)
        if importer is None or exporter is None or exporter.id == importer.id or row.standing not in ASSERTED:
            continue
        for country in filter(None, dict.fromkeys([row.established_id, row.accessed_from_id])):
            yield _Step(exporter, importer, country, row)


def _exporter(lens: Lens, row: OnwardTransfer) -> Supplier | None:
    service = lens.get(Service, row.service_id)
    if service is None:
        return None
    return lens.get(Supplier, row.exporter_id or service.supplier_id)


def _leg(lens: Lens, engagement: Engagement, regime: str, chain: Chain, step: _Step) -> Leg:
    """A step with its basis on the lens's day."""
    leg = partial(Leg, exporter=step.exporter, importer=step.importer, country=step.country, because=step.because)
    if step.country is None:
        return leg(footing=Footing.UNKNOWN)
    if is_home(lens, regime, step.country):
        return leg(footing=Footing.HOME)
    basis = _basis(lens=lens, engagement=engagement, regime=regime, importer=step.importer, country=step.country)
    decision = adequacy(lens, regime, step.country)
    footing, fallback = footing_of_basis(regime, basis, decision)
    if footing == Footing.NOTHING and decision is not None and not decision.listed_only:
        # A decision for the whole country applies without being chosen.
        return leg(footing=Footing.ADEQUATE, decision=decision, basis=basis)
    if basis is None:
        return _leg_as_stated(leg, _stated(chain, step.importer, step.country))
    if basis.mechanism != Mechanism.ADEQUACY:
        decision = None
    return leg(footing=footing, decision=decision, basis=basis, fallback=fallback)


def _leg_as_stated(leg: Callable[..., Leg], stated: OnwardTransfer | None) -> Leg:
    """A leg without a basis of ours: with the mechanism that the supplier states, if any."""
    if stated is None:
        return leg(footing=Footing.NOTHING)
    return leg(footing=Footing.STATED, stated=stated)


def transfer_bases(lens: Lens, engagement: Engagement) -> list[TransferBasis]:
    """The bases of transfers under an engagement. A basis dated after the lens's day does not count yet."""
    rows = lens.current(TransferBasis, "engagement_id", engagement.id)
    return [row for row in rows if row.dated is None or row.dated <= lens.on]


def _bases(lens: Lens, engagement: Engagement, regime: str, importer: Supplier) -> list[TransferBasis]:
    """Our bases for an importer."""
    return [row for row in transfer_bases(lens, engagement) if (row.regime, row.importer_id) == (regime, importer.id)]


def _basis(lens: Lens, engagement: Engagement, regime: str, importer: Supplier, country: str) -> TransferBasis | None:
    """Our last basis for an importer in a country."""
    for row in reversed(_bases(lens, engagement, regime, importer)):
        if row.country_id == country:
            return row
    return None


def _stated(chain: Chain, importer: Supplier, country: str) -> OnwardTransfer | None:
    """The first transfer to an importer in a country that a source states with a mechanism."""
    for row in chain.claims(OnwardTransfer):
        if row.importer_id != importer.id or row.standing not in ASSERTED or not row.mechanism:
            continue
        if country in {row.established_id, row.accessed_from_id}:
            return row
    return None

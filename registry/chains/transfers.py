"""Transfers: who makes data available to whom abroad under an engagement, and on what that rests (Articles 44 to 49).

An exporter and a separate importer in a third country make a transfer, wherever the servers stand; access from abroad
by the same company's own people is none. Everything is read under the organisation's regime on the lens's day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains.chain import Chain, can_access
from registry.chains.links import ASSERTED
from registry.reading.lens import Lens
from registry.values import AssessedRole, Engagement, Mechanism, Organisation, TransferBasis
from suppliers.values import (
    Access,
    AdequacyDecision,
    CountryGroup,
    CountryMembership,
    Involvement,
    OnwardTransfer,
    Regime,
    Row,
    Service,
    Supplier,
)

# The one country of the United Kingdom's regime.
UK_COUNTRY = "GB"
DEROGATIONS = frozenset(m for m in Mechanism if m.startswith("49"))
# The Commission's clauses are no safeguard of the United Kingdom's law by themselves: they need its Addendum.
UK_ALONE, EU_ALONE = frozenset({Mechanism.IDTA, Mechanism.ADDENDUM}), frozenset({Mechanism.SCC})


class Footing(TextChoices):
    """What a leg rests on."""

    HOME = "home", _("at home, no transfer")
    ADEQUATE = "adequate", _("on an adequacy decision or regulations")
    UNCONFIRMED = "unconfirmed", _("on a decision for those on a list; whether the entry counts is not known")
    SAFEGUARDED = "safeguarded", _("with safeguards")
    DEROGATION = "derogation", _("under a derogation")
    NO_TRANSFER = "no transfer", _("assessed as no transfer")
    STATED = "stated", _("on a mechanism that the supplier names, none of ours")
    NOTHING = "nothing", _("nothing on record")
    UNKNOWN = "unknown", _("country not known")

    @property
    def holds(self) -> bool:
        """Whether something carries the leg: home, a decision, a safeguard, a derogation, or that it is no transfer."""
        return self not in {Footing.UNCONFIRMED, Footing.STATED, Footing.NOTHING, Footing.UNKNOWN}

    @property
    def on_decision(self) -> bool:
        """Whether it is a decision that is relied on, confirmed to cover the leg or not."""
        return self in {Footing.ADEQUATE, Footing.UNCONFIRMED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One step of data from an exporter to an importer in a country, why there is one, and what it rests on.

    ``exporter`` None is the organisation itself. ``decision`` is the one that covers it; ``fallback`` says that the
    mechanism chosen no longer carries it and the one kept in reserve does.
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


# A leg before its footing is known: exporter, importer, country, and the row that makes it.
_Step = tuple[Supplier | None, Supplier, str | None, Row]


def legs(lens: Lens, engagement: Engagement, chain: Chain, organisation: Organisation) -> tuple[Leg, ...]:
    """Every leg of an engagement on the lens's day: ours to the supplier, and each further down; each pair once."""
    regime = organisation.regime
    seen: dict[tuple[int | None, int, str | None], Leg] = {}
    for exporter, importer, known, because in _steps(lens, engagement, chain):
        for country in [known] if known else _read_as(lens, engagement, regime, importer):
            key = (exporter.id if exporter else None, importer.id, country)
            if key not in seen:
                seen[key] = _leg(
                    lens=lens,
                    engagement=engagement,
                    regime=regime,
                    chain=chain,
                    step=(exporter, importer, country, because),
                )
    return tuple(seen.values())


def is_home(lens: Lens, regime: str, country: str) -> bool:
    """Whether a country is inside the regime on the day: the EEA, or the United Kingdom."""
    if regime == Regime.UK:
        return country == UK_COUNTRY
    rows = lens.current(CountryMembership, "country_id", country)
    return any(row.group in {CountryGroup.EEA, CountryGroup.EU} for row in rows)


def adequacy(lens: Lens, regime: str, country: str) -> AdequacyDecision | None:
    """The decision or regulations in force that day for a country: for all of it before a list, then the last one."""
    rows = [row for row in lens.current(AdequacyDecision, "country_id", country) if row.regime == regime]
    return max(rows, key=lambda row: (not row.listed_only, row.ends or date.max, row.id), default=None)


def legs_on_decision(found: tuple[Leg, ...], number: str) -> list[Leg]:
    """The legs that rest on the decision of that number."""
    return [leg for leg in found if leg.footing.on_decision and leg.decision and leg.decision.number == number]


def _steps(lens: Lens, engagement: Engagement, chain: Chain) -> Iterator[_Step]:
    supplier = lens.get(Supplier, chain.service.supplier_id)
    if supplier is None:
        return
    yield None, supplier, supplier.country_id, engagement
    accesses = [row for row in chain.claims(Access) if row.country_id and can_access(row)]
    counted = set(chain.services)
    for link in chain.links:
        apart = link.service.id in counted and link.above.id != link.party.id
        if not apart or not _imports(chain, link.involvement):
            continue
        yield link.above, link.party, link.party.country_id, link.involvement
        for row in accesses:
            if (row.service_id, row.party_id) == (link.service.id, link.party.id):
                yield link.above, link.party, row.country_id, row
    yield from _as_stated(lens, chain)


def _as_stated(lens: Lens, chain: Chain) -> Iterator[_Step]:
    """The transfers that a source states, from the service's own supplier where it names no exporter."""
    for row in chain.claims(OnwardTransfer):
        importer = lens.get(Supplier, row.importer_id) if row.importer_id else None
        service = lens.get(Service, row.service_id)
        exporter = lens.get(Supplier, row.exporter_id or service.supplier_id) if service else None
        if importer is None or exporter is None or exporter.id == importer.id or row.standing not in ASSERTED:
            continue
        for country in dict.fromkeys([row.established_id, row.accessed_from_id]):
            if country:
                yield exporter, importer, country, row


def _imports(chain: Chain, row: Involvement) -> bool:
    """A sub-processor receives data, and so does a party assessed as a controller of its own."""
    return row.standing in ASSERTED and (chain.processes(row) or chain.role(row) == AssessedRole.CONTROLLER)


def _leg(lens: Lens, engagement: Engagement, regime: str, chain: Chain, step: _Step) -> Leg:
    exporter, importer, country, because = step
    if country is None:
        return Leg(exporter=exporter, importer=importer, country=None, because=because, footing=Footing.UNKNOWN)
    if is_home(lens, regime, country):
        return Leg(exporter=exporter, importer=importer, country=country, because=because, footing=Footing.HOME)
    basis = _basis(lens=lens, engagement=engagement, regime=regime, importer=importer, country=country)
    decision = adequacy(lens, regime, country)
    for_all = decision is not None and not decision.listed_only
    footing, fallback = _on_basis(regime, basis, decision) if basis else (Footing.NOTHING, False)
    if footing == Footing.NOTHING and for_all:
        # A decision on the whole country needs nobody's choice.
        return Leg(
            exporter=exporter,
            importer=importer,
            country=country,
            because=because,
            footing=Footing.ADEQUATE,
            decision=decision,
            basis=basis,
        )
    if basis is not None:
        rests_on = decision if basis.mechanism == Mechanism.ADEQUACY else None
        return Leg(
            exporter=exporter,
            importer=importer,
            country=country,
            because=because,
            footing=footing,
            decision=rests_on,
            basis=basis,
            fallback=fallback,
        )
    stated = _stated(chain, importer, country)
    return Leg(
        exporter=exporter,
        importer=importer,
        country=country,
        because=because,
        footing=Footing.STATED if stated else Footing.NOTHING,
        stated=stated,
    )


def transfer_bases(lens: Lens, engagement: Engagement) -> list[TransferBasis]:
    """What transfers under an engagement rest on; a basis that is dated later than the day carries nothing yet."""
    rows = lens.where(TransferBasis, "engagement_id", engagement.id)
    return [row for row in rows if row.dated is None or row.dated <= lens.on]


def _bases(lens: Lens, engagement: Engagement, regime: str, importer: Supplier) -> list[TransferBasis]:
    """Our bases for an importer."""
    return [row for row in transfer_bases(lens, engagement) if (row.regime, row.importer_id) == (regime, importer.id)]


def _read_as(lens: Lens, engagement: Engagement, regime: str, importer: Supplier) -> list[str | None]:
    """Where no source says in which country an importer is: the countries that our own bases give it, if any."""
    return list(dict.fromkeys(row.country_id for row in _bases(lens, engagement, regime, importer))) or [None]


def _basis(lens: Lens, engagement: Engagement, regime: str, importer: Supplier, country: str) -> TransferBasis | None:
    found = [row for row in _bases(lens, engagement, regime, importer) if row.country_id == country]
    return found[-1] if found else None


def _on_basis(regime: str, basis: TransferBasis, decision: AdequacyDecision | None) -> tuple[Footing, bool]:
    """What the basis on record carries that day, and whether it is its fallback that does."""
    if basis.mechanism != Mechanism.ADEQUACY:
        return footing_of_mechanism(regime, basis.mechanism), False
    if decision is not None:
        counts = not decision.listed_only or list_entry_counts(regime, basis)
        if counts is not False:
            return Footing.ADEQUATE if counts else Footing.UNCONFIRMED, False
    fallback = footing_of_mechanism(regime, basis.fallback)
    return fallback, fallback.holds


def list_entry_counts(regime: str, basis: TransferBasis) -> bool | None:
    """Whether an entry in the list is on record that counts under a regime: the UK asks for its Extension as well.

    None: there is an entry, and whether it has the Extension is not on record.
    """
    if not basis.listed_as:
        return False
    return basis.uk_extension if regime == Regime.UK else True


def footing_of_mechanism(regime: str, mechanism: str) -> Footing:
    """What a mechanism other than a decision gives a leg under a regime; nothing where it is not that regime's."""
    if not mechanism:
        return Footing.NOTHING
    if mechanism == Mechanism.NONE_NEEDED:
        return Footing.NO_TRANSFER
    if mechanism in DEROGATIONS:
        return Footing.DEROGATION
    foreign = EU_ALONE if regime == Regime.UK else UK_ALONE
    return Footing.NOTHING if mechanism in foreign or mechanism == Mechanism.ADEQUACY else Footing.SAFEGUARDED


def _stated(chain: Chain, importer: Supplier, country: str) -> OnwardTransfer | None:
    return next(
        (
            row
            for row in chain.claims(OnwardTransfer)
            if row.importer_id == importer.id
            and row.standing in ASSERTED
            and row.mechanism
            and country in {row.established_id, row.accessed_from_id}
        ),
        None,
    )

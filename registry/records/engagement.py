"""A service as one organisation uses it: what was bought and agreed, who stands behind it, on what transfers rest."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from registry.chains import (
    ASSERTED,
    Link,
    governing,
    in_force,
    in_use,
    options_bought,
    role_assessment,
    transfer_bases,
    used,
)
from registry.reading.lens import Lens
from registry.records.service import CitedClaim, ServiceRecord, cited_claim, service_record
from registry.values import (
    Agreement,
    AssessedRole,
    Engagement,
    Mechanism,
    TransferBasis,
)
from suppliers.values import (
    Contact,
    DeclaredRole,
    Heading,
    Involvement,
    Person,
    SecurityMeasure,
    ServiceOption,
    Standing,
    Supplier,
)


@dataclass(frozen=True, slots=True)
class CitedLink:
    """A party of the chain with its source, and the role that the organisation sees in it."""

    link: Link
    told: CitedClaim[Involvement]
    assessed: str


@dataclass(frozen=True, slots=True)
class PartyBehind:
    """A party somewhere behind the service, once for each party it works for: all that it does there."""

    links: tuple[CitedLink, ...]

    @property
    def level(self) -> int:
        """How far it stands from the supplier: 1 is directly behind."""
        return min(each.link.level for each in self.links)

    @property
    def party(self) -> Supplier:
        """The party."""
        return self.links[0].link.party

    @property
    def above(self) -> Supplier:
        """For whom it works there."""
        return self.links[0].link.above

    @property
    def kinds(self) -> tuple[str, ...]:
        """What it does."""
        return tuple(dict.fromkeys(each.link.involvement.kind for each in self.links))

    @property
    def declared(self) -> tuple[str, ...]:
        """The roles it is given by the source; empty where none is."""
        roles = dict.fromkeys(each.link.involvement.declared_role for each in self.links)
        return tuple(role for role in roles if role != DeclaredRole.NONE)

    @property
    def assessed(self) -> tuple[str, ...]:
        """The roles that the organisation sees in it."""
        return tuple(dict.fromkeys(each.assessed for each in self.links if each.assessed))


@dataclass(frozen=True, slots=True)
class BasisWithImporter:
    """The basis of a transfer with its importer."""

    basis: TransferBasis
    importer: Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementRecord:
    """A service used, with its chain; only what holds for the options that were bought.

    ``notice`` is the agreement that governs the notice of a breach; None: none is agreed.
    """

    engagement: Engagement
    service: ServiceRecord
    options: tuple[ServiceOption, ...]
    contacts: tuple[tuple[Contact, Person | None], ...]
    agreements: tuple[Agreement, ...]
    notice: Agreement | None
    chain: tuple[CitedLink, ...]
    measures: tuple[tuple[str, tuple[CitedClaim[SecurityMeasure], ...]], ...]
    transfers: tuple[BasisWithImporter, ...]

    @property
    def supplier(self) -> Supplier:
        """The supplier of the service."""
        return self.service.supplier

    @property
    def named(self) -> tuple[PartyBehind, ...]:
        """Every party that a source names behind the service, nearest first, whatever it says of it."""
        return _together(self.chain)

    @property
    def behind(self) -> tuple[PartyBehind, ...]:
        """The parties of the chain, nearest first: none that a source denies or leaves unsaid, or that gets no data.

        Whether a party gets data is the organisation's own assessment: a maker of devices may be no recipient at all.
        """
        return _together(
            each
            for each in self.chain
            if each.link.involvement.standing in ASSERTED and each.assessed != AssessedRole.NOT_PROCESSOR
        )

    def transfers_under(self, regime: str) -> tuple[BasisWithImporter, ...]:
        """What transfers rest on under one regime, without legs that were judged to be none."""
        return tuple(
            each
            for each in self.transfers
            if each.basis.regime == regime and each.basis.mechanism != Mechanism.NONE_NEEDED
        )


def _role(lens: Lens, engagement: Engagement, link: Link) -> str:
    found = role_assessment(lens, engagement.organisation_id, link.involvement)
    return found.role if found else ""


def engagement_record(lens: Lens, engagement: Engagement) -> EngagementRecord | None:
    """An engagement in force with all that a record names of it; None where it or its service does not apply."""
    here = used(lens, engagement)
    if here is None:
        return None
    options = options_bought(lens, engagement)
    told, rests_on = service_record(lens, here.service, options), transfer_bases(lens, engagement)
    return EngagementRecord(
        engagement=engagement,
        service=told,
        options=tuple(option for key in sorted(options or ()) if (option := lens.get(ServiceOption, key))),
        contacts=_contacts(lens, told.supplier),
        agreements=tuple(in_force(lens, engagement.id)),
        notice=governing(lens, engagement.id, "breach"),
        chain=tuple(CitedLink(link, claim, _role(lens, engagement, link)) for link, claim in told.chain),
        measures=_measures(told, lens, options),
        transfers=tuple(
            BasisWithImporter(row, importer) for row in rests_on if (importer := lens.get(Supplier, row.importer_id))
        ),
    )


def _together(links: Iterable[CitedLink]) -> tuple[PartyBehind, ...]:
    found: dict[tuple[int, int], list[CitedLink]] = {}
    for each in links:
        found.setdefault((each.link.above.id, each.link.party.id), []).append(each)
    return tuple(PartyBehind(tuple(each)) for each in found.values())


def _contacts(lens: Lens, supplier: Supplier) -> tuple[tuple[Contact, Person | None], ...]:
    rows = lens.where(Contact, "supplier_id", supplier.id)
    return tuple((row, lens.get(Person, row.person_id) if row.person_id else None) for row in rows)


def _measures(
    told: ServiceRecord, lens: Lens, options: Collection[int] | None
) -> tuple[tuple[str, tuple[CitedClaim[SecurityMeasure], ...]], ...]:
    """What the supplier says of security, under the headings of Article 32; what it leaves unsaid is not said here."""
    rows = [
        row
        for row in lens.current(SecurityMeasure, "service_id", told.service.id)
        if row.standing in {*ASSERTED, Standing.DENIED} and in_use(row, options)
    ]
    return tuple(
        (str(heading.label), tuple(cited_claim(lens, row, options) for row in rows if row.heading == heading))
        for heading in Heading
        if any(row.heading == heading for row in rows)
    )

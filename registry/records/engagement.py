"""A service as one organisation uses it: options bought, agreements, parties behind it and transfers."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from registry.chains import (
    ASSERTED,
    Destination,
    Link,
    Transfers,
    assessed_role,
    chain_of,
    destinations_of,
    governing,
    has_use,
    in_force,
    in_use,
    options_bought,
    transfers_of,
    used,
)
from registry.reading.lens import Lens
from registry.records.service import CitedClaim, ServiceRecord, cited_claim, service_record
from registry.values import (
    Agreement,
    AssessedRole,
    Engagement,
)
from registry.wording.terms import agreed_in, agreed_notice
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
from suppliers.wording.choices import choice

# The standings of measures that a record prints: it leaves out what a source does not mention.
STATED_OR_DENIED = ASSERTED | {Standing.DENIED}


@dataclass(frozen=True, slots=True)
class CitedLink:
    """A party of the chain with its source, and the role that the organisation assessed it to have."""

    link: Link
    cited: CitedClaim[Involvement]
    assessed: str

    @property
    def receives(self) -> bool:
        """Whether a source asserts the involvement, and the organisation did not assess that the party gets no data.

        The maker of a device, for example, may be no recipient at all.
        """
        return self.link.involvement.standing in ASSERTED and self.assessed != AssessedRole.NOT_PROCESSOR


@dataclass(frozen=True, slots=True)
class PartyBehind:
    """A party behind the service with all that it does there, once for each party that it works for."""

    links: tuple[CitedLink, ...]

    @property
    def level(self) -> int:
        """Its distance from the supplier: 1 is directly behind."""
        return min(each.link.level for each in self.links)

    @property
    def party(self) -> Supplier:
        """The party."""
        return self.links[0].link.party

    @property
    def above(self) -> Supplier:
        """The party for which it works there."""
        return self.links[0].link.above

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its work there."""
        return tuple(dict.fromkeys(each.link.involvement.kind for each in self.links))

    @property
    def declared(self) -> tuple[str, ...]:
        """The roles that the source declares. Empty where it declares none."""
        roles = dict.fromkeys(each.link.involvement.declared_role for each in self.links)
        roles.pop(DeclaredRole.NONE, None)
        return tuple(roles)

    @property
    def assessed(self) -> tuple[str, ...]:
        """The roles that the organisation assessed it to have."""
        return tuple(filter(None, dict.fromkeys(each.assessed for each in self.links)))


@dataclass(frozen=True, kw_only=True)
class EngagementRecord:
    """A service used, with its chain, for the options bought.

    ``notice`` is the agreement that governs the breach notice. None: no notice is agreed.
    """

    lens: Lens
    engagement: Engagement
    service: ServiceRecord
    options: tuple[ServiceOption, ...]
    contacts: tuple[tuple[Contact, Person | None], ...]
    agreements: tuple[Agreement, ...]
    notice: Agreement | None
    chain: tuple[CitedLink, ...]
    measures: tuple[tuple[str, tuple[CitedClaim[SecurityMeasure], ...]], ...]

    @property
    def supplier(self) -> Supplier:
        """The supplier of the service."""
        return self.service.supplier

    @property
    def named(self) -> tuple[PartyBehind, ...]:
        """Every party that a source names behind the service, nearest first, of any standing."""
        return _together(self.chain)

    @property
    def behind(self) -> tuple[PartyBehind, ...]:
        """The parties of the chain that receive data, nearest first."""
        return _together(each for each in self.chain if each.receives)

    @property
    def agreed_notice(self) -> str:
        """The agreed breach notice and its agreement, in words. Empty where no notice is agreed."""
        if self.notice is None:
            return ""
        return f"{agreed_notice(self.notice)}, {agreed_in(self.notice)}"

    @cached_property
    def transfers(self) -> Transfers:
        """What goes where through it, before any law is applied: every activity and client that uses it reads this."""
        chain = chain_of(self.lens, self.engagement, self.service.service)
        return transfers_of(self.lens, self.engagement, chain)

    @cached_property
    def _destinations(self) -> dict[int, tuple[Destination, ...]]:
        """Where the transfers to each party go, by its id."""
        return destinations_of(self.transfers.steps)

    def countries_of(self, party: Supplier) -> tuple[str, ...]:
        """The country of a party or, if that is not on record, those that its transfers give."""
        if party.country_id:
            return (party.country_id,)
        given = (destination.country for destination in self._destinations.get(party.id, ()))
        return tuple(dict.fromkeys(filter(None, given)))


def engagement_record(lens: Lens, engagement: Engagement) -> EngagementRecord | None:
    """An engagement in force with all that a record names about it. None: it or its service does not apply."""
    here = used(lens, engagement)
    if here is None:
        return None
    options = options_bought(lens, engagement)
    service = service_record(lens, here.service, options)
    return EngagementRecord(
        lens=lens,
        engagement=engagement,
        service=service,
        options=tuple(lens.get_each(ServiceOption, sorted(options or ()))),
        contacts=_contacts(lens, service.supplier),
        agreements=tuple(in_force(lens, engagement.id)),
        notice=governing(lens, engagement.id, "breach"),
        chain=_chain(lens, engagement, service),
        measures=_measures(service, lens, options),
    )


def engagement_records(lens: Lens, engagements: Iterable[Engagement]) -> dict[int, EngagementRecord]:
    """The records of those engagements that apply on the lens's day, by the engagement's id."""
    found = {}
    for engagement in engagements:
        record = engagement_record(lens, engagement)
        if record is not None:
            found[engagement.id] = record
    return found


def by_supplier(records: Iterable[EngagementRecord]) -> tuple[EngagementRecord, ...]:
    """Each engagement once, by the supplier's name."""
    found = {each.engagement.id: each for each in records}
    return tuple(sorted(found.values(), key=lambda each: (each.supplier.legal_name.casefold(), each.engagement.id)))


def without_use(records: Iterable[EngagementRecord], roles: Collection[str]) -> tuple[EngagementRecord, ...]:
    """The services in use, of suppliers in one of these roles, that no activity and no client's processing names."""
    found = [each for each in records if each.engagement.role in roles and not has_use(each.lens, each.engagement)]
    return by_supplier(found)


def _chain(lens: Lens, engagement: Engagement, service: ServiceRecord) -> tuple[CitedLink, ...]:
    """Every link of the chain with its source and the role that the organisation assessed."""
    found = []
    for link, cited in service.chain:
        role = assessed_role(lens, engagement.organisation_id, link.involvement)
        found.append(CitedLink(link, cited, role))
    return tuple(found)


def _together(links: Iterable[CitedLink]) -> tuple[PartyBehind, ...]:
    found: dict[tuple[int, int], list[CitedLink]] = {}
    for each in links:
        found.setdefault((each.link.above.id, each.link.party.id), []).append(each)
    return tuple(PartyBehind(tuple(each)) for each in found.values())


def _contacts(lens: Lens, supplier: Supplier) -> tuple[tuple[Contact, Person | None], ...]:
    rows = lens.current(Contact, "supplier_id", supplier.id)
    return tuple((row, lens.person(row.person_id)) for row in rows)


def _measures(
    service: ServiceRecord, lens: Lens, options: Collection[int] | None
) -> tuple[tuple[str, tuple[CitedClaim[SecurityMeasure], ...]], ...]:
    """The measures that the supplier states or denies, under the headings of Article 32."""
    found: dict[str, list[CitedClaim[SecurityMeasure]]] = {heading: [] for heading in Heading.values}
    for row in lens.current(SecurityMeasure, "service_id", service.service.id):
        if row.standing in STATED_OR_DENIED and row.heading in found and in_use(row, options):
            found[row.heading].append(cited_claim(lens, row, options))
    return tuple((choice(Heading, heading), tuple(claims)) for heading, claims in found.items() if claims)

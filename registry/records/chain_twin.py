"""The chain of a service as a table: each party below the one for which it works, with its role, place and clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from registry.chains import Link, assessed_role, links
from registry.chains.span import Span
from registry.reading.lens import Lens
from registry.records.consequences import Consequences
from registry.values import AssessedRole, Organisation, OurRole
from suppliers.values import DataLocation, DeclaredRole, Involvement, InvolvementKind, Service, Standing, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_name
from suppliers.wording.figures import listing

# The deepest level that is indented further than the one above it.
DEEPEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRow:
    """A party in one place of the chain, the supplier at level 0.

    ``within`` is the time until we know of a breach there; None where the party counts for nobody. ``slowest``: it is
    on the way that takes longest. ``standings`` are those other than stated.
    """

    party: Supplier
    level: int
    tasks: str
    declared: str
    assessed: str
    place: str
    within: Span | None
    slowest: bool
    standings: tuple[str, ...] = ()

    @property
    def indent(self) -> int:
        """How far it is indented."""
        return min(self.level, DEEPEST)


def party_rows(lens: Lens, service: Service, uses: Sequence[Consequences]) -> list[PartyRow]:
    """The supplier of a service and every party behind it, each below the one above it.

    *uses* are the engagements of the service. A party that comes again has what is behind it only once.
    """
    supplier = lens.get(Supplier, service.supplier_id)
    if supplier is None:
        return []
    return [_top(lens, service, supplier, uses), *_Chain(lens, service, uses).rows(service.id, 1)]


def _top(lens: Lens, service: Service, supplier: Supplier, uses: Sequence[Consequences]) -> PartyRow:
    roles = [(use.organisation, choice(OurRole, use.engagement.role)) for use in uses]
    return PartyRow(
        party=supplier,
        level=0,
        tasks=_("provides the service"),
        declared=choice(DeclaredRole, service.declared_role),
        assessed=_of_each(roles),
        place=country_name(supplier.country_id) if supplier.country_id else "",
        within=max((use.clocks.notice for use in uses), key=lambda span: span.rank, default=None),
        slowest=bool(uses),
    )


class _Chain:
    """The links of one service, by the service above each."""

    def __init__(self, lens: Lens, service: Service, uses: Sequence[Consequences]) -> None:
        self._lens, self._uses = lens, uses
        self._below: dict[int, dict[tuple[int, int | None], list[Link]]] = {}
        for link in links(lens, service):
            key = link.party.id, link.involvement.party_service_id
            self._below.setdefault(link.service.id, {}).setdefault(key, []).append(link)
        self._shown: set[int] = {service.id}
        self._slowest = slowest_way(uses)

    def rows(self, service_id: int, level: int) -> Iterator[PartyRow]:
        """The parties right behind a service, each followed by those behind it."""
        for (_party, further), found in self._below.get(service_id, {}).items():
            yield self._row(found, level)
            if further is not None and further not in self._shown:
                self._shown.add(further)
                yield from self.rows(further, level + 1)

    def _row(self, found: Sequence[Link], level: int) -> PartyRow:
        rows = [link.involvement for link in found]
        party = found[0].party
        organisations = dict.fromkeys(use.organisation for use in self._uses)
        declared = dict.fromkeys(row.declared_role for row in rows)
        return PartyRow(
            party=party,
            level=level,
            tasks=listing(list(dict.fromkeys(choice(InvolvementKind, row.kind) for row in rows))),
            declared=listing([choice(DeclaredRole, role) for role in declared]),
            assessed=_of_each([(each, self._assessed(each, rows)) for each in organisations]),
            place=place_of(self._lens, party, rows),
            within=self._within(party),
            slowest=any(row.id in self._slowest for row in rows),
            standings=tuple(dict.fromkeys(row.standing for row in rows if row.standing != Standing.STATED)),
        )

    def _assessed(self, organisation: Organisation, rows: Sequence[Involvement]) -> str:
        roles = dict.fromkeys(assessed_role(self._lens, organisation.id, row) for row in rows)
        return listing([choice(AssessedRole, role) if role else _("not assessed") for role in roles])

    def _within(self, party: Supplier) -> Span | None:
        bounds = [each.clock.bound for use in self._uses for each in use.parties if each.party.id == party.id]
        return max(bounds, key=lambda span: span.rank, default=None)


def slowest_way(uses: Sequence[Consequences]) -> frozenset[int]:
    """The ids of the links on the way from which a breach takes longest to reach us."""
    clocks = [clock for use in uses for clock in use.clocks.parties]
    worst = max(clocks, key=lambda clock: clock.worst.rank, default=None)
    return frozenset(row.id for row in worst.path) if worst else frozenset()


def place_of(lens: Lens, party: Supplier, rows: Sequence[Involvement]) -> str:
    """Where a party has our data, as sources name the places that it runs; otherwise its country. Empty: neither."""
    sites = [
        ", ".join(filter(None, (place.city, country_name(place.country_id) if place.country_id else "")))
        for service_id in dict.fromkeys(row.service_id for row in rows)
        for place in lens.current(DataLocation, "service_id", service_id)
        if place.operator_id == party.id and place.standing in {Standing.STATED, Standing.UNCLEAR}
    ]
    named = listing(list(dict.fromkeys(filter(None, sites))))
    return named or (country_name(party.country_id) if party.country_id else "")


def _of_each(roles: Sequence[tuple[Organisation, str]]) -> str:
    """The role as each organisation sees it: one word where all agree, otherwise each with its name."""
    names: dict[str, list[str]] = {}
    for organisation, role in roles:
        names.setdefault(role, []).append(organisation.name)
    if len(names) == 1:
        return next(iter(names))
    return "; ".join(f"{role} ({listing(each)})" for role, each in names.items())

"""Chains: the parties behind a service, level by level, as known on the lens's day."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple, TypeVar

from registry.reading.lens import Lens
from suppliers.values import Claim, Involvement, Service, Standing, Supplier

C = TypeVar("C", bound=Claim)
# Standings of a claim that asserts something, clearly or not. A claim of any other puts no party behind a service.
ASSERTED = frozenset({Standing.STATED, Standing.UNCLEAR})


class Link(NamedTuple):
    """A party behind a service: its level, and the party above for which it works."""

    level: int
    above: Supplier
    service: Service
    involvement: Involvement
    party: Supplier

    @property
    def deeper(self) -> bool:
        """Whether it is behind another party, not directly behind the supplier."""
        return self.level > 1


def in_use(claim: Claim, options: Collection[int] | None) -> bool:
    """Whether a claim applies to the options bought. None: the options are not on record, so every claim counts."""
    return claim.option_id is None or options is None or claim.option_id in options


def stated_only(claims: Iterable[C]) -> list[C]:
    """The claims that a source states clearly."""
    return [claim for claim in claims if claim.standing == Standing.STATED]


def links(lens: Lens, service: Service, options: Collection[int] | None = None) -> Iterator[Link]:
    """Every party behind a service in force on the day, nearest first. Each link comes once, whatever paths lead to it.

    *options* are those bought of the service itself. Options bought further down are not on record, so all count.
    The chain ends at a party that a source denies or does not mention.
    """
    level, above, seen = 1, [service], {service.id}
    while above:
        below: list[Service] = []
        for each in above:
            bought = options if each is service else None
            for link in _links_of(lens, each, level, bought):
                yield link
                further = _further(lens, link.involvement)
                if further is not None and further.id not in seen:
                    seen.add(further.id)
                    below.append(further)
        level, above = level + 1, below


def _links_of(lens: Lens, service: Service, level: int, options: Collection[int] | None) -> Iterator[Link]:
    """The links right behind one service."""
    supplier = lens.get(Supplier, service.supplier_id)
    if supplier is None:
        return
    for row in lens.current(Involvement, "service_id", service.id):
        party = lens.get(Supplier, row.party_id)
        if party is not None and in_use(row, options):
            yield Link(level=level, above=supplier, service=service, involvement=row, party=party)


def _further(lens: Lens, involvement: Involvement) -> Service | None:
    """The party's own service, where the claim asserts the involvement and the service is in force."""
    service = lens.get(Service, involvement.party_service_id)
    if service is None or involvement.standing not in ASSERTED or not service.in_force(lens.on):
        return None
    return service

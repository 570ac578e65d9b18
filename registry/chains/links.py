"""Chains: who stands behind a service, level by level, as the register knew it on the lens's day."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from registry.reading.lens import Lens
from suppliers.values import Claim, Involvement, Service, Standing, Supplier

# Standings with which a source asserts something, clearly or not. With any other, a party is named but not behind it.
ASSERTED = frozenset({Standing.STATED, Standing.UNCLEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A party behind a service: at which level, and for whom it works there."""

    level: int
    above: Supplier
    service: Service
    involvement: Involvement
    party: Supplier

    @property
    def deeper(self) -> bool:
        """Whether it stands behind another party, not behind the supplier itself."""
        return self.level > 1


def in_use(claim: Claim, options: Collection[int] | None) -> bool:
    """Whether a claim holds for what was bought; None: which options were bought is not on record, so all count."""
    return claim.option_id is None or options is None or claim.option_id in options


def links(lens: Lens, service: Service, options: Collection[int] | None = None) -> Iterator[Link]:
    """Every party behind a service in force on the day, those nearest first; each link once, however it is reached.

    *options* are those bought of the service itself; what was bought further down is not on record, so all count.
    Below a party that a source denies, or that nothing is said of, the chain is not followed.
    """
    level, above, seen = 1, [service], {service.id}
    while above:
        below: list[Service] = []
        for each in above:
            supplier = lens.get(Supplier, each.supplier_id)
            for row in lens.current(Involvement, "service_id", each.id):
                party = lens.get(Supplier, row.party_id)
                if supplier is None or party is None or (each is service and not in_use(row, options)):
                    continue
                yield Link(level=level, above=supplier, service=each, involvement=row, party=party)
                further = lens.get(Service, row.party_service_id) if row.party_service_id else None
                if further is None or row.standing not in ASSERTED:
                    continue
                if further.id not in seen and further.in_force(lens.on):
                    seen.add(further.id)
                    below.append(further)
        level, above = level + 1, below

"""Who reaches the data, at which layers and in which part of a service."""

from registry.rules.dossiers import EngagementDossier
from suppliers.values import Access, Claim, Layer, Supplier


def who_has(d: EngagementDossier, row: Access) -> Supplier:
    """The party that has an access; the supplier where its own people are meant."""
    party = d.lens.get(Supplier, row.party_id) if row.party_id else None
    return party or d.supplier


def by_who(d: EngagementDossier, rows: list[Access]) -> list[tuple[Supplier, list[Access]]]:
    """Accesses by who has them."""
    found: dict[int, tuple[Supplier, list[Access]]] = {}
    for row in rows:
        who = who_has(d, row)
        found.setdefault(who.id, (who, []))[1].append(row)
    return list(found.values())


def layers(rows: list[Access]) -> tuple[Layer, ...]:
    """The layers that accesses reach, from the outermost."""
    reached = {row.layer for row in rows}
    return tuple(layer for layer in Layer if layer in reached)


def same_part(first: Claim, second: Claim) -> bool:
    """Whether two claims can be about one part of a service."""
    return None in {first.component_id, second.component_id} or first.component_id == second.component_id

"""The parties that can access the data, at which layers and in which part of a service."""

from collections.abc import Iterable

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import in_order
from suppliers.values import Access, Claim, Layer, Supplier


def party_of(d: EngagementDossier, row: Access) -> Supplier:
    """The party that has an access; the supplier if the row is about its own people."""
    return d.lens.get(Supplier, row.party_id) or d.supplier


def by_party(d: EngagementDossier, rows: Iterable[Access]) -> dict[Supplier, list[Access]]:
    """Accesses by the party that has them."""
    found: dict[Supplier, list[Access]] = {}
    for row in rows:
        found.setdefault(party_of(d, row), []).append(row)
    return found


def layers(rows: Iterable[Access]) -> tuple[Layer, ...]:
    """The layers of several accesses, from the outermost."""
    return in_order(Layer, {row.layer for row in rows})


def same_part(first: Claim, second: Claim) -> bool:
    """Whether two claims can be about one part of a service."""
    return None in {first.component_id, second.component_id} or first.component_id == second.component_id

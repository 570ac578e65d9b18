"""The records about a claim: the further places where it is written, and its conflicts with other claims."""

from registry.reading.lens import Lens
from suppliers.values import Citation, Claim, Conflict


def citations_of(lens: Lens, claim: Claim) -> list[Citation]:
    """The further places where a claim is written."""
    # Claims of other kinds have the same ids.
    rows = lens.where(Citation, "claim_id", claim.id)
    return [row for row in rows if (row.claim_kind, row.claim_id) == claim.key]


def conflicts_of(lens: Lens, claim: Claim) -> list[Conflict]:
    """The conflicts that have a claim as one of their two sides, resolved or not, by id."""
    found: dict[int, Conflict] = {}
    for column in ("first_id", "second_id"):
        for row in lens.where(Conflict, column, claim.id):
            if claim.key in row.sides:
                found[row.id] = row
    return [found[key] for key in sorted(found)]

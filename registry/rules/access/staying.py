"""The rule that a promise to keep data in the service names every party that holds it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.chain.parties import STORED, asserted_parties
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Seen, rule, seen
from suppliers.values import Claim, DataLocation, Declaration, DeclarationKind, DeclaredParty, InvolvementKind, Supplier

# The work of a party that has the data itself, and not only access to it.
HOLDS = {InvolvementKind.HOSTS, InvolvementKind.DATA_CENTRE, InvolvementKind.BACKS_UP}

# The claims that show that a party has the data, by its id.
Holding = dict[int, list[Claim]]


@rule(
    "ACC-04",
    EngagementDossier,
    _("Every promise that data stays in the service names all parties that hold it."),
    when="processing",
    message=_(
        "%(supplier)s states that data never leaves “%(service)s”, except as named. This statement does not name these "
        "parties, which hold data: %(parties)s."
    ),
    fix=_("Ask the supplier which parties belong to the service, and file the answer"),
    target=answer(Declaration),
)
def data_stays_with_the_parties_named(d: EngagementDossier) -> Iterator[Seen]:
    for declaration in d.asserted(Declaration):
        if declaration.kind != DeclarationKind.STAYS_IN_SERVICE:
            continue
        holding = _others_holding(d, declaration)
        if holding:
            shown = [claim for claims in holding.values() for claim in claims]
            parties = tuple(d.lens.get_each(Supplier, holding))
            yield seen(about=declaration, evidence=tuple(shown), parties=parties)


def _others_holding(d: EngagementDossier, declaration: Declaration) -> Holding:
    """The parties that hold data and are not named, without those recorded as in conflict with the promise."""
    allowed = {row.party_id for row in d.lens.where(DeclaredParty, "declaration_id", declaration.id)} | {d.supplier.id}
    found: Holding = {}
    for party, claim in _held(d):
        concerned = declaration.component_id in {None, claim.component_id}
        if party not in allowed and concerned and not d.in_conflict(declaration, claim):
            found.setdefault(party, []).append(claim)
    return found


def _held(d: EngagementDossier) -> Iterator[tuple[int, Claim]]:
    """Each party that hosts, keeps or operates what holds the data, with the claim that says so."""
    for party, links in asserted_parties(d).items():
        for link in links:
            if link.involvement.kind in HOLDS:
                yield party, link.involvement
    for place in d.asserted(DataLocation):
        if place.kind in STORED and place.operator_id is not None:
            yield place.operator_id, place

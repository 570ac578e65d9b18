"""Whether it is known in which country data is, and from which it is reached."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, can_access
from registry.rules.chain.parties import place_is_unnamed
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule, seen
from suppliers.values import Access, DataLocation, LocationKind, Operator, Standing


@rule(
    "TRA-04",
    EngagementDossier,
    _("Every location has a country."),
    when="processing",
    message=_("For “%(service)s” the country is not on record of: %(places)s."),
    fix=_("Ask the supplier, and enter the country with the place or the access"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 30(1)(e)", "UK": "UK GDPR Art. 30(1)(e)"},
)
def every_location_has_a_country(d: EngagementDossier) -> Iterator[Seen]:
    places = [row for row in d.chain.claims(DataLocation) if _asked(row)]
    kinds = {row.kind for row in places}
    remote = [row for row in d.chain.claims(Access) if _from_somewhere(row)]
    if remote:
        kinds.add(LocationKind.REMOTE_ACCESS)
    named = tuple(kind for kind in LocationKind if kind in kinds)
    if named:
        yield seen(
            d.weigh(Severity.LOW),
            about=d.service,
            fix=d.service,
            evidence=(*places, *remote),
            part="country",
            places=named,
        )


def _asked(row: DataLocation) -> bool:
    """Whether a place lacks its country: not one of our own, nor one that is denied or not named at all."""
    said = row.standing in {*ASSERTED, Standing.SILENT}
    return said and row.country_id is None and row.operated_by != Operator.CUSTOMER and not place_is_unnamed(row)


def _from_somewhere(row: Access) -> bool:
    """Whether an access lacks its country: whoever reaches data from afar does so from somewhere."""
    return row.country_id is None and row.from_afar and can_access(row)

"""Whether it is known in which country data is, and from which it is reached."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import SAID, reaches
from registry.rules.chain.parties import unnamed
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from suppliers.values import Access, DataLocation, LocationKind, Operator, Standing


@rule(
    "TRA-04",
    EngagementDossier,
    _("Every location has a country."),
    message=_("For “%(service)s” the country is not on record of: %(places)s."),
    mend=_("Ask the supplier, and enter the country with the place or the access"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 30(1)(e)", "UK": "UK GDPR Art. 30(1)(e)"},
)
def every_location_has_a_country(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    places = [row for row in d.chain.claims(DataLocation) if _asked(row)]
    accesses = [row for row in d.chain.claims(Access) if row.country_id is None and row.from_afar]
    kinds = {row.kind for row in places}
    # Whoever reaches it from afar does so from somewhere.
    remote = [row for row in accesses if reaches(row)]
    if remote:
        kinds.add(LocationKind.REMOTE_ACCESS)
    named = tuple(kind for kind in LocationKind if kind in kinds)
    if named:
        yield Seen(d.weigh(Severity.LOW), (("places", named),), (d.service, *places, *remote, d.service), "country")


def _asked(row: DataLocation) -> bool:
    """Whether a place lacks its country: not one of our own, nor one that is denied or not named at all."""
    said = row.standing in {*SAID, Standing.SILENT}
    return said and row.country_id is None and row.operated_by != Operator.CUSTOMER and not unnamed(row)

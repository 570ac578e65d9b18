"""Whether the country of every party that receives data is on record."""

from collections.abc import Collection, Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import IDENTITY
from registry.rules.rule import Cases, Seen, Severity, rule, seen
from registry.rules.transfers.legs import importers, later, ours
from suppliers.values import OnwardTransfer, Standing, Supplier


class CountryUnknown(Cases):
    """Parties whose country is not on record."""

    SEVERAL = (
        "unknown",
        _(
            "The country of %(parties)s is not on record. It is also not on record whether data of “%(service)s” "
            "goes abroad to them."
        ),
    )
    ONE = (
        "one unknown",
        _(
            "The country of %(parties)s is not on record. It is also not on record whether data of “%(service)s” "
            "goes abroad to it."
        ),
    )


@rule(
    "TRA-10",
    EngagementDossier,
    _("Every party that receives data has its country on record."),
    message=CountryUnknown,
    fix=_("Ask the supplier for the country of each party and for its transfers, and record the answer"),
    target=IDENTITY,
)
def each_party_has_its_country(d: EngagementDossier) -> Iterator[Seen]:
    denied = {row.importer_id for row in d.chain.claims(OnwardTransfer) if row.standing == Standing.DENIED}
    yield from _unknown(d, "supplier", None, [leg for leg, _law in ours(d)], ())
    yield from _unknown(d, "unknown", Severity.LOW, [leg for leg, _exporter in later(d)], denied)


def _unknown(
    d: EngagementDossier, part: str, severity: Severity | None, legs: list[Leg], denied: Collection[int | None]
) -> Iterator[Seen]:
    """The parties without a country on record, in one finding, but not those to which a source denies a transfer."""
    open_legs = [leg for leg in legs if leg.footing == Footing.UNKNOWN]
    unknown = importers(leg for leg in open_legs if leg.importer is None or leg.importer.id not in denied)
    if not unknown:
        return
    case = CountryUnknown.SEVERAL
    if len(unknown) == 1:
        case = CountryUnknown.ONE
    parties = tuple(party for party in unknown if isinstance(party, Supplier))
    yield seen(
        about=d.engagement,
        fix=parties[0] if parties else d.service,
        evidence=parties,
        part=part,
        case=case,
        severity=severity,
        parties=unknown,
    )

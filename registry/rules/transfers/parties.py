"""Whether the transfers to each party abroad are recorded or denied."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.decision_coverage import unsure
from registry.rules.transfers.legs import importers, legs_of
from suppliers.values import Country, OnwardTransfer, Standing

# Silence is not a no, and what is unread says nothing.
SILENT_OR_UNREAD = frozenset({Standing.SILENT, Standing.UNREAD})


class NotRecorded(Cases):
    """What is not on record of transfers to parties abroad."""

    UNKNOWN = (
        "unknown",
        _(
            "In which country %(parties)s are established is not on record, nor whether data of “%(service)s” goes "
            "abroad to them."
        ),
    )
    ONE_UNKNOWN = (
        "one unknown",
        _(
            "In which country %(parties)s is established is not on record, nor whether data of “%(service)s” goes "
            "abroad to it."
        ),
    )
    UNRECORDED = (
        "unrecorded",
        _(
            "Data of “%(service)s” goes to %(parties)s (%(countries)s); a decision covers that, but no source and no "
            "record of ours shows the transfer."
        ),
    )


@rule(
    "TRA-10",
    EngagementDossier,
    _("Each party established, or giving access from, outside the regime has its transfer recorded or denied."),
    message=NotRecorded,
    fix=_("Ask the supplier, enter the country of each party, and record the transfer or that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 44, 30(1)(e)", "UK": "UK GDPR Art. 44A, 30(1)(e)"},
)
def each_party_abroad_is_recorded(d: EngagementDossier) -> Iterator[Seen]:
    told = {row.importer_id for row in d.chain.claims(OnwardTransfer) if row.standing not in SILENT_OR_UNREAD}
    open_ = [leg for leg in legs_of(d) if leg.basis is None and leg.importer.id not in told]
    yield from _of_unknown_country(d, open_)
    yield from _covered(d, open_)


def _of_unknown_country(d: EngagementDossier, legs: list[Leg]) -> Iterator[Seen]:
    """The parties whose country is not known."""
    unknown = importers(leg for leg in legs if leg.footing == Footing.UNKNOWN)
    if unknown:
        yield seen(
            d.weigh(Severity.LOW),
            about=d.engagement,
            fix=unknown[0],
            evidence=unknown,
            part="unknown",
            case=NotRecorded.UNKNOWN if len(unknown) > 1 else NotRecorded.ONE_UNKNOWN,
            parties=unknown,
        )


def _covered(d: EngagementDossier, legs: list[Leg]) -> Iterator[Seen]:
    """The parties in countries that a decision covers."""
    # Where a decision covers a part of a country, whether it covers this comes first: TRA-02 asks.
    covered = [leg for leg in legs if leg.footing == Footing.ADEQUATE and not unsure(leg)]
    if covered:
        codes = sorted({leg.country for leg in covered if leg.country})
        yield seen(
            Severity.LOW,
            about=d.engagement,
            part="unrecorded",
            case=NotRecorded.UNRECORDED,
            parties=importers(covered),
            countries=tuple(d.lens.get(Country, code) for code in codes),
        )

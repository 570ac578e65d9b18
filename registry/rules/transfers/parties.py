"""Whether the transfer to each party abroad is recorded or denied."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.decision_coverage import unsure
from registry.rules.transfers.legs import countries, importers, legs_of
from suppliers.values import OnwardTransfer, Standing

# A source that is silent does not deny a transfer. A source that is not read gives no answer.
SILENT_OR_UNREAD = frozenset({Standing.SILENT, Standing.UNREAD})


class NotRecorded(Cases):
    """The gaps in the record of transfers to parties abroad."""

    UNKNOWN = (
        "unknown",
        _(
            "The country of %(parties)s is not on record. It is also not on record whether data of “%(service)s” "
            "goes abroad to them."
        ),
    )
    ONE_UNKNOWN = (
        "one unknown",
        _(
            "The country of %(parties)s is not on record. It is also not on record whether data of “%(service)s” "
            "goes abroad to it."
        ),
    )
    UNRECORDED = (
        "unrecorded",
        _(
            "Data of “%(service)s” goes to %(parties)s (%(countries)s). An adequacy decision or regulations cover "
            "that, but no record shows the transfer."
        ),
    )


@rule(
    "TRA-10",
    EngagementDossier,
    _("Every party that is established abroad, or has access from abroad, has its transfer recorded or denied."),
    message=NotRecorded,
    fix=_("Ask the supplier for the country of each party and for its transfers, and record the answer"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 44, 30(1)(e)", "UK": "UK GDPR Art. 44A, 30(1)(e)"},
)
def each_party_abroad_is_recorded(d: EngagementDossier) -> Iterator[Seen]:
    unanswered = _unanswered(d)
    yield from _of_unknown_country(d, unanswered)
    yield from _covered(d, unanswered)


def _unanswered(d: EngagementDossier) -> list[Leg]:
    """The legs for which neither a source nor our own record gives an answer."""
    rows = d.chain.claims(OnwardTransfer)
    answered = {row.importer_id for row in rows if row.standing not in SILENT_OR_UNREAD}
    return [leg for leg in legs_of(d) if leg.basis is None and leg.importer.id not in answered]


def _of_unknown_country(d: EngagementDossier, legs: list[Leg]) -> Iterator[Seen]:
    """The parties without a country on record, in one finding."""
    unknown = importers(leg for leg in legs if leg.footing == Footing.UNKNOWN)
    if not unknown:
        return
    case = NotRecorded.UNKNOWN
    if len(unknown) == 1:
        case = NotRecorded.ONE_UNKNOWN
    yield seen(
        d.weigh(Severity.LOW),
        about=d.engagement,
        fix=unknown[0],
        evidence=unknown,
        part="unknown",
        case=case,
        parties=unknown,
    )


def _covered(d: EngagementDossier, legs: list[Leg]) -> Iterator[Seen]:
    """The parties in countries that a decision covers, in one finding."""
    # If a decision covers only part of a country, TRA-02 first asks whether it covers this transfer.
    covered = [leg for leg in legs if leg.footing == Footing.ADEQUATE and not unsure(leg)]
    if covered:
        yield seen(
            Severity.LOW,
            about=d.engagement,
            part="unrecorded",
            case=NotRecorded.UNRECORDED,
            parties=importers(covered),
            countries=countries(d, (leg.country for leg in covered if leg.country)),
        )

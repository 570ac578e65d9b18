"""Whether transfers for compelling legitimate interests are documented in the record (Article 49(1), second part)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing
from registry.rules.dossiers import ActivityDossier
from registry.rules.fixes import ACTIVITY_TRANSFERS
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.transfers.legs import destination
from registry.values import ActivityTransfer, Mechanism, TransferBasis
from suppliers.values import Country


class NotInRecord(Cases):
    """The record of an activity lacks the assessment and the safeguards of a transfer for compelling interests."""

    OWN = (
        "",
        _(
            "“%(activity)s” sends data abroad (%(country)s) for compelling legitimate interests. The record contains "
            "neither the assessment nor the safeguards."
        ),
    )
    THROUGH = (
        "through",
        _(
            "“%(activity)s” uses a service of %(supplied)s through which data goes to %(importer)s (%(country)s) for "
            "compelling legitimate interests. The record contains neither the assessment nor the safeguards."
        ),
    )


@rule(
    "TRA-07",
    ActivityDossier,
    _("Every transfer under Article 49(1), second subparagraph, has its assessment in the record."),
    message=NotInRecord,
    fix=_("Record the assessment and the safeguards under the activity's transfers"),
    target=ACTIVITY_TRANSFERS,
)
def compelling_interests_are_recorded(d: ActivityDossier) -> Iterator[Seen]:
    recorded = set()
    for row in d.parts(ActivityTransfer):
        if row.mechanism == Mechanism.COMPELLING:
            recorded.add(row.country_id)
            if not (row.safeguards.strip() or row.measures.strip()):
                yield _own_transfer(d, row)
    yield from _through_services(d, recorded)


def _own_transfer(d: ActivityDossier, row: ActivityTransfer) -> Seen:
    """A transfer of our own, to a country or to an international body."""
    where: Country | str | None = row.body
    if row.country_id:
        where = d.lens.get(Country, row.country_id)
    return seen(about=row, fix=d.activity, case=NotInRecord.OWN, country=where)


def _through_services(d: ActivityDossier, recorded: set[str | None]) -> Iterator[Seen]:
    """Our transfers for compelling interests through the services of an activity, of which nothing is documented."""
    suppliers = {engagement.id: supplier for engagement, _service, supplier in d.engagements}
    for leg in d.legs:
        ground = leg.ground
        if leg.exporter is not None or leg.footing != Footing.DEROGATION or leg.mechanism != Mechanism.COMPELLING:
            continue
        if not isinstance(ground, TransferBasis):
            continue
        documented = ground.measures.strip() or ground.outcome.strip()
        if leg.country not in recorded and not documented:
            yield seen(
                about=ground,
                fix=d.activity,
                case=NotInRecord.THROUGH,
                law=leg.law,
                supplied=suppliers[ground.engagement_id],
                **destination(d, leg),
            )

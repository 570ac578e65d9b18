"""Whether the day on which a transfer basis is to be reviewed has passed."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import TRANSFERS
from registry.rules.rule import Seen, rule, seen
from registry.rules.transfers.legs import destination, of_ground, with_ground


@rule(
    "TRA-21",
    EngagementDossier,
    _("Every transfer basis is reviewed by the day that we set for it."),
    message=_(
        "The basis for the transfer of data of “%(service)s” to %(importer)s (%(country)s) was due for review by "
        "%(review)s."
    ),
    fix=_("Review the transfer basis, and record the day of the next review"),
    target=TRANSFERS,
)
def bases_are_reviewed(d: EngagementDossier) -> Iterator[Seen]:
    for leg, law, ground in with_ground(d):
        # TRA-03 reports the assessment of safeguards, which has the same day.
        if leg.footing == Footing.SAFEGUARDED or ground.review is None or ground.review >= d.lens.on:
            continue
        yield seen(about=ground, part=of_ground(ground, law), law=law, review=ground.review, **destination(d, leg))

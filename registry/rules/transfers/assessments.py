"""Whether the safeguards of our transfers were assessed, with which end, and whether that is recent."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import DUE_SINCE, Assessed, Footing, Leg, assessed, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import TRANSFERS
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.transfers.legs import Ground, destination, mechanism_used, named_in, of_ground, with_ground
from registry.values import Organisation
from suppliers.values import Regime


class NotAssessed(Cases):
    """Why safeguards have no current assessment that counts."""

    NEVER = (
        "",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards (%(mechanism)s). No completed "
            "transfer assessment is on record."
        ),
    )
    OTHER_KIND = (
        "other kind",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards (%(mechanism)s). The only "
            "assessment on record is of the other law's kind; none under the %(regime)s is on record."
        ),
    )
    NO_CONCLUSION = (
        "conclusion",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards assessed on %(assessed)s. The "
            "conclusion of the assessment is not on record."
        ),
    )
    NO_MEASURES = (
        "measures",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards assessed on %(assessed)s as "
            "sufficient with measures. The measures are not on record."
        ),
    )
    DUE = (
        "due",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards assessed on %(assessed)s. The "
            "assessment was due for review by %(review)s."
        ),
    )
    OLD = (
        "old",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards assessed on %(assessed)s. "
            "%(organisation)s reviews every %(interval)s."
        ),
    )


# The case of each state of an assessment that leaves something open.
OPEN = {
    Assessed.NEVER: NotAssessed.NEVER,
    Assessed.OTHER_KIND: NotAssessed.OTHER_KIND,
    Assessed.NO_CONCLUSION: NotAssessed.NO_CONCLUSION,
    Assessed.NO_MEASURES: NotAssessed.NO_MEASURES,
}


@rule(
    "TRA-03",
    EngagementDossier,
    _("Every transfer of ours under Article 46 has a current transfer assessment with a conclusion."),
    message=NotAssessed,
    fix=_("Assess the transfer, and record the date, the conclusion, the outcome and the measures with its basis"),
    target=TRANSFERS,
)
def safeguards_are_assessed(d: EngagementDossier) -> Iterator[Seen]:
    if d.lens.on < DUE_SINCE:
        return
    for leg, law, ground in with_ground(d):
        if leg.footing == Footing.SAFEGUARDED:
            yield from _assessed(d, leg, law, ground)


def _assessed(d: EngagementDossier, leg: Leg, law: Regime, ground: Ground) -> Iterator[Seen]:
    """What the assessment of one ground leaves open, and whether it is due for review."""
    figures = destination(d, leg) | {"assessed": ground.assessed}
    state = assessed(law, ground, d.lens.on)
    if state in OPEN:
        case = OPEN[state]
        known = figures | {"mechanism": mechanism_used(leg), "regime": law}
        yield seen(about=ground, part=of_ground(ground, law), case=case, law=law, **named_in(case, known))
    if state != Assessed.NEVER:
        yield from _aged(d, law, ground, figures)


def _aged(d: EngagementDossier, law: Regime, ground: Ground, figures: dict[str, Any]) -> Iterator[Seen]:
    """An assessment that is due for review."""
    found = aged(ground, d.organisation, d.lens.on)
    if found is not None:
        case, given = found
        part = of_ground(ground, law, "age")
        yield seen(about=ground, part=part, case=NotAssessed(case), law=law, **figures, **given)


def aged(ground: Ground, organisation: Organisation, day: date) -> tuple[str, dict[str, Any]] | None:
    """Whether the review of an assessment is "due", or it is "old" by the organisation's interval, with the figure."""
    if ground.review is not None:
        return ("due", {"review": ground.review}) if ground.review < day else None
    interval = organisation.review
    if interval is None or ground.assessed is None:
        return None
    due = span_of(interval).after(ground.assessed)
    if due is None or due >= day:
        return None
    return "old", {"interval": interval}


@rule(
    "TRA-13",
    EngagementDossier,
    _("No transfer of ours is based on safeguards that were assessed as not sufficient."),
    message=_(
        "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards (%(mechanism)s) that were assessed "
        "on %(assessed)s as not sufficient."
    ),
    fix=_("Stop the transfer, or add measures, assess it again and record both with its basis"),
    target=TRANSFERS,
)
def safeguards_are_sufficient(d: EngagementDossier) -> Iterator[Seen]:
    for leg, law, ground in with_ground(d):
        if leg.footing == Footing.INSUFFICIENT:
            figures = destination(d, leg) | {"mechanism": mechanism_used(leg), "assessed": ground.assessed}
            yield seen(about=ground, part=of_ground(ground, law), law=law, **figures)

"""The rule about the status of an activity and its days."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import OrganisationDossier
from registry.rules.fixes import ACTIVITY_DAYS
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ActivityStatus, ProcessingActivity


class Disagreeing(Cases):
    """How the status of an activity and its days disagree."""

    NO_LAST_DAY = "no last day", _("“%(what)s” is recorded as ended. Its last day is not on record.")
    NOT_ENDED = "not ended", _("“%(what)s” is recorded as ended, but its last day on record is still to come: %(day)s.")
    NOT_STARTED = (
        "not started",
        _("“%(what)s” is recorded as %(status)s, but its first day on record is still to come: %(day)s."),
    )
    STARTED = "started", _("“%(what)s” is recorded as planned, but its first day on record was %(day)s.")
    PAST = "past", _("“%(what)s” is recorded as %(status)s, but its last day on record was %(day)s.")


@rule(
    "ACT-16",
    OrganisationDossier,
    _("The status of every activity agrees with its first and last day."),
    message=Disagreeing,
    fix=_("Correct the status, or enter the first or last day"),
    target=ACTIVITY_DAYS,
)
def status_agrees_with_days(d: OrganisationDossier) -> Iterator[Seen]:
    if d.lens.known_later:
        # A status has no day: one that was entered later says nothing about this day.
        return
    for activity in d.lens.where(ProcessingActivity, "organisation_id", d.organisation.id):
        found = _disagreement(activity, d.lens.on)
        if found is not None:
            case, day = found
            status = ActivityStatus(activity.status)
            yield seen(about=activity, case=case, what=activity, status=status, day=day)


def _disagreement(activity: ProcessingActivity, on: date) -> tuple[Disagreeing, date | None] | None:
    """How status and days disagree on a day, with the day that shows it; None where they agree."""
    first, last, status = activity.starts, activity.ends, activity.status
    if status == ActivityStatus.ENDED:
        return _not_over(last, on)
    if last is not None and last < on:
        return Disagreeing.PAST, last
    if status == ActivityStatus.PLANNED and first is not None and first <= on:
        return Disagreeing.STARTED, first
    if status == ActivityStatus.LIVE and first is not None and first > on:
        return Disagreeing.NOT_STARTED, first
    return None


def _not_over(last: date | None, on: date) -> tuple[Disagreeing, date | None] | None:
    """Why an activity that is recorded as ended is not over by its days; None where it is."""
    if last is None:
        return Disagreeing.NO_LAST_DAY, None
    if last > on:
        return Disagreeing.NOT_ENDED, last
    return None

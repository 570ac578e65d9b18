"""The rule about the guarantees of a processor: Article 28(1)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.dossiers.rows import dated_until
from registry.rules.fixes import GUARANTEES, NOTHING
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import GuaranteeAssessment, Outcome


class Unassured(Cases):
    """The gaps in the assessment of a supplier's guarantees."""

    NEVER = "never", _("No assessment of the guarantees of %(supplier)s for “%(service)s” is on record.")
    LATE = (
        "late",
        _(
            "“%(service)s” of %(supplier)s has been in use since %(since)s. Its guarantees were first assessed on "
            "%(first)s."
        ),
    )
    DUE = (
        "due",
        _(
            "The guarantees of %(supplier)s for “%(service)s” were assessed on %(on)s. The next assessment was due on "
            "%(due)s."
        ),
    )
    INSUFFICIENT = (
        "insufficient",
        _(
            "The guarantees of %(supplier)s for “%(service)s” were assessed on %(on)s as not sufficient. The service "
            "is in use."
        ),
    )
    INSUFFICIENT_AND_DUE = (
        "insufficient, due",
        _(
            "The guarantees of %(supplier)s for “%(service)s” were assessed on %(on)s as not sufficient. The service "
            "is in use, and the next assessment was due on %(due)s."
        ),
    )
    CONDITIONS = (
        "conditions",
        _(
            "The guarantees of %(supplier)s for “%(service)s” were assessed on %(on)s as sufficient on conditions. "
            "Whether the conditions are met is not on record."
        ),
    )


@rule(
    "CON-07",
    EngagementDossier,
    _("Every supplier's guarantees are assessed as sufficient before first use, and again by the due date."),
    when="processing",
    message=Unassured,
    fix=_("Assess the guarantees, and record tier, evidence, outcome and date of the next assessment"),
    target=GUARANTEES,
    targets={Unassured.LATE: NOTHING},
)
def guarantees_assessed(d: EngagementDossier) -> Iterator[Seen]:
    rows = d.lens.where(GuaranteeAssessment, "engagement_id", d.engagement.id)
    assessments = dated_until(rows, d.lens.on)
    if not assessments:
        yield seen(about=d.engagement, case=Unassured.NEVER)
        return
    yield from _last_assessment(d, assessments[-1])
    first, since = assessments[0], d.engagement.starts
    if since is not None and first.on > since:
        yield seen(
            about=first,
            part="first",
            case=Unassured.LATE,
            since=since,
            first=first.on,
        )


def _last_assessment(d: EngagementDossier, last: GuaranteeAssessment) -> Iterator[Seen]:
    """The outcome of the last assessment, and whether the next is overdue."""
    due = _due(d, last)
    overdue = due is not None and due < d.lens.on
    figures: dict[str, Any] = {"on": last.on}
    if overdue:
        figures["due"] = due
    if last.outcome == Outcome.INSUFFICIENT and overdue:
        case = Unassured.INSUFFICIENT_AND_DUE
    elif last.outcome == Outcome.INSUFFICIENT:
        case = Unassured.INSUFFICIENT
    elif overdue:
        case = Unassured.DUE
    elif last.outcome == Outcome.CONDITIONS:
        case = Unassured.CONDITIONS
    else:
        return
    yield seen(about=last, case=case, **figures)


def _due(d: EngagementDossier, last: GuaranteeAssessment) -> date | None:
    """The day by which the next assessment is due: the day on record or, without one, by our review interval."""
    if last.next is not None:
        return last.next
    return span_of(d.organisation.review).after(last.on)

"""The rule about whom we chose: Article 28(1)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import GuaranteeAssessment, Outcome


class Unassured(Cases):
    """What is amiss with the assessment of a supplier's guarantees."""

    NEVER = "never", _("No assessment of the guarantees that %(supplier)s gives for “%(service)s” is on record.")
    LATE = (
        "late",
        _(
            "“%(service)s” of %(supplier)s has been in use since %(since)s; its guarantees were first assessed on "
            "%(first)s."
        ),
    )
    DUE = (
        "due",
        _(
            "The guarantees of %(supplier)s for “%(service)s”, assessed on %(on)s, were to be assessed again by "
            "%(due)s."
        ),
    )
    INSUFFICIENT = (
        "insufficient",
        _("The guarantees of %(supplier)s for “%(service)s” were assessed on %(on)s as not sufficient; it is in use."),
    )
    INSUFFICIENT_AND_DUE = (
        "insufficient, due",
        _(
            "The guarantees of %(supplier)s for “%(service)s” were assessed on %(on)s as not sufficient; it is in use, "
            "and they were to be assessed again by %(due)s."
        ),
    )
    CONDITIONS = (
        "conditions",
        _(
            "The guarantees of %(supplier)s for “%(service)s” were found sufficient on conditions on %(on)s; whether "
            "these are met is not on record."
        ),
    )


@rule(
    "CON-07",
    EngagementDossier,
    _("Sufficient guarantees were assessed before the service went live, and lately."),
    when="processing",
    message=Unassured,
    fix=_("Assess the guarantees on what is held today, and record tier, evidence, outcome and next day"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(1), 24", "UK": "UK GDPR Art. 28(1), 24"},
)
def guarantees_assessed(d: EngagementDossier) -> Iterator[Seen]:
    rows = d.lens.where(GuaranteeAssessment, "engagement_id", d.engagement.id)
    made = sorted((row for row in rows if row.on <= d.lens.on), key=lambda row: (row.on, row.id))
    if not made:
        yield seen(d.weigh(Severity.MEDIUM), about=d.engagement, case=Unassured.NEVER)
        return
    yield from _as_it_stands(d, made[-1])
    first, since = made[0], d.engagement.starts
    if since is not None and first.on > since:
        yield seen(
            Severity.NOTE,
            about=first,
            fix=d.engagement,
            part="first",
            case=Unassured.LATE,
            since=since,
            first=first.on,
        )


def _as_it_stands(d: EngagementDossier, last: GuaranteeAssessment) -> Iterator[Seen]:
    """What the last assessment came to, and whether the next is due."""
    due = _next(d, last)
    overdue = due is not None and due < d.lens.on
    if last.outcome == Outcome.INSUFFICIENT:
        severity = d.weigh(Severity.HIGH)
        case = Unassured.INSUFFICIENT_AND_DUE if overdue else Unassured.INSUFFICIENT
    elif overdue:
        severity, case = d.weigh(Severity.MEDIUM), Unassured.DUE
    elif last.outcome == Outcome.CONDITIONS:
        severity, case = Severity.NOTE, Unassured.CONDITIONS
    else:
        return
    again: dict[str, Any] = {"due": due} if overdue else {}
    yield seen(severity, about=last, fix=d.engagement, case=case, on=last.on, **again)


def _next(d: EngagementDossier, last: GuaranteeAssessment) -> date | None:
    """By when the next is due: the day it names, else the interval of our policy."""
    return last.next or (span_of(d.organisation.review).after(last.on) if d.organisation.review else None)

"""The rule about impact assessments."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.activities.criteria import GUIDELINES, criteria
from registry.rules.dossiers import ActivityDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import ActivityStatus, DpiaStatus
from suppliers.values import LegalTerm


class UnassessedImpact(Cases):
    """What is on record of an impact assessment that is not there, or not yet."""

    DUE = "due", _("“%(activity)s” meets criteria of high risk (%(criteria)s); impact assessment: %(status)s.")
    OWN = "own", _("Impact assessment of “%(activity)s”: %(status)s.")
    RISK = "risk", _("“%(activity)s” is on record as likely high risk; impact assessment: %(status)s.")
    PLANNED = (
        "planned",
        _("“%(activity)s” is planned; before it starts comes its impact assessment (now: %(status)s)."),
    )
    REFUSED = (
        "refused",
        _("“%(activity)s” meets criteria of high risk (%(criteria)s); on record, no assessment is due."),
    )
    REASONED = (
        "reasoned",
        _("“%(activity)s” meets criteria of high risk (%(criteria)s); found on %(on)s not to need an assessment."),
    )
    TO_COME = "to come", _("The impact assessment of “%(activity)s” that is on record as done is of %(on)s.")
    UNASKED = "unasked", _("Whether an impact assessment of “%(activity)s” is due has not been asked.")


@rule(
    "ACT-03",
    ActivityDossier,
    _("An impact assessment exists where the criteria or an authority's list make one due."),
    message=UnassessedImpact,
    fix=_("Make the assessment, or record on which day and where it was found not to be due"),
    basis=Basis.LAW,
    citations={
        "EU": "GDPR Art. 35(1), 35(3)–(4); WP 248",
        "UK": "UK GDPR Art. 35(1), 35(3)–(4); WP 248 (persuasive)",
    },
)
def impact_is_assessed(d: ActivityDossier) -> Iterator[Seen]:
    status = DpiaStatus(d.activity.dpia or DpiaStatus.NOT_ASSESSED)
    if d.activity.status == ActivityStatus.ENDED:
        return
    if status == DpiaStatus.DONE:
        yield from _to_come(d)
        return
    due = _making_due(criteria(d))
    if status == DpiaStatus.NOT_DUE:
        yield from _not_due(d, due)
    elif due or d.activity.high_risk or status != DpiaStatus.NOT_ASSESSED:
        yield _not_done(d, status, due)
    else:
        yield seen(Severity.LOW, about=d.activity, case=UnassessedImpact.UNASKED)


def _making_due(met: tuple[LegalTerm, ...]) -> tuple[LegalTerm, ...]:
    """The criteria met, where they make an assessment due: two of the guidelines', or one that is enough by itself."""
    return met if len(met) > 1 or _listed(met) else ()


def _listed(met: tuple[LegalTerm, ...]) -> bool:
    """Whether the law itself, or an authority's list, names one of the criteria."""
    return any(row.provision != GUIDELINES for row in met)


def _not_done(d: ActivityDossier, status: DpiaStatus, due: tuple[LegalTerm, ...]) -> Seen:
    """An assessment that is due, or on record as such, and not made: less grave where it is begun."""
    begun = status == DpiaStatus.IN_PROGRESS
    if d.planned:
        severity = Severity.NOTE if begun else d.weigh(Severity.LOW)
        return seen(severity, about=d.activity, case=UnassessedImpact.PLANNED, status=status)
    if due:
        case = UnassessedImpact.DUE
    elif d.activity.high_risk:
        case = UnassessedImpact.RISK
    else:
        case = UnassessedImpact.OWN
    severity = d.weigh(Severity.MEDIUM if begun else Severity.HIGH)
    return seen(severity, about=d.activity, case=case, criteria=due, status=status)


def _to_come(d: ActivityDossier) -> Iterator[Seen]:
    """An assessment that is made only after the lens's day."""
    on = d.activity.dpia_on
    if on is not None and on > d.lens.on:
        severity = Severity.NOTE if d.planned else d.weigh(Severity.MEDIUM)
        yield seen(severity, about=d.activity, case=UnassessedImpact.TO_COME, on=on)


def _not_due(d: ActivityDossier, due: tuple[LegalTerm, ...]) -> Iterator[Seen]:
    """Found not due: a note where criteria of the guidelines were weighed in writing, amiss where a list says so."""
    if due and not _listed(due) and _reasoned(d):
        yield seen(Severity.NOTE, about=d.activity, case=UnassessedImpact.REASONED, criteria=due, on=d.activity.dpia_on)
    elif due:
        severity = d.weigh(Severity.HIGH if _listed(due) else Severity.MEDIUM)
        yield seen(severity, about=d.activity, case=UnassessedImpact.REFUSED, criteria=due)
    elif d.activity.high_risk:
        yield seen(d.weigh(Severity.MEDIUM), about=d.activity, case=UnassessedImpact.RISK, status=DpiaStatus.NOT_DUE)


def _reasoned(d: ActivityDossier) -> bool:
    """Whether it is on record by the lens's day when and where no assessment was found to be due."""
    on = d.activity.dpia_on
    return on is not None and on <= d.lens.on and bool(d.activity.dpia_address)

"""The rule about impact assessments."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.activities.criteria import GUIDELINES, criteria
from registry.rules.dossiers import ActivityDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import ActivityStatus, DpiaStatus
from suppliers.values import LegalTerm


class UnassessedImpact(Cases):
    """The ways in which an impact assessment is missing or not finished."""

    DUE = (
        "due",
        _("“%(activity)s” meets criteria of high risk (%(criteria)s). Status of its impact assessment: %(status)s."),
    )
    OWN = "own", _("The impact assessment of “%(activity)s” is not finished. Status: %(status)s.")
    RISK = (
        "risk",
        _("“%(activity)s” is recorded as likely to be high risk. Status of its impact assessment: %(status)s."),
    )
    PLANNED = (
        "planned",
        _("“%(activity)s” is planned. Its impact assessment is due before it starts. Status: %(status)s."),
    )
    REFUSED = (
        "refused",
        _(
            "“%(activity)s” meets criteria of high risk (%(criteria)s), but the record says that no impact assessment "
            "is needed."
        ),
    )
    REASONED = (
        "reasoned",
        _(
            "“%(activity)s” meets criteria of high risk (%(criteria)s). It was found on %(on)s that no impact "
            "assessment is needed."
        ),
    )
    TO_COME = (
        "to come",
        _("The impact assessment of “%(activity)s” is recorded as done, but is dated %(on)s, which is in the future."),
    )
    UNASKED = "unasked", _("It is not on record whether “%(activity)s” needs an impact assessment.")


@rule(
    "ACT-03",
    ActivityDossier,
    _("Every activity has an impact assessment if the criteria or an authority's list require one."),
    message=UnassessedImpact,
    fix=_("Finish the assessment, or record when and where it was found not to be needed"),
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
    """The criteria met, if they make an assessment due: two of the guidelines', or one that is enough by itself."""
    if len(met) > 1 or _listed(met):
        return met
    return ()


def _listed(met: tuple[LegalTerm, ...]) -> bool:
    """Whether the law itself, or an authority's list, names one of the criteria."""
    return any(row.provision != GUIDELINES for row in met)


def _not_done(d: ActivityDossier, status: DpiaStatus, due: tuple[LegalTerm, ...]) -> Seen:
    """An assessment that is due, or recorded as due, and not done: less grave once it is begun."""
    begun = status == DpiaStatus.IN_PROGRESS
    if d.planned:
        severity = Severity.NOTE if begun else d.weigh(Severity.LOW)
        return seen(severity, about=d.activity, case=UnassessedImpact.PLANNED, status=status)
    severity = d.weigh(Severity.MEDIUM if begun else Severity.HIGH)
    return seen(severity, about=d.activity, case=_why_due(d, due), criteria=due, status=status)


def _why_due(d: ActivityDossier, due: tuple[LegalTerm, ...]) -> UnassessedImpact:
    """Why an assessment is due: the criteria, the risk on record, or the record itself."""
    if due:
        return UnassessedImpact.DUE
    if d.activity.high_risk:
        return UnassessedImpact.RISK
    return UnassessedImpact.OWN


def _to_come(d: ActivityDossier) -> Iterator[Seen]:
    """An assessment recorded as done, but dated after the lens's day."""
    on = d.activity.dpia_on
    if on is not None and on > d.lens.on:
        severity = Severity.NOTE if d.planned else d.weigh(Severity.MEDIUM)
        yield seen(severity, about=d.activity, case=UnassessedImpact.TO_COME, on=on)


def _not_due(d: ActivityDossier, due: tuple[LegalTerm, ...]) -> Iterator[Seen]:
    """An assessment found not to be due: a note if the reasons are in writing, graver if a list makes it due."""
    if not due:
        if d.activity.high_risk:
            status = DpiaStatus.NOT_DUE
            yield seen(d.weigh(Severity.MEDIUM), about=d.activity, case=UnassessedImpact.RISK, status=status)
    elif _listed(due):
        yield seen(d.weigh(Severity.HIGH), about=d.activity, case=UnassessedImpact.REFUSED, criteria=due)
    elif _reasoned(d):
        yield seen(Severity.NOTE, about=d.activity, case=UnassessedImpact.REASONED, criteria=due, on=d.activity.dpia_on)
    else:
        yield seen(d.weigh(Severity.MEDIUM), about=d.activity, case=UnassessedImpact.REFUSED, criteria=due)


def _reasoned(d: ActivityDossier) -> bool:
    """Whether the record says by the lens's day when and where the assessment was found not to be due."""
    on = d.activity.dpia_on
    return on is not None and on <= d.lens.on and bool(d.activity.dpia_address)

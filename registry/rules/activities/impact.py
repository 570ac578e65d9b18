"""The rule about impact assessments."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.activities.criteria import GUIDELINES, criteria
from registry.rules.dossiers import ActivityDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ActivityStatus, DpiaStatus
from suppliers.values import LegalTerm


@rule(
    "ACT-03",
    ActivityDossier,
    _("An impact assessment exists where the criteria or an authority's list make one due."),
    message={
        "due": _("“%(activity)s” meets criteria of high risk (%(criteria)s); impact assessment: %(status)s."),
        "own": _("Impact assessment of “%(activity)s”: %(status)s."),
        "risk": _("“%(activity)s” is on record as likely high risk; impact assessment: %(status)s."),
        "planned": _("“%(activity)s” is planned; before it starts comes its impact assessment (now: %(status)s)."),
        "refused": _("“%(activity)s” meets criteria of high risk (%(criteria)s); on record, no assessment is due."),
        "reasoned": _(
            "“%(activity)s” meets criteria of high risk (%(criteria)s); found on %(on)s not to need an assessment."
        ),
        "to come": _("The impact assessment of “%(activity)s” that is on record as done is of %(on)s."),
        "unasked": _("Whether an impact assessment of “%(activity)s” is due has not been asked."),
    },
    mend=_("Make the assessment, or record on which day and where it was found not to be due"),
    basis=Basis.LAW,
    citations={
        "EU": "GDPR Art. 35(1), 35(3)–(4); WP 248",
        "UK": "UK GDPR Art. 35(1), 35(3)–(4); WP 248 (persuasive)",
    },
)
def assessed(d: ActivityDossier) -> Iterator[Seen]:
    status = DpiaStatus(d.activity.dpia or DpiaStatus.NOT_ASSESSED)
    if d.activity.status == ActivityStatus.ENDED:
        return
    if status == DpiaStatus.DONE:
        yield from _to_come(d)
        return
    met = criteria(d)
    alone = any(row.provision != GUIDELINES for row in met)
    due = alone or len(met) > 1
    if status == DpiaStatus.NOT_DUE:
        yield from _not_due(d, met if due else (), alone)
    elif d.planned and (due or d.activity.high_risk or status != DpiaStatus.NOT_ASSESSED):
        severity = Severity.NOTE if status == DpiaStatus.IN_PROGRESS else d.weigh(Severity.LOW)
        yield Seen(severity, (("status", status),), (d.activity,), "", "planned")
    elif due or d.activity.high_risk or status != DpiaStatus.NOT_ASSESSED:
        case = "due" if due else "risk" if d.activity.high_risk else "own"
        begun = status == DpiaStatus.IN_PROGRESS
        figures = (("criteria", met if due else ()), ("status", status))
        yield Seen(d.weigh(Severity.MEDIUM if begun else Severity.HIGH), figures, (d.activity,), "", case)
    else:
        yield Seen(Severity.LOW, (), (d.activity,), "", "unasked")


def _to_come(d: ActivityDossier) -> Iterator[Seen]:
    """An assessment that is made only after the lens's day."""
    on = d.activity.dpia_on
    if on is not None and on > d.lens.on:
        severity = Severity.NOTE if d.planned else d.weigh(Severity.MEDIUM)
        yield Seen(severity, (("on", on),), (d.activity,), "", "to come")


def _not_due(d: ActivityDossier, met: tuple[LegalTerm, ...], alone: bool) -> Iterator[Seen]:
    """Found not due: a note where criteria of the guidelines were weighed in writing, amiss where a list says so."""
    if not met:
        if d.activity.high_risk:
            yield Seen(d.weigh(Severity.MEDIUM), (("status", DpiaStatus.NOT_DUE),), (d.activity,), "", "risk")
        return
    on = d.activity.dpia_on
    if not alone and on is not None and on <= d.lens.on and d.activity.dpia_address:
        yield Seen(Severity.NOTE, (("criteria", met), ("on", on)), (d.activity,), "", "reasoned")
    else:
        severity = d.weigh(Severity.HIGH if alone else Severity.MEDIUM)
        yield Seen(severity, (("criteria", met),), (d.activity,), "", "refused")

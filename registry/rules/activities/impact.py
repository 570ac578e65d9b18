"""The rule about impact assessments."""

from collections.abc import Iterator
from enum import Enum, auto

from django.utils.translation import gettext_lazy as _

from registry.rules.activities.criteria import by_guidelines, by_law, criteria
from registry.rules.dossiers import ActivityDossier
from registry.rules.fixes import DPIA
from registry.rules.rule import Cases, Seen, Severity, rule, seen
from registry.values import DpiaStatus
from suppliers.values import LegalTerm


class UnassessedImpact(Cases):
    """The ways in which an impact assessment is missing or not finished."""

    BY_LAW = (
        "by law",
        _(
            "“%(activity)s” is a case for which Article 35(3) requires an impact assessment (%(criteria)s). Status of "
            "the assessment: %(status)s."
        ),
    )
    ON_LIST = (
        "on a list",
        _(
            "“%(activity)s” is a case for which an authority's list requires an impact assessment (%(criteria)s). "
            "Status of the assessment: %(status)s."
        ),
    )
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
    REFUSED_BY_LAW = (
        "refused by law",
        _(
            "“%(activity)s” is a case for which Article 35(3) requires an impact assessment (%(criteria)s), but the "
            "record says that none is needed."
        ),
    )
    REFUSED_ON_LIST = (
        "refused on a list",
        _(
            "“%(activity)s” is a case for which an authority's list requires an impact assessment (%(criteria)s), but "
            "the record says that none is needed."
        ),
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
        _("The impact assessment of “%(activity)s” is recorded as done, but is dated %(on)s, a later day."),
    )
    UNASKED = "unasked", _("It is not on record whether “%(activity)s” needs an impact assessment.")


class Required(Enum):
    """What makes an impact assessment due."""

    LAW = auto()
    LIST = auto()
    GUIDELINES = auto()


DUE = {
    Required.LAW: UnassessedImpact.BY_LAW,
    Required.LIST: UnassessedImpact.ON_LIST,
    Required.GUIDELINES: UnassessedImpact.DUE,
}
REFUSED = {
    Required.LAW: UnassessedImpact.REFUSED_BY_LAW,
    Required.LIST: UnassessedImpact.REFUSED_ON_LIST,
    Required.GUIDELINES: UnassessedImpact.REFUSED,
}


@rule(
    "ACT-03",
    ActivityDossier,
    _("Every activity has an impact assessment if the law, an authority's list or the guidelines call for it."),
    message=UnassessedImpact,
    fix=_("Finish the assessment, or record when and where it was found not to be needed"),
    target=DPIA,
)
def impact_is_assessed(d: ActivityDossier) -> Iterator[Seen]:
    status = DpiaStatus(d.activity.dpia or DpiaStatus.NOT_ASSESSED)
    if d.ended:
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
        yield seen(about=d.activity, case=UnassessedImpact.UNASKED)


def _making_due(met: tuple[LegalTerm, ...]) -> tuple[LegalTerm, ...]:
    """The criteria met, if they make an assessment due: two of the guidelines', or one that is enough by itself."""
    if len(met) > 1 or not all(map(by_guidelines, met)):
        return met
    return ()


def _required_by(due: tuple[LegalTerm, ...]) -> Required:
    """What makes an assessment due: the law itself, an authority's list, or two criteria of the guidelines."""
    if any(map(by_law, due)):
        return Required.LAW
    if all(map(by_guidelines, due)):
        return Required.GUIDELINES
    return Required.LIST


def _not_done(d: ActivityDossier, status: DpiaStatus, due: tuple[LegalTerm, ...]) -> Seen:
    """An assessment that is due, or recorded as due, and not done."""
    if d.planned:
        return seen(about=d.activity, case=UnassessedImpact.PLANNED, status=status)
    return seen(about=d.activity, case=_why_due(d, due), criteria=due, status=status)


def _why_due(d: ActivityDossier, due: tuple[LegalTerm, ...]) -> UnassessedImpact:
    """Why an assessment is due: the criteria, the risk on record, or the record itself."""
    if due:
        return DUE[_required_by(due)]
    if d.activity.high_risk:
        return UnassessedImpact.RISK
    return UnassessedImpact.OWN


def _to_come(d: ActivityDossier) -> Iterator[Seen]:
    """An assessment recorded as done, but dated after the lens's day."""
    on = d.activity.dpia_on
    if on is not None and on > d.lens.on:
        # Before the activity starts, a day to come is as it should be.
        severity = Severity.NOTE if d.planned else None
        yield seen(about=d.activity, case=UnassessedImpact.TO_COME, severity=severity, on=on)


def _not_due(d: ActivityDossier, due: tuple[LegalTerm, ...]) -> Iterator[Seen]:
    """An assessment found not to be due: graver if the law or a list asks for it.

    It is a note if only the guidelines do, and the reasons are in writing.
    """
    if not due:
        if d.activity.high_risk:
            status = DpiaStatus.NOT_DUE
            yield seen(about=d.activity, case=UnassessedImpact.RISK, status=status)
        return
    required = _required_by(due)
    if required == Required.GUIDELINES and _reasoned(d):
        yield seen(about=d.activity, case=UnassessedImpact.REASONED, criteria=due, on=d.activity.dpia_on)
        return
    yield seen(about=d.activity, case=REFUSED[required], criteria=due)


def _reasoned(d: ActivityDossier) -> bool:
    """Whether the record says by the lens's day when and where the assessment was found not to be due."""
    on = d.activity.dpia_on
    return on is not None and on <= d.lens.on and bool(d.activity.dpia_address)

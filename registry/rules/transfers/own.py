"""Whether an activity's own transfers, and its recipients abroad, have grounds that hold (Articles 44 to 49)."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from registry.causes.table import handling_of
from registry.chains import (
    DUE_SINCE,
    OF_CLAUSES,
    OF_DECISION,
    Assessed,
    Footing,
    Leg,
    Why,
    assessed,
    fallback_holds,
)
from registry.rules.dossiers import ActivityDossier
from registry.rules.fixes import ACTIVITY_TRANSFERS
from registry.rules.rule import Seen, Severity, rule, seen
from registry.rules.transfers.assessments import OPEN, aged
from registry.rules.transfers.clauses import in_time
from registry.rules.transfers.legs import Ground, destination, lighter, mechanism_used, named_in, part_of
from registry.rules.transfers.own_cases import OwnTransfer
from registry.rules.transfers.sensitive import asks, to_be_named
from suppliers.values import Regime


@rule(
    "TRA-17",
    ActivityDossier,
    _("Every transfer of an activity's own has a ground that holds under each law of the activity."),
    message=OwnTransfer,
    fix=_("Record the country, the mechanism and the assessment under the activity's transfers, or stop the transfer"),
    target=ACTIVITY_TRANSFERS,
)
def own_transfers_have_grounds(d: ActivityDossier) -> Iterator[Seen]:
    for leg in d.own:
        law = leg.law
        if law is None:
            continue
        for found in _open(d, leg, law):
            case = found.case
            yield seen(
                about=leg.because,
                fix=d.activity,
                part=" ".join(filter(None, (part_of(leg), found.part))),
                case=case,
                severity=found.severity,
                law=law,
                **named_in(case, destination(d, leg) | _figures(d, leg, law)),
            )


class Open(NamedTuple):
    """One thing that a transfer leaves open, its severity where the records decide, and what parts it from others."""

    case: OwnTransfer
    severity: Severity | None = None
    part: str = ""


def _open(d: ActivityDossier, leg: Leg, law: Regime) -> Iterator[Open]:
    """What a transfer leaves open: its ground or its entry in a list, and the assessment of safeguards."""
    found = _of_ground(d, leg) or _not_told(d, leg)
    if found is not None:
        yield found
    if leg.footing == Footing.SAFEGUARDED and leg.ground is not None and d.lens.on >= DUE_SINCE:
        # A fallback that carries it in place of a decision needs its assessment too.
        yield from _of_assessment(d, leg.ground, law)


def _of_ground(d: ActivityDossier, leg: Leg) -> Open | None:
    """What the ground leaves open; None where it holds."""
    if leg.footing == Footing.UNKNOWN:
        return Open(OwnTransfer.UNKNOWN)
    if leg.footing == Footing.INSUFFICIENT:
        return Open(OwnTransfer.NEGATIVE)
    if leg.why in OF_DECISION:
        return Open(OwnTransfer.DECISION, lighter(carried=leg.fallback))
    if leg.footing == Footing.NOTHING:
        return Open(_nothing(leg))
    if leg.footing == Footing.UNCONFIRMED:
        return _unconfirmed(d, leg)
    return None


def _not_told(d: ActivityDossier, leg: Leg) -> Open | None:
    """An entry in a list of the United Kingdom whose company was not told what is sensitive."""
    told = leg.ground is None or leg.ground.sensitive_told is True
    if leg.law != Regime.UK or told or not asks(leg) or not to_be_named(d.categories):
        return None
    return Open(OwnTransfer.NOT_TOLD)


def _nothing(leg: Leg) -> OwnTransfer:
    if leg.why in OF_CLAUSES or leg.why in {Why.FOREIGN, Why.ALONE}:
        return OwnTransfer(leg.why.value)
    return OwnTransfer.NONE


def _unconfirmed(d: ActivityDossier, leg: Leg) -> Open:
    """A decision, or the paper of another ground, that is not confirmed to carry a transfer."""
    if leg.decision is None:
        return Open(OwnTransfer.PAPER)
    if leg.why == Why.STAFF_DATA:
        return Open(OwnTransfer.UNCONFIRMED, Severity.LOW)
    held = leg.ground is not None and leg.law is not None and fallback_holds(d.lens, leg.law, leg.ground)
    return Open(OwnTransfer.UNCONFIRMED, lighter(carried=held))


def _of_assessment(d: ActivityDossier, ground: Ground, law: Regime) -> Iterator[Open]:
    """What the assessment leaves open, and whether it is due for review."""
    state = assessed(law, ground, d.lens.on)
    if state in OPEN:
        # As grave as the same state of an assessment of ours.
        severity = handling_of("TRA-03", OPEN[state]).severity
        yield Open(OwnTransfer.ASSESSMENT, severity, "assessment")
    age = aged(ground, d.organisation, d.lens.on)
    if state != Assessed.NEVER and age is not None:
        yield Open(OwnTransfer(age[0]), part="age")


def _figures(d: ActivityDossier, leg: Leg, law: Regime) -> dict[str, Any]:
    """The figures of the sentences of all cases."""
    found: dict[str, Any] = {"regime": law, "mechanism": mechanism_used(leg), "why": leg.why}
    if leg.clauses is not None:
        found |= in_time(leg.clauses)
    if leg.decision is not None:
        found |= {"decision": leg.decision.number, "data": to_be_named(d.categories)}
    if leg.ground is not None:
        found |= {"dated": leg.ground.dated, "assessed": leg.ground.assessed}
        found |= {"review": leg.ground.review, "interval": d.organisation.review}
        found["state"] = Assessed(assessed(law, leg.ground, d.lens.on))
    return found

"""Whether every transfer of ours has a mechanism under the law that applies to it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg, Why
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import TRANSFERS
from registry.rules.rule import Cases, Seen, Severity, rule, seen
from registry.rules.transfers.legs import destination, mechanism_used, of_ground, ours, part_of, with_ground
from registry.values import ActivityTransfer, Mechanism
from suppliers.values import Regime, Row

# A derogation of these is for single occasions only (recital 111), and the last one is narrower still.
OCCASIONAL = frozenset({Mechanism.CONTRACT, Mechanism.CONTRACT_FOR, Mechanism.CLAIMS, Mechanism.COMPELLING})


class NoMechanism(Cases):
    """The record of a transfer that has no mechanism under its law."""

    NOTHING = (
        "",
        _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s). No transfer mechanism under "
            "the %(regime)s is on record."
        ),
    )
    LAPSED = (
        "lapsed",
        _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s). The mechanism recorded under "
            "the %(regime)s ended on %(ends)s. Nothing that follows it is on record."
        ),
    )
    STATED = (
        "stated",
        _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s). The source names "
            "%(mechanism)s; we have recorded no mechanism of our own under the %(regime)s."
        ),
    )
    FOREIGN = (
        "foreign",
        _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s). The mechanism recorded "
            "(%(mechanism)s) is not one of the %(regime)s."
        ),
    )


@rule(
    "TRA-01",
    EngagementDossier,
    _("Every transfer of ours has a mechanism under each law that applies to it."),
    message=NoMechanism,
    fix=_("Record the transfer mechanism with the engagement, or stop the transfer"),
    target=TRANSFERS,
)
def every_transfer_has_a_mechanism(d: EngagementDossier) -> Iterator[Seen]:
    for leg, law in ours(d):
        found = _without_mechanism(leg)
        if found is None:
            continue
        case, row = found
        yield seen(
            about=_about(leg),
            evidence=_evidence(row),
            part=part_of(leg),
            case=case,
            law=law,
            **_figures(d, leg, law),
        )


def _without_mechanism(leg: Leg) -> tuple[NoMechanism, Row | None] | None:
    """Why a leg has no mechanism, and the row that shows it."""
    if leg.footing == Footing.STATED:
        return NoMechanism.STATED, leg.stated
    if leg.why == Why.LAPSED:
        return NoMechanism.LAPSED, leg.lapsed
    if leg.why == Why.FOREIGN:
        return NoMechanism.FOREIGN, leg.ground
    if leg.why == Why.NONE:
        return NoMechanism.NOTHING, None
    return None


def _about(leg: Leg) -> Row:
    """The importer. What an activity recorded is one of several grounds there may be for it."""
    if isinstance(leg.ground, ActivityTransfer):
        return leg.ground
    return leg.importer or leg.because


def _evidence(row: Row | None) -> tuple[Row, ...]:
    if row is None:
        return ()
    return (row,)


def _figures(d: EngagementDossier, leg: Leg, law: Regime) -> dict[str, Any]:
    """The figures of the sentence of a case."""
    figures = {"exporters": (d.organisation,), **destination(d, leg), "regime": law}
    if leg.footing == Footing.STATED and leg.stated is not None:
        figures["mechanism"] = leg.stated.mechanism
    elif leg.why == Why.FOREIGN:
        figures["mechanism"] = mechanism_used(leg)
    elif leg.why == Why.LAPSED and leg.lapsed is not None:
        figures["ends"] = leg.lapsed.ends
    return figures


@rule(
    "TRA-06",
    EngagementDossier,
    _("Every continuing transfer has safeguards or a decision, not only a derogation."),
    message=_(
        "Data of “%(service)s” goes to %(importer)s (%(country)s) for as long as the service is used, under a "
        "derogation: %(mechanism)s."
    ),
    fix=_("Put safeguards in place and record them, or record that the activity is occasional"),
    target=TRANSFERS,
)
def no_derogation_for_a_standing_flow(d: EngagementDossier) -> Iterator[Seen]:
    if d.activities and all(activity.occasional for activity in d.activities):
        return
    for leg, law, ground in with_ground(d):
        # A public register is open to a standing flow too (Art. 49(1)(g), 49(2)).
        if leg.footing != Footing.DEROGATION or leg.mechanism == Mechanism.REGISTER:
            continue
        severity = None if leg.mechanism in OCCASIONAL else Severity.LOW
        figures = destination(d, leg) | {"mechanism": mechanism_used(leg)}
        yield seen(about=ground, part=of_ground(ground, law), severity=severity, law=law, **figures)

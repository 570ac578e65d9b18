"""What we know of the transfers that others make further down the chain (EDPB Opinion 22/2024).

Each exporter answers in law for its own transfers. A controller should know on what they rest, and be able to show it.
"""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import (
    DUE_SINCE,
    Assessed,
    Destination,
    Footing,
    Leg,
    Why,
    assessed,
    decision_in_force,
    is_full,
    is_home,
    laws_of_day,
)
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import TRANSFERS, answer
from registry.rules.rule import Cases, Seen, Severity, rule, seen
from registry.rules.transfers.legs import Ground, destination, later, mechanism_used, named_in, part_of
from registry.values import Mechanism, TransferBasis
from suppliers.values import OnwardTransfer, Row, Supplier


class LaterTransfer(Cases):
    """What is on record of a transfer that another party makes."""

    NOTHING = (
        "",
        _(
            "Data of “%(service)s” goes from %(exporter)s to %(importer)s (%(country)s). Nothing is on record of what "
            "that transfer is based on."
        ),
    )
    FAILS = (
        "fails",
        _(
            "Data of “%(service)s” goes from %(exporter)s to %(importer)s (%(country)s). What is on record for that "
            "transfer (%(mechanism)s) does not carry it: %(why)s."
        ),
    )
    NEGATIVE = (
        "negative",
        _(
            "Data of “%(service)s” goes from %(exporter)s to %(importer)s (%(country)s) under safeguards that were "
            "assessed on %(assessed)s as not sufficient."
        ),
    )
    STATED = (
        "stated",
        _(
            "Data of “%(service)s” goes from %(exporter)s to %(importer)s (%(country)s). The source names "
            "%(mechanism)s. No copy or entry in a list is on record."
        ),
    )
    UNCONFIRMED = (
        "unconfirmed",
        _(
            "Data of “%(service)s” goes from %(exporter)s to %(importer)s (%(country)s). What is on record for that "
            "transfer (%(mechanism)s) is not confirmed: %(why)s."
        ),
    )
    NOT_SEEN = (
        "not seen",
        _(
            "Data of “%(service)s” goes from %(exporter)s to %(importer)s (%(country)s) under %(mechanism)s. It is not "
            "on record that we have seen the document and, for safeguards, an assessment with its conclusion."
        ),
    )
    ONWARD = (
        "onward",
        _(
            "Data of “%(service)s” goes onward from %(exporter)s to %(importer)s (%(country)s). Nothing is on record "
            "of what binds the recipient."
        ),
    )


@rule(
    "TRA-12",
    EngagementDossier,
    _("For every transfer that another party makes, it is known what it is based on, and the document was seen."),
    message=LaterTransfer,
    fix=_("Ask the supplier for the ground and a copy, and record both with the exporter"),
    target=TRANSFERS,
    targets={LaterTransfer.NOTHING: answer(OnwardTransfer), LaterTransfer.ONWARD: answer(OnwardTransfer)},
)
def later_transfers_are_known(d: EngagementDossier) -> Iterator[Seen]:
    for leg, exporter in later(d):
        case = _case(d, leg)
        if case is None or _at_home(d, leg):
            continue
        yield seen(
            about=leg.importer or leg.because,
            evidence=_evidence(leg),
            part=part_of(leg),
            case=case,
            severity=_severity(d, leg, case),
            law=leg.law,
            **named_in(case, {"exporter": exporter} | destination(d, leg) | _figures(leg, case)),
        )


def _at_home(d: EngagementDossier, leg: Leg) -> bool:
    """Whether the destination is home under all our laws: the record has no third country there."""
    return leg.country is not None and all(is_home(d.lens, law, leg.country) for law in d.laws)


def _case(d: EngagementDossier, leg: Leg) -> LaterTransfer | None:
    """What is open of a later transfer; None where nothing is, or where another rule asks."""
    if leg.footing == Footing.ONWARD:
        return _onward(d, leg)
    if leg.footing == Footing.NOTHING:
        return LaterTransfer.NOTHING if leg.why == Why.NONE else LaterTransfer.FAILS
    if leg.footing in {Footing.SAFEGUARDED, Footing.DEROGATION}:
        return None if _seen(d, leg) else LaterTransfer.NOT_SEEN
    simple = {
        Footing.INSUFFICIENT: LaterTransfer.NEGATIVE,
        Footing.STATED: LaterTransfer.STATED,
        Footing.UNCONFIRMED: LaterTransfer.UNCONFIRMED,
    }
    return simple.get(leg.footing)


def _onward(d: EngagementDossier, leg: Leg) -> LaterTransfer | None:
    """A transfer from outside both laws. Where another rule asks for the country of the exporter, that comes first."""
    if not leg.exporter_country and _asked_where(d, leg.exporter):
        return None
    if leg.ground is not None:
        return None if _copy_seen(d, leg.ground) else LaterTransfer.NOT_SEEN
    return LaterTransfer.STATED if leg.stated is not None else LaterTransfer.ONWARD


def _asked_where(d: EngagementDossier, party: Supplier | None) -> bool:
    """Whether another rule asks in which country a party is: data goes to it, and none is on record."""
    return any(leg.footing == Footing.UNKNOWN and leg.importer == party for leg in d.legs)


def _seen(d: EngagementDossier, leg: Leg) -> bool:
    """Whether the document of a ground was seen and, for safeguards, an assessment that leaves nothing open."""
    if leg.ground is None or leg.law is None or not _copy_seen(d, leg.ground):
        return False
    if leg.footing != Footing.SAFEGUARDED or d.lens.on < DUE_SINCE:
        return True
    return assessed(leg.law, leg.ground, d.lens.on) == Assessed.SUFFICIENT


def _copy_seen(d: EngagementDossier, ground: Ground) -> bool:
    if not isinstance(ground, TransferBasis) or ground.copy_seen is None:
        return False
    return ground.copy_seen <= d.lens.on


def _severity(d: EngagementDossier, leg: Leg, case: LaterTransfer) -> Severity | None:
    """Low for data passed on inside one country, or from one that a decision of ours covers as a whole."""
    if case == LaterTransfer.ONWARD and (leg.country == leg.exporter_country or _under_decision(d, leg)):
        return Severity.LOW
    return None


def _under_decision(d: EngagementDossier, leg: Leg) -> bool:
    """Whether a decision for the whole country of the exporter is in force under one of our laws."""
    laws = laws_of_day(d.lens, d.laws)
    found = [decision_in_force(d.lens, law, Destination(country=leg.exporter_country)) for law in laws]
    return any(decision is not None and is_full(decision) for decision in found)


def _evidence(leg: Leg) -> tuple[Row, ...]:
    row = leg.ground or leg.lapsed or leg.stated
    return () if row is None else (row,)


def _figures(leg: Leg, case: LaterTransfer) -> dict[str, Any]:
    """The figures of the sentence of a case."""
    found: dict[str, Any] = {"why": leg.why, "mechanism": mechanism_used(leg)}
    if case == LaterTransfer.STATED and leg.stated is not None:
        found["mechanism"] = leg.stated.mechanism
    if leg.ground is not None:
        found["assessed"] = leg.ground.assessed
        found["mechanism"] = found["mechanism"] or Mechanism(leg.ground.mechanism)
    return found

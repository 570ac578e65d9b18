"""Whether every transfer has a mechanism under the law that applies to it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.legs import destination, legs_of, mechanism_used, once_per_basis
from registry.values import Mechanism
from suppliers.values import Regime, Row


class NoMechanism(Cases):
    """The record of a transfer that has no mechanism under its law."""

    NOTHING = (
        "",
        _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s). No transfer mechanism under "
            "the %(regime)s is on record."
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
    _("Every transfer has a mechanism under the law that applies to it."),
    message=NoMechanism,
    fix=_("Record the transfer mechanism with the engagement, or stop the transfer"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 44 to 46", "UK": "UK GDPR Art. 44A to 46"},
)
def every_transfer_has_a_mechanism(d: EngagementDossier) -> Iterator[Seen]:
    found: dict[tuple[int, str], list[Leg]] = {}
    for leg in legs_of(d):
        if leg.country and not leg.footing.holds and not _reported_elsewhere(d, leg):
            found.setdefault((leg.importer.id, leg.country), []).append(leg)
    for (_importer, code), same in found.items():
        yield _without_mechanism(d, code, same)


def _without_mechanism(d: EngagementDossier, code: str, same: list[Leg]) -> Seen:
    """The legs to one importer in one country, without a mechanism."""
    leg = same[0]
    figures: dict[str, Any] = {
        "exporters": tuple(each.exporter or d.organisation for each in same),
        **destination(d, leg),
        "regime": Regime(d.regime),
    }
    evidence: tuple[Row, ...] = ()
    case, severity = NoMechanism.NOTHING, Severity.HIGH
    if leg.basis:
        case, evidence = NoMechanism.FOREIGN, (leg.basis,)
        figures["mechanism"] = Mechanism(leg.basis.mechanism)
    elif leg.stated:
        case, severity, evidence = NoMechanism.STATED, Severity.MEDIUM, (leg.stated,)
        figures["mechanism"] = leg.stated.mechanism
    return seen(
        d.weigh(severity),
        about=leg.importer,
        fix=leg.basis or d.engagement,
        evidence=evidence,
        part=code,
        case=case,
        **figures,
    )


def _reported_elsewhere(d: EngagementDossier, leg: Leg) -> bool:
    """Whether another rule reports the mechanism: a decision that does not cover the transfer, or clauses alone."""
    if leg.basis is None:
        return False
    chosen = leg.basis.mechanism
    return chosen == Mechanism.ADEQUACY or (chosen == Mechanism.SCC and d.regime == Regime.UK)


@rule(
    "TRA-06",
    EngagementDossier,
    _("Every continuing transfer has safeguards or a decision, not only a derogation."),
    message=_(
        "Data of “%(service)s” goes to %(importer)s (%(country)s) for as long as the service is used, under a "
        "derogation: %(mechanism)s."
    ),
    fix=_("Put safeguards in place and record them, or record that the activity is occasional"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 49; EDPB Guidelines 2/2018",
        "UK": "UK GDPR Art. 49; EDPB Guidelines 2/2018 (persuasive)",
    },
)
def no_derogation_for_a_standing_flow(d: EngagementDossier) -> Iterator[Seen]:
    if d.activities and all(activity.occasional for activity in d.activities):
        return
    for leg, basis in once_per_basis(d):
        if leg.footing == Footing.DEROGATION:
            mechanism = mechanism_used(leg, basis)
            yield seen(d.weigh(Severity.MEDIUM), about=basis, **destination(d, leg), mechanism=mechanism)


class ClausesAlone(Cases):
    """Where the EU clauses are used without the UK Addendum."""

    CHOSEN = (
        "",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under the EU clauses alone. No UK Addendum is "
            "on record."
        ),
    )
    FALLBACK = (
        "fallback",
        _(
            "The fallback for data of “%(service)s” that goes to %(importer)s (%(country)s) is the EU clauses alone. "
            "No UK Addendum is on record."
        ),
    )


@rule(
    "TRA-08",
    EngagementDossier,
    _("Every transfer on EU clauses under UK law has the UK Addendum."),
    message=ClausesAlone,
    fix=_("Agree the UK Addendum or the international data transfer agreement, and record it as the mechanism"),
    basis=Basis.LAW,
    citations={"EU": "UK GDPR Art. 46 (UK alone)", "UK": "UK GDPR Art. 46"},
)
def clauses_have_their_addendum(d: EngagementDossier) -> Iterator[Seen]:
    if d.regime != Regime.UK:
        return
    for leg, basis in once_per_basis(d):
        if basis.mechanism == Mechanism.SCC and leg.footing == Footing.NOTHING:
            yield seen(d.weigh(Severity.HIGH), about=basis, case=ClausesAlone.CHOSEN, **destination(d, leg))
        elif basis.fallback == Mechanism.SCC:
            yield seen(d.weigh(Severity.LOW), about=basis, case=ClausesAlone.FALLBACK, **destination(d, leg))

"""Whether every transfer has a mechanism of the law that applies to it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.legs import destination, legs_of, once_per_basis
from registry.values import Mechanism
from suppliers.values import Regime


class NoMechanism(Cases):
    """What is on record of a transfer that has no mechanism of its law."""

    NOTHING = (
        "",
        _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s); no mechanism under the "
            "%(regime)s is on record."
        ),
    )
    STATED = (
        "stated",
        _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s); on record is only what a "
            "source says of it (%(mechanism)s), nothing of our own under the %(regime)s."
        ),
    )
    FOREIGN = (
        "foreign",
        _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s); what is recorded for it "
            "(%(mechanism)s) is not among the mechanisms of the %(regime)s."
        ),
    )


@rule(
    "TRA-01",
    EngagementDossier,
    _("Every transfer has a mechanism under its regime on that day."),
    message=NoMechanism,
    fix=_("Record with the engagement on what the transfer rests, or that it is none, or stop it"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 44 to 46", "UK": "UK GDPR Art. 44A to 46"},
)
def every_transfer_has_a_mechanism(d: EngagementDossier) -> Iterator[Seen]:
    found: dict[tuple[int, str], list[Leg]] = {}
    for leg in legs_of(d):
        if leg.country and not leg.footing.holds and not _told_elsewhere(d, leg):
            found.setdefault((leg.importer.id, leg.country), []).append(leg)
    for (_importer, code), same in found.items():
        yield _without(d, code, same)


def _without(d: EngagementDossier, code: str, same: list[Leg]) -> Seen:
    """The legs to one importer in one country, which nothing carries."""
    leg = same[0]
    figures: dict[str, Any] = {
        "exporters": tuple(each.exporter or d.organisation for each in same),
        **destination(d, leg),
        "regime": Regime(d.regime),
    }
    if leg.basis:
        return seen(
            d.weigh(Severity.HIGH),
            about=leg.importer,
            fix=leg.basis,
            evidence=(leg.basis,),
            part=code,
            case=NoMechanism.FOREIGN,
            **figures,
            mechanism=Mechanism(leg.basis.mechanism),
        )
    if leg.stated:
        return seen(
            d.weigh(Severity.MEDIUM),
            about=leg.importer,
            fix=d.engagement,
            evidence=(leg.stated,),
            part=code,
            case=NoMechanism.STATED,
            **figures,
            mechanism=leg.stated.mechanism,
        )
    return seen(
        d.weigh(Severity.HIGH),
        about=leg.importer,
        fix=d.engagement,
        part=code,
        case=NoMechanism.NOTHING,
        **figures,
    )


def _told_elsewhere(d: EngagementDossier, leg: Leg) -> bool:
    """Whether another rule asks about the mechanism chosen: a decision that does not cover it, clauses alone."""
    chosen = leg.basis.mechanism if leg.basis else ""
    return chosen == Mechanism.ADEQUACY or (chosen == Mechanism.SCC and d.regime == Regime.UK)


@rule(
    "TRA-06",
    EngagementDossier,
    _("No derogation carries a standing flow."),
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
    for leg in once_per_basis(d):
        if leg.footing == Footing.DEROGATION and leg.basis:
            mechanism = Mechanism(leg.basis.fallback if leg.fallback else leg.basis.mechanism)
            yield seen(d.weigh(Severity.MEDIUM), about=leg.basis, **destination(d, leg), mechanism=mechanism)


class ClausesAlone(Cases):
    """Where the Commission's clauses stand without their Addendum."""

    CHOSEN = (
        "",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under the Commission's clauses alone; no "
            "Addendum is on record."
        ),
    )
    FALLBACK = (
        "fallback",
        _(
            "What is kept in reserve for data of “%(service)s” that goes to %(importer)s (%(country)s) is the "
            "Commission's clauses alone; no Addendum is on record."
        ),
    )


@rule(
    "TRA-08",
    EngagementDossier,
    _("Under the UK regime, EU clauses have their Addendum."),
    message=ClausesAlone,
    fix=_("Agree the Addendum or the international data transfer agreement, and record it as the mechanism"),
    basis=Basis.LAW,
    citations={"EU": "UK GDPR Art. 46 (UK alone)", "UK": "UK GDPR Art. 46"},
)
def clauses_have_their_addendum(d: EngagementDossier) -> Iterator[Seen]:
    if d.regime != Regime.UK:
        return
    for leg in once_per_basis(d):
        if leg.basis and leg.basis.mechanism == Mechanism.SCC and leg.footing == Footing.NOTHING:
            yield seen(d.weigh(Severity.HIGH), about=leg.basis, case=ClausesAlone.CHOSEN, **destination(d, leg))
        elif leg.basis and leg.basis.fallback == Mechanism.SCC:
            yield seen(d.weigh(Severity.LOW), about=leg.basis, case=ClausesAlone.FALLBACK, **destination(d, leg))

"""Whether every transfer has a mechanism of the law that it is judged under."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import Mechanism, OurRole
from suppliers.values import Country, Regime


@rule(
    "TRA-01",
    EngagementDossier,
    _("Every transfer has a mechanism under its regime on that day."),
    message={
        "": _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s); no mechanism under the "
            "%(regime)s is on record."
        ),
        "stated": _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s); on record is only what a "
            "source says of it (%(mechanism)s), nothing of our own under the %(regime)s."
        ),
        "foreign": _(
            "Data of “%(service)s” goes from %(exporters)s to %(importer)s (%(country)s); what is recorded for it "
            "(%(mechanism)s) is not among the mechanisms of the %(regime)s."
        ),
    },
    mend=_("Record with the engagement on what the transfer rests, or that it is none, or stop it"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 44 to 46", "UK": "UK GDPR Art. 44A to 46"},
)
def every_transfer_has_a_mechanism(d: EngagementDossier) -> Iterator[Seen]:
    found: dict[tuple[int, str], list[Leg]] = {}
    for leg in legs_of(d):
        if leg.country and not leg.footing.holds and not _told_elsewhere(d, leg):
            found.setdefault((leg.importer.id, leg.country), []).append(leg)
    for (_importer, code), same in found.items():
        leg = same[0]
        figures = (
            ("exporters", tuple(each.exporter or d.organisation for each in same)),
            ("importer", leg.importer),
            ("country", d.lens.get(Country, code)),
            ("regime", Regime(d.regime)),
        )
        if leg.basis:
            mechanism: tuple = (("mechanism", Mechanism(leg.basis.mechanism)),)
            yield Seen(d.weigh(Severity.HIGH), figures + mechanism, (leg.basis, leg.importer), code, "foreign")
        elif leg.stated:
            mechanism = (("mechanism", leg.stated.mechanism),)
            rows = (d.engagement, leg.stated, leg.importer)
            yield Seen(d.weigh(Severity.MEDIUM), figures + mechanism, rows, code, "stated")
        else:
            yield Seen(d.weigh(Severity.HIGH), figures, (d.engagement, leg.importer), code)


@rule(
    "TRA-06",
    EngagementDossier,
    _("No derogation carries a standing flow."),
    message=_(
        "Data of “%(service)s” goes to %(importer)s (%(country)s) for as long as the service is used, under a "
        "derogation: %(mechanism)s."
    ),
    mend=_("Put safeguards in place and record them, or record that the activity is occasional"),
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
            figures = (*destination(d, leg), ("mechanism", mechanism))
            yield Seen(d.weigh(Severity.MEDIUM), figures, (leg.basis,))


@rule(
    "TRA-08",
    EngagementDossier,
    _("Under the UK regime, EU clauses have their Addendum."),
    message={
        "": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under the Commission's clauses alone; no "
            "Addendum is on record."
        ),
        "fallback": _(
            "What is kept in reserve for data of “%(service)s” that goes to %(importer)s (%(country)s) is the "
            "Commission's clauses alone; no Addendum is on record."
        ),
    },
    mend=_("Agree the Addendum or the international data transfer agreement, and record it as the mechanism"),
    basis=Basis.LAW,
    citations={"EU": "UK GDPR Art. 46 (UK alone)", "UK": "UK GDPR Art. 46"},
)
def clauses_have_their_addendum(d: EngagementDossier) -> Iterator[Seen]:
    if d.regime != Regime.UK:
        return
    for leg in once_per_basis(d):
        if leg.basis and leg.basis.mechanism == Mechanism.SCC and leg.footing == Footing.NOTHING:
            yield Seen(d.weigh(Severity.HIGH), destination(d, leg), (leg.basis,))
        elif leg.basis and leg.basis.fallback == Mechanism.SCC:
            yield Seen(d.weigh(Severity.LOW), destination(d, leg), (leg.basis,), case="fallback")


def legs_of(d: EngagementDossier) -> tuple[Leg, ...]:
    """The legs that are ours to answer for: the whole chain of a processor, the first of another controller."""
    if d.processing:
        return d.legs
    controller = d.engagement.role in {OurRole.CONTROLLER, OurRole.JOINT}
    return tuple(leg for leg in d.legs if leg.exporter is None) if controller else ()


def once_per_basis(d: EngagementDossier) -> list[Leg]:
    """A leg for each of our bases that one rests on or was meant to."""
    return list({leg.basis.id: leg for leg in reversed(legs_of(d)) if leg.basis}.values())[::-1]


def destination(d: EngagementDossier, leg: Leg) -> tuple:
    """Importer and country, as messages name them."""
    return ("importer", leg.importer), ("country", d.lens.get(Country, leg.country))


def _told_elsewhere(d: EngagementDossier, leg: Leg) -> bool:
    """Whether another rule asks about the mechanism chosen: a decision that does not cover it, clauses alone."""
    chosen = leg.basis.mechanism if leg.basis else ""
    return chosen == Mechanism.ADEQUACY or (chosen == Mechanism.SCC and d.regime == Regime.UK)

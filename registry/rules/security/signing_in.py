"""Rules about signing in, and about controls that are ours to switch on."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import can_access
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.security.controls import (
    all_unread,
    covers_part,
    measures_of,
    open_parts,
    parts_of,
    run_by_us,
    seen_in,
    strengths,
    weaknesses,
)
from registry.values import ControlSwitched
from suppliers.values import (
    Access,
    Control,
    RunBy,
    SecurityMeasure,
    Supplier,
)

# Ways to sign in that ask for more than a password.
STRONGER = (Control.SECOND_FACTOR, Control.CERTIFICATE_SIGN_IN)


class WeakSignIn(Cases):
    """Where a password may be enough to sign in."""

    REMOTE = (
        "remote",
        _(
            "People of %(who)s reach “%(service)s” remotely, and nothing on record says that they sign in with more "
            "than a password."
        ),
    )
    DENIED = (
        "denied",
        _("%(supplier)s says that a password is enough to sign in to “%(service)s”, or to part of it."),
    )
    PARTS = (
        "parts",
        _("Sign-in with more than a password is not clearly stated for part of “%(service)s”: %(parts)s."),
    )
    NOTHING = "", _("Nothing clear is on record of sign-in with more than a password to “%(service)s”.")


@rule(
    "SEC-08",
    EngagementDossier,
    _("Administrators and remote users sign in with more than a password."),
    when="processing",
    message=WeakSignIn,
    fix=_("Ask for a second factor for administrators and remote access, and record the answer as a measure"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 32", "UK": "UK GDPR Art. 32"},
)
def sign_in_is_strong(d: EngagementDossier) -> Iterator[Seen]:
    if not d.organisation.second_factor:
        return
    low = d.weigh(Severity.LOW)
    remote = _from_afar(d)
    if remote:
        yield seen_in(d, low, evidence=remote, part="remote", case=WeakSignIn.REMOTE, who=_who(d, remote))
    second = _second_factor(d)
    denied = weaknesses(second)
    if denied:
        yield seen_in(d, d.weigh(Severity.MEDIUM), evidence=denied, part="denied", case=WeakSignIn.DENIED)
    stronger = [*strengths(measures_of(d, *STRONGER)), *_own_directory(d)]
    vague = open_parts([*second, *stronger])
    if parts := parts_of(d, vague):
        yield seen_in(d, low, evidence=vague, part="parts", case=WeakSignIn.PARTS, parts=parts)
    elif not (remote or denied or stronger or all_unread(second)):
        yield seen_in(d, low, evidence=second, part="sign-in", case=WeakSignIn.NOTHING)


def _from_afar(d: EngagementDossier) -> list[Access]:
    """Access from afar to parts for which the supplier itself runs nothing stronger than a password."""
    stronger = strengths(measures_of(d, *STRONGER))
    theirs = {row.component_id for row in stronger if row.run_by != RunBy.CUSTOMER}
    return [row for row in d.asserted(Access) if can_access(row) and row.from_afar and not covers_part(row, theirs)]


def _who(d: EngagementDossier, accesses: Iterable[Access]) -> tuple[Supplier, ...]:
    """Whose people have some accesses, each once: the supplier's where no party is named."""
    parties = (d.lens.get(Supplier, row.party_id) if row.party_id else d.supplier for row in accesses)
    return tuple(dict.fromkeys(party for party in parties if party))


def _second_factor(d: EngagementDossier) -> list[SecurityMeasure]:
    """What is said of a second factor, save for the parts that we run ourselves."""
    ours = run_by_us(d)
    return [row for row in measures_of(d, Control.SECOND_FACTOR) if row.component_id not in ours]


def _own_directory(d: EngagementDossier) -> list[SecurityMeasure]:
    """Sign-in through our own directory where it is on: how strong it is then is ours."""
    rows = strengths(measures_of(d, Control.SINGLE_SIGN_ON))
    answers = _switched(d) if rows else {}
    return [row for row in rows if row.id in answers and answers[row.id].switched(d.lens.on)]


class OwnControl(Cases):
    """What we have not done about a control that is ours."""

    OFF = "off", _("A control of “%(service)s” that is for %(organisation)s to switch on is off: %(control)s.")
    UNANSWERED = (
        "unanswered",
        _(
            "Of “%(service)s” it is for %(organisation)s to switch on what follows, and no answer is on record: "
            "%(controls)s."
        ),
    )


@rule(
    "SEC-09",
    EngagementDossier,
    _("The controls that are ours to switch on are on."),
    when="processing",
    message=OwnControl,
    fix=_("Switch the control on, and record it with the engagement"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 24, 32", "UK": "UK GDPR Art. 24, 32"},
)
def own_controls_are_on(d: EngagementDossier) -> Iterator[Seen]:
    ours = [row for row in strengths(d.stated(SecurityMeasure)) if row.run_by == RunBy.CUSTOMER]
    answers = _switched(d) if ours else {}
    for row in ours:
        answer = answers.get(row.id)
        if answer and not answer.switched(d.lens.on):
            yield seen(
                d.weigh(Severity.LOW), about=row, fix=answer, evidence=(answer,), case=OwnControl.OFF, control=row
            )
    unanswered = tuple(row for row in ours if row.id not in answers)
    if unanswered:
        yield seen(
            Severity.LOW,
            about=d.service,
            fix=d.engagement,
            evidence=unanswered,
            part="unanswered",
            case=OwnControl.UNANSWERED,
            controls=unanswered,
        )


def _switched(d: EngagementDossier) -> dict[int, ControlSwitched]:
    """Our answers to whether a control is on, by the id of its measure."""
    return {row.measure_id: row for row in d.lens.where(ControlSwitched, "engagement_id", d.engagement.id)}

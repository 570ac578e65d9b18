"""Rules about signing in, and about the controls that we switch on ourselves."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import can_access
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import CONTROLS, answer
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.security.controls import (
    all_unread,
    measures_of,
    not_covered,
    open_parts,
    parts_of,
    run_by_others,
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
    Standing,
    Supplier,
)

# Measures of ours that are no switch: properties of templates, and what people do.
NO_SWITCH = {
    Control.IRREVERSIBLE,
    Control.UNLINKABLE,
    Control.REVOCABLE,
    Control.RENEWABLE,
    Control.NEED_TO_KNOW,
    Control.TRAINING,
    Control.HANDBOOK,
    Control.BRIEFINGS,
    Control.SELF_CHECK,
    Control.MEDIA_DESTROYED,
    Control.DEVICE_WIPED,
    Control.LOCKED_CABINET,
    Control.GUARDED_SITE,
}
# Ways to sign in with more than a password.
STRONGER = (Control.SECOND_FACTOR, Control.CERTIFICATE_SIGN_IN)


class WeakSignIn(Cases):
    """The sign-in for which a password may be enough."""

    REMOTE = (
        "remote",
        _(
            "People of %(who)s access “%(service)s” remotely. It is not on record that they sign in with more than a "
            "password."
        ),
    )
    DENIED = (
        "denied",
        _("%(supplier)s states that a password is enough to sign in to “%(service)s”, or to part of it."),
    )
    PARTS = (
        "parts",
        _(
            "It is not clearly stated that sign-in to these parts of “%(service)s” requires more than a password: "
            "%(parts)s."
        ),
    )
    NOTHING = (
        "",
        _("It is not clear from the sources whether sign-in to “%(service)s” requires more than a password."),
    )


@rule(
    "SEC-08",
    EngagementDossier,
    _("Every administrator and remote user signs in with more than a password."),
    when="processing",
    message=WeakSignIn,
    fix=_("Ask for a second factor for administrators and remote access, and record the answer as a measure"),
    target=answer(SecurityMeasure),
)
def sign_in_is_strong(d: EngagementDossier) -> Iterator[Seen]:
    if not d.organisation.second_factor:
        return
    remote = _from_afar(d)
    if remote:
        yield seen_in(d, evidence=remote, part="remote", case=WeakSignIn.REMOTE, who=_who(d, remote))
    second = _second_factor(d)
    denied = weaknesses(second)
    if denied:
        yield seen_in(d, evidence=denied, part="denied", case=WeakSignIn.DENIED)
    stronger = [*strengths(measures_of(d, *STRONGER)), *_own_directory(d)]
    # It may cover a part that is open: one question asks which sign-in is meant.
    unclear = _unclear_certificates(d)
    vague = open_parts([*second, *stronger])
    if parts := parts_of(d, vague):
        yield seen_in(d, evidence=(*vague, *unclear), part="parts", case=WeakSignIn.PARTS, parts=parts)
    elif not (remote or denied) and (not_covered(unclear, stronger) or not (stronger or all_unread(second))):
        yield seen_in(d, evidence=(*second, *unclear), part="sign-in", case=WeakSignIn.NOTHING)


def _from_afar(d: EngagementDossier) -> list[Access]:
    """The remote access to parts for which the supplier itself runs nothing stronger than a password."""
    remote = filter(_is_remote, d.asserted(Access))
    stronger = strengths(measures_of(d, *STRONGER))
    return not_covered(remote, [row for row in stronger if row.run_by != RunBy.CUSTOMER])


def _is_remote(row: Access) -> bool:
    """Whether an access to the data is remote."""
    return row.from_afar and can_access(row)


def _who(d: EngagementDossier, accesses: Iterable[Access]) -> tuple[Supplier, ...]:
    """The parties whose people have these accesses, each once. An access without a party is the supplier's."""
    keys = dict.fromkeys(row.party_id or d.supplier.id for row in accesses)
    return tuple(d.lens.get_each(Supplier, keys))


def _second_factor(d: EngagementDossier) -> list[SecurityMeasure]:
    """The statements on a second factor, without the parts that we run ourselves."""
    return run_by_others(d, measures_of(d, Control.SECOND_FACTOR))


def _unclear_certificates(d: EngagementDossier) -> list[SecurityMeasure]:
    """The statements on sign-in by certificate that leave open which sign-in is meant."""
    rows = measures_of(d, Control.CERTIFICATE_SIGN_IN)
    return [row for row in rows if row.standing == Standing.UNCLEAR]


def _own_directory(d: EngagementDossier) -> list[SecurityMeasure]:
    """The sign-in through our own directory that is on. Its strength is then ours."""
    rows, answers = strengths(measures_of(d, Control.SINGLE_SIGN_ON)), _switched(d)
    return [row for row in rows if row.id in answers and answers[row.id].switched(d.lens.on)]


class OwnControl(Cases):
    """The controls of ours that are off, or for which no answer is on record."""

    OFF = (
        "off",
        _("%(organisation)s has not switched on this control of “%(service)s”: %(control)s."),
    )
    UNANSWERED = (
        "unanswered",
        _(
            "It is not on record whether %(organisation)s has switched on these controls of “%(service)s”: "
            "%(controls)s."
        ),
    )


@rule(
    "SEC-09",
    EngagementDossier,
    _("Every control that we must switch on ourselves is on."),
    when="processing",
    message=OwnControl,
    fix=_("Switch the control on, and record it with the engagement"),
    target=CONTROLS,
)
def own_controls_are_on(d: EngagementDossier) -> Iterator[Seen]:
    unanswered, answers = [], _switched(d)
    for row in strengths(d.stated(SecurityMeasure)):
        if row.run_by != RunBy.CUSTOMER:
            continue
        answer = answers.get(row.id)
        if answer is None:
            if row.control not in NO_SWITCH:
                unanswered.append(row)
        elif not answer.switched(d.lens.on):
            yield seen(about=row, evidence=(answer,), case=OwnControl.OFF, control=row)
    if unanswered:
        yield _of_unanswered(d, tuple(unanswered))


def _of_unanswered(d: EngagementDossier, controls: tuple[SecurityMeasure, ...]) -> Seen:
    """The controls of ours without an answer, in one finding."""
    return seen(
        about=d.service,
        evidence=controls,
        part="unanswered",
        case=OwnControl.UNANSWERED,
        controls=controls,
    )


def _switched(d: EngagementDossier) -> dict[int, ControlSwitched]:
    """Our answers to whether a control is on, by the id of its measure."""
    return {row.measure_id: row for row in d.lens.current(ControlSwitched, "engagement_id", d.engagement.id)}

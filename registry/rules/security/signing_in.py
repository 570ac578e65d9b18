"""Rules about signing in, and about controls that are ours to switch on."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from registry.chains import reaches
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.rules.security.controls import all_unread, by_control, open_parts, part_of, run_by_us, seen_in
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


@rule(
    "SEC-08",
    EngagementDossier,
    _("Administrators and remote users sign in with more than a password."),
    message={
        "remote": _(
            "People of %(who)s reach “%(service)s” remotely, and nothing on record says that they sign in with more "
            "than a password."
        ),
        "denied": _("%(supplier)s says that a password is enough to sign in to “%(service)s”, or to part of it."),
        "parts": _("Sign-in with more than a password is not clearly stated for part of “%(service)s”: %(parts)s."),
        "": _("Nothing clear is on record of sign-in with more than a password to “%(service)s”."),
    },
    mend=_("Ask for a second factor for administrators and remote access, and record the answer as a measure"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 32", "UK": "UK GDPR Art. 32"},
)
def sign_in_is_strong(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or not d.organisation.second_factor:
        return
    measures = by_control(d)
    strong = [row for control in STRONGER for row in measures.get(control, []) if row.strength]
    theirs = {row.component_id for row in strong if row.run_by != RunBy.CUSTOMER}
    remote = [row for row in d.said(Access) if reaches(row) and row.from_afar and not theirs & {row.component_id, None}]
    if remote:
        parties = (d.lens.get(Supplier, row.party_id) if row.party_id else d.supplier for row in remote)
        who = tuple(dict.fromkeys(each for each in parties if each))
        yield seen_in(d, d.weigh(Severity.LOW), "remote", remote, "remote", who=who)
    second = [row for row in measures.get(Control.SECOND_FACTOR, []) if row.component_id not in run_by_us(d)]
    if denied := [row for row in second if row.strength is False]:
        yield seen_in(d, d.weigh(Severity.MEDIUM), "denied", denied, "denied")
    covered = [*strong, *_own_directory(d, measures)]
    open_ = open_parts([*second, *covered])
    if parts := tuple(dict.fromkeys(part for row in open_ if (part := part_of(d, row)))):
        yield seen_in(d, d.weigh(Severity.LOW), "parts", open_, "parts", parts=parts)
    elif not (remote or denied or covered or all_unread(second)):
        yield seen_in(d, d.weigh(Severity.LOW), "sign-in", second)


@rule(
    "SEC-09",
    EngagementDossier,
    _("The controls that are ours to switch on are on."),
    message={
        "off": _("A control of “%(service)s” that is for %(organisation)s to switch on is off: %(control)s."),
        "unanswered": _(
            "Of “%(service)s” it is for %(organisation)s to switch on what follows, and no answer is on record: "
            "%(controls)s."
        ),
    },
    mend=_("Switch the control on, and record it with the engagement"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 24, 32", "UK": "UK GDPR Art. 24, 32"},
)
def own_controls_are_on(d: EngagementDossier) -> Iterator[Seen]:
    ours = [row for row in d.stated(SecurityMeasure) if row.run_by == RunBy.CUSTOMER and row.strength]
    answers = _switched(d) if ours and d.processing else {}
    for row in ours if d.processing else ():
        answer = answers.get(row.id)
        if answer and not answer.switched(d.lens.on):
            yield Seen(d.weigh(Severity.LOW), (("control", row),), (answer, row), case="off")
    if unanswered := [row for row in ours if row.id not in answers] if d.processing else []:
        figures = (("controls", tuple(unanswered)),)
        yield Seen(Severity.LOW, figures, (d.engagement, *unanswered, d.service), about="unanswered", case="unanswered")


def _own_directory(d: EngagementDossier, measures: Mapping[str, list[SecurityMeasure]]) -> list[SecurityMeasure]:
    """Sign-in through our own directory where it is on: how strong it is then is ours."""
    rows = [row for row in measures.get(Control.SINGLE_SIGN_ON, []) if row.strength]
    answers = _switched(d) if rows else {}
    return [row for row in rows if row.id in answers and answers[row.id].switched(d.lens.on)]


def _switched(d: EngagementDossier) -> dict[int, ControlSwitched]:
    return {row.measure_id: row for row in d.lens.where(ControlSwitched, "engagement_id", d.engagement.id)}

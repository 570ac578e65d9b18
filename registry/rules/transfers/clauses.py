"""Whether the standard clauses and other papers of our transfers carry them on the day (Article 46)."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import OF_CLAUSES, Clauses, Leg, Why, fallback_alone
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import TRANSFERS
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.transfers.legs import destination, mechanism_used, named_in, of_ground, with_ground
from suppliers.values import Regime


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
    target=TRANSFERS,
)
def clauses_have_their_addendum(d: EngagementDossier) -> Iterator[Seen]:
    for leg, law, ground in with_ground(d):
        if law != Regime.UK:
            continue
        figures = destination(d, leg)
        if leg.why == Why.ALONE:
            yield seen(about=ground, case=ClausesAlone.CHOSEN, law=law, **figures)
        elif leg.footing.leaves and fallback_alone(d.lens, law, ground):
            yield seen(about=ground, case=ClausesAlone.FALLBACK, law=law, **figures)


class ClausesInTime(Cases):
    """Why standard clauses do not carry a transfer on the day."""

    ENDED = (
        "ended",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under standard clauses (%(clauses)s). Under the "
            "%(regime)s they carry transfers until %(ends)s."
        ),
    )
    LATE = (
        "late",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under standard clauses (%(clauses)s) dated "
            "%(dated)s. Under the %(regime)s they could be concluded until %(until)s."
        ),
    )
    EARLY = (
        "early",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under standard clauses (%(clauses)s). Under the "
            "%(regime)s they are in force from %(starts)s."
        ),
    )


@rule(
    "TRA-15",
    EngagementDossier,
    _("Every set of standard clauses carries its transfer on the day, and was concluded in time."),
    message=ClausesInTime,
    fix=_("Agree the clauses that are in force, and record them as the mechanism"),
    target=TRANSFERS,
)
def clauses_are_in_time(d: EngagementDossier) -> Iterator[Seen]:
    for leg, law, ground in with_ground(d):
        if leg.why in OF_CLAUSES and not leg.fallback and leg.clauses is not None:
            case = ClausesInTime(str(leg.why))
            figures = destination(d, leg) | {"regime": law, "dated": ground.dated} | in_time(leg.clauses)
            known, part = named_in(case, figures), of_ground(ground, law)
            yield seen(about=ground, part=part, case=case, law=law, **known)


def in_time(clauses: Clauses) -> dict[str, Any]:
    """A set of clauses with its days, as messages name them."""
    return {
        "clauses": clauses.name,
        "starts": clauses.starts,
        "until": clauses.concluded_until,
        "ends": clauses.ends,
        "published": clauses.published,
    }


class PaperGap(Cases):
    """What is not on record of the paper of a transfer."""

    WHICH = (
        "which",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under standard clauses. Which set of clauses is "
            "not on record."
        ),
    )
    IMPOSSIBLE = (
        "impossible",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(clauses)s, dated %(dated)s. These "
            "clauses were published on %(published)s."
        ),
    )
    APPROVAL = (
        "approval",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(mechanism)s. The approval by an "
            "authority is not on record."
        ),
    )
    COMMITMENTS = (
        "commitments",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(mechanism)s. The commitments of the "
            "recipient are not on record."
        ),
    )


GAPS = {str(case.value): case for case in PaperGap}


@rule(
    "TRA-16",
    EngagementDossier,
    _("Every paper of a transfer is known: the set of clauses with its date, or the approval and the commitments."),
    message=PaperGap,
    fix=_("Record the set of clauses and its date, or the approval and the commitments"),
    target=TRANSFERS,
)
def papers_are_known(d: EngagementDossier) -> Iterator[Seen]:
    for leg, law, ground in with_ground(d):
        case = _gap(leg)
        if case is not None:
            figures = destination(d, leg) | _paper(leg) | {"dated": ground.dated}
            known, part = named_in(case, figures), of_ground(ground, law)
            yield seen(about=ground, part=part, case=case, law=law, **known)


def _gap(leg: Leg) -> PaperGap | None:
    """What is not on record of the paper of a leg."""
    if leg.why is None:
        return None
    return GAPS.get(leg.why.value)


def _paper(leg: Leg) -> dict[str, Any]:
    """The paper of a leg, as messages name it."""
    found: dict[str, Any] = {"mechanism": mechanism_used(leg)}
    if leg.clauses is not None:
        found |= in_time(leg.clauses)
    return found

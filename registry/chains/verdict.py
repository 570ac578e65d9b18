"""The verdict on a transfer: what it is based on under one law on the lens's day. The first match decides."""

from dataclasses import replace
from typing import NamedTuple

from registry.chains.assessments import DUE_SINCE, Assessed, assessed
from registry.chains.decisions import Destination, decision_in_force, is_full, is_partial, last_ended, serves
from registry.chains.footing import DEROGATIONS, Footing, Why
from registry.chains.instruments import BY_CLAUSES, Clauses, Paper, carried_by_clauses
from registry.chains.law import is_home, law_of_day
from registry.reading.lens import Lens
from registry.values import Mechanism, TransferGround
from suppliers.values import AdequacyDecision, LegalTerm, OnwardTransfer, Regime

# The mechanisms that exist only once an authority has approved them (Art. 46(2)(b), (e), (f), 46(3), 47).
APPROVED = frozenset(
    {
        *(Mechanism.BCR, Mechanism.CODE, Mechanism.CERTIFICATION, Mechanism.AD_HOC, Mechanism.ARRANGEMENT),
    }
)
# Of these the recipient must have made binding commitments too.
COMMITTED = frozenset({Mechanism.CODE, Mechanism.CERTIFICATION})


class Case(NamedTuple):
    """What a verdict is about: a destination, the ground on record for it under one law, and what else is on record.

    ``lapsed`` is an earlier ground that has ended. ``employment``: data from employment goes there.
    """

    law: Regime
    destination: Destination
    exporter_country: str | None
    ground: TransferGround | None
    lapsed: TransferGround | None = None
    stated: OnwardTransfer | None = None
    employment: bool = False


class Verdict(NamedTuple):
    """The footing and why, the mechanism that it is about, the decision and the clauses.

    ``fallback``: the decision that was chosen does not carry the transfer, for the reason given, and the fallback does.
    """

    footing: Footing
    why: Why | None = None
    mechanism: str = ""
    decision: AdequacyDecision | None = None
    clauses: Clauses | None = None
    fallback: bool = False


# Most transfers are at home.
_HOME = Verdict(footing=Footing.HOME)


def verdict(lens: Lens, case: Case) -> Verdict:
    """What a transfer is based on under the law of the case."""
    law = law_of_day(lens, case.law)
    if law != case.law:
        case = case._replace(law=law)
    return _without_question(lens, case) or _by_ground(lens, case)


def _without_question(lens: Lens, case: Case) -> Verdict | None:
    """The verdict where no ground is needed, or nothing can be told; None where the ground decides."""
    if not case.destination.known:
        return Verdict(footing=Footing.UNKNOWN)
    if case.destination.country and is_home(lens, case.law, case.destination.country):
        return _HOME
    if case.ground is not None and case.ground.mechanism == Mechanism.NONE_NEEDED:
        return Verdict(footing=Footing.NO_TRANSFER, mechanism=case.ground.mechanism)
    return None


def _by_ground(lens: Lens, case: Case) -> Verdict:
    """The verdict by the decision in force and the ground on record."""
    decision = decision_in_force(lens, case.law, case.destination)
    # A full decision carries the transfer whatever else was chosen: safeguards are for countries without one.
    if decision and is_full(decision) and serves(lens, decision, case.exporter_country):
        return Verdict(footing=Footing.ADEQUATE, mechanism=Mechanism.ADEQUACY, decision=decision)
    if case.ground is None or not case.ground.mechanism:
        return _without_ground(lens, case, decision)
    if case.ground.mechanism == Mechanism.ADEQUACY:
        return _on_decision(lens, case, case.ground, decision)
    if case.ground.mechanism in DEROGATIONS:
        return _on_derogation(lens, case, case.ground.mechanism)
    return _on_safeguards(lens, case, case.ground, decision)


def _without_ground(lens: Lens, case: Case, decision: AdequacyDecision | None) -> Verdict:
    """Nothing of ours is on record: a decision may cover it, or the source names a mechanism."""
    covered = _by_partial(lens, case, decision)
    if covered is not None:
        return covered
    if decision and is_full(decision):
        return Verdict(footing=Footing.UNCONFIRMED, why=Why.EXPORTER, mechanism=Mechanism.ADEQUACY, decision=decision)
    if case.stated is not None:
        return Verdict(footing=Footing.STATED)
    if case.lapsed is not None:
        return Verdict(footing=Footing.NOTHING, why=Why.LAPSED, mechanism=case.lapsed.mechanism)
    return Verdict(footing=Footing.NOTHING, why=Why.NONE)


def _by_partial(lens: Lens, case: Case, decision: AdequacyDecision | None) -> Verdict | None:
    """The verdict by a partial decision that nobody chose; None where there is none, or it does not cover this."""
    covered = None if case.ground is None else case.ground.covered
    if decision is None or not is_partial(decision) or covered is False:
        return None
    found = Verdict(footing=Footing.ADEQUATE, mechanism=Mechanism.ADEQUACY, decision=decision)
    if covered is None:
        return found._replace(footing=Footing.UNCONFIRMED, why=Why.SCOPE)
    if not serves(lens, decision, case.exporter_country):
        return found._replace(footing=Footing.UNCONFIRMED, why=Why.EXPORTER)
    return found


def _on_decision(lens: Lens, case: Case, ground: TransferGround, decision: AdequacyDecision | None) -> Verdict:
    """A decision was chosen. Where it does not cover the transfer, the fallback may."""
    if decision is None:
        ended = last_ended(lens, case.law, case.destination)
        why = Why.DECISION_ENDED if ended else Why.NO_DECISION
        return _by_fallback(lens, case, ground, Verdict(footing=Footing.NOTHING, why=why, decision=ended))
    found = Verdict(footing=Footing.ADEQUATE, mechanism=Mechanism.ADEQUACY, decision=decision)
    refused = _not_covered(lens, case.law, ground, decision)
    if refused is not None:
        return _by_fallback(lens, case, ground, found._replace(footing=Footing.NOTHING, why=refused))
    doubt = _in_doubt(lens, case, ground, decision)
    if doubt is not None:
        return found._replace(footing=Footing.UNCONFIRMED, why=doubt)
    return found


def _not_covered(lens: Lens, law: Regime, ground: TransferGround, decision: AdequacyDecision) -> Why | None:
    """Why a decision in force does not cover the transfer, as far as is on record."""
    if decision.listed_only:
        return _entry_refused(lens, law, ground)
    if is_partial(decision) and ground.covered is False:
        return Why.NOT_COVERED
    return None


def _entry_refused(lens: Lens, law: Regime, ground: TransferGround) -> Why | None:
    """Why the entry in a list does not count."""
    if not ground.listed_as:
        return Why.NOT_LISTED
    if ground.inactive_since and ground.inactive_since <= lens.on:
        return Why.INACTIVE
    if law == Regime.UK and ground.uk_extension is False:
        return Why.NO_EXTENSION
    return None


def _in_doubt(lens: Lens, case: Case, ground: TransferGround, decision: AdequacyDecision) -> Why | None:
    """What is not on record of a decision that was chosen."""
    if is_partial(decision) and ground.covered is None:
        return Why.SCOPE
    if not serves(lens, decision, case.exporter_country):
        return Why.EXPORTER
    if not decision.listed_only:
        return None
    if ground.list_checked is None or ground.list_checked > lens.on:
        return Why.UNCHECKED
    if case.law == Regime.UK and ground.uk_extension is None:
        return Why.EXTENSION
    return _of_employment(case, ground)


def _of_employment(case: Case, ground: TransferGround) -> Why | None:
    """Whether the entry covers the data from employment that goes there."""
    if not case.employment or ground.covers_hr:
        return None
    return Why.STAFF_DATA if ground.covers_hr is None else Why.NO_STAFF_DATA


def _by_fallback(lens: Lens, case: Case, ground: TransferGround, refused: Verdict) -> Verdict:
    """The fallback of a ground, where it carries the transfer in place of the decision."""
    held = _fallback(lens, case, ground)
    if held is None:
        return refused._replace(mechanism=ground.mechanism)
    return held._replace(why=refused.why, decision=refused.decision, fallback=True)


def _fallback(lens: Lens, case: Case, ground: TransferGround) -> Verdict | None:
    """The verdict on a fallback that carries the transfer. A derogation is for single occasions: it is none."""
    reserve = ground.reserve(lens.on)
    if not reserve or reserve == Mechanism.ADEQUACY or reserve in DEROGATIONS:
        return None
    held = _on_safeguards(lens, case, fallback_of(ground), None)
    if held.footing != Footing.SAFEGUARDED:
        return None
    return held


def fallback_of(ground: TransferGround) -> TransferGround:
    """A ground with its fallback in the place of its mechanism."""
    return replace(
        ground,
        mechanism=ground.fallback,
        instrument=ground.fallback_instrument,
        clauses=ground.fallback_clauses,
        dated=ground.fallback_dated,
        fallback="",
    )


def fallback_holds(lens: Lens, law: Regime, ground: TransferGround) -> bool:
    """Whether the fallback of a ground would carry the transfer by itself on the lens's day."""
    case = Case(law=law_of_day(lens, law), destination=Destination(), exporter_country=None, ground=ground)
    return _fallback(lens, case, ground) is not None


def _on_derogation(lens: Lens, case: Case, mechanism: str) -> Verdict:
    if is_foreign(lens, case.law, mechanism):
        return Verdict(footing=Footing.NOTHING, why=Why.FOREIGN, mechanism=mechanism)
    return Verdict(footing=Footing.DEROGATION, mechanism=mechanism)


def _on_safeguards(lens: Lens, case: Case, ground: TransferGround, decision: AdequacyDecision | None) -> Verdict:
    """Safeguards under Article 46. Where they do not hold, a partial decision in force may still cover the transfer."""
    found = Verdict(footing=Footing.SAFEGUARDED, mechanism=ground.mechanism)
    if is_foreign(lens, case.law, ground.mechanism):
        return _or_partial(lens, case, decision, found._replace(footing=Footing.NOTHING, why=Why.FOREIGN))
    if ground.mechanism in BY_CLAUSES:
        paper = Paper(mechanism=ground.mechanism, clauses=ground.clauses, dated=ground.dated)
        carried = carried_by_clauses(lens, case.law, paper)
        found = found._replace(clauses=carried.clauses, why=carried.why)
        if carried.why is not None:
            footing = Footing.UNCONFIRMED if carried.why in {Why.WHICH, Why.IMPOSSIBLE} else Footing.NOTHING
            return _or_partial(lens, case, decision, found._replace(footing=footing))
    missing = _unapproved(ground)
    if missing is not None:
        return _or_partial(lens, case, decision, found._replace(footing=Footing.UNCONFIRMED, why=missing))
    if lens.on >= DUE_SINCE and assessed(case.law, ground, lens.on) == Assessed.NEGATIVE:
        return _or_partial(lens, case, decision, found._replace(footing=Footing.INSUFFICIENT))
    return found


def is_foreign(lens: Lens, law: Regime, mechanism: str) -> bool:
    """Whether a law has had no such mechanism on any day. Without any list on record nothing can be told."""
    rows = [row for row in lens.where(LegalTerm, "list", "transfers") if row.regime in {law, ""}]
    return bool(rows) and all(row.code != mechanism for row in rows)


def _unapproved(ground: TransferGround) -> Why | None:
    """What is missing of a mechanism that an authority approves."""
    if ground.mechanism in APPROVED and not ground.approval.strip():
        return Why.APPROVAL
    if ground.mechanism in COMMITTED and ground.commitments is not True:
        return Why.COMMITMENTS
    return None


def _or_partial(lens: Lens, case: Case, decision: AdequacyDecision | None, failed: Verdict) -> Verdict:
    """Safeguards that do not hold, or the partial decision that covers the transfer or may cover it.

    Of two things that are not on record, the one about what was chosen is said.
    """
    covered = _by_partial(lens, case, decision)
    if covered is None or covered.footing == failed.footing == Footing.UNCONFIRMED:
        return failed
    return covered


def fallback_alone(lens: Lens, law: Regime, ground: TransferGround) -> bool:
    """Whether the fallback of a ground is the Commission's clauses without the Addendum that UK law asks for."""
    if ground.reserve(lens.on) != Mechanism.SCC:
        return False
    paper = Paper(mechanism=ground.fallback, clauses=ground.fallback_clauses, dated=ground.fallback_dated)
    return carried_by_clauses(lens, law_of_day(lens, law), paper).why == Why.ALONE

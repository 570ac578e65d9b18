"""What else is on record of the ground of a transfer, beside its line: papers, list entry, reserve and assessment."""

from django.utils.translation import gettext as _

from registry.chains import Footing, Leg, law_of_day
from registry.reading.lens import Lens
from registry.records.grounds import failed_words, mechanism_words, recorded_words
from registry.records.past_days import day_by_then
from registry.records.text import NOTHING, Text, joined, phrase, text_of, typed
from registry.values import ActivityTransfer, Conclusion, Mechanism, TransferBasis, TransferGround
from registry.wording.names import clauses_name
from suppliers.values import Regime
from suppliers.wording.choices import choice
from suppliers.wording.figures import applies, day

# What is agreed with the recipient, and signed.
SIGNED = frozenset(
    {
        *(Mechanism.PUBLIC_BODIES, Mechanism.SCC, Mechanism.AUTHORITY_CLAUSES, Mechanism.IDTA, Mechanism.ADDENDUM),
        *(Mechanism.AD_HOC, Mechanism.ARRANGEMENT),
    }
)


def ground_details(lens: Lens, leg: Leg) -> Text:
    """What else is on record of the ground of a transfer: its papers with their days, and what an authority asks for.

    Empty where there is no ground on record. What was done after the lens's day is left out.
    """
    if leg.ground is None or not leg.ground.mechanism or leg.footing == Footing.NO_TRANSFER:
        return NOTHING
    ground = leg.ground
    return joined(
        (
            _chosen_first(lens, leg, ground),
            *_papers(lens, leg, ground),
            *_entry(lens, ground),
            _in_reserve(lens, leg, ground),
            _assessed(lens, leg, ground),
            *_of_kind(lens, leg, ground),
            applies(ground.starts, ground.ends),
        ),
        by="; ",
    )


def _chosen_first(lens: Lens, leg: Leg, ground: TransferGround) -> Text:
    """What was chosen, where something else carries the transfer: a decision for the whole country, or the fallback."""
    if leg.mechanism == ground.mechanism or leg.footing == Footing.ONWARD:
        return NOTHING
    chosen = joined((recorded_words(lens, ground, leg.law), failed_words(lens, leg)), by="; ")
    return phrase(_("chosen: %(ground)s"), ground=chosen)


def _papers(lens: Lens, leg: Leg, ground: TransferGround) -> tuple[Text | str, ...]:
    """The document that was concluded, by its own name, unless the line has that name already."""
    instrument, dated, mechanism = ground.instrument, ground.dated, ground.mechanism
    if leg.fallback:
        instrument, dated, mechanism = ground.fallback_instrument, ground.fallback_dated, ground.fallback
    if instrument.strip().casefold() in _named_in_line(lens, leg, ground):
        instrument = ""
    return (
        *_dated(typed(instrument), mechanism, day_by_then(lens, dated)),
        phrase(_("approval: %(approval)s"), approval=typed(ground.approval)),
    )


def _dated(paper: Text, mechanism: str, when: str) -> tuple[Text, ...]:
    """A paper with its day, once. Nobody here signs a decision, rules of a group or a certificate."""
    if when and when in str(paper):
        return (paper,)
    if mechanism in SIGNED:
        return paper, phrase(_("signed on %(day)s"), day=when)
    if not paper:
        return (phrase(_("dated %(day)s"), day=when),)
    return (phrase(_("%(paper)s of %(day)s"), paper=paper, day=when) or paper,)


def _named_in_line(lens: Lens, leg: Leg, ground: TransferGround) -> set[str]:
    """The names of the decision and of the clauses that the line has."""
    names = {clauses_name(lens, ground.clauses)}
    if leg.decision is not None:
        names.add(leg.decision.number)
    if leg.clauses is not None:
        names.add(leg.clauses.name)
    return {name.casefold() for name in names}


def _entry(lens: Lens, ground: TransferGround) -> tuple[Text, ...]:
    return (
        phrase(_("listed as %(name)s"), name=typed(ground.listed_as)),
        phrase(_("entry checked on %(day)s"), day=day_by_then(lens, ground.list_checked)),
    )


def _in_reserve(lens: Lens, leg: Leg, ground: TransferGround) -> Text:
    """The fallback. Empty where there is none, or where it carries the transfer and is named already."""
    fallback = ground.reserve(lens.on)
    if leg.fallback or not fallback:
        return NOTHING
    clauses = clauses_name(lens, ground.fallback_clauses)
    words = joined((mechanism_words(lens, _law(lens, leg, ground), fallback), clauses), by=": ")
    paper = joined(_dated(typed(ground.fallback_instrument), fallback, day(ground.fallback_dated)))
    return phrase(_("in reserve: %(ground)s"), ground=joined((words, paper), by="; "))


def _law(lens: Lens, leg: Leg, ground: TransferGround) -> str:
    """The law in whose words a ground is named: that of the leg, or where nothing judges it that of the ground."""
    law = leg.law or ground.regime
    return law_of_day(lens, Regime(law)) if law else ""


def _assessed(lens: Lens, leg: Leg, ground: TransferGround) -> Text:
    """The day and the conclusion of the assessment of the transfer."""
    conclusion = choice(Conclusion, ground.conclusion)
    when = day_by_then(lens, ground.assessed)
    if leg.footing == Footing.INSUFFICIENT or not (when or conclusion) or (ground.assessed and not when):
        return NOTHING
    return joined((phrase(_("assessed on %(day)s"), day=when) or text_of(_("assessed")), conclusion), by=": ")


def _of_kind(lens: Lens, leg: Leg, ground: TransferGround) -> tuple[Text, ...]:
    """What only one kind of ground has: the safeguards in own words, or the day on which we saw an exporter's paper."""
    match ground:
        case ActivityTransfer() if leg.mechanism != Mechanism.COMPELLING:
            return (typed(ground.safeguards),)
        case TransferBasis():
            return (phrase(_("copy seen on %(day)s"), day=day_by_then(lens, ground.copy_seen)),)
    return ()

"""What a transfer is based on, in words: the same on pages and in records, under its law and of its day (Chapter V)."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.chains import UK_COUNTRY, Footing, Leg, Why, law_of_day
from registry.reading.lens import Lens
from registry.records.text import NOTHING, Text, joined, phrase, text_of, typed, unanswered_part
from registry.values import ActivityTransfer, Mechanism, Organisation, TransferGround
from registry.wording.names import clauses_name
from suppliers.values import LegalTerm, Regime
from suppliers.wording.adequacy import ADEQUACY, adequacy_words
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_in_sentence
from suppliers.wording.figures import day

# The name of each law beside an article. Elsewhere it is that of the choice, such as "EU GDPR".
_BESIDE_ARTICLE: dict[str, Promise] = {Regime.EU: gettext_lazy("GDPR"), Regime.UK: gettext_lazy("UK GDPR")}

_DOUBTS: dict[Why, Promise] = {
    Why.SCOPE: gettext_lazy("that it covers this recipient is not confirmed"),
    Why.EXPORTER: gettext_lazy("that it serves exporters in %(country)s is not confirmed"),
    Why.UNCHECKED: gettext_lazy("its entry in the list was never checked"),
    Why.EXTENSION: gettext_lazy("whether its entry has the UK Extension is not on record"),
    Why.NO_STAFF_DATA: gettext_lazy("its entry does not cover data from employment"),
    Why.STAFF_DATA: gettext_lazy("whether its entry covers data from employment is not on record"),
    Why.APPROVAL: gettext_lazy("its approval is not on record"),
    Why.COMMITMENTS: gettext_lazy("the commitments of the recipient are not on record"),
    Why.WHICH: gettext_lazy("which clauses is not on record"),
    Why.IMPOSSIBLE: gettext_lazy("dated before it existed"),
}

_FAILED: dict[Why, Promise] = {
    Why.LAPSED: gettext_lazy("what carried it ended on %(lapsed)s"),
    Why.FOREIGN: gettext_lazy("%(ground)s is no ground of %(law)s"),
    Why.OTHER_LAW: gettext_lazy("what is on record is under %(other)s only"),
    Why.NO_DECISION: gettext_lazy("no decision covers it"),
    Why.DECISION_ENDED: gettext_lazy("%(decision)s ended on %(decision_ends)s"),
    Why.NOT_COVERED: gettext_lazy("the decision does not cover it"),
    Why.NOT_LISTED: gettext_lazy("not in the list"),
    Why.INACTIVE: gettext_lazy("its entry is inactive since %(inactive)s"),
    Why.NO_EXTENSION: gettext_lazy("its entry has no UK Extension"),
    Why.EARLY: gettext_lazy("%(clauses)s was not yet in force"),
    Why.LATE: gettext_lazy("%(clauses)s was concluded after %(concluded)s"),
    Why.ENDED: gettext_lazy("%(clauses)s ended on %(clauses_end)s"),
    Why.ALONE: gettext_lazy("%(clauses)s without the Addendum"),
}


def ground_words(lens: Lens, leg: Leg, organisation: Organisation) -> Text:
    """What a transfer is based on. Empty where its country is not on record: nothing can be said of it then."""
    match leg.footing:
        case Footing.UNCONFIRMED:
            return joined((_chosen(lens, leg), _doubt(leg, organisation)), by="; ")
        case Footing.INSUFFICIENT:
            return joined((_chosen(lens, leg), _not_sufficient(leg)), by="; ")
        case Footing.DEROGATION:
            return joined((_chosen(lens, leg), *_documented(lens, leg)), by="; ")
        case Footing.SAFEGUARDED if leg.fallback:
            return joined((_chosen(lens, leg), _("(in reserve)")), by=" ")
        case Footing.ADEQUATE | Footing.SAFEGUARDED:
            return _chosen(lens, leg)
    return _without_ground(lens, leg)


def _without_ground(lens: Lens, leg: Leg) -> Text:
    """The words for a transfer that needs no ground, or has none that holds."""
    match leg.footing:
        case Footing.HOME:
            return text_of(_home(lens, leg))
        case Footing.NO_TRANSFER:
            return text_of(_("assessed as no transfer"))
        case Footing.STATED:
            return _stated(leg)
        case Footing.NOTHING if leg.why in _FAILED:
            return phrase(_("nothing that holds: %(reason)s"), reason=failed_words(lens, leg))
        case Footing.NOTHING:
            return text_of(_("nothing on record"))
        case Footing.ONWARD:
            return _onward(lens, leg)
    return NOTHING


def law_words(law: Regime) -> str:
    """A law inside a sentence, such as "the EU GDPR"."""
    return _("the %(law)s") % {"law": choice(Regime, law)}


def mechanism_words(lens: Lens, law: str, mechanism: str) -> Text:
    """A mechanism with its provision under a law on the lens's day: "legal claims, Art. 49(1)(e) GDPR".

    A law that has no such mechanism lends no provision.
    """
    row = _legal_term(lens, law, mechanism)
    if row is None:
        # Both laws have adequacy, so that neither lends the other its word.
        return text_of(adequacy_words((law,)) if mechanism == ADEQUACY else _term(lens, mechanism))
    return text_of(_with_provision(row.short or row.name, row.provision, law))


def failed_words(lens: Lens, leg: Leg) -> Text:
    """Why what was chosen, or had been in force, does not hold."""
    if leg.why is None or leg.why not in _FAILED:
        return NOTHING
    return text_of(str(_FAILED[leg.why]) % _figures(lens, leg))


def _legal_term(lens: Lens, law: str, code: str) -> LegalTerm | None:
    """The entry of a law for a mechanism: the one in force on the lens's day, or else another of that law."""
    rows = [row for row in lens.where(LegalTerm, "list", "transfers") if row.code == code and row.regime in {law, ""}]
    return max(rows, key=lambda row: (row.in_force(lens.on), row.id), default=None)


def _term(lens: Lens, mechanism: str) -> str:
    """The name of a mechanism in the law that has it."""
    for law in Regime:
        row = _legal_term(lens, law, mechanism)
        if row is not None:
            return row.short or row.name
    return choice(Mechanism, mechanism)


def _with_provision(term: str, provision: str, law: str) -> str:
    if not provision:
        return term
    return _("%(term)s, %(provision)s %(law)s") % {
        "term": term,
        "provision": provision,
        "law": _BESIDE_ARTICLE.get(law, law),
    }


def _chosen(lens: Lens, leg: Leg) -> Text:
    """The mechanism that was chosen or is in force, with the decision or the clauses."""
    law, paper = law_of_day(lens, leg.law or Regime.EU), ""
    words = mechanism_words(lens, law, leg.mechanism)
    if leg.mechanism == Mechanism.ADEQUACY and leg.decision is not None:
        paper = leg.decision.number
    elif leg.clauses is not None:
        paper = leg.clauses.name
        if leg.clauses.term:
            # Clauses carried over by a later law have words of their own, and a provision outside the GDPR.
            words = joined((leg.clauses.term, leg.clauses.provision))
    elif leg.why == Why.WHICH and law == Regime.UK and leg.mechanism == Mechanism.SCC:
        # The clauses of the Commission are no clauses of the Secretary of State, which have the same number there.
        words = mechanism_words(lens, "", leg.mechanism)
    return joined((words, paper), by=": ")


def _doubt(leg: Leg, organisation: Organisation) -> str:
    if leg.why is None:
        return ""
    country = organisation.country_id if leg.exporter is None else leg.exporter_country
    return str(_DOUBTS[leg.why]) % {"country": country_in_sentence(country or "")}


def _not_sufficient(leg: Leg) -> Text:
    if leg.ground is None or leg.ground.assessed is None:
        return text_of(_("assessed as not sufficient"))
    return phrase(_("assessed on %(day)s: not sufficient"), day=day(leg.ground.assessed))


def _documented(lens: Lens, leg: Leg) -> tuple[Text, ...]:
    """The assessment and the safeguards that the record contains of a transfer on compelling interests (Art. 49(6))."""
    if leg.mechanism != Mechanism.COMPELLING or leg.ground is None:
        return ()
    safeguards, outcome = leg.ground.measures, leg.ground.outcome
    if leg.ground.assessed is not None and leg.ground.assessed > lens.on:
        outcome = ""
    if isinstance(leg.ground, ActivityTransfer):
        safeguards = leg.ground.safeguards or safeguards
    return (
        phrase(_("safeguards: %(safeguards)s"), safeguards=typed(safeguards) or unanswered_part()),
        phrase(_("assessment: %(assessment)s"), assessment=typed(outcome) or unanswered_part()),
    )


def _home(lens: Lens, leg: Leg) -> str:
    """Where a transfer stays that is none for its exporter."""
    if leg.law is not None and law_of_day(lens, leg.law) == Regime.UK and leg.country == UK_COUNTRY:
        return _("within the United Kingdom, no transfer")
    return _("within the EEA, no transfer")


def _stated(leg: Leg) -> Text:
    if leg.stated is None:
        return NOTHING
    return phrase(_("named by the supplier only: %(words)s"), words=typed(leg.stated.mechanism))


def _onward(lens: Lens, leg: Leg) -> Text:
    """What is on record of a transfer from outside both laws, which no law of ours judges."""
    known = text_of(_("nothing on record"))
    if leg.ground is not None and leg.ground.mechanism:
        known = recorded_words(lens, leg.ground)
    elif leg.stated is not None:
        known = _stated(leg)
    if not leg.exporter_country:
        return phrase(_("onward from a country that is not on record: %(known)s"), known=known)
    country = country_in_sentence(leg.exporter_country)
    return phrase(_("onward from %(country)s: %(known)s"), country=country, known=known)


def recorded_words(lens: Lens, ground: TransferGround, law: Regime | None = None) -> Text:
    """A ground as it was recorded, whether or not it holds, in the words of the law that judges it or its own."""
    named, paper = law or ground.regime, clauses_name(lens, ground.clauses)
    if named:
        named = law_of_day(lens, Regime(named))
    return joined((mechanism_words(lens, named, ground.mechanism), paper), by=": ")


def _failed_by(lens: Lens, leg: Leg) -> str:
    """The ground that is none of a law: the mechanism, or the set of clauses where the law has the mechanism."""
    law = law_of_day(lens, leg.law or Regime.EU)
    if leg.clauses is not None and _legal_term(lens, law, leg.mechanism) is not None:
        return leg.clauses.name
    return _term(lens, leg.mechanism)


def _figures(lens: Lens, leg: Leg) -> dict[str, str]:
    """What the sentences of ``_FAILED`` name."""
    found = {}
    if leg.law is not None:
        found = {"ground": _failed_by(lens, leg), "law": law_words(law_of_day(lens, leg.law))}
    if leg.clauses is not None:
        concluded, ends = day(leg.clauses.concluded_until), day(leg.clauses.ends)
        found |= {"clauses": leg.clauses.name, "concluded": concluded, "clauses_end": ends}
    if leg.decision is not None:
        found |= {"decision": leg.decision.number, "decision_ends": day(leg.decision.ends)}
    if leg.ground is not None:
        found["inactive"] = day(leg.ground.inactive_since)
    if leg.ground is not None and leg.ground.regime:
        found["other"] = law_words(Regime(leg.ground.regime))
    if leg.lapsed is not None:
        found["lapsed"] = day(leg.lapsed.ends)
    return found

"""Findings: the results of the rules on a day, with the decisions that people took on them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any

from django.utils.functional import Promise

from registry.causes.cause import Cause
from registry.causes.handling import Handling
from registry.causes.key import cause_key
from registry.causes.stakes import Stakes
from registry.causes.table import handling_of
from registry.chains.law import laws_of
from registry.findings.decision import decision_on
from registry.findings.entry_form import EntryForm, entry_form
from registry.findings.facts import as_fact, facts_of, figures_of
from registry.findings.kept_by_results import kept_by_results
from registry.findings.rule_cache import RuleResults, rule_results
from registry.findings.sources import in_words, sources_of
from registry.reading.lens import Lens
from registry.rules import CATALOGUE, Rule, Seen, Severity
from registry.rules.dossiers import Dossier
from registry.values import FindingDecision, Organisation
from registry.wording.figures import figure_in_words
from suppliers.ledger.digest import digest
from suppliers.values import Regime, Row, RuleCitation, Supplier
from suppliers.wording.adequacy import under_adequacy

# Looked up once, because every page asks every finding.
_HISTORY = Cause.HISTORY.value


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One rule not met in one place. Computed each time, never stored.

    ``subject`` is the key of decisions on it. ``cause`` is the matter that it is about: one act settles all findings of
    a cause. Findings of one ``group`` are of one rule about one service, activity or client. ``laws`` are the laws that
    it is seen under on the day ``on``: one, or both. ``citations`` are all citations of its rule.
    """

    rule: Rule
    stakes: Stakes
    organisation: Organisation
    supplier: Supplier | None
    laws: tuple[Regime, ...]
    on: date
    citations: tuple[RuleCitation, ...]
    subject: str
    cause: str
    group: str
    names: dict[str, str]
    records: tuple[Row, ...]
    seen: Seen
    decision: FindingDecision | None
    decided: bool

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def case(self) -> str:
        return self.seen.case

    @cached_property
    def handling(self) -> Handling:
        """How it is handled: its cause, the question it asks, its tab."""
        return self.seen.handling or handling_of(self.code, self.case)

    @cached_property
    def severity(self) -> Severity:
        """That of its handling, weighed by the data and the people concerned if the handling says so."""
        severity = self.seen.severity or self.handling.severity
        return self.stakes.weighed(severity) if self.handling.weighed else severity

    @property
    def past(self) -> bool:
        """Whether nobody can fix it any more."""
        return self.cause == _HISTORY

    @property
    def about(self) -> Row:
        """The record that it is about."""
        return self.seen.about

    @property
    def fix(self) -> Row:
        """The record to fix."""
        return self.seen.fix or self.seen.about

    @property
    def form(self) -> EntryForm | None:
        """The form on which the fix is recorded; None where nothing is to be entered."""
        return entry_form(self.rule.target_of(self.case), self.seen, self.records)

    @property
    def roles(self) -> dict[str, Any]:
        """Its records and figures by role, for other programs: records as "kind:id", figures by their names."""
        return {
            "about": as_fact(self.about),
            "part": self.seen.part,
            "fix": self.form and self.form.fact,
            "evidence": as_fact(self.seen.evidence),
            "figures": figures_of(self.seen),
        }

    @property
    def message(self) -> str:
        """The finding in one sentence, in the reader's language."""
        return self.worded(self.rule.messages[self.case])

    def worded(self, sentence: Promise | str, **others: str) -> str:
        """A sentence with its names and figures, and with the other words that it uses."""
        words = {**self.names, "adequacy": under_adequacy(self.laws), **others}
        for name, value in self.seen.figures.items():
            words[name] = figure_in_words(value, self.laws)
        text = str(sentence)
        for name, word in words.items():
            if word.endswith("."):
                # A name such as "Acme, Inc." already has the full stop of the sentence that it ends.
                text = text.replace(f"%({name})s.", f"%({name})s")
        return text % words

    @cached_property
    def sources(self) -> tuple[RuleCitation, ...]:
        """Where the requirement comes from under each of its laws on its day. Empty: that is not on record."""
        return sources_of(self.citations, case=self.case, laws=self.laws, on=self.on)

    @property
    def sources_in_words(self) -> list[str]:
        """The sources as people read them, such as "law, GDPR Art. 33(2)"."""
        return list(map(in_words, self.sources))

    @property
    def basis(self) -> str:
        """Whether the requirement is law, guidance or another; empty where that is not on record."""
        return next((source.basis for source in self.sources), "")

    @property
    def citation(self) -> str:
        """The provisions behind it, of each of its laws that has one."""
        return "; ".join(source.provision for source in self.sources if source.provision)

    @property
    def facts(self) -> str:
        """The digest of the facts, without names and independent of language."""
        return facts_of(self.code, self.case, self.seen)

    @property
    def shown(self) -> str:
        """The digest of all that a person sees when deciding: the facts, and the decision so far."""
        return digest([self.facts, repr(self.decision)])

    @property
    def state(self) -> str:
        """ "open", or the decision that answers it."""
        if self.decision is None or not self.decided:
            return "open"
        return self.decision.decision

    @property
    def names_organisation(self) -> bool:
        """Whether its sentence names the organisation."""
        return "%(organisation)s" in str(self.rule.messages[self.case])

    @property
    def dossier(self) -> str:
        """The engagement, activity, client or organisation it is about: "engagement:7"."""
        return self.subject.partition("/")[0]

    @cached_property
    def order(self) -> tuple[bool, int, str, str]:
        """Open findings first, then by severity. Kept, because every page sorts all findings."""
        return self.decided, self.severity.rank, self.rule.code, self.subject


def findings(lens: Lens) -> list[Finding]:
    """Every finding of the lens's organisations on its day: open ones first, then by severity."""
    return list(_observed(lens)[False])


def past(lens: Lens) -> list[Finding]:
    """What a rule observes and nobody can fix any more: no findings, but part of the history of their records."""
    return list(_observed(lens)[True])


def results_of(lens: Lens) -> Iterator[RuleResults]:
    """The findings of the lens's organisations on its day, by the subjects that they are about."""
    for organisation in lens.organisations:
        for results in rule_results(lens, organisation, apply_rules).values():
            yield _naming(organisation, results)


def results_about(lens: Lens, subject: str) -> Iterator[RuleResults]:
    """The findings about one subject, such as "engagement:7"; nothing if the lens has no such subject."""
    for organisation in lens.organisations:
        results = rule_results(lens, organisation, apply_rules).get(subject)
        if results is not None:
            yield _naming(organisation, results)


def unnamed_results_of(lens: Lens) -> Iterator[RuleResults]:
    """The same as the rule cache keeps them, whatever name the lens has for an organisation."""
    for organisation in lens.organisations:
        yield from rule_results(lens, organisation, apply_rules).values()


@kept_by_results(unnamed_results_of)
def _observed(lens: Lens) -> dict[bool, tuple[Finding, ...]]:
    """What the rules observe, in order: findings (False), and what is past (True)."""
    found: dict[bool, list[Finding]] = {False: [], True: []}
    for results in results_of(lens):
        for each in results.results:
            found[each.past].append(each)
    return {is_past: tuple(in_order(each)) for is_past, each in found.items()}


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of work."""
    return sorted(found, key=attrgetter("order"))


def _naming(organisation: Organisation, found: RuleResults) -> RuleResults:
    """The findings with the organisation's name as the lens has it. Kept results have its short name."""
    if not organisation.shared:
        return found
    named = []
    for each in found.results:
        names = {**each.names, "organisation": organisation.name}
        named.append(replace(each, organisation=organisation, names=names))
    return RuleResults(results=tuple(named), asked=found.asked)


def apply_rules(dossier: Dossier) -> tuple[Finding, ...]:
    """The findings of every rule about this kind of dossier."""
    found: list[Finding] = []
    for rule in CATALOGUE.values():
        if rule.dossier is type(dossier):
            found += apply_rule(rule, dossier)
    return tuple(found)


def apply_rule(rule: Rule, dossier: Dossier) -> Iterator[Finding]:
    """The findings of one rule about a dossier of its kind."""
    for seen in rule.observe(dossier):
        yield _finding(dossier, rule, seen)


def _finding(dossier: Dossier, rule: Rule, seen: Seen) -> Finding:
    subject = "/".join(filter(None, (dossier.subject, as_fact(seen.about), seen.part)))
    decision = decision_on(dossier.lens, dossier.organisation, rule.code, subject)
    return Finding(
        rule=rule,
        stakes=dossier.stakes,
        organisation=dossier.organisation,
        supplier=seen.supplier or dossier.supplier,
        laws=_laws(dossier, seen),
        on=dossier.lens.on,
        citations=dossier.lens.where(RuleCitation, "rule", rule.code),
        subject=subject,
        cause=cause_of(rule.code, seen, dossier.records),
        group=f"{rule.code}/{dossier.cause}",
        names=dossier.names,
        records=dossier.records,
        seen=seen,
        decision=decision,
        decided=decision is not None and decision.counts(facts_of(rule.code, seen.case, seen), dossier.lens.on),
    )


def cause_of(code: str, seen: Seen, records: tuple[Row, ...]) -> str:
    """The key of the cause of an observation, in a dossier with these records: "breach/engagement:6"."""
    handling = seen.handling or handling_of(code, seen.case)
    return cause_key(handling.cause, named=seen.named, records=records)


def _laws(dossier: Dossier, seen: Seen) -> tuple[Regime, ...]:
    """The law of an observation, or the laws of its dossier; without any, those of the organisation."""
    if seen.law is not None:
        return (seen.law,)
    return dossier.laws or laws_of(dossier.organisation.regime)

"""Findings: what the rules see through a Lens, with what people decided about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from registry.findings.facts import as_fact
from registry.findings.rule_cache import rule_results
from registry.reading.lens import Lens
from registry.rules import CATALOGUE, Rule, Seen, Severity, Source
from registry.rules.dossiers import Dossier
from registry.values import FindingDecision, Organisation
from registry.wording.figures import figure_in_words
from suppliers.ledger.digest import digest
from suppliers.values import Row, Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule not met in one place. Computed each time, never stored.

    Its roles are those of what the rule saw; ``subject`` is the key of decisions about it. Findings with the same
    ``cause`` are of one rule about one service, activity or client, and are shown as one.
    """

    rule: Rule
    severity: Severity
    organisation: Organisation
    supplier: Supplier | None
    regime: str
    subject: str
    cause: str
    names: dict[str, str]
    seen: Seen
    decision: FindingDecision | None
    decided: bool

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def case(self) -> str:
        """Which of the rule's cases it is."""
        return self.seen.case

    @property
    def about(self) -> Row:
        """The record that it is about."""
        return self.seen.about

    @property
    def fix(self) -> Row:
        """The record to open to fix it."""
        return self.seen.fix or self.seen.about

    @property
    def roles(self) -> dict[str, Any]:
        """What plays which part in it, for other programs: records as "kind:id", figures by their names."""
        return {
            "about": as_fact(self.about),
            "part": self.seen.part,
            "fix": as_fact(self.fix),
            "evidence": as_fact(self.seen.evidence),
            "figures": {name: as_fact(value) for name, value in self.seen.figures.items()},
        }

    @property
    def message(self) -> str:
        """What is seen, in the reader's language."""
        words = {**self.names, **{name: figure_in_words(value) for name, value in self.seen.figures.items()}}
        text = str(self.rule.messages[self.case])
        for name in (name for name, word in words.items() if word.endswith(".")):
            # A name such as "Acme, Inc." brings the full stop of the sentence that it ends.
            text = text.replace(f"%({name})s.", f"%({name})s")
        return text % words

    @property
    def source(self) -> Source:
        """Where the requirement comes from in this case."""
        return self.rule.source_of(self.case)

    @property
    def citation(self) -> str:
        """The provision under the regime that it is results under."""
        return self.source.citations[self.regime]

    @property
    def facts(self) -> str:
        """The digest of what was seen, without names and in no language."""
        return facts_of(self.code, self.case, self.seen)

    @property
    def shown(self) -> str:
        """The digest of all that a person deciding has before them: the facts, and the decision there is."""
        return digest([self.facts, repr(self.decision)])

    @property
    def state(self) -> str:
        """ "open", or the decision that answers it."""
        return self.decision.decision if self.decision and self.decided else "open"

    @property
    def dossier(self) -> str:
        """The engagement, activity, client or organisation it is about: "engagement:7"."""
        return self.subject.partition("/")[0]

    @property
    def order(self) -> tuple[bool, int, str, str]:
        """Open ones first, the gravest first."""
        return self.decided, self.severity.rank, self.rule.code, self.subject


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of one cause, the gravest first: one rule about one service, activity or client."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The gravest."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """The gravest."""
        return self.first.severity

    @property
    def rule(self) -> Rule:
        """The rule they share."""
        return self.first.rule

    @property
    def more(self) -> int:
        """How many there are beside the first."""
        return len(self.findings) - 1

    @property
    def citations(self) -> list[str]:
        """The sources under the regimes of the organisations concerned."""
        return list(dict.fromkeys(each.citation for each in self.findings))

    @property
    def place(self) -> str:
        """What it is about, whoever's finding it is: "service:3"."""
        return self.first.cause.partition("/")[2]


def findings(lens: Lens) -> list[Finding]:
    """Every finding of the lens's organisations on its day: open ones first, the gravest first."""
    found = [
        finding
        for organisation in lens.organisations
        for results in rule_results(lens, organisation, apply_rules).values()
        for finding in results.results
    ]
    return sorted(found, key=lambda finding: finding.order)


def still_open(found: Iterable[Finding]) -> list[Finding]:
    """Those without a decision that counts."""
    return [finding for finding in found if not finding.decided]


def grouped(found: Iterable[Finding]) -> list[FindingGroup]:
    """Findings of one cause together, in the order of the first of each."""
    groups: dict[str, list[Finding]] = {}
    for finding in found:
        groups.setdefault(finding.cause, []).append(finding)
    return [FindingGroup(tuple(each)) for each in groups.values()]


def apply_rules(dossier: Dossier) -> tuple[Finding, ...]:
    """What every rule about such a dossier sees in it."""
    return tuple(
        _finding(dossier, rule, seen)
        for rule in CATALOGUE.values()
        if rule.dossier is type(dossier)
        for seen in rule.observe(dossier)
    )


def _finding(dossier: Dossier, rule: Rule, seen: Seen) -> Finding:
    subject = "/".join(filter(None, (dossier.subject, as_fact(seen.about), seen.part)))
    decision = _decision(dossier, rule.code, subject)
    return Finding(
        rule=rule,
        severity=seen.severity,
        organisation=dossier.organisation,
        supplier=seen.supplier or dossier.supplier,
        regime=dossier.regime,
        subject=subject,
        cause=f"{rule.code}/{dossier.cause}",
        names=dossier.names,
        seen=seen,
        decision=decision,
        decided=decision is not None and decision.counts(facts_of(rule.code, seen.case, seen), dossier.lens.on),
    )


# Says of a digest of facts in which form it was written; before 0.1.0 there was no mark.
FORM = "1:"


def facts_of(code: str, case: str, seen: Seen) -> str:
    """The digest of what a rule saw: its code, the case, the evidence and the figures by name.

    Neither the severity nor the order in which records are named is part of it: a decision answers facts.
    """
    figures: Mapping[str, object] = {name: as_fact(value) for name, value in seen.figures.items()}
    content = {"rule": code, "case": case, "evidence": as_fact(seen.evidence), "figures": figures}
    # Cut to the length of its column with the mark before it: 248 of 256 bits stay.
    return FORM + digest(content)[: -len(FORM)]


def _decision(dossier: Dossier, code: str, subject: str) -> FindingDecision | None:
    rows = dossier.lens.where(FindingDecision, "subject", subject)
    return next((row for row in rows if (row.organisation_id, row.code) == (dossier.organisation.id, code)), None)

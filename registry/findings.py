"""Findings: what the rules see through a Lens, with what people decided about it."""

from dataclasses import dataclass
from datetime import date

from registry.lens import Lens
from registry.rules import CATALOGUE, Rule, Seen, Severity, judged
from registry.rules.dossiers import DOSSIERS, EngagementDossier
from registry.values import FindingDecision, Organisation
from suppliers.digest import digest
from suppliers.values import Row, Supplier

# Organisation, rule and subject: what a decision is about.
Key = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule not met in one place. Computed each time, never stored; ``facts`` is the digest of what was seen."""

    rule: Rule
    severity: Severity
    organisation: Organisation
    supplier: Supplier | None
    subject: str
    figures: dict[str, object]
    rows: tuple[Row, ...]
    facts: str
    decision: FindingDecision | None
    decided: bool

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def message(self) -> str:
        """What is seen, in the reader's language."""
        return str(self.rule.message) % self.figures

    @property
    def citation(self) -> str:
        """The source under the organisation's regime."""
        return self.rule.citations[self.organisation.regime]

    @property
    def seen(self) -> str:
        """The digest of all that a person deciding has before them: the facts, and the decision there is."""
        return digest([self.facts, repr(self.decision)])

    @property
    def state(self) -> str:
        """ "open", or the decision that answers it."""
        return self.decision.decision if self.decision and self.decided else "open"


def findings(lens: Lens) -> list[Finding]:
    """Every finding of the lens's organisations on its day: open ones first, the gravest first."""
    decisions = {(d.organisation_id, d.code, d.subject): d for d in lens.all(FindingDecision)}
    found = [
        _finding(rule, dossier, seen, decisions, lens.on)
        for kind, collect in DOSSIERS.items()
        for dossier in collect(lens)
        for rule in CATALOGUE.values()
        if rule.dossier is kind
        for seen in judged(rule.code, dossier)
    ]
    return sorted(found, key=lambda f: (f.decided, f.severity.rank, f.code, f.subject))


def still_open(found: list[Finding]) -> list[Finding]:
    """Those without a decision that counts."""
    return [finding for finding in found if not finding.decided]


def _finding(
    rule: Rule, dossier: EngagementDossier, seen: Seen, decisions: dict[Key, FindingDecision], on: date
) -> Finding:
    subject = f"{dossier.subject}/{_name(seen.rows[-1])}"
    # What a person was shown, without names: a renamed party does not reopen a decision.
    facts = digest([rule.code, subject, seen.severity, repr(seen.figures), [_name(row) for row in seen.rows]])
    decision = decisions.get((dossier.organisation.id, rule.code, subject))
    return Finding(
        rule,
        seen.severity,
        dossier.organisation,
        dossier.supplier,
        subject,
        {**dossier.names, **dict(seen.figures)},
        seen.rows,
        facts,
        decision,
        decision is not None and decision.counts(facts, on),
    )


def _name(row: Row) -> str:
    return f"{type(row).__name__.lower()}:{row.id}"

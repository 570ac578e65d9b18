"""The rules, one topic per file: each judges one subject's dossier and says what it sees, never a verdict."""

from registry.rules import breach
from registry.rules.rule import CATALOGUE, Basis, Rule, Seen, Severity, judged

__all__ = ["CATALOGUE", "Basis", "Rule", "Seen", "Severity", "breach", "judged"]

"""The rules, one topic a folder: each reads the dossier of one subject and says what it sees, never a verdict."""

from registry.rules import access, activities, breach, chain, contract, evidence, retention, security, transfers
from registry.rules.rule import CATALOGUE, Basis, Cases, Rule, Seen, Severity, Source

__all__ = [
    "CATALOGUE",
    "Basis",
    "Cases",
    "Rule",
    "Seen",
    "Severity",
    "Source",
    "access",
    "activities",
    "breach",
    "chain",
    "contract",
    "evidence",
    "retention",
    "security",
    "transfers",
]

"""The rules, one topic a folder: each reads the dossier of one subject and says what it sees, never a verdict."""

from registry.rules import access, activities, breach, chain, contract, evidence, retention, security, transfers
from registry.rules.rule import CATALOGUE, Cases, Rule, Seen, Severity

__all__ = [
    "CATALOGUE",
    "Cases",
    "Rule",
    "Seen",
    "Severity",
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

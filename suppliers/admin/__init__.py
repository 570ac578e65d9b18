"""Data entry for the facts."""

from suppliers.admin import chain, commitments, evidence, places, reference, security, service, supplier, terms

__all__ = [
    "chain",
    "commitments",
    "evidence",
    "places",
    "reference",
    "security",
    "service",
    "supplier",
    "terms",
]

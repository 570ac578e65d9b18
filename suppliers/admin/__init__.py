"""Data entry for facts about suppliers."""

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

"""Rules about what stands behind what is on record."""

from registry.rules.evidence import claims, documents, law, topics

__all__ = ["claims", "documents", "law", "topics"]

"""Rules about the evidence for the facts on record."""

from registry.rules.evidence import claims, documents, files, law, topics, unclear

__all__ = ["claims", "documents", "files", "law", "topics", "unclear"]

"""Rules about the notice of a breach from suppliers, Article 33(2)."""

from registry.rules.breach import chain, contacts, details, notices

__all__ = ["chain", "contacts", "details", "notices"]

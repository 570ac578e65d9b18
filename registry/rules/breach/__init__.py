"""Rules about how soon we hear of a breach, Article 33(2)."""

from registry.rules.breach import chain, contacts, details, notices

__all__ = ["chain", "contacts", "details", "notices"]

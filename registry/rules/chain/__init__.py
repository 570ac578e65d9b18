"""Rules about the parties behind a supplier, Article 28(2) and (4)."""

from registry.rules.chain import answers, beginnings, clients, declared, mentions, notices, parties, roles

__all__ = ["answers", "beginnings", "clients", "declared", "mentions", "notices", "parties", "roles"]

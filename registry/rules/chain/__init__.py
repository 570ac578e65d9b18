"""Rules about who stands behind a supplier, Article 28(2) and (4)."""

from registry.rules.chain import changes, clients, declared, notices, parties

__all__ = ["changes", "clients", "declared", "notices", "parties"]

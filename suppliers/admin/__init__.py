"""Data entry for the facts."""

from suppliers.admin import evidence, reference, service, supplier

__all__ = ["evidence", "reference", "service", "supplier"]

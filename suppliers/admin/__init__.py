"""Data entry for the facts."""

from suppliers.admin import supplier

__all__ = ["supplier"]

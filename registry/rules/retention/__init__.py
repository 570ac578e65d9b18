"""Rules about how long data is kept, and when the last copy is deleted."""

from registry.rules.retention import copies, ending, periods

__all__ = ["copies", "ending", "periods"]

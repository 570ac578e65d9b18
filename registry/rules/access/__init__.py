"""Rules about who can reach the data."""

from registry.rules.access import conflicts, guards, outer

__all__ = ["conflicts", "guards", "outer"]

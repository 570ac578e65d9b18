"""Rules about access to the data."""

from registry.rules.access import conflicts, guards, outer

__all__ = ["conflicts", "guards", "outer"]

"""Rules about access to the data."""

from registry.rules.access import alone, conflicts, guards, outer, staying

__all__ = ["alone", "conflicts", "guards", "outer", "staying"]

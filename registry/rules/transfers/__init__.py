"""Rules about data that leaves the regime, Chapter V."""

from registry.rules.transfers import bases, decisions, entries, mechanisms, parties, places, regions

__all__ = ["bases", "decisions", "entries", "mechanisms", "parties", "places", "regions"]

"""Rules about data that leaves the regime, Chapter V."""

from registry.rules.transfers import bases, decisions, mechanisms, places, regions

__all__ = ["bases", "decisions", "mechanisms", "places", "regions"]

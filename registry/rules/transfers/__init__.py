"""Rules about transfers of data to other countries, Chapter V."""

from registry.rules.transfers import bases, decisions, entries, mechanisms, parties, places, regions

__all__ = ["bases", "decisions", "entries", "mechanisms", "parties", "places", "regions"]

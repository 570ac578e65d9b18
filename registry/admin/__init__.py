"""Data entry for what our organisations agreed, do and decide."""

from registry.admin import activity, agreement, client, decisions, engagement, organisation, people

__all__ = ["activity", "agreement", "client", "decisions", "engagement", "organisation", "people"]

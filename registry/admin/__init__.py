"""Data entry for our organisations' agreements, activities and decisions."""

from registry.admin import activity, agreement, client, decisions, engagement, organisation, people

__all__ = ["activity", "agreement", "client", "decisions", "engagement", "organisation", "people"]

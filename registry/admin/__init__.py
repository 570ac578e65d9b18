"""Data entry for what our organisations agreed, do and decide."""

from registry.admin import activity, agreement, articles, client, decisions, engagement, organisation, people

__all__ = ["activity", "agreement", "articles", "client", "decisions", "engagement", "organisation", "people"]

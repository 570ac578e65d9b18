"""Data entry for what our organisations agreed, do and decide."""

from registry.admin import decisions, organisation, people, records

__all__ = ["decisions", "organisation", "people", "records"]

"""Data entry for what our organisations agreed, do and decide."""

from registry.admin import people, records

__all__ = ["people", "records"]

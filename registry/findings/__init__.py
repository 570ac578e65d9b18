"""Findings of the rules, the decisions on them, and the cache of rule results."""

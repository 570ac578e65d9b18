"""Rules about transfers of data to other countries, Chapter V."""

from registry.rules.transfers import (
    assessments,
    clauses,
    compelling,
    decisions,
    entries,
    later,
    mechanisms,
    open_places,
    own,
    parents,
    parties,
    places,
    regions,
    returned,
    sensitive,
)

__all__ = [
    "assessments",
    "clauses",
    "compelling",
    "decisions",
    "entries",
    "later",
    "mechanisms",
    "open_places",
    "own",
    "parents",
    "parties",
    "places",
    "regions",
    "returned",
    "sensitive",
]

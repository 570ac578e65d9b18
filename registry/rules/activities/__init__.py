"""Rules about our own records of processing, Article 30."""

from registry.rules.activities import (
    biometrics,
    conditions,
    days,
    head,
    impact,
    lawful_basis,
    no_transfers,
    own_law,
    policy_document,
    record,
    reviews,
    sent,
    unrecorded,
)

__all__ = [
    "biometrics",
    "conditions",
    "days",
    "head",
    "impact",
    "lawful_basis",
    "no_transfers",
    "own_law",
    "policy_document",
    "record",
    "reviews",
    "sent",
    "unrecorded",
]

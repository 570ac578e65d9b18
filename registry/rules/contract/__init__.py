"""Rules about the agreement with a processor, Article 28(3), and about its other commitments."""

from registry.rules.contract import (
    agreements,
    authorisation,
    contents,
    guarantees,
    joint,
    outlived,
    own_role,
    own_use,
    practice,
    unused,
)

__all__ = [
    "agreements",
    "authorisation",
    "contents",
    "guarantees",
    "joint",
    "outlived",
    "own_role",
    "own_use",
    "practice",
    "unused",
]

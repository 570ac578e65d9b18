"""Chains: who stands behind a service, and what follows: breach clocks, the last copy, transfers, who is hit."""

from registry.chains.agreed import agreed, answers, authorisation, clause_reviews, contract, governing, in_force
from registry.chains.breach import (
    BreachClocks,
    Clock,
    Slower,
    authority_term,
    breach_clocks,
    deadline,
    link_notice,
    slower_links,
)
from registry.chains.chain import CUSTODY, DECLARED, Chain, Node, bought, chain_of, reaches, role_assessment
from registry.chains.contradictions import Contradiction, contradictions
from registry.chains.copies import Kept, LastCopy, PartyCopy, last_copy, without_rotation
from registry.chains.hit import Hit, activities_of, hit_by, on_category, on_country, on_facility, on_party
from registry.chains.links import SAID, Link, in_use, links
from registry.chains.span import UNKNOWN, Span, latest, longest, span_of
from registry.chains.transfers import Footing, Leg, adequacy, at_home, carried_by, legs, resting_on

__all__ = [
    "CUSTODY",
    "DECLARED",
    "SAID",
    "UNKNOWN",
    "BreachClocks",
    "Chain",
    "Clock",
    "Contradiction",
    "Footing",
    "Hit",
    "Kept",
    "LastCopy",
    "Leg",
    "Link",
    "Node",
    "PartyCopy",
    "Slower",
    "Span",
    "activities_of",
    "adequacy",
    "agreed",
    "answers",
    "at_home",
    "authorisation",
    "authority_term",
    "bought",
    "breach_clocks",
    "carried_by",
    "chain_of",
    "clause_reviews",
    "contract",
    "contradictions",
    "deadline",
    "governing",
    "hit_by",
    "in_force",
    "in_use",
    "last_copy",
    "latest",
    "legs",
    "link_notice",
    "links",
    "longest",
    "on_category",
    "on_country",
    "on_facility",
    "on_party",
    "reaches",
    "resting_on",
    "role_assessment",
    "slower_links",
    "span_of",
    "without_rotation",
]

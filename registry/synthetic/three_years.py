"""Three years of a made register: suppliers entered, statements read again, corrections, mistakes, endings."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import TypeVar

from registry.synthetic import activities, engagements, service_chain, statements
from registry.synthetic.defects import choose_defects
from registry.synthetic.draft import Draft
from registry.synthetic.one_off_changes import one_off_changes
from registry.synthetic.parties import Party, new_party, tiers
from registry.synthetic.vocabulary import LAST_TIER, vocabulary
from registry.synthetic.yearly_reviews import review_statements
from registry.values import Engagement, Organisation
from suppliers.values import DataCategory, SubjectCategory

AnyItem = TypeVar("AnyItem")
# Day on which the register begins, the days on which statements begin to be read again, how long each round takes.
FIRST_DAY = date(2023, 7, 3)
ROUND_DAYS = (date(2024, 4, 8), date(2025, 2, 3), date(2026, 1, 12))
ROUND_LENGTH = 120
# Suppliers entered or read again in one change.
PER_CHANGE = 10
# The share of suppliers that an organisation uses itself.
SHARE_USED = 0.4


def draft_register(suppliers: int, seed: int, organisations: int = 1, terms: Mapping[str, int] | None = None) -> Draft:
    """A made register of so many suppliers: the same for the same seed. *terms*: the law's criteria by code."""
    draft = Draft(seed, terms or {})
    draft.begin_change(FIRST_DAY, "Organisations, and the words for data and people")
    for kind, name in ((DataCategory, "data"), (SubjectCategory, "people")):
        for row in vocabulary(name):
            draft.add(kind, **row)
    ours = [engagements.add_organisation(draft, number, FIRST_DAY) for number in range(organisations)]
    parties, engaged = _entered(draft, suppliers, ours)
    for begun, number in zip(ROUND_DAYS, (1, 2, 3), strict=True):
        for day, some in _days(begun, parties):
            draft.begin_change(day, f"Statements read again: {_named(some)}")
            review_statements(draft, some, engaged, number, day)
        for organisation in ours:
            reviewed = begun + timedelta(days=ROUND_LENGTH + 3)
            draft.begin_change(reviewed, f"Activities of {organisation.legal_name} gone through")
            activities.review_activities(draft, organisation, reviewed)
        one_off_changes(draft, parties, begun + timedelta(days=ROUND_LENGTH + 7), number)
    return draft


def _entered(draft: Draft, suppliers: int, ours: Sequence[Organisation]) -> tuple[list[Party], list[Engagement]]:
    """Everybody entered, from the bottom of the chains upwards, and taken into use by some."""
    below: dict[int, list[Party]] = {tier: [] for tier in range(LAST_TIER + 1)}
    parties: list[Party] = []
    used: list[Engagement] = []
    for day, some in _days(FIRST_DAY + timedelta(days=7), tiers(draft, suppliers)):
        draft.begin_change(day, "")
        fresh = [
            _enter(draft=draft, tier=tier, place=len(parties) + place, below=below, ours=ours, used=used, day=day)
            for place, tier in enumerate(some)
        ]
        draft.changes[-1].reason = f"First entries: {_named(fresh)}"
        parties += fresh
    day = FIRST_DAY + timedelta(days=ROUND_LENGTH + 14)
    for organisation in ours:
        own = [each for each in used if each.organisation_id == organisation.id]
        draft.begin_change(day, f"Records of processing of {organisation.legal_name}")
        activities.add_activities(draft, organisation, own, day)
        activities.add_client_processing(draft, organisation, own, day)
    return parties, used


def _enter(
    draft: Draft,
    tier: int,
    place: int,
    below: dict[int, list[Party]],
    ours: Sequence[Organisation],
    used: list[Engagement],
    day: date,
) -> Party:
    using = [each for each in ours if tier < 2 and draft.chance.random() < SHARE_USED]
    defects = choose_defects(draft.chance, place, len(used) if using else None)
    party = new_party(draft, tier, defects)
    document = statements.add_statement(draft, party, day)
    service_chain.add_chain(draft, party, document, below)
    below[tier].append(party)
    used += [engagements.add_engagement(draft, organisation, party, day) for organisation in using]
    return party


def _days(begun: date, all_of_them: Sequence[AnyItem]) -> Iterator[tuple[date, list[AnyItem]]]:
    """The whole in portions, spread over the days that a round takes."""
    portions = max(1, -(-len(all_of_them) // PER_CHANGE))
    rest = iter(all_of_them)
    for number in range(portions):
        yield begun + timedelta(days=ROUND_LENGTH * number // portions), list(islice(rest, PER_CHANGE))


def _named(parties: Sequence[Party]) -> str:
    return ", ".join(party.service.name for party in parties)

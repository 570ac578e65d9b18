"""Three years of a synthetic register: suppliers entered, statements reviewed, corrections, mistakes, endings."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import TypeVar

from registry.synthetic import activities, clients, engagements, service_chain, statements
from registry.synthetic.defects import choose_defects
from registry.synthetic.draft import Draft, Terms
from registry.synthetic.one_off_changes import one_off_changes
from registry.synthetic.parties import Party, new_party, tiers
from registry.synthetic.vocabulary import LAST_TIER, vocabulary
from registry.synthetic.yearly_reviews import review_statements
from registry.values import Engagement, Organisation
from suppliers.values import DataCategory, SubjectCategory

AnyItem = TypeVar("AnyItem")
# The first day of the register, the first day of each review of statements, and the days that a review takes.
FIRST_DAY = date(2023, 7, 3)
ROUND_DAYS = (date(2024, 4, 8), date(2025, 2, 3), date(2026, 1, 12))
ROUND_LENGTH = 120
# Suppliers entered or reviewed in one change.
PER_CHANGE = 10
# The share of the suppliers in the first two tiers that an organisation uses.
SHARE_USED = 0.4


def draft_register(suppliers: int, seed: int, organisations: int = 1, terms: Terms | None = None) -> Draft:
    """A synthetic register, the same for the same seed. *terms* has the entries of the law's lists to refer to."""
    draft = Draft(seed, terms or {})
    draft.begin_change(FIRST_DAY, "Organisations, and categories of data and people")
    for kind, name in ((DataCategory, "data"), (SubjectCategory, "people")):
        for row in vocabulary(name):
            draft.add(kind, **row)
    ours = [engagements.add_organisation(draft, number, FIRST_DAY) for number in range(organisations)]
    parties, engaged = _entered(draft, suppliers, ours)
    for number, begun in enumerate(ROUND_DAYS, start=1):
        _review(draft, number, begun, parties, engaged)
        _review_activities(draft, ours, begun + timedelta(days=ROUND_LENGTH + 3))
        one_off_changes(draft, parties, begun + timedelta(days=ROUND_LENGTH + 7), number)
    return draft


def _review(draft: Draft, number: int, begun: date, parties: Sequence[Party], engaged: Sequence[Engagement]) -> None:
    for day, reviewed in _days(begun, parties):
        draft.begin_change(day, f"Statements reviewed: {_named(reviewed)}")
        review_statements(draft, reviewed, engaged, number=number, on=day)


def _review_activities(draft: Draft, ours: Sequence[Organisation], day: date) -> None:
    for organisation in ours:
        draft.begin_change(day, f"Activities of {organisation.legal_name} reviewed")
        activities.review_activities(draft, organisation, day)


def _entered(draft: Draft, suppliers: int, ours: Sequence[Organisation]) -> tuple[list[Party], list[Engagement]]:
    """Enters all parties, from the bottom of the chains upwards, and the engagements of those that are used."""
    below: dict[int, list[Party]] = {tier: [] for tier in range(LAST_TIER + 1)}
    parties: list[Party] = []
    used: list[Engagement] = []
    for day, tiers_of_day in _days(FIRST_DAY + timedelta(days=7), tiers(draft, suppliers)):
        draft.begin_change(day, "")
        fresh: list[Party] = []
        for tier in tiers_of_day:
            place = len(parties) + len(fresh)
            fresh.append(_enter(draft=draft, tier=tier, place=place, below=below, ours=ours, used=used, day=day))
        draft.changes[-1].reason = f"First entries: {_named(fresh)}"
        parties += fresh
    day = FIRST_DAY + timedelta(days=ROUND_LENGTH + 14)
    for organisation in ours:
        own = [engagement for engagement in used if engagement.organisation_id == organisation.id]
        draft.begin_change(day, f"Records of processing of {organisation.legal_name}")
        activities.add_activities(draft, organisation, own, day)
        clients.add_client_processing(draft, organisation, own, day)
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
    using = _using(draft, tier, ours)
    engaged = None
    if using:
        engaged = len(used)
    defects = choose_defects(draft.chance, place, engaged)
    party = new_party(draft, tier, defects)
    document = statements.add_statement(draft, party, day)
    service_chain.add_chain(draft, party, document, below)
    below[tier].append(party)
    for organisation in using:
        used.append(engagements.add_engagement(draft, organisation, party, day))
    return party


def _using(draft: Draft, tier: int, ours: Sequence[Organisation]) -> list[Organisation]:
    """The organisations that use a supplier themselves; they use none of the lower tiers."""
    if tier >= 2:
        return []
    return [organisation for organisation in ours if draft.chance.random() < SHARE_USED]


def _days(begun: date, items: Sequence[AnyItem]) -> Iterator[tuple[date, list[AnyItem]]]:
    """All items in portions, spread over the days of a round."""
    portions = max(1, -(-len(items) // PER_CHANGE))
    rest = iter(items)
    for number in range(portions):
        yield begun + timedelta(days=ROUND_LENGTH * number // portions), list(islice(rest, PER_CHANGE))


def _named(parties: Sequence[Party]) -> str:
    return ", ".join(party.service.name for party in parties)

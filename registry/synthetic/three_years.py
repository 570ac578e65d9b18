"""Three years of a made register: suppliers entered, statements read again, corrections, mistakes, endings."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import TypeVar

from registry.synthetic import activities, chain, keeping, statements
from registry.synthetic.defects import give_ills
from registry.synthetic.draft import Draft
from registry.synthetic.parties import Party, new_party, tiers
from registry.synthetic.rereading import read_again
from registry.synthetic.single import single_acts
from registry.synthetic.words import BOTTOM, words
from registry.values import Engagement, Organisation
from suppliers.values import DataCategory, SubjectCategory

T = TypeVar("T")
# Day on which the register begins, the days on which statements begin to be read again, how long each round takes.
BEGUN = date(2023, 7, 3)
ROUNDS = (date(2024, 4, 8), date(2025, 2, 3), date(2026, 1, 12))
LASTS = 120
# Suppliers entered or read again in one change.
TOGETHER = 10
# The share of suppliers that an organisation uses itself.
USED = 0.4


def drafted(suppliers: int, seed: int, organisations: int = 1, terms: Mapping[str, int] | None = None) -> Draft:
    """A made register of so many suppliers: the same for the same seed. *terms*: the law's criteria by code."""
    draft = Draft(seed, terms or {})
    draft.act(BEGUN, "Organisations, and the words for data and people")
    for kind, name in ((DataCategory, "data"), (SubjectCategory, "people")):
        for row in words(name):
            draft.add(kind, **row)
    ours = [keeping.new_organisation(draft, number, BEGUN) for number in range(organisations)]
    parties, engaged = _entered(draft, suppliers, ours)
    for begun, number in zip(ROUNDS, (1, 2, 3), strict=True):
        for day, some in _days(begun, parties):
            draft.act(day, f"Statements read again: {_named(some)}")
            read_again(draft, some, engaged, number, day)
        for organisation in ours:
            draft.act(begun + timedelta(days=LASTS + 3), f"Activities of {organisation.legal_name} gone through")
            activities.go_through(draft, organisation, draft.acts[-1].on)
        single_acts(draft, parties, begun + timedelta(days=LASTS + 7), number)
    return draft


def _entered(draft: Draft, suppliers: int, ours: Sequence[Organisation]) -> tuple[list[Party], list[Engagement]]:
    """Everybody entered, from the bottom of the chains upwards, and taken into use by some."""
    below: dict[int, list[Party]] = {tier: [] for tier in range(BOTTOM + 1)}
    parties: list[Party] = []
    used: list[Engagement] = []
    for day, some in _days(BEGUN + timedelta(days=7), tiers(draft, suppliers)):
        draft.act(day, "")
        fresh = [
            _enter(draft=draft, tier=tier, place=len(parties) + place, below=below, ours=ours, used=used, day=day)
            for place, tier in enumerate(some)
        ]
        draft.acts[-1].reason = f"First entries: {_named(fresh)}"
        parties += fresh
    day = BEGUN + timedelta(days=LASTS + 14)
    for organisation in ours:
        own = [each for each in used if each.organisation_id == organisation.id]
        draft.act(day, f"Records of processing of {organisation.legal_name}")
        activities.record(draft, organisation, own, day)
        activities.serve(draft, organisation, own, day)
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
    using = [each for each in ours if tier < 2 and draft.chance.random() < USED]
    ills = give_ills(draft.chance, place, len(used) if using else None)
    party = new_party(draft, tier, ills)
    document = statements.state(draft, party, day)
    chain.link(draft, party, document, below)
    below[tier].append(party)
    used += [keeping.engage(draft, organisation, party, day) for organisation in using]
    return party


def _days(begun: date, all_of_them: Sequence[T]) -> Iterator[tuple[date, list[T]]]:
    """The whole in portions, spread over the days that a round takes."""
    portions = max(1, -(-len(all_of_them) // TOGETHER))
    rest = iter(all_of_them)
    for number in range(portions):
        yield begun + timedelta(days=LASTS * number // portions), list(islice(rest, TOGETHER))


def _named(parties: Sequence[Party]) -> str:
    return ", ".join(party.service.name for party in parties)

"""What is on record of each party of a chain, as one engagement uses it: notice, last copy, and where data is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from registry.chains import (
    ASSERTED,
    Chain,
    Footing,
    Leg,
    Span,
    breach_clocks,
    can_access,
    last_copy,
)
from registry.chains.law import UK_COUNTRY, is_member
from registry.chains.used import Used
from registry.reading.lens import Lens
from registry.records.places import RESTS
from registry.values import OurRole
from registry.wording.folding import folded
from suppliers.values import Access, CountryGroup, DataLocation, Operator


class Reach:
    """Where data is kept, or from where it is reached: in the EEA and the United Kingdom, elsewhere, or not known."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    NOT_KNOWN = "unknown"
    NO_DATA = "no data"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyUsed:
    """What is on record of the supplier or a party behind it, as one engagement uses it.

    ``notified_within`` is the time until we are notified of a breach there, ``copy`` that to the last copy. None: no
    data of ours is known to be there, so that nothing is counted.
    """

    party_id: int
    notified_within: Span | None
    copy: Span | None
    reach: frozenset[str]
    footings: frozenset[str]
    countries: frozenset[str]
    text: str


@dataclass(slots=True)
class _Rows:
    """The places, the access and the transfers of one party, or of the whole chain."""

    places: list[DataLocation] = field(default_factory=list)
    accesses: list[Access] = field(default_factory=list)
    legs: list[Leg] = field(default_factory=list)

    @property
    def footings(self) -> frozenset[str]:
        """What the transfers are based on."""
        return frozenset(leg.footing.value for leg in self.legs)

    @property
    def countries(self) -> Iterator[str | None]:
        """The country of each place and each access, None where it is not on record."""
        for row in self.places:
            yield row.country_id
        for access in self.accesses:
            yield access.country_id

    @property
    def text(self) -> str:
        """The towns and facilities, to be searched."""
        words: dict[str, None] = {}
        for row in self.places:
            words |= dict.fromkeys((row.city, row.facility))
        return folded(" ".join(filter(None, words)))


@dataclass(slots=True)
class _Sorted:
    """The rows of a chain, as a whole and by party. A party without any row counts if a source names it."""

    whole: _Rows = field(default_factory=_Rows)
    by_party: dict[int, _Rows] = field(default_factory=dict)

    def of(self, party_id: int | None) -> _Rows:
        """The rows of a party. Those of no party on record are kept nowhere else."""
        return self.by_party.setdefault(party_id, _Rows()) if party_id is not None else _Rows()


def parties_of(lens: Lens, here: Used, chain: Chain, legs: Iterable[Leg]) -> tuple[PartyUsed, tuple[PartyUsed, ...]]:
    """The engagement as a whole, and each party behind it."""
    rows = _sorted(chain, legs)
    clocks, end = breach_clocks(lens, here.engagement, chain), last_copy(lens, here.engagement, chain)
    # Of a service that no personal data goes to nothing is counted.
    concerned = here.engagement.role != OurRole.NOT_PROCESSOR
    whole = _used(
        here.supplier.id,
        rows.whole,
        notified_within=clocks.bound if concerned else None,
        copy=end.bound if concerned else None,
        reach=_reach_of_all(lens, rows.whole) if concerned else frozenset({Reach.NO_DATA}),
    )
    notified_within = {each.party.id: each.bound for each in clocks.parties}
    copies = {each.party.id: each.bound for each in end.parties}
    behind = []
    for key, own in rows.by_party.items():
        if key != here.supplier.id:
            times = {"notified_within": notified_within.get(key), "copy": copies.get(key)}
            behind.append(_used(key, own, **times, reach=_reach(lens, own)))
    return whole, tuple(behind)


def _sorted(chain: Chain, legs: Iterable[Leg]) -> _Sorted:
    """The parties that a source names, that run a place, have access or receive data, each with its rows."""
    found = _Sorted()
    for link in chain.links:
        if link.involvement.standing in ASSERTED:
            found.of(link.party.id)
    for row in chain.claims(DataLocation):
        if row.standing in ASSERTED and row.operated_by != Operator.CUSTOMER:
            for rows in (found.whole, found.of(row.operator_id)):
                rows.places.append(row)
    for access in filter(can_access, chain.claims(Access)):
        for rows in (found.whole, found.of(access.party_id)):
            rows.accesses.append(access)
    for leg in legs:
        for rows in (found.whole, found.of(leg.importer.id if leg.importer else None)):
            rows.legs.append(leg)
    return found


def _used(
    key: int, rows: _Rows, *, notified_within: Span | None, copy: Span | None, reach: frozenset[str]
) -> PartyUsed:
    return PartyUsed(
        party_id=key,
        notified_within=notified_within,
        copy=copy,
        reach=reach,
        footings=rows.footings,
        countries=frozenset(filter(None, rows.countries)),
        text=rows.text,
    )


def _reach_of_all(lens: Lens, rows: _Rows) -> frozenset[str]:
    """The reach of a service with all behind it. Where no place of storage is on record, that is not known."""
    found = _reach(lens, rows)
    if any(row.kind in RESTS for row in rows.places):
        return found
    return found | {Reach.NOT_KNOWN}


def _reach(lens: Lens, rows: _Rows) -> frozenset[str]:
    """Where data is kept or from where it is reached, by the places, the access and the transfers."""
    found = set()
    for country in rows.countries:
        found.add(_side(lens, country))
    for leg in rows.legs:
        if leg.footing == Footing.UNKNOWN:
            found.add(Reach.NOT_KNOWN)
        elif leg.country:
            found.add(_side(lens, leg.country))
        elif leg.body:
            found.add(Reach.OUTSIDE)
    return frozenset(found or {Reach.NOT_KNOWN})


def _side(lens: Lens, country: str | None) -> str:
    if not country:
        return Reach.NOT_KNOWN
    if country == UK_COUNTRY or is_member(lens, CountryGroup.EEA, country):
        return Reach.INSIDE
    return Reach.OUTSIDE

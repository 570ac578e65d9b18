"""What the words of a source for a region mean, such as "EEA and UK": the countries that they surely and at most mean.

The words are reference data (``RegionWord``). Words that the register does not know are said to be not understood.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from registry.reading.lens import Lens
from suppliers.values import AdequacyDecision, Country, CountryGroup, CountryMembership, Reach, Regime, RegionWord
from suppliers.wording.countries import code_called

# What is dropped before the words are read.
BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
FILLERS = re.compile(r"\b(?:the|within|in|only|regions?|zones?|data cent(?:re|er)s?|member states of)\b", re.IGNORECASE)
SEPARATORS = re.compile(r"([,;/+&]|\b(?:and|or|plus|und|sowie|oder|et|ou)\b)", re.IGNORECASE)
# Words that take something away: what is left is not understood.
EXCEPT = re.compile(r"\b(?:except|excluding|ohne|hors)\b", re.IGNORECASE)
# The word in a row for every country with a decision of the EU.
ADEQUATE = "adequate"
# The groups of which a region can be made. One that counts for transfers alone is none.
GROUPS = (CountryGroup.EEA, CountryGroup.EU)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The countries that the words of a source surely and at most mean on a day, and the groups among the words."""

    reach: Reach
    surely: frozenset[str] = frozenset()
    at_most: frozenset[str] = frozenset()
    groups: tuple[CountryGroup, ...] = ()

    @property
    def bounded(self) -> bool:
        """Whether facts can be held against it."""
        return self.reach == Reach.BOUNDED


def region_of(lens: Lens, words: str, on: date) -> Region:
    """What the words mean on a day. Several parts mean them all; one that is not understood makes the whole so."""
    if EXCEPT.search(words):
        return Region(reach=Reach.UNREAD)
    parts = [_part(lens, part, on) for part in _parts(lens, words)]
    if not parts:
        return Region(reach=Reach.UNREAD)
    for reach in (Reach.UNREAD, Reach.EVERYWHERE, Reach.WIDE):
        if any(part.reach == reach for part in parts):
            return Region(reach=reach)
    return Region(
        reach=Reach.BOUNDED,
        surely=frozenset().union(*(part.surely for part in parts)),
        at_most=frozenset().union(*(part.at_most for part in parts)),
        groups=tuple(group for part in parts for group in part.groups),
    )


def _parts(lens: Lens, words: str) -> Iterator[str]:
    """The parts of the words, each as it is looked up."""
    plain = BRACKETS.sub(" ", unicodedata.normalize("NFKC", words))
    found = SEPARATORS.split(plain)
    for part, separator in zip(found[::2], [*found[1::2], ""], strict=True):
        # "IN" is a word to drop and "ET" one to split at, unless nothing else stands there: then they are countries.
        name = _looked_up(part) or _code_in(lens, part) or _code_in(lens, separator if not part.strip() else "")
        if name:
            yield name


def _code_in(lens: Lens, words: str) -> str:
    """The code of a country in capitals among words that are dropped, as it is looked up. Empty where there is none."""
    codes = (word for word in words.split() if word.isupper() and lens.get(Country, word))
    return next(codes, "").casefold()


def _looked_up(name: str) -> str:
    """A name without what is dropped, without regard to case and to spaces and full stops around it.

    The words of the reference data are read in the same way: "all regions" is looked up as "all" on both sides.
    """
    return " ".join(FILLERS.sub(" ", name).split()).strip(" .").casefold()


def _part(lens: Lens, name: str, on: date) -> Region:
    """One part: a word of the reference data, a group by its code, or a country by its code or name.

    Registers of before there were such words know the codes.
    """
    for row in lens.all(RegionWord):
        if name in map(_looked_up, row.words.split(",")):
            return _as_in_data(lens, row, on)
    if name.upper() in GROUPS:
        return _group(lens, CountryGroup(name.upper()), on)
    code = name.upper() if lens.get(Country, name.upper()) else code_called(name)
    if code is None:
        return Region(reach=Reach.UNREAD)
    return Region(reach=Reach.BOUNDED, surely=frozenset({code}), at_most=frozenset({code}))


def _group(lens: Lens, group: CountryGroup, on: date) -> Region:
    """A group of countries by its code."""
    members = frozenset(_in_group(lens, group, on))
    return Region(reach=Reach.BOUNDED, surely=members, at_most=members, groups=(group,))


def _as_in_data(lens: Lens, row: RegionWord, on: date) -> Region:
    if row.reach != Reach.BOUNDED:
        return Region(reach=Reach(row.reach))
    surely, at_most = row.surely.split(), row.at_most.split()
    return Region(
        reach=Reach.BOUNDED,
        surely=_members(lens, surely, on),
        at_most=_members(lens, at_most, on),
        groups=tuple(group for group in GROUPS if group.value in surely),
    )


def _members(lens: Lens, names: Iterable[str], on: date) -> frozenset[str]:
    """The countries of some codes and groups on a day."""
    found: set[str] = set()
    for name in names:
        if name == ADEQUATE:
            found |= _adequate(lens, on)
        elif name in GROUPS:
            found |= _in_group(lens, CountryGroup(name), on)
        else:
            found.add(name)
    return frozenset(found)


def _in_group(lens: Lens, group: CountryGroup, on: date) -> set[str]:
    """The members of a group on a day. Every member of the EU is one of the EEA."""
    counted = GROUPS if group == CountryGroup.EEA else (group,)
    rows = lens.all(CountryMembership)
    return {row.country_id for row in rows if row.group in counted and row.in_force(on)}


def _adequate(lens: Lens, on: date) -> set[str]:
    rows = lens.where(AdequacyDecision, "regime", Regime.EU)
    return {row.country_id for row in rows if row.country_id and row.in_force(on)}

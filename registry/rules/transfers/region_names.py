"""The regions that sources name, such as "EEA and UK": their groups and countries, and the members on a day."""

import re
from datetime import date

from registry.chains import UK_COUNTRY
from registry.rules.dossiers import EngagementDossier
from suppliers.values import Country, CountryGroup, CountryMembership

# How sources write the names of regions. A code of two letters is a country.
NAMES = {"UK": UK_COUNTRY, "UNITED KINGDOM": UK_COUNTRY, "EU": CountryGroup.EU, "EEA": CountryGroup.EEA}
SEPARATORS = re.compile(r"[,;/+&]|\band\b|\bor\b", re.IGNORECASE)
Region = CountryGroup | Country


def regions_named(d: EngagementDossier, words: str) -> tuple[Region, ...]:
    """The groups and countries that a source names. Empty if the register does not know one of the names."""
    found = []
    for part in filter(str.strip, SEPARATORS.split(words)):
        region = _region(d, part.strip().upper().removeprefix("THE "))
        if region is None:
            return ()
        found.append(region)
    return tuple(found)


def _region(d: EngagementDossier, word: str) -> Region | None:
    """The group or the country with a name or a code."""
    name = NAMES.get(word.strip(), word.strip())
    if isinstance(name, CountryGroup):
        return name
    return d.lens.get(Country, name)


def within(d: EngagementDossier, code: str, regions: tuple[Region, ...], on: date) -> bool:
    """Whether a country was in one of the regions on a day."""
    return any(_contains(d, region, code, on) for region in regions)


def _contains(d: EngagementDossier, region: Region, code: str, on: date) -> bool:
    """Whether a country is the region, or was a member of the group on a day."""
    if isinstance(region, Country):
        return region.id == code
    rows = d.lens.where(CountryMembership, "country_id", code)
    return any(row.group == region and row.in_force(on) for row in rows)

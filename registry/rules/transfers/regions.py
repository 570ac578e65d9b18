"""What "never outside the EEA" means, and whether what is on record agrees with it."""

import re
from collections.abc import Iterator
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, UK_COUNTRY, can_access, is_home
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import (
    Access,
    Claim,
    Country,
    CountryGroup,
    CountryMembership,
    DataLocation,
    Declaration,
    DeclarationKind,
    LegalEvent,
    Row,
)

# How sources write the names of regions; a code of two letters is a country.
NAMES = {"UK": UK_COUNTRY, "UNITED KINGDOM": UK_COUNTRY, "EU": CountryGroup.EU, "EEA": CountryGroup.EEA}
Region = CountryGroup | Country


class Shown(TextChoices):
    """What puts data in a country."""

    PARTIES = "parties", _("parties")
    PLACES = "places", _("places")
    ACCESS = "access", _("access")


# A country where data is, what shows it, and the record of that.
Trace = tuple[str, Shown, Row]


@rule(
    "TRA-05",
    EngagementDossier,
    _("A claim that data stays in a region agrees with the parties, places and access on record."),
    when="processing",
    message=_(
        "%(supplier)s says that data of “%(service)s” never leaves the region it names (%(region)s); on record "
        "outside it are %(shown)s (%(countries)s)."
    ),
    fix=_("Ask the supplier what it means, and correct the claim or the record"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 44", "UK": "UK GDPR Art. 44A"},
)
def claims_of_a_region_hold(d: EngagementDossier) -> Iterator[Seen]:
    for claim, regions in _claims(d):
        outside = _outside(d, claim, regions)
        if not outside:
            continue
        codes = sorted({code for code, _shown, _row in outside})
        shown = {each for _code, each, _row in outside}
        yield seen(
            _weight(d, codes),
            about=claim,
            fix=d.service,
            evidence=tuple(row for _code, _shown, row in outside),
            region=regions,
            shown=tuple(each for each in Shown if each in shown),
            countries=_countries(d, codes),
        )


def _outside(d: EngagementDossier, claim: Declaration, regions: tuple[Region, ...]) -> list[Trace]:
    """What is on record outside the regions of a claim, and not in a country that is recorded as a conflict with it."""
    # What the source meant: the region as it was on the day it wrote.
    on = _dated(d, claim) or d.lens.on
    traces = list(_traces(d))
    told = {code for code, _shown, row in traces if isinstance(row, Claim) and d.in_conflict(claim, row)}
    return [trace for trace in traces if trace[0] not in told and not _within(d, trace[0], regions, on)]


class RegionChanged(Cases):
    """Whether anything on record is where a region no longer is."""

    ON_RECORD = (
        "",
        _(
            "On %(dated)s %(supplier)s said that data of “%(service)s” never leaves the region it names (%(region)s). "
            "Since then no longer in it (%(events)s): %(left)s. Parties, places or access there are on record."
        ),
    )
    ELSEWHERE = (
        "elsewhere",
        _(
            "On %(dated)s %(supplier)s said that data of “%(service)s” never leaves the region it names (%(region)s). "
            "Since then no longer in it (%(events)s): %(left)s."
        ),
    )


@rule(
    "TRA-11",
    EngagementDossier,
    _("EU, EEA and UK in a claim still mean what they meant when it was made."),
    when="processing",
    message=RegionChanged,
    fix=_("Ask the supplier what it promises today, and record the new statement"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 44", "UK": "UK GDPR Art. 44A"},
)
def regions_mean_what_they_meant(d: EngagementDossier) -> Iterator[Seen]:
    for claim, regions in _claims(d):
        dated = _dated(d, claim)
        if dated is None:
            continue
        gone = {
            code: row
            for code, row in _left_since(d, regions, dated).items()
            if not _within(d, code, regions, d.lens.on)
        }
        if gone:
            yield _changed(d, claim, regions, gone)


def _left_since(d: EngagementDossier, regions: tuple[Region, ...], day: date) -> dict[str, CountryMembership]:
    """The memberships of the regions that were in force on a day and have ended since, by country."""
    left = {}
    for region in regions:
        rows = d.lens.where(CountryMembership, "group", region.value) if isinstance(region, CountryGroup) else ()
        for row in rows:
            if row.in_force(day) and row.ends and row.ends < d.lens.on:
                left[row.country_id] = row
    return left


def _changed(
    d: EngagementDossier, claim: Declaration, regions: tuple[Region, ...], gone: dict[str, CountryMembership]
) -> Seen:
    """A claim whose region countries have left since it was made."""
    days = tuple(sorted({row.ends for row in gone.values() if row.ends}))
    events = tuple(event for event in d.lens.where(LegalEvent, "regime", d.regime) if event.on in days)
    there = sorted({code for code, _shown, _row in _traces(d) if code in gone})
    return seen(
        _weight(d, there) if there else Severity.NOTE,
        about=claim,
        fix=d.service,
        case=RegionChanged.ON_RECORD if there else RegionChanged.ELSEWHERE,
        region=regions,
        dated=_dated(d, claim),
        left=_countries(d, sorted(gone)),
        events=events or days,
    )


def _claims(d: EngagementDossier) -> Iterator[tuple[Declaration, tuple[Region, ...]]]:
    """The claims that data stays in a region which are made to us, with the region where the register knows it."""
    for row in d.asserted(Declaration):
        regions = _regions(d, row.region) if row.kind == DeclarationKind.NEVER_OUTSIDE else ()
        home = d.organisation.country_id
        # A promise to some customers is made to us with the option that we bought, or if we are in that region.
        ours = not row.customers or row.option_id or (home and _within(d, home, regions, d.lens.on))
        if regions and ours:
            yield row, regions


def _regions(d: EngagementDossier, words: str) -> tuple[Region, ...]:
    """The groups and countries that a source names; nothing where one of its words is not known."""
    parts = [part.strip().upper() for part in re.split(r"[,;/+&]|\band\b|\bor\b", words, flags=re.IGNORECASE)]
    found = [_region(d, part.removeprefix("THE ").strip()) for part in parts if part]
    return tuple(region for region in found if region) if all(found) else ()


def _region(d: EngagementDossier, word: str) -> Region | None:
    name = NAMES.get(word, word)
    return name if isinstance(name, CountryGroup) else d.lens.get(Country, name)


def _within(d: EngagementDossier, code: str, regions: tuple[Region, ...], on: date) -> bool:
    """Whether a country was inside one of the regions on a day."""
    groups = {region for region in regions if isinstance(region, CountryGroup)}
    if any(isinstance(region, Country) and region.id == code for region in regions):
        return True
    rows = d.lens.where(CountryMembership, "country_id", code) if groups else ()
    return any(row.group in groups and row.in_force(on) for row in rows)


def _traces(d: EngagementDossier) -> Iterator[Trace]:
    """Every country where something on record puts data."""
    for leg in d.legs:
        if leg.country:
            yield leg.country, Shown.PARTIES, leg.importer
    for place in d.chain.claims(DataLocation):
        if place.country_id and place.standing in ASSERTED:
            yield place.country_id, Shown.PLACES, place
    for access in d.chain.claims(Access):
        if access.country_id and can_access(access):
            yield access.country_id, Shown.ACCESS, access


def _dated(d: EngagementDossier, claim: Claim) -> date | None:
    document = d.document(claim)
    return document.dated if document else None


def _countries(d: EngagementDossier, codes: list[str]) -> tuple[Country, ...]:
    return tuple(row for code in codes if (row := d.lens.get(Country, code)))


def _weight(d: EngagementDossier, codes: list[str]) -> Severity:
    """Data outside a promised region but at home under our own law matters less."""
    abroad = any(not is_home(d.lens, d.regime, code) for code in codes)
    return d.weigh(Severity.MEDIUM) if abroad else Severity.LOW

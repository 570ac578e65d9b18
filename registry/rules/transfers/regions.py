"""Whether a claim such as "never outside the EEA" agrees with the facts on record."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, can_access, is_home
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, in_order, rule, seen
from registry.rules.transfers.legs import countries
from registry.rules.transfers.region_names import Region, regions_named, within
from suppliers.values import (
    Access,
    Claim,
    CountryGroup,
    CountryMembership,
    DataLocation,
    Declaration,
    DeclarationKind,
    LegalEvent,
    Row,
)


class Shown(TextChoices):
    """The kinds of facts that show data in a country."""

    PARTIES = "parties", _("parties")
    PLACES = "places", _("places")
    ACCESS = "access", _("access")


class Trace(NamedTuple):
    """A country where data is, the kind of fact that shows it, and that fact."""

    country: str
    shown: Shown
    row: Row


class RegionClaim(NamedTuple):
    """A claim that data stays in a region, the region, and the date of the source."""

    claim: Declaration
    regions: tuple[Region, ...]
    dated: date | None


@rule(
    "TRA-05",
    EngagementDossier,
    _("Every claim that data stays in a region agrees with the parties, places and access on record."),
    when="processing",
    message=_(
        "%(supplier)s states that data of “%(service)s” never leaves the region it names (%(region)s). On record "
        "outside it: %(shown)s (%(countries)s)."
    ),
    fix=_("Ask the supplier which is right, and correct the record"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 44", "UK": "UK GDPR Art. 44A"},
)
def claims_of_a_region_hold(d: EngagementDossier) -> Iterator[Seen]:
    for stated in _claims(d):
        outside = _outside(d, stated)
        if not outside:
            continue
        codes = {trace.country for trace in outside}
        yield seen(
            _weight(d, codes),
            about=stated.claim,
            fix=d.service,
            evidence=tuple(trace.row for trace in outside),
            region=stated.regions,
            shown=in_order(Shown, {trace.shown for trace in outside}),
            countries=countries(d, codes),
        )


def _outside(d: EngagementDossier, stated: RegionClaim) -> list[Trace]:
    """The facts that show data outside a claim's regions, without countries already recorded as a conflict with it."""
    # The source meant the region as it was on the date of the source.
    on = stated.dated or d.lens.on
    found, in_conflict = [], set()
    for trace in _traces(d):
        if isinstance(trace.row, Claim) and d.in_conflict(stated.claim, trace.row):
            in_conflict.add(trace.country)
        elif not within(d, trace.country, stated.regions, on):
            found.append(trace)
    return [trace for trace in found if trace.country not in in_conflict]


class RegionChanged(Cases):
    """Whether facts on record show data in a country that has left the region."""

    ON_RECORD = (
        "",
        _(
            "On %(dated)s, %(supplier)s stated that data of “%(service)s” never leaves the region it names "
            "(%(region)s). No longer in that region since then: %(left)s (%(events)s). Parties, places or access there "
            "are on record."
        ),
    )
    ELSEWHERE = (
        "elsewhere",
        _(
            "On %(dated)s, %(supplier)s stated that data of “%(service)s” never leaves the region it names "
            "(%(region)s). No longer in that region since then: %(left)s (%(events)s)."
        ),
    )


@rule(
    "TRA-11",
    EngagementDossier,
    _("Every region in a claim has the same member countries as on the date of the claim."),
    when="processing",
    message=RegionChanged,
    fix=_("Ask the supplier for a current statement, and record it"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 44", "UK": "UK GDPR Art. 44A"},
)
def regions_mean_what_they_meant(d: EngagementDossier) -> Iterator[Seen]:
    for stated in _claims(d):
        if stated.dated is None:
            continue
        gone = _gone(d, stated.regions, stated.dated)
        if gone:
            yield _changed(d, stated, gone)


def _gone(d: EngagementDossier, regions: tuple[Region, ...], day: date) -> dict[str, CountryMembership]:
    """The countries that were in one of the regions on a day and now are in none, each with its last membership."""
    found = {}
    for row in _memberships(d, regions):
        left = row.in_force(day) and row.ends and row.ends < d.lens.on
        if left and not within(d, row.country_id, regions, d.lens.on):
            found[row.country_id] = row
    return found


def _memberships(d: EngagementDossier, regions: tuple[Region, ...]) -> Iterator[CountryMembership]:
    """The memberships of the groups among the regions."""
    for region in regions:
        if isinstance(region, CountryGroup):
            yield from d.lens.where(CountryMembership, "group", region.value)


def _changed(d: EngagementDossier, stated: RegionClaim, gone: dict[str, CountryMembership]) -> Seen:
    """A claim, with the countries that have left its region since it was made."""
    days = tuple(sorted({row.ends for row in gone.values() if row.ends}))
    events = tuple(event for event in d.lens.where(LegalEvent, "regime", d.regime) if event.on in days)
    there = {trace.country for trace in _traces(d) if trace.country in gone}
    case, severity = RegionChanged.ELSEWHERE, Severity.NOTE
    if there:
        case, severity = RegionChanged.ON_RECORD, _weight(d, there)
    return seen(
        severity,
        about=stated.claim,
        fix=d.service,
        case=case,
        region=stated.regions,
        dated=stated.dated,
        left=countries(d, gone),
        events=events or days,
    )


def _claims(d: EngagementDossier) -> Iterator[RegionClaim]:
    """The claims that our data stays in a region, where the register knows the region."""
    for claim in d.asserted(Declaration):
        if claim.kind != DeclarationKind.NEVER_OUTSIDE:
            continue
        regions = regions_named(d, claim.region)
        if regions and _is_for_us(d, claim, regions):
            yield RegionClaim(claim, regions, _dated(d, claim))


def _is_for_us(d: EngagementDossier, claim: Declaration, regions: tuple[Region, ...]) -> bool:
    """Whether a claim is for all customers, or for us by the option that we bought or by our country."""
    if not claim.customers or claim.option_id:
        return True
    home = d.organisation.country_id
    return home is not None and within(d, home, regions, d.lens.on)


def _traces(d: EngagementDossier) -> Iterator[Trace]:
    """Every country in which a fact on record shows data."""
    for leg in d.legs:
        if leg.country:
            yield Trace(leg.country, Shown.PARTIES, leg.importer)
    for place in d.chain.claims(DataLocation):
        if place.country_id and place.standing in ASSERTED:
            yield Trace(place.country_id, Shown.PLACES, place)
    for access in d.chain.claims(Access):
        if access.country_id and can_access(access):
            yield Trace(access.country_id, Shown.ACCESS, access)


def _dated(d: EngagementDossier, claim: Claim) -> date | None:
    """The date of the document in which a claim was read."""
    document = d.document(claim)
    if document is None:
        return None
    return document.dated


def _weight(d: EngagementDossier, codes: Iterable[str]) -> Severity:
    """The severity of data outside a promised region: low if no transfer takes place under our own law."""
    if all(is_home(d.lens, d.regime, code) for code in codes):
        return Severity.LOW
    return d.weigh(Severity.MEDIUM)

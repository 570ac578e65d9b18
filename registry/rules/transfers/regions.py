"""Whether a claim such as "never outside the EEA" agrees with the facts on record."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, Region, can_access, is_home, laws_of_day, region_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, Severity, in_order, rule, seen
from registry.rules.transfers.legs import countries
from suppliers.values import (
    Access,
    Claim,
    CountryMembership,
    DataLocation,
    Declaration,
    DeclarationKind,
    LegalEvent,
    Reach,
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
    """A claim that data stays in a region, what its words mean on the day of the source, and that day."""

    claim: Declaration
    region: Region
    dated: date | None


class Outside(Cases):
    """What the words for a region and the facts on record show."""

    OUTSIDE = (
        "",
        _(
            "%(supplier)s states that data of “%(service)s” never leaves the region it names (%(region)s). On record "
            "outside it: %(shown)s (%(countries)s)."
        ),
    )
    VAGUE = (
        "vague",
        _(
            "%(supplier)s states that data of “%(service)s” never leaves the region it names (%(region)s). Whether "
            "that includes these is not clear: %(shown)s (%(countries)s)."
        ),
    )
    UNREAD = (
        "unread",
        _(
            "%(supplier)s states that data of “%(service)s” never leaves the region it names (%(region)s). What is "
            "meant by that is not known; nothing was held against it."
        ),
    )
    EMPTY = (
        "empty",
        _(
            "%(supplier)s states that data of “%(service)s” never leaves the region it names (%(region)s). That region "
            "is too wide to promise anything."
        ),
    )


@rule(
    "TRA-05",
    EngagementDossier,
    _("Every claim that data stays in a region agrees with the parties, places and access on record."),
    when="processing",
    message=Outside,
    fix=_("Ask the supplier which is right, and correct the record"),
    target=answer(Declaration),
)
def claims_of_a_region_hold(d: EngagementDossier) -> Iterator[Seen]:
    for stated in _claims(d):
        if not stated.region.bounded:
            yield _without_bounds(stated)
            continue
        traces = _traces_against(d, stated)
        outside = [trace for trace in traces if trace.country not in stated.region.at_most]
        if outside:
            codes = {trace.country for trace in outside}
            yield _held_against(d, stated, outside, case=Outside.OUTSIDE, severity=_weight(d, codes))
            continue
        between = [trace for trace in traces if trace.country not in stated.region.surely]
        if between:
            yield _held_against(d, stated, between, case=Outside.VAGUE)


def _without_bounds(stated: RegionClaim) -> Seen:
    """A claim whose words nothing can be held against."""
    if stated.region.reach == Reach.UNREAD:
        return seen(about=stated.claim, part="words", case=Outside.UNREAD, region=_words(stated))
    return seen(about=stated.claim, part="words", case=Outside.EMPTY, region=_words(stated))


def _words(stated: RegionClaim) -> tuple[str]:
    """The words for the region, in the form that groups of countries had in 0.1.0: decisions on them count on."""
    return (stated.claim.region,)


def _held_against(
    d: EngagementDossier, stated: RegionClaim, traces: list[Trace], *, case: Outside, severity: Severity | None = None
) -> Seen:
    """A claim with the facts that show data elsewhere."""
    return seen(
        about=stated.claim,
        fix=d.service,
        evidence=tuple(dict.fromkeys(trace.row for trace in traces)),
        case=case,
        severity=severity,
        region=_words(stated),
        shown=in_order(Shown, {trace.shown for trace in traces}),
        countries=countries(d, {trace.country for trace in traces}),
    )


def _traces_against(d: EngagementDossier, stated: RegionClaim) -> list[Trace]:
    """The facts that show data in a country, without countries already recorded as a conflict with a claim."""
    found, in_conflict = [], set()
    for trace in _traces(d):
        if isinstance(trace.row, Claim) and d.in_conflict(stated.claim, trace.row):
            in_conflict.add(trace.country)
        else:
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
    target=answer(Declaration),
)
def regions_mean_what_they_meant(d: EngagementDossier) -> Iterator[Seen]:
    for stated in _claims(d):
        if stated.dated is None or not stated.region.bounded:
            continue
        gone = _gone(d, stated, stated.dated)
        if gone:
            yield _changed(d, stated, gone)


def _gone(d: EngagementDossier, stated: RegionClaim, day: date) -> dict[str, CountryMembership]:
    """The countries that were in the region on a day and now are not, each with its last membership."""
    today = region_of(d.lens, stated.claim.region, d.lens.on)
    found = {}
    for group in stated.region.groups:
        for row in d.lens.where(CountryMembership, "group", group.value):
            left = row.in_force(day) and row.ends and row.ends < d.lens.on
            if left and row.country_id not in today.at_most:
                found[row.country_id] = row
    return found


def _changed(d: EngagementDossier, stated: RegionClaim, gone: dict[str, CountryMembership]) -> Seen:
    """A claim, with the countries that have left its region since it was made."""
    days = tuple(sorted({row.ends for row in gone.values() if row.ends}))
    laws = laws_of_day(d.lens, d.laws)
    events = tuple(event for event in d.lens.all(LegalEvent) if event.regime in laws and event.on in days)
    there = {trace.country for trace in _traces(d) if trace.country in gone}
    case, severity = RegionChanged.ELSEWHERE, None
    if there:
        case, severity = RegionChanged.ON_RECORD, _weight(d, there)
    return seen(
        about=stated.claim,
        fix=d.service,
        case=case,
        severity=severity,
        region=_words(stated),
        dated=stated.dated,
        left=countries(d, gone),
        events=events or days,
    )


def _claims(d: EngagementDossier) -> Iterator[RegionClaim]:
    """The claims that our data stays in a region, with what their words meant on the day of the source."""
    for claim in d.asserted(Declaration):
        if claim.kind == DeclarationKind.NEVER_OUTSIDE and claim.region.strip():
            dated = _dated(d, claim)
            region = region_of(d.lens, claim.region, dated or d.lens.on)
            if is_for_us(d, claim):
                yield RegionClaim(claim, region, dated)


def is_for_us(d: EngagementDossier, claim: Declaration) -> bool:
    """Whether a claim is for all customers, or for us by the option that we bought or by our country."""
    if claim.kind != DeclarationKind.NEVER_OUTSIDE or not claim.customers or claim.option_id:
        return True
    today = region_of(d.lens, claim.region, d.lens.on)
    return d.organisation.country_id in today.at_most


def _traces(d: EngagementDossier) -> Iterator[Trace]:
    """Every country in which a fact on record shows data."""
    for leg in d.legs:
        if leg.country:
            yield Trace(leg.country, Shown.PARTIES, leg.importer or leg.because)
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


def _weight(d: EngagementDossier, codes: Iterable[str]) -> Severity | None:
    """Low for data outside a promised region if no transfer takes place under our own laws."""
    if all(is_home(d.lens, law, code) for law in d.laws for code in codes):
        return Severity.LOW
    return None

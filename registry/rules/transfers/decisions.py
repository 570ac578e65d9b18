"""Whether adequacy decisions and regulations carry what is said to rest on them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg, footing_of_mechanism
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.decision_coverage import on_a_part, on_one_that_ends
from registry.rules.transfers.legs import destination, importers, once_per_basis
from registry.values import (
    ActivityCondition,
    ActivitySubjects,
    Mechanism,
    ProcessingActivity,
    SpecialCondition,
    TransferBasis,
)
from suppliers.values import AdequacyDecision, Country, LegalEvent, Regime, SubjectCategory


class Reserve(TextChoices):
    """Whether something is kept in reserve that carries a transfer in place of a decision."""

    THERE = "there", _("the fallback on record carries it")
    NONE = "none", _("no fallback on record carries it")


class NotCarried(Cases):
    """Why a decision does not carry what is to rest on it, or may not for long."""

    LAPSED = (
        "lapsed",
        _(
            "Decision %(decision)s, on which data of “%(service)s” goes to %(importer)s (%(country)s), ended on "
            "%(ends)s; %(reserve)s."
        ),
    )
    NONE = (
        "none",
        _(
            "Data of “%(service)s” is recorded as going to %(importer)s (%(country)s) on a decision; none of the "
            "%(regime)s is in force for it, and %(reserve)s."
        ),
    )
    NOT_LISTED = (
        "not listed",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s, which covers those on a list; "
            "no entry is on record, and %(reserve)s."
        ),
    )
    NO_EXTENSION = (
        "no extension",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s, which asks for the UK "
            "Extension; its entry has none, and %(reserve)s."
        ),
    )
    EXTENSION_UNKNOWN = (
        "extension unknown",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s, which asks for the UK "
            "Extension; whether its entry has it is not on record."
        ),
    )
    NO_STAFF_DATA = (
        "no staff data",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s; its entry does not cover data "
            "from employment, which %(activities)s sends there."
        ),
    )
    STAFF_DATA_UNKNOWN = (
        "staff data unknown",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s; whether its entry covers data "
            "from employment, which %(activities)s sends there, is not on record."
        ),
    )
    PARTLY = (
        "partly",
        _(
            "Data of “%(service)s” goes to %(importers)s (%(country)s) on %(decision)s, which covers a part of that "
            "destination (%(scope)s); that it covers this is not on record."
        ),
    )
    ENDS = (
        "ends",
        _(
            "Decision %(decision)s (%(country)s), on which data of “%(service)s” goes to %(importers)s, ends on "
            "%(ends)s; none that follows it is on record."
        ),
    )
    TOUCHED = (
        "touched",
        _(
            "Decision %(decision)s, on which data of “%(service)s” goes to %(importer)s (%(country)s), was touched by "
            "%(events)s after that transfer was last looked at."
        ),
    )


@rule(
    "TRA-02",
    EngagementDossier,
    _("No mechanism rests on a decision that has lapsed, is about to lapse or does not cover it."),
    message=NotCarried,
    fix=_("Look at what the transfer rests on, and record the entry, the fallback or another mechanism"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 45", "UK": "UK GDPR Art. 45A"},
)
def decisions_cover_transfers(d: EngagementDossier) -> Iterator[Seen]:
    for leg in once_per_basis(d):
        if leg.basis and leg.basis.mechanism == Mechanism.ADEQUACY and leg.footing != Footing.HOME:
            yield from _chosen(d, leg, leg.basis)
    yield from _partly(d)
    yield from _ending(d)


def _chosen(d: EngagementDossier, leg: Leg, basis: TransferBasis) -> Iterator[Seen]:
    """A decision that somebody chose for a leg."""
    if leg.decision is None:
        yield _lapsed(d, leg, basis)
        return
    if leg.decision.listed_only:
        yield from _entry(d, leg, basis, leg.decision)
    if leg.footing.on_decision:
        yield from _touched(d, leg, basis, leg.decision)


def _lapsed(d: EngagementDossier, leg: Leg, basis: TransferBasis) -> Seen:
    """No decision on the country is in force."""
    severity, reserve = _reserve(d, leg)
    figures = destination(d, leg)
    rows = d.lens.where(AdequacyDecision, "country_id", leg.country)
    ended = [row for row in rows if row.regime == d.regime and row.ends and row.ends < d.lens.on]
    last = max(ended, key=lambda row: (row.ends, row.id), default=None)
    if last is None:
        figures |= {"regime": Regime(d.regime), "reserve": reserve}
        return seen(severity, about=basis, part="decision", case=NotCarried.NONE, **figures)
    figures |= {"decision": last.number, "ends": last.ends, "reserve": reserve}
    return seen(severity, about=basis, fix=basis, evidence=(last,), part="decision", case=NotCarried.LAPSED, **figures)


def _entry(d: EngagementDossier, leg: Leg, basis: TransferBasis, decision: AdequacyDecision) -> Iterator[Seen]:
    """A decision on a list, and what the importer's entry in it covers."""
    severity, reserve = _reserve(d, leg)
    figures = destination(d, leg) | {"decision": decision.number}
    without = {**figures, "reserve": reserve}
    if not basis.listed_as:
        yield seen(severity, about=basis, part="decision", case=NotCarried.NOT_LISTED, **without)
        return
    if d.regime == Regime.UK and basis.uk_extension is False:
        yield seen(severity, about=basis, part="decision", case=NotCarried.NO_EXTENSION, **without)
    if d.regime == Regime.UK and basis.uk_extension is None:
        doubtful = d.weigh(_doubtful(d, basis))
        yield seen(doubtful, about=basis, part="decision", case=NotCarried.EXTENSION_UNKNOWN, **figures)
    yield from _staff_data(d, basis, figures)


def _staff_data(d: EngagementDossier, basis: TransferBasis, figures: dict[str, Any]) -> Iterator[Seen]:
    """Data from employment that an entry does not cover, or not as far as is known."""
    staff = tuple(activity for activity in d.activities if _of_employment(d, activity))
    if staff and not basis.covers_hr:
        known = basis.covers_hr is not None
        yield seen(
            d.weigh(_doubtful(d, basis) if known else Severity.LOW),
            about=basis,
            part="staff data",
            case=NotCarried.NO_STAFF_DATA if known else NotCarried.STAFF_DATA_UNKNOWN,
            **figures,
            activities=staff,
        )


def _doubtful(d: EngagementDossier, basis: TransferBasis) -> Severity:
    """How much an entry of doubtful scope matters: little where something else carries the transfer as well."""
    return Severity.LOW if footing_of_mechanism(d.regime, basis.fallback).holds else Severity.MEDIUM


def _of_employment(d: EngagementDossier, activity: ProcessingActivity) -> bool:
    """Whether an activity processes data from employment: by the people it is about, or by its Article 9 condition."""
    people = d.lens.where(ActivitySubjects, "activity_id", activity.id)
    if any(found.employed for row in people if (found := d.lens.get(SubjectCategory, row.category_id))):
        return True
    conditions = d.lens.where(ActivityCondition, "activity_id", activity.id)
    return any(row.condition == SpecialCondition.EMPLOYMENT for row in conditions)


def _touched(d: EngagementDossier, leg: Leg, basis: TransferBasis, decision: AdequacyDecision) -> Iterator[Seen]:
    """Legal events that name the decision, since somebody last looked at what the transfer rests on."""
    days = (basis.dated, basis.assessed, basis.list_checked, decision.starts)
    looked = max((day for day in days if day and day <= d.lens.on), default=date.min)
    events = tuple(
        event
        for event in d.lens.where(LegalEvent, "regime", d.regime)
        if looked < event.on <= d.lens.on and decision.number in event.effect
    )
    if events:
        figures = destination(d, leg) | {"decision": decision.number, "events": events}
        yield seen(d.weigh(Severity.LOW), about=basis, part="events", case=NotCarried.TOUCHED, **figures)


def _partly(d: EngagementDossier) -> Iterator[Seen]:
    """Decisions that cover a part of a destination, each with all that is taken to rest on it."""
    for decision, legs in on_a_part(d):
        yield seen(
            d.weigh(Severity.LOW),
            about=decision,
            fix=d.engagement,
            part="scope",
            case=NotCarried.PARTLY,
            importers=importers(legs),
            country=d.lens.get(Country, decision.country_id),
            decision=decision.number,
            scope=decision.scope.strip().rstrip("."),
        )


def _ending(d: EngagementDossier) -> Iterator[Seen]:
    """Decisions that end within the lead time, each with all that rests on it."""
    for decision, legs in on_one_that_ends(d):
        covered = all(leg.basis and leg.basis.fallback for leg in legs)
        yield seen(
            d.weigh(Severity.LOW if covered else Severity.MEDIUM),
            about=decision,
            fix=d.engagement,
            part="end",
            case=NotCarried.ENDS,
            decision=decision.number,
            country=d.lens.get(Country, decision.country_id),
            importers=importers(legs),
            ends=decision.ends,
        )


def _reserve(d: EngagementDossier, leg: Leg) -> tuple[Severity, Reserve]:
    """How much a decision that does not carry matters, and what is kept in reserve."""
    if leg.fallback:
        return Severity.LOW, Reserve.THERE
    return d.weigh(Severity.HIGH), Reserve.NONE

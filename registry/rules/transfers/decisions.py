"""Whether adequacy decisions and regulations cover the transfers that are based on them."""

from collections.abc import Iterator
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg, footing_of_mechanism
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.decision_coverage import (
    last_check,
    last_ended,
    on_ending_decision,
    on_part_of_destination,
)
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
    """Whether a fallback applies in place of a decision."""

    THERE = "there", _("the fallback on record applies")
    NONE = "none", _("no fallback on record applies")


class NotCovered(Cases):
    """Why a decision does not cover a transfer that is based on it, or may no longer cover it."""

    LAPSED = (
        "lapsed",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s, which ended on %(ends)s; "
            "%(reserve)s."
        ),
    )
    NONE = (
        "none",
        _(
            "Data of “%(service)s” is recorded as going to %(importer)s (%(country)s) under an adequacy decision or "
            "regulations. None under the %(regime)s is in force for it; %(reserve)s."
        ),
    )
    NOT_LISTED = (
        "not listed",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s, which covers listed "
            "recipients only. No entry is on record; %(reserve)s."
        ),
    )
    NO_EXTENSION = (
        "no extension",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s, which requires the UK "
            "Extension. The entry does not have it; %(reserve)s."
        ),
    )
    EXTENSION_UNKNOWN = (
        "extension unknown",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s, which requires the UK "
            "Extension. Whether the entry has it is not on record."
        ),
    )
    NO_STAFF_DATA = (
        "no staff data",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s. The list entry does not "
            "cover employment data. These activities send such data there: %(activities)s."
        ),
    )
    STAFF_DATA_UNKNOWN = (
        "staff data unknown",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s. It is not on record "
            "whether the list entry covers employment data. These activities send such data there: %(activities)s."
        ),
    )
    PARTLY = (
        "partly",
        _(
            "Data of “%(service)s” goes to %(importers)s (%(country)s) under %(decision)s, which covers only part of "
            "that destination (%(scope)s). It is not on record that it covers this transfer."
        ),
    )
    ENDS = (
        "ends",
        _(
            "%(decision)s (%(country)s), under which data of “%(service)s” goes to %(importers)s, ends on %(ends)s. "
            "Nothing that follows it is on record."
        ),
    )
    AFFECTED = (
        "touched",
        _(
            "%(decision)s, under which data of “%(service)s” goes to %(importer)s (%(country)s), was affected by "
            "%(events)s. No check of that transfer since then is on record."
        ),
    )


@rule(
    "TRA-02",
    EngagementDossier,
    _("Every decision used for a transfer is in force, covers the transfer and does not end within the lead time."),
    message=NotCovered,
    fix=_("Check the basis of the transfer, and record the entry, the fallback or another mechanism"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 45", "UK": "UK GDPR Art. 45A"},
)
def decisions_cover_transfers(d: EngagementDossier) -> Iterator[Seen]:
    for leg, basis in once_per_basis(d):
        if basis.mechanism == Mechanism.ADEQUACY and leg.footing != Footing.HOME:
            yield from _chosen(d, leg, basis)
    yield from _partly(d)
    yield from _ending(d)


def _chosen(d: EngagementDossier, leg: Leg, basis: TransferBasis) -> Iterator[Seen]:
    """A decision that was chosen for a leg."""
    if leg.decision is None:
        yield _lapsed(d, leg, basis)
        return
    if leg.decision.listed_only:
        yield from _entry(d, leg, basis, leg.decision)
    if leg.footing.on_decision:
        yield from _affected(d, leg, basis, leg.decision)


def _lapsed(d: EngagementDossier, leg: Leg, basis: TransferBasis) -> Seen:
    """No decision on the country is in force."""
    severity, reserve = _reserve(d, leg)
    figures = destination(d, leg)
    last = last_ended(d, leg)
    if last is None:
        figures |= {"regime": Regime(d.regime), "reserve": reserve}
        return seen(severity, about=basis, part="decision", case=NotCovered.NONE, **figures)
    figures |= {"decision": last.number, "ends": last.ends, "reserve": reserve}
    return seen(severity, about=basis, fix=basis, evidence=(last,), part="decision", case=NotCovered.LAPSED, **figures)


def _entry(d: EngagementDossier, leg: Leg, basis: TransferBasis, decision: AdequacyDecision) -> Iterator[Seen]:
    """The importer's entry in the list of a decision: it is missing, or does not cover all data."""
    severity, reserve = _reserve(d, leg)
    figures = destination(d, leg) | {"decision": decision.number}
    without = {**figures, "reserve": reserve}
    if not basis.listed_as:
        yield seen(severity, about=basis, part="decision", case=NotCovered.NOT_LISTED, **without)
        return
    if d.regime == Regime.UK and basis.uk_extension is False:
        yield seen(severity, about=basis, part="decision", case=NotCovered.NO_EXTENSION, **without)
    if d.regime == Regime.UK and basis.uk_extension is None:
        doubtful = d.weigh(_doubtful(d, basis))
        yield seen(doubtful, about=basis, part="decision", case=NotCovered.EXTENSION_UNKNOWN, **figures)
    yield from _staff_data(d, basis, figures)


def _staff_data(d: EngagementDossier, basis: TransferBasis, figures: dict[str, Any]) -> Iterator[Seen]:
    """Employment data that an entry does not cover, or may not cover."""
    staff = tuple(activity for activity in d.activities if _of_employment(d, activity))
    if not staff or basis.covers_hr:
        return
    case, severity = NotCovered.NO_STAFF_DATA, _doubtful(d, basis)
    if basis.covers_hr is None:
        case, severity = NotCovered.STAFF_DATA_UNKNOWN, Severity.LOW
    yield seen(d.weigh(severity), about=basis, part="staff data", case=case, **figures, activities=staff)


def _doubtful(d: EngagementDossier, basis: TransferBasis) -> Severity:
    """The severity of an entry with a doubtful scope: low if the fallback covers the transfer as well."""
    if footing_of_mechanism(d.regime, basis.fallback).holds:
        return Severity.LOW
    return Severity.MEDIUM


def _of_employment(d: EngagementDossier, activity: ProcessingActivity) -> bool:
    """Whether an activity processes employment data, by the people concerned or by its condition under Article 9."""
    for row in d.lens.current(ActivitySubjects, "activity_id", activity.id):
        people = d.lens.get(SubjectCategory, row.category_id)
        if people and people.employed:
            return True
    conditions = d.lens.current(ActivityCondition, "activity_id", activity.id)
    return any(row.condition == SpecialCondition.EMPLOYMENT for row in conditions)


def _affected(d: EngagementDossier, leg: Leg, basis: TransferBasis, decision: AdequacyDecision) -> Iterator[Seen]:
    """The legal events that name the decision, since the basis of the transfer was last checked."""
    checked = last_check(d, basis, decision)
    rows = d.lens.where(LegalEvent, "regime", d.regime)
    events = tuple(row for row in rows if checked < row.on <= d.lens.on and decision.number in row.effect)
    if events:
        figures = destination(d, leg) | {"decision": decision.number, "events": events}
        yield seen(d.weigh(Severity.LOW), about=basis, part="events", case=NotCovered.AFFECTED, **figures)


def _partly(d: EngagementDossier) -> Iterator[Seen]:
    """The decisions that cover only part of a destination, each with all its importers."""
    for decision, legs in on_part_of_destination(d):
        yield seen(
            d.weigh(Severity.LOW),
            about=decision,
            fix=d.engagement,
            part="scope",
            case=NotCovered.PARTLY,
            importers=importers(legs),
            country=d.lens.get(Country, decision.country_id),
            decision=decision.number,
            scope=decision.scope.strip().rstrip("."),
        )


def _ending(d: EngagementDossier) -> Iterator[Seen]:
    """The decisions that end within the lead time, each with all its importers."""
    for decision, legs in on_ending_decision(d):
        severity = Severity.MEDIUM
        if all(leg.basis and leg.basis.fallback for leg in legs):
            severity = Severity.LOW
        yield seen(
            d.weigh(severity),
            about=decision,
            fix=d.engagement,
            part="end",
            case=NotCovered.ENDS,
            decision=decision.number,
            country=d.lens.get(Country, decision.country_id),
            importers=importers(legs),
            ends=decision.ends,
        )


def _reserve(d: EngagementDossier, leg: Leg) -> tuple[Severity, Reserve]:
    """The severity of a decision that does not cover a leg, and whether a fallback applies."""
    if leg.fallback:
        return Severity.LOW, Reserve.THERE
    return d.weigh(Severity.HIGH), Reserve.NONE

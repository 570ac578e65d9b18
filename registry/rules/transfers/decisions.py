"""Whether adequacy decisions and regulations carry what is said to rest on them."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg, carried_by, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.rules.transfers.mechanisms import destination, legs_of, once_per_basis
from registry.rules.transfers.partly import partly_covered
from registry.values import (
    ActivityCondition,
    ActivitySubjects,
    Mechanism,
    ProcessingActivity,
    SpecialCondition,
    TransferBasis,
)
from suppliers.values import AdequacyDecision, Country, LegalEvent, Regime, SubjectCategory

ADEQUACY = {"EU": "GDPR Art. 45", "UK": "UK GDPR Art. 45A"}


class Reserve(StrEnum):
    """Whether something is kept in reserve that carries a transfer in place of a decision."""

    THERE = "there"
    NONE = "none"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _RESERVES[self]


_RESERVES = {
    Reserve.THERE: _("the fallback on record carries it"),
    Reserve.NONE: _("no fallback on record carries it"),
}


@rule(
    "TRA-02",
    EngagementDossier,
    _("No mechanism rests on a decision that has lapsed, is about to lapse or does not cover it."),
    message={
        "lapsed": _(
            "Decision %(decision)s, on which data of “%(service)s” goes to %(importer)s (%(country)s), ended on "
            "%(ends)s; %(reserve)s."
        ),
        "none": _(
            "Data of “%(service)s” is recorded as going to %(importer)s (%(country)s) on a decision; none of the "
            "%(regime)s is in force for it, and %(reserve)s."
        ),
        "not listed": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s, which covers those on a list; "
            "no entry is on record, and %(reserve)s."
        ),
        "no extension": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s, which asks for the UK "
            "Extension; its entry has none, and %(reserve)s."
        ),
        "extension unknown": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s, which asks for the UK "
            "Extension; whether its entry has it is not on record."
        ),
        "no staff data": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s; its entry does not cover data "
            "from employment, which %(activities)s sends there."
        ),
        "staff data unknown": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on %(decision)s; whether its entry covers data "
            "from employment, which %(activities)s sends there, is not on record."
        ),
        "partly": _(
            "Data of “%(service)s” goes to %(importers)s (%(country)s) on %(decision)s, which covers a part of that "
            "destination (%(scope)s); that it covers this is not on record."
        ),
        "ends": _(
            "Decision %(decision)s (%(country)s), on which data of “%(service)s” goes to %(importers)s, ends on "
            "%(ends)s; none that follows it is on record."
        ),
        "touched": _(
            "Decision %(decision)s, on which data of “%(service)s” goes to %(importer)s (%(country)s), was touched by "
            "%(events)s after that transfer was last looked at."
        ),
    },
    mend=_("Look at what the transfer rests on, and record the entry, the fallback or another mechanism"),
    basis=Basis.LAW,
    citations=ADEQUACY,
)
def decisions_carry(d: EngagementDossier) -> Iterator[Seen]:
    for leg in once_per_basis(d):
        if leg.basis and leg.basis.mechanism == Mechanism.ADEQUACY and leg.footing != Footing.HOME:
            yield from _lapsed(d, leg, leg.basis) if leg.decision is None else _scope(d, leg, leg.basis, leg.decision)
            yield from _touched(d, leg, leg.basis)
    yield from partly_covered(d)
    yield from _ending(d)


@rule(
    "TRA-09",
    EngagementDossier,
    _("Every entry in a list that a decision rests on was checked lately and has a fallback."),
    message={
        "unchecked": _(
            "The entry of %(importer)s (%(country)s), on which data of “%(service)s” goes there, was never checked in "
            "the list."
        ),
        "old": _(
            "The entry of %(importer)s (%(country)s), on which data of “%(service)s” goes there, was last checked in "
            "the list on %(checked)s; %(organisation)s looks every %(interval)s."
        ),
        "fallback": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on an entry in a list; nothing is on record to "
            "fall back on."
        ),
    },
    mend=_("Check the entry in the list, agree what holds if it falls, and record both"),
    basis=Basis.POLICY,
    citations=ADEQUACY,
)
def entries_are_checked(d: EngagementDossier) -> Iterator[Seen]:
    interval = d.organisation.review
    if interval is None:
        return
    for leg in once_per_basis(d):
        if leg.basis is None or not leg.footing.on_decision or not (leg.decision and leg.decision.listed_only):
            continue
        figures, checked = destination(d, leg), leg.basis.list_checked
        checked = checked if checked and checked <= d.lens.on else None
        due = span_of(interval).after(checked) if checked else None
        if checked is None:
            yield Seen(d.weigh(Severity.MEDIUM), figures, (leg.basis,), "checked", "unchecked")
        elif due is not None and due < d.lens.on:
            told = (("checked", checked), ("interval", interval))
            yield Seen(d.weigh(Severity.LOW), figures + told, (leg.basis,), "checked", "old")
        if not leg.basis.fallback:
            yield Seen(d.weigh(Severity.MEDIUM), figures, (leg.basis,), "fallback", "fallback")


def _lapsed(d: EngagementDossier, leg: Leg, basis: TransferBasis) -> Iterator[Seen]:
    """No decision on the country is in force."""
    severity, reserve = _reserve(d, leg)
    rows = d.lens.where(AdequacyDecision, "country_id", leg.country)
    ended = [row for row in rows if row.regime == d.regime and row.ends and row.ends < d.lens.on]
    last = max(ended, key=lambda row: (row.ends, row.id), default=None)
    if last is None:
        figures = (*destination(d, leg), ("regime", Regime(d.regime)), ("reserve", reserve))
        yield Seen(severity, figures, (basis,), "decision", "none")
    else:
        figures = (*destination(d, leg), ("decision", last.number), ("ends", last.ends), ("reserve", reserve))
        yield Seen(severity, figures, (basis, last, basis), "decision", "lapsed")


def _scope(d: EngagementDossier, leg: Leg, basis: TransferBasis, decision: AdequacyDecision) -> Iterator[Seen]:
    """A decision on a list, and what the importer's entry in it covers."""
    if not decision.listed_only:
        return
    severity, reserve = _reserve(d, leg)
    figures = (*destination(d, leg), ("decision", decision.number))
    without = (*figures, ("reserve", reserve))
    if not basis.listed_as:
        yield Seen(severity, without, (basis,), "decision", "not listed")
        return
    if d.regime == Regime.UK and basis.uk_extension is False:
        yield Seen(severity, without, (basis,), "decision", "no extension")
    # Where something else carries the transfer as well, little hangs on the entry.
    doubtful = Severity.LOW if carried_by(d.regime, basis.fallback).holds else Severity.MEDIUM
    if d.regime == Regime.UK and basis.uk_extension is None:
        yield Seen(d.weigh(doubtful), figures, (basis,), "decision", "extension unknown")
    staff = tuple(activity for activity in d.activities if _of_employment(d, activity))
    if staff and not basis.covers_hr:
        known = basis.covers_hr is not None
        severity, case = (doubtful, "no staff data") if known else (Severity.LOW, "staff data unknown")
        yield Seen(d.weigh(severity), (*figures, ("activities", staff)), (basis,), "staff data", case)


def _of_employment(d: EngagementDossier, activity: ProcessingActivity) -> bool:
    """Whether an activity processes data from employment: by the people it is about, or by its Article 9 condition."""
    people = d.lens.where(ActivitySubjects, "activity_id", activity.id)
    if any(found.employed for row in people if (found := d.lens.get(SubjectCategory, row.category_id))):
        return True
    conditions = d.lens.where(ActivityCondition, "activity_id", activity.id)
    return any(row.condition == SpecialCondition.EMPLOYMENT for row in conditions)


def _touched(d: EngagementDossier, leg: Leg, basis: TransferBasis) -> Iterator[Seen]:
    """Legal events that name the decision, since somebody last looked at what the transfer rests on."""
    decision = leg.decision
    if decision is None or not leg.footing.on_decision:
        return
    days = (basis.dated, basis.assessed, basis.list_checked, decision.starts)
    looked = max((day for day in days if day and day <= d.lens.on), default=date.min)
    events = tuple(
        event
        for event in d.lens.where(LegalEvent, "regime", d.regime)
        if looked < event.on <= d.lens.on and decision.number in event.effect
    )
    if events:
        figures = (*destination(d, leg), ("decision", decision.number), ("events", events))
        yield Seen(d.weigh(Severity.LOW), figures, (basis,), "events", "touched")


def _ending(d: EngagementDossier) -> Iterator[Seen]:
    """Decisions that end within the lead time, each with all that rests on it."""
    horizon = span_of(d.organisation.lead).after(d.lens.on)
    if horizon is None:
        return
    resting: dict[int, list[Leg]] = {}
    for leg in legs_of(d):
        if leg.footing.on_decision and leg.decision and leg.decision.ends and leg.decision.ends <= horizon:
            resting.setdefault(leg.decision.id, []).append(leg)
    for legs in resting.values():
        decision = legs[0].decision
        if decision is None or decision.ends is None or _followed(d, decision):
            continue
        importers = tuple({leg.importer.id: leg.importer for leg in legs}.values())
        covered = all(leg.basis and leg.basis.fallback for leg in legs)
        figures = (
            ("decision", decision.number),
            ("country", d.lens.get(Country, decision.country_id)),
            ("importers", importers),
            ("ends", decision.ends),
        )
        severity = Severity.LOW if covered else Severity.MEDIUM
        yield Seen(d.weigh(severity), figures, (d.engagement, decision), "end", "ends")


def _followed(d: EngagementDossier, decision: AdequacyDecision) -> bool:
    """Whether another decision of the same kind applies on the day after a decision's last."""
    if decision.ends is None or decision.ends == date.max:
        return False
    after = decision.ends + timedelta(days=1)
    rows = d.lens.where(AdequacyDecision, "country_id", decision.country_id)
    return any(
        row.id != decision.id
        and row.regime == decision.regime
        and row.listed_only <= decision.listed_only
        and row.in_force(after)
        for row in rows
    )


def _reserve(d: EngagementDossier, leg: Leg) -> tuple[Severity, Reserve]:
    """How much a decision that does not carry matters, and what is kept in reserve."""
    if leg.fallback:
        return Severity.LOW, Reserve.THERE
    return d.weigh(Severity.HIGH), Reserve.NONE

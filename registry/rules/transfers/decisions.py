"""Whether adequacy decisions and regulations cover the transfers of ours that are based on them."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import OF_DECISION, Leg, Why, fallback_holds, of_employment
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import TRANSFERS
from registry.rules.rule import Cases, Seen, Severity, rule, seen
from registry.rules.transfers.decision_coverage import ending, events_since
from registry.rules.transfers.legs import about, destination, importers, lighter, named_in, of_ground, ours, part_of
from registry.values import ActivityTransfer, ProcessingActivity
from suppliers.values import Country, Regime, Row


class Reserve(TextChoices):
    """Whether a fallback applies in place of a decision."""

    THERE = "there", _("the fallback on record applies")
    NONE = "none", _("no fallback on record applies")


class NotCovered(Cases):
    """Why a decision does not cover a transfer that is based on it, or may no longer cover it."""

    DECISION_ENDED = (
        "decision ended",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s, which ended on %(ends)s; "
            "%(reserve)s."
        ),
    )
    NO_DECISION = (
        "no decision",
        _(
            "Data of “%(service)s” is recorded as going to %(importer)s (%(country)s) under %(adequacy)s. "
            "None under the %(regime)s is in force for it; %(reserve)s."
        ),
    )
    NOT_COVERED = (
        "not covered",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s. On record, this decision "
            "does not cover the transfer; %(reserve)s."
        ),
    )
    NOT_LISTED = (
        "not listed",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s, which covers listed "
            "recipients only. No entry is on record; %(reserve)s."
        ),
    )
    INACTIVE = (
        "inactive",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s. The entry is inactive since "
            "%(since)s; %(reserve)s."
        ),
    )
    NO_EXTENSION = (
        "no extension",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s, which requires the UK "
            "Extension. The entry does not have it; %(reserve)s."
        ),
    )
    SCOPE = (
        "scope",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s, which covers only part of "
            "that destination (%(scope)s). It is not on record that it covers this transfer."
        ),
    )
    EXPORTER = (
        "exporter",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s. It is not on record that it "
            "serves exporters of our country (%(exporter)s)."
        ),
    )
    UNCHECKED = (
        "unchecked",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s because of its entry in a "
            "list. No check of the entry is on record."
        ),
    )
    EXTENSION = (
        "extension",
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
    STAFF_DATA = (
        "staff data",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s. It is not on record "
            "whether the list entry covers employment data. These activities send such data there: %(activities)s."
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


# The reasons for which a decision is not confirmed to cover a transfer.
IN_DOUBT = frozenset({Why.SCOPE, Why.EXPORTER, Why.UNCHECKED, Why.EXTENSION, Why.NO_STAFF_DATA, Why.STAFF_DATA})


@rule(
    "TRA-02",
    EngagementDossier,
    _("Every decision used for a transfer of ours is in force, covers the transfer and does not end in the lead time."),
    message=NotCovered,
    fix=_("Check the basis of the transfer, and record the entry, the fallback or another mechanism"),
    target=TRANSFERS,
)
def decisions_cover_transfers(d: EngagementDossier) -> Iterator[Seen]:
    for leg, law in ours(d):
        if leg.why in OF_DECISION or leg.why in IN_DOUBT:
            yield _not_covered(d, leg, law, leg.why)
        if leg.on_decision:
            yield from _affected(d, leg, law)
    yield from _ending(d)


def _not_covered(d: EngagementDossier, leg: Leg, law: Regime, why: Why) -> Seen:
    """A decision that does not cover a leg, or is not confirmed to."""
    decision = leg.decision
    case = NotCovered(why.value)
    figures = destination(d, leg) | {"regime": law, "reserve": _reserve(leg)}
    if decision is not None:
        figures |= {"decision": decision.number, "ends": decision.ends, "scope": decision.scope.strip().rstrip(".")}
    if leg.ground is not None:
        figures["since"] = leg.ground.inactive_since
    figures["exporter"] = d.lens.get(Country, d.organisation.country_id)
    figures["activities"] = tuple(_with_staff_data(d, leg))
    return seen(
        about=about(leg),
        evidence=_evidence(leg),
        part=_part(leg),
        case=case,
        severity=_severity(d, leg, law),
        law=law,
        **named_in(case, figures),
    )


def _with_staff_data(d: EngagementDossier, leg: Leg) -> Iterator[ProcessingActivity]:
    """The activities that send data from employment. A ground that an activity recorded is for its data alone."""
    for activity in d.activities:
        other = isinstance(leg.ground, ActivityTransfer) and leg.ground.activity_id != activity.id
        if not other and of_employment(d.lens, activity):
            yield activity


def _evidence(leg: Leg) -> tuple[Row, ...]:
    """The decision that has ended: no page of today shows it."""
    if leg.why == Why.DECISION_ENDED and leg.decision is not None:
        return (leg.decision,)
    return ()


def _part(leg: Leg) -> str:
    """What keeps the finding apart from others about its record. A ground is of one destination already."""
    part = "staff data" if leg.why in {Why.NO_STAFF_DATA, Why.STAFF_DATA} else "decision"
    if leg.ground is None:
        return f"{part} {part_of(leg)}"
    return of_ground(leg.ground, leg.law or "", part)


def _severity(d: EngagementDossier, leg: Leg, law: Regime) -> Severity | None:
    """Low for a decision that does not cover a leg, where a fallback carries it."""
    if leg.why in OF_DECISION:
        return lighter(carried=leg.fallback)
    held = leg.ground is not None and fallback_holds(d.lens, law, leg.ground)
    return lighter(carried=held)


def _reserve(leg: Leg) -> Reserve:
    """Whether a fallback carries a leg in place of its decision."""
    return Reserve.THERE if leg.fallback else Reserve.NONE


def _affected(d: EngagementDossier, leg: Leg, law: Regime) -> Iterator[Seen]:
    """The legal events that name the decision, since the ground of the transfer was last checked."""
    if leg.ground is None or leg.decision is None:
        return
    events = events_since(d, law, leg.ground, leg.decision)
    if events:
        figures = destination(d, leg) | {"decision": leg.decision.number, "events": events}
        yield seen(
            about=leg.ground,
            part=of_ground(leg.ground, law, "events"),
            case=NotCovered.AFFECTED,
            law=law,
            **figures,
        )


def _ending(d: EngagementDossier) -> Iterator[Seen]:
    """The decisions that end within the lead time, each with all its importers."""
    for decision, legs in ending(d):
        reserved = all(leg.ground and leg.ground.reserve(d.lens.on) for leg in legs)
        yield seen(
            about=decision,
            fix=d.engagement,
            part="end",
            case=NotCovered.ENDS,
            severity=lighter(carried=reserved),
            law=Regime(decision.regime),
            decision=decision.number,
            country=d.lens.get(Country, decision.country_id) or decision.body,
            importers=importers(legs),
            ends=decision.ends,
        )

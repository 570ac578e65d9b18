"""Rules about periods: those of our record, and those that the supplier states."""

import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from registry.chains import Contradiction, Span, conflicts_of, span_of
from registry.chains.span import DAY
from registry.rules.dossiers import ActivityDossier, EngagementDossier
from registry.rules.fixes import ACTIVITY_DATA, CONFLICT_OF_TWO
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ActivityData, ProcessingActivity, RecordItem
from suppliers.values import Conflict, Period


@rule(
    "RET-03",
    EngagementDossier,
    _("Every period in a record covers deletion in the service and the time that its copies last."),
    when="processing",
    message=_(
        "The record of “%(activity)s” states %(kept)s for %(data)s, but copies in “%(service)s” can last %(copies)s."
    ),
    fix=_("Give the record a period, or criteria, that include the supplier's copies"),
    target=ACTIVITY_DATA,
)
def record_covers_copies(d: EngagementDossier) -> Iterator[Seen]:
    copies = replace(d.after_erasure.at_least, unknown=0)
    if not copies.known:
        return
    for activity in d.activities:
        for kept, rows in _shorter(d, activity, copies).items():
            categories = {row.category_id for row in rows}
            yield seen(
                about=activity,
                evidence=(*rows, d.service),
                part=f"{kept.number} {kept.unit}",
                activity=activity,
                kept=kept,
                data=tuple(category for category in d.data if category.id in categories),
                copies=copies,
            )


def _shorter(d: EngagementDossier, activity: ProcessingActivity, copies: Span) -> dict[Period, list[ActivityData]]:
    """The data of an activity that the record keeps for less time than its copies last, by period."""
    found: dict[Period, list[ActivityData]] = {}
    for row in d.data_of(activity):
        if row.kept and copies.exceeds(span_of(row.kept)) and not _names(row.criteria, copies):
            found.setdefault(row.kept, []).append(row)
    return found


def _names(criteria: str, copies: Span) -> bool:
    """Whether criteria in words already name the time of the copies by its figure."""
    figures = {copies.minutes // DAY, copies.months} - {0}
    return not figures.isdisjoint(map(int, re.findall(r"\d{1,4}", criteria)))


class TwoTimes(Cases):
    """The subject of two stated times that contradict each other."""

    COPIES = (
        "copies",
        _("%(supplier)s keeps backups of “%(service)s” for %(first)s, but says that copies are gone after %(second)s."),
    )
    BACKUPS = (
        "backups",
        _("%(supplier)s gives two times for the same copies of “%(service)s”: %(first)s and %(second)s."),
    )
    TERMS = (
        "terms",
        _("%(supplier)s gives two times for deleting the same data in “%(service)s”: %(first)s and %(second)s."),
    )


@rule(
    "RET-04",
    EngagementDossier,
    _("No two stated periods contradict each other."),
    when="processing",
    message=TwoTimes,
    fix=_("Ask the supplier which is right, and file the answer"),
    target=CONFLICT_OF_TWO,
)
def periods_agree(d: EngagementDossier) -> Iterator[Seen]:
    for found in d.contradictions:
        conflict = _conflict(d, found)
        if conflict is None or conflict.open(d.lens.on):
            first, second = found.times
            yield seen(
                about=found.second,
                fix=conflict,
                evidence=(found.first,),
                part=found.about,
                case=TwoTimes(found.about),
                first=first,
                second=second,
            )


def _conflict(d: EngagementDossier, found: Contradiction) -> Conflict | None:
    """The conflict between the two claims, a resolved one before an open one; None where none is on record."""
    rows = [row for row in conflicts_of(d.lens, found.first) if {*row.sides} == found.sides]
    rows.sort(key=lambda row: row.open(d.lens.on))
    return next(iter(rows), None)


@rule(
    "RET-05",
    ActivityDossier,
    _("Every category of data in a record has a period, or criteria, for its erasure."),
    message=_("The record of “%(activity)s” states no period or criteria for erasing %(data)s."),
    fix=_("Give each category of data of the activity a period or criteria"),
    target=ACTIVITY_DATA,
)
def data_has_limits(d: ActivityDossier) -> Iterator[Seen]:
    # The law asks for it "where possible": one step less grave than an unconditional duty.
    endless = {row: category for row, category in d.data if row.kept is None and not row.criteria.strip()}
    if not endless or RecordItem.LIMITS in d.none:
        return
    rows = tuple(endless)
    yield seen(
        about=d.activity,
        evidence=rows,
        part="limits",
        data=tuple(endless.values()),
    )

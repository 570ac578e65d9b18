"""The rule about the conditions for special categories and criminal data (Articles 9 and 10)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import ActivityDossier
from registry.rules.fixes import ACTIVITY_CONDITIONS
from registry.rules.rule import Cases, Seen, Severity, rule, seen
from registry.values import ActivityCondition, SpecialCondition
from suppliers.values import DataCategory, Regime, SpecialCategory

Categories = tuple[DataCategory, ...]

# Conditions that need a basis in further law: in the United Kingdom a condition of Schedule 1.
ON_LAW = frozenset(
    {
        *(SpecialCondition.EMPLOYMENT, SpecialCondition.PUBLIC_INTEREST, SpecialCondition.HEALTH),
        *(SpecialCondition.PUBLIC_HEALTH, SpecialCondition.ARCHIVING, SpecialCondition.CRIMINAL),
    }
)


class NoCondition(Cases):
    """The points not on record about the conditions for special categories and criminal data."""

    SPECIAL = "special", _("“%(activity)s” processes %(data)s. No condition under Article 9(2) is on record.")
    CRIMINAL = "criminal", _("“%(activity)s” processes %(data)s. No basis under Article 10 is on record.")
    SCHEDULE = (
        "schedule",
        _(
            "“%(activity)s” relies on %(condition)s. No condition of Schedule 1 to the Data Protection Act 2018 is on "
            "record."
        ),
    )
    NATIONAL = (
        "national",
        _("“%(activity)s” relies on %(condition)s. The provision of EU or national law behind it is not on record."),
    )
    HEALTH = (
        "health",
        _(
            "“%(activity)s” relies on %(condition)s. Neither a provision of EU or national law nor a contract with a "
            "health professional is on record for it."
        ),
    )


@rule(
    "ACT-02",
    ActivityDossier,
    _("Special categories have a condition (Article 9), criminal data has a basis (Article 10), each with its law."),
    when="special",
    message=NoCondition,
    fix=_("Enter the condition, and the legal provision for it"),
    target=ACTIVITY_CONDITIONS,
)
def special_data_has_a_condition(d: ActivityDossier) -> Iterator[Seen]:
    conditions = {row.condition for row in d.conditions}
    # Nothing is processed before a planned activity starts.
    severity = Severity.MEDIUM if d.planned else None
    special, criminal = _by_article(d)
    if special and not conditions - {SpecialCondition.CRIMINAL}:
        yield seen(about=d.activity, part="special", case=NoCondition.SPECIAL, severity=severity, data=special)
    if criminal and SpecialCondition.CRIMINAL not in conditions:
        yield seen(about=d.activity, part="criminal", case=NoCondition.CRIMINAL, severity=severity, data=criminal)
    yield from _without_law(d)


def _by_article(d: ActivityDossier) -> tuple[Categories, Categories]:
    """The categories of data under Article 9, and those under Article 10."""
    special, criminal = [], []
    for category in d.special:
        if category.special == SpecialCategory.CRIMINAL:
            criminal.append(category)
        else:
            special.append(category)
    return tuple(special), tuple(criminal)


def _without_law(d: ActivityDossier) -> Iterator[Seen]:
    """Conditions that need a basis in further law, and have none, under each law of the activity."""
    for row in d.conditions:
        for law in d.laws:
            case = _missing_law(law, row)
            if case is not None:
                yield seen(
                    about=row,
                    fix=d.activity,
                    part=d.part_of(law),
                    case=case,
                    law=law,
                    condition=SpecialCondition(row.condition),
                )


def _missing_law(law: Regime, row: ActivityCondition) -> NoCondition | None:
    """The case of a condition that needs a basis in further law and has none under one law."""
    on_record, case = bool(row.national), NoCondition.NATIONAL
    if law == Regime.UK:
        on_record, case = bool(row.schedule_1_term_id or row.schedule_1), NoCondition.SCHEDULE
    elif row.condition == SpecialCondition.HEALTH:
        case = NoCondition.HEALTH
    if on_record or row.condition not in ON_LAW:
        return None
    return case

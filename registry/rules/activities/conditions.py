"""Rules about special categories and criminal data: their conditions, and the UK's policy document."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import ActivityDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
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


@rule(
    "ACT-02",
    ActivityDossier,
    _("Special categories have a condition (Article 9), criminal data has a basis (Article 10), each with its law."),
    when="special",
    message=NoCondition,
    fix=_("Enter the condition, and the legal provision for it"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 9(2), 10", "UK": "UK GDPR Art. 9(2), 10; DPA 2018 Sch 1"},
)
def special_data_has_a_condition(d: ActivityDossier) -> Iterator[Seen]:
    conditions = {row.condition for row in d.conditions}
    severity = d.weigh(Severity.MEDIUM if d.planned else Severity.HIGH)
    special, criminal = _by_article(d)
    if special and not conditions - {SpecialCondition.CRIMINAL}:
        yield seen(severity, about=d.activity, part="special", case=NoCondition.SPECIAL, data=special)
    if criminal and SpecialCondition.CRIMINAL not in conditions:
        yield seen(severity, about=d.activity, part="criminal", case=NoCondition.CRIMINAL, data=criminal)
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
    """Conditions that need a basis in further law, and have none under the activity's regime."""
    for row in d.conditions:
        case = _missing_law(d.regime, row)
        if case is not None:
            yield seen(
                d.weigh(Severity.LOW),
                about=row,
                fix=d.activity,
                case=case,
                condition=SpecialCondition(row.condition),
            )


def _missing_law(regime: str, row: ActivityCondition) -> NoCondition | None:
    """The case of a condition that needs a basis in further law and has none."""
    if row.condition not in ON_LAW:
        return None
    law, case = row.national, NoCondition.NATIONAL
    if regime == Regime.UK:
        law, case = row.schedule_1, NoCondition.SCHEDULE
    if law:
        return None
    return case


# The conditions of Schedule 1 for which its Part 4 requires a policy document.
ON_POLICY = frozenset({SpecialCondition.EMPLOYMENT, SpecialCondition.PUBLIC_INTEREST, SpecialCondition.CRIMINAL})


class PolicyOpen(Cases):
    """The points not on record about the policy document of a condition."""

    MISSING = (
        "missing",
        _(
            "“%(activity)s” relies on %(condition)s with Schedule 1. The policy document that this condition needs is "
            "not on record."
        ),
    )
    OPEN = (
        "open",
        _("It is not on record whether “%(activity)s” follows its policy document for %(condition)s."),
    )
    REASON = (
        "reason",
        _("“%(activity)s” does not follow its policy document for %(condition)s. The reason is not on record."),
    )


POLICY_SEVERITIES = {
    PolicyOpen.MISSING: Severity.MEDIUM,
    PolicyOpen.OPEN: Severity.LOW,
    PolicyOpen.REASON: Severity.LOW,
}


@rule(
    "ACT-09",
    ActivityDossier,
    _("Every UK condition that needs a policy document has one, and the record states whether it is followed."),
    when="special",
    message=PolicyOpen,
    fix=_("Name the policy document, whether it is followed and, if not, why"),
    basis=Basis.LAW,
    citations={"EU": "DPA 2018 Sch 1 Pt 4 (UK alone)", "UK": "DPA 2018 Sch 1 Pt 4"},
)
def policy_document_is_on_record(d: ActivityDossier) -> Iterator[Seen]:
    if d.regime != Regime.UK:
        return
    for row in d.conditions:
        case = _open_of_policy(row)
        if case is not None:
            yield seen(
                d.weigh(POLICY_SEVERITIES[case]),
                about=row,
                fix=d.activity,
                case=case,
                condition=SpecialCondition(row.condition),
            )


def _open_of_policy(row: ActivityCondition) -> PolicyOpen | None:
    """The point not on record about the policy document of a condition that needs one."""
    if row.condition not in ON_POLICY or not row.schedule_1:
        return None
    if not row.policy:
        return PolicyOpen.MISSING
    if row.policy_followed is None:
        return PolicyOpen.OPEN
    if not row.policy_followed and not row.policy_reason:
        return PolicyOpen.REASON
    return None

"""Rules about special categories and criminal data: their conditions, and the policy document of the UK."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import ActivityDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import ActivityCondition, SpecialCondition
from suppliers.values import Regime, SpecialCategory

# Conditions that hold only on the ground of further law: in the United Kingdom a condition of Schedule 1.
ON_LAW = frozenset(
    {
        *(SpecialCondition.EMPLOYMENT, SpecialCondition.PUBLIC_INTEREST, SpecialCondition.HEALTH),
        *(SpecialCondition.PUBLIC_HEALTH, SpecialCondition.ARCHIVING, SpecialCondition.CRIMINAL),
    }
)


class Unconditioned(Cases):
    """What is not on record of the conditions for special categories and criminal data."""

    SPECIAL = "special", _("“%(activity)s” holds %(data)s; no condition of Article 9(2) is on record.")
    CRIMINAL = "criminal", _("“%(activity)s” holds %(data)s; nothing under Article 10 is on record.")
    SCHEDULE = (
        "schedule",
        _("“%(activity)s” names %(condition)s without a condition of Schedule 1 to the DPA 2018."),
    )
    NATIONAL = (
        "national",
        _("“%(activity)s” names %(condition)s without the provision of EU or national law behind it."),
    )


@rule(
    "ACT-02",
    ActivityDossier,
    _("Special categories of data have a condition under Article 9, criminal data under Article 10, with its law."),
    when="special",
    message=Unconditioned,
    fix=_("Enter the condition, and the provision that it rests on"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 9(2), 10", "UK": "UK GDPR Art. 9(2), 10; DPA 2018 Sch 1"},
)
def special_data_has_a_condition(d: ActivityDossier) -> Iterator[Seen]:
    given = {row.condition for row in d.conditions}
    criminal = tuple(each for each in d.special if each.special == SpecialCategory.CRIMINAL)
    special = tuple(each for each in d.special if each not in criminal)
    grave = d.weigh(Severity.MEDIUM if d.planned else Severity.HIGH)
    if special and not given - {SpecialCondition.CRIMINAL}:
        yield seen(grave, about=d.activity, part="special", case=Unconditioned.SPECIAL, data=special)
    if criminal and SpecialCondition.CRIMINAL not in given:
        yield seen(grave, about=d.activity, part="criminal", case=Unconditioned.CRIMINAL, data=criminal)
    yield from _without_law(d)


def _without_law(d: ActivityDossier) -> Iterator[Seen]:
    """Conditions that hold only on the ground of further law, and that name none of the activity's regime."""
    for row in d.conditions:
        behind = row.schedule_1 if d.regime == Regime.UK else row.national
        if row.condition in ON_LAW and not behind:
            yield seen(
                d.weigh(Severity.LOW),
                about=row,
                fix=d.activity,
                case=Unconditioned.SCHEDULE if d.regime == Regime.UK else Unconditioned.NATIONAL,
                condition=SpecialCondition(row.condition),
            )


# The conditions of Schedule 1 for which its Part 4 asks for a policy document.
ON_POLICY = frozenset({SpecialCondition.EMPLOYMENT, SpecialCondition.PUBLIC_INTEREST, SpecialCondition.CRIMINAL})


class PolicyOpen(Cases):
    """What is not on record of the policy document of a condition."""

    MISSING = "missing", _("“%(activity)s” names %(condition)s with Schedule 1; no policy document is on record.")
    OPEN = "open", _("Whether “%(activity)s” follows its policy document for %(condition)s is not on record.")
    REASON = (
        "reason",
        _("“%(activity)s” does not follow its policy document for %(condition)s; why is not on record."),
    )


@rule(
    "ACT-09",
    ActivityDossier,
    _("A UK condition that needs a policy document has one, and the record says whether it is followed."),
    when="special",
    message=PolicyOpen,
    fix=_("Name the policy document, whether it is followed, and if not why"),
    basis=Basis.LAW,
    citations={"EU": "DPA 2018 Sch 1 Pt 4 (UK alone)", "UK": "DPA 2018 Sch 1 Pt 4"},
)
def policy_document_is_there(d: ActivityDossier) -> Iterator[Seen]:
    if d.regime != Regime.UK:
        return
    for row in d.conditions:
        if row.condition in ON_POLICY and row.schedule_1 and (case := _open_of_policy(row)):
            yield seen(
                d.weigh(Severity.MEDIUM if case == PolicyOpen.MISSING else Severity.LOW),
                about=row,
                fix=d.activity,
                case=case,
                condition=SpecialCondition(row.condition),
            )


def _open_of_policy(row: ActivityCondition) -> PolicyOpen | None:
    """What is not on record of a condition's policy document, if anything."""
    if not row.policy:
        return PolicyOpen.MISSING
    if row.policy_followed is None:
        return PolicyOpen.OPEN
    return None if row.policy_followed or row.policy_reason else PolicyOpen.REASON

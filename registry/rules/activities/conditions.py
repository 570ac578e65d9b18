"""Rules about special categories and criminal data: their conditions, and the policy document of the UK."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import ActivityDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import SpecialCondition
from suppliers.values import Regime, SpecialCategory

# Conditions that hold only on the ground of further law: in the United Kingdom a condition of Schedule 1.
ON_LAW = frozenset(
    {
        *(SpecialCondition.EMPLOYMENT, SpecialCondition.PUBLIC_INTEREST, SpecialCondition.HEALTH),
        *(SpecialCondition.PUBLIC_HEALTH, SpecialCondition.ARCHIVING, SpecialCondition.CRIMINAL),
    }
)


@rule(
    "ACT-02",
    ActivityDossier,
    _("Special categories of data have a condition under Article 9, criminal data under Article 10, with its law."),
    message={
        "special": _("“%(activity)s” holds %(data)s; no condition of Article 9(2) is on record."),
        "criminal": _("“%(activity)s” holds %(data)s; nothing under Article 10 is on record."),
        "schedule": _("“%(activity)s” names %(condition)s without a condition of Schedule 1 to the DPA 2018."),
        "national": _("“%(activity)s” names %(condition)s without the provision of EU or national law behind it."),
    },
    mend=_("Enter the condition, and the provision that it rests on"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 9(2), 10", "UK": "UK GDPR Art. 9(2), 10; DPA 2018 Sch 1"},
)
def conditioned(d: ActivityDossier) -> Iterator[Seen]:
    given = {row.condition for row in d.conditions}
    criminal = tuple(each for each in d.special if each.special == SpecialCategory.CRIMINAL)
    special = tuple(each for each in d.special if each not in criminal)
    grave = Severity.MEDIUM if d.planned else Severity.HIGH
    if special and not given - {SpecialCondition.CRIMINAL}:
        yield Seen(d.weigh(grave), (("data", special),), (d.activity,), "special", "special")
    if criminal and SpecialCondition.CRIMINAL not in given:
        yield Seen(d.weigh(grave), (("data", criminal),), (d.activity,), "criminal", "criminal")
    for row in d.conditions if d.special else ():
        behind = row.schedule_1 if d.regime == Regime.UK else row.national
        if row.condition in ON_LAW and not behind:
            figures = (("condition", SpecialCondition(row.condition)),)
            case = "schedule" if d.regime == Regime.UK else "national"
            yield Seen(d.weigh(Severity.LOW), figures, (d.activity, row), "", case)


# The conditions of Schedule 1 for which its Part 4 asks for a policy document.
ON_POLICY = frozenset({SpecialCondition.EMPLOYMENT, SpecialCondition.PUBLIC_INTEREST, SpecialCondition.CRIMINAL})


@rule(
    "ACT-09",
    ActivityDossier,
    _("A UK condition that needs a policy document has one, and the record says whether it is followed."),
    message={
        "missing": _("“%(activity)s” names %(condition)s with Schedule 1; no policy document is on record."),
        "open": _("Whether “%(activity)s” follows its policy document for %(condition)s is not on record."),
        "reason": _("“%(activity)s” does not follow its policy document for %(condition)s; why is not on record."),
    },
    mend=_("Name the policy document, whether it is followed, and if not why"),
    basis=Basis.LAW,
    citations={"EU": "DPA 2018 Sch 1 Pt 4 (UK alone)", "UK": "DPA 2018 Sch 1 Pt 4"},
)
def with_policy(d: ActivityDossier) -> Iterator[Seen]:
    if d.regime != Regime.UK or not d.special:
        return
    for row in d.conditions:
        if row.condition not in ON_POLICY or not row.schedule_1:
            continue
        reasoned = row.policy_followed or bool(row.policy_reason)
        case = "missing" if not row.policy else "open" if row.policy_followed is None else "reason"
        if case == "reason" and reasoned:
            continue
        severity = d.weigh(Severity.MEDIUM if case == "missing" else Severity.LOW)
        yield Seen(severity, (("condition", SpecialCondition(row.condition)),), (d.activity, row), "", case)

"""The rule about the policy document that conditions of Schedule 1 to the Data Protection Act 2018 may need."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import ActivityDossier
from registry.rules.fixes import ACTIVITY_CONDITIONS
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ActivityCondition, SpecialCondition
from suppliers.values import LegalTerm, Regime

# The conditions of Articles 9 and 10 for which Schedule 1 has an entry that needs a policy document.
MAY_NEED = frozenset({SpecialCondition.EMPLOYMENT, SpecialCondition.PUBLIC_INTEREST, SpecialCondition.CRIMINAL})


class PolicyOpen(Cases):
    """The points not on record about the policy document of a condition."""

    MISSING = (
        "missing",
        _(
            "“%(activity)s” relies on %(condition)s with a condition of Schedule 1 that needs a policy document: "
            "%(entry)s. The policy document is not on record."
        ),
    )
    NEED = (
        "need",
        _(
            "It is not on record whether “%(activity)s” needs a policy document for %(condition)s. This depends on the "
            "condition of Schedule 1."
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


@rule(
    "ACT-09",
    ActivityDossier,
    _("Every UK condition that needs a policy document has one, and the record states whether it is followed."),
    when="special",
    message=PolicyOpen,
    fix=_("Choose the condition of Schedule 1, and name the policy document if the condition needs one"),
    target=ACTIVITY_CONDITIONS,
)
def policy_document_is_on_record(d: ActivityDossier) -> Iterator[Seen]:
    if Regime.UK not in d.laws:
        return
    for row in d.conditions:
        entry = d.lens.get(LegalTerm, row.schedule_1_term_id)
        case = _open_point(row, entry)
        if case is None:
            continue
        figures: dict[str, Any] = {"condition": SpecialCondition(row.condition)}
        if case == PolicyOpen.MISSING:
            figures["entry"] = entry
        yield seen(about=row, fix=d.activity, case=case, law=Regime.UK, **figures)


def _open_point(row: ActivityCondition, entry: LegalTerm | None) -> PolicyOpen | None:
    """The point not on record about the policy document of a condition, unless the condition needs none."""
    needed = _is_needed(row, entry)
    if needed is False:
        return None
    if not row.policy:
        return PolicyOpen.MISSING if needed else PolicyOpen.NEED
    if row.policy_followed is None:
        return PolicyOpen.OPEN
    if not row.policy_followed and not row.policy_reason:
        return PolicyOpen.REASON
    return None


def _is_needed(row: ActivityCondition, entry: LegalTerm | None) -> bool | None:
    """Whether a condition needs a policy document. None: the entry does not say, or it is in own words only."""
    if entry is not None:
        return entry.policy_document
    if row.schedule_1 and row.condition in MAY_NEED:
        return None
    # Without an entry of Schedule 1, ACT-02 asks for it first.
    return False

"""The lawfulness of an activity: lawful bases, and conditions for special categories and criminal data."""

from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.records.article_30.answers import with_days
from registry.records.controller import ActivityRecord
from registry.records.items import Item, Value
from registry.records.text import NOTHING, Text, joined, phrase, typed
from registry.values import ActivityBasis, ActivityCondition, ActivityPurpose, LawfulBasis, SpecialCondition
from suppliers.values import LegalTerm
from suppliers.wording.choices import choice
from suppliers.wording.figures import day


def bases_item(record: ActivityRecord) -> Item:
    """The lawful bases, Article 6(1)."""
    purposes = {row.id: row for row in record.purposes}
    values = []
    for row in record.bases:
        purpose = purposes.get(row.purpose_id or 0)
        values.append(
            Value(text=with_days(row, joined((_basis(record.lens, row), _of_purpose(purpose)), by="; ")), row=row)
        )
    return Item(
        label=_("Lawful basis"),
        values=tuple(values),
        ask=_("Enter the lawful basis"),
        row=record.activity,
    )


def conditions_item(record: ActivityRecord) -> Item:
    """The conditions of Articles 9 and 10."""
    values = [Value(text=with_days(row, _condition(row, entry)), row=row) for row, entry in record.conditions]
    return Item(label=_("Condition, Art. 9 or 10"), values=tuple(values), row=record.activity)


def _of_purpose(purpose: ActivityPurpose | None) -> Text:
    """The one purpose of a basis. Empty if it is the basis of every purpose."""
    if purpose is None:
        return NOTHING
    return phrase(_("for: %(purpose)s"), purpose=typed(purpose.purpose))


def _basis(lens: Lens, row: ActivityBasis) -> Text:
    """The basis, with its assessment where that was made by the day."""
    basis = joined((choice(LawfulBasis, row.basis), typed(row.provision)), by=": ")
    if not row.weighed(lens.on):
        return basis
    assessment = joined((typed(row.assessment), day(row.assessed)))
    return joined(
        (basis, phrase(_("(legitimate interests assessment: %(assessment)s)"), assessment=assessment)), by=" "
    )


def _condition(row: ActivityCondition, entry: LegalTerm | None) -> Text:
    policy = phrase(_("policy document: %(policy)s"), policy=_policy(row))
    schedule = _schedule_1(row, entry)
    return joined((choice(SpecialCondition, row.condition), typed(row.national), schedule, policy), by="; ")


def _schedule_1(row: ActivityCondition, entry: LegalTerm | None) -> Text:
    """The condition of Schedule 1: the entry of the list with its provision, and the organisation's own words."""
    if entry is None:
        return phrase(_("DPA 2018 Schedule 1: %(entry)s"), entry=typed(row.schedule_1))
    chosen = joined((typed(entry.provision), typed(entry.name)), by=": ")
    return joined((chosen, typed(row.schedule_1)), by="; ")


def _policy(row: ActivityCondition) -> Text:
    """The policy document, and whether it is followed. Empty where there is none."""
    policy = typed(row.policy)
    if not policy or row.policy_followed is None:
        return policy
    if row.policy_followed:
        return joined((policy, _("followed")))
    return joined((policy, joined((_("not followed"), typed(row.policy_reason)), by=": ")))

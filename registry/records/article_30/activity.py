"""A processing activity in the order of Article 30(1)."""

from django.utils.translation import gettext as _

from registry.records.article_30.answers import confirmed_none, none_or_unanswered, said, written
from registry.records.article_30.lawfulness import bases_item, conditions_item
from registry.records.article_30.recipients import cell, recipients_table
from registry.records.article_30.transfers import transfers_heading, transfers_table
from registry.records.controller import ActivityRecord
from registry.records.items import Item, Part, RecordTable, Section, TableRow, Value
from registry.records.text import Text, joined, phrase, typed, unanswered
from registry.values import ActivityData, ActivityStatus, JointController, Regime
from suppliers.values import SpecialCategory
from suppliers.wording.choices import choice
from suppliers.wording.figures import applies, day, number


def activity_part(told: ActivityRecord) -> Part:
    """An activity with every letter of the article, answered or not."""
    activity = told.activity
    return Part(
        anchor=f"activity-{activity.id}",
        heading=typed(f"{activity.reference} {activity.name}"),
        mark=activity.reference,
        sections=(
            _head(told),
            _joint(told),
            _purposes(told),
            _subjects(told),
            _data(told),
            _recipients(told),
            _transfers(told),
            _limits(told),
            _security(told),
        ),
    )


def _head(told: ActivityRecord) -> Section:
    activity = told.activity
    state = joined((choice(ActivityStatus, activity.status), applies(activity.starts, activity.ends)))
    items = [said(_("State"), state), said(_("Law"), choice(Regime, told.regime))]
    if activity.business_function:
        items.insert(0, said(_("Business function"), typed(activity.business_function)))
    return Section(items=tuple(items))


def _joint(told: ActivityRecord) -> Section:
    item = Item(
        values=tuple(Value(text=_joint_controller(row), row=row) for row in told.joint_controllers),
        none=confirmed_none(told.none.get("joint")),
        listed=True,
        ask=_("Enter the joint controllers, or that there are none"),
        row=told.activity,
    )
    return Section(letter="a", heading=_("Joint controllers"), items=(item,))


def _joint_controller(row: JointController) -> Text:
    arrangement = joined((typed(row.arrangement), day(row.arranged))) if row.arrangement else unanswered()
    who = joined((typed(row.name), typed(row.contact)))
    return who + "; " + phrase(_("arrangement: %(arrangement)s"), arrangement=arrangement)


def _purposes(told: ActivityRecord) -> Section:
    activity = told.activity
    items = [written("", activity.purposes, ask=_("Enter the purposes"), row=activity), bases_item(told)]
    if told.conditions:
        items.append(conditions_item(told))
    return Section(letter="b", heading=_("Purposes"), items=tuple(items))


def _subjects(told: ActivityRecord) -> Section:
    values = []
    for category, row in told.subjects:
        about = _("about %(n)s") % {"n": number(row.number)} if row.number is not None else ""
        values.append(Value(text=joined((typed(category.name), about)), row=row))
    item = Item(
        values=tuple(values),
        none=confirmed_none(told.none.get("subjects")),
        listed=True,
        ask=_("Enter the data subjects"),
        row=told.activity,
    )
    return Section(letter="c", heading=_("Categories of data subjects"), items=(item,))


def _data(told: ActivityRecord) -> Section:
    heading = _("Categories of personal data")
    if not told.data:
        return _without(told, "c", heading, none="data", ask=_("Enter the data"))
    rows = []
    for category, row in told.data:
        about = _("about %(n)s records") % {"n": number(row.number)} if row.number is not None else ""
        special = choice(SpecialCategory, category.special) if category.special else _("no")
        rows.append(TableRow(cells=(cell(joined((typed(category.name), about))), cell(special))))
    table = RecordTable(kind="data", headings=(_("Category"), _("Special category")), rows=tuple(rows))
    return Section(letter="c", heading=heading, tables=(table,))


def _recipients(told: ActivityRecord) -> Section:
    heading = _("Recipients")
    if not (told.engagements or told.recipients):
        return _without(told, "d", heading, none="recipients", ask=_("Enter the recipients"))
    return Section(letter="d", heading=heading, tables=(recipients_table(told),))


def _transfers(told: ActivityRecord) -> Section:
    if not (told.own_transfers or told.transfers):
        ask = _("Enter the transfers, or that there are none")
        return _without(told, "e", transfers_heading(), none="transfers", ask=ask)
    table = transfers_table(told.transfers, own=told.own_transfers)
    return Section(letter="e", heading=transfers_heading(), tables=(table,))


def _limits(told: ActivityRecord) -> Section:
    heading = _("Time limits for erasure of each category")
    if not told.data:
        none = "limits" if "limits" in told.none else "data"
        return _without(told, "f", heading, none=none, ask=_("Enter the data and its time limits"))
    ask = _("Enter the time limit, or that there is none")
    rows = tuple(
        TableRow(
            cells=(
                cell(typed(category.name)),
                cell(_erased_after(row) or none_or_unanswered(told.none.get("limits")), ask=ask, row=told.activity),
                cell(typed(row.ground) or _("not on record")),
            )
        )
        for category, row in told.data
    )
    table = RecordTable(kind="data", headings=(_("Category"), _("Erased after"), _("Ground")), rows=rows)
    return Section(letter="f", heading=heading, tables=(table,))


def _erased_after(row: ActivityData) -> Text:
    return joined((str(row.kept) if row.kept else "", typed(row.criteria)), by=" ")


def _security(told: ActivityRecord) -> Section:
    note = _("The terms of each service used list the measures that its supplier states.")
    item = written(
        "",
        told.activity.security,
        none=told.none.get("security"),
        ask=_("Describe the security measures"),
        row=told.activity,
    )
    return Section(
        letter="g",
        heading=_("Security measures, general description"),
        items=(item,),
        note=note if told.engagements else "",
    )


def _without(told: ActivityRecord, letter: str, heading: str, *, none: str, ask: str) -> Section:
    """A letter to which there is no row: confirmed as none, or not answered."""
    item = Item(none=confirmed_none(told.none.get(none)), ask=ask, row=told.activity)
    return Section(letter=letter, heading=heading, items=(item,))

"""A processing activity in the order of Article 30(1)."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.records.article_30.answers import (
    confirmed_none,
    contradicted_none,
    country,
    item_of,
    none_or_unanswered,
    person_name,
    typed_item,
    with_days,
)
from registry.records.article_30.lawfulness import bases_item, conditions_item
from registry.records.article_30.recipients import cell, recipients_table
from registry.records.article_30.transfers import activity_answer, transfers_section
from registry.records.controller import ActivityRecord
from registry.records.items import Item, Part, RecordTable, Section, TableRow, Value
from registry.records.past_days import is_later
from registry.records.text import Text, joined, phrase, typed, unanswered, unanswered_part
from registry.values import ActivityData, ActivityStatus, JointController, Laws
from registry.wording.where_used import category_words
from suppliers.values import SpecialCategory
from suppliers.wording.choices import choice
from suppliers.wording.figures import applies, day, number


def activity_part(record: ActivityRecord) -> Part:
    """An activity with every letter of the article, answered or not."""
    activity = record.activity
    return Part(
        anchor=f"activity-{activity.id}",
        heading=typed(f"{activity.reference} {activity.name}"),
        mark=activity.reference,
        sections=(
            _head(record),
            _joint(record),
            _purposes(record),
            _subjects(record),
            _data(record),
            _recipients(record),
            _transfers(record),
            _limits(record),
            _security(record),
        ),
    )


def _head(record: ActivityRecord) -> Section:
    activity = record.activity
    items = [_status(record), item_of(_("Law"), choice(Laws, record.regime))]
    if activity.business_function:
        items.insert(0, item_of(_("Business function"), typed(activity.business_function)))
    return Section(items=tuple(items))


def _status(record: ActivityRecord) -> Item:
    """The status with its days. One that has ended without a last day on record says so."""
    activity = record.activity
    days: Text | str = applies(activity.starts, activity.ends)
    if record.status == ActivityStatus.ENDED and activity.ends is None:
        days = joined((days, phrase(_("last day: %(day)s"), day=unanswered_part())))
    state = joined((choice(ActivityStatus, record.status), days))
    return Item(label=_("Status"), values=(Value(text=state),), ask=_("Enter the last day"), row=activity)


def _joint(record: ActivityRecord) -> Section:
    item = Item(
        values=tuple(
            Value(text=with_days(row, _joint_controller(record.lens, row)), row=row) for row in record.joint_controllers
        ),
        none=confirmed_none(record.none.get("joint")),
        listed=True,
        ask=_("Enter the joint controllers, or that there are none"),
        row=record.activity,
    )
    note = _contradiction(record, "joint", record.joint_controllers)
    return Section(letter="a", heading=_("Joint controllers"), items=(item,), note=note)


def _joint_controller(lens: Lens, row: JointController) -> Text:
    """A joint controller with the arrangement, where that was made by the day."""
    arrangement = unanswered()
    if row.arrangement and not is_later(lens, row.arranged):
        arrangement = joined((typed(row.arrangement), day(row.arranged)))
    place = ""
    if row.country_id:
        place = country(row.country_id)
    person = lens.person(row.contact_person_id)
    named = person and person_name(person)
    who = joined((typed(row.name), named or "", typed(row.contact), place))
    return who + "; " + phrase(_("arrangement: %(arrangement)s"), arrangement=arrangement)


def _purposes(record: ActivityRecord) -> Section:
    items = [_purposes_item(record), bases_item(record)]
    if record.conditions:
        items.append(conditions_item(record))
    return Section(letter="b", heading=_("Purposes"), items=tuple(items))


def _purposes_item(record: ActivityRecord) -> Item:
    """The purposes as rows, or else in one text."""
    ask = _("Enter the purposes")
    if not record.purposes:
        return typed_item("", record.purposes_in_text, ask=ask, row=record.activity)
    values = tuple(Value(text=with_days(row, typed(row.purpose)), row=row) for row in record.purposes)
    return Item(values=values, ask=ask, row=record.activity)


def _subjects(record: ActivityRecord) -> Section:
    values = []
    for category, row in record.subjects:
        about = _about(_("about %(n)s"), row.number)
        values.append(Value(text=with_days(row, joined((typed(category_words(category)), about))), row=row))
    item = Item(
        values=tuple(values),
        none=confirmed_none(record.none.get("subjects")),
        listed=True,
        ask=_("Enter the data subjects"),
        row=record.activity,
    )
    note = _contradiction(record, "subjects", record.subjects)
    return Section(letter="c", heading=_("Categories of data subjects"), items=(item,), note=note)


def _data(record: ActivityRecord) -> Section:
    heading = _("Categories of personal data")
    if not record.data:
        return _without(record, "c", heading, none="data", ask=_("Enter the data"))
    rows = []
    for category, row in record.data:
        about = _about(_("about %(n)s records"), row.number)
        special = _("no")
        if category.special:
            special = choice(SpecialCategory, category.special)
        name = with_days(row, joined((typed(category_words(category)), about)))
        rows.append(TableRow(cells=(cell(name), cell(special))))
    table = RecordTable(kind="data", headings=(_("Category"), _("Special category")), rows=tuple(rows))
    return Section(letter="c", heading=heading, tables=(table,), note=_contradiction(record, "data", record.data))


def _about(words: str, n: int | None) -> str:
    """An approximate number in *words* with a place for ``n``. Empty where no number is on record."""
    if n is None:
        return ""
    return words % {"n": number(n)}


def _recipients(record: ActivityRecord) -> Section:
    heading = _("Recipients")
    table = recipients_table(record)
    if not table.rows:
        return _without(record, "d", heading, none="recipients", ask=_("Enter the recipients"))
    note = contradicted_none(record.none.get("recipients"))
    return Section(letter="d", heading=heading, tables=(table,), note=note)


def _transfers(record: ActivityRecord) -> Section:
    ask = _("Enter the transfers, or that there are none")
    return transfers_section(activity_answer(record), "e", ask=ask, row=record.activity)


def _limits(record: ActivityRecord) -> Section:
    heading = _("Time limits for erasure of each category")
    if not record.data:
        none = "limits" if "limits" in record.none else "data"
        return _without(record, "f", heading, none=none, ask=_("Enter the data and its time limits"))
    rows = tuple(_limit(record, category_words(category), row) for category, row in record.data)
    table = RecordTable(kind="data", headings=(_("Category"), _("Erased after"), _("Reason")), rows=rows)
    limited = [row for _category, row in record.data if row.kept or row.criteria]
    return Section(letter="f", heading=heading, tables=(table,), note=_contradiction(record, "limits", limited))


def _limit(record: ActivityRecord, category: str, row: ActivityData) -> TableRow:
    """The time limit of one category of data, with its ground."""
    erased_after = joined((str(row.kept or ""), typed(row.criteria)), by=" ")
    limit = cell(
        erased_after or none_or_unanswered(record.none.get("limits")),
        ask=_("Enter the time limit, or that there is none"),
        row=record.activity,
    )
    return TableRow(cells=(cell(typed(category)), limit, cell(typed(row.ground) or _("not on record"))))


def _security(record: ActivityRecord) -> Section:
    note = ""
    if record.engagements:
        note = _("The terms of each service used list the measures that its supplier states.")
    item = typed_item(
        "",
        record.activity.security,
        none=record.none.get("security"),
        ask=_("Describe the security measures"),
        row=record.activity,
    )
    return Section(
        letter="g",
        heading=_("Security measures, general description"),
        items=(item,),
        note=note,
    )


def _contradiction(record: ActivityRecord, item: str, rows: Collection[object]) -> str:
    """A "none" that was confirmed beside rows on record. Empty without one of them."""
    if not rows:
        return ""
    return contradicted_none(record.none.get(item))


def _without(record: ActivityRecord, letter: str, heading: str, *, none: str, ask: str) -> Section:
    """A letter without rows: confirmed as none, or not answered."""
    item = Item(none=confirmed_none(record.none.get(none)), ask=ask, row=record.activity)
    return Section(letter=letter, heading=heading, items=(item,))

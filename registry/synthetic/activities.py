"""Processing activities in a synthetic register, Article 30(1)."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from registry.synthetic.abroad import add_abroad, laws_of_next
from registry.synthetic.draft import Draft
from registry.synthetic.grounds import ground
from registry.synthetic.vocabulary import vocabulary
from registry.values import (
    ActivityBasis,
    ActivityCondition,
    ActivityCriterion,
    ActivityData,
    ActivityEngagement,
    ActivityPurpose,
    ActivityRecipient,
    ActivitySubjects,
    ConfirmedNone,
    Engagement,
    JointController,
    Laws,
    Organisation,
    ProcessingActivity,
    Regime,
    TransferBasis,
)
from suppliers.values import DataCategory, LegalList, Supplier

# How many services one activity uses.
SERVICES = 4


def add_activities(draft: Draft, organisation: Organisation, engagements: Sequence[Engagement], on: date) -> None:
    """The controller record of an organisation: one activity for every few services."""
    kinds = vocabulary("activity")
    for place in range(0, len(engagements), SERVICES):
        kind = kinds[place // SERVICES % len(kinds)]
        _activity(
            draft=draft, organisation=organisation, kind=kind, engagements=engagements[place : place + SERVICES], on=on
        )


def _activity(
    draft: Draft, organisation: Organisation, kind: dict[str, Any], engagements: Sequence[Engagement], on: date
) -> None:
    defects = _defects(draft, engagements)
    number = 1 + len(draft.where(ProcessingActivity, "organisation_id", organisation.id))
    categories = list(draft.all(DataCategory))
    special = any(categories[place].special for place in kind["data"])
    activity = draft.add(
        ProcessingActivity,
        organisation_id=organisation.id,
        reference=f"A-{number:03}",
        name=f"{kind['name']} {number}",
        business_function=draft.chance.choice(("Personnel", "Finance", "Sales")),
        owner="Head of the function",
        status="live",
        security="Rights by function, second factor, yearly check of rights",
        source="The people themselves",
        rights="Access, rectification, erasure, restriction, complaint",
        high_risk=special,
        regime=laws_of_next(draft),
        starts=on - timedelta(days=500),
        **_impact_assessment(draft, defects, special, on),
    )
    _bases(draft, activity, kind, defects=defects, special=special)
    _parts(draft, activity, kind, categories)
    for engagement in engagements:
        draft.add(ActivityEngagement, activity_id=activity.id, engagement_id=engagement.id)
    draft.add(ActivityRecipient, activity_id=activity.id, kind="internal", category="The function's own people")
    add_abroad(draft, activity, organisation, on)
    if not draft.where(JointController, "activity_id", activity.id):
        draft.add(ConfirmedNone, activity_id=activity.id, item="joint", on=on)
    criterion = draft.term(LegalList.DPIA)
    if special and criterion:
        draft.add(ActivityCriterion, activity_id=activity.id, term_id=criterion)
    if activity.regime == Laws.BOTH:
        _other_law(draft, organisation, engagements, on)


def _other_law(draft: Draft, organisation: Organisation, engagements: Sequence[Engagement], on: date) -> None:
    """Our own transfers through services of an activity under both laws need a basis under the other law as well."""
    other = Regime.EU
    if organisation.regime == Regime.EU:
        other = Regime.UK
    for engagement in engagements:
        for basis in draft.where(TransferBasis, "engagement_id", engagement.id):
            if basis.exporter_id is None and basis.regime != other:
                importer = draft.get(Supplier, basis.importer_id)
                given = ground(draft, regime=other, country=basis.country_id, recipient=importer.legal_name, on=on)
                key = {"importer_id": importer.id, "country_id": basis.country_id}
                draft.add(TransferBasis, engagement_id=engagement.id, regime=other, **key, **given)


def _defects(draft: Draft, engagements: Sequence[Engagement]) -> set[str]:
    """The defects of all suppliers of the engagements."""
    defects: set[str] = set()
    for engagement in engagements:
        defects |= draft.defects_of_service(engagement.service_id)
    return defects


def _impact_assessment(draft: Draft, defects: set[str], special: bool, on: date) -> dict[str, Any]:
    if "ACT-03" in defects:
        return {"dpia": "not assessed", "dpia_on": None}
    status = "not due"
    if special:
        status = "done"
    return {"dpia": status, "dpia_on": on - timedelta(days=draft.chance.randint(10, 200))}


def _bases(
    draft: Draft, activity: ProcessingActivity, kind: dict[str, Any], *, defects: set[str], special: bool
) -> None:
    """The purpose and lawful basis of an activity, and the condition for special categories of data."""
    purpose = draft.add(ActivityPurpose, activity_id=activity.id, purpose=kind["purposes"])
    if "ACT-06" not in defects:
        draft.add(ActivityBasis, activity_id=activity.id, purpose_id=purpose.id, basis=kind["basis"])
    if special and "ACT-02" not in defects:
        given = {"condition": kind["condition"], "national": "To be confirmed"}
        draft.add(ActivityCondition, activity_id=activity.id, schedule_1_term_id=_schedule_1(draft, activity), **given)


def _schedule_1(draft: Draft, activity: ProcessingActivity) -> int | None:
    """A condition of the United Kingdom's Schedule 1, where its law applies."""
    organisation = draft.get(Organisation, activity.organisation_id)
    if (activity.regime or organisation.regime) == Regime.EU:
        return None
    return draft.term(LegalList.SCHEDULE_1)


def _parts(
    draft: Draft, activity: ProcessingActivity, kind: dict[str, Any], categories: Sequence[DataCategory]
) -> None:
    """The data of an activity, each category with its time limit, and its data subjects."""
    for place in kind["data"]:
        kept = {"kept_number": draft.chance.choice((1, 2, 6, 10)), "kept_unit": "years"}
        draft.add(ActivityData, activity_id=activity.id, category_id=categories[place].id, **kept)
    for place in kind["people"]:
        draft.add(
            ActivitySubjects, activity_id=activity.id, category_id=place + 1, number=draft.chance.randint(20, 900)
        )


def review_activities(draft: Draft, organisation: Organisation, on: date) -> None:
    """The yearly review of every activity: updates the numbers of people, and confirms periods and parts."""
    for activity in draft.where(ProcessingActivity, "organisation_id", organisation.id):
        draft.alter(activity, place=f"Drive of the function, confirmed in {on.year}")
        for subjects in draft.where(ActivitySubjects, "activity_id", activity.id):
            draft.alter(subjects, number=(subjects.number or 0) + draft.chance.randint(1, 9))
        for data in draft.where(ActivityData, "activity_id", activity.id):
            draft.alter(data, criteria=f"Confirmed in {on.year}")
        for recipient in draft.where(ActivityRecipient, "activity_id", activity.id):
            draft.alter(recipient, category=f"{recipient.category.partition(',')[0]}, confirmed in {on.year}")

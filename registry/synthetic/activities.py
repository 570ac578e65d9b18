"""Processing activities and processing for clients in a synthetic register, Article 30."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from registry.synthetic.draft import Draft
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
    ClientConfirmedNone,
    ClientSubProcessor,
    ConfirmedNone,
    Engagement,
    Organisation,
    OwnService,
    ProcessingActivity,
    ProcessingForClient,
)
from suppliers.values import DataCategory

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
        starts=on - timedelta(days=500),
        **_impact_assessment(draft, defects, special, on),
    )
    _grounds(draft, activity, kind, defects=defects, special=special)
    _parts(draft, activity, kind, categories)
    for engagement in engagements:
        draft.add(ActivityEngagement, activity_id=activity.id, engagement_id=engagement.id)
    draft.add(ActivityRecipient, activity_id=activity.id, kind="internal", category="The function's own people")
    draft.add(ConfirmedNone, activity_id=activity.id, item="joint", on=on)
    if special and draft.terms:
        code = draft.chance.choice(sorted(draft.terms))
        draft.add(ActivityCriterion, activity_id=activity.id, term_id=draft.terms[code])


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


def _grounds(
    draft: Draft, activity: ProcessingActivity, kind: dict[str, Any], *, defects: set[str], special: bool
) -> None:
    """The purpose and lawful basis of an activity, and the condition for special categories of data."""
    purpose = draft.add(ActivityPurpose, activity_id=activity.id, purpose=kind["purposes"])
    if "ACT-06" not in defects:
        draft.add(ActivityBasis, activity_id=activity.id, purpose_id=purpose.id, basis=kind["basis"])
    if special and "ACT-02" not in defects:
        draft.add(ActivityCondition, activity_id=activity.id, condition=kind["condition"], national="To be confirmed")


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
            draft.alter(recipient, category=f"The function's own people, confirmed in {on.year}")


def add_client_processing(
    draft: Draft, organisation: Organisation, engagements: Sequence[Engagement], on: date
) -> None:
    """The processor record of an organisation: one service of its own for two clients."""
    service = draft.add(OwnService, organisation_id=organisation.id, name="Reports for clients", security="As above")
    owed = {"breach_number": 48, "breach_unit": "hours", "change_number": 30, "change_unit": "days"}
    for client, categories in (("Example Client One", "Storing and reporting"), ("Example Client Two", "")):
        processing = draft.add(
            ProcessingForClient,
            service_id=service.id,
            client=client,
            categories=categories,
            transfers="None",
            starts=on,
            **owed,
        )
        draft.add(ClientConfirmedNone, processing_id=processing.id, item="representative", on=on)
        for engagement in engagements[:1]:
            draft.add(
                ClientSubProcessor, processing_id=processing.id, engagement_id=engagement.id, authorised="general"
            )

"""Processing activities and processing for clients of a made register, Article 30."""

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
    """The controller record of an organisation: an activity for every few services, one of them without a basis."""
    for place in range(0, len(engagements), SERVICES):
        kind = vocabulary("activity")[place // SERVICES % len(vocabulary("activity"))]
        _activity(
            draft=draft, organisation=organisation, kind=kind, engagements=engagements[place : place + SERVICES], on=on
        )


def _activity(
    draft: Draft, organisation: Organisation, kind: dict[str, Any], engagements: Sequence[Engagement], on: date
) -> None:
    defects = {code for each in engagements for code in draft.defects_of_service(each.service_id)}
    number = 1 + len(draft.where(ProcessingActivity, "organisation_id", organisation.id))
    categories = list(draft.all(DataCategory))
    special = any(categories[place].special for place in kind["data"])
    made = draft.add(
        ProcessingActivity,
        organisation_id=organisation.id,
        reference=f"A-{number:03}",
        name=f"{kind['name']} {number}",
        business_function=draft.chance.choice(("Personnel", "Finance", "Sales")),
        owner="Head of the function",
        status="live",
        purposes=kind["purposes"],
        security="Rights by function, second factor, yearly check of rights",
        source="The people themselves",
        rights="Access, rectification, erasure, restriction, complaint",
        high_risk=special,
        dpia="not assessed" if "ACT-03" in defects else "done" if special else "not due",
        dpia_on=None if "ACT-03" in defects else on - timedelta(days=draft.chance.randint(10, 200)),
        starts=on - timedelta(days=500),
    )
    if "ACT-06" not in defects:
        draft.add(ActivityBasis, activity_id=made.id, basis=kind["basis"])
    if special and "ACT-02" not in defects:
        draft.add(ActivityCondition, activity_id=made.id, condition=kind["condition"], national="To be confirmed")
    _parts(draft, made, kind, categories)
    for engagement in engagements:
        draft.add(ActivityEngagement, activity_id=made.id, engagement_id=engagement.id)
    draft.add(ActivityRecipient, activity_id=made.id, kind="internal", category="The function's own people")
    draft.add(ConfirmedNone, activity_id=made.id, item="joint", on=on)
    if special and draft.terms:
        code = draft.chance.choice(sorted(draft.terms))
        draft.add(ActivityCriterion, activity_id=made.id, term_id=draft.terms[code])


def _parts(draft: Draft, made: ProcessingActivity, kind: dict[str, Any], categories: Sequence[DataCategory]) -> None:
    """The data of an activity, each with its period, and its people."""
    for place in kind["data"]:
        kept = {"kept_number": draft.chance.choice((1, 2, 6, 10)), "kept_unit": "years"}
        draft.add(ActivityData, activity_id=made.id, category_id=categories[place].id, **kept)
    for place in kind["people"]:
        draft.add(ActivitySubjects, activity_id=made.id, category_id=place + 1, number=draft.chance.randint(20, 900))


def review_activities(draft: Draft, organisation: Organisation, on: date) -> None:
    """The yearly look at every activity: numbers of people are brought up to date, periods and parts confirmed."""
    for activity in draft.where(ProcessingActivity, "organisation_id", organisation.id):
        draft.alter(activity, place=f"Drive of the function, as seen in {on.year}")
        for subjects in draft.where(ActivitySubjects, "activity_id", activity.id):
            draft.alter(subjects, number=(subjects.number or 0) + draft.chance.randint(1, 9))
        for data in draft.where(ActivityData, "activity_id", activity.id):
            draft.alter(data, criteria=f"Confirmed in {on.year}")
        for recipient in draft.where(ActivityRecipient, "activity_id", activity.id):
            draft.alter(recipient, category=f"The function's own people, as of {on.year}")


def add_client_processing(
    draft: Draft, organisation: Organisation, engagements: Sequence[Engagement], on: date
) -> None:
    """The processor record of an organisation: one service of its own for two clients."""
    service = draft.add(OwnService, organisation_id=organisation.id, name="Reports for clients", security="As above")
    for client in ("Made Client One", "Made Client Two"):
        owed = {"breach_number": 48, "breach_unit": "hours", "change_number": 30, "change_unit": "days"}
        made = draft.add(
            ProcessingForClient,
            service_id=service.id,
            client=client,
            categories="" if client.endswith("Two") else "Storing and reporting",
            transfers="None",
            starts=on,
            **owed,
        )
        draft.add(ClientConfirmedNone, processing_id=made.id, item="representative", on=on)
        for engagement in engagements[:1]:
            draft.add(ClientSubProcessor, processing_id=made.id, engagement_id=engagement.id, authorised="general")

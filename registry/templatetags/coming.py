"""How a day of our own that comes soon is written: what is due, for whom, and where it is looked after."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy

from registry.inbox.coming import Awaited, ComingDay
from registry.inbox.if_nobody_acts import coming_in_two
from registry.templatetags.inbox import distance
from registry.templatetags.register import data_entry
from registry.values import FindingDecision, GuaranteeAssessment, ProcessingActivity, TransferBasis
from suppliers.values import Row
from suppliers.wording.figures import short_day

library = register = template.Library()  # Django looks for the name `register`

# What a link opens.
OPENS = {
    Awaited.ASSESSMENT: gettext_lazy("Open the engagement"),
    Awaited.REVIEW: gettext_lazy("Open the last review"),
    Awaited.TRANSFER: gettext_lazy("Open the engagement"),
    Awaited.DECISION: gettext_lazy("View finding"),
    Awaited.BEGINNING: gettext_lazy("Open the activity"),
}


@library.inclusion_tag("inbox/_coming.html")
def coming_item(coming: ComingDay, on: date, writes: Collection[int], several: bool = False) -> dict[str, Any]:
    """A day of our own that comes soon, as a line of the inbox."""
    left = coming.left(on)
    sentence, then = coming_in_two(coming)
    return {
        "day": short_day(coming.day),
        "left": distance(left),
        "sentence": sentence,
        "then": then,
        "organisation": coming.organisation.name if several else "",
        "url": coming_address(coming.row, writes=coming.organisation.id in writes),
        "button": str(OPENS[coming.awaited]),
    }


def coming_address(row: Row, *, writes: bool) -> str:
    """Where a day of our own is looked after: the page of its engagement or activity, or the form of the record."""
    match row:
        case TransferBasis() | GuaranteeAssessment():
            return reverse("engagement", args=[row.engagement_id])
        case ProcessingActivity():
            return reverse("activity", args=[row.id])
        case FindingDecision():
            return reverse("decide", args=[row.organisation_id, row.code, row.subject])
    return data_entry(row) if writes else ""

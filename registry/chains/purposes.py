"""The purposes of an activity in one text, from before they were rows: the record prints it, and rules count it."""

from registry.reading.lens import Lens
from registry.values import ActivityPurpose, ProcessingActivity


def purposes_in_text(lens: Lens, activity: ProcessingActivity) -> str:
    """The text of the purposes. Empty once a row of a purpose has begun, also after it has ended."""
    rows = lens.where(ActivityPurpose, "activity_id", activity.id)
    if any(row.starts is None or row.starts <= lens.on for row in rows):
        return ""
    return activity.purposes

"""The status of an activity on the lens's day: the record prints it, and rules go by the same one."""

from registry.reading.lens import Lens
from registry.values import ActivityStatus, ProcessingActivity


def status_of(lens: Lens, activity: ProcessingActivity) -> ActivityStatus:
    """The status of an activity on the lens's day.

    A status has no day. "Ended" with a last day, entered later, says nothing against a day up to that one.
    """
    status = ActivityStatus(activity.status)
    if status == ActivityStatus.ENDED and lens.known_later and _still_to_end(lens, activity):
        return ActivityStatus.LIVE
    return status


def _still_to_end(lens: Lens, activity: ProcessingActivity) -> bool:
    return activity.ends is not None and activity.ends >= lens.on

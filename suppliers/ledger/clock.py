"""The clock: a change is not dated by a clock that has evidently jumped.

A change takes the later of now and the time of the change before it. One change under a clock that is ten years ahead
would therefore date every later change ten years ahead. Two witnesses prevent this: how long this process has run, by
the machine's own count of seconds, and the last change. A clock that is ahead by less than the bounds is not noticed.
"""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from suppliers.models.change import Change, ChangeHead
from suppliers.models.clock import ClockConfirmed
from suppliers.wording.figures import moment


class ClockRefused(ValidationError):
    """Nothing is written, because the time of this machine's clock is implausible. A form shows why."""


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """How far the clock may be from its witnesses.

    ``behind``: behind the last change. ``jump``: ahead of the seconds counted since the process began. ``idle``: after
    the last change, or after an operator confirmed the clock.
    """

    behind: timedelta
    jump: timedelta
    idle: timedelta


# Two servers differ by seconds. A register may be idle for months. A day too early is over after a day.
BOUNDS = Bounds(behind=timedelta(minutes=5), jump=timedelta(days=1), idle=timedelta(days=180))
# None for tests, which set the clock to days of their own.
bounds: Bounds | None = BOUNDS


def _seconds() -> float:
    """The machine's own count of seconds, which no setting of the clock alters; where it can, with time asleep."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


_began = (timezone.now(), _seconds())


def now() -> datetime:
    """The time of this machine's clock."""
    return timezone.now()


def trusted_now(head: ChangeHead) -> datetime:
    """The time of the clock for a new change. Raises ClockRefused if it is implausible."""
    found = timezone.now()
    if bounds is None:
        return found
    behind = behind_last_change(head.at, found)
    if behind:
        raise ClockRefused(behind)
    if found - _expected() > bounds.jump:
        raise ClockRefused(
            _(
                "Not saved: the clock of the server jumped ahead to %(now)s. "
                "Ask the operator to check the clock and to restart the register."
            )
            % {"now": moment(found)}
        )
    _refuse_long_idleness(head, found, bounds.idle)
    return found


def _refuse_long_idleness(head: ChangeHead, found: datetime, idle: timedelta) -> None:
    last = head.at
    if last is None or found - last <= idle:
        return
    if ClockConfirmed.objects.filter(at__gte=found - idle, at__lte=found).exists():
        return
    if Change.objects.filter(number=head.number, backdated=True).exists():
        # The day of an import is the day of its file, not of a clock.
        return
    raise ClockRefused(
        _(
            "Not saved: the clock of the server shows %(now)s, and the last change was on %(last)s. "
            "If the clock is right, ask the operator to run manage.py confirm_clock."
        )
        % {"now": moment(found), "last": moment(last)}
    )


def behind_last_change(last: datetime | None, found: datetime | None = None) -> str:
    """A sentence if the last change is dated ahead of the clock; otherwise empty."""
    found = found or timezone.now()
    if bounds is None or last is None or last - found <= bounds.behind:
        return ""
    return _(
        "The last change is dated %(last)s, but the clock of the server shows %(now)s. "
        "Nothing can be saved until then. Ask the operator to check the clock."
    ) % {"now": moment(found), "last": moment(last)}


def _expected() -> datetime:
    """What the clock would show now, if it had not been set since this process began."""
    began, seconds = _began
    return began + timedelta(seconds=_seconds() - seconds)

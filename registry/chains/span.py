"""Spans: sums of periods along a chain. Unknown stays unknown, and business time stays business time."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from suppliers.values import Period, Unit

HOUR, DAY = 60, 24 * 60
MINUTES = {Unit.MINUTES: 1, Unit.HOURS: HOUR, Unit.DAYS: DAY, Unit.WEEKS: 7 * DAY}
MONTHS = {Unit.MONTHS: 1, Unit.YEARS: 12}
# For comparison only, never shown: the longest and shortest month, and a week of five days of eight hours.
LONGEST_MONTH, SHORTEST_MONTH = 31 * DAY, 28 * DAY
BUSINESS_DAY, BUSINESS_HOUR = 7 * DAY // 5, 7 * 24 * HOUR // 40
# Business days take fewer calendar days, even with holidays and a closure of two weeks. Our own bound, not law.
CALENDAR_DAYS_EACH, CLOSED_DAYS = 3, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Periods added up: plain minutes, calendar months, business hours and days, and how many had no figure.

    Business days and months are compared but never converted into hours, because that needs a calendar.
    """

    minutes: int = 0
    months: int = 0
    business_hours: int = 0
    business_days: int = 0
    unknown: int = 0

    def __add__(self, other: "Span") -> "Span":
        return Span(
            minutes=self.minutes + other.minutes,
            months=self.months + other.months,
            business_hours=self.business_hours + other.business_hours,
            business_days=self.business_days + other.business_days,
            unknown=self.unknown + other.unknown,
        )

    @property
    def bounded(self) -> bool:
        """Whether every part has a figure."""
        return not self.unknown

    @property
    def known(self) -> int:
        """The sum of the figures in minutes, for comparison, with business time and months at their usual length."""
        return (
            self.minutes
            + self.months * LONGEST_MONTH
            + self.business_hours * BUSINESS_HOUR
            + self.business_days * BUSINESS_DAY
        )

    @property
    def rank(self) -> tuple[int, int]:
        """For comparison: first by unknown parts, then by length. Adding the same to two spans keeps their order."""
        return self.unknown, self.known

    @property
    def hours(self) -> int | None:
        """Its length in plain hours, rounded up. None: a part is unknown or needs a calendar."""
        if self.unknown or self.months or self.business_hours or self.business_days:
            return None
        return -(-self.minutes // HOUR)

    def exceeds(self, other: "Span") -> bool:
        """Whether it is certainly longer, whichever months and business days apply. False where a part is unknown."""
        if self.unknown or other.unknown:
            return False
        # Business time in both cancels out. More business time in the other has no upper limit in hours.
        hours, days = self.business_hours - other.business_hours, self.business_days - other.business_days
        if hours < 0 or days < 0:
            return False
        months = self.months - other.months
        least = self.minutes + hours * HOUR + days * DAY + max(months, 0) * SHORTEST_MONTH
        return least > other.minutes + max(-months, 0) * LONGEST_MONTH

    def after(self, day: date) -> date | None:
        """The last day of a span that starts on *day*. None: a part is unknown or is business time."""
        if self.unknown or self.business_hours or self.business_days:
            return None
        try:
            return _months_on(day, self.months) + timedelta(days=-(-self.minutes // DAY))
        except (OverflowError, ValueError):
            return date.max

    def surely_over_after(self, day: date) -> date | None:
        """The day after which a span that starts on *day* is over, whichever days are business days.

        A business hour takes at most a business day. None: a part is unknown.
        """
        business_days = self.business_days + self.business_hours
        end = replace(self, business_hours=0, business_days=0).after(day)
        if end is None or not business_days:
            return end
        try:
            return end + timedelta(days=CALENDAR_DAYS_EACH * business_days + CLOSED_DAYS)
        except OverflowError:
            return date.max

    def __str__(self) -> str:
        text = _(" and ").join(self._figures())
        if self.unknown:
            if not text:
                return _("unknown")
            return _("at least %(sum)s, no upper limit known") % {"sum": text}
        return text or _("at once")

    def _figures(self) -> list[str]:
        """The parts that have a figure, each with its unit."""
        parts = [
            (self.months, ngettext("%(n)s month", "%(n)s months", self.months)),
            (self.business_days, ngettext("%(n)s business day", "%(n)s business days", self.business_days)),
            (self.business_hours, ngettext("%(n)s business hour", "%(n)s business hours", self.business_hours)),
            *_plain(self.minutes),
        ]
        return [words % {"n": number} for number, words in parts if number]


UNKNOWN = Span(unknown=1)


def by_rank(span: Span) -> tuple[int, int]:
    """A key that sorts spans by their unknown parts, then by length."""
    return span.rank


def by_known(span: Span) -> int:
    """A key that sorts spans by the sum of their figures."""
    return span.known


def span_of(period: Period | None) -> Span:
    """The span of one period. No period counts as one unknown part, never as zero."""
    if period is None:
        return UNKNOWN
    unit = Unit(period.unit)
    if unit in MINUTES:
        return Span(minutes=period.number * MINUTES[unit])
    if unit in MONTHS:
        return Span(months=period.number * MONTHS[unit])
    if unit == Unit.BUSINESS_HOURS:
        return Span(business_hours=period.number)
    return Span(business_days=period.number)


def longest(spans: list[Span]) -> Span:
    """The worst of several. Unknown where there is none."""
    return max(spans, key=by_rank, default=UNKNOWN)


def upper_limit(worst: Span, at_least: Span) -> Span:
    """The figures of the longest path, given as *at_least*, with the unknown parts of the worst path."""
    return replace(at_least, unknown=worst.unknown)


def latest(spans: list[Span]) -> Span:
    """The latest of several that run side by side. Where one has no figure, the others give its lower limit."""
    if not spans:
        return UNKNOWN
    longest_known = max(spans, key=by_known)
    unknown = max(span.unknown for span in spans)
    if unknown == longest_known.unknown:
        return longest_known
    return replace(longest_known, unknown=unknown)


def _plain(minutes: int) -> list[tuple[int, str]]:
    """Minutes as people say them: whole days from one week up, otherwise hours, then the remaining minutes."""
    if minutes >= 7 * DAY and minutes % DAY == 0:
        return [(minutes // DAY, ngettext("%(n)s day", "%(n)s days", minutes // DAY))]
    hours, rest = divmod(minutes, HOUR)
    return [
        (hours, ngettext("%(n)s hour", "%(n)s hours", hours)),
        (rest, ngettext("%(n)s minute", "%(n)s minutes", rest)),
    ]


def _months_on(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))

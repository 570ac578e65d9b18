"""Numbers, days and lists in the reader's language: the one place that knows how they are written."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

import babel
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal
from django.utils import timezone
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

# The longest list that is written out.
LISTED = 8


def locale() -> babel.Locale:
    """The reader's language as Unicode CLDR knows it."""
    return _locale(get_language() or "en")


@lru_cache(maxsize=32)
def _locale(language: str) -> babel.Locale:
    return babel.Locale.parse(to_locale(language))


def day(value: date | None) -> str:
    """A day in full, such as "27 March 2027"; empty where there is none."""
    return format_date(value, "long", locale=locale()) if value else ""


def short_day(value: date | None) -> str:
    """A day for a narrow column, such as "27 Mar 2027"; empty where there is none."""
    return format_date(value, "medium", locale=locale()) if value else ""


def applies(starts: date | None, ends: date | None) -> str:
    """From when until when something applies; empty where both ends are open."""
    days = {"starts": day(starts), "ends": day(ends)}
    if starts and ends:
        return _("from %(starts)s until %(ends)s") % days
    if starts:
        return _("from %(starts)s") % days
    return _("until %(ends)s") % days if ends else ""


def moment(value: datetime) -> str:
    """A day with its time in the installation's zone, such as "27 March 2027, 14:05 CET"."""
    there = value.astimezone(timezone.get_current_timezone())
    time = format_datetime(there, "HH:mm z", locale=locale(), tzinfo=there.tzinfo)
    return _("%(day)s, %(time)s") % {"day": day(there), "time": time}


def number(value: int) -> str:
    """A count with its thousands apart, such as "1,200"."""
    return format_decimal(value, locale=locale())


def listing(words: Sequence[str]) -> str:
    """Several as one phrase: "a, b and c"; a long list is cut, and says by how many.

    Words that have commas or colons of their own are kept apart by semicolons.
    """
    shown = list(words)
    if len(shown) > LISTED:
        more = len(shown) - LISTED + 1
        shown = [*shown[: LISTED - 1], _("%(n)s more") % {"n": number(more)}]
    marked = any(": " in word for word in shown) or (len(shown) > 2 and any("," in word for word in shown))
    if marked and len(shown) > 1:
        return _("%(first)s; and %(last)s") % {"first": "; ".join(shown[:-1]), "last": shown[-1]}
    return format_list(shown, locale=locale()) if shown else ""

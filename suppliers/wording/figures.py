"""Numbers, days and lists in the language of the reader: the one place that formats them."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import TypeVar

import babel
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal
from django.utils import timezone
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

T = TypeVar("T")
# The longest list that is written in full.
LISTED = 8


def locale() -> babel.Locale:
    """The language of the reader as a Unicode CLDR locale."""
    return _locale(get_language() or "en")


@lru_cache(maxsize=32)
def _locale(language: str) -> babel.Locale:
    return babel.Locale.parse(to_locale(language))


def day(value: date | None) -> str:
    """A day in full, such as "27 March 2027"; empty without a day."""
    if value is None:
        return ""
    return format_date(value, "long", locale=locale())


def erased_words(on: date) -> str:
    """What stands in the place of a text or a name that was erased on a day."""
    return _("erased on %(day)s (Art. 17)") % {"day": day(on)}


def short_day(value: date | None) -> str:
    """A day for a narrow column, such as "27 Mar 2027"; empty without a day."""
    if value is None:
        return ""
    return format_date(value, "medium", locale=locale())


def applies(starts: date | None, ends: date | None) -> str:
    """The days on which a record applies; empty if both ends are open."""
    days = {"starts": day(starts), "ends": day(ends)}
    if starts and ends:
        return _("from %(starts)s until %(ends)s") % days
    if starts:
        return _("from %(starts)s") % days
    if ends:
        return _("until %(ends)s") % days
    return ""


def moment(value: datetime) -> str:
    """A day and time in the time zone of the installation, such as "27 March 2027, 14:05 CET"."""
    local = value.astimezone(timezone.get_current_timezone())
    time = format_datetime(local, "HH:mm z", locale=locale(), tzinfo=local.tzinfo)
    return _("%(day)s, %(time)s") % {"day": day(local), "time": time}


def number(value: int) -> str:
    """A count with a thousands separator, such as "1,200"."""
    return format_decimal(value, locale=locale())


def listing(words: Sequence[str], most: int = LISTED) -> str:
    """Several words as one phrase: "a, b and c". A list of more than *most* ends with the number of words left out.

    Semicolons separate words that contain commas or colons.
    """
    return listing_of(words, str, most)


def listing_of(values: Sequence[T], word: Callable[[T], str], most: int = LISTED) -> str:
    """Several values as such a phrase. Only those that are listed are put into words."""
    if len(values) > most:
        more = len(values) - most + 1
        shown = [*map(word, values[: most - 1]), _("%(n)s more") % {"n": number(more)}]
    else:
        shown = [word(each) for each in values]
    if not shown:
        return ""
    if _needs_semicolons(shown):
        return _("%(first)s; and %(last)s") % {"first": "; ".join(shown[:-1]), "last": shown[-1]}
    return format_list(shown, locale=locale())


def _needs_semicolons(words: Sequence[str]) -> bool:
    """Whether commas alone do not show where a word ends."""
    if len(words) < 2:
        return False
    text = "\n".join(words)
    return ": " in text or (len(words) > 2 and "," in text)

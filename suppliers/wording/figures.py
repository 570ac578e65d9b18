"""Numbers, days and lists in the reader's language: the one place that knows how they are written."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

import babel
from babel.lists import format_list
from django.utils.formats import date_format, number_format
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
    return date_format(value, "DATE_FORMAT") if value else ""


def moment(value: datetime) -> str:
    """A day with its time, in the installation's zone unless the value has another."""
    return date_format(value, "DATETIME_FORMAT")


def number(value: int) -> str:
    """A number with its thousands apart."""
    return number_format(value, decimal_pos=0, force_grouping=True)


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

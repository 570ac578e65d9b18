"""Spans in few letters for a picture: "48 h", "21 d". Where a part has no figure, the picture shows no length."""

from django.utils.translation import gettext as _

from registry.chains import Span
from registry.chains.span import DAY, HOUR

WEEK = 7 * DAY


def brief(span: Span) -> str:
    """A span of one or more figures, such as "48 h". Without any: "no figure"."""
    if span.unknown:
        return _("no figure")
    parts = [
        (span.months, _("%(n)s mo.")),
        (span.business_days, _("%(n)s bus. d")),
        (span.business_hours, _("%(n)s bus. h")),
        *_plain(span.minutes),
    ]
    return " + ".join(words % {"n": number} for number, words in parts if number) or _("at once")


def _plain(minutes: int) -> list[tuple[int, str]]:
    """Minutes as days from one week up, otherwise as hours and minutes."""
    if minutes >= WEEK and minutes % DAY == 0:
        return [(minutes // DAY, _("%(n)s d"))]
    hours, rest = divmod(minutes, HOUR)
    return [(hours, _("%(n)s h")), (rest, _("%(n)s min"))]

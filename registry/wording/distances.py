"""The distance of a day from the day that a page shows, in words."""

from datetime import date

from django.utils.timesince import timesince, timeuntil
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

# The number of days beyond which the distance is given in months.
FAR = 90


def distance(day: date, today: date, *, deadline: bool = False) -> str:
    """The distance of *day* from *today*. A *deadline* that has passed is overdue by so many days."""
    ahead = (day - today).days
    if deadline and ahead < 0:
        return ngettext("overdue by %(n)s day", "overdue by %(n)s days", -ahead) % {"n": -ahead}
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    if ahead in near:
        return near[ahead]
    if ahead > FAR:
        return _("in %(distance)s") % {"distance": timeuntil(day, today)}
    if ahead > 0:
        return ngettext("in %(n)s day", "in %(n)s days", ahead) % {"n": ahead}
    if ahead < -FAR:
        return _("%(distance)s ago") % {"distance": timesince(day, today)}
    return ngettext("%(n)s day ago", "%(n)s days ago", -ahead) % {"n": -ahead}

"""The questions that letters ask about the data and purposes of our activities, by rule and case."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: dict[tuple[str, str], Promise] = {
    ("ACT-07", "data"): _(
        "We use “%(service)s” for %(data)s, which you state you do not handle%(cite)s: may the service be used for it, "
        "and on what terms?"
    ),
    ("ACT-07", "special"): _(
        "We use “%(service)s” for %(data)s, but you exclude special categories of data%(cite)s: may the service be "
        "used for it, and on what terms?"
    ),
    ("ACT-07", "unlikely"): _(
        "We use “%(service)s” for %(data)s, and you write that you do not expect special categories of data%(cite)s. "
        "Is the service suitable for it, and what would you add to protect it?"
    ),
    ("ACT-08", "place"): _(
        "Where are the biometric templates stored: on the terminals only, in a central database, or both?"
    ),
    ("ACT-08", "unclear"): _(
        "You describe templates that may be held in %(components)s%(cite)s: are they held there, always or only on "
        "request, encrypted with which keys, copied into the backups, and erased when?"
    ),
    ("ACT-10", ""): _(
        "Which data do you generate about our users in “%(service)s” (%(data)s)%(cite)s, for what purpose, and how "
        "long do you keep it?"
    ),
    ("ACT-10", "unclear"): _(
        "Do you keep data about our users in “%(service)s” that you generate yourselves (%(data)s)%(cite)s, and if so "
        "for what purpose and how long?"
    ),
}

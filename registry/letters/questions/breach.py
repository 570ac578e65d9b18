"""The questions that letters ask about the notice of a breach, by rule and case."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: dict[tuple[str, str], Promise] = {
    ("BRE-01", ""): _(
        "Please confirm that you notify us of any personal data breach in “%(service)s” without undue delay after "
        "becoming aware of it, and within how many hours."
    ),
    ("BRE-01", "silent"): _(
        "We found nothing in your documents (%(read)s) on notifying customers of a personal data breach. Please "
        "confirm that you will notify us without undue delay after becoming aware of it, and within how many hours."
    ),
    ("BRE-01", "unclear"): _(
        "Your wording on personal data breaches in “%(service)s” is not clear to us%(cite)s. Please confirm that you "
        "will notify us without undue delay after becoming aware, and within how many hours."
    ),
    ("BRE-01", "denied"): _(
        "You state that you do not notify customers of a personal data breach in “%(service)s”%(cite)s. Article 33(2) "
        "requires a processor to do so without undue delay. Please confirm that you will, and within how many hours."
    ),
    ("BRE-02", ""): _(
        "You notify us of a personal data breach within %(notice)s%(cite)s; our limit is %(accepted)s: will you agree "
        "to that?"
    ),
    ("BRE-02", "business time"): _(
        "You notify us of a personal data breach within %(notice)s%(cite)s, which over a weekend is longer than our "
        "limit of %(accepted)s: will you agree to a limit in plain hours?"
    ),
    ("BRE-03", ""): _(
        "You notify us of a personal data breach, but no number of hours is given%(cite)s: within how many hours after "
        "becoming aware will you do so?"
    ),
    ("BRE-04", ""): _(
        "If every party uses its full time, we are notified of a breach at %(party)s only after %(sum)s; our limit is "
        "%(accepted)s. Can you shorten the notice that %(party)s owes you?"
    ),
    ("BRE-04", "open"): _("Within how many hours must %(parties)s notify you of a personal data breach?"),
    ("BRE-04", "unknown"): _("Within how many hours must %(parties)s notify you of a personal data breach?"),
    ("BRE-05", ""): _(
        "Whom do we reach about a personal data breach, at which mailbox and telephone number, and at what hours are "
        "they monitored?"
    ),
    ("BRE-05", "general"): _(
        "We hold only a general contact for you%(cite)s: whom do we reach about a personal data breach, at which "
        "mailbox and telephone number, and at what hours are they monitored?"
    ),
    ("BRE-05", "by post"): _(
        "We hold only a postal address for your data protection contact%(cite)s: at which mailbox and telephone "
        "number, monitored at what hours, do we reach you about a personal data breach?"
    ),
    ("BRE-06", ""): _(
        "%(party)s has %(notice)s to notify %(above)s of a breach, but the next notice is due within "
        "%(upper)s%(cite)s: how will that limit be kept?"
    ),
    ("BRE-07", ""): _("For your notice of a personal data breach%(cite)s, please state %(details)s."),
    ("BRE-07", "confirmed"): _(
        "Your time to notify a breach starts only when you have confirmed it%(cite)s; Article 33(2) counts from when "
        "you become aware: will you agree to that?"
    ),
    ("BRE-05", "shared"): _(
        "Under the address of your data protection contact you give a general mailbox%(cite)s: does a breach notice "
        "reach the right people there, and at what hours is it monitored?"
    ),
}

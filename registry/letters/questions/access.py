"""The questions that letters ask about who can access the data, by rule and case."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: dict[tuple[str, str], Promise] = {
    ("ACC-01", "nobody else"): _(
        "You state that nobody else can access the data in “%(service)s”%(cite)s, but your documents also describe "
        "access by %(parties)s. Which of the two is right, and what exactly can each of them access?"
    ),
    ("ACC-01", "denied"): _(
        "Your documents say both that %(who)s can access “%(service)s” (%(layers)s) and that this is not the "
        "case%(cite)s: which of the two is right?"
    ),
    ("ACC-01", "from afar"): _(
        "Your documents say both that %(who)s can access “%(service)s” (%(layers)s) remotely and that remote access is "
        "not possible%(cite)s: which of the two is right?"
    ),
    ("ACC-02", ""): _("%(who)s can access “%(service)s”: %(layers)s%(cite)s. Please state %(open)s."),
    ("ACC-02", "unlogged"): _(
        "You state that the access of %(who)s to “%(service)s” (%(layers)s) is not logged%(cite)s: how would you find "
        "out what was done, and will you log it?"
    ),
    ("ACC-03", "reads"): _(
        "The access of %(who)s to “%(service)s” is %(layers)s only, and by your own account it includes reading the "
        "data%(cite)s: will you encrypt it with keys not held by %(who)s?"
    ),
    ("ACC-03", "plain"): _(
        "The access of %(who)s to “%(service)s” is %(layers)s only, and you state that the data stored there is not "
        "encrypted%(cite)s. What prevents %(who)s from reading the disks, will you encrypt them, and who will hold the "
        "keys?"
    ),
    ("ACC-03", "unknown"): _(
        "The access of %(who)s to “%(service)s” is %(layers)s only%(cite)s: can the data be read, and if not, what "
        "prevents that?"
    ),
    ("ACC-05", ""): _(
        "%(who)s alone has standing access to %(component)s of “%(service)s”, while unattended access is denied for "
        "other parts only%(cite)s: who supervises this access, and is it logged?"
    ),
}

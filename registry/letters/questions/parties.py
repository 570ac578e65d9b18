"""The questions that letters ask about the parties behind a service and changes of them, by rule and case."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: dict[tuple[str, str], Promise] = {
    ("SUB-01", "supplier"): _("Please state your own %(missing)s."),
    ("SUB-01", "party"): _("For %(party)s, which works for %(above)s, please state its %(missing)s."),
    ("SUB-02", "no sub-processors"): _(
        "You state that you use no sub-processors%(cite)s, but your documents also describe what %(parties)s do for "
        "the service%(cite2)s. What does each of them do, what can it access, under what contract, and how do you see "
        "its role under Article 28(2)?"
    ),
    ("SUB-02", "only these"): _(
        "You name %(named)s as the only parties behind the service%(cite)s, but your documents also mention "
        "%(parties)s%(cite2)s. What does each of them do, what can it access, under whose contract, and how do you see "
        "its role under Article 28(2)?"
    ),
    ("SUB-05", "not asked"): _(
        "Does your contract with %(parties)s impose the same data protection duties as ours (Article 28(4)), and may "
        "we see a copy of the relevant clauses?"
    ),
    ("SUB-05", "denied"): _(
        "By your account %(party)s is not bound by the same data protection duties%(cite)s; Article 28(4) requires it: "
        "by when will it be?"
    ),
    ("SUB-07", ""): _("You mention %(party)s%(cite)s: what does it do for “%(service)s”?"),
    ("SUB-08", "barred"): _(
        "“%(agreement)s” allows no sub-processors, but %(parties)s work behind the service: please explain on what "
        "basis."
    ),
    ("SUB-08", "unannounced"): _(
        "%(party)s has worked for %(above)s since %(start)s and we have no notice of it: when did you announce it to "
        "us?"
    ),
    ("SUB-08", "unapproved"): _(
        "%(party)s has worked behind the service since %(start)s without our approval: please explain on what basis."
    ),
    ("SUB-08", "objected"): _(
        "%(party)s has worked behind the service since %(start)s, although we answered “%(answer)s”: please explain on "
        "what basis."
    ),
    ("SUB-08", "early"): _(
        "%(party)s started on %(start)s, before the notice period ended on %(until)s: please explain why."
    ),
    ("SUB-09", "party"): _("Who is %(party)s%(cite)s, and can that party access our data?"),
    ("SUB-09", "importer"): _("To whom, and to which country, do you pass data of “%(service)s” abroad%(cite)s?"),
    ("SUB-09", "places"): _("In which place and country, and run by whom, is our data for %(places)s%(cite)s?"),
    ("SUB-10", "silent"): _(
        "Will you announce every change of sub-processors to us before it is made, how long before, and with how much "
        "time to object?"
    ),
    ("SUB-10", "denied"): _(
        "You state that you do not announce changes of sub-processors%(cite)s; Article 28(2) requires it under a "
        "general authorisation: will you agree to it?"
    ),
    ("SUB-10", "open"): _("Your notice of changes%(cite)s leaves open %(open)s: what applies?"),
    ("SUB-10", "open, limit"): _(
        "You announce changes with a limit (%(limit)s)%(cite)s, which leaves open %(open)s: will you announce every "
        "change of sub-processors in advance, how long before, and with how much time to object?"
    ),
    ("SUB-10", "limit"): _(
        "You announce changes with a limit (%(limit)s)%(cite)s: will you announce every change of sub-processors to us "
        "unasked?"
    ),
    ("SUB-11", ""): _(
        "You state that you never access %(component)s, run by %(parties)s%(cite)s: how do you check what is done "
        "there?"
    ),
    ("ACC-04", ""): _(
        "You state that our data never leaves “%(service)s”, except as named%(cite)s, but your documents also show "
        "data with %(parties)s: which of these parties belong to the service?"
    ),
}

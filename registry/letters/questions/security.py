"""The questions that letters ask about measures, tests and certificates, by rule and case."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: dict[tuple[str, str], Promise] = {
    ("SEC-01", "denied"): _(
        "You state that “%(service)s” has no %(control)s%(cite)s: will you introduce it, by when, and who will hold "
        "the keys?"
    ),
    ("SEC-01", "clear"): _(
        "Your documents mention %(control)s for “%(service)s”%(cite)s: is it still in use, for which data, and will "
        "you end it?"
    ),
    ("SEC-01", "copies denied"): _(
        "You state that these copies are not encrypted: %(copies)s%(cite)s; will you encrypt them, and by when?"
    ),
    ("SEC-01", "parts"): _(
        "Is there %(control)s for these parts of “%(service)s”: %(parts)s%(cite)s; if so how, and who holds the keys?"
    ),
    ("SEC-01", "copies"): _("Are these copies encrypted, and who holds the keys: %(copies)s%(cite)s?"),
    ("SEC-01", ""): _("Does “%(service)s” have %(controls)s; if so how, and who holds the keys?"),
    ("SEC-02", ""): _("How do you test that the security measures of “%(service)s” work, how often, and when last?"),
    ("SEC-03", "party"): _(
        "The certificates you refer to (%(schemes)s) are held by %(party)s%(cite)s: do you hold one that covers your "
        "own service, and what does that of %(party)s cover?"
    ),
    ("SEC-03", "expired"): _(
        "The certificates of %(party)s that you refer to (%(schemes)s) have expired%(cite)s: please send the current "
        "ones."
    ),
    ("SEC-03", "unclear"): _(
        "Who holds the certificates that you refer to (%(schemes)s)%(cite)s, and what do they cover?"
    ),
    ("SEC-04", "over"): _("Your certificate %(scheme)s ended on %(day)s%(cite)s: please send the current one."),
    ("SEC-04", "lapsed"): _("Your certificate %(scheme)s has expired%(cite)s: please send the current one."),
    ("SEC-04", "endless"): _("Until when is your certificate %(scheme)s valid%(cite)s?"),
    ("SEC-04", "soon"): _("Your certificate %(scheme)s ends on %(day)s: please send the one that follows it."),
    ("SEC-04", "progress"): _("You state that %(scheme)s is in progress%(cite)s: has it been awarded, and when?"),
    ("SEC-04", "long"): _(
        "On %(day)s you stated that %(scheme)s was in progress%(cite)s: has it been awarded, and when?"
    ),
    ("SEC-04", "late"): _("%(scheme)s was due to be awarded by %(day)s%(cite)s: has it been?"),
    ("SEC-05", ""): _("Which independent certificate, audit report or code of conduct covers “%(service)s”?"),
    ("SEC-05", "others"): _(
        "Which independent certificate, audit report or code of conduct do you hold yourselves for “%(service)s”?"
    ),
    ("SEC-06", "outdated"): _(
        "You name %(protocols)s for data in transit%(cite)s: which protocol and version is in use today?"
    ),
    ("SEC-06", "version"): _("Which version of TLS protects data in transit in “%(service)s”%(cite)s?"),
    ("SEC-06", "keys"): _("Who holds the keys for %(controls)s in “%(service)s”%(cite)s?"),
    ("SEC-07", ""): _(
        "For these tests (%(tests)s)%(cite)s, please state %(missing)s, and send a summary of the last report."
    ),
    ("SEC-07", "production"): _(
        "Your tests are made on test servers%(cite)s: how is the production environment of “%(service)s” tested?"
    ),
    ("SEC-08", "remote"): _(
        "%(who)s can access “%(service)s” remotely%(cite)s: is a second factor or a certificate required to sign in?"
    ),
    ("SEC-08", "denied"): _(
        "You state that a password is enough to sign in to “%(service)s”, or to part of it%(cite)s: will you require a "
        "second factor for administrators and remote access?"
    ),
    ("SEC-08", "parts"): _(
        "How do administrators sign in to these parts of “%(service)s”: %(parts)s%(cite)s; is a second factor or a "
        "certificate required?"
    ),
    ("SEC-08", ""): _(
        "Is a second factor or a certificate required to sign in to “%(service)s” as an administrator or remotely?"
    ),
    ("SEC-10", "compliance"): _(
        "You describe as compliant, without a certificate: %(schemes)s%(cite)s; is there a certificate or report, "
        "whose is it, and may we have it?"
    ),
    ("SEC-10", "follows"): _("You refer to %(schemes)s%(cite)s: are these met, who checked it, and when?"),
    ("SEC-10", "unclear"): _("Is a certificate meant by %(schemes)s%(cite)s, and may we have it?"),
    ("SEC-11", ""): _(
        "Your documents do not say whether you have these measures: %(controls)s. Do you have them, and where are "
        "they described?"
    ),
    ("SEC-12", "renewable"): _(
        "You state that templates can be replaced from a copy in %(component)s%(cite)s: does the new template differ "
        "from the one that was lost, and is a new sample needed?"
    ),
    ("SEC-12", "unlinkable"): _(
        "You state that templates cannot be linked across systems%(cite)s: by which key or method does the template "
        "of one person differ in two systems of the same maker?"
    ),
    ("SEC-13", "short"): _(
        "Users of “%(service)s” sign in with a password of at least %(length)s characters%(cite)s: can they use a "
        "second factor or longer passwords, and can we require it?"
    ),
    ("SEC-13", "unknown"): _(
        "How long must the passwords of users of “%(service)s” be%(cite)s, and can we require a second factor?"
    ),
}

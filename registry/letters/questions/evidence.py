"""The questions that letters ask about documents and statements, by rule and case."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: dict[tuple[str, str], Promise] = {
    ("EVD-01", ""): _(
        "“%(document)s” has no date: please send us a dated, current version, or confirm in writing from which date it "
        "applies."
    ),
    ("EVD-02", ""): _(
        "“%(document)s” is dated %(dated)s: please send us a current version, or confirm in writing which parts still "
        "apply."
    ),
    ("EVD-06", ""): _(
        "Since “%(document)s” of %(dated)s the law has changed (%(events)s): which law do you follow today, and where "
        "may our data go?"
    ),
    ("EVD-07", ""): _("These two statements do not agree%(cite)s: %(conflict)s. Which of them is right?"),
    ("EVD-08", "alone"): _(
        "You conclude, without stating facts: %(conclusions)s%(cite)s; please send the facts, or a document that shows "
        "them."
    ),
    ("EVD-09", "offered"): _("You offer the following on request%(cite)s; please send them to us: %(documents)s."),
    ("EVD-09", "requested"): _(
        "We asked for the following and have not yet received them; please send them: %(documents)s."
    ),
    ("EVD-09", "refused"): _(
        "You declined to send %(documents)s: please let us inspect them, or tell us by what other means you show "
        "compliance under Article 28(3)(h)."
    ),
    ("EVD-09", "referred"): _(
        "You refer to papers that we have not seen: %(documents)s%(cite)s; please send them, or the parts that concern "
        "our data."
    ),
    ("EVD-10", "unclear"): _("What you say on %(topics)s is not clear to us%(cite)s: what applies?"),
    ("EVD-10", "silent"): _(
        "Your documents do not cover the following: %(topics)s; please confirm each of these, and that our agreement "
        "will contain it."
    ),
    ("EVD-11", ""): _("Please send us documents of %(party)s itself that show its %(kinds)s."),
    ("EVD-12", ""): _("In your documents this is not clear to us%(cite)s: %(facts)s. What applies?"),
}

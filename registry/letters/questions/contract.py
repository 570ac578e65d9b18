"""The questions that letters ask about the agreement and its terms, by rule and case."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: dict[tuple[str, str], Promise] = {
    ("CON-01", "nothing"): _(
        "We have no data processing agreement with you on “%(service)s”: please send the one we signed, or your "
        "current one for signature."
    ),
    ("CON-01", "referred"): _(
        "Your documents refer to %(papers)s%(cite)s, but we hold no data processing agreement with you on "
        "“%(service)s”: please send the one we signed, or your current one for signature."
    ),
    ("CON-01", "ended"): _(
        "“%(agreement)s” ended on %(day)s and we still use “%(service)s”: please send the agreement that follows it."
    ),
    ("CON-01", "terms"): _(
        "Between us only “%(agreement)s” (%(kind)s) is in force; please send the data processing agreement that "
        "belongs to it, or point us to the clauses that contain what Article 28(3) requires."
    ),
    ("CON-01", "click"): _("Please send us the text of “%(agreement)s” as we accepted it online."),
    ("CON-02", ""): _("“%(agreement)s” ends on %(day)s: please send us the agreement that follows it before that day."),
    ("CON-03", ""): _(
        "“%(agreement)s” does not fully meet one item of Article 28 (%(item)s: %(outcome)s): will you agree to an "
        "amendment?"
    ),
    ("CON-03", "note"): _(
        "“%(agreement)s” does not fully meet one item of Article 28 (%(item)s: %(outcome)s; %(note)s): will you agree "
        "to an amendment?"
    ),
    ("CON-05", ""): _(
        "We do not find %(missing)s in “%(agreement)s”: where is it, or will you agree to add it (Article 28(3))?"
    ),
    ("CON-06", "kind"): _(
        "Does “%(agreement)s” allow you to engage sub-processors, and is that a specific or a general authorisation?"
    ),
    ("CON-06", "figures"): _(
        "“%(agreement)s” provides for changes of sub-processors without stating %(missing)s: what applies?"
    ),
    ("CON-08", "breach"): _(
        "You agreed to notify us of a breach within %(agreed)s, and your documents state %(stated)s%(cite)s: please "
        "confirm that the agreed time applies and is kept."
    ),
    ("CON-08", "trigger"): _(
        "You agreed to count your time to notify a breach %(agreed)s, and your documents count it %(stated)s%(cite)s: "
        "please confirm that the agreed rule applies."
    ),
    ("CON-08", "deletion"): _(
        "You agreed to delete our data %(agreed)s after the end, and your documents state %(stated)s%(cite)s: please "
        "confirm that the agreed time applies and is kept."
    ),
    ("CON-08", "retrieval"): _(
        "You agreed that we can retrieve our data for %(agreed)s after the end, and your documents state "
        "%(stated)s%(cite)s: please confirm that the agreed time applies."
    ),
    ("CON-08", "change"): _(
        "You agreed to announce changes of sub-processors %(agreed)s in advance, and your documents state "
        "%(stated)s%(cite)s: please confirm that the agreed time applies."
    ),
    ("CON-09", "silent"): _(
        "Will you inform us before you disclose our data to an authority, unless the law forbids it?"
    ),
    ("CON-09", "unclear"): _(
        "It is not clear to us whether you would inform us before you disclose our data to an authority%(cite)s: will "
        "you, unless the law forbids it?"
    ),
    ("CON-09", "denied"): _(
        "You state that you would not inform us before you disclose our data to an authority%(cite)s; Article 28(3)(a) "
        "requires it unless the law forbids it: will you agree to it?"
    ),
    ("CON-10", "own use, silent"): _(
        "Do you use our data for any purpose of your own, such as statistics or improving your product, and will you "
        "exclude it by contract?"
    ),
    ("CON-10", "own use, unclear"): _(
        "You leave open whether you use our data for your own purposes%(words)s%(cite)s: what exactly is done, with "
        "which data, on what legal basis, and as whose controller?"
    ),
    ("CON-10", "own use, denied"): _(
        "You state that you use our data for your own purposes%(words)s%(cite)s: on what legal basis and as whose "
        "controller, and how can we exclude it?"
    ),
    ("CON-10", "ai training, silent"): _(
        "Do you, or any party behind you, train models with our data, and will you exclude it by contract?"
    ),
    ("CON-10", "ai training, unclear"): _(
        "You leave open whether models are trained with our data%(words)s%(cite)s: is it done, with which data, and "
        "how can we exclude it?"
    ),
    ("CON-10", "ai training, denied"): _(
        "You state that models are trained with our data%(words)s%(cite)s: with which data, on what legal basis, and "
        "how can we exclude it?"
    ),
}

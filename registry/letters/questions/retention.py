"""The questions that letters ask about the end of the contract and copies, by rule and case."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: dict[tuple[str, str], Promise] = {
    ("RET-01", ""): _(
        "What happens to our data when the contract on “%(service)s” ends: will you return or delete it, at our "
        "choice, within what time, and confirm it in writing?"
    ),
    ("RET-01", "unclear"): _(
        "It is not clear to us what happens to our data when the contract on “%(service)s” ends%(cite)s. Will you "
        "return or delete it, at our choice, within what time, and confirm it in writing?"
    ),
    ("RET-01", "denied"): _(
        "You state that our data is neither deleted nor returned when the contract on “%(service)s” ends%(cite)s. "
        "Article 28(3)(g) requires one or the other, at our choice. Will you agree to it?"
    ),
    ("RET-02", ""): _(
        "When our contract ends, by when do %(parties)s delete what they hold of our data, and who confirms it?"
    ),
    ("RET-02", "known"): _(
        "When our contract ends, by when do %(parties)s delete what they hold of our data, and who confirms it?"
    ),
    ("RET-04", "copies"): _(
        "You keep backups for %(first)s and say that data is gone from them after %(second)s%(cite)s: which of the two "
        "is right, and counted from when?"
    ),
    ("RET-04", "backups"): _(
        "You give two times for the same copies, %(first)s and %(second)s%(cite)s: which of the two is right?"
    ),
    ("RET-04", "terms"): _(
        "You give two times for the deletion of the same data, %(first)s and %(second)s%(cite)s: which of the two is "
        "right?"
    ),
    ("RET-06", ""): _(
        "What you say on the end of the contract leaves out %(missing)s%(cite)s: will you agree to that?"
    ),
    ("RET-07", ""): _("How long do you keep these copies of our data: %(copies)s%(cite)s?"),
    ("RET-07", "none"): _(
        "Which copies of our data in “%(service)s” do you make, how often, where are they kept, and for how long?"
    ),
    ("RET-08", ""): _("When you restore an older copy, how do you make sure that data erased since is erased again?"),
    ("RET-08", "silent"): _(
        "When you restore an older copy, how do you make sure that data erased since is erased again?"
    ),
    ("RET-08", "unclear"): _(
        "It is not clear to us whether data erased since is erased again when you restore an older copy%(cite)s: is it?"
    ),
    ("RET-08", "denied"): _(
        "You state that data erased since is not erased again when you restore an older copy%(cite)s: will you erase "
        "it again from a list that we keep?"
    ),
    ("RET-09", "due"): _(
        "We stopped using “%(service)s” on %(ended)s and the last copy was due to be gone by %(due)s: please confirm "
        "in writing that %(parties)s have deleted our data."
    ),
    ("RET-09", "open"): _(
        "We stopped using “%(service)s” on %(ended)s; by the times you state, which are incomplete, our data was due "
        "to be gone by %(due)s. Please confirm in writing that %(parties)s have deleted it."
    ),
    ("RET-09", "none"): _(
        "We stopped using “%(service)s” on %(ended)s: please confirm in writing that %(parties)s have deleted our "
        "data, and when."
    ),
}

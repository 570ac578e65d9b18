"""How far the answers to a letter have come, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def questions_answered(done: int, asked: int) -> str:
    """How many questions of a letter need nothing more."""
    words = _("%(done)s of %(asked)s answered") % {"done": done, "asked": asked}
    return _plainly(done, asked) or words


def parts_answered(done: int, asked: int) -> str:
    """How many parts of a question are answered."""
    words = ngettext("%(done)s of %(asked)s part answered", "%(done)s of %(asked)s parts answered", asked)
    return _plainly(done, asked) or words % {"done": done, "asked": asked}


def _plainly(done: int, asked: int) -> str:
    """The words for none and for all; empty for some."""
    if not done:
        return _("nothing answered yet")
    return _("all answered") if done >= asked else ""

"""The two clocks in words: the day on which facts apply, and the day up to which they are known."""

from datetime import date

from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from suppliers.wording.figures import day


def clocks_on_page(on: date, known_on: date) -> str:
    """The day of a page and how it is known, such as "as known on 3 March 2026". A page is read when it is made."""
    if known_on > on:
        return _("as we know now of %(day)s") % {"day": day(on)}
    if known_on < on:
        return _("foreseen for %(day)s") % {"day": day(on)}
    return _("as known on %(day)s") % {"day": day(on)}


def clocks_in_file(on: date, known_on: date) -> str:
    """The same in a file, which is read later: "now" is a day."""
    if known_on > on:
        return _("for %(day)s, as known on %(known)s") % {"day": day(on), "known": day(known_on)}
    return clocks_on_page(on, known_on)


def clocks_of(lens: Lens) -> str:
    """The clocks of a lens, as a file states them."""
    return clocks_in_file(lens.on, lens.known_on or lens.on)

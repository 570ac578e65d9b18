"""What a line with a day says: what is found and, apart from that, what happens by itself if nobody acts."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.inbox.alike import Alike
from registry.inbox.coming import Awaited, ComingDay
from registry.inbox.lines import Line
from registry.rules.chain.answers import Silence
from suppliers.wording.figures import listing

# What is found, and what happens: of a decision of the supplier that nobody answers, by what silence means.
Said = tuple[Promise, Promise | Mapping[object, Promise]]
_ANNOUNCED = _("%(supplier)s announced a change of “%(service)s” on %(announced)s (%(kind)s: %(subject)s).")
_SAID: dict[tuple[str, str], Said] = {
    ("CON-02", ""): (
        _("No agreement that follows “%(agreement)s” with %(supplier)s is on record."),
        _("The agreement ends on %(day)s."),
    ),
    ("SEC-04", "soon"): (
        _("No certificate that follows %(scheme)s of %(supplier)s is on record."),
        _("The certificate ends on %(day)s."),
    ),
    ("SUB-04", "past"): (
        _ANNOUNCED,
        {
            Silence.ACCEPTS: _("Silence accepted it for %(organisations)s on %(deadline)s."),
            Silence.REFUSES: _("Silence refused it for %(organisations)s on %(deadline)s."),
            Silence.UNKNOWN: _("%(organisations)s did not answer by %(deadline)s: what this means is not on record."),
        },
    ),
    ("SUB-04", "running"): (
        _(
            "%(supplier)s announced a change of “%(service)s” on %(announced)s (%(kind)s: %(subject)s). Answer by "
            "%(deadline)s."
        ),
        {
            Silence.ACCEPTS: _("Silence accepts it for %(organisations)s."),
            Silence.REFUSES: _("Silence refuses it for %(organisations)s."),
            Silence.UNKNOWN: _("What silence means for %(organisations)s is not on record."),
        },
    ),
    ("TRA-02", "ends"): (
        _(
            "Nothing that follows %(decision)s (%(country)s) is on record. Data of “%(service)s” goes to %(importers)s "
            "under it."
        ),
        _("It ends on %(ends)s."),
    ),
}
COMING: dict[Awaited, tuple[Promise, Promise | str]] = {
    Awaited.ASSESSMENT: (_("The guarantees for “%(name)s” are due for their next assessment."), ""),
    Awaited.REVIEW: (_("“%(name)s” is due for its next review."), ""),
    Awaited.TRANSFER: (_("The basis of the transfer to %(name)s is due for review."), ""),
    Awaited.DECISION: (_("A decision on a finding of %(name)s ends."), _("The finding reopens.")),
    Awaited.BEGINNING: (_("“%(name)s” is planned."), _("It begins on this day.")),
}


def in_two(found: Alike) -> tuple[str, str]:
    """What is found, and what happens by itself; empty where nothing does."""
    finding = found.first
    said = _SAID.get((finding.code, finding.case))
    if said is None:
        return found.message, ""
    what, then = said
    if isinstance(then, Mapping):
        then = then[finding.seen.figures["silence"]]
    organisations = listing([each.name for each in found.organisations])
    return finding.worded(what), finding.worded(then, organisations=organisations)


def coming_in_two(coming: ComingDay) -> tuple[str, str]:
    """What a day of our own is set for, and what happens by itself on it: nothing where we only look again."""
    what, then = COMING[coming.awaited]
    return str(what) % {"name": coming.name}, str(then)


def happens(entries: Iterable[Line | ComingDay]) -> bool:
    """Whether something happens by itself about one of the entries."""
    for entry in entries:
        if isinstance(entry, ComingDay):
            if COMING[entry.awaited][1]:
                return True
        elif any((part.first.code, part.first.case) in _SAID for part in entry.parts):
            return True
    return False

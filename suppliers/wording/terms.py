"""The terms of a supplier in words: the same on every page, in every record and in every history."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from suppliers.values import (
    BackupKind,
    BackupTerm,
    BreachTerm,
    Disposal,
    RetentionEvent,
    RetentionTerm,
    Standing,
    Trigger,
)
from suppliers.values.period import Period
from suppliers.wording.choices import choice


def breach_notice(term: BreachTerm) -> str:
    """The time for a breach notice (Article 33(2)), such as "within 48 hours after becoming aware".

    Empty if the source states no notice. The standing of the claim then says so.
    """
    if term.notice is None and term.standing != Standing.STATED:
        return ""
    if term.notice is None:
        return _("no figure")
    return notice(term.notice, term.trigger)


def notice(within: Period, trigger: str) -> str:
    """A time for a breach notice and the moment from which it counts, as stated or as agreed."""
    return _("within %(notice)s %(trigger)s") % {"notice": within, "trigger": choice(Trigger, trigger)}


def backup(term: BackupTerm) -> str:
    """A copy with its interval and time kept, such as "Snapshot, every 1 day, kept for 35 days"."""
    parts = [capfirst(choice(BackupKind, term.kind))]
    if term.every:
        parts.append(_("every %(period)s") % {"period": term.every})
    if term.kept:
        parts.append(_("kept for %(period)s") % {"period": term.kept})
    else:
        parts.append(_("rotation not on record"))
    return ", ".join(parts)


def retention(term: RetentionTerm) -> str:
    """Data with its disposal and time (Article 28(3)(g)), such as "Backups: deletion, 90 days after erasure"."""
    return f"{term.what}: {choice(Disposal, term.disposal)}, {_time(term)}"


def _time(term: RetentionTerm) -> str:
    event = choice(RetentionEvent, term.event)
    if not term.kept:
        return term.criteria or _("after %(event)s, period not on record") % {"event": event}
    time = _("%(period)s after %(event)s") % {"period": term.kept, "event": event}
    return "; ".join(filter(None, (time, term.criteria)))

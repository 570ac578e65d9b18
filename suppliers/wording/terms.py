"""What a supplier's terms say, each in one sentence: the same on a page, in a record and in a history."""

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
from suppliers.wording.choices import choice


def breach_notice(term: BreachTerm) -> str:
    """How soon the supplier notifies a breach (Article 33(2)), such as "within 48 hours after becoming aware".

    Empty where the source gives no figure because it states no notice: its standing says so.
    """
    if term.notice is None:
        return _("no figure") if term.standing == Standing.STATED else ""
    return _("within %(notice)s %(trigger)s") % {"notice": term.notice, "trigger": choice(Trigger, term.trigger)}


def backup(term: BackupTerm) -> str:
    """Which copy is made how often and kept how long, such as "Snapshot, every 1 day, kept for 35 days"."""
    parts = [capfirst(choice(BackupKind, term.kind))]
    if term.every:
        parts.append(_("every %(period)s") % {"period": term.every})
    parts.append(_("kept for %(period)s") % {"period": term.kept} if term.kept else _("rotation not on record"))
    return ", ".join(parts)


def retention(term: RetentionTerm) -> str:
    """What becomes of which data when (Article 28(3)(g)), such as "Backups: deletion, gone 90 days after erasure"."""
    return f"{term.what}: {choice(Disposal, term.disposal)}, {_gone(term)}"


def _gone(term: RetentionTerm) -> str:
    event = choice(RetentionEvent, term.event)
    if term.kept:
        when = _("gone %(period)s after %(event)s") % {"period": term.kept, "event": event}
        return f"{when}; {term.criteria}" if term.criteria else when
    return term.criteria or _("after %(event)s, period not on record") % {"event": event}

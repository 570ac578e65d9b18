"""The question on what sources leave unclear: a part for each fact, which says what we read and asks one thing."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.causes.point import Point
from registry.letters.asked import Asked
from registry.letters.behind import biometric
from registry.letters.composed import Part
from registry.letters.matter import Matter, keys_of
from registry.rules.evidence.claim_kinds import claim_kind
from suppliers.values import (
    Access,
    BackupTerm,
    Claim,
    Control,
    DataHandled,
    DataLocation,
    Declaration,
    DeclarationKind,
    LocationKind,
    RetentionTerm,
    SecurityMeasure,
    ServiceLevel,
    Test,
)


class Asking(NamedTuple):
    """The words for a fact of one kind, with its detail, and the one thing that is asked about it."""

    ask: Promise
    kind: Callable[[Any], Any] = claim_kind
    detail: Callable[[Any], str] = lambda row: ""


_HOW_LONG = gettext_lazy("how long is it kept, and counted from when?")
_OTHERS = Asking(gettext_lazy("what do you mean?"))
_ASKING: dict[type[Claim], Asking] = {
    Access: Asking(gettext_lazy("what exactly can be accessed?")),
    BackupTerm: Asking(_HOW_LONG),
    DataHandled: Asking(gettext_lazy("which data about which people do you mean?")),
    DataLocation: Asking(
        gettext_lazy("which places and countries do you mean?"),
        kind=lambda row: LocationKind(row.kind),
        detail=lambda row: row.facility,
    ),
    Declaration: Asking(
        gettext_lazy("does this hold without exception, and for whom?"),
        kind=lambda row: f"“{DeclarationKind(row.kind).label}”",
        detail=lambda row: row.words,
    ),
    RetentionTerm: Asking(_HOW_LONG),
    SecurityMeasure: Asking(
        gettext_lazy("do you have this measure, and for which parts?"), kind=lambda row: Control(row.control)
    ),
    ServiceLevel: Asking(gettext_lazy("which figure applies?"), detail=lambda row: row.what),
    Test: Asking(gettext_lazy("how often is it run?"), detail=lambda row: row.what),
}


def unclear(matter: Matter, asked: Iterable[Asked]) -> list[Part]:
    """A part for each unclear fact of some findings; not for one that another question of the letter asks about."""
    found: dict[Claim, list[Asked]] = {}
    for each in asked:
        others = biometric(each) if Point.TEMPLATES in matter.writer.points else ()
        for row in each.finding.seen.evidence:
            if isinstance(row, Claim) and row not in others:
                found.setdefault(row, []).append(each)
    return [_part(matter, row, those) for row, those in found.items()]


def _part(matter: Matter, row: Claim, asked: list[Asked]) -> Part:
    asking = _ASKING.get(type(row), _OTHERS)
    words = {
        "about": matter.writer.voice.word(asking.kind(row)),
        "detail": asking.detail(row).rstrip("."),
        "worded": row.worded,
        "cite": matter.writer.cite([row]),
        "ask": str(asking.ask),
    }
    if words["detail"]:
        words["about"] = _("%(about)s (%(detail)s)") % words
    text = _("What you write on %(about)s%(cite)s is not clear to us: %(ask)s") % words
    if row.worded:
        text = _("You write “%(worded)s”%(cite)s, on %(about)s: %(ask)s") % words
    kind, number = row.key
    return Part(key=f"{asked[0].code} {kind} {number}", text=matter.whose(text, asked), findings=keys_of(asked))

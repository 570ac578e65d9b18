"""The questions on the end of the contract and on copies."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.letters.asked import Asked
from registry.letters.composed import Part
from registry.letters.matter import Matter, as_paragraph, joined, keys_of
from registry.values import PartKind
from suppliers.values import Disposal, RetentionTerm

# What is asked for each term that is missing at the end of the contract, by the choices of RET-06.
MISSING = {
    "choice": gettext_lazy("Will you return the data first, if we choose so?"),
    "time": gettext_lazy("Within what time is it deleted?"),
    "proof": gettext_lazy("Will you confirm the deletion in writing?"),
}
STATED = {
    Disposal.DELETE: gettext_lazy("You delete our data when the contract ends"),
    Disposal.RETURN: gettext_lazy("You return our data when the contract ends"),
}


def ending(matter: Matter) -> tuple[Part, ...]:
    """What happens at the end, or the confirmation that it has happened."""
    stated, below = matter.of("RET-06"), matter.of("RET-02")
    parts = [*matter.parts(matter.rest(stated, below)), *_below(matter, below)]
    if not stated:
        return _paragraph(parts)
    return (_lead(matter, stated), *_missing(stated), *parts)


def _paragraph(parts: list[Part]) -> tuple[Part, ...]:
    """Two short questions as one paragraph."""
    if len(parts) > 2:
        return tuple(parts)
    return (replace(joined(parts), kind=PartKind.LEAD),)


def _lead(matter: Matter, stated: tuple[Asked, ...]) -> Part:
    """What the documents state of the end of the contract."""
    rows = dict.fromkeys(row for each in stated for row in each.finding.seen.evidence)
    disposals = {row.disposal for row in rows if isinstance(row, RetentionTerm)}
    words = _("You state what happens to our data when the contract ends")
    if len(disposals) == 1:
        words = str(STATED.get(Disposal(disposals.pop()), words))
    return matter.lead(matter.lead_in(stated=words, cite=matter.writer.cite(rows)))


def _missing(stated: tuple[Asked, ...]) -> list[Part]:
    """A part for each term that is not on record."""
    found: dict[str, list[Asked]] = {}
    for each in stated:
        for term in each.finding.seen.figures["missing"]:
            found.setdefault(term.value, []).append(each)
    return [
        Part(key=f"end {term}", text=str(MISSING[term]), findings=keys_of(found[term]))
        for term in MISSING
        if term in found
    ]


def _below(matter: Matter, asked: tuple[Asked, ...]) -> list[Part]:
    """When the parties behind the service delete what they hold: all of them in one sentence."""
    if not asked:
        return []
    parties = dict.fromkeys(party for each in asked for party in each.finding.seen.figures["parties"])
    text = _("By when do %(parties)s delete what they hold of our data, and who confirms it?")
    words = {"parties": matter.writer.voice.word(tuple(parties))}
    return [Part(key="below", text=text % words, findings=keys_of(asked))]


def copies(matter: Matter) -> tuple[Part, ...]:
    """Two periods for one copy, then how long each copy is kept and whether it is encrypted, then restoring."""
    kept, encrypted = matter.of("RET-07", case=""), matter.of("SEC-01", case="copies")
    together: list[Part] = []
    if kept and encrypted:
        together = [_kept_and_encrypted(matter, (*kept, *encrypted))]
    else:
        together = matter.parts((*kept, *encrypted))
    periods, restored = matter.of("RET-04"), matter.of("RET-08")
    others = matter.parts(matter.rest(kept, encrypted, periods, restored))
    return as_paragraph([*matter.parts(periods), *together, *others, *matter.parts(restored)])


def _kept_and_encrypted(matter: Matter, asked: tuple[Asked, ...]) -> Part:
    """What is asked about copies of which neither the time nor the encryption is on record."""
    kinds = dict.fromkeys(kind for each in asked for kind in each.finding.seen.figures["copies"])
    rows = dict.fromkeys(row for each in asked for row in each.finding.seen.evidence)
    words = {"copies": matter.writer.voice.word(tuple(kinds)), "cite": matter.writer.cite(rows)}
    text = _("How long do you keep these copies, where, and are they encrypted: %(copies)s%(cite)s?") % words
    return Part(key="copies", text=text, findings=keys_of(asked))

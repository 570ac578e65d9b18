"""The question on who can access the data: statements that contradict each other, and how each access is guarded."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from registry.letters.asked import Asked
from registry.letters.composed import Part
from registry.letters.matter import Matter, as_paragraph, keys_of
from registry.values import PartKind
from suppliers.wording.figures import listing


def access(matter: Matter) -> tuple[Part, ...]:
    """Pairs of statements, then what is open about every access. Without pairs, a part for each party."""
    pairs = matter.of("EVD-07", "ACC-01")
    if len(pairs) < 2:
        return as_paragraph(matter.parts(matter.asked))
    guards = matter.of("ACC-02", case="")
    rest = matter.parts(matter.rest(pairs, guards))
    return (matter.lead(matter.lead_in()), *pairs_of(matter, pairs), *rest, *_guards(matter, guards))


def pairs_of(matter: Matter, asked: Iterable[Asked]) -> list[Part]:
    """Two statements each, both with their sections, after a sentence that asks which of them is right."""
    found: dict[str, list[Asked]] = {}
    for each in asked:
        found.setdefault(each.thing, []).append(each)
    return [Part(key=thing, text=_pair(matter, those[0]), findings=keys_of(those)) for thing, those in found.items()]


def _pair(matter: Matter, asked: Asked) -> str:
    words = matter.writer.words(asked)
    if asked.code == "EVD-07":
        return _("%(conflict)s%(cite)s.") % words
    return matter.writer.question(asked)


def _guards(matter: Matter, asked: tuple[Asked, ...]) -> list[Part]:
    """Each access that is known, then what is open about them: two sentences for all parties."""
    if not asked:
        return []
    voice = matter.writer.voice
    found: dict[str, dict[object, None]] = {}
    details: dict[object, None] = {}
    for each in asked:
        figures = each.finding.seen.figures
        found.setdefault(voice.people(figures["who"]), {}).update(dict.fromkeys(figures["layers"]))
        details |= dict.fromkeys(figures["open"])
    known = [_("%(who)s (%(layers)s)") % {"who": who, "layers": voice.word(tuple(each))} for who, each in found.items()]
    words = {"known": listing(known, most=len(known)), "open": voice.word(tuple(details))}
    text = _("We know of access by %(known)s. For each of them, please also state %(open)s.") % words
    return [Part(key="guards", kind=PartKind.AFTER, text=text, findings=keys_of(asked))]

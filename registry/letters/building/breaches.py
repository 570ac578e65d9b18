"""The questions on the notice of a breach: the supplier's own, and those of the parties behind it."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from registry.letters.asked import Asked
from registry.letters.composed import Part
from registry.letters.matter import Matter, as_paragraph, joined, keys_of
from registry.values import PartKind
from suppliers.wording.figures import listing

# Rules that ask for a notice or for its figure; only BRE-02 names our limit itself.
WITHOUT_LIMIT = ("BRE-01", "BRE-03")


def breach(matter: Matter) -> tuple[Part, ...]:
    """The notice, our limit, and what the notice leaves open: one paragraph."""
    notice = [*matter.parts(matter.of(*WITHOUT_LIMIT)), *_too_long(matter)]
    parts = [*notice, *_our_limit(matter), *_details(matter, beside=bool(notice))]
    rest = matter.parts(matter.rest(matter.of("BRE-01", "BRE-02", "BRE-03", "BRE-07")))
    if not parts:
        return as_paragraph(rest)
    return (replace(joined(parts), key="lead", kind=PartKind.LEAD), *rest)


def _too_long(matter: Matter) -> list[Part]:
    """Notices that are longer than our limits, which may differ."""
    asked = matter.of("BRE-02")
    found: dict[str, list[Asked]] = {}
    for each in asked:
        found.setdefault(matter.writer.words(each)["notice"], []).append(each)
    parts = []
    for notice, those in found.items():
        if len(_limits(those)) == 1:
            parts += matter.parts(those)
            continue
        words = {"notice": notice, "cite": matter.writer.words(those[0])["cite"], "limits": _limits_in_words(those)}
        text = _(
            "You notify us of a personal data breach within %(notice)s%(cite)s. Our limits are %(limits)s: will you "
            "agree to them?"
        )
        parts.append(Part(key=those[0].thing, text=text % words, findings=keys_of(those)))
    return parts


def _our_limit(matter: Matter) -> list[Part]:
    """Our limit, where the notice has no figure to hold against it."""
    asked = matter.of(*WITHOUT_LIMIT)
    limits = _limits(asked)
    if not limits:
        return []
    words = {"limits": _limits_in_words(asked)}
    text = _("Our limits are %(limits)s: will you agree to them?")
    if len(limits) == 1:
        text = _("Our limit is %(limits)s: will you agree to that?")
    return [Part(key="limit", text=text % words, findings=keys_of(asked))]


def _limits(asked: Iterable[Asked]) -> list[str]:
    """The limits of the organisations that ask, each once."""
    limits = (each.finding.organisation.longest_notice for each in asked)
    return list(dict.fromkeys(str(limit) for limit in limits if limit is not None))


def _limits_in_words(asked: Iterable[Asked]) -> str:
    """The limits, each with its organisation where they differ."""
    asked = list(asked)
    limits = _limits(asked)
    if len(limits) == 1:
        return limits[0]
    words = []
    for organisation in dict.fromkeys(each.finding.organisation for each in asked):
        if organisation.longest_notice is not None:
            words.append(f"{organisation.longest_notice} ({organisation.legal_name})")
    return listing(words)


def _details(matter: Matter, *, beside: bool) -> list[Part]:
    """What a notice leaves open. After a sentence on the notice it needs no citation of its own."""
    confirmed = matter.parts(matter.of("BRE-07", case="confirmed"))
    asked = matter.of("BRE-07", case="")
    if not asked:
        return confirmed
    if not beside:
        return [*matter.parts(asked), *confirmed]
    details = dict.fromkeys(detail for each in asked for detail in each.finding.seen.figures["details"])
    words = {"details": matter.writer.voice.word(tuple(details))}
    text = _("For the notice, please also state %(details)s.") % words
    return [Part(key="details", text=text, findings=keys_of(asked)), *confirmed]


def breach_chain(matter: Matter) -> tuple[Part, ...]:
    """The notices along the chain: all parties without a figure in one sentence, then the others."""
    open_ended = [each for each in matter.of("BRE-04") if each.case in {"open", "unknown"}]
    if not open_ended:
        return as_paragraph(matter.parts(matter.asked))
    parties = dict.fromkeys(party for each in open_ended for party in each.finding.seen.figures["parties"])
    words = matter.writer.voice.word(tuple(parties))
    text = _(
        "Within how many hours must %(parties)s notify you, or the company that engages them, of a personal data "
        "breach?"
    )
    first = Part(key="chain", text=text % {"parties": words}, findings=keys_of(open_ended))
    return as_paragraph([first, *matter.parts(matter.rest(open_ended))])

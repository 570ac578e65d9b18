"""The questions on evidence: data that the supplier generates, its statement, its certificates and its conclusions."""

from dataclasses import replace

from registry.letters.asked import Asked
from registry.letters.building.access import pairs_of
from registry.letters.building.unclear import unclear
from registry.letters.composed import Part
from registry.letters.matter import Matter, as_paragraph, joined, keys_of
from registry.values import PartKind

# The order of the parts on certificates: single ones, then what is no certificate, then whether there is any.
CERTIFICATES = ("SEC-04", "SEC-03", "SEC-10", "SEC-05")


def generated(matter: Matter) -> tuple[Part, ...]:
    """Statements that do not agree, as the first sentences, then the question: one paragraph."""
    conflicts = matter.of("EVD-07")
    rest = matter.parts(matter.rest(conflicts))
    if not rest:
        return as_paragraph(matter.parts(conflicts))
    return (replace(joined([*pairs_of(matter, conflicts), *rest]), key="lead", kind=PartKind.LEAD),)


def statement(matter: Matter) -> tuple[Part, ...]:
    """For each document its age or its missing date, then what has changed since."""
    by_document: dict[int, list[Asked]] = {}
    for each in matter.asked:
        by_document.setdefault(each.finding.about.id, []).append(each)
    return as_paragraph([joined(_on_document(matter, asked)) for asked in by_document.values()])


def _on_document(matter: Matter, asked: list[Asked]) -> list[Part]:
    """What is asked about one document. The changes of the law are named once, for all who ask."""
    changed = [each for each in asked if each.code == "EVD-06"]
    parts = matter.parts(each for each in asked if each.code != "EVD-06")
    if changed:
        events = dict.fromkeys(event for each in changed for event in each.finding.seen.figures["events"])
        in_order = tuple(sorted(events, key=lambda event: (event.on, event.id)))
        text = matter.writer.question(changed[0], events=matter.writer.voice.word(in_order))
        parts.append(Part(key=changed[0].thing, text=text, findings=keys_of(changed)))
    return parts


def certificates(matter: Matter) -> tuple[Part, ...]:
    """A part for each scheme or group of schemes."""
    places = {code: place for place, code in enumerate(CERTIFICATES)}
    return as_paragraph(matter.parts(sorted(matter.asked, key=lambda asked: places.get(asked.code, len(places)))))


def evidence(matter: Matter) -> tuple[Part, ...]:
    """The facts behind conclusions, then what is unclear. Documents of other parties are among the papers asked for."""
    open_facts = matter.of("EVD-12")
    rest = matter.parts(matter.rest(matter.of("EVD-11"), open_facts))
    return as_paragraph([*rest, *unclear(matter, open_facts)])

"""A matter of a letter: all findings on one point about one service, from which its question is built."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from django.utils.translation import gettext as _

from registry.letters.asked import Asked
from registry.letters.composed import Part
from registry.letters.points import PointWords
from registry.letters.writer import Writer, filled
from registry.rules.dossiers import EngagementDossier
from registry.values import Engagement, PartKind
from suppliers.values import Claim, Service
from suppliers.wording.figures import listing

C = TypeVar("C", bound=Claim)
# The longest question, in lettered parts.
MOST_PARTS = 8


@dataclass(frozen=True, kw_only=True)
class Matter:
    """The findings on one point about one service, of every organisation that sends the letter."""

    words: PointWords
    service: Service
    asked: tuple[Asked, ...]
    writer: Writer

    def of(self, *codes: str, case: str | None = None) -> tuple[Asked, ...]:
        """The findings of some rules, or of one of their cases."""
        return tuple(each for each in self.asked if each.code in codes and case in {None, each.case})

    def of_cases(self, code: str, cases: Collection[str]) -> tuple[Asked, ...]:
        """The findings of some cases of a rule."""
        return tuple(each for each in self.of(code) if each.case in cases)

    def rest(self, *taken: Iterable[Asked]) -> tuple[Asked, ...]:
        """The findings that no other part has taken."""
        keys = {each.key for group in taken for each in group}
        return tuple(each for each in self.asked if each.key not in keys)

    @cached_property
    def dossiers(self) -> tuple[EngagementDossier, ...]:
        """The dossiers of the organisations that ask, each once."""
        return tuple({each.dossier.engagement.id: each.dossier for each in self.asked}.values())

    def claims(self, kind: type[C]) -> tuple[C, ...]:
        """The claims of one kind that apply to an organisation that asks, each once."""
        return tuple(dict.fromkeys(row for dossier in self.dossiers for row in dossier.claims(kind)))

    def lead(self, text: str, asked: Iterable[Asked] = ()) -> Part:
        """The first sentences of the question."""
        return Part(key="lead", kind=PartKind.LEAD, text=text, findings=keys_of(asked))

    def lead_in(self, **words: str) -> str:
        """The first sentence that the point always has."""
        return filled(self.words.lead_in, words)

    def parts(self, asked: Iterable[Asked]) -> list[Part]:
        """A lettered part for each thing that findings are about, in the words of their questions.

        The same sentence comes once for all organisations. One that is not of all who use the service says whose it is.
        """
        found: list[Part] = []
        for thing, those in _by_thing(asked).items():
            found += self._of_thing(thing, those)
        return found

    def whose(self, text: str, asked: Iterable[Asked]) -> str:
        """A sentence, with the organisations that it is about, unless it is about all that use the service."""
        about = {each.finding.organisation.id: each.finding.organisation.legal_name for each in asked}
        if self._users <= about.keys():
            return text
        return _("%(organisation)s: %(text)s") % {"organisation": listing(list(about.values())), "text": text}

    @cached_property
    def _users(self) -> set[int]:
        """The organisations that send the letter and use the service."""
        senders = {organisation.id for organisation in self.writer.voice.senders}
        rows = self.writer.lens.where(Engagement, "service_id", self.service.id)
        return {row.organisation_id for row in rows if row.organisation_id in senders}

    def _of_thing(self, thing: str, asked: list[Asked]) -> Iterator[Part]:
        texts: dict[str, list[Asked]] = {}
        for each in asked:
            texts.setdefault(self.writer.question(each), []).append(each)
        for place, (text, those) in enumerate(texts.items()):
            text = self.whose(text, those)
            key = thing
            if place:
                key = f"{thing} {place + 1}"
            yield Part(key=key, text=text, findings=keys_of(those))


def keys_of(asked: Iterable[Asked]) -> tuple[tuple[int, str, str], ...]:
    """The keys of findings, each once."""
    return tuple(dict.fromkeys(each.key for each in asked))


def as_paragraph(parts: list[Part]) -> tuple[Part, ...]:
    """A question with a single part as one paragraph, without a letter."""
    if len(parts) != 1:
        return tuple(parts)
    return (replace(parts[0], kind=PartKind.LEAD),)


def at_most(parts: Iterable[Part], most: int = MOST_PARTS) -> tuple[Part, ...]:
    """The parts, of which no more than *most* are lettered: the last one takes the text of those beyond."""
    kept, beyond, rest = [], [], []
    for part in parts:
        if part.kind == PartKind.LEAD:
            kept.append(part)
        elif part.kind != PartKind.PART:
            rest.append(part)
        else:
            beyond.append(part)
    if len(beyond) > most:
        last = beyond[most - 1 :]
        beyond = [*beyond[: most - 1], joined(last)]
    return (*kept, *beyond, *rest)


def joined(parts: list[Part], by: str = " ") -> Part:
    """Several parts as one, under the key of the first."""
    findings = tuple(dict.fromkeys(key for part in parts for key in part.findings))
    return replace(parts[0], text=by.join(part.text for part in parts), findings=findings)


def _by_thing(asked: Iterable[Asked]) -> dict[str, list[Asked]]:
    found: dict[str, list[Asked]] = {}
    for each in asked:
        found.setdefault(each.thing, []).append(each)
    return found

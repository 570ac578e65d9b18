"""A composed letter as plain values, before anything is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registry.values import PartKind

# A finding by the organisation, code and subject under which decisions on it are kept.
FindingKey = tuple[int, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a question. ``key`` is the same each time that the same facts are composed."""

    key: str
    text: str
    kind: PartKind = PartKind.PART
    findings: tuple[FindingKey, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question: a point about one service."""

    point: str
    service_id: int
    title: str
    parts: tuple[Part, ...]

    @property
    def findings(self) -> tuple[FindingKey, ...]:
        """The findings that it asks about, each once."""
        return tuple(dict.fromkeys(key for part in self.parts for key in part.findings))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAsked:
    """A paper asked for, with why. ``document_id`` is the document on record; None where there is none."""

    key: str
    document_id: int | None
    title: str
    why: str
    findings: tuple[FindingKey, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A letter as the register composes it. ``dropped`` are points left out because there are too many questions."""

    language: str
    about: str
    addressee: str
    mailbox: str
    opening: str
    closing: str
    questions: tuple[Question, ...]
    papers: tuple[PaperAsked, ...]
    dropped: tuple[Question, ...] = ()


def lettered(parts: Iterable[Part]) -> Iterator[tuple[str, Part]]:
    """The parts with their letters: "a", "b", … A part that is no lettered one has none."""
    letter = ord("a")
    for part in parts:
        if part.kind == PartKind.PART:
            yield chr(letter), part
            letter += 1
        else:
            yield "", part

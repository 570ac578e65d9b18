"""Composing a letter: the findings about one supplier as numbered questions, in the order of the points."""

from collections.abc import Collection, Iterable

from django.utils.translation import get_language

from registry.causes.point import Point
from registry.letters.asked import Asked
from registry.letters.building import built
from registry.letters.citing import Citing
from registry.letters.composed import Composed, FindingKey, Question
from registry.letters.evidence_in_templates import moved
from registry.letters.gathering import gathered
from registry.letters.heads import head_of
from registry.letters.language import in_language
from registry.letters.limits import within_limits
from registry.letters.matter import Matter
from registry.letters.papers import papers
from registry.letters.points import BY_CODE, PLACES
from registry.letters.voice import Voice
from registry.letters.writer import Writer
from registry.reading.lens import Lens
from registry.values import Organisation
from suppliers.values import Document, Supplier


def compose(
    lens: Lens,
    supplier: Supplier,
    senders: Collection[Organisation],
    waiting: Collection[FindingKey] = (),
    waiting_papers: Collection[str] = (),
    *,
    language: str = "",
) -> Composed:
    """The letter of organisations to a supplier, of the lens's day. The first organisation is the sender.

    *waiting* are the findings, and *waiting_papers* the marks of the papers, that another letter waits for. Without a
    *language* it is written in that of the person.
    """
    asked = moved(gathered(lens, supplier, senders, waiting))
    with in_language(language):
        return _composed(_writer(lens, supplier, senders, asked), asked, waiting_papers)


def _composed(writer: Writer, asked: tuple[Asked, ...], waiting_papers: Collection[str]) -> Composed:
    questions, dropped = within_limits(_questions(asked, writer), asked)
    kept = _still_asked(asked, dropped)
    return Composed(
        **head_of(voice=writer.voice, lens=writer.lens, asked=kept, questions=questions),
        language=get_language() or "",
        questions=questions,
        papers=tuple(paper for paper in papers(kept, writer) if paper.key not in waiting_papers),
        dropped=dropped,
    )


def _writer(lens: Lens, supplier: Supplier, senders: Collection[Organisation], asked: Iterable[Asked]) -> Writer:
    """The writer of the letter. If only one document was read, the letter cites its sections alone."""
    asked = list(asked)
    documents: dict[int, Document] = {}
    for each in asked:
        documents |= {document.id: document for document in each.dossier.read}
    only = None
    if len(documents) == 1:
        (only,) = documents.values()
    return Writer(
        lens=lens,
        voice=Voice(supplier=supplier, senders=tuple(senders)),
        citing=Citing(lens=lens, only=only),
        points=frozenset(each.point for each in asked),
    )


def _questions(asked: Iterable[Asked], writer: Writer) -> tuple[Question, ...]:
    """A question for each point and service, in the order of the points."""
    matters: dict[tuple[int, int], list[Asked]] = {}
    for each in asked:
        if each.point == Point.PAPERS:
            # The papers come in a table at the end.
            continue
        matters.setdefault((PLACES[each.point], each.service.id), []).append(each)
    services = {service for _place, service in matters}
    found = []
    for _key, those in sorted(matters.items()):
        question = _question(tuple(those), writer, named=len(services) > 1)
        if question.parts:
            found.append(question)
    return tuple(found)


def _question(asked: tuple[Asked, ...], writer: Writer, *, named: bool) -> Question:
    """The question on one point about one service, which its title names if there are several."""
    words, service = BY_CODE[asked[0].point], asked[0].service
    matter = Matter(words=words, service=service, asked=asked, writer=writer)
    title = str(words.title)
    if named:
        title = f"{title} (“{service.name}”)"
    return Question(point=words.point, service_id=service.id, title=title, parts=built(matter))


def _still_asked(asked: Iterable[Asked], dropped: Iterable[Question]) -> tuple[Asked, ...]:
    """The findings without those of questions that were dropped."""
    gone = {key for question in dropped for key in question.findings}
    return tuple(each for each in asked if each.key not in gone)

"""Composing a letter again: what a person has edited, added or left out stays; the rest follows the register."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registry.letters.composed import Composed, FindingKey, PaperAsked, Part, Question
from registry.letters.points import LAST, PLACES
from registry.letters.reading import LetterOnRecord, QuestionOnRecord
from registry.values import OWN, LetterPaper, LetterPart, PartKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPart:
    """A part as it is to be written. ``id`` is that of its row; None for a new one."""

    id: int | None
    key: str
    kind: str
    composed: str
    text: str
    left_out: str
    fresh: bool
    findings: tuple[FindingKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextQuestion:
    """A question as it is to be written."""

    id: int | None
    point: str
    service_id: int | None
    title: str
    left_out: str
    parts: tuple[NextPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPaper:
    """A paper as it is to be written."""

    id: int | None
    key: str
    document_id: int | None
    title: str
    why: str
    composed: str
    left_out: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextLetter:
    """A letter as it is to be written, with the titles of the questions that are new or gone."""

    opening: str
    closing: str
    questions: tuple[NextQuestion, ...]
    papers: tuple[NextPaper, ...]
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


# A point and a service.
_QuestionKey = tuple[str, int | None]


def first_time(composed: Composed) -> NextLetter:
    """A letter that is composed for the first time."""
    return NextLetter(
        opening=composed.opening,
        closing=composed.closing,
        questions=tuple(_added(question, fresh=False) for question in composed.questions),
        papers=tuple(map(_added_paper, composed.papers)),
    )


def again(record: LetterOnRecord, composed: Composed) -> NextLetter:
    """A draft composed again. What nobody touched follows the register; the rest stays and is marked."""
    letter = record.letter
    known = {_key(question): question for question in record.questions if question.row.point}
    coming: dict[_QuestionKey, Question] = {(each.point, each.service_id): each for each in composed.questions}
    gone = [known[key] for key in known.keys() - coming.keys()]
    questions = [*_asked(known, coming), *filter(None, map(_without_reason, gone)), *_own(record)]
    return NextLetter(
        opening=_followed_text(letter.opening, before=letter.composed_opening, after=composed.opening),
        closing=_followed_text(letter.closing, before=letter.composed_closing, after=composed.closing),
        questions=tuple(sorted(questions, key=_order)),
        papers=tuple(_papers(record.papers, composed.papers)),
        new=tuple(coming[key].title for key in coming if key not in known),
        gone=tuple(question.row.title for question in gone),
    )


def _asked(known: dict[_QuestionKey, QuestionOnRecord], coming: dict[_QuestionKey, Question]) -> Iterator[NextQuestion]:
    """The questions that the register asks: those that were there, and new ones."""
    for key, question in coming.items():
        if key in known:
            yield _kept(known[key], question)
        else:
            yield _added(question, fresh=True)


def _own(record: LetterOnRecord) -> Iterator[NextQuestion]:
    """The questions that a person added, as they are."""
    for question in record.questions:
        if not question.row.point:
            yield _with(question, tuple(_unasked(question, part) for part in question.parts))


def _followed_text(text: str, *, before: str, after: str) -> str:
    """A text as the register composes it now, unless a person has edited what it composed before."""
    return after if text == before else text


def _key(question: QuestionOnRecord) -> _QuestionKey:
    return question.row.point, question.row.service_id


def _order(question: NextQuestion) -> tuple[int, int]:
    return PLACES.get(question.point, LAST), question.service_id or 0


def _added(question: Question, *, fresh: bool) -> NextQuestion:
    """A question that was not there."""
    return NextQuestion(
        id=None,
        point=question.point,
        service_id=question.service_id,
        title=question.title,
        left_out="",
        parts=tuple(_added_part(part, fresh=fresh) for part in question.parts),
    )


def _added_part(part: Part, *, fresh: bool) -> NextPart:
    return NextPart(
        id=None,
        key=part.key,
        kind=part.kind,
        composed=part.text,
        text=part.text,
        left_out="",
        fresh=fresh,
        findings=part.findings,
    )


def _kept(known: QuestionOnRecord, question: Question) -> NextQuestion:
    """A question that was there: its parts one by one. What a person added comes after the lettered parts."""
    by_key = {part.key: part for part in known.parts}
    coming = {part.key for part in question.parts}
    parts = []
    for part in question.parts:
        if part.key in by_key:
            parts.append(_followed(by_key[part.key], part))
        else:
            parts.append(_added_part(part, fresh=True))
    stays = [part for part in known.parts if part.key not in coming and _stays(part)]
    parts += [_unasked(known, part) for part in stays]
    row = known.row
    return NextQuestion(
        id=row.id,
        point=row.point,
        service_id=row.service_id,
        title=row.title,
        left_out=row.left_out,
        parts=tuple(sorted(parts, key=_kind_order)),
    )


_KINDS = list(PartKind)


def _kind_order(part: NextPart) -> int:
    return _KINDS.index(PartKind(part.kind))


def _followed(known: LetterPart, part: Part) -> NextPart:
    """A part that is asked again: an edited text stays, any other follows the register."""
    return NextPart(
        id=known.id,
        key=known.key,
        kind=part.kind,
        composed=part.text,
        text=known.text if known.edited else part.text,
        left_out=known.left_out,
        fresh=False,
        findings=part.findings,
    )


def _stays(part: LetterPart) -> bool:
    """Whether a part that is no longer asked stays: a person wrote it."""
    return part.key.startswith(OWN) or (part.edited and part.asked)


def _unasked(known: QuestionOnRecord, part: LetterPart) -> NextPart:
    """A part that a person wrote. One that was composed once has nothing composed any more."""
    return NextPart(
        id=part.id,
        key=part.key,
        kind=part.kind,
        composed="",
        text=part.text,
        left_out=part.left_out,
        fresh=False,
        findings=known.keys_of(part),
    )


def _without_reason(known: QuestionOnRecord) -> NextQuestion | None:
    """A question that the register no longer asks: what a person wrote in it. None: nobody wrote anything."""
    parts = tuple(_unasked(known, part) for part in known.parts if _stays(part))
    if not parts:
        return None
    return _with(known, parts)


def _with(known: QuestionOnRecord, parts: tuple[NextPart, ...]) -> NextQuestion:
    row = known.row
    return NextQuestion(
        id=row.id,
        point=row.point,
        service_id=row.service_id,
        title=row.title,
        left_out=row.left_out,
        parts=parts,
    )


def _papers(known: Iterable[LetterPaper], coming: Iterable[PaperAsked]) -> Iterable[NextPaper]:
    """The papers: those that the register asks for, then those that a person added or edited."""
    by_key = {paper.key: paper for paper in known}
    keys = set()
    for paper in coming:
        keys.add(paper.key)
        if paper.key in by_key:
            yield _followed_paper(by_key[paper.key], paper)
        else:
            yield _added_paper(paper)
    for row in by_key.values():
        if row.key not in keys and (row.key.startswith(OWN) or (row.edited and row.asked)):
            yield _paper_as_it_is(row)


def as_composed(paper: PaperAsked) -> str:
    """What the register composed for a paper, in one text."""
    return f"{paper.title}\n{paper.why}"


def _added_paper(paper: PaperAsked) -> NextPaper:
    return NextPaper(
        id=None,
        key=paper.key,
        document_id=paper.document_id,
        title=paper.title,
        why=paper.why,
        composed=as_composed(paper),
        left_out="",
    )


def _followed_paper(known: LetterPaper, paper: PaperAsked) -> NextPaper:
    title, why = paper.title, paper.why
    if known.edited:
        title, why = known.title, known.why
    return NextPaper(
        id=known.id,
        key=known.key,
        document_id=paper.document_id,
        title=title,
        why=why,
        composed=as_composed(paper),
        left_out=known.left_out,
    )


def _paper_as_it_is(known: LetterPaper) -> NextPaper:
    return NextPaper(
        id=known.id,
        key=known.key,
        document_id=known.document_id,
        title=known.title,
        why=known.why,
        composed="",
        left_out=known.left_out,
    )

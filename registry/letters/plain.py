"""A letter as plain text for a mail, and its answer sheet."""

import textwrap
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from registry.letters.building.party_table import HEADINGS
from registry.letters.printing import Printed, PrintedQuestion

# The width of a line, in characters, that every mail program shows without breaking it again.
WIDTH = 76


def text_of(letter: Printed) -> str:
    """The letter as plain text, with lines of at most 76 characters."""
    blocks = [
        *_block(letter.sender),
        *_block((letter.dated, _("Our reference: %(reference)s") % {"reference": letter.reference})),
        *_block(letter.addressee),
        _wrapped(letter.about.upper()),
        *map(_wrapped, letter.opening),
    ]
    for section in letter.sections:
        if section.heading:
            blocks.append(_underlined(section.heading))
        blocks += [_question(question) for question in section.questions]
    blocks += list(_papers(letter))
    blocks += ["\n".join(map(_wrapped, paragraph.splitlines())) for paragraph in letter.closing]
    if letter.enclosed:
        blocks.append(letter.enclosed)
    return "\n\n".join(filter(None, blocks)) + "\n"


def _block(lines: Iterable[str]) -> Iterator[str]:
    yield "\n".join(map(_wrapped, lines))


def _underlined(heading: str) -> str:
    return f"{heading}\n{'-' * len(heading)}"


def _wrapped(text: str, indent: str = "") -> str:
    return textwrap.fill(text, width=WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent))


def _question(question: PrintedQuestion) -> str:
    """A question with its parts, one below the other."""
    head = f"{question.number}. {question.title}. {question.lead}".strip()
    lines = [_wrapped(head)]
    # The table follows the sentence that asks to complete it.
    lines += map(_row, question.rows)
    lines += [_wrapped(text, indent=f"({letter}) ") for letter, text in question.parts]
    if question.after:
        lines.append(_wrapped(question.after))
    return "\n".join(lines)


def _row(row: tuple[str, ...]) -> str:
    """A row of a table: its name, then each answer under its heading."""
    first, *others = row
    lines = [_wrapped(first, indent="* ")]
    for heading, cell in zip(HEADINGS[1:], others, strict=True):
        if cell:
            lines.append(_wrapped(f"{heading}: {cell}", indent="  "))
    return "\n".join(lines)


def _papers(letter: Printed) -> Iterator[str]:
    if not letter.papers:
        return
    yield _underlined(_("Papers we ask for"))
    lines = []
    for paper in letter.papers:
        why = f" ({paper.why})" if paper.why else ""
        lines.append(_wrapped(f"{paper.title}{why}", indent=f"{paper.number}. "))
    yield "\n".join(map(_wrapped, lines))


def answer_sheet(letter: Printed) -> str:
    """The questions by number with room for the answers, as plain text."""
    blocks = [
        _wrapped(_("Answer sheet: %(about)s") % {"about": letter.about}),
        _("Our reference: %(reference)s") % {"reference": letter.reference},
    ]
    for question in letter.questions:
        blocks.append(_to_answer(question))
    for paper in letter.papers:
        blocks.append(_wrapped(f"{paper.number}. {paper.title}") + f"\n{_enclosed()}")
    return "\n\n".join(blocks) + "\n"


def _to_answer(question: PrintedQuestion) -> str:
    lines = [_question(question), _("Answer:")]
    if question.parts:
        lines[1:] = [f"{_('Answer')} ({letter}):" for letter, _text in question.parts]
    return "\n\n".join(lines)


def _enclosed() -> str:
    return _("Enclosed: yes / no, because:")

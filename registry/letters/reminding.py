"""A reminder: a short letter that lists only the questions that are still open."""

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from registry.letters.language import in_language
from registry.letters.printing import Marks, Printed, PrintedSection, marks_of, printed, printed_question
from registry.letters.reading import LetterOnRecord
from suppliers.wording.figures import day, number


def reminder(record: LetterOnRecord, on: date, due: date) -> Printed:
    """The reminder of a letter, sent on one day and asking for the answers by another."""
    with in_language(record.letter.language):
        return _reminder(record, on, due)


def _reminder(record: LetterOnRecord, on: date, due: date) -> Printed:
    letter, marks = record.letter, marks_of(record, on, due)
    whole = printed(record, on, due)
    papers = {paper.id for paper in record.papers_asked if paper.received is None}
    open_papers = [each for each, row in zip(whole.papers, record.papers_asked, strict=True) if row.id in papers]
    return replace(
        whole,
        dated=day(on),
        about=_("Reminder: %(about)s") % {"about": letter.about},
        opening=_opening(record, due),
        sections=(_open(record, marks),),
        papers=tuple(open_papers),
        enclosed="",
    )


def _opening(record: LetterOnRecord, due: date) -> tuple[str, ...]:
    letter = record.letter
    greeting, *_rest = (record.letter.opening or _("Dear Sir or Madam,")).splitlines()
    words = {
        "sent": day(letter.sent),
        "reference": letter.reference,
        "open": number(len(record.unanswered)),
        "all": number(len(record.asked)),
        "due": day(due),
    }
    told = _(
        "On %(sent)s we sent you our letter %(reference)s. %(open)s of its %(all)s questions are still open. They "
        "follow under their numbers."
    )
    asked = _(
        "Please answer them by %(due)s. If you need more time for one of them, please tell us which and until when."
    )
    return (greeting, told % words, asked % words)


def _open(record: LetterOnRecord, marks: Marks) -> PrintedSection:
    """The open questions under their numbers, without the parts that were answered."""
    questions = []
    for question in record.unanswered:
        questions.append(printed_question(question, question.row.number, marks, without_settled=True))
    return PrintedSection(heading="", questions=tuple(questions))

"""How a line of the inbox is written: why it is here, what it is about, whose data it concerns, and the next act."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from registry.causes.tab import Tab
from registry.findings.finding import Finding
from registry.inbox.alike import Alike, alike
from registry.inbox.coming import ComingDay
from registry.inbox.if_nobody_acts import happens, in_two
from registry.inbox.inbox import Inbox
from registry.inbox.lines import Line
from registry.letters.progress import parts_answered
from registry.letters.states import PointAsked
from registry.templatetags.letters import next_act
from registry.templatetags.register import form_address
from registry.values import (
    PointState,
)
from suppliers.values import Row
from suppliers.wording.figures import day as in_words
from suppliers.wording.figures import listing, short_day
from suppliers.wording.figures import number as in_figures

library = register = template.Library()  # Django looks for the name `register`

ASKED = {
    PointState.DRAFT: gettext_lazy("in a draft"),
    PointState.WAITING: gettext_lazy("asked on %(sent)s, answers due on %(due)s, %(progress)s"),
    PointState.OVERDUE: gettext_lazy("asked on %(sent)s, no answer by %(due)s"),
    PointState.ANSWERED: gettext_lazy("answered: read the answer"),
}
# Of the papers of a letter, or of a letter as a whole, no part is counted.
ASKED_AS_A_WHOLE = gettext_lazy("asked on %(sent)s, answers due on %(due)s")
OVERDUE_IN_PART = gettext_lazy("asked on %(sent)s, answers were due on %(due)s, %(progress)s")
AWAITS_ANSWER = gettext_lazy("waiting for answer %(number)s, due on %(due)s")
AWAITS_LETTER = gettext_lazy("waiting for the answers to %(reference)s, due on %(due)s")
COUNTED = {
    Tab.DUE: gettext_lazy("%(n)s due"),
    Tab.DECIDE: gettext_lazy("%(n)s to decide"),
    Tab.ASK: gettext_lazy("%(n)s to ask"),
    Tab.ENTER: gettext_lazy("%(n)s to enter"),
    Tab.HOUSEKEEPING: gettext_lazy("%(n)s of housekeeping"),
}
# How many sentences and how many codes a line shows; the others are counted.
SENTENCES = 2
CODES = 3


@library.inclusion_tag("inbox/_line.html")
def inbox_line(
    inbox: Inbox, line: Line, writes: Collection[int], decides: Collection[int], several: bool = False
) -> dict[str, Any]:
    """One line of an inbox.

    *writes* are the ids of the organisations for which the reader may enter facts, and *decides* of those for which
    the reader decides; *several*, whether the list has lines of several organisations.
    """
    day, on, asked = inbox.day_of(line), inbox.on, inbox.asked.get(line.key)
    act = next_act(asked.state, asked.letter, decides=decides, writes=writes) if asked else None
    return {
        "day": day and short_day(day.day),
        "left": day and distance(day.left(on)),
        "late": day is not None and day.left(on) < 0,
        "severity": line.severity,
        "sentences": sentences(line),
        "organisations": listing([each.name for each in line.organisations]) if several else "",
        "people": people(line),
        "data": special_data(line),
        "owners": listing(sorted({row.owner for row in inbox.assignments_of(line).values()})),
        "asked": asked_words(asked),
        "letter": letter_address(asked),
        "codes": codes(line),
        "url": reverse("cause", args=[line.key]),
        "fix_url": act[0] if act else fix_address(line.first.first, writes),
        "button": act[1] if act else fix_button(line.first.first),
    }


@library.filter
def is_line(entry: Line | ComingDay) -> bool:
    """Whether an entry is a line of findings, and not a day of our own."""
    return isinstance(entry, Line)


@library.filter
def asked_words(asked: PointAsked | None) -> str:
    """What letters have done about a line; empty where none asks about it."""
    if asked is None:
        return ""
    words: Promise = ASKED[asked.state]
    if asked.state == PointState.WAITING:
        words = _waiting(asked)
    elif asked.state == PointState.OVERDUE and asked.settled:
        words = OVERDUE_IN_PART
    names = {"sent": short_day(asked.letter.sent), "due": short_day(asked.letter.due)}
    names |= {"reference": asked.letter.reference, "number": str(asked.question.number) if asked.question else ""}
    return str(words) % (names | {"progress": parts_answered(asked.settled, asked.parts)})


def _waiting(asked: PointAsked) -> Promise:
    """The words for what is awaited in time."""
    if asked.awaited:
        return AWAITS_ANSWER if asked.question else AWAITS_LETTER
    return ASKED[asked.state] if asked.question else ASKED_AS_A_WHOLE


@library.filter
def letter_address(asked: PointAsked | None) -> str:
    """The address of the letter that asks about a line; empty where none does."""
    return reverse("letter", args=[asked.letter.id]) if asked else ""


@library.filter
def distance(left: int) -> str:
    """The days that are left or have passed."""
    if left < 0:
        return ngettext("%(n)s day late", "%(n)s days late", -left) % {"n": -left}
    if left == 0:
        return _("today")
    return ngettext("in %(n)s day", "in %(n)s days", left) % {"n": left}


def sentences(line: Line) -> list[tuple[str, str]]:
    """The sentence of each part, each once, and apart from it what happens if nobody acts.

    Where organisations differ, a line says both, and whose they are.
    """
    found = itertools.islice(_firsts(line), SENTENCES)
    said = [(each, *in_two(each)) for each in found]
    return [(each.among(line.organisations, what), then) for each, what, then in said]


def _firsts(line: Line) -> Iterator[Alike]:
    """The first finding of each part with those alike, in the order of the parts.

    Only findings that may be alike are worded: to word all of a long line would take longer than the rest of its page.
    """
    firsts = {id(part.first) for part in line.parts}
    things = {_thing(part.first) for part in line.parts}
    same: dict[tuple[str, str], list[Finding]] = {}
    for each in line.findings:
        if _thing(each) in things:
            same.setdefault((each.code, each.case), []).append(each)
    for candidates in same.values():
        for found in alike(candidates):
            if any(id(one) in firsts for one in found.findings):
                yield found


def _thing(finding: Finding) -> tuple[str, str, type[Row], int]:
    """What two findings share that may say the same."""
    return finding.code, finding.case, type(finding.about), finding.about.id


@library.filter
def happening(entries: Iterable[Line | ComingDay]) -> bool:
    """Whether a line says in bold what happens if nobody acts."""
    return happens(entries)


def people(line: Line) -> str:
    """About how many people the line concerns, of all its organisations; empty where that is not on record."""
    of_each: dict[int, int] = {}
    for finding in line.findings:
        key = finding.organisation.id
        of_each[key] = max(of_each.get(key, 0), finding.stakes.people or 0)
    number = sum(of_each.values())
    if not number:
        return ""
    return ngettext("%(n)s person", "%(n)s people", number) % {"n": in_figures(number)}


def special_data(line: Line) -> str:
    """The data of Articles 9 and 10 that the line concerns."""
    found = {each.name for finding in line.findings for each in finding.stakes.special}
    return listing(sorted(found))


def codes(line: Line) -> str:
    """The codes of its rules, the leading ones first, and how many findings more there are."""
    named = list(dict.fromkeys(finding.code for finding in line.leading))[:CODES]
    more = len(line.findings) - sum(finding.code in named for finding in line.findings)
    words = ", ".join(named)
    if not more:
        return words
    return ngettext("%(codes)s and %(n)s more", "%(codes)s and %(n)s more", more) % {"codes": words, "n": more}


@library.filter
def concerns(line: Line, on: date) -> list[str]:
    """Whom a matter concerns and by when: its day, organisations, people and special data."""
    when = f"{in_words(line.day.day)}, {distance(line.day.left(on))}" if line.day else ""
    names = listing([each.name for each in line.organisations])
    return list(filter(None, (when, names, people(line), special_data(line))))


@library.filter
def tab_counts(inbox: Inbox) -> list[tuple[Tab, int]]:
    """The tabs that have lines, each with their number."""
    return [(tab, inbox.count(tab)) for tab in Tab if inbox.count(tab)]


@library.filter
def matters(lines: Sequence[Line]) -> str:
    """The matters of several lines, each once: "agreement, breach notice and security"."""
    return listing(list(dict.fromkeys(str(cause.label).lower() for line in lines for cause in line.causes)))


@library.filter
def line_title(line: Line) -> str:
    """What a line is about: its matter or, where it gathers small ones, that it is housekeeping."""
    return str(line.cause.label if len(line.causes) == 1 else line.tab.label)


@library.filter
def people_concerned(line: Line) -> list[str]:
    """About how many people a line concerns, and their special data, as far as that is on record."""
    return list(filter(None, (people(line), special_data(line))))


@library.filter
def line_counts(inbox: Inbox) -> str:
    """How many matters wait, by what they need: "7 due, 7 to decide, 18 to ask"."""
    parts = []
    for tab, words in COUNTED.items():
        number = inbox.count(tab)
        if number:
            parts.append(words % {"n": number})
    return listing(parts) + "." if parts else _("Nothing is open.")


@library.filter
def fix_address(finding: Finding, writes: Collection[int]) -> str:
    """The address of the form on which a finding is fixed, for who may enter it; empty for others."""
    if finding.form is None or finding.organisation.id not in writes:
        return ""
    return form_address(finding.form)


@library.filter
def fix_button(finding: Finding) -> str:
    """The verb that fixes a finding."""
    return str(finding.form.button) if finding.form and finding.form.button else _("Open the record")

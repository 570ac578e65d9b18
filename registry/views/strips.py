"""The strips of pages: eight verdicts in the order of reading, each with its mark and the link to its reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from registry.causes.severity import Severity
from registry.chains import in_force
from registry.findings.finding import Finding
from registry.inbox.coming import ComingDay
from registry.inbox.if_nobody_acts import coming_in_two
from registry.inbox.inbox import Inbox
from registry.inbox.lines import Line
from registry.inbox.of_supplier import LetterSeen, NextDay, gravest, letter_of, next_day, severities
from registry.reading.lens import Lens
from registry.records.activity_verdicts import (
    basis_verdict,
    people_verdict,
    sent_verdict,
    services_verdict,
    slowest_notice,
    status_verdict,
)
from registry.records.behind import (
    BehindAll,
    copies_there,
    notice_there,
    places_verdict,
    role_verdict,
    through_verdict,
    transfers_there,
)
from registry.records.consequences import Consequences
from registry.records.controller import ActivityRecord
from registry.records.verdicts import (
    Verdict,
    agreement_verdict,
    assessment_verdict,
    copies_verdict,
    notice_verdict,
    transfers_verdict,
)
from registry.templatetags.inbox import line_title
from registry.wording.distances import distance
from suppliers.values import Supplier
from suppliers.wording.choices import choice
from suppliers.wording.figures import day, listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a strip; ``mark`` is the gravest severity of what is found about it."""

    name: str
    verdict: Verdict
    mark: Severity | None = None
    link: str = ""
    link_words: str = ""


def supplier_strip(
    lens: Lens,
    supplier: Supplier,
    *,
    uses: Sequence[Consequences],
    inbox: Inbox,
    lines: Sequence[Line],
    own: Iterable[ComingDay],
) -> list[Cell]:
    """The verdicts on a supplier as these engagements use it; *own* are the days that their organisations have set."""
    found = [finding for line in lines for finding in line.findings]
    letter = letter_of(lens, supplier, lines)
    return [
        Cell(name=_("Our assessment"), verdict=assessment_verdict(lens, uses), mark=gravest(found, "CON-07")),
        Cell(
            name=_("Agreement"),
            verdict=agreement_verdict(lens, uses),
            mark=gravest(found, "CON-01", "CON-02"),
            link="#agreed" if any(in_force(lens, use.engagement.id) for use in uses) else "",
            link_words=_("Terms"),
        ),
        Cell(name=_("Next date"), verdict=day_verdict(lens, next_day(lens, inbox, lines, own))),
        Cell(name=_("Open"), verdict=open_verdict(lines), link="#open" if lines else "", link_words=_("See them")),
        Cell(
            name=_("We are notified of a breach within"),
            verdict=notice_verdict(uses),
            mark=gravest(found, "BRE-02", "BRE-04"),
            link="#clocks" if uses else "",
            link_words=_("Way"),
        ),
        Cell(
            name=_("Last copy after the end"),
            verdict=copies_verdict(uses),
            mark=gravest(found, "RET-02"),
            link="#clocks" if uses else "",
            link_words=_("Time line"),
        ),
        Cell(
            name=_("Transfers"),
            verdict=transfers_verdict(uses),
            mark=gravest(found, "TRA-"),
            link="#where" if uses else "",
            link_words=_("Places"),
        ),
        Cell(
            name=_("Letter"),
            verdict=letter_verdict(lens, letter),
            link=reverse("letter", args=[letter.letter.id]) if letter.letter else "",
            link_words=letter.letter.reference if letter.letter else "",
        ),
    ]


def party_strip(
    lens: Lens, party: Supplier, *, behind: BehindAll, inbox: Inbox, lines: Sequence[Line], found: Sequence[Finding]
) -> list[Cell]:
    """The verdicts on a party behind the services of others, from what is found where it takes part."""
    who = reverse("dependents", args=["party", party.id])
    return [
        Cell(name=_("Role as assessed by us"), verdict=role_verdict(behind), mark=gravest(found, "SUB-03")),
        Cell(name=_("Behind"), verdict=through_verdict(behind), link=who, link_words=_("Who depends on it")),
        Cell(name=_("Next date"), verdict=day_verdict(lens, next_day(lens, inbox, lines, ()))),
        Cell(
            name=_("Found about it"),
            verdict=open_verdict(lines),
            link="#open" if lines else "",
            link_words=_("See them"),
        ),
        Cell(
            name=_("We are notified of a breach there within"),
            verdict=notice_there(behind),
            mark=gravest(found, "BRE-04", "BRE-06"),
        ),
        Cell(name=_("Last copy there after the end"), verdict=copies_there(behind), mark=gravest(found, "RET-02")),
        Cell(name=_("Transfers to it"), verdict=transfers_there(behind, party), mark=gravest(found, "TRA-")),
        Cell(name=_("Where it has our data"), verdict=places_verdict(lens, party), mark=gravest(found, "SUB-09")),
    ]


def day_verdict(lens: Lens, found: NextDay | None) -> Verdict:
    """The next day, what it is about and who takes care of it."""
    if found is None:
        return Verdict(value=_("none on record"))
    more = [line_title(found.line)] if found.line else []
    if found.coming:
        more = [coming_in_two(found.coming)[0]]
    if found.owners:
        more.append(_("owner: %(owners)s") % {"owners": listing(found.owners)})
    words = {"day": day(found.day), "distance": distance(found.day, lens.on, deadline=True)}
    return Verdict(value=_("%(day)s, %(distance)s") % words, more=tuple(more), late=found.day < lens.on)


def open_verdict(lines: Sequence[Line]) -> Verdict:
    """How many matters are open, of which severity, and from how many findings."""
    if not lines:
        return Verdict(value=_("nothing open"))
    number = sum(len(line.findings) for line in lines)
    graded = [f"{count} {choice(Severity, severity)}" for severity, count in severities(lines)]
    return Verdict(
        value=ngettext("%(n)s matter", "%(n)s matters", len(lines)) % {"n": len(lines)},
        more=(
            listing(graded),
            ngettext("from %(n)s finding", "from %(n)s findings", number) % {"n": number},
        ),
    )


def letter_verdict(lens: Lens, seen: LetterSeen) -> Verdict:
    """The state of the letter to a supplier, and what one would settle."""
    settles = ngettext("would settle %(n)s of %(all)s matter", "would settle %(n)s of %(all)s matters", seen.matters)
    settled = settles % {"n": seen.settles, "all": seen.matters}
    letter = seen.letter
    if letter is None:
        return Verdict(value=_("not written"), more=(settled,) if seen.settles else ())
    questions = ngettext("%(n)s question", "%(n)s questions", seen.asked) % {"n": seen.asked}
    if letter.is_draft:
        return Verdict(value=_("%(questions)s, not sent") % {"questions": questions}, more=(settled,))
    more = [_("sent on %(day)s") % {"day": day(letter.sent)}]
    if letter.closed is not None:
        return Verdict(value=_("settled"), more=(*more, _("settled on %(day)s") % {"day": day(letter.closed)}))
    if letter.due is not None:
        words = {"day": day(letter.due), "distance": distance(letter.due, lens.on, deadline=True)}
        more.append(_("answers due on %(day)s, %(distance)s") % words)
    value = _("%(n)s of %(all)s answered") % {"n": seen.answered, "all": seen.asked}
    return Verdict(value=value, more=tuple(more), late=letter.overdue(lens.on))


def activity_strip(
    lens: Lens, record: ActivityRecord, *, inbox: Inbox, lines: Sequence[Line], own: Iterable[ComingDay]
) -> list[Cell]:
    """The verdicts on an activity, from its record of Article 30 and the chains of the services that it uses."""
    found = [finding for line in lines for finding in line.findings]
    return [
        Cell(name=_("Status"), verdict=status_verdict(record)),
        Cell(name=_("Lawful basis"), verdict=basis_verdict(record), mark=gravest(found, "ACT-03", "ACT-06")),
        Cell(name=_("People and special data"), verdict=people_verdict(record)),
        Cell(name=_("Open"), verdict=open_verdict(lines), link="#open" if lines else "", link_words=_("See them")),
        Cell(name=_("Services used"), verdict=services_verdict(record)),
        Cell(name=_("We are notified of a breach within"), verdict=slowest_notice(record)),
        Cell(name=_("Transfers"), verdict=sent_verdict(record), mark=gravest(found, "TRA-")),
        Cell(name=_("Next date"), verdict=day_verdict(lens, next_day(lens, inbox, lines, own))),
    ]

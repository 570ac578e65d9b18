"""Rules about changes of a chain: notices, our answers to them, and who started before."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import Link, in_use, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import Authorisation, NoticeAnswer, NoticeDecision
from suppliers.values import ChangeNotice, Involvement, NoticeKind, NoticeLink, Supplier

GRANTED = frozenset({NoticeAnswer.NO_OBJECTION, NoticeAnswer.APPROVED})
REFUSED = frozenset({NoticeAnswer.OBJECTED, NoticeAnswer.REFUSED})


class Change(StrEnum):
    """What a notice announces, by the kinds of notice."""

    ADDS = "adds"
    REPLACES = "replaces"
    REMOVES = "removes"
    MOVES = "moves"

    @property
    def label(self) -> Promise:
        """The words shown, before who it is about."""
        return _CHANGES[self]


_CHANGES = {
    Change.ADDS: _("a party is added"),
    Change.REPLACES: _("a party takes another's place"),
    Change.REMOVES: _("a party leaves"),
    Change.MOVES: _("data is moved"),
}


class Silence(StrEnum):
    """What becomes of a notice that nobody answers."""

    ACCEPTS = "accepts"
    REFUSES = "refuses"
    UNKNOWN = "unknown"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _SILENCES[self]


_SILENCES = {
    Silence.ACCEPTS: _("silence accepts it"),
    Silence.REFUSES: _("silence refuses it"),
    Silence.UNKNOWN: _("what silence means is not on record"),
}
_BY_AUTHORISATION = {
    Authorisation.GENERAL: Silence.ACCEPTS,
    Authorisation.SPECIFIC: Silence.REFUSES,
    Authorisation.NONE: Silence.REFUSES,
    Authorisation.UNKNOWN: Silence.UNKNOWN,
}


@rule(
    "SUB-04",
    EngagementDossier,
    _("No notice is left unanswered: silence accepts under a general authorisation, and refuses under a specific one."),
    message={
        "unrecorded": _(
            "Notice of %(supplier)s of %(announced)s, “%(service)s” (%(kind)s: %(subject)s): neither the day it "
            "was received nor an answer is on record; %(silence)s."
        ),
        "past": _(
            "Notice of %(supplier)s of %(announced)s, “%(service)s” (%(kind)s: %(subject)s): not answered by "
            "%(deadline)s; %(silence)s."
        ),
        "open": _(
            "Notice of %(supplier)s of %(announced)s, “%(service)s” (%(kind)s: %(subject)s): received on %(received)s "
            "and not answered; by when cannot be told from what was agreed; %(silence)s."
        ),
        "running": _(
            "Notice of %(supplier)s of %(announced)s, “%(service)s” (%(kind)s: %(subject)s): to be answered by "
            "%(deadline)s; after that %(silence)s."
        ),
    },
    mend=_("Record the day of receipt and the answer"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(2); EDPB Guidelines 07/2020",
        "UK": "UK GDPR Art. 28(2); EDPB Guidelines 07/2020 (persuasive)",
    },
)
def notices_answered(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    for notice, decision in d.changes:
        answered = decision.answer != NoticeAnswer.OPEN if decision else not _concerns(d, notice)
        if answered:
            continue
        what = (
            ("announced", notice.announced),
            ("kind", Change(notice.kind)),
            ("subject", _subject(d, notice)),
            ("silence", _BY_AUTHORISATION[d.authorisation]),
        )
        yield _unanswered(d, what, notice, decision)


def _unanswered(
    d: EngagementDossier, what: tuple[tuple[str, Any], ...], notice: ChangeNotice, decision: NoticeDecision | None
) -> Seen:
    """Where a notice stands that has no answer."""
    severity = d.weigh(Severity.MEDIUM)
    if decision is None:
        return Seen(severity, what, (d.engagement, notice), "", "unrecorded")
    rows, deadline = (d.engagement, decision, notice), _deadline(d, notice, decision)
    if deadline is None:
        return Seen(severity, (*what, ("received", decision.received)), rows, "", "open")
    case, severity = ("past", severity) if deadline < d.lens.on else ("running", Severity.NOTE)
    return Seen(severity, (*what, ("deadline", deadline)), rows, "", case)


def _deadline(d: EngagementDossier, notice: ChangeNotice, decision: NoticeDecision) -> date | None:
    """The last day of the time to object that was agreed; without one, the day on which the change takes effect."""
    agreement = d.agreed("objection")
    return span_of(agreement.objection).after(decision.received) if agreement else notice.effective


def _concerns(d: EngagementDossier, notice: ChangeNotice) -> bool:
    """Whether a notice asks for our word: none of a party that leaves, from before us, or of what we did not buy."""
    if notice.kind == NoticeKind.REMOVES or (d.engagement.starts and notice.announced < d.engagement.starts):
        return False
    links = d.lens.where(NoticeLink, "notice_id", notice.id)
    rows = [row for link in links if (row := d.lens.get(Involvement, link.involvement_id))]
    return not rows or any(in_use(row, d.chain.options) for row in rows)


def _subject(d: EngagementDossier, notice: ChangeNotice) -> Any:
    """Whom a notice is about; the service where it names nobody."""
    party = d.lens.get(Supplier, notice.party_id) if notice.party_id else None
    return party or d.service


@rule(
    "SUB-08",
    EngagementDossier,
    _("No sub-processor starts before it is approved, or before the notice of it has run."),
    message={
        "barred": _("“%(agreement)s” with %(supplier)s allows no sub-processors; on record: %(parties)s."),
        "unannounced": _(
            "%(party)s has worked for %(above)s behind “%(service)s” since %(start)s; no notice of it is on record."
        ),
        "unapproved": _(
            "%(party)s has worked behind “%(service)s” since %(start)s; it needs our approval, and none from before is "
            "on record."
        ),
        "objected": _(
            "%(party)s has worked behind “%(service)s” since %(start)s; our answer to the notice: %(answer)s."
        ),
        "early": _(
            "%(party)s has worked behind “%(service)s” since %(start)s; the notice of it ran until %(until)s, and was "
            "not answered before."
        ),
    },
    mend=_("Ask the supplier on what it started, and record notice and answer"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(2)", "UK": "UK GDPR Art. 28(2)"},
)
def started_in_time(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or not d.contract:
        return
    severity = d.weigh(Severity.MEDIUM)
    if d.authorisation == Authorisation.NONE:
        parties = tuple(links[0].party for links in d.sub_processors.values())
        said = next(row for row in reversed(d.contract) if row.authorisation == Authorisation.NONE)
        if parties:
            yield Seen(severity, (("agreement", said), ("parties", parties)), (said, d.engagement), "", "barred")
        return
    for links in d.sub_processors.values():
        seen = next((seen for link in links if (seen := _started(d, link, severity))), None)
        if seen:
            yield seen


def _started(d: EngagementDossier, link: Link, severity: Severity) -> Seen | None:
    """What is amiss with the day on which a party began."""
    start = link.involvement.starts
    if start is None:
        return None
    figures: tuple[tuple[str, Any], ...] = (("party", link.party), ("start", start))
    told = [(notice, answer) for notice, answer in d.changes if _announces(d, notice, link)]
    if not told:
        if d.engagement.starts is None or start <= d.engagement.starts or _there_before(d, link):
            return None
        return Seen(severity, (*figures, ("above", link.above)), (link.involvement, link.party), "", "unannounced")
    notice, decision = told[-1]
    rows = (d.engagement, notice, link.party)
    answer = NoticeAnswer(decision.answer) if decision else NoticeAnswer.OPEN
    if answer in REFUSED:
        return Seen(severity, (*figures, ("answer", answer)), rows, "", "objected")
    granted = answer in GRANTED and decision and decision.decided and decision.decided <= start
    if d.authorisation == Authorisation.SPECIFIC:
        approved = granted and answer == NoticeAnswer.APPROVED
        return None if approved else Seen(severity, figures, rows, "", "unapproved")
    until = _run_until(d, notice, decision)
    if granted or until is None or start > until:
        return None
    return Seen(severity, (*figures, ("until", until)), rows, "", "early")


def _announces(d: EngagementDossier, notice: ChangeNotice, link: Link) -> bool:
    """Whether a notice is of this party's beginning."""
    if notice.party_id != link.party.id or notice.kind == NoticeKind.REMOVES:
        return False
    linked = {row.involvement_id for row in d.lens.where(NoticeLink, "notice_id", notice.id)}
    return not linked or link.involvement.id in linked


def _there_before(d: EngagementDossier, link: Link) -> bool:
    """Whether the party was there already: a claim that is written anew has a later first day."""
    rows = d.lens.where(Involvement, "service_id", link.service.id)
    start = link.involvement.starts
    return any(
        row.party_id == link.party.id and row.id != link.involvement.id and (not row.starts or row.starts < start)
        for row in rows
        if start
    )


def _run_until(d: EngagementDossier, notice: ChangeNotice, decision: NoticeDecision | None) -> date | None:
    """When the notice that was agreed had run; None where no figure was agreed under a general authorisation."""
    agreement = d.agreed("change")
    if agreement is None or d.authorisation != Authorisation.GENERAL:
        return None
    return span_of(agreement.change).after(decision.received if decision else notice.announced)

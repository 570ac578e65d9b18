"""The rule about who started to work behind a supplier before we could say anything."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import Link, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import Authorisation, NoticeAnswer, NoticeDecision
from suppliers.values import ChangeNotice, Involvement, NoticeKind, NoticeLink

GRANTED = frozenset({NoticeAnswer.NO_OBJECTION, NoticeAnswer.APPROVED})
REFUSED = frozenset({NoticeAnswer.OBJECTED, NoticeAnswer.REFUSED})


class EarlyStart(Cases):
    """Why a sub-processor was not to start when it did, or at all."""

    BARRED = "barred", _("“%(agreement)s” with %(supplier)s allows no sub-processors; on record: %(parties)s.")
    UNANNOUNCED = (
        "unannounced",
        _("%(party)s has worked for %(above)s behind “%(service)s” since %(start)s; no notice of it is on record."),
    )
    UNAPPROVED = (
        "unapproved",
        _(
            "%(party)s has worked behind “%(service)s” since %(start)s; it needs our approval, and none from before is "
            "on record."
        ),
    )
    OBJECTED = (
        "objected",
        _("%(party)s has worked behind “%(service)s” since %(start)s; our answer to the notice: %(answer)s."),
    )
    EARLY = (
        "early",
        _(
            "%(party)s has worked behind “%(service)s” since %(start)s; the notice of it ran until %(until)s, and was "
            "not answered before."
        ),
    )


@rule(
    "SUB-08",
    EngagementDossier,
    _("No sub-processor starts before it is approved, or before the notice of it has run."),
    when="processing",
    message=EarlyStart,
    fix=_("Ask the supplier on what it started, and record notice and answer"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(2)", "UK": "UK GDPR Art. 28(2)"},
)
def sub_processors_start_after_notice(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        return
    if d.authorisation == Authorisation.NONE:
        yield from _barred(d)
        return
    for links in d.sub_processors.values():
        first = next(filter(None, (_started(d, link) for link in links)), None)
        if first:
            yield first


def _barred(d: EngagementDossier) -> Iterator[Seen]:
    """The sub-processors there are where an agreement allows none."""
    parties = tuple(links[0].party for links in d.sub_processors.values())
    if parties:
        agreement = next(row for row in reversed(d.contract) if row.authorisation == Authorisation.NONE)
        yield seen(
            d.weigh(Severity.MEDIUM),
            about=d.engagement,
            fix=agreement,
            evidence=(agreement,),
            case=EarlyStart.BARRED,
            agreement=agreement,
            parties=parties,
        )


def _started(d: EngagementDossier, link: Link) -> Seen | None:
    """What is amiss with the day on which a party began."""
    start = link.involvement.starts
    if start is None:
        return None
    told = [(notice, decision) for notice, decision in d.changes if _announces(d, notice, link)]
    if not told:
        return _unannounced(d, link, start)
    notice, decision = told[-1]
    return _announced(d, link=link, start=start, notice=notice, decision=decision)


def _unannounced(d: EngagementDossier, link: Link, start: date) -> Seen | None:
    """A party that came after us without a notice."""
    if d.engagement.starts is None or start <= d.engagement.starts or _there_before(d, link):
        return None
    return seen(
        d.weigh(Severity.MEDIUM),
        about=link.party,
        fix=link.involvement,
        evidence=(link.involvement,),
        case=EarlyStart.UNANNOUNCED,
        party=link.party,
        start=start,
        above=link.above,
    )


def _announced(
    d: EngagementDossier, *, link: Link, start: date, notice: ChangeNotice, decision: NoticeDecision | None
) -> Seen | None:
    """A party that began against our answer to the notice of it, or before there was one."""
    answer = NoticeAnswer(decision.answer) if decision else NoticeAnswer.OPEN
    granted = decision is not None and _granted(decision, start)
    figures: dict[str, Any] = {"party": link.party, "start": start}
    if answer in REFUSED:
        case = EarlyStart.OBJECTED
        figures["answer"] = answer
    elif d.authorisation == Authorisation.SPECIFIC:
        if granted and answer == NoticeAnswer.APPROVED:
            return None
        case = EarlyStart.UNAPPROVED
    else:
        until = _run_until(d, notice, decision)
        if granted or until is None or start > until:
            return None
        case = EarlyStart.EARLY
        figures["until"] = until
    return seen(d.weigh(Severity.MEDIUM), about=link.party, fix=d.engagement, evidence=(notice,), case=case, **figures)


def _granted(decision: NoticeDecision, start: date) -> bool:
    """Whether we had said yes by the day on which a party began."""
    return decision.answer in GRANTED and decision.decided is not None and decision.decided <= start


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

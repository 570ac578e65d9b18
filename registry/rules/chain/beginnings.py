"""The rule about sub-processors that started before we could object."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import Link, span_of
from registry.rules.chain.answers import announced_involvements
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import NEW_NOTICE, NOTICES
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import Agreement, Authorisation, NoticeAnswer, NoticeDecision
from suppliers.values import ChangeNotice, Involvement, NoticeKind

GRANTED = frozenset({NoticeAnswer.NO_OBJECTION, NoticeAnswer.APPROVED})
REFUSED = frozenset({NoticeAnswer.OBJECTED, NoticeAnswer.REFUSED})


class EarlyStart(Cases):
    """The reasons why a sub-processor should not have started on its first day, or at all."""

    BARRED = (
        "barred",
        _("“%(agreement)s” with %(supplier)s allows no sub-processors. On record behind “%(service)s”: %(parties)s."),
    )
    UNANNOUNCED = (
        "unannounced",
        _("%(party)s has worked for %(above)s behind “%(service)s” since %(start)s. No notice of it is on record."),
    )
    UNAPPROVED = (
        "unapproved",
        _(
            "%(party)s has worked behind “%(service)s” since %(start)s. It needs our approval, and none given by that "
            "day is on record."
        ),
    )
    OBJECTED = (
        "objected",
        _("%(party)s has worked behind “%(service)s” since %(start)s. Our answer to the notice was: %(answer)s."),
    )
    EARLY = (
        "early",
        _(
            "%(party)s has worked behind “%(service)s” since %(start)s. The notice period ran until %(until)s, and we "
            "had not agreed before."
        ),
    )


@rule(
    "SUB-08",
    EngagementDossier,
    _("Every sub-processor starts after our approval, or after the notice period has ended."),
    when="processing",
    message=EarlyStart,
    fix=_("Ask the supplier on what basis the sub-processor started, and file the answer"),
    target=NOTICES,
    targets={EarlyStart.UNANNOUNCED: NEW_NOTICE},
)
def sub_processors_start_after_notice(d: EngagementDossier) -> Iterator[Seen]:
    if not d.contract:
        return
    if d.authorisation == Authorisation.NONE:
        yield from _barred(d)
        return
    for links in d.sub_processors.values():
        first = _first_early_start(d, links)
        if first is not None:
            yield first


def _barred(d: EngagementDossier) -> Iterator[Seen]:
    """The sub-processors on record under an agreement that allows none."""
    parties = tuple(links[0].party for links in d.sub_processors.values())
    if parties:
        agreement = _barring(d)
        yield seen(
            about=d.engagement,
            evidence=(agreement,),
            case=EarlyStart.BARRED,
            agreement=agreement,
            parties=parties,
        )


def _barring(d: EngagementDossier) -> Agreement:
    """The latest agreement that allows no sub-processors."""
    return next(row for row in reversed(d.contract) if row.authorisation == Authorisation.NONE)


def _first_early_start(d: EngagementDossier, links: list[Link]) -> Seen | None:
    """The first link of a party that started too early; None where no link did."""
    for link in links:
        found = _early_start(d, link)
        if found is not None:
            return found
    return None


def _early_start(d: EngagementDossier, link: Link) -> Seen | None:
    """The finding about the first day of a link; None where the day is in order or not on record."""
    start = link.involvement.starts
    if start is None:
        return None
    announced = _last_notice(d, link)
    if announced is None:
        return _unannounced(d, link, start)
    notice, decision = announced
    return _announced(d, link=link, start=start, notice=notice, decision=decision)


def _last_notice(d: EngagementDossier, link: Link) -> tuple[ChangeNotice, NoticeDecision | None] | None:
    """The last notice that announces a link, with our answer."""
    last = None
    for notice, decision in d.changes:
        if _announces(d, notice, link):
            last = notice, decision
    return last


def _unannounced(d: EngagementDossier, link: Link, start: date) -> Seen | None:
    """A party that started after our own first day, without a notice."""
    if d.engagement.starts is None or start <= d.engagement.starts or _started_earlier(d, link, start):
        return None
    return seen(
        about=link.party,
        evidence=(link.involvement,),
        case=EarlyStart.UNANNOUNCED,
        party=link.party,
        start=start,
        above=link.above,
    )


def _announced(
    d: EngagementDossier, *, link: Link, start: date, notice: ChangeNotice, decision: NoticeDecision | None
) -> Seen | None:
    """A party that started against our answer to its notice, or before we had agreed."""
    figures: dict[str, Any] = {"party": link.party, "start": start}
    if decision is not None and decision.answer in REFUSED:
        case = EarlyStart.OBJECTED
        figures["answer"] = NoticeAnswer(decision.answer)
    elif d.authorisation == Authorisation.SPECIFIC:
        if _granted(decision, start, {NoticeAnswer.APPROVED}):
            return None
        case = EarlyStart.UNAPPROVED
    else:
        until = _run_until(d, notice, decision)
        if until is None or start > until or _granted(decision, start, GRANTED):
            return None
        case = EarlyStart.EARLY
        figures["until"] = until
    return seen(about=link.party, evidence=(notice,), case=case, **figures)


def _granted(decision: NoticeDecision | None, start: date, granting: Collection[str]) -> bool:
    """Whether we had given one of the *granting* answers by the day on which a party started."""
    if decision is None or decision.decided is None:
        return False
    return decision.answer in granting and decision.decided <= start


def _announces(d: EngagementDossier, notice: ChangeNotice, link: Link) -> bool:
    """Whether a notice announces the start of this party."""
    if notice.party_id != link.party.id or notice.kind == NoticeKind.REMOVES:
        return False
    rows = announced_involvements(d, notice)
    return not rows or link.involvement in rows


def _started_earlier(d: EngagementDossier, link: Link, start: date) -> bool:
    """Whether another claim shows the party there before: a claim that is recorded anew has a later first day."""
    for row in d.lens.where(Involvement, "service_id", link.service.id):
        another = row.party_id == link.party.id and row.id != link.involvement.id
        if another and (row.starts is None or row.starts < start):
            return True
    return False


def _run_until(d: EngagementDossier, notice: ChangeNotice, decision: NoticeDecision | None) -> date | None:
    """The last day of the agreed notice period; None without an agreed figure or a general authorisation."""
    agreement = d.agreed("change")
    if agreement is None or d.authorisation != Authorisation.GENERAL:
        return None
    received = notice.announced
    if decision is not None:
        received = decision.received
    return span_of(agreement.change).after(received)

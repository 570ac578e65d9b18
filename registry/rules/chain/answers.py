"""The rule about notices that a chain changes, and our answers to them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import in_use, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import Authorisation, NoticeAnswer, NoticeDecision
from suppliers.values import ChangeNotice, Involvement, NoticeKind, NoticeLink, Service, Supplier


class AnnouncedChange(TextChoices):
    """What a notice announces, by the kinds of notice, in words that come before who it is about."""

    ADDS = "adds", _("a party is added")
    REPLACES = "replaces", _("a party takes another's place")
    REMOVES = "removes", _("a party leaves")
    MOVES = "moves", _("data is moved")


class Silence(TextChoices):
    """What becomes of a notice that nobody answers."""

    ACCEPTS = "accepts", _("silence accepts it")
    REFUSES = "refuses", _("silence refuses it")
    UNKNOWN = "unknown", _("what silence means is not on record")


_BY_AUTHORISATION = {
    Authorisation.GENERAL: Silence.ACCEPTS,
    Authorisation.SPECIFIC: Silence.REFUSES,
    Authorisation.NONE: Silence.REFUSES,
    Authorisation.UNKNOWN: Silence.UNKNOWN,
}


class Unanswered(Cases):
    """Where a notice stands that has no answer."""

    UNRECORDED = (
        "unrecorded",
        _(
            "Notice of %(supplier)s of %(announced)s, “%(service)s” (%(kind)s: %(subject)s): neither the day it "
            "was received nor an answer is on record; %(silence)s."
        ),
    )
    PAST = (
        "past",
        _(
            "Notice of %(supplier)s of %(announced)s, “%(service)s” (%(kind)s: %(subject)s): not answered by "
            "%(deadline)s; %(silence)s."
        ),
    )
    OPEN = (
        "open",
        _(
            "Notice of %(supplier)s of %(announced)s, “%(service)s” (%(kind)s: %(subject)s): received on %(received)s "
            "and not answered; by when cannot be told from what was agreed; %(silence)s."
        ),
    )
    RUNNING = (
        "running",
        _(
            "Notice of %(supplier)s of %(announced)s, “%(service)s” (%(kind)s: %(subject)s): to be answered by "
            "%(deadline)s; after that %(silence)s."
        ),
    )


@rule(
    "SUB-04",
    EngagementDossier,
    _("No notice is left unanswered: silence accepts under a general authorisation, and refuses under a specific one."),
    when="processing",
    message=Unanswered,
    fix=_("Record the day of receipt and the answer"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(2); EDPB Guidelines 07/2020",
        "UK": "UK GDPR Art. 28(2); EDPB Guidelines 07/2020 (persuasive)",
    },
)
def notices_answered(d: EngagementDossier) -> Iterator[Seen]:
    for notice, decision in d.changes:
        if decision is None and _concerns(d, notice):
            figures = _announced(d, notice)
            yield seen(d.weigh(Severity.MEDIUM), about=notice, fix=d.engagement, case=Unanswered.UNRECORDED, **figures)
        elif decision is not None and decision.answer == NoticeAnswer.OPEN:
            yield _received(d, notice, decision)


def _announced(d: EngagementDossier, notice: ChangeNotice) -> dict[str, Any]:
    """The figures of a notice, whether it was received or not."""
    return {
        "announced": notice.announced,
        "kind": AnnouncedChange(notice.kind),
        "subject": _subject(d, notice),
        "silence": _BY_AUTHORISATION[d.authorisation],
    }


def _received(d: EngagementDossier, notice: ChangeNotice, decision: NoticeDecision) -> Seen:
    """Where a notice stands that was received and has no answer."""
    figures, deadline = _announced(d, notice), _deadline(d, notice, decision)
    if deadline is None:
        severity, case = d.weigh(Severity.MEDIUM), Unanswered.OPEN
        figures["received"] = decision.received
    elif deadline < d.lens.on:
        severity, case = d.weigh(Severity.MEDIUM), Unanswered.PAST
        figures["deadline"] = deadline
    else:
        severity, case = Severity.NOTE, Unanswered.RUNNING
        figures["deadline"] = deadline
    return seen(severity, about=notice, fix=d.engagement, evidence=(decision,), case=case, **figures)


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


def _subject(d: EngagementDossier, notice: ChangeNotice) -> Supplier | Service:
    """Whom a notice is about; the service where it names nobody."""
    party = d.lens.get(Supplier, notice.party_id) if notice.party_id else None
    return party or d.service

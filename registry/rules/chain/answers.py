"""The rule about notices that a chain changes, and our answers to them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import in_use, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import NOTICES
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import Authorisation, NoticeAnswer, NoticeDecision
from suppliers.values import ChangeNotice, Involvement, NoticeKind, NoticeLink, Period, Service, Supplier


class AnnouncedChange(TextChoices):
    """The change that a notice announces, in words that come before the name of the party."""

    ADDS = "adds", _("a party is added")
    REPLACES = "replaces", _("a party replaces another")
    REMOVES = "removes", _("a party is removed")
    MOVES = "moves", _("data is moved")


class Silence(TextChoices):
    """The effect of a notice that has no answer."""

    ACCEPTS = "accepts", _("silence counts as acceptance")
    REFUSES = "refuses", _("silence counts as refusal")
    UNKNOWN = "unknown", _("the effect of silence is not on record")


_BY_AUTHORISATION = {
    Authorisation.GENERAL: Silence.ACCEPTS,
    Authorisation.SPECIFIC: Silence.REFUSES,
    Authorisation.NONE: Silence.REFUSES,
    Authorisation.UNKNOWN: Silence.UNKNOWN,
}


class Unanswered(Cases):
    """The states of a notice that has no answer."""

    UNRECORDED = (
        "unrecorded",
        _(
            "%(supplier)s announced a change of “%(service)s” on %(announced)s (%(kind)s: %(subject)s). The day we "
            "received it and our answer are not on record; %(silence)s."
        ),
    )
    PAST = (
        "past",
        _(
            "%(supplier)s announced a change of “%(service)s” on %(announced)s (%(kind)s: %(subject)s). It was not "
            "answered by %(deadline)s; %(silence)s."
        ),
    )
    LAPSED = (
        "lapsed",
        _(
            "%(supplier)s announced a change of “%(service)s” on %(announced)s (%(kind)s: %(subject)s). We received it "
            "on %(received)s and did not answer within the agreed time to object, %(objection)s; %(silence)s."
        ),
    )
    OPEN = (
        "open",
        _(
            "%(supplier)s announced a change of “%(service)s” on %(announced)s (%(kind)s: %(subject)s). We received it "
            "on %(received)s and have not answered. The last day for our answer cannot be calculated from the "
            "agreement or the notice; %(silence)s."
        ),
    )
    RUNNING = (
        "running",
        _(
            "%(supplier)s announced a change of “%(service)s” on %(announced)s (%(kind)s: %(subject)s). Answer by "
            "%(deadline)s; %(silence)s."
        ),
    )


@rule(
    "SUB-04",
    EngagementDossier,
    _(
        "Every notice of a change has an answer. Silence counts as acceptance under a general authorisation, and as "
        "refusal under a specific one."
    ),
    when="processing",
    message=Unanswered,
    fix=_("Record the day of receipt and our answer"),
    target=NOTICES,
)
def notices_answered(d: EngagementDossier) -> Iterator[Seen]:
    for notice, decision in d.changes:
        if decision is None:
            yield from _unrecorded(d, notice)
        elif decision.answer == NoticeAnswer.OPEN:
            yield _received(d, notice, decision)


def _unrecorded(d: EngagementDossier, notice: ChangeNotice) -> Iterator[Seen]:
    """A notice that concerns us and is not on record as received."""
    if _concerns_us(d, notice):
        figures = _figures(d, notice)
        yield seen(about=notice, case=Unanswered.UNRECORDED, **figures)


def _received(d: EngagementDossier, notice: ChangeNotice, decision: NoticeDecision) -> Seen:
    """A notice that is on record as received and has no answer."""
    figures, deadline = _figures(d, notice), _deadline(d, notice, decision)
    objection = _lapsed(d, decision)
    if deadline is None:
        case = Unanswered.OPEN
        figures["received"] = decision.received
        if objection is not None:
            case, figures["objection"] = Unanswered.LAPSED, objection
    elif deadline < d.lens.on:
        case = Unanswered.PAST
        figures["deadline"] = deadline
    else:
        case = Unanswered.RUNNING
        figures["deadline"] = deadline
    return seen(about=notice, evidence=(decision,), case=case, **figures)


def _figures(d: EngagementDossier, notice: ChangeNotice) -> dict[str, Any]:
    """The figures of a notice, received or not."""
    return {
        "announced": notice.announced,
        "kind": AnnouncedChange(notice.kind),
        "subject": _subject(d, notice),
        "silence": _BY_AUTHORISATION[d.authorisation],
    }


def _deadline(d: EngagementDossier, notice: ChangeNotice, decision: NoticeDecision) -> date | None:
    """The last day of the agreed time to object; without one, the day on which the change takes effect."""
    agreement = d.agreed("objection")
    if agreement is None:
        return notice.effective
    return span_of(agreement.objection).after(decision.received)


def _lapsed(d: EngagementDossier, decision: NoticeDecision) -> Period | None:
    """The agreed time to object, if it is surely over: business days have no exact last day without a calendar."""
    agreement = d.agreed("objection")
    if agreement is None:
        return None
    over = span_of(agreement.objection).surely_over_after(decision.received)
    if over is None or d.lens.on <= over:
        return None
    return agreement.objection


def _concerns_us(d: EngagementDossier, notice: ChangeNotice) -> bool:
    """Whether a notice needs our answer: not for a party removed, a change before our first use, or another option."""
    if notice.kind == NoticeKind.REMOVES or (d.engagement.starts and notice.announced < d.engagement.starts):
        return False
    rows = announced_involvements(d, notice)
    return not rows or any(in_use(row, d.chain.options) for row in rows)


def announced_involvements(d: EngagementDossier, notice: ChangeNotice) -> tuple[Involvement, ...]:
    """The involvements that a notice is linked to."""
    links = d.lens.where(NoticeLink, "notice_id", notice.id)
    return tuple(d.lens.get_each(Involvement, (link.involvement_id for link in links)))


def _subject(d: EngagementDossier, notice: ChangeNotice) -> Supplier | Service:
    """The party that a notice is about, or the service if the notice names no party."""
    if notice.party_id is None:
        return d.service
    return d.lens.get(Supplier, notice.party_id) or d.service

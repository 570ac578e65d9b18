"""The rule about sub-processors that we use for our clients, as their processor."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import answers, span_of
from registry.rules.dossiers import ClientDossier
from registry.rules.fixes import CLIENT_SUB_PROCESSORS
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ClientAuthorisation, ClientSubProcessor, Engagement, NoticeAnswer, NoticeDecision
from suppliers.values import ChangeNotice, NoticeKind, Supplier

AUTHORISED = frozenset({ClientAuthorisation.GENERAL, ClientAuthorisation.SPECIFIC})
CHANGES = frozenset({NoticeKind.ADDS, NoticeKind.REPLACES})
REFUSALS = frozenset({NoticeAnswer.OBJECTED, NoticeAnswer.REFUSED})


class ClientNotAsked(Cases):
    """The gaps of a client's authorisation of a sub-processor of ours, and of our notices to the client."""

    NO = "no", _("%(client)s has not authorised %(party)s, which works for us in “%(own_service)s”.")
    UNKNOWN = (
        "unknown",
        _("It is not on record whether %(client)s has authorised %(party)s, which works for us in “%(own_service)s”."),
    )
    NOT_NOTIFIED = (
        "untold",
        _(
            "%(client)s has given a general authorisation. It is not on record that we notified it of %(party)s in "
            "“%(own_service)s”."
        ),
    )
    LATE = (
        "late",
        _(
            "We notified %(client)s of %(party)s on %(told)s. We have used %(party)s for “%(own_service)s” since "
            "%(since)s, and we owe the client notice of %(change)s."
        ),
    )
    CHANGE = (
        "change",
        _(
            "We last notified %(client)s of %(party)s on %(told)s, before the change that %(party)s announced on "
            "%(announced)s."
        ),
    )


@rule(
    "SUB-12",
    ClientDossier,
    _("Every client has authorised each sub-processor that we use for it, and is notified of changes."),
    message=ClientNotAsked,
    fix=_("Notify the client or ask for its authorisation, and record the day"),
    target=CLIENT_SUB_PROCESSORS,
)
def clients_authorised(d: ClientDossier) -> Iterator[Seen]:
    for row, engagement, _service, supplier in d.sub_processors:
        if row.authorised in AUTHORISED:
            yield from _notice_gaps(d, row, engagement, supplier)
        else:
            yield _not_authorised(d, row, supplier)


def _not_authorised(d: ClientDossier, row: ClientSubProcessor, supplier: Supplier) -> Seen:
    """A sub-processor that the client has not authorised, or not on record."""
    case = ClientNotAsked(row.authorised or ClientAuthorisation.UNKNOWN)
    return seen(about=row, evidence=(supplier,), case=case, party=supplier)


def _notice_gaps(
    d: ClientDossier, row: ClientSubProcessor, engagement: Engagement, supplier: Supplier
) -> Iterator[Seen]:
    """The gaps of our notices to a client that has authorised a sub-processor."""
    if row.told is None or row.told > d.lens.on:
        if row.authorised == ClientAuthorisation.GENERAL:
            yield seen(
                about=row,
                evidence=(supplier,),
                case=ClientNotAsked.NOT_NOTIFIED,
                party=supplier,
            )
        return
    since = _used_too_early(d, engagement, row.told)
    if since is not None:
        yield seen(
            about=row,
            evidence=(supplier,),
            case=ClientNotAsked.LATE,
            party=supplier,
            told=row.told,
            since=since,
            change=d.processing.change,
        )
    for notice in _not_passed_on(d, engagement, row.told):
        yield seen(
            about=notice,
            evidence=(row,),
            part=f"for-{row.id}",
            case=ClientNotAsked.CHANGE,
            party=supplier,
            told=row.told,
            announced=notice.announced,
        )


def _used_too_early(d: ClientDossier, engagement: Engagement, notified: date) -> date | None:
    """The first day of a sub-processor of which the client had less notice than we owe. None: it had enough.

    Only our last notice is on record. If it followed a change behind the sub-processor, it was about that change.
    """
    since, change = engagement.starts, d.processing.change
    if since is None or change is None or (d.processing.starts and since <= d.processing.starts):
        return None
    changes = d.lens.where(ChangeNotice, "service_id", engagement.service_id)
    if any(since < notice.announced <= notified for notice in changes):
        return None
    notice_ends = span_of(change).after(notified)
    if notice_ends is None or notice_ends <= since:
        return None
    return since


def _not_passed_on(d: ClientDossier, engagement: Engagement, notified: date) -> Iterator[ChangeNotice]:
    """The changes behind the sub-processor since our last notice to the client, without those that we refused."""
    decisions = answers(d.lens, engagement.id)
    began = max(filter(None, (engagement.starts, d.processing.starts, notified)))
    for notice in d.lens.where(ChangeNotice, "service_id", engagement.service_id):
        announced_since = notice.kind in CHANGES and began < notice.announced <= d.lens.on
        if announced_since and not _is_refused(decisions.get(notice.id)):
            yield notice


def _is_refused(decision: NoticeDecision | None) -> bool:
    """Whether we objected to a change or refused it."""
    return decision is not None and decision.answer in REFUSALS

"""The rule about the sub-processors that we use for clients of ours, whose processor we are."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import answers, span_of
from registry.rules.dossiers import ClientDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import ClientAuthorisation, ClientSubProcessor, Engagement
from registry.values import NoticeAnswer as Answer
from suppliers.values import ChangeNotice, NoticeKind, Supplier

CHANGES = frozenset({NoticeKind.ADDS, NoticeKind.REPLACES})


class ClientUnasked(Cases):
    """How a client has not authorised a sub-processor of ours, or was not told of it in time."""

    NO = "no", _("%(client)s has not authorised %(party)s, which works for us in “%(own_service)s”.")
    UNKNOWN = (
        "unknown",
        _("Whether %(client)s has authorised %(party)s, which works for us in “%(own_service)s”, is not on record."),
    )
    UNTOLD = (
        "untold",
        _(
            "%(client)s has authorised sub-processors generally; that it was told of %(party)s in “%(own_service)s” is "
            "not on record."
        ),
    )
    LATE = (
        "late",
        _(
            "%(client)s was told of %(party)s on %(told)s; used for “%(own_service)s” since %(since)s, it was to be "
            "told %(change)s before."
        ),
    )
    CHANGE = (
        "change",
        _(
            "%(client)s was last told of %(party)s on %(told)s, before the change behind it that it announced on "
            "%(announced)s."
        ),
    )


@rule(
    "SUB-12",
    ClientDossier,
    _("Each client has authorised each sub-processor we use, and was told of changes."),
    message=ClientUnasked,
    fix=_("Tell the client, or ask for its authorisation, and record the day"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(2), 28(4)", "UK": "UK GDPR Art. 28(2), 28(4)"},
)
def clients_authorised(d: ClientDossier) -> Iterator[Seen]:
    for row, engagement, _service, supplier in d.sub_processors:
        if row.authorised in {ClientAuthorisation.GENERAL, ClientAuthorisation.SPECIFIC}:
            yield from _telling(d, row, engagement, supplier)
            continue
        case = ClientUnasked(row.authorised or ClientAuthorisation.UNKNOWN)
        severity = Severity.HIGH if case == ClientUnasked.NO else Severity.MEDIUM
        yield seen(severity, about=row, fix=d.processing, evidence=(supplier,), case=case, party=supplier)


def _telling(d: ClientDossier, row: ClientSubProcessor, engagement: Engagement, supplier: Supplier) -> Iterator[Seen]:
    """Whether a client that has authorised a sub-processor was told of it, in time and again."""
    if row.told is None or row.told > d.lens.on:
        if row.authorised == ClientAuthorisation.GENERAL:
            yield seen(
                Severity.MEDIUM,
                about=row,
                fix=d.processing,
                evidence=(supplier,),
                case=ClientUnasked.UNTOLD,
                party=supplier,
            )
        return
    since = _told_late(d, engagement, row.told)
    if since is not None:
        yield seen(
            Severity.LOW,
            about=row,
            fix=d.processing,
            evidence=(supplier,),
            case=ClientUnasked.LATE,
            party=supplier,
            told=row.told,
            since=since,
            change=d.processing.change,
        )
    for notice in _not_passed_on(d, engagement, row.told):
        yield seen(
            Severity.MEDIUM,
            about=notice,
            fix=d.processing,
            evidence=(row,),
            part=f"for-{row.id}",
            case=ClientUnasked.CHANGE,
            party=supplier,
            told=row.told,
            announced=notice.announced,
        )


def _told_late(d: ClientDossier, engagement: Engagement, told: date) -> date | None:
    """The day since when a sub-processor that came later is used, where the client had less notice than we owe.

    Only the last telling is on record: one that followed a change behind the sub-processor was about that change.
    """
    since, change = engagement.starts, d.processing.change
    if since is None or change is None or (d.processing.starts and since <= d.processing.starts):
        return None
    changes = d.lens.where(ChangeNotice, "service_id", engagement.service_id)
    if any(since < notice.announced <= told for notice in changes):
        return None
    run = span_of(change).after(told)
    return since if run is not None and run > since else None


def _not_passed_on(d: ClientDossier, engagement: Engagement, told: date) -> Iterator[ChangeNotice]:
    """Changes behind the sub-processor that we were told of after the client was told last, and did not object to."""
    given = {key: each.answer for key, each in answers(d.lens, engagement.id).items()}
    began = max(filter(None, (engagement.starts, d.processing.starts, told)))
    for notice in d.lens.where(ChangeNotice, "service_id", engagement.service_id):
        refused = given.get(notice.id) in {Answer.OBJECTED, Answer.REFUSED}
        if notice.kind in CHANGES and began < notice.announced <= d.lens.on and not refused:
            yield notice

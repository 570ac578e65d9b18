"""The rule about the notice of changes that a supplier states for its chain."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED
from registry.rules.dossiers import EngagementDossier
from registry.rules.dossiers.rows import with_standing
from registry.rules.fixes import AMENDMENT
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import Authorisation
from suppliers.values import Commitment, Standing, Topic


class Lacking(TextChoices):
    """The points that a notice of changes may leave open."""

    FIGURE = "figure", _("the notice period")
    PRIOR = "prior", _("whether it comes before the change")
    OBJECTION = "objection", _("whether we can object")


class WeakNotice(Cases):
    """The gaps of the notice of changes that a supplier states."""

    SILENT = (
        "silent",
        _(
            "%(supplier)s does not say that it announces changes of the parties behind “%(service)s”. No agreement "
            "that it does so is on record."
        ),
    )
    DENIED = (
        "denied",
        _("%(supplier)s states that it does not announce changes of the parties behind “%(service)s”."),
    )
    OPEN = "open", _("The notice of changes that %(supplier)s describes for “%(service)s” leaves open %(open)s.")
    OPEN_AND_LIMITED = (
        "open, limit",
        _(
            "The notice of changes that %(supplier)s describes for “%(service)s” is limited (%(limit)s) and leaves "
            "open %(open)s."
        ),
    )
    LIMITED = "limit", _("The notice of changes that %(supplier)s describes for “%(service)s” is limited: %(limit)s.")


@rule(
    "SUB-10",
    EngagementDossier,
    _(
        "Every change of sub-processors is announced in advance and without a request, with a notice period and time "
        "to object."
    ),
    when="processing",
    message=WeakNotice,
    fix=_("Agree a notice before each change, with a notice period and time to object"),
    target=AMENDMENT,
)
def change_notice_serves(d: EngagementDossier) -> Iterator[Seen]:
    if d.authorisation == Authorisation.NONE:
        return
    rows = d.commitments(Topic.CHANGE_NOTICE)
    for row in with_standing(rows, {Standing.DENIED}):
        yield seen(about=row, fix=d.latest_agreement, case=WeakNotice.DENIED)
    # Once an agreement governs changes, a notice that is only stated no longer applies: CON-08 compares the two.
    if d.agreed("change") is not None:
        return
    notices = with_standing(rows, ASSERTED)
    if notices:
        yield from _gaps(d, notices)
    elif not _is_agreed(d):
        yield from _silent(d, rows)


def _silent(d: EngagementDossier, rows: Sequence[Commitment]) -> Iterator[Seen]:
    """The first document that was read and says nothing on the topic."""
    for row in with_standing(rows, {Standing.SILENT})[:1]:
        yield seen(about=row, fix=d.latest_agreement, case=WeakNotice.SILENT)


def _is_agreed(d: EngagementDossier) -> bool:
    """Whether an agreement can answer: a point that it leaves open is not asked of the supplier's statements."""
    return bool(d.contract)


def _gaps(d: EngagementDossier, notices: Sequence[Commitment]) -> Iterator[Seen]:
    """The points that a described notice leaves open, and the limit that it has."""
    limited = [row for row in notices if row.qualifier]
    left_open = _left_open(d, notices)
    figures: dict[str, Any] = {}
    if left_open:
        case, figures["open"] = WeakNotice.OPEN, left_open
    if limited:
        case, figures["limit"] = WeakNotice.LIMITED, limited[0].qualifier.rstrip(".")
    if left_open and limited:
        case = WeakNotice.OPEN_AND_LIMITED
    if figures:
        about = [*limited, *notices][0]
        yield seen(about=about, fix=d.latest_agreement, case=case, **figures)


def _left_open(d: EngagementDossier, notices: Sequence[Commitment]) -> tuple[Lacking, ...]:
    """The points that statements leave open, without an agreement; a topic that was not read does not count."""
    if _is_agreed(d):
        return ()
    found: list[Lacking] = []
    if not any(row.within for row in notices):
        found.append(Lacking.FIGURE)
        if _is_open(d, Topic.CHANGE_PRIOR):
            found.append(Lacking.PRIOR)
    if _is_open(d, Topic.OBJECTION):
        found.append(Lacking.OBJECTION)
    return tuple(found)


def _is_open(d: EngagementDossier, topic: Topic) -> bool:
    """Whether a topic was read and nothing is clearly stated on it."""
    standings = {row.standing for row in d.commitments(topic)} - {Standing.UNREAD}
    return bool(standings) and Standing.STATED not in standings
